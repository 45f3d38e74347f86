/** What things cost here: milliseconds of a service call by kind, and of functions called from cells. Told, not judged. */
import { type Block, formula, type Probe, shown, type Written } from './probe';

const measure = (id: string, hypothese: string): Pick<Probe, 'id' | 'hypothese' | 'attendu' | 'casse' | 'remede'> => ({
  id,
  hypothese,
  attendu: '',
  casse: '',
  remede: '',
});

const TURNS = 10;
const AREA = { rows: 24, columns: 10 } as const;
/** Where services are tried: right of what the others use, out of the way of the report. */
const ZONE = { row: 700, column: 8 } as const;

type Call = (block: Block, turn: number) => unknown;
const zone = ({ sheet }: Block) => sheet.getRange(ZONE.row, ZONE.column, AREA.rows, AREA.columns);
const grid = (turn: number) =>
  Array.from({ length: AREA.rows }, (_, row) =>
    Array.from({ length: AREA.columns }, (__, column) => row + column + turn),
  );

const SERVICES: readonly (readonly [id: string, what: string, call: Call])[] = [
  ['cout-lire-1', 'lire une cellule', ({ sheet }) => sheet.getRange(ZONE.row, ZONE.column).getValue()],
  ['cout-lire', 'lire 24 × 10 cellules', (block) => zone(block).getValues()],
  ['cout-formules', 'lire 24 × 10 formules', (block) => zone(block).getFormulas()],
  [
    'cout-ecrire-1',
    'écrire une cellule, puis flush',
    ({ sheet }, turn) => {
      sheet.getRange(ZONE.row, ZONE.column).setValue(turn);
      SpreadsheetApp.flush();
    },
  ],
  [
    'cout-ecrire',
    'écrire 24 × 10 cellules, puis flush',
    (block, turn) => {
      zone(block).setValues(grid(turn));
      SpreadsheetApp.flush();
    },
  ],
  [
    'cout-couleur',
    'colorer 24 × 10 cellules, puis flush',
    (block, turn) => {
      zone(block).setBackground(turn % 2 === 0 ? '#fffffe' : '#ffffff');
      SpreadsheetApp.flush();
    },
  ],
  ['cout-feuilles', 'énumérer les feuilles', ({ spreadsheet }) => spreadsheet.getSheets().map((one) => one.getName())],
  [
    'cout-reperes',
    "lire les repères d'une feuille",
    ({ sheet }) => sheet.getDeveloperMetadata().map((one) => one.getKey()),
  ],
];

/** Measured when it is asked, kept in a cell, told by the next call. */
export const serviceCosts: readonly Probe[] = SERVICES.map(([id, what, call]) => ({
  ...measure(id, `Durée d'un appel : ${what}.`),
  rows: 1,
  act: (block) => {
    const start = Date.now();
    for (let turn = 0; turn < TURNS; turn += 1) call(block, turn);
    block.range(0, 0).setValue(Math.round((10 * (Date.now() - start)) / TURNS) / 10);
  },
  awaited: [[0, 0]],
  read: ({ value }) => `${shown(value(0, 0))} ms`,
}));

/** From the end of the writing to the moment when each function runs, by the clock of the server. */
const together = (count: number): Probe => ({
  ...measure(
    `cout-fonctions-${count}`,
    `De l'écriture au calcul ${count > 1 ? `de ${count} fonctions à la fois` : "d'une fonction"}.`,
  ),
  rows: count + 1,
  cells: () => [
    [null],
    // Another argument each time: a result that Google keeps would cost nothing.
    ...Array.from({ length: count }, (_, rank) => [
      formula(`=JURY_BUT_ESSAI("heure";${Date.now() % 1_000_000_000};${rank})`),
    ]),
  ],
  act: ({ range }) => {
    SpreadsheetApp.flush();
    range(0, 0).setValue(Date.now());
  },
  awaited: Array.from({ length: count }, (_, rank) => [rank + 1, 0] as const),
  read: ({ value }) => {
    const start = Number(value(0, 0));
    const times = Array.from({ length: count }, (_, rank) => Number(value(rank + 1, 0)) - start);
    return times.every(Number.isFinite)
      ? `première ${Math.min(...times)} ms, dernière ${Math.max(...times)} ms`
      : 'non mesuré';
  },
});

/** UE_AVERAGE over a class: its own duration on Google's machine. */
const classOf = (students: number): Probe => ({
  ...measure(`cout-classe-${students}`, `Durée du calcul des moyennes de ${students} étudiants, 10 notes, 2 UE.`),
  rows: students + 3,
  cells: ({ at }) => [
    [formula(`=JURY_BUT_ESSAI("classe";${at(3, 0, students, 10)};${at(1, 0, 2, 10)})`)],
    ...[1, 2].map((weight) => Array.from({ length: 10 }, (): Written => weight)),
    ...Array.from({ length: students }, (_, row) =>
      Array.from({ length: 10 }, (__, column): Written => (row + column) % 21),
    ),
  ],
  awaited: [[0, 1]],
  read: ({ value }) => {
    const duration = Number(value(0, 1)) - Number(value(0, 0));
    return Number.isFinite(duration) && value(0, 1) !== '' ? `${duration} ms` : 'non mesuré';
  },
});

/** One group each: they must not wait for one another. */
export const functionCosts: readonly (readonly [students: string, probe: Probe])[] = [
  ['1', together(1)],
  ['5', together(5)],
  ['8', together(8)],
  ['24', classOf(24)],
  ['150', classOf(150)],
];
