/** Names of cells: « E9 » is column 5, row 9. */

export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** @example columnName(28) // 'AB' */
export function columnName(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** null: not the name of a cell.
 * @example addressOf('AB12') // { row: 12, column: 28 }
 */
export function addressOf(name: string): CellAddress | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}
