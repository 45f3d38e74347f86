/** « build/setup.mjs » before every command: it installs what is missing, and never empties what a link leads to. */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './sources';

const ESSAI = { version: '1.0.0', integrity: 'sha512-essai' };
const COMPILED = { version: '2.0.0', integrity: 'sha512-compile', optional: true, cpu: [process.arch] };
/** One package for any machine, one compiled for this machine and one for another. */
const LOCKED = {
  '': { name: 'jury-but' },
  'node_modules/essai': ESSAI,
  'node_modules/ici': { ...COMPILED, os: [process.platform] },
  'node_modules/ailleurs': { ...COMPILED, os: ['aix'] },
};
const { 'node_modules/ailleurs': _, '': __, ...PRESENT } = LOCKED;

/** Does what « npm ci » begins by: empties the folder, through a link as well. */
const NPM = `const { readdirSync, rmSync, writeFileSync, mkdirSync } = require('node:fs');
mkdirSync('node_modules', { recursive: true });
for (const name of readdirSync('node_modules')) rmSync('node_modules/' + name, { recursive: true });
writeFileSync('npm-a-tourne', '');`;

let folder: string;
const at = (...names: readonly string[]): string => join(folder, ...names);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jury-but-setup-'));
  for (const name of ['copie/build', 'autre/node_modules/essai']) mkdirSync(at(name), { recursive: true });
  copyFileSync(join(ROOT, 'build/setup.mjs'), at('copie/build/setup.mjs'));
  writeFileSync(at('copie/package-lock.json'), JSON.stringify({ packages: LOCKED }));
  writeFileSync(at('npm-cli.js'), NPM);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const setUp = () =>
  spawnSync(process.execPath, [at('copie/build/setup.mjs')], {
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: at('npm-cli.js') },
  });
const hasInstalled = (): boolean => existsSync(at('copie/npm-a-tourne'));
const installedIn = (modules: string, packages: object): void =>
  writeFileSync(join(modules, '.package-lock.json'), JSON.stringify({ packages }));
const linked = (): void => symlinkSync(at('autre/node_modules'), at('copie/node_modules'), 'junction');

describe('node_modules that is a link', () => {
  it('is used as it is when it has what the lockfile asks for on this machine', () => {
    installedIn(at('autre/node_modules'), PRESENT);
    linked();
    expect(setUp()).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(hasInstalled()).toBe(false);
  });

  it.each([
    ['another version', { ...PRESENT, 'node_modules/essai': { ...ESSAI, version: '1.0.1' } }],
    ['a package that is not there', { 'node_modules/ici': PRESENT['node_modules/ici'] }],
    ['what was compiled for another machine', { 'node_modules/essai': ESSAI }],
  ])('is refused in one line, untouched, with %s', (_what, packages) => {
    installedIn(at('autre/node_modules'), packages);
    linked();
    const { status, stderr } = setUp();
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(/^« node_modules » est un lien vers « .*autre/)]);
    expect(readdirSync(at('autre/node_modules')).sort()).toEqual(['.package-lock.json', 'essai']);
    expect(hasInstalled()).toBe(false);
  });

  it('is refused when it leads nowhere', () => {
    rmSync(at('autre/node_modules'), { recursive: true });
    linked();
    expect(setUp().status).toBe(1);
    expect(existsSync(at('autre/node_modules'))).toBe(false);
  });
});

it('installs where nothing is, then only when the lockfile changes', () => {
  expect(setUp().status).toBe(0);
  expect(hasInstalled()).toBe(true);
  rmSync(at('copie/npm-a-tourne'));
  setUp();
  expect(hasInstalled()).toBe(false);
  writeFileSync(at('copie/package-lock.json'), JSON.stringify({ packages: { ...LOCKED, 'node_modules/neuf': ESSAI } }));
  setUp();
  expect(hasInstalled()).toBe(true);
});
