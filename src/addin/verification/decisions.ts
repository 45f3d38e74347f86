/** Whom a jury sheet does not wait for. */
import { cellAt, type Grid } from '../../workbook';

/** Whether the box « ne pas attendre » is ticked: on the line, or at the head for all. */
export function isSkipped(grid: Grid, row: number): boolean {
  const column = grid.columns.get('passer');
  const isTicked = (one: number): boolean => cellAt(grid, one, column) === true;
  return isTicked(row) || Array.from({ length: grid.first - 1 }, (_, index) => index + 1).some(isTicked);
}
