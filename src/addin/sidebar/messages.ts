/** Every sentence of the sidebar that depends on data: counts, results, lines to correct, each with its place and remedy. */

import type { RosterIssue, RosterIssueCode } from '../../workbook';
import type { CheckState, SessionJury, WorkRequest } from '../protocol';

/** A count with its noun.
 * @example counted(3, 'feuille créée', 'feuilles créées') // « 3 feuilles créées »
 */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count > 1 ? many : one}`;
}

/** What stays short enough to be read beside other words.
 * @example shortened('Durand', 60) // 'Durand'
 */
export function shortened(text: string, longest: number): string {
  const characters = Array.from(text.slice(0, 4 * longest));
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
}

/** A number as a teacher writes it, to one decimal at most.
 * @example french(6.667) // '6,7'
 */
export function french(value: number): string {
  return String(Math.round(value * 10) / 10).replace('.', ',');
}

/** Where an interrupted or failed work stands.
 * @example standSentence(3, 9) // « 3 étapes sur 9 sont faites. Cliquez sur « Reprendre » pour faire la suite. »
 */
export function standSentence(done: number, total: number): string {
  const head =
    done === 0
      ? "Aucune étape n'est faite"
      : `${counted(done, 'étape', 'étapes')} sur ${total} ${done > 1 ? 'sont faites' : 'est faite'}`;
  return `${head}. Cliquez sur « Reprendre » pour ${done === 0 ? 'commencer' : 'faire la suite'}.`;
}

/** A work that the teacher stopped, before or after its first step. */
export function interruptedSentence(begun: boolean): string {
  return begun ? "Travail interrompu. Aucune note n'est perdue." : "Travail interrompu. Rien n'a été écrit.";
}

/** The engine of the sheet has not computed the probe after the last attempt. */
export const PROBE_SENTENCE =
  "Le tableur est encore en train de calculer. Rien n'a été écrit. Attendez une minute, puis recommencez.";

export const UP_TO_DATE = 'Rien à faire : le classeur est à jour.';

/** The first sheet where marks are typed. */
export const notesAmong = (feuilles: readonly string[]): string | undefined =>
  feuilles.find((name) => name.startsWith('Notes'));

/** What the first making of a workbook leaves to do next, by the sheets that are there.
 * @example nextSentence(['Programme', 'Notes S1']) // « Vous pouvez saisir les notes dans Notes S1. »
 */
export function nextSentence(feuilles: readonly string[]): string {
  const notes = notesAmong(feuilles);
  return notes === undefined ? '' : `Vous pouvez saisir les notes dans ${notes}.`;
}

/** The words on the button that writes, on the one that gives up, and at the head of what is about to change. */
export const PLAN_WORDS: {
  readonly [Kind in WorkRequest['kind']]: { readonly title: string; readonly go: string; readonly back: string };
} = {
  classeur: { title: 'Ce qui va changer', go: 'Générer', back: 'Modifier' },
  jury: { title: 'Ce qui va changer', go: 'Générer', back: 'Modifier' },
  statistiques: { title: 'Ce qui va changer', go: 'Générer', back: 'Modifier' },
  apogee: { title: 'Ce qui va changer', go: 'Générer', back: 'Modifier' },
  annulation: { title: 'Ce qui sera rétabli', go: "Rétablir l'état précédent", back: 'Ne rien changer' },
};

const ROSTER: { readonly [Code in RosterIssueCode]: (found: string) => string } = {
  'nip-manquant': (found) => `le NIP manque (${found}). Écrivez-le dans sa colonne.`,
  'nip-invalide': (found) =>
    `le NIP n'en est pas un (${found}). Écrivez tous ses chiffres, sans espace ni signe ; s'il est dans une autre colonne, ajoutez une ligne de titres (NIP, Nom, Prénom…).`,
  'nip-double': (found) => `NIP déjà vu (${found}). Supprimez l'une des deux lignes, ou corrigez le NIP.`,
  'nom-manquant': (found) => `le nom manque (${found}). Écrivez-le dans sa colonne.`,
  homonyme: (found) => `même nom et même prénom (${found}) sous un autre NIP. Vérifiez que ce sont deux personnes.`,
  'statut-inconnu': (found) =>
    `statut ${found} inconnu, compté « Inscrit ». Écrivez Inscrit, Redoublant, Démission ou Défaillant.`,
  'en-tete': () => 'titres des colonnes.',
  'avant-en-tete': (found) => `avant les titres des colonnes (${found}).`,
  'sans-etudiant': (found) => `ni NIP ni nom (${found}).`,
};

/** One line of the list that is not simply a student: the place, what was found, the remedy.
 * @example rosterSentence({ code: 'nom-manquant', nature: 'a-corriger', ligne: 4, found: '0124' }) // « Ligne 4 : le nom manque (« 0124 »). Écrivez-le dans sa colonne. »
 */
export function rosterSentence({ code, ligne, found }: RosterIssue): string {
  return `Ligne ${ligne} : ${ROSTER[code](`« ${shortened(found, 80)} »`)}`;
}

/** A whole number outside its bounds.
 * @example numberSentence(1, 500) // « Indiquez un nombre entier de 1 à 500. »
 */
export function numberSentence(min: number, max: number): string {
  return `Indiquez un nombre entier de ${min} à ${max}.`;
}

/** A state in three ways: sign, word and (in the style) colour. */
export const STATES: { readonly [State in CheckState]: { readonly sign: string; readonly word: string } } = {
  bon: { sign: '✓', word: 'bon' },
  attention: { sign: '▲', word: 'à vérifier' },
  erreur: { sign: '✗', word: 'à corriger' },
};

/** Of a student nothing is to be corrected: it is for them, against them, or not known yet. */
export const SENSES: { readonly [State in CheckState | 'constat']: string } = {
  bon: 'favorable',
  attention: 'en attente',
  erreur: 'défavorable',
  constat: 'constat',
};

export interface SessionWords {
  readonly id: SessionJury;
  readonly titre: string;
  readonly detail: string;
}

/** The sessions of a year of the BUT: the name of each, and what its sheet tells.
 * @example sessionsOf(2).map(({ titre }) => titre) // ['Jury S3', 'Jury BUT2'] */
export function sessionsOf(but: number): readonly SessionWords[] {
  const odd = 2 * but - 1;
  const former = but === 2 ? ', UE de S1 et S2 comprises' : '';
  return [
    { id: 'S1', titre: `Jury S${odd}`, detail: `UE du semestre ${odd}, passage de droit au semestre ${odd + 1}` },
    {
      id: 'BUT1',
      titre: `Jury BUT${but}`,
      detail: `UE, RCUE, compensation et conditions du 4.5 pour le semestre ${odd + 2}${former}`,
    },
  ];
}

/** The name of a file: letters, figures and hyphens, which every system takes.
 * @example plainName('Notes S1 anonyme') // 'notes-s1-anonyme'
 */
export const plainName = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'fichier';
