/** What is said when Google does not answer: the cause in plain words, then the remedy. */

/** Why `google.script.run` failed, as far as a remedy depends on it. */
export type FailureKind = 'compte' | 'reseau' | 'duree' | 'hors-sheets' | 'inconnue';

const FAILURES: { readonly [Kind in FailureKind]: string } = {
  compte:
    "Google n'autorise pas ce panneau à agir, le plus souvent parce que plusieurs comptes Google sont ouverts dans ce navigateur. Ouvrez le classeur dans une fenêtre privée, ou ne restez connecté qu'à un seul compte, puis réessayez.",
  reseau: 'La connexion à Google Sheets est interrompue. Vérifiez votre accès à internet, puis réessayez.',
  duree: 'Google Sheets a mis trop de temps à répondre. Attendez une minute, puis réessayez.',
  'hors-sheets': "Ce panneau n'est pas relié à un classeur. Ouvrez-le depuis le menu Extensions de Google Sheets.",
  inconnue: "Le tableur n'a pas pu répondre. Rechargez le classeur, ouvrez de nouveau ce panneau, puis réessayez.",
};

/** What to report of something unforeseen: where, and the class of the error, which say nothing of anybody.
 * @example reportSentence('previewMarks', 'TypeError') // « Si cela recommence, signalez aux auteurs du module « TypeError dans previewMarks »… »
 */
export const reportSentence = (where: string, kind: string): string =>
  `Si cela recommence, signalez aux auteurs du module «\u00a0${kind} dans ${where}\u00a0», qui ne dit rien de vos étudiants.`;

/** Something unforeseen in the panel itself. */
export const panelFailure = (kind: string): string =>
  `Le panneau n'a pas pu aller au bout. Ce qui est écrit dans le classeur y reste. Fermez puis rouvrez le panneau, et recommencez. ${reportSentence('le panneau', kind)}`;

/** The cause in plain words and the remedy.
 * @example failureSentence('reseau') // « La connexion à Google Sheets est interrompue. … »
 */
export function failureSentence(kind: FailureKind): string {
  return FAILURES[kind];
}
