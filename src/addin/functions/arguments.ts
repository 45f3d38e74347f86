/** The arguments that several functions share: sizes that must agree, the setting of decimals, the weights of the UE. */
import {
  DECIMALES,
  DECIMALES_DEFAULT,
  type Decimales,
  isSemestreAEntrer,
  type SemestreAEntrer,
  type UeAverage,
} from '../../arrete/index';
import { compactText, describe, isBlank, numberOf, readPositive, refuseErrorCell } from '../cells';
import * as messages from '../messages';
import { isLeftOut, type Matrix, mapCells, readAverages, toMatrix, widthOf } from './matrix';

type Cells = readonly (readonly unknown[])[];

/** The size of an argument, as the messages about sizes name it. */
export function sizeOf(argument: string, matrix: Cells): messages.Size {
  return { argument, lignes: matrix.length, colonnes: widthOf(matrix) };
}

/** Refuses two arguments that do not have the same columns, and names both sizes. */
export function checkColumns(left: string, leftCells: Cells, right: string, rightCells: Cells): void {
  if (widthOf(leftCells) === widthOf(rightCells)) return;
  throw new Error(messages.columnsDiffer(sizeOf(left, leftCells), sizeOf(right, rightCells)));
}

/** Refuses an argument whose size is none of those allowed because of another argument, and names both sizes. */
export function checkSize(
  argument: string,
  matrix: Cells,
  allowed: readonly (readonly [lignes: number, colonnes: number])[],
  because: messages.Size,
): void {
  if (allowed.some(([lignes, colonnes]) => matrix.length === lignes && widthOf(matrix) === colonnes)) return;
  throw new Error(messages.wrongSize(sizeOf(argument, matrix), allowed, because));
}

/** A row of `columns` cells, or null when the argument is left out. */
export function optionalRow(argument: string, value: unknown, because: messages.Size): Matrix | null {
  if (isLeftOut(value)) return null;
  const matrix = toMatrix(value);
  checkSize(argument, matrix, [[1, because.colonnes]], because);
  return matrix;
}

/** The setting of decimals: 2 to 6 or « exact »; 2 when blank.
 * @example readDecimales('exact') // 'exact'
 */
export function readDecimales(value: unknown): Decimales {
  if (isLeftOut(value)) return DECIMALES_DEFAULT;
  const cell = onlyCell('decimales', value);
  const wanted = typeof cell === 'string' && compactText(cell) === 'EXACT' ? 'exact' : numberOf(cell);
  const setting = DECIMALES.find((each) => each === wanted);
  if (setting === undefined) throw new Error(messages.wrongDecimales(describe(cell)));
  return setting;
}

/** The semester to enter: 2 to 6; 3 when blank.
 * @example readSemestre(5) // 5
 */
export function readSemestre(value: unknown): SemestreAEntrer {
  if (isLeftOut(value)) return 3;
  const cell = onlyCell('semestre', value);
  const number = numberOf(cell);
  if (number !== null && isSemestreAEntrer(number)) return number;
  throw new Error(number === 7 ? messages.afterS6() : messages.wrongSemestre(describe(cell)));
}

/** The weights of the odd and the even UE in each RCUE: 2×c, or 2×1 for all competences; 1 and 1 when blank. */
export function readPoids(value: unknown, averages: messages.Size): readonly (readonly [number, number])[] {
  const competences = averages.colonnes;
  if (isLeftOut(value)) return Array.from({ length: competences }, () => [1, 1] as const);
  const matrix = toMatrix(value);
  checkSize(
    'poids',
    matrix,
    competences === 1
      ? [[2, 1]]
      : [
          [2, competences],
          [2, 1],
        ],
    averages,
  );
  const weights = mapCells('poids', matrix, (cell, place) => {
    const weight = readPositive(cell, place, 1);
    if (weight === 0) throw new Error(messages.zeroWeight(place));
    return weight;
  });
  return Array.from({ length: competences }, (_, j) => {
    const column = widthOf(matrix) === 1 ? 0 : j;
    return [weights[0]?.[column] ?? 1, weights[1]?.[column] ?? 1] as const;
  });
}

/** The averages of the other UE of each RCUE, of the size of the first; null when left out. */
export function readOthers(
  argument: string,
  value: unknown,
  first: messages.Size,
): readonly (readonly UeAverage[])[] | null {
  if (isLeftOut(value)) return null;
  const matrix = toMatrix(value);
  checkSize(argument, matrix, [[first.lignes, first.colonnes]], first);
  return readAverages(argument, matrix);
}

/** Whether nothing at all stands in this row of an argument (an unticked box is nothing). */
export function isBlankRow(matrix: Cells | null, row: number): boolean {
  return matrix === null || (matrix[row] ?? []).every((cell) => cell === false || isBlank(cell));
}

/** Refuses a range where one cell is awaited, and an error cell. */
export function onlyCell(argument: string, value: unknown): unknown {
  const matrix = toMatrix(value);
  if (matrix.length > 1 || widthOf(matrix) > 1) throw new Error(messages.oneCell(sizeOf(argument, matrix)));
  const cell = matrix[0]?.[0];
  refuseErrorCell(cell, { argument, ligne: 1, colonne: 1 });
  return cell;
}
