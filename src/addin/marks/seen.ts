/** A mark cell as it was shown, and whether it still holds that: `google.script.run` carries no Date. */
import { shownText } from '../../workbook';
import { describe, isBlank, isDate } from '../cells';

/** Two cells are the same when these are.
 * @example seenCell(12.5) // '12.5'
 * @example seenCell(new Date(0)) // 'd:0' */
export function seenCell(cell: unknown): string {
  if (isBlank(cell)) return '';
  if (isDate(cell)) return `d:${cell.getTime()}`;
  return typeof cell === 'number' ? String(cell) : `${typeof cell === 'string' ? 't' : 'b'}:${cell}`;
}

/** A mark as it is typed, a day as one types it.
 * @example shownMark(12.5) // '12,5' */
export const shownMark = (cell: unknown): string => {
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return typeof cell === 'string' || isDate(cell) ? shownText(cell) : describe(cell);
};
