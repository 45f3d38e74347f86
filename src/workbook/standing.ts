/** What a sheet holds before an update, where it will stand: what is put back if rows or columns move in the middle (`shift.ts`). */
import type { Area } from './address';
import { insideOf } from './fingerprint';
import { isFormula } from './formula';
import { sizeOf } from './grid';
import type { Placed } from './placement';
import type { Content, SheetPlan } from './plan';
import type { Grid, SheetState } from './state';

/**
 * What the cells of a sheet hold before an update, where they stand once our rows and columns are inserted. '' where we compute: a
 * value there may be that of a spill, and the formula is written again anyway.
 */
export function standingOf(
  plan: SheetPlan,
  { placement, rowBefore, columnBefore, rows, columns }: Placed,
  isKept: (row: number, column: number) => boolean,
  state: SheetState,
): readonly (readonly Content[])[] {
  const { values, formulas } = state;
  const size = sizeOf(state);
  const height = size.rows + sumOf(rows);
  const width = size.columns + sumOf(columns);
  const plannedRow = new Map(plan.contents.map((_, index) => [placement.row(index + 1), index] as const));
  const plannedColumn = new Map(plan.columnKeys.map((_, index) => [placement.column(index + 1), index] as const));
  return Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (__, c): Content => {
      const [row, column] = [rowBefore(r + 1), columnBefore(c + 1)];
      if (row === null || column === null) return '';
      const [pr, pc] = [plannedRow.get(r + 1), plannedColumn.get(c + 1)];
      const content = pr === undefined || pc === undefined ? '' : plan.contents[pr]?.[pc];
      const isComputed = pr !== undefined && pc !== undefined && !isKept(pr, pc);
      const formula = formulas[row - 1]?.[column - 1] ?? '';
      if (isComputed && (formula !== '' || isFormula(content) || content === null)) return '';
      return formula !== '' ? { formula } : ((values[row - 1]?.[column - 1] ?? '') as Content);
    }),
  );
}

const sumOf = (insertions: readonly { readonly count: number }[]): number =>
  insertions.reduce((sum, { count }) => sum + count, 0);

/** The same of a sheet that is not to be made again: what is typed, what names the others, and what is a teacher's own. A value elsewhere may be that of a spill: it comes back by itself. */
export function typedOn(grid: Grid, typed: readonly Area[]): readonly (readonly Content[])[] {
  const { values, formulas, corner, columns, rows, first, last } = grid;
  const isTyped = insideOf(typed, values.length, values[0]?.length ?? 0);
  const ours = new Set(columns.values());
  const heads = new Set(rows.values());
  const nips = columns.get('nip');
  return values.map((line, r) =>
    line.map((value, c): Content => {
      const [row, column] = [r + 1, c + 1];
      const isName = row === corner.row || column === corner.column || column === nips;
      const isForeign = !ours.has(column) || (!heads.has(row) && (row < first || row > last));
      if (!isTyped(r, c) && !isName && !isForeign) return '';
      const formula = formulas[r]?.[c] ?? '';
      return formula === '' ? (value as Content) : isTyped(r, c) || isForeign ? { formula } : '';
    }),
  );
}
