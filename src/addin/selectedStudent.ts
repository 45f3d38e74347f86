/** The student of the selected row, on whichever of our sheets. */
import { cellAt, type Grid, textOf } from '../workbook';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface Selected {
  /** The sheet that is shown; null when it is not one of ours. */
  readonly grid: Grid | null;
  /** '' when the row holds no student. */
  readonly nip: string;
}

/** @example selectedStudent(spreadsheet, grids).nip // '0012345' */
export function selectedStudent(spreadsheet: Spreadsheet, grids: readonly Grid[]): Selected {
  const name = spreadsheet.getActiveSheet().getName();
  const grid = grids.find((one) => one.name === name) ?? null;
  const row = spreadsheet.getActiveRange()?.getRow() ?? 0;
  if (!grid || row < grid.first || row > grid.last) return { grid, nip: '' };
  return { grid, nip: textOf(cellAt(grid, row, grid.columns.get('nip'))) };
}
