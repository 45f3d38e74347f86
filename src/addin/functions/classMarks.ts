/** The marks of a class, the coefficients of its UE and the barèmes: what UE_AVERAGE and REACH begin with. */
import type { Note } from '../../arrete/index';
import { readBareme, readPositive } from '../cells';
import { checkColumns, checkSize, sizeOf } from './arguments';
import { isLeftOut, type Matrix, mapCells, noteReader, required, toMatrix, widthOf } from './matrix';

/** A line of marks per student, a row of coefficients per UE, over the same columns. */
export interface ClassMarks {
  /** As they stand, and as marks. */
  readonly lines: Matrix;
  readonly notesOf: (line: readonly unknown[], i: number) => readonly Note[];
  readonly ues: readonly (readonly number[])[];
  readonly baremes: readonly number[] | undefined;
}

/** Marks n×m and coefficients k×m; two vectors of one length are one student and one UE.
 * @example readClassMarks([[12], ['ABS']], [[1], [1]], '').ues // [[1, 1]]
 */
export function readClassMarks(notes: unknown, coefficients: unknown, baremes: unknown): ClassMarks {
  const given = required('notes', notes);
  const weights = required('coefficients', coefficients);
  const scale = isLeftOut(baremes) ? null : toMatrix(baremes);
  const vectors = areVectors(given, weights);
  if (!vectors) checkColumns('notes', given, 'coefficients', weights);
  if (scale !== null) checkSize('baremes', scale, baremeSizes(given, vectors), sizeOf('notes', given));
  const outOf = scale === null ? undefined : mapCells('baremes', scale, readBareme).flat();
  const across = widthOf(given) > 1 || !vectors;
  const notesOf = noteReader('notes', outOf, across);
  const ues = mapCells('coefficients', weights, (cell, place) => readPositive(cell, place, 0));
  return vectors
    ? { lines: [given.flat()], notesOf: () => given.flatMap(notesOf), ues: [ues.flat()], baremes: outOf }
    : { lines: given, notesOf, ues, baremes: outOf };
}

/** Two single columns of one length > 1, or a row and a column of one length: one student and one UE. */
function areVectors(marks: Matrix, weights: Matrix): boolean {
  if (widthOf(marks) === 1 && widthOf(weights) === 1) return marks.length > 1 && marks.length === weights.length;
  return widthOf(marks) !== widthOf(weights) && lengthOf(marks) === lengthOf(weights) && lengthOf(marks) > 0;
}

function baremeSizes(marks: Matrix, vectors: boolean): readonly (readonly [lignes: number, colonnes: number])[] {
  if (!vectors) return [[1, widthOf(marks)]];
  const length = lengthOf(marks);
  return [
    [1, length],
    [length, 1],
  ];
}

/** Number of cells of a single row or column; 0 for anything else. */
function lengthOf(matrix: Matrix): number {
  if (matrix.length === 1) return widthOf(matrix);
  return widthOf(matrix) === 1 ? matrix.length : 0;
}
