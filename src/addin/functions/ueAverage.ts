/** UE_AVERAGE: the averages of a class in each UE, from a matrix of coefficients. */
import { BAREME_LEGAL, weightedMean } from '../../arrete/index';
import {
  type CellValue,
  isLeftOut,
  type Matrix,
  mapCells,
  readBareme,
  readNote,
  readPositive,
  required,
  toMatrix,
  widthOf,
} from '../cells';
import { checkColumns, checkSize, sizeOf } from './arguments';

/** Marks n×m (a row per student) and coefficients k×m (a row per UE) give averages n×k; two vectors of one length give one.
 * @example ueAverage([[12, 'ABS']], [[1, 1]]) // [[6]]
 */
export function ueAverage(notes: unknown, coefficients: unknown, baremes?: unknown): CellValue[][] {
  const marks = required('notes', notes);
  const weights = required('coefficients', coefficients);
  const scale = isLeftOut(baremes) ? null : toMatrix(baremes);
  if (areVectors(marks, weights)) return vectorAverage(marks, weights, scale);
  checkColumns('notes', marks, 'coefficients', weights);
  if (scale !== null) checkSize('baremes', scale, [[1, widthOf(marks)]], sizeOf('notes', marks));
  const outOf = readBaremes(scale);
  const read = mapCells('notes', marks, (cell, place) =>
    readNote(cell, place, outOf?.[place.colonne - 1] ?? BAREME_LEGAL),
  );
  const ues = readCoefficients(weights);
  return read.map((row) => ues.map((ue) => weightedMean(row, ue, outOf) ?? ''));
}

/** Two single columns of one length > 1, or a row and a column of one length: one student and one UE. */
function areVectors(marks: Matrix, weights: Matrix): boolean {
  if (widthOf(marks) === 1 && widthOf(weights) === 1) return marks.length > 1 && marks.length === weights.length;
  return widthOf(marks) !== widthOf(weights) && lengthOf(marks) === lengthOf(weights) && lengthOf(marks) > 0;
}

function vectorAverage(marks: Matrix, weights: Matrix, scale: Matrix | null): CellValue[][] {
  const length = lengthOf(marks);
  if (scale !== null)
    checkSize(
      'baremes',
      scale,
      [
        [1, length],
        [length, 1],
      ],
      sizeOf('notes', marks),
    );
  const outOf = readBaremes(scale);
  let index = 0;
  const read = mapCells('notes', marks, (cell, place) => readNote(cell, place, outOf?.[index++] ?? BAREME_LEGAL));
  return [[weightedMean(read.flat(), readCoefficients(weights).flat(), outOf) ?? '']];
}

/** Number of cells of a single row or column; 0 for anything else. */
function lengthOf(matrix: Matrix): number {
  if (matrix.length === 1) return widthOf(matrix);
  return widthOf(matrix) === 1 ? matrix.length : 0;
}

function readCoefficients(weights: Matrix): readonly (readonly number[])[] {
  return mapCells('coefficients', weights, (cell, place) => readPositive(cell, place, 0));
}

function readBaremes(scale: Matrix | null): readonly number[] | undefined {
  return scale === null ? undefined : mapCells('baremes', scale, readBareme).flat();
}
