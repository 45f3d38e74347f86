/** The lift to a file for LibreOffice and Excel: the plan of a workbook written with native formulas, and such a file read back. */
export { renderXlsx } from './book';
export { changedStates, IN_FILE, movedNotes, type Note, type Notes, shownUnderPlan, standingPlan } from './paper';
export { readXlsx, type XlsxReading } from './reader';
