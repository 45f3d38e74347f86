/** The TOTAL lines of a fiche as proof: every figure of a table is added up once, and compared with what is printed. */
import type { FicheIssue } from './ficheIssue';
import { type Cells, type Column, type FicheRow, hoursSum, sameNumber, type TotalLine } from './ficheLigne';
import type { UeTable } from './ficheTable';
import { erreur, nombre } from './issue';
import type { PoleName } from './programme';

/** A row whose figures have found their columns. */
export interface SettledRow extends Omit<FicheRow, 'readings'> {
  readonly cells: Cells;
}

export const POLE_TOTAL: Readonly<Record<PoleName, string>> = { ressources: 'TOTAL RESSOURCES', saes: 'TOTAL SAE' };
const POLES: readonly PoleName[] = ['ressources', 'saes'];
const HEURES: readonly Column[] = ['cm', 'td', 'tp', 'projet', 'total'];
const COLUMN_LABEL: Readonly<Record<Column, string>> = {
  cm: 'CM',
  td: 'TD',
  tp: 'TP',
  projet: 'projet',
  total: 'total hors projet',
  coefficient: 'coefficient',
  ects: 'ECTS',
};
/** Beyond this many ways to read the blank cells of a pôle, the totals prove nothing that a teacher could follow. */
const MOST_READINGS = 5000;

/** Proves a UE: its rows, its two pôles, its total. Returns what its semester adds up. */
export function proveUe(
  ue: UeTable,
  issues: FicheIssue[],
): { readonly rows: readonly SettledRow[]; readonly sum: Cells } {
  const rows: SettledRow[] = [];
  const parts: Cells[] = [];
  for (const pole of POLES) {
    const ofPole = ue.rows.filter((row) => row.pole === pole);
    if (ofPole.length === 0 && ue.totals[POLE_TOTAL[pole]] === undefined) continue;
    const total = ue.totals[POLE_TOTAL[pole]];
    const settled = settle(ofPole, total, ue.code, issues);
    for (const row of settled) proveRow(`Ligne ${row.numero}, ${row.code} dans ${ue.code}`, row.cells, issues);
    rows.push(...settled);
    const cells = settled.map((row) => row.cells);
    parts.push(proveTotal(POLE_TOTAL[pole], total, ue.code, cells, [...HEURES, 'coefficient'], issues));
  }
  const label = `TOTAL ${ue.code}`;
  const sum = proveTotal(label, ue.totals[label], ue.code, parts, HEURES, issues);
  return { rows, sum: ue.totals[label] === undefined ? { ...sum, coefficient: 0, ects: 0 } : sum };
}

/**
 * Proves a TOTAL line against the lines just above it: their printed totals when they have one, so that a wrong figure is
 * reported where it stands and where it is added, not all the way up. Returns the figures that the next level adds.
 */
export function proveTotal(
  label: string,
  total: TotalLine | undefined,
  place: string,
  parts: readonly Cells[],
  columns: readonly Column[],
  issues: FicheIssue[],
): Cells {
  if (total === undefined) {
    issues.push(erreur('total-absent', place, '', label));
    return sumOf(parts);
  }
  const where = `Ligne ${total.numero}, ${label}${label.endsWith(place) ? '' : ` de ${place}`}`;
  proveRow(where, total.cells, issues);
  proveColumns(where, total.cells, parts, columns, issues);
  return total.cells;
}

/** Compares each column of a printed line with the sum of its parts. */
export function proveColumns(
  where: string,
  printed: Cells,
  parts: readonly Cells[],
  columns: readonly Column[],
  issues: FicheIssue[],
): void {
  const sum = sumOf(parts);
  for (const column of columns) {
    const found = sum[column] ?? 0;
    const expected = printed[column];
    if (expected === null || sameNumber(found, expected)) continue;
    issues.push(erreur('total-faux', `${where}, ${COLUMN_LABEL[column]}`, nombre(found), nombre(expected)));
  }
}

function proveRow(where: string, cells: Cells, issues: FicheIssue[]): void {
  if (cells.total === null || sameNumber(hoursSum(cells), cells.total)) return;
  issues.push(erreur('somme-de-ligne', where, nombre(hoursSum(cells)), nombre(cells.total)));
}

function sumOf(parts: readonly Cells[]): Cells {
  const sum = (column: Column): number => parts.reduce((all, cells) => all + (cells[column] ?? 0), 0);
  return {
    cm: sum('cm'),
    td: sum('td'),
    tp: sum('tp'),
    projet: sum('projet'),
    total: sum('total'),
    coefficient: sum('coefficient'),
    ects: sum('ects'),
  };
}

/** Places the figures of the rows that have blank cells: the reading that the TOTAL line of the pôle proves, if it is alone. */
function settle(
  rows: readonly FicheRow[],
  total: TotalLine | undefined,
  ue: string,
  issues: FicheIssue[],
): SettledRow[] {
  const choices = choicesOf(rows);
  const scores = choices.map((cells) => (total === undefined ? 0 : matchingColumns(cells, total.cells)));
  const best = Math.max(...scores);
  const bestChoices = choices.filter((_, index) => scores[index] === best);
  const chosen = bestChoices[0] ?? rows.map((row) => row.readings[0] as Cells);
  return rows.map(({ readings, ...row }, index) => {
    const cells = chosen[index] as Cells;
    const settled = bestChoices.length === 1 || readings.length === 1;
    const found = `${row.code} - ${row.titre}`;
    if (!settled) issues.push(erreur('cellules-vides', `Ligne ${row.numero}, ${ue}`, found));
    return { ...row, cells };
  });
}

function choicesOf(rows: readonly FicheRow[]): readonly (readonly Cells[])[] {
  if (rows.reduce((product, row) => product * row.readings.length, 1) > MOST_READINGS) return [];
  return rows.reduce<readonly (readonly Cells[])[]>(
    (choices, row) => choices.flatMap((choice) => row.readings.map((cells) => [...choice, cells])),
    [[]],
  );
}

function matchingColumns(choice: readonly Cells[], total: Cells): number {
  const sum = sumOf(choice);
  return HEURES.filter((column) => sameNumber(sum[column] ?? 0, total[column] ?? 0)).length;
}
