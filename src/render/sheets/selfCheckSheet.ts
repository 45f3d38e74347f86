/** The sheet of the self-check: made last among the tabs, known by its mark, gone at the end unless something failed. */
import { insertBehind } from './behind';
import { marksOf, SELF_CHECK_ROLE } from './marks';
import { sheetOfRole } from './stateReader';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const SELF_CHECK_NAME = 'Autodiagnostic';

/** A new sheet, in the place of one that an earlier self-check left; null where a teacher's own has its name. */
export function makeSelfCheckSheet(spreadsheet: Spreadsheet): Sheet | null {
  removeSelfCheckSheet(spreadsheet);
  if (spreadsheet.getSheetByName(SELF_CHECK_NAME)) return null;
  const sheet = insertBehind(spreadsheet, SELF_CHECK_NAME);
  marksOf(sheet).set('role', SELF_CHECK_ROLE);
  return sheet;
}

/** Known by its mark, whatever it is called. */
export const selfCheckSheet = (spreadsheet: Spreadsheet): Sheet | null => sheetOfRole(spreadsheet, SELF_CHECK_ROLE);

export function removeSelfCheckSheet(spreadsheet: Spreadsheet): void {
  const sheet = selfCheckSheet(spreadsheet);
  if (sheet) spreadsheet.deleteSheet(sheet);
}
