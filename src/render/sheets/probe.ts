/** The separator probe: a formula written in a hidden sheet of its own, read in a later call, before anything is generated. */
import type { Separator } from '../../workbook';
import { insertBehind } from './behind';
import { keepSeparator } from './workRecord';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const SHEET = 'jury-but-essai';
/** With a comma read as a decimal separator, or a semicolon refused, this is not 3: the value decides, not the text. */
const EXPECTED = 3;
/** The semicolon, and where it is not understood the comma: each in its row. */
const SEPARATORS: readonly Separator[] = [';', ','];

export type ProbeOutcome =
  | { readonly state: 'waiting' }
  | { readonly state: 'good' }
  | { readonly state: 'bad'; readonly found: string };

export function writeProbe(spreadsheet: Spreadsheet): void {
  const left = spreadsheet.getSheetByName(SHEET); // by a panel that was closed meanwhile
  left?.getRange(1, 1, SEPARATORS.length, 1).clearContent();
  const sheet = left ?? insertBehind(spreadsheet, SHEET);
  writeSum(sheet, 1, ';');
  sheet.hideSheet();
}

/** Removes the sheet once the answer is known, and keeps the separator that gave it. */
export function readProbe(spreadsheet: Spreadsheet): ProbeOutcome {
  const sheet = spreadsheet.getSheetByName(SHEET);
  // Another panel has read it and taken it away meanwhile.
  if (!sheet) {
    writeProbe(spreadsheet);
    return { state: 'waiting' };
  }
  const row = sheet.getLastRow();
  const value: unknown = sheet.getRange(Math.max(1, row), 1).getValue();
  // « Loading… » in whatever language; an error is a text too, and begins with #.
  if (typeof value === 'string' && !/^[#✗]/.test(value)) return { state: 'waiting' };
  const separator = SEPARATORS[row - 1];
  if (value !== EXPECTED && row < SEPARATORS.length) {
    writeSum(sheet, row + 1, SEPARATORS[row] ?? ';');
    return { state: 'waiting' };
  }
  const found = String(sheet.getRange(1, 1).getValue());
  spreadsheet.deleteSheet(sheet);
  if (value !== EXPECTED || separator === undefined) return { state: 'bad', found };
  keepSeparator(spreadsheet, separator);
  return { state: 'good' };
}

function writeSum(sheet: GoogleAppsScript.Spreadsheet.Sheet, row: number, separator: Separator): void {
  const cell = sheet.getRange(row, 1);
  try {
    cell.setFormula(`=SUM(1${separator}2)`);
  } catch {
    cell.setValue('✗');
  }
}
