/** A document on a sheet of its own: made beside the one that it replaces, values only; nothing that a teacher typed is lost. */
import { type Area, a1, BASE, hashOf, type SheetPlan, textOf } from '../../workbook';
import { insertBehind } from './behind';
import { written } from './cellContent';
import { KEPT_ROLE, marksOf } from './marks';
import { renderStyles, resize } from './sheetRenderer';
import { unfinishedName } from './stateReader';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface DocumentSheet extends Pick<SheetPlan, 'role' | 'name' | 'contents' | 'styles' | 'widths' | 'heights'> {
  /** Each of their lines becomes one cell. */
  readonly merges: readonly Area[];
}

export interface DocumentWritten {
  /** The sheet that now holds the document. */
  readonly name: string;
  /** The one that held it, which somebody has written on since: it is theirs from now on. */
  readonly kept: string | null;
}

/** null when a teacher's own sheet has its name. */
export function renderDocument(spreadsheet: Spreadsheet, document: DocumentSheet): DocumentWritten | null {
  const temporary = unfinishedName(document.name);
  const former = clearedFormer(spreadsheet, document);
  const blank = spreadsheet.getSheetByName(temporary);
  if (blank && blank.getLastRow() > 0) return null;
  if (blank) spreadsheet.deleteSheet(blank);
  const name = former && isAsWritten(former) ? former.getName() : document.name;
  const holder = spreadsheet.getSheetByName(name);
  if (holder && holder.getSheetId() !== former?.getSheetId()) return null;
  const sheet = insertBehind(spreadsheet, temporary, former?.getIndex());
  const marks = marksOf(sheet);
  marks.set('role', document.role);
  // Before the cells: what is not as this says was typed, wherever the making stopped.
  marks.set('fingerprint', digestOf(document.contents));
  draw(sheet, document);
  // Looked at again: somebody may have typed on it while the new one was made.
  const isKept = former !== undefined && !isAsWritten(former);
  const kept = isKept ? setAside(spreadsheet, former, [name]) : null;
  if (former && !isKept) spreadsheet.deleteSheet(former);
  sheet.setName(name);
  marks.set('finished', 'true');
  return { name, kept };
}

/** The sheet that holds the document. Of the others of its role, what an interrupted making left goes, unless somebody wrote on it. */
function clearedFormer(spreadsheet: Spreadsheet, { role, name }: DocumentSheet): Sheet | undefined {
  const ours = spreadsheet.getSheets().filter((sheet) => marksOf(sheet).get('role') === role);
  const isFinished = (sheet: Sheet): boolean => marksOf(sheet).get('finished') === 'true';
  const former = ours.find(isFinished);
  for (const sheet of ours) {
    if (sheet === former) continue;
    // A finished one is a copy that a teacher made.
    if (isFinished(sheet) || !isAsWritten(sheet)) setAside(spreadsheet, sheet, [name, unfinishedName(name)]);
    else spreadsheet.deleteSheet(sheet);
  }
  return former;
}

/** Deletes a sheet that is made again, unless somebody has written on it: it is then theirs. Gives the name of one that is kept. */
export function deleteOrKeep(spreadsheet: Spreadsheet, sheet: Sheet, needed: string): string | null {
  if (!isAsWritten(sheet)) return setAside(spreadsheet, sheet, [needed]);
  spreadsheet.deleteSheet(sheet);
  return null;
}

/** Whether a sheet holds nothing, or what we wrote and no more. One that was made before sheets said it is taken for touched. */
function isAsWritten(sheet: Sheet): boolean {
  const whole = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  if ([...whole.getFormulas(), ...whole.getNotes()].some((line) => line.some((text) => text !== ''))) return false;
  const found = digestOf(whole.getValues());
  return found === digestOf([]) || found === marksOf(sheet).get('fingerprint');
}

/** Of the cells that say something, and where. */
export const digestOf = (contents: readonly (readonly unknown[])[]): string =>
  hashOf(
    JSON.stringify(
      contents.flatMap((line, row) =>
        line.flatMap((cell, column) => (textOf(cell) === '' ? [] : [[row, column, textOf(cell)]])),
      ),
    ),
  );

/** Leaves a sheet to whoever wrote on it, under another name where it has one of those that we need. Gives its name. */
function setAside(spreadsheet: Spreadsheet, sheet: Sheet, needed: readonly string[]): string {
  const named = sheet.getName();
  const name = needed.includes(named) ? freeName(spreadsheet, `${needed[0]} (gardée`) : named;
  // The name first: cut between the two, the next making sets it aside again and finds its name free.
  if (name !== named) sheet.setName(name);
  marksOf(sheet).set('role', KEPT_ROLE);
  return name;
}

function freeName(spreadsheet: Spreadsheet, start: string, rank = 1): string {
  const name = rank === 1 ? `${start})` : `${start} ${rank})`;
  return spreadsheet.getSheetByName(name) ? freeName(spreadsheet, start, rank + 1) : name;
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
