/** What a generation wrote on a sheet, taken back: values in place, then the rows and columns that it had brought. */
import { a1, type SheetUndoing, UNFINISHED } from '../../workbook';
import { written } from './cellContent';
import { marksOf } from './marks';
import { sheetOfRole } from './stateReader';

/** The sheet is left marked unfinished: its formulas are to be made again. */
export function undoSheet(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { role, isDeleted, sign, writings, columns, rows }: SheetUndoing,
): void {
  const sheet = sheetOfRole(spreadsheet, role);
  if (!sheet) return;
  if (isDeleted) {
    if (spreadsheet.getSheets().every((one) => one.isSheetHidden() || one.getSheetId() === sheet.getSheetId()))
      spreadsheet.insertSheet('Feuille 1', 0);
    spreadsheet.deleteSheet(sheet);
    return;
  }
  marksOf(sheet).set('finished', 'false');
  sheet.getRange(a1(sign)).setValue(UNFINISHED);
  for (const { area, contents } of writings)
    sheet.getRange(a1(area)).setValues(contents.map((line) => line.map(written)));
  for (const { at, count } of [...columns].reverse()) sheet.deleteColumns(at, count);
  for (const { at, count } of [...rows].reverse()) sheet.deleteRows(at, count);
}
