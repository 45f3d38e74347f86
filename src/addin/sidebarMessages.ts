/** Every French sentence that the endpoints of the sidebar answer with: place, what was found, remedy. */
import type { StudentIssue } from '../workbook';

const list = (names: readonly string[]): string => names.map((name) => `« ${name} »`).join(', ');

export const sidebarMessages = {
  probeFailed: (found: string): string =>
    `Ce classeur ne lit pas les formules comme prévu (=SUM(1;2) a donné « ${found} »). Rien n'a été écrit. Réglez Fichier ▸ Paramètres ▸ Paramètres régionaux sur France, puis recommencez.`,
  busy: (): string =>
    "Une autre génération est en cours sur ce classeur. Attendez qu'elle se termine, puis recommencez.",
  alreadyOurs: (names: readonly string[]): string =>
    `Ce classeur contient déjà ${list(names)}. Rien n'a été écrit. Pour un nouveau carnet, ouvrez un classeur vide ; pour refaire une feuille, copiez d'abord ce que vous y avez tapé, puis supprimez-la.`,
  unfinished: (names: readonly string[]): string =>
    `La création de ${list(names)} a été interrompue : la feuille est incomplète. Supprimez-la, puis recommencez.`,
  nameTaken: (names: readonly string[]): string =>
    `Une feuille à vous porte déjà le nom ${list(names)}. Elle n'a pas été touchée. Renommez-la, puis recommencez.`,
  unknownProgramme: (id: string): string =>
    `Le programme « ${id} » n'est pas livré avec ce module. Choisissez-en un dans la liste.`,
  invalidProgramme: (first: string): string => `Le programme choisi n'est pas valable : ${first}`,
  badCount: (what: string, found: number, min: number, max: number): string =>
    `${what} : « ${found} » n'est pas un nombre entier de ${min} à ${max}. Corrigez-le.`,
  noStudent: (): string => 'Aucun étudiant reconnu. Collez une ligne par étudiant : NIP ; nom ; prénom ; groupe.',
  students: (issues: readonly StudentIssue[]): string => {
    const first = issues[0];
    const what = first
      ? {
          'nip-manquant': 'il manque le NIP',
          'nip-double': 'ce NIP est déjà dans la liste',
          'nom-manquant': 'il manque le nom',
        }[first.code]
      : '';
    const rest = issues.length > 1 ? ` (${issues.length} lignes à corriger en tout)` : '';
    return `Liste des étudiants, ligne ${first?.ligne ?? ''} : ${what} — « ${first?.found ?? ''} ». Corrigez la liste${rest}, puis recommencez : rien n'a été écrit.`;
  },
  notebookMissing: (names: readonly string[]): string =>
    `La feuille de jury a besoin de ${list(names)}, absente ou inachevée dans ce classeur. Générez d'abord le classeur.`,
  landmarkMissing: (name: string): string =>
    `La plage nommée « ${name} » a disparu de ce classeur : la feuille de jury ne peut pas être liée aux moyennes. Annulez sa suppression (Fichier ▸ Historique des versions), puis recommencez.`,
  juryNotYet: (but: number): string =>
    `La feuille de jury d'année n'existe encore que pour le BUT 1 : ce classeur porte un programme de BUT ${but}.`,
  createSheet: (name: string): string => `Création de la feuille ${name}`,
  sheetCreated: (name: string): string => `Feuille « ${name} » créée.`,
  unexpected: (): string =>
    "La feuille n'a pas pu être terminée. Aucune note n'a été modifiée. Supprimez la feuille incomplète si elle est apparue, puis recommencez.",
};
