/** MISSING_MARKS: how many marks are still to be entered in each UE. */
import type { Note } from '../../arrete/index';
import { type CellValue, compactText, describe, isBlank, readNote, readPositive, refuseErrorCell } from '../cells';
import * as messages from '../messages';
import { checkColumns, checkSize, isBlankRow, optionalRow, sizeOf } from './arguments';
import { type Epreuve, readElements, readEpreuves } from './epreuves';
import { isLeftOut, type Matrix, mapCells, required, toMatrix } from './matrix';

type Pole = 'R' | 'S';
/** What weighs in one UE. */
interface UeNeeds {
  readonly columns: readonly number[];
  /** Elements with a coefficient and no épreuve at all. */
  readonly withoutEpreuve: number;
  /** For each pôle with coefficients, its columns that weigh; empty when poles are not asked for. */
  readonly poles: readonly (readonly number[])[];
}

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
  const needs = weights.map((ue) => needsOf(ue, wanted, epreuves, kinds));
  const students = isLeftOut(etudiants) ? null : toMatrix(etudiants);
  if (students !== null) checkSize('etudiants', students, [[marks.length, 1]], sizeOf('notes', marks));
  // A barème is not known here: it is CC_AVERAGE that refuses a mark above it.
  const read = mapCells('notes', marks, (cell, place) => readNote(cell, place, Number.POSITIVE_INFINITY));
  return read.map((row, i) => {
    const counts = !isBlankRow(marks, i) || isStudent(students, i);
    return needs.map((need) => (counts ? missingIn(need, row) : ''));
  });
}

function missingIn(need: UeNeeds, row: readonly Note[]): number {
  const isMissing = (column: number) => row[column] === 'missing' || row[column] === 'pending';
  const isCounted = (column: number) => typeof row[column] === 'number' || row[column] === 'absent';
  const missing = need.columns.filter(isMissing).length + need.withoutEpreuve;
  const poleWithoutMark = need.poles.some((columns) => !columns.some(isCounted));
  return poleWithoutMark ? Math.max(1, missing) : missing;
}

function needsOf(
  ue: readonly number[],
  elements: readonly string[],
  epreuves: readonly Epreuve[],
  kinds: readonly (Pole | null)[] | null,
): UeNeeds {
  const weighing = elements.map((code, index) => ({ code, kind: kinds?.[index] ?? null, weight: ue[index] ?? 0 }));
  const own = weighing.filter(({ code, weight }) => code !== '' && weight > 0);
  const columnsOf = (codes: readonly string[]) =>
    epreuves.filter((epreuve) => epreuve.coefficient > 0 && codes.includes(epreuve.code)).map(({ column }) => column);
  const ofPole = (pole: Pole) => own.filter(({ kind }) => kind === pole).map(({ code }) => code);
  return {
    columns: columnsOf(own.map(({ code }) => code)),
    withoutEpreuve: own.filter(({ code }) => !epreuves.some((epreuve) => epreuve.code === code)).length,
    poles: [ofPole('R'), ofPole('S')].filter((codes) => codes.length > 0).map(columnsOf),
  };
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
