/** Which element of a maquette is which UE, RCUE or year of the workbook: by the code typed once, else a proposal to be checked. */
import type { ApogeeElement } from '../../../../formats';
import type { ApogeeTargetShown } from '../../../protocol';
import { plainName } from '../../messages';

/** How an element was matched: its code is typed on « Programme »; the file has one étape; its label; its rank among its like. */
export type MatchedBy = 'code' | 'etape' | 'libelle' | 'rang';

export interface Match {
  /** The target; '' when the element is left as it is. */
  readonly cle: string;
  /** null when nothing proposes it. */
  readonly par: MatchedBy | null;
}

type Target = Pick<ApogeeTargetShown, 'cle' | 'niveau' | 'semestre' | 'competence' | 'titre' | 'code'>;
type Element = Pick<ApogeeElement, 'objet' | 'code' | 'libelle' | 'colonnes'>;

const NONE: Match = { cle: '', par: null };

/** A match for each element, in their order. A target goes to one element: of two sessions, to the first.
 * @example matchElements([{ objet: 'ELP', code: '7WGA4', libelle: 'Comprend stratégie com S4', … }], targets) // [{ cle: 'UE41', par: 'libelle' }]
 */
export function matchElements(elements: readonly Element[], targets: readonly Target[]): readonly Match[] {
  const matches = elements.map((): Match => NONE);
  const taken = new Set<string>();
  const isFree = (index: number): boolean => matches[index] === NONE && isFilled(elements[index]);
  const match = (index: number, cle: string, par: MatchedBy): void => {
    matches[index] = { cle, par };
    taken.add(cle);
  };
  for (const { cle, code } of targets) {
    const index = code === '' ? -1 : elements.findIndex((one, at) => isFree(at) && one.code.toUpperCase() === code);
    if (index >= 0) match(index, cle, 'code');
  }
  const open = (niveau: Target['niveau']): readonly Target[] =>
    targets.filter((one) => one.niveau === niveau && one.code === '' && !taken.has(one.cle));
  const [year] = open('annee');
  const etapes = elements.flatMap(({ objet }, index) => (objet === 'VET' && isFree(index) ? [index] : []));
  if (year && etapes[0] !== undefined && new Set(etapes.map((index) => elements[index]?.code)).size === 1)
    match(etapes[0], year.cle, 'etape');
  const ranked = (semestre: number | null) =>
    elements.flatMap((one, index) =>
      one.objet === 'ELP' && isFree(index) && semestreOf(one) === semestre ? [{ one, index }] : [],
    );
  for (const semestre of new Set(open('ue').map((one) => one.semestre))) {
    const ues = open('ue').filter((one) => one.semestre === semestre);
    const candidates = ranked(semestre);
    const found = byLabel(
      candidates.map(({ one }) => one.libelle),
      ues,
    );
    for (const [rank, cle] of found) match(candidates[rank]?.index ?? 0, cle, 'libelle');
    // As many elements as UE, none of which says its competence: in the order of both.
    if (found.length === 0 && candidates.length === ues.length)
      candidates.forEach(({ index }, rank) => {
        match(index, ues[rank]?.cle ?? '', 'rang');
      });
  }
  const blocks = ranked(null).filter(({ one }) => /\brcue\b|comp[ée]tence|niveau/i.test(one.libelle));
  for (const [rank, cle] of byLabel(
    blocks.map(({ one }) => one.libelle),
    open('rcue'),
  ))
    match(blocks[rank]?.index ?? 0, cle, 'libelle');
  return matches;
}

/** An element that has a note or a result to be filled. */
const isFilled = (element: Element | undefined): boolean =>
  element !== undefined && (element.colonnes.has('N') || element.colonnes.has('R'));

/** « … S4 » in the label, else the figure at the end of the code; null where neither is there.
 * @example semestreOf({ code: '7WGA4', libelle: 'Comprend stratégie com S4' }) // 4
 */
export function semestreOf({ code, libelle }: Pick<Element, 'code' | 'libelle'>): number | null {
  if (/\brcue\b/i.test(libelle)) return null;
  const figure = /(?:\bS|\bsem\w*\.? ?)([1-6])\b/i.exec(libelle)?.[1] ?? /[A-Z]([1-6])$/i.exec(code)?.[1];
  return figure === undefined ? null : Number(figure);
}

/** Pairs (rank of the label, target) where each is the best of the other, and no other is as good. */
function byLabel(
  labels: readonly string[],
  targets: readonly Target[],
): readonly (readonly [rank: number, cle: string])[] {
  const scores = labels.map((label) => targets.map((target) => likeness(label, target)));
  return labels.flatMap((_, rank) => {
    const own = scores[rank] ?? [];
    const at = only(own);
    if (at === null) return [];
    const back = only(scores.map((line) => line[at] ?? 0));
    return back === rank ? [[rank, targets[at]?.cle ?? ''] as const] : [];
  });
}

/** The place of the highest, when it is alone there and more than nothing. */
function only(scores: readonly number[]): number | null {
  const best = Math.max(0, ...scores);
  const places = scores.flatMap((score, index) => (score === best ? [index] : []));
  return best > 0 && places.length === 1 ? (places[0] ?? null) : null;
}

/** Words of a label that begin as a word of the competence, which weighs more by its short name: labels are cut and abbreviated. */
function likeness(label: string, { competence, titre }: Target): number {
  const [names, others] = [wordsOf(competence), wordsOf(titre)];
  const among = (word: string, words: readonly string[]): boolean => words.some((other) => isAlike(word, other));
  return wordsOf(label).reduce((sum, word) => sum + (among(word, names) ? 4 : 0) + (among(word, others) ? 1 : 0), 0);
}

/** Of four letters or more. */
const wordsOf = (text: string): readonly string[] => plainName(text).match(/[a-z]{4,}/g) ?? [];

/** One is cut from the other: « expri », « exprimer ». */
const isAlike = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);
