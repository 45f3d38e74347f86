/** Every French sentence that the endpoints of the sidebar answer with: place, what was found, remedy. */
const list = (names: readonly string[]): string => names.map((name) => `« ${name} »`).join(', ');

export const sidebarMessages = {
  probeFailed: (found: string): string =>
    `Ce classeur ne lit pas les formules comme prévu (=SUM(1;2) a donné « ${found} »). Rien n'a été écrit. Réglez Fichier ▸ Paramètres ▸ Paramètres régionaux sur France, puis recommencez.`,
  busy: (): string =>
    "Une autre génération est en cours sur ce classeur. Attendez qu'elle se termine, puis recommencez.",
  keysMissing: (names: readonly string[]): string =>
    `${list(names)} a perdu les repères (ligne et colonne masquées) par lesquels ses cellules sont reconnues. Rien n'a été écrit. Rétablissez-les par Fichier ▸ Historique des versions, ou supprimez la feuille après avoir copié ce que vous y avez tapé, puis recommencez.`,
  movedColumns: (name: string): string =>
    `Des lignes ou des colonnes de « ${name} » ont été déplacées : les calculs ne pourraient plus suivre. Rien n'a été écrit. Annulez ce déplacement (Ctrl+Z, ou Fichier ▸ Historique des versions), puis recommencez.`,
  otherProgramme: (found: readonly string[]): string =>
    `Ce classeur porte un autre programme (${found.join(', ')}). Rien n'a été écrit. Pour une autre formation, ouvrez un nouveau classeur.`,
  badUeCode: (code: string): string =>
    `UE « ${code} » : le code d'une UE commence par une lettre et ne contient que des lettres et des chiffres, par exemple UE11. Corrigez le programme.`,
  unfinishedSheet: (): string =>
    "✗ Mise à jour inachevée : ouvrez le panneau (Extensions ▸ Jury BUT) et cliquez sur « Reprendre ». Aucune note n'est perdue.",
  nameTaken: (names: readonly string[]): string =>
    `Une feuille à vous porte déjà le nom ${list(names)}. Elle n'a pas été touchée. Renommez-la, puis recommencez.`,
  unknownProgramme: (id: string): string =>
    `Le programme « ${id} » n'est pas livré avec ce module. Choisissez-en un dans la liste.`,
  invalidProgramme: (first: string): string => `Le programme choisi n'est pas valable : ${first}`,
  badCount: (what: string, found: number, min: number, max: number): string =>
    `${what} : « ${found} » n'est pas un nombre entier de ${min} à ${max}. Corrigez-le.`,
  noStudent: (): string => 'Aucun étudiant reconnu. Collez une ligne par étudiant : NIP ; nom ; prénom ; groupe.',
  incompleteStudent: (ligne: number): string =>
    `Liste des étudiants, nº ${ligne} : le NIP ou le nom manque. Corrigez la liste, puis recommencez : rien n'a été écrit.`,
  duplicateStudent: (ligne: number, nip: string): string =>
    `Liste des étudiants, nº ${ligne} : le NIP « ${nip} » y figure deux fois. Corrigez la liste, puis recommencez : rien n'a été écrit.`,
  unknownStatut: (ligne: number, statut: string): string =>
    `Liste des étudiants, nº ${ligne} : le statut « ${statut} » n'existe pas. Choisissez Inscrit, Redoublant, Démission ou Défaillant : rien n'a été écrit.`,
  notebookMissing: (names: readonly string[]): string =>
    `La feuille de jury a besoin de ${list(names)}, absente ou inachevée dans ce classeur. Générez d'abord le classeur.`,
  juryNotYet: (but: number): string =>
    `La feuille de jury d'année n'existe encore que pour le BUT 1 : ce classeur porte un programme de BUT ${but}.`,
  createSheet: (name: string): string => `Création de la feuille ${name}`,
  updateSheet: (name: string): string => `Mise à jour de la feuille ${name}`,
  alreadyDone: (): string => 'Cette feuille est déjà à jour.',
  sheetUpdated: (name: string): string => `Feuille « ${name} » mise à jour.`,
  sheetCreated: (name: string): string => `Feuille « ${name} » créée.`,
  unexpected: (): string =>
    "Google Sheets n'a pas pu terminer. Aucune note n'a été modifiée. Recommencez : ce qui a été fait est repris où il en était.",
};
