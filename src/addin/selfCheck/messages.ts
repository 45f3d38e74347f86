/** The sentences of the « Autodiagnostic » that do not belong to one probe. */

export const selfCheckMessages = {
  failed: (): string =>
    "Google Sheets n'a pas pu terminer cet essai. Rien d'autre que la feuille « Autodiagnostic » n'a été touché. Recommencez.",
  nameTaken: (name: string): string =>
    `Une feuille à vous porte déjà le nom « ${name} ». Elle n'a pas été touchée. Renommez-la, puis recommencez.`,
  sheetGone: (): string =>
    "La feuille « Autodiagnostic » a été supprimée pendant l'essai. Rien d'autre n'a été touché. Recommencez.",
  wanted: (): string => 'Autodiagnostic : cet échec est voulu.',
  states: { bon: '✓ conforme', erreur: '✗ non conforme', mesure: 'mesure' },
  head: (): string[] => ['Résultat', 'Ce qui est supposé', 'Attendu', 'Obtenu', 'Ce que cela casse', 'Que faire'],
} as const;
