/** The arguments that say how UE are acquired: codes (or TRUE and FALSE), two columns per competence; null when left out. */
import type { Acquisition, But1Competence, CodeJury } from '../../arrete/index';
import { readAcquis } from '../cells';
import * as messages from '../messages';
import { checkSize } from './arguments';
import { isLeftOut, mapCells, toMatrix, widthOf } from './matrix';

type Rows<Code> = readonly (readonly Code[])[];

/** What is known of UE of another year.
 * @example readAcquisitions('acquis', [['ADM', true]], { argument: 'impair', lignes: 1, colonnes: 1 }) // [['ADM', true]]
 */
export function readAcquisitions(argument: string, value: unknown, averages: messages.Size): Rows<Acquisition> | null {
  return readCodes(argument, value, averages, [2], readAcquis);
}

/** The codes by which the UE of this year are already acquired; one that is not is null. */
export function readHeld(acquis: unknown, averages: messages.Size): Rows<CodeJury | null> | null {
  return readCodes('acquis', acquis, averages, [2], (cell, place) => {
    const code = readAcquis(cell, place);
    if (code === true) throw new Error(messages.acquisWithoutCode(place));
    return code === false || code === 'SO' ? null : code;
  });
}

/** The codes of the UE, alone, or as DELIBERATE gives them: that of the RCUE comes first, and is none of an UE. */
export function readRetained(codes: unknown, averages: messages.Size): Rows<Acquisition> | null {
  const read = readCodes('codes', codes, averages, [2, 3], readAcquis);
  if (read === null || widthOf(read) === 2 * averages.colonnes) return read;
  return read.map((row) => row.filter((_, column) => column % 3 !== 0));
}

/** Those of S1 and S2 of a student, competence by competence.
 * @example ofFirstYear(['ADM', 'AJ'], 1) // [{ s1: 'ADM', s2: 'AJ' }]
 */
export const ofFirstYear = (
  row: readonly Acquisition[] | undefined,
  competences: number,
): readonly Pick<But1Competence, 's1' | 's2'>[] =>
  Array.from({ length: competences }, (_, j) => ({ s1: row?.[2 * j] ?? null, s2: row?.[2 * j + 1] ?? null }));

/** `widths`: how many columns a competence may have. */
function readCodes<Code>(
  argument: string,
  value: unknown,
  averages: messages.Size,
  widths: readonly number[],
  read: (cell: unknown, place: messages.Place) => Code,
): Rows<Code> | null {
  if (isLeftOut(value)) return null;
  const cells = toMatrix(value);
  const allowed = widths.map((width) => [averages.lignes, width * averages.colonnes] as const);
  checkSize(argument, cells, allowed, averages);
  return mapCells(argument, cells, read);
}
