/** What the two jury sheets share: who sits on a line, which averages a jury may take, and the sentence that says the rules. */
import { CODES_JURY, DECIMALES_DEFAULT, isAcquiringCode, SEUIL_ACQUISITION, SEUIL_PROGRESSION } from '../../arrete';
import type { Rcue, Ue } from '../../programme';
import { type Area, area, cellOf, columnLetters, inRow, reference } from '../address';
import { BLANK, call, concat, type Formula, firstOf, formula, ifNumber, quoted, when } from '../formula';
import { identityAt } from '../identity';
import { type Conditional, type Landmarks, place } from '../plan';

/** The technical columns of a jury sheet, each the number of its first column. */
export interface JuryColumns {
  readonly nip: number;
  /** Line of the student in « Étudiants », then one in each « Moyennes ». */
  readonly roster: number;
  readonly lines: readonly { readonly semestre: number; readonly column: number }[];
  /** Line of the former acquisition of each UE in « Acquis antérieurs » (0: none), one column a UE. */
  readonly formerLine: number;
  /** Code of that acquisition, in the order that `COMPENSATE` expects: odd and even UE of each competence. */
  readonly formerCode: number;
  /** This year's averages that the jury may take, one column a UE, as `formerLine`. */
  readonly current: number;
  /** Retained averages: those of the odd semester, then those of the even one. */
  readonly impair: number;
  readonly pair: number;
  readonly doNotWait: number;
  readonly statutCode: number;
}

export interface JuryUe {
  readonly ue: Ue;
  readonly semestre: number;
  /** Index in `formerLine`. */
  readonly former: number;
  /** Index in `formerCode`. */
  readonly acquis: number;
  /** Column of the retained average. */
  readonly retained: number;
}

export function juryUes(
  rcues: readonly Rcue[],
  semestres: readonly number[],
  columns: Pick<JuryColumns, 'impair' | 'pair'>,
): readonly JuryUe[] {
  const [odd = 0, even] = semestres;
  const impair = rcues.map(({ impair: ue }, index) => ({
    ue,
    semestre: odd,
    former: index,
    acquis: 2 * index,
    retained: columns.impair + index,
  }));
  if (even === undefined) return impair;
  return [
    ...impair,
    ...rcues.map(({ pair: ue }, index) => ({
      ue,
      semestre: even,
      former: rcues.length + index,
      acquis: 2 * index + 1,
      retained: columns.pair + index,
    })),
  ];
}

export const OUT_STATUTS = [
  { statut: 'Démission', code: 'DEM' },
  { statut: 'Défaillant', code: 'DEF' },
] as const;

const acquiring = CODES_JURY.map(({ code }) => code).filter(isAcquiringCode);

/** Whether a cell holds a code that acquires its UE. */
export const isAcquiring = (cell: string): string => call('OR', ...acquiring.map((code) => `${cell}=${quoted(code)}`));

/** The technical cells of one line. `options.wait` are the cells of « ne pas attendre », for the line and for all. */
export function technicalLine(
  row: number,
  columns: JuryColumns,
  ues: readonly JuryUe[],
  skipCells: readonly string[],
  landmarks: Landmarks,
): readonly (readonly [column: number, content: Formula])[] {
  const nip = inRow(row, columns.nip);
  const known = `${nip}<>${BLANK}`;
  const at = (name: string): string => reference(place(landmarks, name));
  const line = (target: string): Formula =>
    formula(when(known, call('IFERROR', call('MATCH', call('TRIM', nip), at(target), 0), BLANK), BLANK));
  const cells: (readonly [number, Formula])[] = [
    [columns.roster, line('etu_nip')],
    ...columns.lines.map(({ semestre, column }) => [column, line(`moy_nip_S${semestre}`)] as const),
    [
      columns.statutCode,
      formula(
        firstOf(
          OUT_STATUTS.map(
            ({ statut: label, code }) =>
              [
                `${identityAt(inRow(row, columns.roster), 'statut', landmarks)}=${quoted(label)}`,
                quoted(code),
              ] as const,
          ),
          BLANK,
        ),
      ),
    ],
    [columns.doNotWait, formula(call('OR', ...skipCells.map((cell) => `${cell}=TRUE`)))],
  ];
  for (const one of ues) {
    const source = columns.lines.find(({ semestre }) => semestre === one.semestre);
    if (!source) continue;
    const former = inRow(row, columns.formerLine + one.former);
    const found = inRow(row, source.column);
    const average = call('INDEX', at(`moy_${one.ue.code}`), found);
    const missing = call('INDEX', at(`manque_${one.ue.code}`), found);
    // A UE enters only if its missing count is a number and 0 (or nobody waits) and its average a number.
    const taken = when(
      call('ISNUMBER', missing),
      when(call('OR', `${missing}=0`, inRow(row, columns.doNotWait)), ifNumber(average), BLANK),
      BLANK,
    );
    const current = inRow(row, columns.current + one.former);
    const formerAverage = call('INDEX', at('acq_moyenne'), former);
    const better = when(
      call('ISNUMBER', formerAverage),
      when(call('ISNUMBER', current), call('MAX', formerAverage, current), formerAverage),
      current,
    );
    cells.push([columns.formerLine + one.former, formula(when(known, lastFormerLine(nip, one.ue.code, landmarks), 0))]);
    cells.push([
      columns.formerCode + one.acquis,
      formula(when(`${former}>0`, call('INDEX', at('acq_code'), former), BLANK)),
    ]);
    cells.push([columns.current + one.former, formula(call('IFERROR', taken, BLANK))]);
    cells.push([one.retained, formula(when(`${former}>0`, better, current))]);
  }
  return cells;
}

/** The last line of « Acquis antérieurs » by which this student has this UE; 0 when there is none. */
function lastFormerLine(nip: string, ue: string, landmarks: Landmarks): string {
  const nips = place(landmarks, 'acq_nip');
  const codes = reference(place(landmarks, 'acq_code'));
  const held = acquiring.map((code) => `(${codes}=${quoted(code)})`).join('+');
  const position = `${call('ROW', reference(nips))}-${call('ROW', reference(cellOf(nips, 0, 0)))}+1`;
  return call(
    'SUMPRODUCT',
    call(
      'MAX',
      `(${call('TRIM', reference(nips))}=${call('TRIM', nip)})*(${reference(place(landmarks, 'acq_ue'))}=${quoted(ue)})*((${held})>0)*(${position})`,
    ),
  );
}

/** « ADM », or « ADM (2024-25) » when a former acquisition stands, or the statut of a student who left without acquiring it. */
export function codeCell(
  row: number,
  columns: JuryColumns,
  one: JuryUe,
  spillColumn: number,
  landmarks: Landmarks,
): Formula {
  const code = inRow(row, spillColumn);
  const former = inRow(row, columns.formerLine + one.former);
  const statut = inRow(row, columns.statutCode);
  const dated = concat(
    code,
    when(
      `${former}>0`,
      concat(quoted(' ('), call('INDEX', reference(place(landmarks, 'acq_annee')), former), quoted(')')),
      BLANK,
    ),
  );
  return formula(
    call(
      'IFERROR',
      firstOf(
        [
          [`${inRow(row, columns.nip)}=${BLANK}`, BLANK],
          [isAcquiring(code), dated],
          [`${statut}<>${BLANK}`, statut],
        ],
        code,
      ),
      BLANK,
    ),
  );
}

/** « 3 notes manquantes (UE11, UE13) » over the UE not formerly acquired; a student whose line is nowhere is said so. */
export function missingCell(row: number, columns: JuryColumns, ues: readonly JuryUe[], landmarks: Landmarks): Formula {
  const at = (name: string, line: string): string => call('INDEX', reference(place(landmarks, name)), line);
  const absent = columns.lines.map(({ semestre, column }) =>
    when(`${inRow(row, column)}=${BLANK}`, quoted(`absent de Notes S${semestre} `), BLANK),
  );
  const names = ues.map((one) => {
    const source = columns.lines.find(({ semestre }) => semestre === one.semestre);
    const missing = at(`manque_${one.ue.code}`, inRow(row, source?.column ?? 0));
    return when(
      `${inRow(row, columns.formerLine + one.former)}>0`,
      BLANK,
      when(`${call('IFERROR', call('N', missing), 0)}>0`, quoted(`${one.ue.code} `), BLANK),
    );
  });
  const listed = call('SUBSTITUTE', call('TRIM', concat(...names)), quoted(' '), quoted(', '));
  const total = columns.lines
    .map(({ semestre, column }) => call('IFERROR', call('N', at(`manque_S${semestre}`, inRow(row, column))), 0))
    .join('+');
  return formula(
    firstOf(
      [
        [`${inRow(row, columns.nip)}=${BLANK}`, BLANK],
        [`${concat(...absent)}<>${BLANK}`, call('TRIM', concat(...absent))],
        [`${listed}=${BLANK}`, BLANK],
      ],
      concat(
        total,
        when(`${total}>1`, quoted(' notes manquantes ('), quoted(' note manquante (')),
        listed,
        quoted(')'),
      ),
    ),
  );
}

/** How many comparisons of the line come out otherwise when the average is not rounded: averages against 10, RCUE against 10 and 8. */
export function roundingCount(averages: readonly string[], rcues: string | null, bounds: RoundingBounds): string {
  const between = (cells: string, [low, high]: readonly [string, string]): string =>
    call('COUNTIFS', cells, concat(quoted('>='), low), cells, concat(quoted('<'), high));
  const ten = [...averages, ...(rcues ? [rcues] : [])].map((cells) => between(cells, bounds.acquisition));
  return [...ten, ...(rcues ? [between(rcues, bounds.progression)] : [])].join('+');
}

export interface RoundingBounds {
  readonly acquisition: readonly [low: string, high: string];
  readonly progression: readonly [low: string, high: string];
}

/** The cells that hold, for each threshold, the averages rounded up to it: from « low » (included) to « high » (excluded). */
export function roundingBoundCells(landmarks: Landmarks): readonly Formula[] {
  const { isExact, decimals } = rounding(landmarks);
  const half = '5*10^(-10)';
  return [SEUIL_ACQUISITION, SEUIL_PROGRESSION].flatMap((seuil) => [
    formula(when(isExact, `${seuil}-${half}`, `${seuil}-5*10^(-${decimals}-1)-${half}`)),
    formula(`${seuil}-${half}`),
  ]);
}

/** The rounding setting as formulas read it: `exact`, or a number of decimals (2 when the cell is empty). */
function rounding(landmarks: Landmarks): { readonly isExact: string; readonly decimals: string } {
  const setting = reference(place(landmarks, 'reglage_decimales'));
  return {
    isExact: `${call('TRIM', concat(setting, BLANK))}=${quoted('exact')}`,
    decimals: when(
      `${call('TRIM', concat(setting, BLANK))}=${BLANK}`,
      DECIMALES_DEFAULT,
      call('VALUE', concat(setting, BLANK)),
    ),
  };
}

/** The sentence at the head of every sheet that decides. */
export function rulesSentence(rcues: readonly Rcue[], roundingTotal: string, landmarks: Landmarks): Formula {
  const { isExact, decimals } = rounding(landmarks);
  const poids = place(landmarks, 'poids_rcue');
  const weight = (row: number, index: number): string => reference(cellOf(poids, row, index));
  const each = rcues.map(({ impair, pair }, index) =>
    concat(
      quoted(`${index > 0 ? ', ' : ''}${impair.code} `),
      weight(0, index),
      quoted(` et ${pair.code} `),
      weight(1, index),
    ),
  );
  const allOne = `${call('SUMPRODUCT', `--(${reference(poids)}=1)`)}=${poids.rows * poids.columns}`;
  const cfvu = reference(place(landmarks, 'reglage_cfvu'));
  return formula(
    concat(
      quoted(`Seuils ${SEUIL_ACQUISITION} et ${SEUIL_PROGRESSION} comparés à la moyenne `),
      when(
        isExact,
        quoted('exacte (9 décimales)'),
        concat(quoted('arrondie à '), decimals, quoted(' décimales (demi supérieur)')),
      ),
      quoted(' ; moyennes sans arrondi intermédiaire ; poids des UE dans le RCUE : '),
      when(allOne, quoted('1 et 1'), concat(...each)),
      quoted(' ; règle locale : délibération CFVU du '),
      when(`${cfvu}=${BLANK}`, quoted('… (à compléter dans Programme)'), cfvu),
      quoted(' ; '),
      roundingTotal,
      when(`${roundingTotal}>1`, quoted(" décisions dépendent de l'arrondi"), quoted(" décision dépend de l'arrondi")),
      quoted('. Arrêté du 27 mai 2021, annexe 1, 4.3 à 4.6.'),
    ),
  );
}

/** How many students of « Étudiants » have no line on this sheet. */
export function rosterCheck(nips: string, landmarks: Landmarks): Formula {
  const roster = reference(place(landmarks, 'etu_nip'));
  const absent = call(
    'SUMPRODUCT',
    `(${call('TRIM', roster)}<>${BLANK})*(1-${call('ISNUMBER', call('MATCH', call('TRIM', roster), nips, 0))})`,
  );
  return formula(
    when(
      `${absent}=0`,
      quoted('✓ tous les étudiants de la feuille Étudiants sont ici'),
      concat(
        quoted('✗ '),
        absent,
        quoted(
          " étudiant(s) de la feuille Étudiants absent(s) d'ici : tapez leur NIP sur une ligne libre au bas de la feuille",
        ),
      ),
    ),
  );
}

/** Styles by code, for cells that hold a code, dated or not: colour and the word together. */
export function codeStyles(areas: readonly Area[], firstRow: number): readonly Conditional[] {
  const first = areas[0];
  if (!first) return [];
  const word = call('LEFT', `${columnLetters(first.column)}${firstRow}&"    "`, 4);
  const among = (codes: readonly string[]): Formula =>
    formula(call('OR', ...codes.map((code) => `${call('TRIM', word)}=${quoted(code.slice(0, 4))}`)));
  return [
    { areas, formula: among(acquiring.filter((code) => code !== 'CMP')), style: 'acquired' },
    { areas, formula: among(['CMP']), style: 'compensated' },
    { areas, formula: among(['AJ']), style: 'refused' },
    { areas, formula: among(OUT_STATUTS.map(({ code }) => code)), style: 'out' },
  ];
}

/** Identity columns that are centred (number, groupe) and those read as text, of `last` leading columns with the NIP second. */
export const identityColumns = (
  rows: number,
  first: number,
  last: number,
): { readonly centered: readonly Area[]; readonly text: readonly Area[] } => ({
  centered: [area(first, 1, rows, 1), area(first, 5, rows, 1)],
  text: [area(first, 3, rows, 2), area(first, 6, rows, last - 5)],
});
