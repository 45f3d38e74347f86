/** Rows and columns of a sheet: how many, inserted, deleted, their size, frozen or hidden. */
import { BooleanNumber } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { selectedRange } from '../engine/cells';
import { OUTSIDE } from './rectangle';
import type { Runtime } from './runtime';
import { type Method, method } from './signatures';

type Size = (sheet: FWorksheet) => number;

const rowCount: Size = (sheet) => sheet.getMaxRows();
const columnCount: Size = (sheet) => sheet.getMaxColumns();

/** `here` is the sheet when a method is called, `self` what the chain goes on with. */
export function lineMethods(runtime: Runtime, here: () => FWorksheet, self: () => object) {
  /** Lines that must all be in the grid. */
  const on =
    (size: Size, work: (sheet: FWorksheet, at: number, count: number) => void) => (at: number, count: number) => {
      check(at, count, size(here()));
      work(here(), at - 1, count);
      return self();
    };
  /** New lines wear the looks of the line beside which they are asked for. */
  const insert =
    (size: Size, work: (sheet: FWorksheet, at: number, count: number) => void) =>
    (at: number, count = 1) => {
      check(at, 1, size(here()));
      check(1, count, Number.MAX_SAFE_INTEGER);
      runtime.wrote = true;
      whileActive(runtime, here(), (sheet) => work(sheet, at, count));
      return self();
    };
  const remove =
    (size: Size, what: string, work: (sheet: FWorksheet, at: number, count: number) => void) =>
    (at: number, count = 1): void => {
      check(at, count, size(here()));
      if (count >= size(here())) throw new Error(`You can't delete all the ${what} on the sheet.`);
      runtime.wrote = true;
      whileActive(runtime, here(), (sheet) => work(sheet, at - 1, count));
    };
  const freeze = (size: Size, work: (sheet: FWorksheet, count: number) => void) => (count: number) => {
    if (count < 0 || count >= size(here())) throw new Error(OUTSIDE);
    work(here(), count);
  };
  const rowsBefore = insert(rowCount, (sheet, at, count) => sheet.insertRowsBefore(at - 1, count));
  const rowsAfter = insert(rowCount, (sheet, at, count) =>
    at === rowCount(sheet) ? sheet.setRowCount(at + count) : sheet.insertRowsAfter(at - 1, count),
  );
  const columnsBefore = insert(columnCount, (sheet, at, count) => sheet.insertColumnsBefore(at - 1, count));
  const columnsAfter = insert(columnCount, (sheet, at, count) =>
    at === columnCount(sheet) ? sheet.setColumnCount(at + count) : sheet.insertColumnsAfter(at - 1, count),
  );
  const deleteRows = remove(rowCount, 'rows', (sheet, at, count) => sheet.deleteRows(at, count));
  const deleteColumns = remove(columnCount, 'columns', (sheet, at, count) => sheet.deleteColumns(at, count));
  const hideRows = on(rowCount, (sheet, at, count) => unseen(runtime, sheet, () => sheet.hideRows(at, count)));
  const hideColumns = on(columnCount, (sheet, at, count) => unseen(runtime, sheet, () => sheet.hideColumns(at, count)));
  const showRows = on(rowCount, (sheet, at, count) => unseen(runtime, sheet, () => sheet.showRows(at, count)));
  const showColumns = on(columnCount, (sheet, at, count) => unseen(runtime, sheet, () => sheet.showColumns(at, count)));
  const sized = (
    size: Size,
    set: (sheet: FWorksheet, at: number, count: number, pixels: number) => void,
  ): ((at: number, count: number, pixels: number) => object) => {
    return (at, count, pixels) => on(size, (sheet, first) => set(sheet, first, count, pixels))(at, count);
  };
  const widths = sized(columnCount, (sheet, at, count, pixels) => sheet.setColumnWidths(at, count, pixels));
  const heights = sized(rowCount, (sheet, at, count, pixels) => sheet.setRowHeights(at, count, pixels));
  const forced = sized(rowCount, (sheet, at, count, pixels) => sheet.setRowHeightsForced(at, count, pixels));
  return {
    getMaxRows: method('', () => rowCount(here())),
    getMaxColumns: method('', () => columnCount(here())),
    setFrozenRows: method(
      'integer',
      freeze(rowCount, (sheet, count) => sheet.setFrozenRows(count)),
    ),
    setFrozenColumns: method(
      'integer',
      freeze(columnCount, (sheet, count) => sheet.setFrozenColumns(count)),
    ),
    getFrozenRows: method('', () => here().getFrozenRows()),
    getFrozenColumns: method('', () => here().getFrozenColumns()),
    getColumnWidth: method('integer', (at: number) => {
      check(at, 1, columnCount(here()));
      return here().getColumnWidth(at - 1);
    }),
    isRowHiddenByUser: method('integer', (at: number) => {
      check(at, 1, rowCount(here()));
      return (
        here()
          .getSheet()
          .getRowManager()
          .getRow(at - 1)?.hd === BooleanNumber.TRUE
      );
    }),
    isColumnHiddenByUser: method('integer', (at: number) => {
      check(at, 1, columnCount(here()));
      return (
        here()
          .getSheet()
          .getColumnManager()
          .getColumn(at - 1)?.hd === BooleanNumber.TRUE
      );
    }),
    setColumnWidth: method('integer integer', (at: number, pixels: number) => widths(at, 1, pixels)),
    setColumnWidths: method('integer integer integer', widths),
    setRowHeight: method('integer integer', (at: number, pixels: number) => heights(at, 1, pixels)),
    setRowHeights: method('integer integer integer', heights),
    setRowHeightsForced: method('integer integer integer', forced),
    hideRows: method('integer', 'integer integer', (at: number, count = 1) => void hideRows(at, count)),
    hideColumns: method('integer', 'integer integer', (at: number, count = 1) => void hideColumns(at, count)),
    showRows: method('integer', 'integer integer', (at: number, count = 1) => void showRows(at, count)),
    showColumns: method('integer', 'integer integer', (at: number, count = 1) => void showColumns(at, count)),
    insertRowBefore: method('integer', rowsBefore),
    insertRowAfter: method('integer', rowsAfter),
    insertRowsBefore: method('integer integer', rowsBefore),
    insertRowsAfter: method('integer integer', rowsAfter),
    insertColumnBefore: method('integer', columnsBefore),
    insertColumnAfter: method('integer', columnsAfter),
    insertColumnsBefore: method('integer integer', columnsBefore),
    insertColumnsAfter: method('integer integer', columnsAfter),
    deleteRow: method('integer', (at: number) => {
      deleteRows(at);
      return self();
    }),
    deleteRows: method('integer integer', deleteRows),
    deleteColumn: method('integer', (at: number) => {
      deleteColumns(at);
      return self();
    }),
    deleteColumns: method('integer integer', deleteColumns),
  } satisfies Partial<Record<keyof GoogleAppsScript.Spreadsheet.Sheet, Method>>;
}

function check(at: number, count: number, size: number): void {
  if (count < 1) throw new Error(`nombre de lignes ou de colonnes invalide : ${count}`);
  if (at < 1 || at + count - 1 > size) throw new Error(OUTSIDE);
}

/** The engine shows the sheet on which it hides a line or merges cells; Google does not. */
export function unseen({ engine: { workbook } }: Runtime, sheet: FWorksheet, work: () => void): void {
  const before = workbook.getActiveSheet();
  keepSelection(sheet, work);
  if (workbook.getActiveSheet().getSheetId() !== before.getSheetId()) before.activate();
}

/** The engine selects the lines that it changes, hidden ones or their neighbours; Google selects nothing. */
function keepSelection(sheet: FWorksheet, work: () => void): void {
  const selected = selectedRange(sheet);
  work();
  const { endRow = Number.NaN, endColumn = Number.NaN } = selected?.getRange() ?? {};
  const isInside = endRow < rowCount(sheet) && endColumn < columnCount(sheet);
  (selected && isInside ? selected : sheet.getRange(0, 0)).activate();
}

/** The engine moves the formulas, rules and names of the active sheet, whichever sheet loses or gains a row: so it is made active meanwhile. */
function whileActive(runtime: Runtime, sheet: FWorksheet, work: (sheet: FWorksheet) => void): void {
  const { workbook } = runtime.engine;
  const before = workbook.getActiveSheet();
  workbook.getWorkbook().setActiveSheet(sheet.getSheet());
  try {
    keepSelection(sheet, () => work(sheet));
  } finally {
    workbook.getWorkbook().setActiveSheet(before.getSheet());
  }
}
