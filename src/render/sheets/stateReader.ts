/** The workbook as it is: our sheets with their contents, read in one pass or as they are asked for, and the names of the others. */
import type { SheetState, WorkbookState } from '../../workbook';
import { contentsAsAsked } from './cells';
import { JOURNAL_NAME, JOURNAL_ROLE } from './journal';
import { isApart, isDocument, marksOf, SELF_CHECK_ROLE } from './marks';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The tab says so while a sheet is being made; one that was left so is taken up again. */
export const unfinishedName = (name: string): string => (name.endsWith(MAKING) ? name : `${name}${MAKING}`);
const MAKING = ' (en cours)';

/** The name that a sheet has once it is made. */
const madeName = (name: string): string => (name.endsWith(MAKING) ? name.slice(0, -MAKING.length) : name);

/** A sheet that was inserted by a making that went no further: blank, without any mark. */
const isJustInserted = (sheet: Sheet, name: string): boolean =>
  (name.endsWith(MAKING) || name === JOURNAL_NAME) && sheet.getLastRow() === 0;

/** Ours, and not one of the sheets that make the workbook. */
const isOutside = (role: string): boolean =>
  role === JOURNAL_ROLE || role === SELF_CHECK_ROLE || isApart(role) || isDocument(role);

/** A sheet of ours, known by its marks alone. */
export interface OurSheet {
  readonly role: string;
  readonly name: string;
  readonly finished: boolean;
}

/** Our sheets in the order of the tabs, without their contents. */
export const ourSheets = (spreadsheet: Spreadsheet): readonly OurSheet[] =>
  spreadsheet.getSheets().flatMap((sheet) => {
    const marks = marksOf(sheet);
    const role = marks.get('role');
    return role === '' || isOutside(role)
      ? []
      : [{ role, name: sheet.getName(), finished: marks.get('finished') === 'true' }];
  });

/** `roles`: those whose contents are needed; every one of ours when left out. */
export const readState = (spreadsheet: Spreadsheet, roles?: readonly string[]): WorkbookState =>
  stateOf(spreadsheet, contentsOf, roles);

/** The same, for who looks at a few cells of each sheet: what is not asked for is not read. Nothing must be written in between. */
export const openState = (spreadsheet: Spreadsheet): WorkbookState => stateOf(spreadsheet, contentsAsAsked);

type Contents = Pick<SheetState, 'values' | 'formulas' | 'cells'>;

function stateOf(spreadsheet: Spreadsheet, read: (sheet: Sheet) => Contents, roles?: readonly string[]): WorkbookState {
  const sheets: SheetState[] = [];
  const others: string[] = [];
  const copies: string[] = [];
  const seen = new Set<string>();
  for (const sheet of spreadsheet.getSheets()) {
    const marks = marksOf(sheet);
    const role = marks.get('role');
    if (isOutside(role)) continue;
    if (role === '') {
      const name = sheet.getName();
      if (!isJustInserted(sheet, name)) others.push(name);
    } else if (seen.has(role)) copies.push(sheet.getName());
    else if (!roles || roles.includes(role))
      sheets.push(
        Object.assign(read(sheet), {
          role,
          name: marks.get('fingerprint') === '' ? madeName(sheet.getName()) : sheet.getName(),
          finished: marks.get('finished') === 'true',
          fingerprint: marks.get('fingerprint'),
        }),
      );
    seen.add(role);
  }
  return { sheets, others, copies };
}

function contentsOf(sheet: Sheet): Contents {
  const whole = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  return { values: whole.getValues(), formulas: whole.getFormulas() };
}

/** The sheet of a role, the first as when the contents are read; null when there is none. */
export const sheetOfRole = (spreadsheet: Spreadsheet, role: string): Sheet | null =>
  spreadsheet.getSheets().find((sheet) => marksOf(sheet).get('role') === role) ?? null;
