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

/** The cause in plain words and the remedy.
 * @example failureSentence('reseau') // « La connexion à Google Sheets est interrompue. … »
 */
export function failureSentence(kind: FailureKind): string {
  return FAILURES[kind];
}
