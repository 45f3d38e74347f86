/** The sentences of the arrêté of 27 May 2021, annexe 1, points 3 and 4, that the rules of this folder implement, verbatim. */

/** One operative sentence of the arrêté. */
export interface Article {
  readonly id: ArticleId;
  /** Number of the point of annexe 1, as printed on the sheets: `4.4`. */
  readonly number: string;
  readonly title: string;
  /** The sentence, verbatim (French typography of the text included). */
  readonly sentence: string;
  readonly url: string;
  readonly inForceSince: string;
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

const URL = 'https://www.legifrance.gouv.fr/';
const IN_FORCE_SINCE = 'rentrée universitaire 2021-2022';

const article = (id: ArticleId, number: string, title: string, sentence: string): Article => ({
  id,
  number,
  title,
  sentence,
  url: URL,
  inForceSince: IN_FORCE_SINCE,
});

/**
 * Every article that a rule cites, by name.
 *
 * @example
 * ARTICLES.compensationIntegrale.number // '4.4'
 */
export const ARTICLES: { readonly [Id in ArticleId]: Article } = {
  controleContinu: article(
    'controleContinu',
    '4.1',
    'Contrôle continu intégral',
    'Les unités d’Enseignement (UE) sont acquises dans le cadre d’un contrôle continu intégral.',
  ),
  assiduite: article(
    'assiduite',
    '4.2',
    'Assiduité',
    'Le règlement intérieur adopté par le conseil de l’IUT propose à l’établissement les modalités d’application de cette obligation.',
  ),
  obtentionBut: article(
    'obtentionBut',
    '4.3',
    'Obtention du BUT',
    "Le bachelor universitaire de technologie s'obtient soit par acquisition de chaque unité d'enseignement constitutive, soit par application des modalités de compensation.",
  ),
  acquisitionUe: article(
    'acquisitionUe',
    '4.3',
    'Acquisition d’une UE',
    "Une unité d'enseignement est définitivement acquise et capitalisable dès lors que la moyenne obtenue à l’ensemble « pôle ressources » et « SAÉ » est égale ou supérieure à 10.",
  ),
  creditsUe: article(
    'creditsUe',
    '4.3',
    'Crédits d’une UE',
    "L'acquisition de l'unité d'enseignement emporte l'acquisition des crédits européens correspondants .",
  ),
  poidsPoles: article(
    'poidsPoles',
    '4.3',
    'Poids des pôles',
    "À l'intérieur de chaque unité d'enseignement, le poids relatif des éléments constitutifs, soit des pôles « ressources » et « SAÉ », varie dans un rapport de 40 à 60%.",
  ),
  poidsPolesBut3: article(
    'poidsPolesBut3',
    '4.3',
    'Poids des pôles en troisième année',
    'En troisième année ce rapport peut toutefois être apprécié sur l’ensemble des deux unités d’enseignement d’une même compétence.',
  ),
  niveauSuperieur: article(
    'niveauSuperieur',
    '4.3',
    'Validation par le niveau supérieur',
    'La validation des deux UE du niveau d’une compétence emporte la validation de l’ensemble des UE du niveau inférieur de cette même compétence.',
  ),
  compensationUe: article(
    'compensationUe',
    '4.4',
    'Où se fait la compensation',
    'La compensation s’effectue au sein de chaque unité d’enseignement ainsi qu’au sein de chaque regroupement cohérent d’UE.',
  ),
  formationRcue: article(
    'formationRcue',
    '4.4',
    'Formation d’un regroupement cohérent',
    'Seules les UE se référant à un même niveau d’une même compétence finale peuvent ensemble constituer un regroupement cohérent.',
  ),
  rcueExclus: article(
    'rcueExclus',
    '4.4',
    'UE qui ne peuvent être regroupées',
    'Des UE se référant à des niveaux de compétence finales différents ou à des compétences finales différentes ne peuvent pas appartenir à un même regroupement cohérent.',
  ),
  rcueUnique: article(
    'rcueUnique',
    '4.4',
    'Un seul regroupement par UE',
    'Aucune UE ne peut appartenir à plus d’un regroupement cohérent.',
  ),
  compensationIntegrale: article(
    'compensationIntegrale',
    '4.4',
    'Compensation intégrale',
    'Au sein de chaque regroupement cohérent d’UE, la compensation est intégrale.',
  ),
  compensation: article(
    'compensation',
    '4.4',
    'Acquisition par compensation',
    'Si une UE n’a pas été acquise en raison d’une moyenne inférieure à 10, cette UE sera acquise par compensation si et seulement si l’étudiant a obtenu la moyenne au regroupement cohérent auquel l’UE appartient.',
  ),
  semestrePair: article(
    'semestrePair',
    '4.5',
    'Poursuite dans un semestre pair',
    "La poursuite d'études dans un semestre pair d’une même année est de droit pour tout étudiant.",
  ),
  semestreImpair: article(
    'semestreImpair',
    '4.5',
    'Poursuite dans un semestre impair',
    'La poursuite d’études dans un semestre impair est possible si et seulement si l’étudiant a obtenu :',
  ),
  majoriteRcue: article(
    'majoriteRcue',
    '4.5',
    'Plus de la moitié des regroupements cohérents',
    'la moyenne à plus de la moitié des regroupements cohérents d’UE ;',
  ),
  plancherRcue: article(
    'plancherRcue',
    '4.5',
    'Plancher de 8 sur 20',
    'et une moyenne égale ou supérieure à 8 sur 20 à chaque regroupement cohérent d’UE.',
  ),
  semestre5: article(
    'semestre5',
    '4.5',
    'Poursuite dans le semestre 5',
    "La poursuite d'études dans le semestre 5 nécessite de plus la validation de toutes les UE des semestres 1 et 2 dans les conditions de validation des points 4.3 et 4.4, ou par décision de jury.",
  ),
  redoublement: article(
    'redoublement',
    '4.5',
    'Redoublement',
    "Durant la totalité du cursus conduisant au bachelor universitaire de technologie, l'étudiant peut être autorisé à redoubler une seule fois chaque semestre dans la limite de 4 redoublements.",
  ),
  redoublementSupplementaire: article(
    'redoublementSupplementaire',
    '4.5',
    'Redoublement supplémentaire',
    "Le directeur de l'IUT peut autoriser un redoublement supplémentaire en cas de force majeure dûment justifiée et appréciée par ses soins.",
  ),
  refusRedoublement: article(
    'refusRedoublement',
    '4.5',
    'Refus de redoublement : audition',
    "Tout refus d'autorisation de redoubler est pris après avoir entendu l'étudiant à sa demande.",
  ),
  refusMotive: article(
    'refusMotive',
    '4.5',
    'Refus de redoublement : motif et conseils',
    "Il doit être motivé et assorti de conseils d'orientation.",
  ),
  jurySouverain: article(
    'jurySouverain',
    '4.6',
    'Jury souverain',
    "Le jury présidé par le directeur de l’IUT délibère souverainement à partir de l'ensemble des résultats obtenus par l'étudiant.",
  ),
  juryMissions: article(
    'juryMissions',
    '4.6',
    'Ce sur quoi le jury se prononce',
    'Il se réunit chaque semestre pour se prononcer sur la progression des étudiants, la validation des unités d’enseignement, l’attribution du diplôme universitaire de technologie au terme de l’acquisition des 120 premiers crédits européens du cursus et l’attribution de la licence professionnelle « bachelor universitaire de technologie ».',
  ),
};
