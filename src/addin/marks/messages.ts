/** The French sentences of the import of marks: what was found in the file, where it goes, and what is left alone. */
import { plural } from '../french';
import { quote } from '../messages';

export const marksMessages = {
  line: (ligne: number): string => `Ligne ${ligne} du fichier`,
  summary: (known: number, wrong: number, zeros: number): string =>
    [
      `${plural(known, 'reconnue', 'reconnues')}, ${wrong} à corriger`,
      ...(zeros > 0 ? [`${plural(zeros, 'NIP retrouvé', 'NIP retrouvés')} sans ses zéros de tête`] : []),
    ].join(' ; '),
  unknownNip: (at: string, nip: string, sheet: string): string =>
    `${at} : le NIP ${quote(nip)} n'est pas dans ${sheet}. Corrigez-le, ou ajoutez l'étudiant.`,
  noNip: (at: string): string => `${at} : une note sans NIP. Complétez la ligne.`,
  ambiguousNip: (at: string, nip: string): string =>
    `${at} : le NIP ${quote(nip)} peut être celui de plusieurs étudiants. Tapez-le avec ses zéros de tête.`,
  twiceInFile: (at: string, nip: string): string =>
    `${at} : le NIP ${quote(nip)} a plusieurs lignes dans le fichier. Gardez une seule ligne.`,
  twiceInSheet: (at: string, nip: string, sheet: string): string =>
    `${at} : le NIP ${quote(nip)} a plusieurs lignes dans ${sheet}. Gardez-en une seule.`,
  holdsFormula: (at: string, name: string, cell: string): string =>
    `${at} : la cellule ${cell} (${name}) contient une formule, qui est gardée. Videz-la pour importer la note.`,
  different: (name: string, here: string, there: string): string =>
    `${name} : ${here} au classeur, ${there} dans le fichier`,
  noColumn: (semestre: number, code: string): string =>
    `La colonne de ${quote(code)} n'est plus dans Notes S${semestre}. Choisissez de nouveau l'épreuve, puis comparez.`,
  columnChanged: (sheet: string, code: string): string =>
    `Les colonnes de ${quote(sheet)} ont changé depuis que vous avez choisi l'épreuve de ${quote(code)} (place, nom ou barème) : rien n'a été écrit. Choisissez de nouveau l'épreuve, puis comparez.`,
  noSheet: (semestre: number): string =>
    `La feuille Notes S${semestre} n'est pas dans ce classeur. Générez d'abord le classeur.`,
  moved: (sheet: string): string =>
    `Une ligne ou une colonne de ${quote(sheet)} a été insérée ou supprimée pendant l'import : des notes du fichier n'ont pas été écrites, aucune ne l'a été ailleurs qu'à sa place. Relancez l'import.`,
  written: (count: number, column: string, left: number): string => {
    if (count > 0) return `${plural(count, 'note écrite', 'notes écrites')} dans ${column}.`;
    return left > 0 ? `Aucune note écrite dans ${column}.` : `Aucune note à écrire dans ${column}.`;
  },
  left: (count: number): string =>
    `${plural(count, "note n'a pas été écrite", "notes n'ont pas été écrites")} : le classeur a changé depuis la comparaison, et garde ce qu'il a. Comparez de nouveau pour décider.`,
  changed: (name: string, cell: string, here: string, there: string): string =>
    `${name}, cellule ${cell} : ${here === '' ? 'vide maintenant' : `${here} maintenant`}, ${there} dans le fichier`,
  lineMoved: (name: string): string => `${name} : sa ligne a bougé pendant l'import`,
  failed: (): string =>
    "L'import n'a pas pu aller au bout. Les notes déjà tapées sont intactes. Relancez-le : les notes déjà écrites seront reconnues.",
} as const;
