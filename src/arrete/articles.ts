/** The articles of the arrêté of 27 May 2021, annexe 1, point 4, that the rules of this folder implement: what a decision cites. */

/**
 * Every article that a rule cites, by name: the point of annexe 1 where it stands, as printed on the sheets. Its sentence, verbatim, is in
 * `sentences.ts`: no function of a cell needs it, and it is not read with them.
 *
 * @example
 * ARTICLES.compensationIntegrale // '4.4'
 */
export const ARTICLES = {
  controleContinu: '4.1',
  assiduite: '4.2',
  obtentionBut: '4.3',
  acquisitionUe: '4.3',
  creditsUe: '4.3',
  poidsPoles: '4.3',
  poidsPolesBut3: '4.3',
  niveauSuperieur: '4.3',
  compensationUe: '4.4',
  formationRcue: '4.4',
  rcueExclus: '4.4',
  rcueUnique: '4.4',
  compensationIntegrale: '4.4',
  compensation: '4.4',
  semestrePair: '4.5',
  semestreImpair: '4.5',
  majoriteRcue: '4.5',
  plancherRcue: '4.5',
  semestre5: '4.5',
  redoublement: '4.5',
  redoublementSupplementaire: '4.5',
  refusRedoublement: '4.5',
  refusMotive: '4.5',
  jurySouverain: '4.6',
  juryMissions: '4.6',
} as const;

/** Name of an article in {@link ARTICLES}. */
export type ArticleId = keyof typeof ARTICLES;
