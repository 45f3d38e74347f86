// « npm start »: builds the add-in and the local page, serves it on this machine and opens it where there is a desktop.
import { spawn, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const built = spawnSync(process.execPath, [join(root, 'build', 'build.mjs')], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

// Only now: before the first build nothing says that the dependencies are there.
const { buildPage, servePage } = await import('./serve.mjs');
await buildPage();
const { url, close } = await serve(wantedPort());

console.log(`\nJury BUT — page locale : ${url}`);
console.log(`Classeur vide : ${url}?vide`);
console.log("Rien ne quitte cet ordinateur. Ctrl+C pour l'arrêter.\n");
if (!process.argv.includes('--no-open') && hasDesktop()) open(url);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close().then(() => process.exit(0)));

async function serve(port) {
  try {
    return await servePage({ port });
  } catch (error) {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    console.error(`Le port ${port} n'est pas libre : choisissez-en un autre, ou laissez PORT vide.`);
    process.exit(1);
  }
}

/** The port that PORT asks for; nothing, or something that is no port: a free one. */
function wantedPort() {
  const port = Number(process.env.PORT ?? 0);
  return Number.isInteger(port) && port > 0 && port < 65536 ? port : 0;
}

function hasDesktop() {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Never fails: the address is printed anyway. */
function open(address) {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
