/** The door of the workbook: from a programme and a class to a plan, plain data that a lift renders. */
export { type Area, a1, area, areaOf, cellOf, columnLetters, fixed, type Place, reference } from './address';
export { anonymousNumbers } from './anonymous';
export { APOGEE_LEVELS, type ApogeeCode, apogeeDefaults } from './apogeeCodes';
export type { Change, JournalEntry, Writing } from './change';
export { type Comparison, type ComparisonScope, compareWorkbook, placedPlans } from './compare';
export type { SheetChange } from './compareSheet';
export { type ClassData, demonstrationClass, type MarkCell, unmarkedClass } from './demonstration';
export type { EpreuveCounts } from './epreuves';
export { hashOf } from './fingerprint';
export { foresee, foreseeHead, foreseeLines } from './foresight';
export {
  BLANK,
  call,
  concat,
  type Formula,
  firstOf,
  formula,
  isFormula,
  type Part,
  quoted,
  when,
} from './formula';
export { cellAt, gridOf, isDate, linesOf, shownText, textOf } from './grid';
export { type ListColumn, listColumn, plain } from './headers';
export { MARK_CODES, MARK_FORMAT } from './markCodes';
export { type Grids, juryRole, mergeWorkbook, type Wanted } from './merge';
export { keyOf } from './mergeLines';
export { type JurySpec, planWorkbook, type WorkbookSpec } from './notebook';
export type { Insertion } from './placement';
export {
  type Chart,
  type Conditional,
  type Content,
  type Landmarks,
  landmarksOf,
  type SheetPlan,
  type Validation,
  type WorkbookPlan,
} from './plan';
export {
  type AcquisLine,
  type EpreuveColumn,
  type EtudiantLine,
  type NotesLine,
  type NotesSheet,
  readAcquis,
  readEpreuves,
  readEtudiants,
  readNotes,
  readSettings,
  type SeenColumn,
  type Settings,
  seenColumn,
} from './reading';
export { type ApogeeTarget, apogeeTargets, readApogeeCodes } from './readingApogee';
export { type ChangedCoefficient, changedCoefficients, readProgrammeSheet } from './readingProgramme';
export { rectanglesOf } from './rectangles';
export {
  type RosterIssue,
  type RosterIssueCode,
  type RosterNature,
  type RosterReading,
  readRoster,
  type TableRow,
} from './roster';
export { but1Ues, NOT_ACQUIRED } from './sheets/acquisBut1';
export { acquirable, isLaterYear } from './sheets/acquisControl';
export { DATA_KEY, headTextOf, makingOf, planValues, type ValueColumn, type ValueSheet } from './sheets/apart';
export { isUnreadableRepeats } from './sheets/etudiants';
export { passagesOf } from './sheets/jury/passage';
export { situationLabel } from './sheets/jury/situation';
export { type Fallen, putBack } from './shift';
export { type Separator, spelledChange, withCommas } from './spelling';
export { typedOn } from './standing';
export { type CellKind, type Cells, CORNER, type Grid, type SheetState, type WorkbookState } from './state';
export { STATUTS, type Statut, type Student } from './students';
export { BASE, PROTECTION, STYLES, type Style, type StyleName, UNFINISHED } from './style';
export type { Written } from './touched';
export { planUndo, type Undoing } from './undo';
export type { Kept, SheetUndoing } from './undoSheet';
