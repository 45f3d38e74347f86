/** What is assumed of formulas: separators, English names, joins, references. */
import { formula, formulaProbe, type Probe, shown, text } from './probe';
import { ruleProbes } from './rules';

const LOCALE =
  'Fichier ▸ Paramètres ▸ Paramètres régionaux : choisissez France, rechargez le classeur, puis recommencez.';
const CHOSEN = `Si la mesure « virgule » donne 3, générez : l'essai fait avant chaque génération choisit la virgule. Sinon : ${LOCALE}`;
const SIGNAL = 'Copiez ce rapport et envoyez-le aux auteurs du module ; ne générez pas de classeur de jury ici.';

/** Each native function that the generated sheets use, on cells where its value is counted by hand: A = 3, B = 4, C = « R101 », D blank. */
const NAMES: readonly (readonly [formula: (a: string, b: string, c: string, d: string) => string, value: unknown])[] = [
  [(a, b) => `SUM(${a};${b})`, 7],
  [(a) => `IF(ISNUMBER(${a});1;0)`, 1],
  [(a, _b, c, d) => `IF(AND(ISTEXT(${c});OR(${a}=0;${d}=""));1;0)`, 1],
  [(a) => `IFERROR(${a}/0;9)`, 9],
  [(a) => `IF(ISERROR(${a}/0);1;0)`, 1],
  [(a, b) => `MAX(${a};${b})-MIN(${a};${b})`, 1],
  [(a, b) => `AVERAGE(${a};${b})*2`, 7],
  [(a, b) => `MEDIAN(${a};${b})*2`, 7],
  [(a, b) => `QUARTILE(${a}:${b};2)*2`, 7],
  [(a, b) => `ROUND(${a}/${b};0)`, 1],
  [(a, b) => `INT(${a}/${b})+MOD(${b};${a})`, 1],
  [(a, _b, _c, d) => `COUNT(${a}:${d})+COUNTA(${a}:${d})`, 5],
  [(a, _b, c, d) => `COUNTIF(${a}:${d};"R101")+COUNTIFS(${a}:${c};">3")`, 2],
  [(a, _b, _c, d) => `SUMPRODUCT(ISNUMBER(${a}:${d})*1)`, 2],
  [(_a, _b, c) => `LEN(SUBSTITUTE(TRIM(UPPER(${c}));"R";""))`, 3],
  [(_a, _b, c) => `VALUE(MID(${c};2;3))+LEN(LEFT(${c};2))`, 103],
  [() => 'LEN(REPT(UNICHAR(9608);3))', 3],
  [(a) => `ROWS(${a})+COLUMN(${a})-COLUMN(${a})+N(${a})`, 4],
  [() => 'ADDRESS(12;8;4)', 'H12'],
  [(a, b) => `SUM(FILTER(${a}:${b};${a}:${b}>3))`, 4],
  [(a, b) => `INDEX(SORT(UNIQUE(${a}:${b}));1;1)`, 3],
  [(a, b) => `INDEX(${a}:${b};1;MATCH(4;${a}:${b};0))`, 4],
];
const PER_LINE = 4;
const NAME_LINES = Math.ceil(NAMES.length / PER_LINE);

const names: Probe = {
  id: 'noms-anglais',
  hypothese: `Les ${NAMES.length} formules d'essai, en noms anglais, sont comprises.`,
  attendu: 'toutes',
  casse: 'Les feuilles générées montrent #NAME? ou un mauvais nombre.',
  remede: SIGNAL,
  rows: 1 + NAME_LINES,
  cells: ({ at }) => [
    [3, 4, text('R101'), null],
    ...Array.from({ length: NAME_LINES }, (_, line) =>
      NAMES.slice(line * PER_LINE, (line + 1) * PER_LINE).map(([of]) =>
        formula(`=${of(at(0, 0), at(0, 1), at(0, 2), at(0, 3))}`),
      ),
    ),
  ],
  awaited: NAMES.map((_, rank) => [1 + Math.floor(rank / PER_LINE), rank % PER_LINE]),
  read: ({ at, value }) => {
    const wrong = NAMES.flatMap(([of, expected], rank) => {
      const found = value(1 + Math.floor(rank / PER_LINE), rank % PER_LINE);
      return found === expected ? [] : [`${of(at(0, 0), at(0, 1), at(0, 2), at(0, 3))} donne ${shown(found)}`];
    });
    return wrong.length === 0 ? 'toutes' : wrong.join(' · ');
  },
};

/** Written apart: where a comma cannot even be written, the rest goes on. */
const comma: Probe = {
  id: 'virgule',
  hypothese: 'Ce que donne =SUM(1,2) ici (écrit seulement si le point-virgule ne convient pas).',
  attendu: '',
  casse: '',
  remede: '',
  rows: 1,
  act: ({ range }) => {
    try {
      range(0, 0).setFormula('=SUM(1,2)');
    } catch {
      range(0, 0).setValue("refusée à l'écriture");
    }
  },
  read: ({ value }) => shown(value(0, 0)),
};

const written: Probe = {
  id: 'texte-formule',
  hypothese: 'getFormula rend une formule lisible, qui commence par =.',
  attendu: '=SUM(3;4) ou =SUM(3,4)',
  casse: 'Une formule remplacée par un nombre ne serait pas reconnue dans « Vérifier avant jury ».',
  remede: SIGNAL,
  rows: 1,
  cells: () => [[formula('=SUM(3;4)')]],
  read: ({ range }) => {
    const found = range(0, 0).getFormula();
    return /^=SUM\(3[;,]4\)$/.test(found) ? '=SUM(3;4) ou =SUM(3,4)' : found || 'rien';
  },
};

const call: Probe = {
  id: 'setFormula',
  hypothese: 'setFormula lit le point-virgule comme setValues : =SUM(2;3) vaut 5.',
  attendu: '5',
  casse: "L'essai fait avant chaque génération ne dirait plus la vérité.",
  remede: LOCALE,
  rows: 1,
  act: ({ range }) => void range(0, 0).setFormula('=SUM(2;3)'),
  read: ({ value }) => shown(value(0, 0)),
};

/** At the very bottom, where an inserted row moves nothing else. */
const LOW_ROW = 990;
const follows: Probe = {
  id: 'references',
  hypothese: 'Les références et les plages nommées suivent une ligne insérée.',
  attendu: '12 et 12',
  casse: 'Une ligne insérée dans Notes fausserait les moyennes.',
  remede: `N'insérez aucune ligne dans les feuilles du module. ${SIGNAL}`,
  rows: 2,
  cells: ({ sheet }) => [
    [formula(`=${sheet.getRange(LOW_ROW, 1).getA1Notation()}`)],
    [formula(`=SUM(${NAMED_RANGE};0)`)],
  ],
  act: ({ spreadsheet, sheet }) => {
    sheet.getRange(LOW_ROW, 1).setValue(12);
    spreadsheet.setNamedRange(NAMED_RANGE, sheet.getRange(LOW_ROW, 1));
    sheet.insertRowsAfter(LOW_ROW - 1, 1);
  },
  awaited: [
    [0, 0],
    [1, 0],
  ],
  read: ({ value }) => `${shown(value(0, 0))} et ${shown(value(1, 0))}`,
};
/** Of the workbook: taken away with the sheet. */
export const NAMED_RANGE = 'jury_but_autodiagnostic';

export const formulaProbes: readonly Probe[] = [
  formulaProbe({
    id: 'point-virgule',
    hypothese: 'Le point-virgule sépare les arguments : =SUM(1;2) vaut 3.',
    attendu: '3',
    casse: "Aucune formule générée n'est juste, sauf si la virgule convient (mesure « virgule » : 3).",
    remede: CHOSEN,
    formula: () => '=SUM(1;2)',
  }),
  call,
  comma,
  written,
  names,
  formulaProbe({
    id: 'tableau-lignes',
    hypothese: 'Dans une formule, {1;2} a deux lignes.',
    attendu: '2',
    casse: 'Les feuilles Notes ne reconnaissent plus les codes (ABS, EXC…).',
    remede: LOCALE,
    formula: () => '=ROWS({1;2})',
  }),
  formulaProbe({
    id: 'recherche',
    hypothese: 'INDEX et MATCH retrouvent un NIP, zéros de tête compris, dans une feuille citée par son nom.',
    attendu: 'Rose, puis rien',
    casse: 'Les feuilles Notes et Jury ne retrouvent plus les étudiants.',
    remede: SIGNAL,
    under: [
      [text('0123'), text('Rose')],
      [text('123'), text('Tom')],
    ],
    formula: ({ at, sheet }) => {
      const column = (right: number) => `'${sheet.getName()}'!${at(1, right, 2, 1)}`;
      const found = (nip: string) => `IFERROR(INDEX(${column(1)};MATCH(${nip};${column(0)};0));"rien")`;
      return `=${found('"0123"')}&", puis "&${found('"00123"')}`;
    },
  }),
  ...ruleProbes,
];

export const movingProbes: readonly Probe[] = [follows];
