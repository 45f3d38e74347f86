/** What is typed on a sheet, apart from what formulas and spills show: known again later, whatever was sorted meanwhile. */
import type { Area } from './address';
import { hashOf, insideOf } from './fingerprint';
import { isFormula } from './formula';
import { textOf } from './grid';
import type { Grid } from './state';

/** A short mark of the texts and numbers in some areas, whatever their order. Blank cells and unticked boxes do not count. */
export function typedDigest(contents: readonly (readonly unknown[])[], areas: readonly Area[]): string {
  const isTyped = insideOf(areas, contents.length, contents[0]?.length ?? 0);
  const found = contents.flatMap((line, row) =>
    line.flatMap((cell, column) => (isTyped(row, column) && isFilled(cell) && !isFormula(cell) ? [textOf(cell)] : [])),
  );
  return hashOf(found.sort().join('\n'));
}

export const isFilled = (cell: unknown): boolean =>
  cell !== '' && cell !== false && cell !== null && cell !== undefined;

/** Cells that hold something in rows and columns that are not ours: a teacher's own. */
export function foreignCells(grid: Grid): number {
  const columns = new Set(Array.from(grid.columns.values())).add(grid.corner.column);
  const rows = new Set(Array.from(grid.rows.values())).add(grid.corner.row);
  const isOurs = (row: number, column: number): boolean =>
    columns.has(column) && (rows.has(row) || (row >= grid.first && row <= grid.last));
  return grid.values.reduce<number>(
    (count, line, row) => count + line.filter((cell, column) => isFilled(cell) && !isOurs(row + 1, column + 1)).length,
    0,
  );
}
