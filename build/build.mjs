// « npm run build »: writes dist/Code.js, dist/Sidebar.html and dist/appsscript.json, the three files that clasp pushes.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleCode, bundleSidebar } from './bundle.cjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');

try {
  const [{ code, customFunctions, endpoints }, sidebar] = await Promise.all([bundleCode(), bundleSidebar()]);
  mkdirSync(dist, { recursive: true });
  write('Code.js', code, `${customFunctions.length} fonctions, ${endpoints.length} points d'entrée`);
  write('Sidebar.html', sidebar, 'barre latérale');
  copyFileSync(join(root, 'appsscript.json'), join(dist, 'appsscript.json'));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

function write(name, text, what) {
  writeFileSync(join(dist, name), text);
  console.log(`dist/${name} : ${(Buffer.byteLength(text) / 1000).toFixed(1)} ko (${what})`);
}
