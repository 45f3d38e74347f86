/** The values that Apogée takes: a note at two decimals out of 20, a code that the file allows. */
import { reaches, roundHalfUp, SEUIL_ACQUISITION } from '../../../../arrete';
import type { Maquette } from '../../../../formats';
import type { ApogeeResult, ApogeeResults } from '../../../protocol';

/** « Sur 20 », as Apogée asks it of each note. */
export const BAREME = '20';
/** ScoDoc 9.0.67 gives it to who resigned or is défaillant: Apogée wants a note, and a blank or a 0 means something else there. */
export const NOTE_NON_NULLE = '0,01';

/** What we say of who left. */
export const LEFT: readonly string[] = ['DEM', 'DEF'];

const DECIMALES_APOGEE = 2;

/** `%3.2f` with a comma, half-up on the very average. */
export function noteOf({ moyenne, code }: ApogeeResult): string {
  if (LEFT.includes(code)) return NOTE_NON_NULLE;
  return moyenne === null ? '' : roundHalfUp(moyenne, DECIMALES_APOGEE).toFixed(DECIMALES_APOGEE).replace('.', ',');
}

/** Whether the two decimals of Apogée cross the threshold, and the average, at the setting of the workbook, does not. */
export const isTurned = (moyenne: number | null, decimales: ApogeeResults['decimales']): boolean =>
  moyenne !== null &&
  reaches(moyenne, SEUIL_ACQUISITION, decimales) !== reaches(moyenne, SEUIL_ACQUISITION, DECIMALES_APOGEE);

/** Codes of results that the file allows: in all of its lists of results, or in some. A list without ADM nor AJ is for notes. */
export function allowedCodes(lists: Maquette['codes']): ReadonlyMap<string, 'partout' | 'partiel'> {
  const results = lists.filter((list) => list.includes('ADM') || list.includes('AJ'));
  const kept = results.length > 0 ? results : lists;
  return new Map(kept.flat().map((code) => [code, kept.every((list) => list.includes(code)) ? 'partout' : 'partiel']));
}
