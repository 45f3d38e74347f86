/** What every sheet has at its head: a title, a line that says how to use it; and the colours of a cell that gives a verdict. */
import { type Area, area, fixed, inRow } from './address';
import { call, formula, quoted, when } from './formula';
import type { Content } from './plan';
import { LEAD, type SheetDraft } from './sheet';

/** `column`: the first after the frozen ones, where a text longer than these scrolls as a whole. */
export function drawHeading(draft: SheetDraft, title: string, lead: Content, column = LEAD.column): void {
  draft.put(1, 1, title);
  draft.style('title', area(1, 1));
  moveOut(draft, LEAD.row, column, lead);
  draft.style('lead', area(LEAD.row, column));
}

/** Blank on purpose in the first column: an earlier version had the text there, over the edge of the frozen columns. */
export function moveOut(draft: SheetDraft, row: number, column: number, text: Content): void {
  draft.put(row, 1, '');
  draft.put(row, column, text);
}

/** How many columns from a text of the head on wear its colours: as wide as most verdicts. */
const SAID = 5;

/** A verdict after the frozen columns, and its sign in the first, which stays in view: ✓ when the verdict ends with `fine`, ✗ otherwise. */
export function drawVerdict(
  draft: SheetDraft,
  row: number,
  column: number,
  verdict: Content,
  fine: string,
  columns = SAID,
): void {
  const isFine = `${call('COUNTIF', fixed(area(row, column)), quoted(`*${fine}`))}=1`;
  moveOut(draft, row, column, verdict);
  draft.put(row, 1, formula(when(isFine, quoted('✓'), quoted('✗'))));
  dressVerdict(draft, area(row, 1, 1, column + columns - 1));
}

/** What is said first when something was typed just outside the rows of a table, where no formula looks. */
export const outsideRows = (
  column: Area,
  titles: number,
  remedy = "déplacez-la entre deux lignes d'étudiants",
): readonly [condition: string, sentence: string] => [
  `${call('COUNTA', fixed(area(column.row - 1, column.column, column.rows + 2, 1)))}-${titles}>${call('COUNTA', fixed(column))}`,
  quoted(`Une ligne tapée est hors du tableau : ${remedy}`),
];

/** Red where the cell, or the first column of its line, begins with ✗; green where it begins with ✓. */
export function dressVerdict(draft: SheetDraft, where: Area): void {
  const sign = call('LEFT', inRow(where.row, where.column), 1);
  draft.dress('alert', `${sign}=${quoted('✗')}`, where);
  draft.dress('fine', `${sign}=${quoted('✓')}`, where);
}
