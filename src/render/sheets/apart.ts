/** Sheets of values that stand apart from the plan: made once and whole, found again by their role, never brought up to date. */
import type { SheetChange, SheetState } from '../../workbook';
import { isApart, marksOf } from './marks';
import { renderChange } from './sheetRenderer';
import { unfinishedName } from './stateReader';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface Apart {
  readonly sheet: Sheet;
  readonly role: string;
  readonly name: string;
  /** Its making went as far as its last call, which gives it its name. */
  readonly isWhole: boolean;
}

/** `nameOf`: the name with which a role is made. A sheet that a teacher renamed since is whole all the same. */
export const apartSheets = (spreadsheet: Spreadsheet, nameOf: (role: string) => string): readonly Apart[] =>
  spreadsheet.getSheets().flatMap((sheet) => {
    const marks = marksOf(sheet);
    const role = marks.get('role');
    if (!isApart(role)) return [];
    const name = sheet.getName();
    return [{ sheet, role, name, isWhole: marks.get('finished') === 'true' && name !== unfinishedName(nameOf(role)) }];
  });

/** Makes a sheet: « … (en cours) » until its very last call. */
export function renderApart(spreadsheet: Spreadsheet, change: SheetChange, nameOf: (role: string) => string): void {
  if (!renderChange(spreadsheet, { ...change, name: unfinishedName(change.name) }))
    throw new Error(`${change.name} changed`);
  const made = apartSheets(spreadsheet, nameOf).find(({ role, isWhole }) => role === change.role && !isWhole);
  made?.sheet.setName(change.name);
}

/** What a sheet holds, in one reading. */
export function apartState({ sheet, role, name }: Apart): SheetState {
  const values = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getValues();
  return { role, name, finished: true, fingerprint: '', values, formulas: values.map((line) => line.map(() => '')) };
}
