/** Finds a browser on this machine and starts it: the system's Chrome, Edge or Chromium first, else the one that npm brought (Linux). */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const ROOT = join(__dirname, '..', '..');

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface FoundBrowser {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Starts a browser without a window and with an empty profile of its own (playwright makes one per launch and removes it).
 * `JURYBUT_BROWSER` chooses another: `bundled` for the one of npm, or the path of a browser.
 * @example const browser = await launchBrowser(); const page = await browser.newPage();
 */
export function launchBrowser(): Promise<Browser> {
  const { executablePath, args, env } = findBrowser();
  const root = process.getuid?.() === 0; // as root, Chrome refuses to start with its sandbox
  return chromium.launch({
    executablePath,
    headless: true,
    args: [...FLAGS, ...args, ...(root ? ['--no-sandbox'] : [])],
    env: { ...definedEnv(), ...env },
  });
}

/**
 * The browser that `launchBrowser` starts; throws one sentence saying what to install when there is none.
 * @example findBrowser().executablePath // '/usr/bin/chromium'
 */
export function findBrowser(): FoundBrowser {
  const wish = process.env.JURYBUT_BROWSER;
  if (wish !== undefined && wish !== '' && wish !== 'bundled') {
    if (!existsSync(wish)) throw new Error(`JURYBUT_BROWSER désigne un navigateur qui n'existe pas : ${wish}`);
    return { executablePath: wish, args: [], env: {} };
  }
  const system = wish === 'bundled' ? undefined : systemBrowsers().find((path) => existsSync(path));
  if (system !== undefined) return { executablePath: system, args: [], env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return bundledBrowser();
  throw new Error(
    'Aucun navigateur trouvé : installez Google Chrome, Microsoft Edge ou Chromium, puis relancez les tests.',
  );
}

function systemBrowsers(): readonly string[] {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].flatMap((name) =>
      folders.map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name] ?? '');
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ];
    return programs.flatMap((program) => folders.filter(Boolean).map((folder) => join(folder, program)));
  }
  const names = [
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
    'chromium',
    'chromium-browser',
  ];
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin', '/snap/bin');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The browser of `@sparticuz/chromium`, unpacked once; the libraries that come with it serve where the system has none. */
function bundledBrowser(): FoundBrowser {
  const folder = join(ROOT, 'node_modules', '.cache', 'jury-but-chromium');
  const executablePath = join(folder, 'chromium');
  if (!existsSync(executablePath)) unpack(folder);
  const args = ['--headless=shell', '--no-zygote', '--use-gl=angle', '--use-angle=swiftshader'];
  const fonts = { FONTCONFIG_PATH: join(folder, 'fonts') };
  if (missingLibraries(executablePath, {}).length === 0)
    return { executablePath, args, env: existsSync('/etc/fonts/fonts.conf') ? {} : fonts };
  const env = { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  const missing = missingLibraries(executablePath, env);
  if (missing.length === 0) return { executablePath, args, env };
  throw new Error(
    `Le navigateur fourni par npm ne peut pas démarrer, il manque ${missing.join(', ')} : installez Chromium (« apt-get install chromium »), puis relancez les tests.`,
  );
}

/** The package is an ES module, which jest does not load: a child process unpacks it, in a folder of ours, under its final name only once whole. */
function unpack(folder: string): void {
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  const script = "import('@sparticuz/chromium').then((chromium) => chromium.default.executablePath());";
  execFileSync(process.execPath, ['-e', script], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }, // it unpacks its libraries only so
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(join(folder, 'chromium'))) throw error; // otherwise another test unpacked it meanwhile
  }
}

function missingLibraries(executablePath: string, env: Readonly<Record<string, string>>): readonly string[] {
  const { stdout } = spawnSync('ldd', [executablePath], { encoding: 'utf8', env: { ...process.env, ...env } });
  return (stdout ?? '').split('\n').flatMap((line) => /^\s*(\S+) => not found/.exec(line)?.[1] ?? []);
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
