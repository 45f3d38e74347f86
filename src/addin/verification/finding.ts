/** What a check finds, and the line of the report made of it. */
import { a1, area, type Grid } from '../../workbook';
import { french } from '../french';
import type { CellPlace, CheckDetail, CheckLine, CheckState } from '../protocol';
import { checkMessages as say } from './messages';
import { CHECKS, type CheckId } from './titles';

/** One thing wrong, or to be looked at, and the cell that shows it. */
export interface Finding {
  readonly etat: Exclude<CheckState, 'bon'>;
  readonly texte: string;
  readonly cellule: CellPlace | null;
}

/** Beyond, the details are counted and no longer told. */
const MOST_DETAILS = 200;

/** The cell of a sheet, by the name it bears today.
 * @example placeOf(notes, 12, 8) // { feuille: 'Notes S1', a1: 'H12' } */
export const placeOf = ({ name }: Pick<Grid, 'name'>, row: number, column: number): CellPlace => ({
  feuille: name,
  a1: a1(area(row, column)),
});

/** How a sentence names a cell.
 * @example nameOf({ feuille: 'Notes S1', a1: 'H12' }) // 'Notes S1, H12' */
export const nameOf = ({ feuille, a1: cell }: CellPlace): string => `${feuille}, ${cell}`;

/** Something found in a cell, its sentence beginning with the place. */
export function foundAt(etat: Finding['etat'], cellule: CellPlace, sentence: (place: string) => string): Finding {
  return { etat, texte: sentence(nameOf(cellule)), cellule };
}

/** One line of the report: its state is that of its worst finding. */
export function checkLine(id: CheckId, findings: readonly Finding[], counted = 0): CheckLine {
  const { bon, trouve } = CHECKS[id];
  if (findings.length === 0) return { id, etat: 'bon', titre: french(bon(counted)), details: [] };
  const errors = findings.filter(({ etat }) => etat === 'erreur');
  const warnings = findings.filter(({ etat }) => etat !== 'erreur');
  const details = [...errors, ...warnings];
  const isMixed = errors.length > 0 && warnings.length > 0;
  return {
    id,
    etat: errors.length > 0 ? 'erreur' : 'attention',
    titre: french(trouve(findings.length, errors.length)),
    details: detailsOf(isMixed ? details : details.map(({ texte, cellule }) => ({ texte, cellule }))),
  };
}

/** What is told of each, in French spaces; beyond a number, they are counted. */
export function detailsOf(details: readonly CheckDetail[]): CheckLine['details'] {
  const shown = details.slice(0, MOST_DETAILS).map((one) => ({ ...one, texte: french(one.texte) }));
  const more = details.length - shown.length;
  return more > 0 ? [...shown, { texte: say.more(more), cellule: null }] : shown;
}

/** What a reader gives, or the sentence of its refusal. */
export function tried<T>(reader: () => T): { readonly value: T } | { readonly refused: string } {
  try {
    return { value: reader() };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}
