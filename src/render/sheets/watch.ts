/** A sheet watched while it is written, since nobody is kept out of it: rows or columns inserted or deleted, cells filled meanwhile. */
import {
  type Area,
  a1,
  area,
  type Content,
  type Fallen,
  putBack,
  rectanglesOf,
  type SheetChange,
  textOf,
  type Writing,
} from '../../workbook';
import { written } from './cellContent';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Watch {
  /** Whether the sheet still has the size with which it was read. */
  readonly isAsRead: () => boolean;
  /** To be said once our own rows and columns are inserted. */
  readonly begin: () => void;
  /** Whether rows or columns were inserted or deleted. */
  readonly isMoved: () => boolean;
  /** Whether a cell that is to be written, where people type, no longer holds what was read. */
  readonly isTypedOver: () => boolean;
  /** The writings, those of such cells first: nothing must come between the look at them and their writing. */
  readonly inOrder: () => readonly Writing[];
}

export function watchOver(sheet: Sheet, change: SheetChange): Watch {
  const { standing, typedOver } = change;
  const sizeNow = (): readonly [number, number] => [sheet.getMaxRows(), sheet.getMaxColumns()];
  const isSize = ([rows, columns]: readonly [number, number]): boolean => {
    const [r, c] = sizeNow();
    return r === rows && c === columns;
  };
  const planned: readonly [number, number] | null =
    standing.length > 0 ? [standing.length, standing[0]?.length ?? 0] : null;
  let begun = planned ?? [0, 0];
  return {
    isAsRead: () =>
      planned === null || isSize([planned[0] - countOf(change.rows), planned[1] - countOf(change.columns)]),
    // A sheet that is being made has the size that we gave it.
    begin: () => {
      begun = planned ?? sizeNow();
    },
    isMoved: () => !isSize(begun),
    // These cells and no others: a computed one has no value yet, now that something is written.
    isTypedOver: () =>
      rectanglesOf(typedOver.map(({ row, column, value }) => ({ row, column, content: value as Content }))).some(
        ({ area: one, contents }) => {
          const now: readonly (readonly unknown[])[] = sheet.getRange(a1(one)).getValues();
          return contents.some((line, r) => line.some((was, c) => textOf(now[r]?.[c]) !== textOf(was)));
        },
      ),
    inOrder: () => {
      const isFirst = ({ area: one }: Writing): boolean =>
        typedOver.some(
          ({ row, column }) =>
            row >= one.row && row < one.row + one.rows && column >= one.column && column < one.column + one.columns,
        );
      return [...change.writings.filter(isFirst), ...change.writings.filter((one) => !isFirst(one))];
    },
  };
}

const countOf = (insertions: SheetChange['rows']): number => insertions.reduce((sum, { count }) => sum + count, 0);

/** False: the sheet has no such rows or columns any more. */
export function write(sheet: Sheet, { area: where, contents }: Writing): boolean {
  const range = within(sheet, where);
  range?.setValues(contents.map((line) => line.map(written)));
  return range !== null;
}

function within(sheet: Sheet, where: Area): GoogleAppsScript.Spreadsheet.Range | null {
  try {
    return sheet.getRange(a1(where));
  } catch {
    return null;
  }
}

/** Puts back what was written over; always false, since the sheet is not what it should be. */
export function mend(sheet: Sheet, change: Fallen): false {
  uncover(sheet, change);
  const whole = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
  const found = { values: whole.getValues(), formulas: whole.getFormulas() };
  for (const one of putBack(change, found)) write(sheet, one);
  return false;
}

/** What hides cells and may now stand beside its place: titles over several columns, hidden rows and columns. They are made again. */
function uncover(sheet: Sheet, { plan }: Fallen): void {
  if (!plan) return;
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const last = Math.min(rows, 1 + Math.max(0, ...plan.merges.map((one) => one.row + one.rows)));
  if (plan.merges.length > 0) sheet.getRange(a1(area(1, 1, last, columns))).breakApart();
  if (plan.hiddenRows.length > 0) sheet.showRows(1, rows);
  if (plan.hiddenColumns.length > 0) sheet.showColumns(1, columns);
}
