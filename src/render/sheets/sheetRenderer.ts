/** A change made in Google Sheets: whole rectangles only, so that the number of calls does not grow with the class. */
import {
  type Area,
  a1,
  BASE,
  type Insertion,
  PROTECTION,
  type SheetChange,
  type SheetPlan,
  STYLES,
  type Style,
  spelledChange,
  UNFINISHED,
  type Validation,
} from '../../workbook';
import { insertBehind } from './behind';
import { renderCharts } from './charts';
import { renderConditionals } from './conditionals';
import { marksOf } from './marks';
import { sheetOfRole, unfinishedName } from './stateReader';
import { mend, watchOver, write } from './watch';
import { separatorOf } from './workRecord';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * Makes or updates one sheet. Interrupted anywhere, it leaves the sheet marked unfinished, and the same call again finishes it.
 * False: someone inserted, deleted or typed in the middle; the sheet is left unfinished, with everything that was typed on it.
 */
export function renderChange(spreadsheet: Spreadsheet, planned: SheetChange): boolean {
  const change = spelledChange(planned, separatorOf(spreadsheet));
  const { role, name, plan, isNew, sign } = change;
  const temporary = unfinishedName(name);
  const standing = change.mayStand ? sheetOfRole(spreadsheet, role) : null;
  const sheet = standing ?? spreadsheet.getSheetByName(temporary) ?? insertBehind(spreadsheet, temporary);
  const marks = marksOf(sheet);
  marks.set('finished', 'false');
  marks.set('role', role);
  const watch = watchOver(sheet, change);
  if (!watch.isAsRead()) return false;
  if (sign) sheet.getRange(a1(sign.area)).setValue(UNFINISHED);
  if (isNew && plan) resize(sheet, plan.contents.length, plan.columnKeys.length);
  for (const { after, count } of change.columns) insert(sheet, 'Columns', { after, count });
  for (const { after, count } of change.rows) insert(sheet, 'Rows', { after, count });
  watch.begin();
  if (watch.isMoved()) return false;
  if (plan && change.columns.length > 0) breakTitles(sheet, plan);
  if (plan) renderFormats(sheet, plan);
  if (watch.isTypedOver()) return false;
  if (!watch.inOrder().every((one) => write(sheet, one))) return mend(sheet, change);
  if (watch.isMoved()) return mend(sheet, change);
  if (plan) {
    if (isNew)
      sheet
        .getRange(1, 1, plan.contents.length, plan.columnKeys.length)
        .setFontFamily(BASE.family)
        .setFontSize(BASE.size)
        .setVerticalAlignment('middle');
    renderStyles(sheet, plan);
    renderLayout(sheet, plan);
    renderRules(sheet, plan);
    renderCharts(sheet, plan);
    for (const { name: range, area } of plan.names) spreadsheet.setNamedRange(range, sheet.getRange(a1(area)));
  }
  if ((sign && !write(sheet, sign.lead)) || watch.isMoved()) return mend(sheet, change);
  if (name !== temporary && sheet.getName() === temporary) sheet.setName(name);
  if (plan) marks.set('fingerprint', change.fingerprint);
  marks.set('finished', 'true');
  return true;
}

/** Gives a new sheet the size of what it is to hold; one that already holds something only grows. */
export function resize(sheet: Sheet, rows: number, columns: number): void {
  const [hasRows, hasColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const isBlank = sheet.getLastRow() === 0;
  if (hasColumns < columns) sheet.insertColumnsAfter(hasColumns, columns - hasColumns);
  if (hasColumns > columns && isBlank) sheet.deleteColumns(columns + 1, hasColumns - columns);
  if (hasRows < rows) sheet.insertRowsAfter(hasRows, rows - hasRows);
  if (hasRows > rows && isBlank) sheet.deleteRows(rows + 1, hasRows - rows);
}

function insert(sheet: Sheet, what: 'Columns' | 'Rows', { after, count }: Insertion): void {
  if (after > 0) sheet[`insert${what}After`](after, count);
  else sheet[`insert${what}Before`](1, count);
  // New columns have the lists and boxes of their neighbour, head included.
  if (what === 'Columns') sheet.getRange(1, after + 1, sheet.getMaxRows(), count).setDataValidation(null);
}

/** A title that columns were inserted under has grown with them: it would overlap those that are to be merged. */
function breakTitles(sheet: Sheet, { merges }: SheetPlan): void {
  const width = sheet.getMaxColumns();
  for (const row of Array.from(new Set(merges.map((one) => one.row)))) sheet.getRange(row, 1, 1, width).breakApart();
}

const listOf = (sheet: Sheet, areas: readonly Area[]) => sheet.getRangeList(areas.map(a1));

/** Before any value: a text format keeps the zeros at the head of a NIP. */
function renderFormats(sheet: Sheet, plan: SheetPlan): void {
  for (const { pattern, areas } of [...textFormats(plan), ...plan.formats]) {
    if (areas.length > 0) listOf(sheet, areas).setNumberFormat(pattern);
  }
}

const textFormats = (plan: SheetPlan): readonly { readonly pattern: string; readonly areas: readonly Area[] }[] =>
  plan.styles.flatMap(({ style, areas }) => {
    const { format }: Style = STYLES[style];
    return format === undefined ? [] : [{ pattern: format, areas }];
  });

export function renderStyles(sheet: Sheet, { styles }: Pick<SheetPlan, 'styles'>): void {
  for (const { style, areas } of styles) {
    const look: Style = STYLES[style];
    const list = listOf(sheet, areas);
    if (look.background) list.setBackground(look.background);
    if (look.color) list.setFontColor(look.color);
    if (look.bold) list.setFontWeight('bold');
    if (look.italic) list.setFontStyle('italic');
    if (look.size) list.setFontSize(look.size);
    if (look.align) list.setHorizontalAlignment(look.align);
    if (look.wrap) list.setWrap(true);
    if (look.border) list.setBorder(true, true, true, true, true, true, look.border, SpreadsheetApp.BorderStyle.SOLID);
  }
}

function renderLayout(sheet: Sheet, plan: SheetPlan): void {
  for (const { column, columns, pixels } of plan.widths) sheet.setColumnWidths(column, columns, pixels);
  for (const { row, rows, pixels } of plan.heights) sheet.setRowHeights(row, rows, pixels);
  if (plan.frozenRows > 0) sheet.setFrozenRows(plan.frozenRows);
  if (plan.frozenColumns > 0) sheet.setFrozenColumns(plan.frozenColumns);
  for (const one of plan.merges) sheet.getRange(a1(one)).merge();
  for (const { column, columns } of plan.hiddenColumns) sheet.hideColumns(column, columns);
  for (const { row, rows } of plan.hiddenRows) sheet.hideRows(row, rows);
  sheet.setTabColor(plan.tab);
  sheet.setHiddenGridlines(true);
  renderNotes(sheet, plan);
}

/** All the notes of a sheet stand in its head: one rectangle. */
function renderNotes(sheet: Sheet, plan: SheetPlan): void {
  if (plan.notes.length === 0) return;
  const rows = Math.max(...plan.notes.map(({ row }) => row));
  const columns = Math.max(...plan.notes.map(({ column }) => column));
  const grid = Array.from({ length: rows }, () => new Array<string>(columns).fill(''));
  for (const { row, column, text } of plan.notes) {
    const line = grid[row - 1];
    if (line) line[column - 1] = text;
  }
  sheet.getRange(1, 1, rows, columns).setNotes(grid);
}

function renderRules(sheet: Sheet, plan: SheetPlan): void {
  for (const validation of plan.validations) sheet.getRange(a1(validation.area)).setDataValidation(ruleOf(validation));
  renderConditionals(sheet, plan);
  sheet
    .protect()
    .setDescription(PROTECTION)
    .setWarningOnly(true)
    .setUnprotectedRanges(plan.inputs.map((one) => sheet.getRange(a1(one))));
}

function ruleOf({ rule, help }: Validation): GoogleAppsScript.Spreadsheet.DataValidation {
  const builder = SpreadsheetApp.newDataValidation();
  const required =
    rule.kind === 'formula'
      ? builder.requireFormulaSatisfied(rule.formula.formula)
      : rule.kind === 'list'
        ? builder.requireValueInList([...rule.values], true)
        : builder.requireCheckbox();
  return required.setAllowInvalid(false).setHelpText(help).build();
}
