/** MISSING_MARKS: how many marks are still to be entered in each UE. */
import { countMissing, neededMarks } from '../../arrete/index';
import { type CellValue, compactText, describe, isBlank, readNote, readPositive, refuseErrorCell } from '../cells';
import * as messages from '../messages';
import { checkColumns, checkSize, isBlankRow, optionalRow, sizeOf } from './arguments';
import { readElements, readEpreuves } from './epreuves';
import { isLeftOut, type Matrix, mapCells, required, toMatrix } from './matrix';

type Pole = 'R' | 'S';

/** Marks n×m and coefficients k×e give n×k: the marks, blank or ATT, that weigh in each UE; nothing on a line where nobody is.
 * @example missingMarks([[12, '']], [['R101', 'R102']], '', [['R101', 'R102']], [[1, 2]]) // [[1]]
 */
export function missingMarks(
  notes: unknown,
  codes: unknown,
  coefficients: unknown,
  elements: unknown,
  coefficientsUe: unknown,
  poles?: unknown,
  etudiants?: unknown,
): CellValue[][] {
  const marks = required('notes', notes);
  const epreuves = readEpreuves(marks, codes, coefficients);
  const wanted = readElements(elements);
  const matrix = required('coefficientsUe', coefficientsUe);
  checkColumns('elements', [wanted], 'coefficientsUe', matrix);
  const weights = mapCells('coefficientsUe', matrix, (cell, place) => readPositive(cell, place, 0));
  const kinds = readPoles(optionalRow('poles', poles, sizeOf('elements', [wanted])), wanted);
  const entries = wanted.map((code, index) => ({ code, pole: kinds?.[index] ?? null }));
  const needs = weights.map((ue) =>
    neededMarks(
      entries.filter(({ code }, index) => code !== '' && (ue[index] as number) > 0),
      epreuves,
    ),
  );
  const students = isLeftOut(etudiants) ? null : toMatrix(etudiants);
  if (students !== null) checkSize('etudiants', students, [[marks.length, 1]], sizeOf('notes', marks));
  // A barème is not known here: it is CC_AVERAGE that refuses a mark above it.
  const read = mapCells('notes', marks, (cell, place) => readNote(cell, place, Number.POSITIVE_INFINITY));
  return read.map((row, i) => {
    const counts = !isBlankRow(marks, i) || isStudent(students, i);
    return needs.map((need) => (counts ? countMissing(need, row) : ''));
  });
}

function readPoles(row: Matrix | null, elements: readonly string[]): readonly (Pole | null)[] | null {
  if (row === null) return null;
  const kinds = mapCells('poles', row, (cell, place): Pole | null => {
    if (isBlank(cell) && elements[place.colonne - 1] === '') return null;
    const text = typeof cell === 'string' ? compactText(cell) : '';
    if (text === 'R' || text === 'S') return text;
    refuseErrorCell(cell, place);
    throw new Error(messages.notAPole(place, describe(cell)));
  });
  return kinds[0] ?? [];
}

function isStudent(students: Matrix | null, row: number): boolean {
  const cell = students?.[row]?.[0];
  if (students !== null) refuseErrorCell(cell, { argument: 'etudiants', ligne: row + 1, colonne: 1 });
  return students !== null && !isBlank(cell);
}
