/** The lift to Google Sheets: changes are made in sheets, and the workbook as it is can be read back. No decision here. */

export { apartSheets, apartState, renderApart } from './apart';
export { written } from './cellContent';
export { type DocumentSheet, deleteOrKeep, digestOf, renderDocument } from './documentSheet';
export {
  appendJournal,
  clearJournal,
  deleteJournal,
  JOURNAL_NAME,
  readJournal,
} from './journal';
export { type ProbeOutcome, readProbe, writeProbe } from './probe';
export {
  makeSelfCheckSheet,
  removeSelfCheckSheet,
  SELF_CHECK_NAME,
  selfCheckSheet,
} from './selfCheckSheet';
export { renderChange } from './sheetRenderer';
export { type OurSheet, openState, ourSheets, readState, sheetOfRole, unfinishedName } from './stateReader';
export { undoSheet } from './undoing';
export { mend } from './watch';
export { readWork, writeWork } from './workRecord';
