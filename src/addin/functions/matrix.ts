/** The arguments of a function as rectangles: what Apps Script hands over, a cell, a row or a range, read once into typed values. */
import { BAREME_LEGAL, type Note, type UeAverage } from '../../arrete/index';
import { isBlank, readAverage, readNote } from '../cells';
import * as messages from '../messages';

/** A rectangle of raw cells, at least 1×1. */
export type Matrix = readonly (readonly unknown[])[];

/** Any argument as a rectangle of at least 1×1: a scalar is one cell, a flat list is one row, short rows are completed with blanks.
 * @example toMatrix(12) // [[12]]
 */
export function toMatrix(argument: unknown): Matrix {
  if (!Array.isArray(argument)) return [[argument]];
  if (isRectangle(argument)) return argument;
  const list: readonly unknown[] = argument;
  const nested = list.some((row) => Array.isArray(row));
  const rows: (readonly unknown[])[] = nested ? list.map((row) => (Array.isArray(row) ? row : [row])) : [list];
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  return rows.map((row) => (row.length === width ? row : Array.from({ length: width }, (_, column) => row[column])));
}

/** What a range is, without anything to complete: by far the most frequent. */
function isRectangle(argument: readonly unknown[]): argument is Matrix {
  const [first] = argument;
  const width = Array.isArray(first) ? first.length : 0;
  for (const row of argument) if (!Array.isArray(row) || row.length !== width) return false;
  return width > 0;
}

/** Whether an optional argument is to be taken as not given: left out, `null`, or one blank cell.
 * @example isLeftOut([['']]) // true
 */
export function isLeftOut(argument: unknown): boolean {
  if (!Array.isArray(argument)) return isBlank(argument);
  const matrix = toMatrix(argument);
  return matrix.length === 1 && widthOf(matrix) === 1 && isBlank(matrix[0]?.[0]);
}

/** The matrix of an argument that the function cannot do without.
 * @example required('notes', 12) // [[12]]
 */
export function required(argument: string, value: unknown): Matrix {
  if (value === undefined || value === null) throw new Error(messages.argumentMissing(argument));
  return toMatrix(value);
}

/** Number of columns of a matrix.
 * @example widthOf([[1, 2]]) // 2
 */
export function widthOf(matrix: readonly (readonly unknown[])[]): number {
  return matrix[0]?.length ?? 0;
}

/** A matrix read cell by cell; `read` is told the place counted from 1.
 * @example mapCells('coefficients', [['0,5', '']], readWeight) // [[0.5, 0]]
 */
export function mapCells<T>(
  argument: string,
  matrix: Matrix,
  read: (cell: unknown, place: messages.Place) => T,
): readonly (readonly T[])[] {
  return matrix.map(rowReader(argument, read));
}

/** Of one row and its number from 0; one place for all cells. */
function rowReader<T>(
  argument: string,
  read: (cell: unknown, place: messages.Place) => T,
): (row: readonly unknown[], i: number) => readonly T[] {
  const place = { argument, ligne: 0, colonne: 0 };
  return (row, i) => {
    const cells = new Array<T>(row.length);
    place.ligne = i + 1;
    for (let j = 0; j < row.length; j++) {
      place.colonne = j + 1;
      cells[j] = read(row[j], place);
    }
    return cells;
  };
}

/** Reads the marks of a row, given its number from 0: each out of the barème of its column (`across`) or else of its line; 20 where none is
 * given.
 * @example noteReader('notes', undefined, true)(['12,5', 9], 0) // [12.5, 9]
 */
export function noteReader(
  argument: string,
  baremes: readonly number[] | undefined,
  across: boolean,
): (row: readonly unknown[], i: number) => readonly Note[] {
  return rowReader(argument, (cell, place) =>
    readNote(cell, place, baremes?.[(across ? place.colonne : place.ligne) - 1] ?? BAREME_LEGAL),
  );
}

/** Averages of UE. No copy of what needs no reading: neither of rows of numbers, nor of their list when there is nothing to read in it.
 * @example readAverages('impair', [['12,5', 'so']]) // [[12.5, 'SO']]
 */
export function readAverages(argument: string, matrix: Matrix): readonly (readonly UeAverage[])[] {
  if (matrix.every(areAverages)) return matrix;
  const readRow = rowReader(argument, readAverage);
  return matrix.map((row, i) => (areAverages(row) ? row : readRow(row, i)));
}

/** Nothing but numbers from 0 to 20; -0 is left to be read. */
function areAverages(row: readonly unknown[]): row is readonly number[] {
  for (let j = 0; j < row.length; j++) {
    const cell = row[j];
    if (typeof cell !== 'number' || !(cell > 0 || Object.is(cell, 0)) || cell > BAREME_LEGAL) return false;
  }
  return true;
}
