/** What a generation wrote on a sheet, taken back: values in place, then the rows and columns that it had brought. */
import { a1, type SheetState, type SheetUndoing, textOf, UNFINISHED } from '../../workbook';
import { marksOf } from './marks';
import { sheetOfRole } from './stateReader';
import { mend, write } from './watch';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * The sheet is left marked unfinished: its formulas are to be made again. False: someone inserted, deleted or typed since it was read,
 * and nothing more is taken back. `read`: what the sheet held then.
 */
export function undoSheet(
  spreadsheet: Spreadsheet,
  { role, isDeleted, standing, sign, writings, columns, rows }: SheetUndoing,
  read: SheetState['values'],
): boolean {
  const sheet = sheetOfRole(spreadsheet, role);
  if (!sheet) return true;
  if (isDeleted) {
    if (spreadsheet.getSheets().every((one) => one.isSheetHidden() || one.getSheetId() === sheet.getSheetId()))
      spreadsheet.insertSheet('Feuille 1', 0);
    if (!isAsRead(sheet, read)) return false;
    spreadsheet.deleteSheet(sheet);
    return true;
  }
  let [height, width] = [standing.length, standing[0]?.length ?? 0];
  const isMoved = (): boolean => sheet.getMaxRows() !== height || sheet.getMaxColumns() !== width;
  marksOf(sheet).set('finished', 'false');
  if (isMoved()) return false;
  sheet.getRange(a1(sign)).setValue(UNFINISHED);
  const isWritten = writings.every((one) => write(sheet, one));
  if (!isWritten || isMoved()) {
    mend(sheet, { standing, writings, sign: { area: sign, lead: { area: sign, contents: [[null]] } }, plan: null });
    return false;
  }
  for (const { at, count } of [...columns].reverse()) {
    if (isMoved()) return false;
    sheet.deleteColumns(at, count);
    width -= count;
  }
  for (const { at, count } of [...rows].reverse()) {
    if (isMoved()) return false;
    sheet.deleteRows(at, count);
    height -= count;
  }
  return !isMoved();
}

/** Whether a sheet holds what was read of it, but for what formulas show. */
function isAsRead(sheet: Sheet, read: SheetState['values']): boolean {
  const whole = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  const formulas = whole.getFormulas();
  const values: SheetState['values'] = whole.getValues();
  return (
    values.length === read.length &&
    values.every((line, row) =>
      line.every((cell, column) => formulas[row]?.[column] !== '' || textOf(cell) === textOf(read[row]?.[column])),
    )
  );
}
