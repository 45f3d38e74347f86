// The local page: how its files are built (esbuild) and served to this machine only.
import { copyFileSync, createReadStream, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { univerPatch } from './univerPatch.cjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const pageFolder = join(dist, 'preview');

/** What the add-in's own build wrote: the page runs these files unchanged. */
const ADD_IN = ['Code.js', 'Sidebar.html'];
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Writes dist/preview: the page, its style and its script in pieces (what is not needed at once is loaded later). */
export async function buildPage() {
  rmSync(pageFolder, { recursive: true, force: true });
  mkdirSync(pageFolder, { recursive: true });
  const page = join(root, 'preview', 'page');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [join(page, 'main.ts')],
    outdir: pageFolder,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    plugins: [univerPatch],
    keepNames: false,
    legalComments: 'none',
    logLevel: 'warning',
    charset: 'utf8',
    loader: { '.ttf': 'dataurl', '.woff': 'dataurl', '.woff2': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  copyFileSync(join(page, 'index.html'), join(pageFolder, 'index.html'));
}

/**
 * Serves the built page on the loopback interface.
 * @example const { url, close } = await servePage(); // url: 'http://127.0.0.1:41234/'
 * @param {{ port?: number }} options 0 or nothing: a free port
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export function servePage({ port = 0 } = {}) {
  for (const path of [...ADD_IN.map((name) => join(dist, name)), join(pageFolder, 'index.html')]) {
    if (!existsSync(path)) throw new Error(`${path} n'existe pas : lancez d'abord « npm start ».`);
  }
  const server = createServer(answer);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const url = `http://127.0.0.1:${server.address().port}/`;
      const close = () =>
        new Promise((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      resolve({ url, close });
    });
  });
}

function answer(request, response) {
  if (!isLocal(request.headers.host)) return refuse(response, 403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  const path = fileOf(request.url ?? '/');
  if (path === undefined || !existsSync(path) || !statSync(path).isFile()) return refuse(response, 404);
  response.writeHead(200, {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Content-Length': statSync(path).size,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(path)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** A foreign site that has its name point to this machine gets nothing. */
const isLocal = (host = '') => /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);

/** The file that an address names, always inside the two folders that are served. */
function fileOf(address) {
  let name;
  try {
    name = decodeURIComponent(new URL(address, 'http://localhost').pathname).slice(1) || 'index.html';
  } catch {
    return undefined;
  }
  if (name.includes('\0')) return undefined;
  if (ADD_IN.includes(name)) return join(dist, name);
  const path = normalize(join(pageFolder, name));
  return path.startsWith(pageFolder + sep) ? path : undefined;
}

function refuse(response, status) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(status === 404 ? 'Introuvable.' : 'Refusé.');
}
