/** What every sheet has at its head: a title, a line that says how to use it; and the colours of a cell that gives a verdict. */
import { type Area, area, fixed, inRow } from './address';
import { call, quoted } from './formula';
import { LEAD, type SheetDraft } from './sheet';

export function drawHeading(draft: SheetDraft, title: string, lead: string): void {
  draft.put(1, 1, title);
  draft.put(LEAD.row, LEAD.column, lead);
  draft.style('title', area(1, 1));
  draft.style('lead', LEAD);
}

/** What is said first when something was typed just outside the rows of a table, where no formula looks. */
export const outsideRows = (
  column: Area,
  titles: number,
  remedy = "déplacez-la entre deux lignes d'étudiants",
): readonly [condition: string, sentence: string] => [
  `${call('COUNTA', fixed(area(column.row - 1, column.column, column.rows + 2, 1)))}-${titles}>${call('COUNTA', fixed(column))}`,
  quoted(`✗ une ligne tapée est hors du tableau : ${remedy}`),
];

/** Red where the cell, or the first column of its line, begins with ✗; green where it begins with ✓. */
export function dressVerdict(draft: SheetDraft, where: Area): void {
  const sign = call('LEFT', inRow(where.row, where.column), 1);
  draft.dress('alert', `${sign}=${quoted('✗')}`, where);
  draft.dress('fine', `${sign}=${quoted('✓')}`, where);
}
