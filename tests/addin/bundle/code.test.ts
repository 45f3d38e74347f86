/** dist/Code.js as Apps Script will see it: one file, a bare V8, no service. */
import { transformSync } from 'esbuild';
import { functionCatalog } from '../../../src/addin/functionCatalog';
import { bareContext, built } from './bareContext';

const { bundleCode, GLOBAL_NAME } = require('../../../build/bundle.cjs') as {
  GLOBAL_NAME: string;
  bundleCode: (options?: object) => Promise<{ code: string; customFunctions: { name: string }[]; endpoints: string[] }>;
};

const code = built('Code.js');
/** What follows the bundle: the functions that Apps Script sees. */
const stubs = code.slice(code.lastIndexOf('})();') + '})();'.length);
/** What the menu and the sidebar call, by name; see SidebarEndpoints in src/addin/protocol.ts. */
const SIDEBAR = [
  'borderlineReport',
  'checkWorkbook',
  'compareFreezing',
  'demonstrationWorks',
  'documentChoices',
  'equalityReport',
  'freezeResults',
  'freezingState',
  'importMarks',
  'juryDocument',
  'markColumns',
  'planSteps',
  'prepareNextAcquis',
  'previewMarks',
  'progressReport',
  'readProbe',
  'readProgramme',
  'runStep',
  'selectedReach',
  'selectedWhy',
  'selfCheck',
  'showCell',
  'sidebarState',
  'supposeChange',
  'supposeRules',
  'supposingSubject',
  'writeDocument',
  'writeProbe',
];
const TRIGGERS = ['onInstall', 'onOpen', 'showSelfCheck', 'showSidebar'];
const CUSTOM_FUNCTIONS = [
  'UE_AVERAGE',
  'COMPENSATE',
  'PROGRESSION',
  'DELIBERATE',
  'EXPLAIN',
  'CC_AVERAGE',
  'UE_CREDITS',
  'MISSING_MARKS',
  'REACH',
];

describe('the file', () => {
  it('is what the sources give, byte for byte, each time', async () => {
    const [first, second] = [await bundleCode(), await bundleCode()];
    expect(first.code === second.code).toBe(true);
    expect(first.code === code).toBe(true); // otherwise dist/ is out of date: npm run build
  });

  it('gives V8 at most 105 kB to read, and at most 700 kB to skip', () => {
    const { awake, asleep } = halves();
    expect(Buffer.byteLength(awake)).toBeLessThanOrEqual(105_000);
    expect(Buffer.byteLength(asleep)).toBeLessThanOrEqual(700_000);
  });

  it('keeps its identifiers and says no path of the machine that built it', () => {
    const law = ['weightedMean', 'roundHalfUp', 'compensateUe', 'progression'];
    expect(law.filter((name) => !code.includes(`function ${name}(`))).toEqual([]);
    expect(code.match(/.*(?:\/(?:home|Users|tmp|work|root)\/|\.\.\/\.\.\/).*/g)).toBeNull();
  });

  it.each(['awake', 'asleep'] as const)('%s, has no syntax newer than ES2019: lowering it changes nothing', (half) => {
    const text = halves()[half];
    const print = (target: string, supported: Record<string, boolean> = {}) =>
      transformSync(text, { target, supported, legalComments: 'none' }).code;
    expect(print('es2019') === print('esnext')).toBe(true);
    expect(() => print('es2019', { bigint: false, 'dynamic-import': false, 'import-meta': false })).not.toThrow();
    expect(text.match(/.*\bimport\s*\(.*/g)).toBeNull();
  });

  it('makes no request and holds no address but those of texts it cites', () => {
    expect(code.match(/.*\b(?:UrlFetchApp|fetch\s*\(|XMLHttpRequest|WebSocket|google\.com\/macros)\b.*/g)).toBeNull();
    const addresses = [...new Set(code.match(/https?:\/\/[^\s"'`)\\]+/g))].sort();
    expect(addresses.filter((address) => !address.startsWith('https://www.legifrance.gouv.fr/'))).toEqual(CITED);
  });
});

/** Addresses that are cited in the bundle beside those of Légifrance. */
const CITED: readonly string[] = [];

describe('loading it', () => {
  const context = bareContext(code);

  it('exposes one function per custom function, endpoint and trigger, and nothing else', () => {
    const made = context.made();
    expect(made).toEqual([...new Set([GLOBAL_NAME, ...exposed()])].sort());
    for (const name of exposed()) expect([name, context.run(`typeof ${name}`)]).toEqual([name, 'function']);
  });

  it('exposes what the issue, the sidebar and the menu ask for', () => {
    expect(exposed()).toEqual(expect.arrayContaining([...CUSTOM_FUNCTIONS, ...SIDEBAR, ...TRIGGERS]));
    expect(functionCatalog.map(({ name }) => name).sort()).toEqual([...CUSTOM_FUNCTIONS].sort());
    expect(exposed().filter((name) => name.endsWith('_'))).toEqual([]); // Apps Script hides these
  });

  it('touches no service and no global that Apps Script lacks, even when the panel wakes', () => {
    const woken = bareContext(code, { panel: true });
    woken.run('JuryBut.panel()');
    expect(woken.touched()).toEqual([]);
    expect(woken.made()).toEqual(context.made());
  });

  it('wakes the panel once, and tells it in French where the platform drops the text of a function', () => {
    expect(bareContext(code, { panel: true }).run('JuryBut.panel() === JuryBut.panel()')).toBe(true);
    const poor = bareContext(`Function.prototype.toString = () => 'function () { [code] }';\n${code}`, { panel: true });
    expect(poor.run("try { JuryBut.panel(); '' } catch (error) { error.message }")).toMatch(
      /n'a pas gardé le texte du panneau/,
    );
    expect(JSON.stringify(poor.run('UE_AVERAGE([[12]], [[1]])'))).toBe('[[12]]');
  });
});

describe('the stubs', () => {
  it.each(functionCatalog.map((record) => [record.name, record] as const))(
    '%s has its help in French',
    (name, record) => {
      const doc = docOf(name);
      expect(doc).toContain(' * @customfunction\n');
      expect(doc).toMatch(/ \* @return \{[^}]+\} \S/);
      const described = [...doc.matchAll(/ \* @param \{([^}]+)\} (\w+) (\S.*)/g)].map((match) => match[2]);
      expect(described).toEqual(record.params.map((param) => param.name));
      expect(stubOf(name).split(', ').filter(Boolean)).toEqual(described);
    },
  );

  it.each(functionCatalog.map(({ name }) => name))('%s announces the parameters of the function it calls', (name) => {
    const source = String(bareContext(code).run(`String(${GLOBAL_NAME}.${name})`));
    const real = /\(([^)]*)\)/.exec(source)?.[1] ?? '';
    const names = real.split(',').map((param) => param.trim().replace(/\d+$/, '')); // esbuild numbers a name that hides another
    expect(stubOf(name).split(', ')).toEqual(names);
  });

  it('end with a plain brace, as Apps Script once needed', () => {
    expect(stubs).not.toContain('};');
  });
});

/** What V8 reads on load, and what it skips until the panel is called. */
function halves(): { readonly awake: string; readonly asleep: string } {
  const [start, end] = ['function asleep() {/*', '*/}'];
  const from = code.indexOf(start) + start.length;
  const to = code.indexOf(end, from);
  return { awake: code.slice(0, from) + code.slice(to), asleep: code.slice(from, to) };
}

/** Names of the functions at the left margin of the file. */
function exposed(): readonly string[] {
  return [...stubs.matchAll(/^function (\w+)\(/gm)].map((match) => match[1] ?? '').sort();
}

function docOf(name: string): string {
  const end = stubs.search(new RegExp(`^function ${name}\\(`, 'm'));
  return stubs.slice(stubs.lastIndexOf('/**', end), end);
}

function stubOf(name: string): string {
  return new RegExp(`^function ${name}\\(([^)]*)\\)`, 'm').exec(stubs)?.[1] ?? '';
}
