/** The columns of a mark sheet: which épreuve belongs to which ressource or SAÉ, and with what coefficient. */
import { isBlank, readLabel, readPositive } from '../cells';
import * as messages from '../messages';
import { checkColumns, checkSize, optionalRow, sizeOf } from './arguments';
import { type Matrix, mapCells, required } from './matrix';

/** A column of marks that has a code. */
export interface Epreuve {
  /** From 0, in the range of the marks. */
  readonly column: number;
  /** In capitals. */
  readonly code: string;
  readonly coefficient: number;
}

/** Reads the head of the columns. A column without code and without mark is ignored; with a mark it is refused. */
export function readEpreuves(marks: Matrix, codes: unknown, coefficients: unknown): readonly Epreuve[] {
  const heads = required('codes', codes);
  const size = sizeOf('notes', marks);
  checkColumns('notes', marks, 'codes', heads);
  checkSize('codes', heads, [[1, size.colonnes]], size);
  const labels = mapCells('codes', heads, readLabel)[0] ?? [];
  const weights = optionalRow('coefficients', coefficients, size);
  const epreuves: Epreuve[] = [];
  labels.forEach((code, column) => {
    if (code === '') {
      refuseMarks(marks, column);
      return;
    }
    const place = { argument: 'coefficients', ligne: 1, colonne: column + 1 };
    const coefficient = weights === null ? 1 : readPositive(weights[0]?.[column], place, 1);
    epreuves.push({ column, code, coefficient });
  });
  return epreuves;
}

function refuseMarks(marks: Matrix, column: number): void {
  const row = marks.findIndex((cells) => !isBlank(cells[column]));
  if (row < 0) return;
  throw new Error(messages.noteWithoutCode({ argument: 'notes', ligne: row + 1, colonne: column + 1 }));
}

/** A row of codes of elements, in capitals; '' where the cell is blank. */
export function readElements(elements: unknown): readonly string[] {
  const matrix = required('elements', elements);
  checkSize('elements', matrix, [[1, matrix[0]?.length ?? 1]], sizeOf('elements', matrix));
  return mapCells('elements', matrix, readLabel)[0] ?? [];
}
