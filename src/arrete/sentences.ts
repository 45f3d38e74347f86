/** The operative sentences of annexe 1 that the rules of this folder implement, verbatim: for tests and documents, not for the bundle. */
import type { ArticleId } from './articles';

/**
 * The sentence of each article, French typography of the text included.
 *
 * @example
 * SENTENCES.rcueUnique // 'Aucune UE ne peut appartenir à plus d’un regroupement cohérent.'
 */
export const SENTENCES: { readonly [Id in ArticleId]: string } = {
  controleContinu: 'Les unités d’Enseignement (UE) sont acquises dans le cadre d’un contrôle continu intégral.',
  assiduite:
    'Le règlement intérieur adopté par le conseil de l’IUT propose à l’établissement les modalités d’application de cette obligation.',
  obtentionBut:
    "Le bachelor universitaire de technologie s'obtient soit par acquisition de chaque unité d'enseignement constitutive, soit par application des modalités de compensation.",
  acquisitionUe:
    "Une unité d'enseignement est définitivement acquise et capitalisable dès lors que la moyenne obtenue à l’ensemble « pôle ressources » et « SAÉ » est égale ou supérieure à 10.",
  creditsUe: "L'acquisition de l'unité d'enseignement emporte l'acquisition des crédits européens correspondants .",
  poidsPoles:
    "À l'intérieur de chaque unité d'enseignement, le poids relatif des éléments constitutifs, soit des pôles « ressources » et « SAÉ », varie dans un rapport de 40 à 60%.",
  poidsPolesBut3:
    'En troisième année ce rapport peut toutefois être apprécié sur l’ensemble des deux unités d’enseignement d’une même compétence.',
  niveauSuperieur:
    'La validation des deux UE du niveau d’une compétence emporte la validation de l’ensemble des UE du niveau inférieur de cette même compétence.',
  compensationUe:
    'La compensation s’effectue au sein de chaque unité d’enseignement ainsi qu’au sein de chaque regroupement cohérent d’UE.',
  formationRcue:
    'Seules les UE se référant à un même niveau d’une même compétence finale peuvent ensemble constituer un regroupement cohérent.',
  rcueExclus:
    'Des UE se référant à des niveaux de compétence finales différents ou à des compétences finales différentes ne peuvent pas appartenir à un même regroupement cohérent.',
  rcueUnique: 'Aucune UE ne peut appartenir à plus d’un regroupement cohérent.',
  compensationIntegrale: 'Au sein de chaque regroupement cohérent d’UE, la compensation est intégrale.',
  compensation:
    'Si une UE n’a pas été acquise en raison d’une moyenne inférieure à 10, cette UE sera acquise par compensation si et seulement si l’étudiant a obtenu la moyenne au regroupement cohérent auquel l’UE appartient.',
  semestrePair: "La poursuite d'études dans un semestre pair d’une même année est de droit pour tout étudiant.",
  semestreImpair: 'La poursuite d’études dans un semestre impair est possible si et seulement si l’étudiant a obtenu :',
  majoriteRcue: 'la moyenne à plus de la moitié des regroupements cohérents d’UE ;',
  plancherRcue: 'et une moyenne égale ou supérieure à 8 sur 20 à chaque regroupement cohérent d’UE.',
  semestre5:
    "La poursuite d'études dans le semestre 5 nécessite de plus la validation de toutes les UE des semestres 1 et 2 dans les conditions de validation des points 4.3 et 4.4, ou par décision de jury.",
  redoublement:
    "Durant la totalité du cursus conduisant au bachelor universitaire de technologie, l'étudiant peut être autorisé à redoubler une seule fois chaque semestre dans la limite de 4 redoublements.",
  redoublementSupplementaire:
    "Le directeur de l'IUT peut autoriser un redoublement supplémentaire en cas de force majeure dûment justifiée et appréciée par ses soins.",
  refusRedoublement: "Tout refus d'autorisation de redoubler est pris après avoir entendu l'étudiant à sa demande.",
  refusMotive: "Il doit être motivé et assorti de conseils d'orientation.",
  jurySouverain:
    "Le jury présidé par le directeur de l’IUT délibère souverainement à partir de l'ensemble des résultats obtenus par l'étudiant.",
  juryMissions:
    'Il se réunit chaque semestre pour se prononcer sur la progression des étudiants, la validation des unités d’enseignement, l’attribution du diplôme universitaire de technologie au terme de l’acquisition des 120 premiers crédits européens du cursus et l’attribution de la licence professionnelle « bachelor universitaire de technologie ».',
};
