/** The sentences of the « Autodiagnostic » that do not belong to one probe. */

import { plural } from '../french';

export const selfCheckMessages = {
  failed: (): string =>
    "Le tableur n'a pas pu terminer cet essai. Rien d'autre que la feuille « Autodiagnostic » n'a été touché. Recommencez.",
  nameTaken: (name: string): string =>
    `Une feuille à vous porte déjà le nom « ${name} ». Elle n'a pas été touchée. Renommez-la, puis recommencez.`,
  sheetGone: (): string =>
    "La feuille « Autodiagnostic » a été supprimée pendant l'essai. Rien d'autre n'a été touché. Recommencez.",
  wanted: (): string => 'Autodiagnostic : cet échec est voulu.',
  workbookTaken: (): string =>
    "Ce classeur a déjà des feuilles du module : la démonstration demande un classeur neuf. Ouvrez une nouvelle feuille de calcul (sheets.new), puis le module, et recommencez ici. Rien n'a été écrit.",
  noDemonstration: (): string => "Il n'y a aucune feuille du module à supprimer dans ce classeur.",
  notDemonstration: (why: string): string =>
    `Ces feuilles ne sont plus seulement celles de la démonstration. ${why} Rien n'a été supprimé : supprimez-les à la main si elles ne servent plus.`,
  removed: (count: number): string =>
    `${plural(count, 'feuille de démonstration supprimée', 'feuilles de démonstration supprimées')}.`,
  states: { bon: '✓ conforme', erreur: '✗ non conforme', mesure: 'mesure' },
  head: (): string[] => ['Résultat', 'Ce qui est supposé', 'Attendu', 'Obtenu', 'Ce que cela casse', 'Que faire'],
} as const;
