/** The sheets of a year, in their order: those of the marks, then those that the jury asks for. */
export const MARK_SHEETS: readonly string[] = [
  'Programme',
  'Étudiants',
  'Acquis antérieurs',
  'Notes S1',
  'Moyennes S1',
  'Notes S2',
  'Moyennes S2',
];
export const JURY_SHEETS: readonly string[] = ['Composition du jury', 'Jury S1', 'Jury BUT1'];
/** What a new workbook of Google Sheets holds. */
export const FIRST_SHEET = 'Feuille 1';
