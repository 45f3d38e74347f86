/** REACH: what the averages of a class can still become, and the mark needed on what is missing. */
import {
  markNeeded,
  type Note,
  openAverage,
  openRcue,
  reachOf,
  SEUIL_ACQUISITION,
  SEUIL_PROGRESSION,
} from '../../arrete/index';
import type { CellValue } from '../cells';
import * as messages from '../messages';
import { neededAnswer } from '../wording/answers';
import { readDecimales, readOthers, readPoids } from './arguments';
import { readClassMarks } from './classMarks';

/** Marks n×m and coefficients k×m give n×3k: for each UE its minimum, its maximum and the mark needed for 10. With `autre`
 * (n×k, the other UE of each RCUE) they give n×5k: also the marks needed for 10, then for 8, at the RCUE.
 * @example reachCells([[12, '']], [[3, 1]]) // [[9, 14, 3.98]]
 */
export function reachCells(
  notes: unknown,
  coefficients: unknown,
  baremes?: unknown,
  decimales?: unknown,
  autre?: unknown,
  poids?: unknown,
): CellValue[][] {
  const { lines, notesOf, ues, baremes: outOf } = readClassMarks(notes, coefficients, baremes);
  const students = lines.map(notesOf);
  const setting = readDecimales(decimales);
  const size = { argument: messages.UE_AVERAGES, lignes: students.length, colonnes: ues.length };
  const others = readOthers('autre', autre, size);
  const weights = readPoids(poids, size);
  return students.map((row, i) => {
    if (row.every(isUntouched)) return Array<CellValue>((others === null ? 3 : 5) * ues.length).fill('');
    return ues.flatMap((coefficient, j): CellValue[] => {
      const ue = openAverage(row, coefficient, outOf);
      const reach = reachOf(ue);
      const acquired = neededAnswer(markNeeded(ue, SEUIL_ACQUISITION, setting), 'acquise');
      const alone = [reach?.min ?? '', reach?.max ?? '', acquired];
      if (others === null) return alone;
      const rcue = openRcue(ue, others[i]?.[j] ?? null, weights[j] ?? [1, 1]);
      const needed = [SEUIL_ACQUISITION, SEUIL_PROGRESSION].map((seuil) =>
        neededAnswer(markNeeded(rcue, seuil, setting), 'atteint'),
      );
      return [...alone, ...needed];
    });
  });
}

/** A row without anything typed is a row without a student. */
const isUntouched = (note: Note): boolean => note === 'missing';
