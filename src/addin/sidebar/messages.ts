/** Every sentence of the sidebar that depends on data: results, failures with their remedy, counts. */

import type { StudentIssue } from '../../workbook';
import type { SessionJury, WorkRequest } from '../protocol';

/** Why `google.script.run` failed, as far as a remedy depends on it. */
export type FailureKind = 'compte' | 'reseau' | 'duree' | 'hors-sheets' | 'inconnue';

const FAILURES: { readonly [Kind in FailureKind]: string } = {
  compte:
    "Google n'autorise pas ce panneau à agir, le plus souvent parce que plusieurs comptes Google sont ouverts dans ce navigateur. Ouvrez le classeur dans une fenêtre privée, ou ne restez connecté qu'à un seul compte, puis réessayez.",
  reseau: 'La connexion à Google Sheets est interrompue. Vérifiez votre accès à internet, puis réessayez.',
  duree: 'Google Sheets a mis trop de temps à répondre. Attendez une minute, puis réessayez.',
  'hors-sheets': "Ce panneau n'est pas relié à un classeur. Ouvrez-le depuis le menu Extensions de Google Sheets.",
  inconnue: "Google Sheets n'a pas pu répondre. Rechargez le classeur, ouvrez de nouveau ce panneau, puis réessayez.",
};

/** The cause in plain words and the remedy.
 * @example failureSentence('reseau') // « La connexion à Google Sheets est interrompue. … »
 */
export function failureSentence(kind: FailureKind): string {
  return FAILURES[kind];
}

/** A count with its noun.
 * @example counted(3, 'feuille créée', 'feuilles créées') // « 3 feuilles créées »
 */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count > 1 ? many : one}`;
}

/** What a finished work has made and what to do next.
 * @example doneSentence(request, ['Programme', 'Notes S1'], '') // « 2 feuilles créées. Vous pouvez saisir les notes dans Notes S1. »
 */
export function doneSentence(request: WorkRequest, created: readonly string[], serverSentence: string): string {
  if (created.length === 0) return serverSentence === '' ? 'Terminé.' : serverSentence;
  const count = counted(created.length, 'feuille créée', 'feuilles créées');
  if (request.kind === 'jury') return `${count} : ${created.join(', ')}. Son onglet est en bas du classeur.`;
  const notes = created.find((name) => name.startsWith('Notes'));
  return notes === undefined ? `${count}.` : `${count}. Vous pouvez saisir les notes dans ${notes}.`;
}

/** Where an interrupted or failed work stands.
 * @example standSentence(3, 9) // « 3 étapes sur 9 sont faites. Cliquez sur « Reprendre » pour faire les suivantes. »
 */
export function standSentence(done: number, total: number): string {
  const head =
    done === 0
      ? "Aucune étape n'est faite"
      : `${counted(done, 'étape', 'étapes')} sur ${total} ${done > 1 ? 'sont faites' : 'est faite'}`;
  return `${head}. Cliquez sur « Reprendre » pour ${done === 0 ? 'commencer' : 'faire la suite'}.`;
}

/** A work that the teacher stopped, before or after its first sheet. */
export function interruptedSentence(begun: boolean): string {
  return begun ? 'Génération interrompue.' : "Génération interrompue. Aucune feuille n'a été créée.";
}

/** The engine of the sheet has not computed the probe after the last attempt. */
export function probeSentence(request: WorkRequest): string {
  return `Google Sheets est encore en train de calculer. Aucune feuille n'a été créée. Attendez une minute, puis cliquez de nouveau sur « ${actionLabel(request.kind)} ».`;
}

/** The words on the main button of each part. */
export function actionLabel(kind: WorkRequest['kind']): string {
  return kind === 'classeur' ? 'Générer le classeur' : 'Générer la feuille de jury';
}

/** The sheets that the workbook already has, and the promise that goes with them.
 * @example existingSentence(['Programme']) // « Ce classeur contient déjà 1 feuille de Jury BUT ; rien ne sera écrasé. »
 */
export function existingSentence(feuilles: readonly string[]): string {
  return `Ce classeur contient déjà ${counted(feuilles.length, 'feuille', 'feuilles')} de Jury BUT ; rien ne sera écrasé.`;
}

/** The live count under the pasted list.
 * @example listSentence(3, 0) // « 3 étudiants reconnus »
 */
export function listSentence(students: number, issues: number): string {
  if (students === 0 && issues === 0) return 'Aucun étudiant pour le moment';
  return counted(students, 'étudiant reconnu', 'étudiants reconnus');
}

const ISSUES: { readonly [Code in StudentIssue['code']]: string } = {
  'nip-manquant': 'le NIP manque',
  'nom-manquant': 'le nom manque',
  'nip-double': 'ce NIP figure déjà plus haut',
};

/** One line of the list that is not recognised: the place, the cause and what was found.
 * @example issueSentence({ code: 'nom-manquant', ligne: 4, found: '0124' }) // « Ligne 4 : le nom manque (« 0124 »). »
 */
export function issueSentence({ code, ligne, found }: StudentIssue): string {
  return `Ligne ${ligne} : ${ISSUES[code]} (« ${found} »).`;
}

/** A whole number outside its bounds.
 * @example numberSentence(1, 500) // « Indiquez un nombre entier de 1 à 500. »
 */
export function numberSentence(min: number, max: number): string {
  return `Indiquez un nombre entier de ${min} à ${max}.`;
}

/** What the pasted list still needs before generating. */
export const LIST_EMPTY = 'Collez au moins un étudiant, ou choisissez « Étudiants fictifs » pour essayer.';
export const LIST_TO_CORRECT = 'Corrigez les lignes signalées, puis réessayez.';

/** A session of the jury: its name, its month and what its sheet tells. */
export const SESSIONS: readonly { readonly id: SessionJury; readonly titre: string; readonly detail: string }[] = [
  { id: 'S1', titre: 'Jury S1', detail: 'UE du semestre 1, passage de droit au semestre 2' },
  { id: 'BUT1', titre: 'Jury BUT1', detail: 'UE, RCUE, compensation et conditions du 4.5 pour le semestre 3' },
];
