/** Where a cell stands: areas counted from 1, and their A1 notation. */

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** An area of a named sheet: what a formula of another sheet refers to. */
export interface Place extends Area {
  readonly sheet: string;
}

export const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

/** Letters of a column.
 * @example columnLetters(28) // 'AB' */
export function columnLetters(column: number): string {
  const known = LETTERS[column];
  if (known !== undefined) return known;
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  LETTERS[column] = letters;
  return letters;
}

/** Asked for a hundred thousand times by the plan of a class. */
const LETTERS: string[] = [];

/** Number of a column.
 * @example columnNumber('AB') // 28 */
export const columnNumber = (letters: string): number =>
  letters.split('').reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);

/** A1 notation of an area, relative.
 * @example a1(area(2, 3, 4, 1)) // 'C2:C5' */
export function a1(where: Area): string {
  const first = `${columnLetters(where.column)}${where.row}`;
  if (where.rows === 1 && where.columns === 1) return first;
  return `${first}:${columnLetters(where.column + where.columns - 1)}${where.row + where.rows - 1}`;
}

/** The area of an A1 notation without sheet name.
 * @example areaOf('C2:C5') // { row: 2, column: 3, rows: 4, columns: 1 } */
export function areaOf(notation: string): Area {
  const [first, last] = notation.split(':').map((cell) => ({
    row: Number(cell.replace(/\D/g, '')),
    column: columnNumber(cell.replace(/\d/g, '')),
  }));
  if (!first) throw new Error(`not an A1 notation: ${notation}`);
  const end = last ?? first;
  return area(first.row, first.column, end.row - first.row + 1, end.column - first.column + 1);
}

/** A1 notation with both axes fixed.
 * @example fixed(area(2, 3, 4, 1)) // '$C$2:$C$5' */
export const fixed = (where: Area): string =>
  a1(where).replace(/([A-Z]+)(\d+)/g, (_, column, row) => `$${column}$${row}`);

/** A reference from another sheet, fixed, its name quoted.
 * @example reference({ sheet: "Notes d'Ana", row: 1, column: 1, rows: 2, columns: 1 }) // "'Notes d''Ana'!$A$1:$A$2" */
export const reference = (place: Place): string => `'${place.sheet.replace(/'/g, "''")}'!${fixed(place)}`;

/** A cell whose column is fixed and whose row moves with the line it is written on.
 * @example inRow(12, 3) // '$C12' */
export const inRow = (row: number, column: number): string => `$${columnLetters(column)}${row}`;

/** Consecutive cells of a line, columns fixed. */
export const spanInRow = (row: number, column: number, columns: number): string =>
  columns === 1 ? inRow(row, column) : `${inRow(row, column)}:${inRow(row, column + columns - 1)}`;

/** One cell of a place, counted from 0. */
export const cellOf = (place: Place, row: number, column: number): Place => ({
  sheet: place.sheet,
  row: place.row + row,
  column: place.column + column,
  rows: 1,
  columns: 1,
});
