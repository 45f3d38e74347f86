/** Tables as CSV for a French spreadsheet: UTF-8 with its mark, « ; », decimal comma, and no cell that a spreadsheet would compute. */
import { isComputed } from '../text';
import { unparseTable } from './csv';
import { encodeUtf8 } from './text';

export type CsvCell = number | string;

/** @example writeCsv([['Nom', 'Note'], ['=1+1', 12.5]]) // « Nom;Note », « '=1+1;12,5 » */
export const writeCsv = (lines: readonly (readonly CsvCell[])[]): Uint8Array<ArrayBuffer> =>
  encodeUtf8(`\ufeff${unparseTable(lines.map((line) => line.map(csvText)))}\r\n`);

const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/** A number stays one; a text that would be computed begins with an apostrophe.
 * @example csvText('@SUM(A1)') // "'@SUM(A1)"
 */
export function csvText(cell: CsvCell): string {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return isComputed(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}
