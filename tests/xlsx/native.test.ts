/** The native formulas, recalculated by LibreOffice on generated classes, against our functions and against the law. */
import { DECISIONS_ANNEE } from '../../src/arrete';
import { renderXlsx } from '../../src/render/xlsx';
import { isArrayFormula, isCalculs, nativePlan } from '../../src/render/xlsx/native';
import { isFormula, type WorkbookPlan } from '../../src/workbook';
import { type Sheets, sheetsIn, type Value } from './computed';
import { converted, describeOffice } from './libreoffice';
import { type CalledBlock, calledBlocks, comparedWithLaw } from './oracle';
import { type ClassSpec, typedClass } from './typedClasses';

const CLASSES: readonly ClassSpec[] = [
  {
    name: 'deux décimales',
    students: 80,
    seed: 20260501,
    decimales: null,
    poids: [],
    jury: 46213,
    epreuves: { ressource: 2, sae: 1 },
  },
  {
    name: 'exact, poids inégaux',
    students: 60,
    jury: ' 10/07/2026 ',
    epreuves: { ressource: 1, sae: 1 },
    seed: 20260502,
    decimales: 'exact',
    poids: [
      [2, 3],
      [1, 1],
      ['1,5', 1],
      [1, 1],
      [1, 2],
    ],
  },
  {
    name: 'trois décimales',
    students: 40,
    seed: 20260503,
    decimales: '3',
    poids: [],
    jury: null,
    epreuves: { ressource: 1, sae: 2 },
  },
];
const UNREADABLE: ClassSpec = {
  name: 'illisible',
  students: 24,
  seed: 8,
  decimales: 2,
  poids: [],
  jury: 46213.5,
  epreuves: { ressource: 1, sae: 1 },
  isUnreadable: true,
};

interface Computed {
  readonly plan: WorkbookPlan;
  readonly sheets: Sheets;
  readonly blocks: readonly CalledBlock[];
}

async function computed(spec: ClassSpec): Promise<Computed> {
  const plan = typedClass(spec);
  const sheets = sheetsIn(converted(await renderXlsx(plan), 'xlsx'));
  return { plan, sheets, blocks: calledBlocks(plan, sheets) };
}

const isSame = (found: Value | undefined, expected: Value): boolean =>
  typeof found === 'number' && typeof expected === 'number'
    ? Math.abs(found - expected) <= 1e-9
    : (found ?? '') === expected;

/** Cells that say otherwise than the function, in words. */
const differencesIn = ({ where, expected, found }: CalledBlock): readonly string[] =>
  (expected ?? []).flatMap((line, row) =>
    line.flatMap((value, column) =>
      isSame(found[row]?.[column], value)
        ? []
        : [`${where}, ligne ${row + 1}, colonne ${column + 1} : « ${found[row]?.[column]} », attendu « ${value} »`],
    ),
  );

const errorsIn = (sheets: Sheets): readonly string[] =>
  Array.from(sheets).flatMap(([name, rows]) =>
    rows.flatMap((line, row) =>
      Array.from(line, (value) => value ?? '').flatMap((value, column) =>
        /^(#|Err:)/.test(String(value)) ? [`${name}, ligne ${row + 1}, colonne ${column + 1} : ${value}`] : [],
      ),
    ),
  );

const made = new Map<string, Computed>();
const all = (): readonly Computed[] => Array.from(made.values());

describeOffice('Les formules natives, recalculées par LibreOffice', () => {
  beforeAll(async () => {
    for (const spec of [...CLASSES, UNREADABLE]) {
      // The seed makes the class again, whatever fails.
      made.set(spec.name, await computed(spec));
    }
    const seeds = CLASSES.map(({ name, seed, students }) => `${name} : ${students} dossiers, graine ${seed}`);
    process.stdout.write(`${seeds.join('\n')}\n`);
  }, 300_000);

  it('portent au moins 200 dossiers', () => {
    expect([...CLASSES, UNREADABLE].reduce((sum, { students }) => sum + students, 0)).toBeGreaterThanOrEqual(200);
  });

  it.each(CLASSES)('donnent ce que donnent nos fonctions sur les mêmes cellules ($name)', ({ name }) => {
    const { blocks } = made.get(name) as Computed;
    expect(blocks.map(({ where }) => where)).toEqual([
      'Moyennes S1, CC_AVERAGE',
      'Moyennes S1, UE_AVERAGE',
      'Moyennes S1, MISSING_MARKS',
      'Moyennes S2, CC_AVERAGE',
      'Moyennes S2, UE_AVERAGE',
      'Moyennes S2, MISSING_MARKS',
      'Jury S1, COMPENSATE',
      'Jury S1, UE_CREDITS',
      'Jury S1, DELIBERATE',
      'Jury BUT1, COMPENSATE',
      'Jury BUT1, PROGRESSION',
      'Jury BUT1, UE_CREDITS',
      'Jury BUT1, DELIBERATE',
    ]);
    expect(blocks.filter(({ expected }) => expected === null).map(({ where }) => where)).toEqual([]);
    expect(blocks.flatMap(differencesIn).slice(0, 10)).toEqual([]);
  });

  it.each(CLASSES)('montrent ce que dit la loi des notes tapées ($name)', ({ name, students }) => {
    const { plan, sheets } = made.get(name) as Computed;
    const { findings, compared } = comparedWithLaw(plan, sheets);
    expect(findings.slice(0, 10).map(({ texte }) => texte)).toEqual([]);
    expect(compared).toBeGreaterThan(100 * students);
  });

  it.each(CLASSES)('ne laissent aucune erreur nulle part ($name)', ({ name }) => {
    expect(errorsIn((made.get(name) as Computed).sheets).slice(0, 10)).toEqual([]);
  });

  it('ont de quoi comparer : chaque code, chaque situation, chaque chose à compléter se rencontre', () => {
    const texts = all().flatMap(({ blocks }) =>
      blocks.flatMap(({ name, expected }) => (expected ?? []).flat().map((value) => `${name} ${value}`)),
    );
    const isMet = (pattern: RegExp): boolean => texts.some((text) => pattern.test(text));
    expect(MET.filter((pattern) => !isMet(pattern))).toEqual([]);
  });

  it.each(CLASSES)('comptent les étudiants attendus, groupes dans l’ordre ($name)', ({ name }) => {
    const { plan, sheets } = made.get(name) as Computed;
    const lines = countedLines(plan, sheets);
    expect(lines.length).toBeGreaterThan(50);
    for (const { key, found, expected } of lines) expect([key, found]).toEqual([key, expected]);
  });

  it('s’arrêtent toutes où une note n’est pas reconnue, comme les fonctions', () => {
    const { sheets, blocks } = made.get(UNREADABLE.name) as Computed;
    const refused = blocks.filter(({ expected }) => expected === null);
    expect(refused.map(({ where }) => where)).toEqual([
      'Moyennes S1, CC_AVERAGE',
      'Moyennes S1, UE_AVERAGE',
      'Moyennes S1, MISSING_MARKS',
    ]);
    for (const { found } of refused) {
      expect(found[0]?.[0]).toBe('#N/A');
      expect(new Set(found.slice(1).flat())).toEqual(new Set(['']));
    }
    expect(blocks.flatMap(differencesIn)).toEqual([]);
    expect(errorsIn(sheets)).toHaveLength(refused.length);
  });
});

/** What the class must hold for the comparison to prove anything. */
const MET: readonly RegExp[] = [
  ...['ADM', 'CMP', 'AJ', 'ADJ', 'ADJR', 'ADSUP'].map((code) => new RegExp(`^COMPENSATE ${code}$`)),
  ...['ADM', 'PASD', 'AJ', 'ATT'].map((code) => new RegExp(`^PROGRESSION ${code}$`)),
  /^COMPENSATE SO$/,
  /aucun RCUE/,
  /RCUE sur 4 ≥/,
  /pas plus de la moitié/,
  /manquante.: Comprendre, Concevoir, Exprimer, Développer, Entreprendre \(/,
  /manquante.: Exprimer \(/,
  /PAS1NCI alors que/,
  /audition tenue le 02\/08\/2026, après le jury du 10\/07\/2026/,
  /RED incomplet, S\d déjà redoublé, /,
  /minimum \d+,\d{2} </,
  /minimum \d+,\d{3} ≥/,
  /minimum \d+(,\d{1,9})? [<≥]/,
  ...[...DECISIONS_ANNEE, 'ATT', 'AJ'].map((code) => new RegExp(`^DELIBERATE ${code}$`)),
  ...['RAT', 'ATJ', 'DEF', 'ADJR', 'CMP', 'ADSUP'].map((code) => new RegExp(`^DELIBERATE ${code}$`)),
  /→ ADJR/,
  /\(jury de janvier\)/,
  /sans moyenne → ADJ/,
  /S3 ouvert$/,
  /S5 fermé tant que UE\d\d n'est pas/,
  /ne sont pas acquises/,
  /Redoublement autorisé/,
  /Année à reprendre/,
  /S3 fermé/,
  /n'a pas d'effet/,
  /a été admise en janvier/,
  /contredit l'admission/,
  /admis, mais UE\d\d sans moyenne/,
  /admis, mais UE\d\d et UE\d\d sans moyenne/,
  /le jury doit décider/,
  /des moyennes manquent/,
  /ADM suppose/,
  /PASD suppose/,
  /RED alors que/,
  /NAR alors que/,
  /motif manquant/,
  /audition demandée et non tenue/,
  /conseil d'orientation manquant/,
  /S1 déjà redoublé/,
  /S2 déjà redoublé/,
  /redoublements sur 4/,
  /RED impossible/,
  /RED de deux semestres/,
];

interface Counted {
  readonly key: string;
  readonly found: readonly Value[];
  readonly expected: readonly Value[];
}

/** The values that « Statistiques » counts, column by column, and those of the lines of the students expected; then its groups. */
function countedLines(plan: WorkbookPlan, sheets: Sheets): readonly Counted[] {
  const sheetOf = (role: string) => plan.sheets.find((sheet) => sheet.role === role);
  const column = (role: string, key: string, first?: number): readonly Value[] => {
    const sheet = sheetOf(role);
    const from = first ?? sheet?.table.row ?? 1;
    const last = sheet && sheet.table.rows > 0 ? sheet.table.row + sheet.table.rows : (sheet?.contents.length ?? 0) + 1;
    const at = sheet?.columnKeys.indexOf(key) ?? -1;
    return Array.from(
      { length: last - from },
      (_, index) => sheets.get(sheet?.name ?? '')?.[from - 1 + index]?.[at] ?? '',
    );
  };
  const statuts = column('etudiants', 'statut');
  const isOut = (statut: Value | undefined): boolean => statut === 'Démission' || statut === 'Défaillant';
  const expected = new Set(column('etudiants', 'nip').filter((nip, row) => nip !== '' && !isOut(statuts[row])));
  const statistics = sheetOf('statistiques');
  const first = (statistics?.corner.row ?? 0) + 1;
  const filled = (values: readonly Value[]): readonly Value[] => values.filter((value) => value !== '');
  const series = (statistics?.columnKeys ?? []).flatMap((key): readonly Counted[] => {
    const [, semestre, code] = /^valeurs:(?:(S\d):)?(.*)$/.exec(key) ?? [];
    if (code === undefined) return [];
    const role = semestre ? `moyennes-${semestre}` : 'jury-BUT1';
    const source = semestre ? `el:${code}` : code.startsWith('rcue:') ? code : `moyenne:${code}`;
    const nips = column(role, 'nip');
    const values = column(role, source).filter(
      (value, row) => typeof value === 'number' && expected.has(nips[row] ?? ''),
    );
    return [{ key, found: filled(column('statistiques', key, first)), expected: values }];
  });
  const heads = statistics?.rowKeys.flatMap((key, row) => (/^groupe:\d/.test(key) ? [row + 1] : [])) ?? [];
  const groups = heads.map((row) => sheets.get(statistics?.name ?? '')?.[row - 1]?.[0] ?? '');
  return [...series, { key: 'groupes', found: filled(groups), expected: ['sans groupe', 'td 3', 'TD1', 'TD2'] }];
}

describe('Le classeur sans module complémentaire', () => {
  const plan = typedClass(UNREADABLE);
  const native = nativePlan(plan);
  const formulas = native.sheets.flatMap(({ name, contents }) =>
    contents.flatMap((line) => line.flatMap((cell) => (isFormula(cell) ? [{ name, text: cell.formula }] : []))),
  );
  const bare = (text: string): string => text.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, '');

  it('garde les feuilles du plan, puis ses feuilles techniques', () => {
    const own = native.sheets.filter((sheet) => !isCalculs(sheet));
    expect(own.map(({ name }) => name)).toEqual(plan.sheets.map(({ name }) => name));
    expect(native.sheets.filter(isCalculs).map(({ name }) => name)).toEqual([
      'calculs-moyennes-S1',
      'calculs-moyennes-S2',
      'calculs-jury-S1',
      'calculs-jury-BUT1',
      'calculs-statistiques',
    ]);
  });

  it('n’appelle que des fonctions d’Excel 2013 et de LibreOffice 7.4, sans formule qui déborde', () => {
    const called = new Set(formulas.flatMap(({ text }) => bare(text).match(/[A-Z][A-Z0-9_.]*(?=\()/g) ?? []));
    expect(Array.from(called).filter((name) => !KNOWN.includes(name))).toEqual([]);
  });

  it('tient dans les bornes d’Excel : 8192 caractères, 255 par texte, 64 niveaux', () => {
    const depth = (text: string): number => {
      let [level, most] = [0, 0];
      for (const [sign] of bare(text).matchAll(/[()]/g)) {
        level += sign === '(' ? 1 : -1;
        most = Math.max(most, level);
      }
      return most;
    };
    const texts = (text: string): readonly string[] => text.match(/"(?:[^"]|"")*"/g) ?? [];
    const outside = formulas.filter(
      ({ text }) => text.length > 8192 || texts(text).some((one) => one.length > 257) || depth(text) > 60,
    );
    expect(outside).toEqual([]);
  });

  it('n’écrit en formules matricielles que des formules du plan', () => {
    const planned = new Set(
      plan.sheets.flatMap(({ contents }) => contents.flat().flatMap((one) => (isFormula(one) ? [one.formula] : []))),
    );
    const arrays = formulas.filter(({ text }) => isArrayFormula(text));
    expect(arrays.length).toBeGreaterThan(0);
    expect(arrays.filter(({ text }) => !planned.has(text))).toEqual([]);
  });
});

const KNOWN: readonly string[] = (
  'ABS ADDRESS AND AVERAGE CLEAN COLUMN COLUMNS COUNT COUNTA COUNTIF COUNTIFS DATE DAY FIND FIXED IF IFERROR ' +
  'INDEX INT ISERROR ISNUMBER ISTEXT LEFT LEN LOWER MATCH MAX MEDIAN MID MIN MOD MONTH N NA NOT OR QUARTILE ' +
  'REPT RIGHT ROUND ROW ROWS SUBSTITUTE SUM SUMPRODUCT TEXT TRIM UNICHAR UPPER VALUE YEAR'
).split(' ');
