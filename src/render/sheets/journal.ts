/** The journal of the last generation: a hidden sheet of its own, written before what it tells, so that it can be undone. */
import { isDate, type Written } from '../../workbook';
import { insertBehind } from './behind';
import { marksOf } from './marks';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const JOURNAL_NAME = 'jury-but-journal';
const WIDTH = 6;

/** Adds the lines that are not there yet: a step that is run again tells nothing twice. */
export function appendJournal(spreadsheet: Spreadsheet, lines: readonly Written[]): void {
  const found = foundJournal(spreadsheet);
  const rows = found?.sheet.getLastRow() ?? 0;
  const present = new Set(found ? linesOf(found.sheet, rows).map(keyOf) : []);
  const added = lines.filter((line) => !present.has(keyOf(line)));
  if (added.length === 0) return;
  const sheet = found?.isMarked ? found.sheet : makeJournal(spreadsheet, found?.sheet ?? null);
  const first = rows + 1;
  const room = sheet.getMaxRows() - first + 1;
  if (room < added.length) sheet.insertRowsAfter(sheet.getMaxRows(), added.length - room);
  sheet
    .getRange(first, 1, added.length, WIDTH)
    .setValues(
      added.map(({ role, kind, row, column, before, after }) => [
        role,
        kind,
        row,
        column,
        encoded(before),
        encoded(after),
      ]),
    );
}

const keyOf = ({ role, kind, row, column }: Written): string => [role, kind, row, column].join('\t');

export function readJournal(spreadsheet: Spreadsheet): readonly Written[] {
  const found = foundJournal(spreadsheet);
  return found ? linesOf(found.sheet, found.sheet.getLastRow()) : [];
}

function linesOf(sheet: Sheet, rows: number): readonly Written[] {
  if (rows === 0) return [];
  return sheet
    .getRange(1, 1, rows, WIDTH)
    .getValues()
    .map(([role, kind, row, column, before, after]) => ({
      role: String(role),
      kind: String(kind),
      row: String(row),
      column: String(column),
      before: decoded(before),
      after: decoded(after),
    }));
}

export function clearJournal(spreadsheet: Spreadsheet): void {
  const sheet = foundJournal(spreadsheet)?.sheet;
  const rows = sheet?.getLastRow() ?? 0;
  if (sheet && rows > 0) sheet.getRange(1, 1, rows, WIDTH).clearContent();
}

export function deleteJournal(spreadsheet: Spreadsheet): void {
  const sheet = foundJournal(spreadsheet)?.sheet;
  if (sheet) spreadsheet.deleteSheet(sheet);
}

/** `found`: a blank one that was inserted and not marked. */
function makeJournal(spreadsheet: Spreadsheet, found: Sheet | null): Sheet {
  const sheet = found ?? insertBehind(spreadsheet, JOURNAL_NAME);
  sheet.hideSheet();
  // Last: an interruption before it is mended by the next call.
  marksOf(sheet).set('role', JOURNAL_ROLE);
  return sheet;
}

/** A teacher's own sheet of that name is not ours; one without a mark and blank was just inserted. */
function foundJournal(spreadsheet: Spreadsheet): { readonly sheet: Sheet; readonly isMarked: boolean } | null {
  const sheet = spreadsheet.getSheetByName(JOURNAL_NAME);
  if (!sheet) return null;
  const isMarked = marksOf(sheet).get('role') === JOURNAL_ROLE;
  return isMarked || sheet.getLastRow() === 0 ? { sheet, isMarked } : null;
}

/** Not one of the sheets that a teacher sees. */
export const JOURNAL_ROLE = 'journal';

/** A text goes behind a letter: never read as a formula, a date or a number. A date is its instant, the same in every time zone. */
function encoded(cell: unknown): string | number | boolean {
  if (typeof cell === 'number' || typeof cell === 'boolean') return cell;
  if (isDate(cell)) return `d${cell.getTime()}`;
  if (typeof cell === 'object' && cell !== null && 'formula' in cell) return 'f';
  return cell === null || cell === undefined || cell === '' ? '' : `t${String(cell)}`;
}

/** What was a formula comes back as null. */
function decoded(cell: unknown): unknown {
  if (typeof cell !== 'string' || cell === '') return cell;
  if (cell === 'f') return null;
  return cell.startsWith('d') ? new Date(Number(cell.slice(1))) : cell.slice(1);
}
