/** The house rules that a machine can read: arrows between folders, doors, services, thresholds, manner. */
import { importsOf, linesMatching, type Source, sourcesUnder, withoutComments } from './sources';

const sources = sourcesUnder('src');
const FLOORS = ['arrete', 'programme', 'workbook', 'render', 'addin'];
const SERVICES =
  /\b(SpreadsheetApp|HtmlService|PropertiesService|LockService|Charts|CacheService|DriveApp|UrlFetchApp|ScriptApp|Session|Logger|Utilities)\b/;
/** 10, 8, 20, 40–60 % beside a comparison operator, in code or in the text of a formula. */
const NUMBER = String.raw`(?:10|8|20|40|60|0\.4|0\.6)(?:\.0+)?(?![\w.])`;
const COMPARED = new RegExp(
  String.raw`(?:(?<!=)>=?|<=?|[!=]==?|<>)\s*${NUMBER}|(?<![\w.])${NUMBER}\s*(?:>=?|<=?|[!=]==?|<>)`,
);

/** A floor beside the others: bytes and texts of files. */
const FORMATS = 'src/formats';
/** Under every floor: it knows none. */
const CELLAR = 'src/text';

const floorOf = (path: string): number => FLOORS.indexOf(path.split('/')[1] ?? '');
/** A folder with a door: 'src/arrete', 'src/render/sheets', 'src/addin'. */
const folderOf = (path: string): string =>
  path
    .split('/')
    .slice(0, path.startsWith('src/render/') ? 3 : 2)
    .join('/');
const inFolder =
  (...folders: readonly string[]) =>
  (source: Source) =>
    folders.some((folder) => source.path.startsWith(`src/${folder}/`));
const inSidebarPath = (path: string) => path.startsWith('src/addin/sidebar/');
const inSidebar = inFolder('addin/sidebar');
/** What makes and reads files, for the command and the local page: never on Google's server. */
const inFiles = inFolder('render/xlsx');
const FILES = 'src/addin/files/workbookFile.ts';
const onServer = (source: Source) => !inSidebar(source) && !inFiles(source) && !source.path.endsWith('.d.ts');
const offending = (chosen: readonly Source[], pattern: RegExp, view?: 'text' | 'code' | 'bare') =>
  chosen.flatMap((source) => linesMatching(source, pattern, view));

const imports = sources.flatMap(importsOf);
const inner = imports.flatMap(({ from, specifier, target }) =>
  target === null ? [] : [{ from: from.path, specifier, target }],
);
const told = (list: readonly { from: string; specifier: string }[]) =>
  list.map(({ from, specifier }) => `${from} → ${specifier}`);

describe('arrows', () => {
  it('go down only: addin → render → workbook → programme → arrete', () => {
    const up = inner.filter(
      ({ from, target }) =>
        folderOf(from) !== folderOf(target) &&
        ![FORMATS, CELLAR].includes(folderOf(target)) &&
        floorOf(target) >= floorOf(from),
    );
    expect(told(up)).toEqual([]);
  });

  it('leave the file formats alone: they know no other floor but the cellar, and addin alone knows them', () => {
    const crossing = inner.filter(({ from, target }) => folderOf(from) !== folderOf(target));
    const out = crossing.filter(({ from, target }) => folderOf(from) === FORMATS && folderOf(target) !== CELLAR);
    const into = crossing.filter(({ from, target }) => folderOf(target) === FORMATS && !from.startsWith('src/addin/'));
    const fromCellar = crossing.filter(({ from }) => folderOf(from) === CELLAR);
    expect(told([...out, ...into, ...fromCellar])).toEqual([]);
  });

  it('lead to files that exist and lie in a folder of src', () => {
    const paths = new Set(sources.map(({ path }) => path.replace(/\.tsx?$/, '')));
    expect(told(inner.filter(({ target }) => !paths.has(target) && !target.endsWith('.json')))).toEqual([]);
  });

  it('enter a folder by its door, index.ts', () => {
    const sideways = inner.filter(
      ({ from, target }) => folderOf(from) !== folderOf(target) && target !== `${folderOf(target)}/index`,
    );
    expect(told(sideways)).toEqual([]);
  });

  it('never link two renderings', () => {
    expect(
      told(
        inner.filter(
          ({ from, target }) =>
            from.startsWith('src/render/') && target.startsWith('src/render/') && folderOf(from) !== folderOf(target),
        ),
      ),
    ).toEqual([]);
  });

  it('make no circle between files', () => {
    expect(circles(inner)).toEqual([]);
  });

  it('reach packages in a few places: zod in schema.ts, preact in the sidebar, chartist in plots.ts, fflate in zip.ts, excelts and fflate in render/xlsx', () => {
    const allowed = (path: string, specifier: string) =>
      (path.startsWith('src/render/xlsx/') && ['@cj-tech-master/excelts', 'fflate'].includes(specifier)) ||
      (path === 'src/programme/schema.ts' && specifier === 'zod/mini') ||
      (path === 'src/formats/zip.ts' && specifier === 'fflate') ||
      (path === 'src/addin/sidebar/jury/statistics/plots.ts' && specifier === 'chartist') ||
      (path.startsWith('src/addin/sidebar/') && specifier.split('/')[0] === 'preact');
    const packages = imports.filter(({ from, specifier, target }) => target === null && !allowed(from.path, specifier));
    expect(told(packages.map(({ from, specifier }) => ({ from: from.path, specifier })))).toEqual([]);
  });

  it('keep the sidebar apart from the server: it knows the protocol and the pure floors only', () => {
    const known = /^src\/(?:addin\/sidebar\/|addin\/protocol$|(?:arrete|programme|workbook|formats)\/index$)/;
    const out = inner.filter(({ from, target }) => from.startsWith('src/addin/sidebar/') && !known.test(target));
    const into = inner.filter(({ from, target }) => !inSidebarPath(from) && inSidebarPath(target));
    expect(told([...out, ...into])).toEqual([]);
  });

  it('never lead from what Google runs to what makes files', () => {
    const intoFiles = inner.filter(
      ({ from, target }) => target.startsWith('src/render/xlsx/') && !from.startsWith('src/render/xlsx/'),
    );
    expect(intoFiles.map(({ from }) => from).filter((path) => path !== FILES)).toEqual([]);
    expect(told(inner.filter(({ target }) => `${target}.ts` === FILES))).toEqual([]);
  });

  it('lead from the custom functions straight down to the law', () => {
    const functions = inner.filter(({ from }) => /^src\/addin\/functions[./]/.test(from));
    expect(
      told(
        functions.filter(({ target }) => !['src/arrete/', 'src/addin/'].some((folder) => target.startsWith(folder))),
      ),
    ).toEqual([]);
  });
});

describe('what stays in its place', () => {
  it('services of Apps Script: render/sheets and addin', () => {
    expect(
      offending(
        sources.filter((source) => !inFolder('render/sheets', 'addin')(source) || inSidebar(source)),
        SERVICES,
      ),
    ).toEqual([]);
  });

  it('thresholds: arrete, and no formula holds one either', () => {
    const above = sources.filter((source) => !inFolder('arrete')(source));
    expect(offending(above, COMPARED)).toEqual([]);
    expect(offending(above.filter(inFolder('workbook', 'render')), COMPARED, 'code')).toEqual([]);
  });

  it('the clock and chance: addin', () => {
    const below = sources.filter((source) => !inFolder('addin')(source));
    expect(offending(below, /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b/)).toEqual([]);
    expect(offending(sources.filter(inFolder('arrete')), /\bDate\b/)).toEqual([]);
  });
});

describe('manner', () => {
  it('no default export, no any, no class in the lower floors', () => {
    expect(offending(sources, /\bexport default\b/)).toEqual([]);
    expect(offending(sources, /(?<![.\w])any\b(?!\s*[(:])/)).toEqual([]);
    expect(
      offending(
        sources.filter(inFolder('arrete', 'programme', 'workbook', 'formats')),
        /^\s*(?:export\s+)?(?:abstract\s+)?class\b/,
      ),
    ).toEqual([]);
  });

  it('nothing asynchronous on the server: an endpoint returns a value, not a promise', () => {
    expect(offending(sources.filter(onServer), /\basync\b|\bawait\b|\bPromise\b|(?<!typeof )\bimport\s*\(/)).toEqual(
      [],
    );
  });

  it('nothing left for later, no console', () => {
    expect(offending(sources, /\b(?:TODO|FIXME|XXX)\b/, 'text')).toEqual([]);
    expect(offending(sources, /\bconsole\b/)).toEqual([]);
  });

  // The text of the arrêté and of a fiche keeps the apostrophes of its printing; what reads texts knows both.
  it('one apostrophe in what is shown, the straight one: ’ stands in what is quoted or read only', () => {
    const others = ['arrete/sentences', 'programme/catalogue/mmiDijon2022', 'programme/ficheTable', 'formats/text'];
    const shown = sources.filter(({ path }) => !others.some((other) => path === `src/${other}.ts`));
    expect(offending(shown, /(?<!directeur de l)(?<!\[')’/, 'code')).toEqual([]);
  });

  it('a purpose line at the head of each file', () => {
    expect(sources.filter(({ text }) => !/^\/\*\*? \S|^\/\/ \S/.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('these rules see what they look for', () => {
  it('a comparison with a threshold, and nothing else', () => {
    const seen = ['x >= 10', 'x<8', '20 > x', 'x === 0.4', 'if (0.6 <= x)', '`=A1<10`', 'x >= 10.0'];
    const unseen = [
      '() => 10',
      'x > 100',
      'x < 0.45',
      'x < 8.5',
      'width: 60',
      'x10 < y',
      'f(20)',
      '« ≥ 10 »',
      'x < 1.8',
    ];
    expect(seen.filter((line) => !COMPARED.test(line))).toEqual([]);
    expect(unseen.filter((line) => COMPARED.test(line))).toEqual([]);
  });

  it('code without its comments, strings and regular expressions', () => {
    const text = "const a = 'x // y'; // any\nconst b = /['\"]/; /* Date\n */ const c = `any`;";
    const { code, bare } = withoutComments(text);
    expect(code.split('\n').map((line) => line.trimEnd())).toEqual(
      ["const a = 'x // y';", 'const b = /[\'"]/;', ' const c = `any`;'.padStart(20)].map((line) => line.trimEnd()),
    );
    expect(bare).not.toMatch(/any|Date|x|['"]]/);
  });

  it('every form of import', () => {
    const code =
      "import type { A } from './a';\nimport './b';\nexport * from './c';\nconst d = require('./d') as typeof import('./e');";
    const source = { path: 'src/addin/x.ts', text: code, code, bare: code };
    expect(importsOf(source).map(({ target }) => target)).toEqual(
      ['a', 'b', 'c', 'd', 'e'].map((name) => `src/addin/${name}`),
    );
  });
});

/** Circles of imports, each told once from its first file. */
function circles(links: readonly { readonly from: string; readonly target: string }[]): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, target } of links) {
    const name = from.replace(/\.tsx?$/, '');
    next.set(name, [...(next.get(name) ?? []), target]);
  }
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) found.push([...path.slice(path.indexOf(name)), name].join(' → '));
    if (path.includes(name) || done.has(name)) return;
    for (const target of next.get(name) ?? []) visit(target, [...path, name]);
    done.add(name);
  };
  for (const name of next.keys()) visit(name, []);
  return found;
}
