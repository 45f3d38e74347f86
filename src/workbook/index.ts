/** The door of the workbook: from a programme and a class to a plan, plain data that a lift renders. */
export { type Area, a1, area, areaOf, columnLetters, fixed, type Place } from './address';
export { type ClassData, demonstrationClass, type MarkCell, unmarkedClass } from './demonstration';
export type { EpreuveCounts } from './epreuves';
export { type Formula, formula, isFormula } from './formula';
export { type ListColumn, listColumn } from './headers';
export { type NotebookInput, planNotebook } from './notebook';
export {
  type Conditional,
  type Content,
  type Landmarks,
  landmarksOf,
  type SheetPlan,
  type Validation,
  type WorkbookPlan,
} from './plan';
export {
  type RosterIssue,
  type RosterIssueCode,
  type RosterNature,
  type RosterReading,
  readRoster,
  type TableRow,
} from './roster';
export { planJuryAnnee } from './sheets/jury/annee';
export type { JuryInput } from './sheets/jury/layout';
export { planJurySemestre } from './sheets/jury/semestre';
export { parseStudents, STATUTS, type Statut, type Student, type StudentIssue } from './students';
export { BASE, PROTECTION, STYLES, type Style, type StyleName } from './style';
