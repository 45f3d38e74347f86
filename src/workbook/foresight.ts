/** Which cells of a sheet will be looked at, so that they are read in a few blocks and the rest is not read. */
import { type Area, area } from './address';
import { insideOf } from './fingerprint';
import { isFormula } from './formula';
import { linesOf } from './grid';
import type { Placed } from './placement';
import type { Content, SheetPlan } from './plan';
import { CORNER, type Grid, type SheetState } from './state';

/** Rows in which the corner of the names stands unless many were inserted above it. */
const HEAD_ROWS = 20;
/** Columns between two others that are read with them: a few cells more cost less than a call more. */
const GAP = 2;

/**
 * The names of the rows, then the lines down to that of the columns: the head of the sheet, by which everything is found. The names
 * of the rows are in the last column, unless some were inserted after it. « Programme » is read whole: elements stand anywhere on
 * it, and a class does not make it longer.
 */
export function foreseeHead({ role, cells }: SheetState): void {
  if (!cells) return;
  const { rows, columns } = cells;
  const [everyRow, everyColumn] = [placesTo(rows), placesTo(columns)];
  const read = (one: Area): void => cells.foresee('values', [one]);
  if (role === 'programme') return void read(area(1, 1, rows, columns));
  read(area(1, columns, rows));
  const last = everyRow.find((row) => cells.values(row, columns) === CORNER) ?? Math.min(rows, HEAD_ROWS);
  read(area(1, 1, last, columns));
  const own = everyColumn.find((column) => placesTo(last).some((row) => cells.values(row, column) === CORNER));
  if (own !== undefined) read(area(1, own, rows));
}

const placesTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

/** The NIP of each line, by which a sheet that may change is known to lack students; on « Étudiants » all that a list may change. */
export function foreseeLines(grid: Grid, only = grid.role): void {
  const isRoster = grid.role === 'etudiants';
  if (!isRoster && !(/^(?:notes|jury)-/.test(grid.role) && only === grid.role)) return;
  const keys = isRoster ? ['nip', 'nom', 'prenom', 'groupe', 'statut', 'redoublements'] : ['nip'];
  const columns = keys.flatMap((key) => grid.columns.get(key) ?? []);
  grid.cells?.foresee('values', columnBlocks(columns, linesOf(grid)));
}

/**
 * What a comparison asks for: formulas where the plan has one or has a value of ours; values where it has a value of ours or would
 * type one. Neither marks nor what formulas spill. As many blocks for a large class as for a small one.
 */
export function foresee(plan: SheetPlan, placed: Placed, { cells }: SheetState): void {
  if (!cells) return;
  const [rows, columns] = [plan.contents.length, plan.columnKeys.length];
  const isInput = insideOf(plan.inputs, rows, columns);
  const isOwned = insideOf(plan.owned, rows, columns);
  // The first line has the formulas that spill over the others.
  const withFirstLine = plan.table.row;
  cells.foresee(
    'formulas',
    blocksOf(plan, placed, withFirstLine, (content, r, c) => isFormula(content) || isOwned(r, c)),
  );
  cells.foresee(
    'values',
    blocksOf(plan, placed, withFirstLine - 1, (content, r, c) => isOwned(r, c) || (isInput(r, c) && content !== '')),
  );
}

/** One block for the planned rows down to `head`, then the columns of the lines under it. */
function blocksOf(
  { contents, table }: SheetPlan,
  { placement, rowBefore, columnBefore }: Placed,
  head: number,
  isAsked: (content: Content, r: number, c: number) => boolean,
): readonly Area[] {
  const rows = contents.map((_, r) => rowBefore(placement.row(r + 1)));
  const columns = (contents[0] ?? []).map((_, c) => columnBefore(placement.column(c + 1)));
  const [headRows, headColumns, lineColumns] = [new Set<number>(), new Set<number>(), new Set<number>()];
  contents.forEach((line, r) => {
    const row = rows[r] ?? null;
    line.forEach((content, c) => {
      const column = columns[c] ?? null;
      if (row === null || column === null || content === null || !isAsked(content, r, c)) return;
      const isHead = table.rows === 0 || r < head;
      (isHead ? headColumns : lineColumns).add(column);
      if (isHead) headRows.add(row);
    });
  });
  const under = rows.slice(head).flatMap((row) => row ?? []);
  return [...spanned(Array.from(headRows), Array.from(headColumns)), ...columnBlocks(Array.from(lineColumns), under)];
}

/** These rows of these columns, in as many blocks as the columns have large gaps. */
function columnBlocks(columns: readonly number[], rows: readonly number[]): readonly Area[] {
  const runs: number[][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && column <= most(run) + 1 + GAP) run.push(column);
    else runs.push([column]);
  }
  return runs.flatMap((run) => spanned(rows, run));
}

function spanned(rows: readonly number[], columns: readonly number[]): readonly Area[] {
  if (rows.length === 0 || columns.length === 0) return [];
  const [top, left] = [least(rows), least(columns)];
  return [area(top, left, most(rows) - top + 1, most(columns) - left + 1)];
}

const least = (places: readonly number[]): number => places.reduce((a, b) => Math.min(a, b));
const most = (places: readonly number[]): number => places.reduce((a, b) => Math.max(a, b));
