// The browser of the tests, for the programs that open the local page: pictures and bench.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @example const browser = await launchBrowser() */
export async function launchBrowser() {
  const folder = join(root, 'tests', 'browser');
  const outfile = join(root, 'dist', 'launch.cjs');
  esbuild.buildSync({
    entryPoints: [join(folder, 'launch.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    packages: 'external',
    define: { __dirname: JSON.stringify(folder) },
  });
  return createRequire(import.meta.url)(outfile).launchBrowser();
}
