/** Where the columns of a jury sheet stand: the head, the lines, and the technical columns kept hidden at the right. */
import { type Programme, type Rcue, rcuesOf, type Ue } from '../../../programme';
import { type Area, area, fixed, inRow } from '../../address';
import { BLANK, call, when } from '../../formula';

/** Columns 1 to 6 of both sheets; the last is of the year alone. */
export const IDENTITY = { line: 1, nip: 2, nom: 3, prenom: 4, groupe: 5, statut: 6, redoublements: 7 } as const;

/** What DELIBERATE gives after the codes, three columns a competence. */
const SAID = 7;

export interface JuryInput {
  readonly programme: Programme;
  /** Line by line, the NIP to write, in the order of « Étudiants »; null where the line stays as it is. */
  readonly nips: readonly (string | null)[];
  readonly arrondi: number | 'exact';
}

/** A UE on a jury sheet, and its technical columns. */
export interface JuryUe {
  readonly ue: Ue;
  readonly semestre: number;
  /** Line of the student in the « Moyennes » of that semester. */
  readonly line: number;
  /** Line of its former acquisition in « Acquis antérieurs »; 0: none. */
  readonly formerLine: number;
  readonly formerCode: number;
  /** This year's average, when the jury may take it. */
  readonly current: number;
  /** The better of this year's and the former one. */
  readonly retained: number;
  /** Its code in the spill of `COMPENSATE`. */
  readonly code: number;
}

export interface JuryLayout {
  readonly rcues: readonly Rcue[];
  readonly semestres: readonly number[];
  readonly ues: readonly JuryUe[];
  readonly headRow: number;
  /** Row of the names of the columns, hidden. */
  readonly keyRow: number;
  readonly firstRow: number;
  readonly rows: number;
  /** Technical columns, each the first of its kind. */
  readonly hidden: number;
  readonly table: number;
  readonly roster: number;
  readonly statutCode: number;
  readonly doNotWait: number;
  readonly resultCode: number;
  readonly roundingCount: number;
  readonly formerCodes: number;
  readonly impair: number;
  readonly pair: number;
  readonly compensate: number;
  readonly progression: number;
  readonly credits: number;
  /** `DELIBERATE`: the codes retained, then year, counts, credits, debts, changes, what follows, what is left. */
  readonly deliberate: number;
  /** Line of the student on the sheet of January, what was decided there, the codes that were retained. */
  readonly januaryLine: number;
  readonly januaryWords: number;
  readonly januaryCodes: number;
  /** Lines of « Acquis antérieurs » that bear this NIP. */
  readonly formerCount: number;
  /** Before S5: what DELIBERATE is told of a line beside 4.5, then the codes of the UE of S1 and S2, two a competence. */
  readonly standing: number;
  readonly premiereAnnee: number;
  /** The first of the lines of « Acquis antérieurs » of this student that is to be mended; 0: none. */
  readonly formerFault: number;
  readonly last: number;
  /** A cell of a spill, blank when something blocks the spill: what was typed there is nobody's result. */
  readonly spilled: (row: number, column: number, origin: number) => string;
  /** A whole column of lines. */
  readonly down: (column: number, columns?: number) => Area;
  /** Cells of the head that hold what the rounding changes: from the first (included) to the second (excluded). */
  readonly tenBounds: readonly [string, string];
  readonly eightBounds: readonly [string, string];
}

export function juryLayout(
  { programme, nips }: JuryInput,
  semestres: readonly number[],
  headRow: number,
  hidden: number,
): JuryLayout {
  const rcues = rcuesOf(programme);
  const rows = nips.length;
  const keyRow = headRow + 1;
  const firstRow = keyRow + 1;
  const competences = rcues.length;
  const annual = semestres.length === 2 ? 1 : 0;
  let next = hidden;
  const take = (columns: number): number => {
    next += columns;
    return next - columns;
  };
  const table = take(3 * annual);
  const roster = take(1);
  const lines = take(semestres.length);
  const statutCode = take(1);
  const doNotWait = take(1);
  const resultCode = take(annual);
  const roundingCount = take(1);
  const formerLine = take(semestres.length * competences);
  const formerCodes = take(2 * competences);
  const current = take(semestres.length * competences);
  const impair = take(competences);
  const pair = take(annual * competences);
  const compensate = take(3 * competences);
  const progression = take(4 * annual);
  const credits = take(1);
  // After the others, so that the columns of an earlier version keep their names.
  const deliberate = take(3 * competences + SAID);
  const januaryLine = take(annual);
  const januaryWords = take(annual * competences);
  const januaryCodes = take(annual * competences);
  const formerCount = take(1);
  const before5 = annual === 1 && semestres.includes(4) ? 1 : 0;
  const standing = take(before5);
  const premiereAnnee = take(before5 * 2 * competences);
  const formerFault = take(1);
  const bound = (index: number): string => fixed(area(headRow, roster + index));
  return {
    rcues,
    semestres,
    ues: semestres.flatMap((semestre, half) =>
      rcues.map((rcue, index) => ({
        ue: half === 0 ? rcue.impair : rcue.pair,
        semestre,
        line: lines + half,
        formerLine: formerLine + half * competences + index,
        formerCode: formerCodes + 2 * index + half,
        current: current + half * competences + index,
        retained: (half === 0 ? impair : pair) + index,
        code: compensate + 3 * index + 1 + half,
      })),
    ),
    headRow,
    keyRow,
    firstRow,
    rows,
    hidden,
    table,
    roster,
    statutCode,
    doNotWait,
    resultCode,
    roundingCount,
    formerCodes,
    impair,
    pair,
    compensate,
    progression,
    credits,
    deliberate,
    januaryLine,
    januaryWords,
    januaryCodes,
    formerCount,
    standing,
    premiereAnnee,
    formerFault,
    last: next - 1,
    spilled: (row, column, origin) => when(call('ISERROR', fixed(area(firstRow, origin))), BLANK, inRow(row, column)),
    down: (column, columns = 1) => area(firstRow, column, rows, columns),
    tenBounds: [bound(0), bound(1)],
    eightBounds: [bound(2), bound(3)],
  };
}
