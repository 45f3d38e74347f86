// Before « npm start » and « npm test »: checks Node, then installs the dependencies when they are missing or out of date.
// Never through a link: « npm ci » begins by emptying node_modules, which would be the tree of another copy.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const record = join(modules, '.jury-but-setup');

checkNode();
if (installed() !== wanted() && !isInstalledByNpm()) install();

function checkNode() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return;
  stop(`Node 20 ou plus récent est nécessaire (ici : ${process.versions.node}) : voir https://nodejs.org/fr/download`);
}

/** What the tree was installed from, written by the last successful installation. */
function installed() {
  return existsSync(record) ? readFileSync(record, 'utf8') : null;
}

/** The lockfile by its hash; the platform counts too, since some packages are compiled for one only. */
function wanted() {
  const lockfile = readFileSync(join(root, 'package-lock.json'), 'utf8').replace(/\r\n/g, '\n');
  const hash = createHash('sha256').update(lockfile).digest('hex');
  return `${hash} ${process.platform} ${process.arch}\n`;
}

/** The tree has every package of the lockfile, by what npm itself wrote in it: installed by hand, or for another copy. */
function isInstalledByNpm() {
  const present = packagesOf(join(modules, '.package-lock.json'));
  const asked = packagesOf(join(root, 'package-lock.json'));
  if (!present || !asked) return false;
  const isHere = (path) =>
    present[path] ? isSame(present[path], asked[path]) : asked[path].optional === true && !isOfThisMachine(asked[path]);
  return Object.keys(asked).every((path) => path === '' || isHere(path));
}

function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

function isSame(one, other) {
  return one.version === other.version && one.integrity === other.integrity;
}

/** Compiled for this platform. One that asks for a C library may rightly be left out, here as by npm. */
function isOfThisMachine({ os = [], cpu = [], libc }) {
  return !libc && os.includes(process.platform) && cpu.includes(process.arch);
}

function install() {
  if (isLink(modules))
    stop(
      `« node_modules » est un lien vers « ${readlinkSync(modules)} », où les dépendances ne sont pas celles de package-lock.json : rien n'y est touché. Lancez « npm ci » dans ce dossier-là, ou supprimez le lien, puis relancez la même commande.`,
    );
  const why = existsSync(modules)
    ? 'les dépendances présentes ne sont pas celles de package-lock.json'
    : 'premier lancement';
  console.log(`Installation des dépendances par « npm ci » (${why} ; une minute environ)…`);
  const [command, ...first] = npm();
  const result = spawnSync(command, [...first, 'ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: command === 'npm.cmd', // Node refuses to start a .cmd file without a shell
  });
  if (result.error || result.status !== 0) {
    const detail = result.error ? ` (${result.error.message})` : '';
    stop(`L'installation a échoué${detail} : voyez ce que dit npm, vérifiez la connexion, relancez la même commande.`);
  }
  writeFileSync(record, wanted());
}

function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** How to start npm: the one that runs this script, else the one beside Node, else the one of the PATH. */
function npm() {
  const bin = dirname(process.execPath);
  const cli = join('node_modules', 'npm', 'bin', 'npm-cli.js');
  const candidates = [process.env.npm_execpath, join(bin, cli), join(bin, '..', 'lib', cli)];
  const found = candidates.find((path) => path && /npm-cli\.[cm]?js$/.test(path) && existsSync(path));
  if (found) return [process.execPath, found];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
