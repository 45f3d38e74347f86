/** The TOTAL lines of a fiche as proof: every figure of a table is added up once, and compared with what is printed. */
import { type FicheIssue, issueAt } from './ficheIssue';
import { type Cells, type Column, type FicheRow, hoursSum, sameNumber, type TotalLine } from './ficheLigne';
import type { UeTable } from './ficheReading';
import type { FicheLine } from './ficheTexte';
import { erreur, nombre } from './issue';
import type { PoleName } from './programme';

/** `absent`: the line is not printed, or there is nothing to compare it with (the volume of the year, in one semester). */
export type ProofState = 'proven' | 'false' | 'absent';

/** A TOTAL line, or the volume of hours in the head, and whether the lines that it adds up agree with it. */
export interface FicheProof {
  /** « UE11 », « S1 », « BUT1 » or « En-tête ». */
  readonly where: string;
  /** « TOTAL RESSOURCES », « TOTAL UE11 », « TOTAL S1 », « TOTAL NIVEAU 1 » or « Volume horaire ». */
  readonly label: string;
  readonly state: ProofState;
  readonly ligne: FicheLine | null;
}

/** Where the proofs are written down, with what they found wrong. */
export interface Proving {
  readonly issues: FicheIssue[];
  readonly proofs: FicheProof[];
}

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
const MOST_READINGS = 1000;

/** Proves a UE: its rows, its two pôles, its total. Returns what its semester adds up. */
export function proveUe(ue: UeTable, proving: Proving): { readonly rows: readonly SettledRow[]; readonly sum: Cells } {
  const rows: SettledRow[] = [];
  const parts: Cells[] = [];
  for (const pole of POLES) {
    const ofPole = ue.rows.filter((row) => row.pole === pole);
    const total = ue.totals.get(POLE_TOTAL[pole]);
    if (ofPole.length === 0 && total === undefined) continue;
    const settled = settle(ofPole, total, ue.code, proving.issues);
    for (const row of settled) {
      proveRow(`Ligne ${row.ligne.numero}, ${row.code} dans ${ue.code}`, row.ligne, row.cells, proving.issues);
      rows.push(row);
    }
    const cells = settled.map((row) => row.cells);
    parts.push(proveTotal(POLE_TOTAL[pole], total, ue.code, cells, [...HEURES, 'coefficient'], proving));
  }
  const label = `TOTAL ${ue.code}`;
  const total = ue.totals.get(label);
  const sum = proveTotal(label, total, ue.code, parts, HEURES, proving);
  return { rows, sum: total === undefined ? { ...sum, coefficient: 0, ects: 0 } : sum };
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
  { issues, proofs }: Proving,
): Cells {
  if (total === undefined) {
    issues.push(erreur('total-absent', place, '', label));
    proofs.push({ where: place, label, state: 'absent', ligne: null });
    return sumOf(parts);
  }
  const { ligne, cells } = total;
  const where = `Ligne ${ligne.numero}, ${label}${label.endsWith(place) ? '' : ` de ${place}`}`;
  const before = issues.length;
  proveRow(where, ligne, cells, issues);
  proveColumns(where, total, parts, columns, issues);
  proofs.push({ where: place, label, state: issues.length === before ? 'proven' : 'false', ligne });
  return cells;
}

/** The volume of the head against the total of the year; there is none (`null`) in a fiche of one semester. */
export function proveVolume(volume: Omit<TotalLine, 'label'>, year: Cells | null, { issues, proofs }: Proving): void {
  const before = issues.length;
  if (year !== null) proveColumns('En-tête, volume horaire', volume, [year], [...HEURES, 'ects'], issues);
  const state = year === null ? 'absent' : issues.length === before ? 'proven' : 'false';
  proofs.push({ where: 'En-tête', label: 'Volume horaire', state, ligne: volume.ligne });
}

/** Compares each column of a printed line with the sum of its parts. */
function proveColumns(
  where: string,
  { ligne, cells }: Omit<TotalLine, 'label'>,
  parts: readonly Cells[],
  columns: readonly Column[],
  issues: FicheIssue[],
): void {
  const sum = sumOf(parts);
  for (const column of columns) {
    const found = sum[column] ?? 0;
    const expected = cells[column];
    if (expected === null || sameNumber(found, expected)) continue;
    const issue = erreur('total-faux', `${where}, ${COLUMN_LABEL[column]}`, nombre(found), nombre(expected));
    issues.push(issueAt(ligne, issue));
  }
}

function proveRow(where: string, ligne: FicheLine, cells: Cells, issues: FicheIssue[]): void {
  if (cells.total === null || sameNumber(hoursSum(cells), cells.total)) return;
  issues.push(issueAt(ligne, erreur('somme-de-ligne', where, nombre(hoursSum(cells)), nombre(cells.total))));
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
): readonly SettledRow[] {
  const open = rows.filter(({ readings }) => readings.length > 1);
  const ranks = new Map(open.map((row, rank) => [row, rank]));
  const full = sumOf(rows.filter((row) => !ranks.has(row)).map(({ readings }) => readings[0] as Cells));
  const choices = choicesOf(open);
  const scores = choices.map((cells) => (total === undefined ? 0 : matchingColumns([full, ...cells], total.cells)));
  const best = Math.max(...scores);
  const bestChoices = choices.filter((_, index) => scores[index] === best);
  return rows.map((whole) => {
    const { readings, ...row } = whole;
    const cells = bestChoices[0]?.[ranks.get(whole) ?? -1] ?? (readings[0] as Cells);
    if (readings.length > 1 && bestChoices.length !== 1) {
      const issue = erreur('cellules-vides', `Ligne ${row.ligne.numero}, ${ue}`, `${row.code} - ${row.titre}`);
      issues.push(issueAt(row.ligne, issue));
    }
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

function matchingColumns(parts: readonly Cells[], total: Cells): number {
  const sum = sumOf(parts);
  return HEURES.filter((column) => sameNumber(sum[column] ?? 0, total[column] ?? 0)).length;
}
