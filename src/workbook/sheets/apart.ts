/** Sheets of values alone: the instant copy of what a jury decided, and the acquisitions that go into the next year's workbook. */
import { type Area, area } from '../address';
import type { SheetChange } from '../compareSheet';
import { cellAt } from '../grid';
import { drawHeading } from '../heading';
import type { Content, SheetPlan } from '../plan';
import { draftSheet, LEAD } from '../sheet';
import type { Grid } from '../state';
import type { StyleName } from '../style';

export interface ValueColumn {
  readonly key: string;
  readonly title: string;
  readonly pixels: number;
  readonly style: StyleName;
  /** In the en-US pattern; `@` is text. */
  readonly format: string;
}

export interface ValueSheet {
  readonly role: string;
  readonly name: string;
  readonly tab: string;
  readonly title: string;
  /** Of what, on the line of the title; '' when the title says it. */
  readonly of: string;
  readonly lead: string;
  /** Sentences above the table, each by the name of its row. */
  readonly head: readonly (readonly [key: string, text: string])[];
  /** Columns that stay in view: those that say whose line it is. The texts of the head begin after them. */
  readonly frozenColumns: number;
  readonly columns: readonly ValueColumn[];
  readonly lines: readonly (readonly Content[])[];
  /** Texts kept in a hidden column, from the first line of the table on. */
  readonly data: readonly string[];
}

/** The column of {@link ValueSheet.data}. */
export const DATA_KEY = 'donnees';

export function planValues(sheet: ValueSheet): SheetPlan {
  const { role, name, tab, title, of, lead, head, columns, lines, data, frozenColumns } = sheet;
  const texts = frozenColumns + 1;
  const headRow = LEAD.row + head.length + 1;
  const first = headRow + 2;
  const [rows, width] = [Math.max(1, lines.length), columns.length];
  const last = first + Math.max(rows, data.length - 1);
  const draft = draftSheet(last, width + 2, headRow + 1);
  const down = (column: number): Area => area(first, column, rows, 1);
  drawHeading(draft, title, lead, texts);
  if (of !== '') {
    draft.put(1, texts, of);
    draft.style('title', area(1, texts));
  }
  head.forEach(([, text], index) => {
    draft.put(LEAD.row + 1 + index, texts, text);
  });
  if (head.length > 0) draft.style('rule', area(LEAD.row + 1, texts, head.length, 1));
  draft.format('@', area(1, 1, headRow - 1, texts), area(first, width + 1, last - first + 1, 1));
  draft.put(headRow, 1, ...columns.map((one) => one.title));
  draft.style('header', area(headRow, 1, 1, width));
  lines.forEach((line, index) => {
    draft.put(first + index, 1, ...line);
  });
  data.forEach((text, index) => {
    draft.put(first + index, width + 1, text);
  });
  for (const [index, { style, format, pixels }] of columns.entries()) {
    draft.style(style, down(index + 1));
    draft.format(format, down(index + 1));
    draft.widths(index + 1, pixels);
  }
  draft.hide(width + 1, 1);
  draft.nameColumns(1, ...columns.map(({ key }) => key), DATA_KEY);
  draft.nameRows(1, 'titre', 'mode', ...head.map(([key]) => key), 'entetes');
  draft.nameRows(first + rows, 'fin');
  return draft.finish({ role, name, tab, table: { row: first, rows }, frozenRows: 0, frozenColumns });
}

/** A sentence of the head, by its row: an earlier version wrote it in the first column, which was frozen. */
export const headTextOf = (sheet: Grid, row: number): string =>
  Array.from({ length: sheet.corner.column - 1 }, (_, index) => String(cellAt(sheet, row, index + 1))).find(
    (text) => text !== '',
  ) ?? '';

/** The making of a sheet that is not there: everything is written, nothing is compared. */
export const makingOf = (plan: SheetPlan): SheetChange => ({
  role: plan.role,
  name: plan.name,
  isNew: true,
  mayStand: true,
  columns: [],
  rows: [],
  lines: 0,
  linesBefore: 0,
  plan,
  writings: [{ area: area(1, 1, plan.contents.length, plan.columnKeys.length), contents: plan.contents }],
  sign: null,
  standing: [],
  typedOver: [],
  fingerprint: 'valeurs',
  changes: [],
  journal: [],
  digest: '',
});
