/** Every French sentence that the endpoints of the sidebar answer with: place, what was found, remedy. */
import { plural } from './french';

const list = (names: readonly string[]): string => names.map((name) => `« ${name} »`).join(', ');

const NAMED = 3;

/** « G11, H11, H12 et 2 autres » */
const someOf = (cells: readonly string[]): string => {
  const more = cells.length - NAMED;
  return `${cells.slice(0, NAMED).join(', ')}${more > 0 ? ` et ${plural(more, 'autre', 'autres')}` : ''}`;
};

export const sidebarMessages = {
  probeFailed: (found: string): string =>
    `Ce classeur ne lit pas les formules comme prévu (=SUM(1;2) a donné « ${found} », et la virgule ne convient pas non plus). Rien n'a été écrit. Réglez Fichier ▸ Paramètres ▸ Paramètres régionaux sur France, ou sur États-Unis si France y est déjà, puis recommencez.`,
  busy: (): string =>
    "Une autre génération est en cours sur ce classeur. Attendez qu'elle se termine, puis recommencez.",
  keysMissing: (names: readonly string[]): string =>
    `${list(names)} a perdu les repères (ligne et colonne masquées) par lesquels ses cellules sont reconnues. Rien n'a été écrit. Rétablissez-les par Fichier ▸ Historique des versions, ou supprimez la feuille après avoir copié ce que vous y avez tapé, puis recommencez.`,
  copied: (names: readonly string[]): string =>
    `${list(names)} ${names.length > 1 ? 'sont des copies de feuilles' : "est une copie d'une feuille"} de ce classeur, repères compris : rien ne dit laquelle mettre à jour. Rien n'a été écrit. Supprimez la copie, ou gardez-la ailleurs (menu de son onglet ▸ Copier vers ▸ Nouvelle feuille de calcul), puis recommencez.`,
  movedColumns: (name: string): string =>
    `Des lignes ou des colonnes de « ${name} » ont été déplacées : les calculs ne pourraient plus suivre. Rien n'a été écrit. Annulez ce déplacement (Ctrl+Z, ou Fichier ▸ Historique des versions), puis recommencez.`,
  otherProgramme: (found: readonly string[]): string =>
    `Ce classeur porte un autre programme (${found.join(', ')}). Rien n'a été écrit. Pour une autre formation, ouvrez un nouveau classeur.`,
  badUeCode: (code: string): string =>
    `UE « ${code} » : le code d'une UE commence par une lettre et ne contient que des lettres et des chiffres, par exemple UE11. Corrigez le programme.`,
  nameTaken: (names: readonly string[]): string =>
    `Une feuille à vous porte déjà le nom ${list(names)}. Elle n'a pas été touchée. Renommez-la, puis recommencez.`,
  unknownProgramme: (id: string): string =>
    `Le programme « ${id} » n'est pas livré avec ce module. Choisissez-en un dans la liste.`,
  invalidProgramme: (first: string): string => `Le programme choisi n'est pas valable : ${first}`,
  badYear: (found: string): string =>
    `Année universitaire : « ${found} » n'est pas une année. Tapez deux années qui se suivent, par exemple 2026-2027.`,
  badCount: (what: string, found: number, min: number, max: number): string =>
    `${what} : « ${found} » n'est pas un nombre entier de ${min} à ${max}. Corrigez-le.`,
  noStudent: (): string => 'Aucun étudiant reconnu. Collez une ligne par étudiant : NIP ; nom ; prénom ; groupe.',
  incompleteStudent: (ligne: number): string =>
    `Liste des étudiants, n° ${ligne} : le NIP ou le nom manque. Corrigez la liste, puis recommencez : rien n'a été écrit.`,
  duplicateStudent: (ligne: number, nip: string): string =>
    `Liste des étudiants, n° ${ligne} : le NIP « ${nip} » y figure deux fois. Corrigez la liste, puis recommencez : rien n'a été écrit.`,
  unknownStatut: (ligne: number, statut: string): string =>
    `Liste des étudiants, n° ${ligne} : le statut « ${statut} » n'existe pas. Choisissez Inscrit, Redoublant, Démission ou Défaillant : rien n'a été écrit.`,
  notebookMissing: (names: readonly string[]): string =>
    `La feuille de jury a besoin de ${list(names)}, absente ou inachevée dans ce classeur. Générez d'abord le classeur.`,
  juryNotYet: (but: number): string =>
    `La feuille de jury d'année n'existe encore que pour le BUT 1 et le BUT 2 : ce classeur porte un programme de BUT ${but}.`,
  createSheet: (name: string): string => `Création de la feuille ${name}`,
  beginStep: (): string => 'Préparation',
  endStep: (): string => 'Vérification',
  begun: (): string => 'Le classeur est prêt.',
  unfinished: (names: readonly string[]): string =>
    `Il reste à mettre à jour ${list(names)} : le classeur a changé pendant la génération. Recommencez ; aucune note n'a été modifiée.`,
  changed: (name: string): string =>
    `Le travail s'est arrêté : « ${name} » a changé pendant qu'elle était écrite (cases remplies, lignes ou colonnes insérées ou supprimées). Rien de ce qui y est tapé n'a été remplacé. Cliquez sur « Reprendre ».`,
  unseen: (name: string, value: string): string =>
    `Le travail s'est arrêté avant « ${name} » : « ${value} » y a été tapé depuis que ce qui change a été montré, et serait remplacé. Il ne l'a pas été ; « Reprendre » montre ce qui change maintenant.`,
  nothingToUndo: (): string => "Il n'y a aucune génération à annuler dans ce classeur.",
  undoSummary: (deleted: number, restored: number, kept: number): string =>
    [
      ...(deleted > 0 ? [deleted > 1 ? `${deleted} feuilles supprimées` : '1 feuille supprimée'] : []),
      ...(restored > 0 ? [restored > 1 ? `${restored} feuilles remises en état` : '1 feuille remise en état'] : []),
      ...(kept > 0 ? [kept > 1 ? `${kept} feuilles gardées` : '1 feuille gardée'] : []),
      '0 note modifiée',
    ].join(', '),
  undoesNothing: (): string =>
    "Rien ne peut être rétabli : ce que la dernière génération a fait est gardé, à cause de ce qui y a été tapé depuis. Effacez-le d'abord si vous voulez l'annuler.",
  undoDeletes: (): string => "Feuille supprimée : rien n'y a été tapé depuis sa création",
  undoRestores: (columns: number, rows: number, cells: readonly string[]): readonly string[] => [
    ...(columns > 0
      ? [plural(columns, 'colonne ajoutée par la génération, retirée', 'colonnes ajoutées par la génération, retirées')]
      : []),
    ...(rows > 0
      ? [plural(rows, 'ligne ajoutée par la génération, retirée', 'lignes ajoutées par la génération, retirées')]
      : []),
    ...(cells.length > 0
      ? [`${plural(cells.length, 'cellule remise comme avant', 'cellules remises comme avant')} : ${someOf(cells)}`]
      : []),
    ...(columns + rows + cells.length === 0 ? ['Formules remises comme avant'] : []),
  ],
  keptTitle: (): string => 'Ce qui est gardé',
  keptTyped: (name: string): string => `« ${name} » est gardée : des cellules y ont été tapées depuis.`,
  keptNeeded: (name: string): string => `« ${name} » est gardée : une feuille gardée s'y réfère.`,
  keptStudent: (nip: string): string => `L'étudiant ${nip} est gardé : quelque chose a été tapé sur sa ligne depuis.`,
  keptColumn: (code: string): string => `Les colonnes de ${code} sont gardées : des notes y ont été tapées depuis.`,
  keptElement: (code: string): string =>
    `${code} est gardé dans « Programme » et dans les autres feuilles : sa ligne de « Programme » a été changée depuis.`,
  keptValue: (sheet: string, row: string, column: string): string =>
    `« ${sheet} » : une valeur tapée depuis est gardée (ligne ${row}, colonne ${column}).`,
  undoDeleteStep: (name: string): string => `Suppression de la feuille ${name}`,
  undoRestoreStep: (name: string): string => `Remise en état de la feuille ${name}`,
  undoEndStep: (): string => "Fin de l'annulation",
  sheetUndone: (): string => 'Feuille remise en état.',
  undone: (kept: readonly string[]): string =>
    kept.length === 0
      ? 'La dernière génération est annulée.'
      : `La dernière génération est annulée, sauf ce que vous avez tapé depuis. ${kept.slice(0, NAMED).join(' ')}${kept.length > NAMED ? ` Et ${plural(kept.length - NAMED, 'autre', 'autres')}.` : ''}`,
  updateSheet: (name: string): string => `Mise à jour de la feuille ${name}`,
  alreadyDone: (): string => 'Cette feuille est déjà à jour.',
  sheetUpdated: (name: string): string => `Feuille « ${name} » mise à jour.`,
  sheetCreated: (name: string): string => `Feuille « ${name} » créée.`,
  unexpected: (): string =>
    "Le tableur n'a pas pu terminer. Aucune note n'a été modifiée. Recommencez : ce qui a été fait est repris où il en était.",
};
