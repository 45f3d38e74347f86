/** UE_AVERAGE: the averages of a class in each UE, from a matrix of coefficients. */
import { classMeans } from '../../arrete/index';
import type { CellValue } from '../cells';
import { readClassMarks } from './classMarks';

/** Marks n×m (a row per student) and coefficients k×m (a row per UE) give averages n×k; two vectors of one length give one.
 * @example ueAverage([[12, 'ABS']], [[1, 1]]) // [[6]]
 */
export function ueAverage(notes: unknown, coefficients: unknown, baremes?: unknown): CellValue[][] {
  const marks = readClassMarks(notes, coefficients, baremes);
  const means = classMeans(marks.ues, marks.baremes);
  return marks.lines.map(
    (line, i) => means.ofNumbers(line) ?? means.of(marks.notesOf(line, i)).map((mean) => mean ?? ''),
  );
}
