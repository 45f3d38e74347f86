/** What ScoDoc reads in a mark cell beside a number: one table, for what is read and for what is written. */

/** `erased`: the mark already entered is to be deleted; `ignored`: the line of somebody who resigned. */
export type ScodocKind = 'absent' | 'excused' | 'pending' | 'erased' | 'ignored';

/** ScoDoc looks at the beginning of the text, whatever its case; the first code of a kind is the one that is written. */
const CODES: readonly { readonly kind: ScodocKind; readonly code: string; readonly begins: string }[] = [
  { kind: 'absent', code: 'ABS', begins: 'ABS' },
  { kind: 'excused', code: 'EXC', begins: 'EXC' },
  { kind: 'excused', code: 'NEU', begins: 'NEU' },
  { kind: 'pending', code: 'ATT', begins: 'ATT' },
  { kind: 'erased', code: 'SUPR', begins: 'SUP' },
  { kind: 'ignored', code: 'DEM', begins: 'DEM' },
];

export type ScodocMark =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: ScodocKind }
  /** Blank: the mark that ScoDoc has is not changed. */
  | { readonly kind: 'blank' }
  | { readonly kind: 'unknown'; readonly found: string };

/** What a mark cell says; the comma and the point are both decimal.
 * @example readScodocMark('12,5') // { kind: 'number', value: 12.5 }
 */
export function readScodocMark(text: string): ScodocMark {
  const typed = text.replace(/[\s\u00a0\u202f]/g, '').toUpperCase();
  if (typed === '') return { kind: 'blank' };
  if (/^-?\d+(?:[.,]\d+)?$/.test(typed)) return { kind: 'number', value: Number(typed.replace(',', '.')) };
  const code = CODES.find(({ begins }) => typed.startsWith(begins));
  return code === undefined ? { kind: 'unknown', found: text.trim() } : { kind: code.kind };
}

/** What a mark cell is given.
 * @example scodocText({ kind: 'excused' }) // 'EXC'
 */
export function scodocText(mark: ScodocMark): number | string {
  if (mark.kind === 'number') return mark.value;
  if (mark.kind === 'unknown') return mark.found;
  return CODES.find(({ kind }) => kind === mark.kind)?.code ?? '';
}

/** Whether two cells say the same to ScoDoc: « 12,0 » and 12, « abs » and « ABS ».
 * @example isSameMark(readScodocMark('NEU'), readScodocMark('EXC')) // true
 */
export const isSameMark = (a: ScodocMark, b: ScodocMark): boolean =>
  a.kind === b.kind && scodocText(a) === scodocText(b);

/** The foot of a mark-entry sheet: each code with its effect, in the words of ScoDoc. */
export const SCODOC_LEGEND: readonly (readonly [string, string])[] = [
  ['ABS', 'absent (0)'],
  ['EXC', 'pas prise en compte'],
  ['ATT', 'en attente'],
  ['SUPR', 'pour supprimer note déjà entrée'],
  ['', 'cellule vide -> note non modifiée'],
];
