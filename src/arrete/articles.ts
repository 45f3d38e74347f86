/** The articles of the arrêté of 27 May 2021, annexe 1, points 3 and 4, that the rules of this folder implement: what a decision cites. */

/** What is printed of an article; its sentence, verbatim, is in {@link SENTENCES}. */
export interface Article {
  /** Number of the point of annexe 1, as printed on the sheets: `4.4`. */
  readonly number: string;
}

/** Name of an article in {@link ARTICLES}. */
export type ArticleId =
  | 'controleContinu'
  | 'assiduite'
  | 'obtentionBut'
  | 'acquisitionUe'
  | 'creditsUe'
  | 'poidsPoles'
  | 'poidsPolesBut3'
  | 'niveauSuperieur'
  | 'compensationUe'
  | 'formationRcue'
  | 'rcueExclus'
  | 'rcueUnique'
  | 'compensationIntegrale'
  | 'compensation'
  | 'semestrePair'
  | 'semestreImpair'
  | 'majoriteRcue'
  | 'plancherRcue'
  | 'semestre5'
  | 'redoublement'
  | 'redoublementSupplementaire'
  | 'refusRedoublement'
  | 'refusMotive'
  | 'jurySouverain'
  | 'juryMissions';

/**
 * Every article that a rule cites, by name.
 *
 * @example
 * ARTICLES.compensationIntegrale.number // '4.4'
 */
export const ARTICLES: { readonly [Id in ArticleId]: Article } = {
  controleContinu: { number: '4.1' },
  assiduite: { number: '4.2' },
  obtentionBut: { number: '4.3' },
  acquisitionUe: { number: '4.3' },
  creditsUe: { number: '4.3' },
  poidsPoles: { number: '4.3' },
  poidsPolesBut3: { number: '4.3' },
  niveauSuperieur: { number: '4.3' },
  compensationUe: { number: '4.4' },
  formationRcue: { number: '4.4' },
  rcueExclus: { number: '4.4' },
  rcueUnique: { number: '4.4' },
  compensationIntegrale: { number: '4.4' },
  compensation: { number: '4.4' },
  semestrePair: { number: '4.5' },
  semestreImpair: { number: '4.5' },
  majoriteRcue: { number: '4.5' },
  plancherRcue: { number: '4.5' },
  semestre5: { number: '4.5' },
  redoublement: { number: '4.5' },
  redoublementSupplementaire: { number: '4.5' },
  refusRedoublement: { number: '4.5' },
  refusMotive: { number: '4.5' },
  jurySouverain: { number: '4.6' },
  juryMissions: { number: '4.6' },
};
