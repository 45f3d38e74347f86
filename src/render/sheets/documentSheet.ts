/** A document on a sheet of its own: made beside the one that it replaces, values only; a teacher's sheet of that name is left alone. */
import { type Area, a1, BASE, type SheetPlan } from '../../workbook';
import { written } from './cellContent';
import { marksOf } from './marks';
import { renderStyles, resize } from './sheetRenderer';
import { unfinishedName } from './stateReader';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface DocumentSheet extends Pick<SheetPlan, 'role' | 'name' | 'contents' | 'styles' | 'widths' | 'heights'> {
  /** Each of their lines becomes one cell. */
  readonly merges: readonly Area[];
}

/** The name of the sheet that now holds the document; null when a teacher's own sheet has its name. */
export function renderDocument(spreadsheet: Spreadsheet, document: DocumentSheet): string | null {
  const temporary = unfinishedName(document.name);
  const former = spreadsheet.getSheets().filter((sheet) => marksOf(sheet).get('role') === document.role);
  const finished = former.find((sheet) => marksOf(sheet).get('finished') === 'true');
  // What an interrupted making left, whether it had its mark already or not.
  for (const sheet of former) if (sheet !== finished) spreadsheet.deleteSheet(sheet);
  const blank = spreadsheet.getSheetByName(temporary);
  if (blank && blank.getLastRow() > 0) return null;
  if (blank) spreadsheet.deleteSheet(blank);
  if (!finished && spreadsheet.getSheetByName(document.name)) return null;
  const name = finished ? finished.getName() : document.name;
  const sheet = spreadsheet.insertSheet(temporary, finished ? finished.getIndex() : spreadsheet.getNumSheets());
  const marks = marksOf(sheet);
  marks.set('role', document.role);
  draw(sheet, document);
  if (finished) spreadsheet.deleteSheet(finished);
  sheet.setName(name);
  marks.set('finished', 'true');
  spreadsheet.setActiveSheet(sheet);
  return name;
}

function draw(sheet: Sheet, { contents, styles, widths, heights, merges }: DocumentSheet): void {
  const columns = widths.length;
  resize(sheet, contents.length, columns);
  const whole = sheet.getRange(1, 1, contents.length, columns);
  // A text stays a text: neither « 12/20 » nor a NIP becomes a date or a number.
  whole.setNumberFormat('@').setFontFamily(BASE.family).setFontSize(BASE.size).setVerticalAlignment('middle');
  whole.setValues(contents.map((line) => line.map(written)));
  renderStyles(sheet, { styles });
  for (const { column, columns: count, pixels } of widths) sheet.setColumnWidths(column, count, pixels);
  for (const { row, rows, pixels } of heights) sheet.setRowHeightsForced(row, rows, pixels);
  for (const one of merges) sheet.getRange(a1(one)).mergeAcross();
  sheet.setHiddenGridlines(true);
}
