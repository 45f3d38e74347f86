/** Where a cell stands, as one number: of the wrong cells of a sheet, the first has the greatest, which a native formula can find. */
import { BLANK, call, quoted } from '../../formula';

const ROWS = 1_000_000;
export const COLUMNS = 999;

/** The rank falls from the first row down, and along a row. Of one cell, or of each of a range. */
export const rankOf = (cells: string): string =>
  `(${ROWS}-${call('ROW', cells)})*${COLUMNS + 1}+${COLUMNS}-${call('COLUMN', cells)}`;

export const rowOf = (rank: string): string => `${ROWS}-${call('INT', `${rank}/${COLUMNS + 1}`)}`;
export const columnOf = (rank: string): string => `${COLUMNS}-${call('MOD', rank, COLUMNS + 1)}`;
export const addressOf = (rank: string): string => call('ADDRESS', rowOf(rank), columnOf(rank), 4);

/** The letters of a column: its address in row 1, without the 1. */
export const lettersOf = (column: string): string =>
  call('SUBSTITUTE', call('ADDRESS', 1, column, 4), quoted('1'), BLANK);
