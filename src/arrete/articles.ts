/** The articles of the arrêté of 27 May 2021, annexe 1, points 3 and 4, that the rules of this folder implement: what a decision cites. */

/** What is printed of an article; its sentence, verbatim, is in {@link SENTENCES}. */
export interface Article {
  /** Number of the point of annexe 1, as printed on the sheets: `4.4`. */
  readonly number: string;
  readonly title: string;
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
  controleContinu: { number: '4.1', title: 'Contrôle continu intégral' },
  assiduite: { number: '4.2', title: 'Assiduité' },
  obtentionBut: { number: '4.3', title: 'Obtention du BUT' },
  acquisitionUe: { number: '4.3', title: 'Acquisition d’une UE' },
  creditsUe: { number: '4.3', title: 'Crédits d’une UE' },
  poidsPoles: { number: '4.3', title: 'Poids des pôles' },
  poidsPolesBut3: { number: '4.3', title: 'Poids des pôles en troisième année' },
  niveauSuperieur: { number: '4.3', title: 'Validation par le niveau supérieur' },
  compensationUe: { number: '4.4', title: 'Où se fait la compensation' },
  formationRcue: { number: '4.4', title: 'Formation d’un regroupement cohérent' },
  rcueExclus: { number: '4.4', title: 'UE qui ne peuvent être regroupées' },
  rcueUnique: { number: '4.4', title: 'Un seul regroupement par UE' },
  compensationIntegrale: { number: '4.4', title: 'Compensation intégrale' },
  compensation: { number: '4.4', title: 'Acquisition par compensation' },
  semestrePair: { number: '4.5', title: 'Poursuite dans un semestre pair' },
  semestreImpair: { number: '4.5', title: 'Poursuite dans un semestre impair' },
  majoriteRcue: { number: '4.5', title: 'Plus de la moitié des regroupements cohérents' },
  plancherRcue: { number: '4.5', title: 'Plancher de 8 sur 20' },
  semestre5: { number: '4.5', title: 'Poursuite dans le semestre 5' },
  redoublement: { number: '4.5', title: 'Redoublement' },
  redoublementSupplementaire: { number: '4.5', title: 'Redoublement supplémentaire' },
  refusRedoublement: { number: '4.5', title: 'Refus de redoublement : audition' },
  refusMotive: { number: '4.5', title: 'Refus de redoublement : motif et conseils' },
  jurySouverain: { number: '4.6', title: 'Jury souverain' },
  juryMissions: { number: '4.6', title: 'Ce sur quoi le jury se prononce' },
};
