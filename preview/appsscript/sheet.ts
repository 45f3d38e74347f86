/** A sheet of Apps Script over the engine: its ranges, its rows and columns, its rules, its protection. */

import type { FWorksheet } from '@univerjs/sheets/facade';
import { getConditionals, setConditionals } from './conditional';
import { ProtectionType } from './enums';
import { lastCell } from './extent';
import { metadataObject } from './metadata';
import { protectionObject, sheetProtections } from './protection';
import { type RangeInside, rangeObject } from './range';
import { rangeListObject } from './rangeList';
import { OUTSIDE, readA1, readReference } from './rectangle';
import { expose, type Method, method, type Runtime } from './runtime';

type Names = keyof GoogleAppsScript.Spreadsheet.Sheet;

export interface SheetInside {
  readonly kind: 'sheet';
  readonly id: string;
}

/** The engine's sheet; a sheet that was deleted is refused. */
export function sheetOf(runtime: Runtime, id: string): FWorksheet {
  const sheet = runtime.engine.workbook.getSheetBySheetId(id);
  if (!sheet) throw new Error('Sheet not found (feuille supprimée)');
  return sheet;
}

export const sizeOf = (sheet: FWorksheet): { readonly rows: number; readonly columns: number } => ({
  rows: sheet.getMaxRows(),
  columns: sheet.getMaxColumns(),
});

/** What Google refuses as the name of a sheet. */
export function checkSheetName(runtime: Runtime, name: string, own?: string): void {
  if (name === '') throw new Error('The sheet name cannot be empty.');
  if (name.length > 100) throw new Error('The sheet name cannot be greater than 100 characters.');
  const taken = runtime.engine.workbook
    .getSheets()
    .some((sheet) => sheet.getSheetId() !== own && sheet.getSheetName().toLowerCase() === name.toLowerCase());
  if (taken) throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

export function sheetObject(runtime: Runtime, id: string): object {
  const here = (): FWorksheet => sheetOf(runtime, id);
  const then = (work: (sheet: FWorksheet) => void): object => {
    work(here());
    return self;
  };
  const rangeOf = (row: number, column: number, rows = 1, columns = 1): object =>
    rangeObject(runtime, { sheetId: id, row, column, rows, columns });
  const insideOfA1 = (text: string): RangeInside => {
    const reference = readReference(text);
    if (reference && reference.sheet !== here().getSheetName()) throw new Error(`plage d'une autre feuille : ${text}`);
    const rectangle = readA1(reference?.a1 ?? text, sizeOf(here()));
    if (!rectangle) throw new Error('Range not found');
    return { sheetId: id, ...rectangle };
  };
  const lines = (at: number, count: number, max: number): void => {
    if (count < 1) throw new Error(`nombre de lignes ou de colonnes invalide : ${count}`);
    if (at < 1 || at + count - 1 > max) throw new Error(OUTSIDE);
  };
  /** New lines wear the looks of the line beside which they are asked for. */
  const insert = (
    at: number,
    count: number,
    max: (sheet: FWorksheet) => number,
    work: (sheet: FWorksheet) => void,
  ): object => {
    lines(at, 1, max(here()));
    lines(1, count, Number.MAX_SAFE_INTEGER);
    runtime.wrote = true;
    whileActive(runtime, here(), work);
    return self;
  };
  const rowsBefore = (at: number, count = 1): object =>
    insert(at, count, rowMax, (sheet) => sheet.insertRowsBefore(at - 1, count));
  const rowsAfter = (at: number, count = 1): object =>
    insert(at, count, rowMax, (sheet) =>
      at === rowMax(sheet) ? sheet.setRowCount(at + count) : sheet.insertRowsAfter(at - 1, count),
    );
  const columnsBefore = (at: number, count = 1): object =>
    insert(at, count, columnMax, (sheet) => sheet.insertColumnsBefore(at - 1, count));
  const columnsAfter = (at: number, count = 1): object =>
    insert(at, count, columnMax, (sheet) =>
      at === columnMax(sheet) ? sheet.setColumnCount(at + count) : sheet.insertColumnsAfter(at - 1, count),
    );
  const rowMax = (sheet: FWorksheet): number => sheet.getMaxRows();
  const columnMax = (sheet: FWorksheet): number => sheet.getMaxColumns();
  const deleteRows = (at: number, count = 1): void => {
    lines(at, count, rowMax(here()));
    if (count >= rowMax(here())) throw new Error("You can't delete all the rows on the sheet.");
    runtime.wrote = true;
    whileActive(runtime, here(), (sheet) => sheet.deleteRows(at - 1, count));
  };
  const deleteColumns = (at: number, count = 1): void => {
    lines(at, count, columnMax(here()));
    if (count >= columnMax(here())) throw new Error("You can't delete all the columns on the sheet.");
    runtime.wrote = true;
    whileActive(runtime, here(), (sheet) => sheet.deleteColumns(at - 1, count));
  };
  const self: object = expose(
    runtime,
    {
      className: 'Sheet',
      free: new Set(['getRange', 'getRangeList']),
      methods: {
        getName: method('', () => here().getSheetName()),
        setName: method('text', (name: string) => {
          checkSheetName(runtime, name, id);
          return then((sheet) => sheet.setName(name));
        }),
        getSheetId: method('', () => numberOf(id)),
        getIndex: method('', () => here().getIndex() + 1),
        getRange: method(
          'text',
          'integer integer',
          'integer integer integer',
          'integer integer integer integer',
          (...args: readonly (string | number)[]) =>
            typeof args[0] === 'string'
              ? rangeObject(runtime, insideOfA1(args[0]))
              : rangeOf(...(args as [number, number])),
        ),
        getRangeList: method('array', (notations: readonly unknown[]) =>
          rangeListObject(
            runtime,
            notations.map((one) => insideOfA1(String(one))),
          ),
        ),
        getDataRange: method('', () => {
          const { row, column } = lastCell(runtime, here());
          return rangeOf(1, 1, Math.max(1, row), Math.max(1, column));
        }),
        getMaxRows: method('', () => rowMax(here())),
        getMaxColumns: method('', () => columnMax(here())),
        getLastRow: method('', () => lastCell(runtime, here()).row),
        getLastColumn: method('', () => lastCell(runtime, here()).column),
        setFrozenRows: method('integer', (rows: number) => {
          if (rows < 0 || rows >= rowMax(here())) throw new Error(OUTSIDE);
          return void then((sheet) => sheet.setFrozenRows(rows));
        }),
        setFrozenColumns: method('integer', (columns: number) => {
          if (columns < 0 || columns >= columnMax(here())) throw new Error(OUTSIDE);
          return void then((sheet) => sheet.setFrozenColumns(columns));
        }),
        setColumnWidth: method('integer integer', (column: number, width: number) => {
          lines(column, 1, columnMax(here()));
          return then((sheet) => sheet.setColumnWidths(column - 1, 1, width));
        }),
        setColumnWidths: method('integer integer integer', (column: number, count: number, width: number) => {
          lines(column, count, columnMax(here()));
          return then((sheet) => sheet.setColumnWidths(column - 1, count, width));
        }),
        setRowHeight: method('integer integer', (row: number, height: number) => {
          lines(row, 1, rowMax(here()));
          return then((sheet) => sheet.setRowHeights(row - 1, 1, height));
        }),
        setRowHeights: method('integer integer integer', (row: number, count: number, height: number) => {
          lines(row, count, rowMax(here()));
          return then((sheet) => sheet.setRowHeights(row - 1, count, height));
        }),
        setRowHeightsForced: method('integer integer integer', (row: number, count: number, height: number) => {
          lines(row, count, rowMax(here()));
          return then((sheet) => sheet.setRowHeightsForced(row - 1, count, height));
        }),
        hideColumns: method('integer', 'integer integer', (column: number, count = 1) => {
          lines(column, count, columnMax(here()));
          here().hideColumns(column - 1, count);
        }),
        hideRows: method('integer', 'integer integer', (row: number, count = 1) => {
          lines(row, count, rowMax(here()));
          here().hideRows(row - 1, count);
        }),
        hideSheet: method('', () =>
          then((sheet) => {
            const shown = runtime.engine.workbook.getSheets().filter((one) => !one.isSheetHidden());
            if (shown.length === 1 && !sheet.isSheetHidden())
              throw new Error("You can't hide all the sheets in a document.");
            sheet.hideSheet();
          }),
        ),
        showSheet: method('', () => then((sheet) => sheet.showSheet())),
        isSheetHidden: method('', () => here().isSheetHidden()),
        activate: method('', () => then((sheet) => sheet.activate())),
        insertRowBefore: method('integer', (at: number) => rowsBefore(at)),
        insertRowAfter: method('integer', (at: number) => rowsAfter(at)),
        insertRowsBefore: method('integer integer', rowsBefore),
        insertRowsAfter: method('integer integer', rowsAfter),
        insertColumnBefore: method('integer', (at: number) => columnsBefore(at)),
        insertColumnAfter: method('integer', (at: number) => columnsAfter(at)),
        insertColumnsBefore: method('integer integer', columnsBefore),
        insertColumnsAfter: method('integer integer', columnsAfter),
        deleteRow: method('integer', (at: number) => {
          deleteRows(at);
          return self;
        }),
        deleteRows: method('integer integer', (at: number, count: number) => deleteRows(at, count)),
        deleteColumn: method('integer', (at: number) => {
          deleteColumns(at);
          return self;
        }),
        deleteColumns: method('integer integer', (at: number, count: number) => deleteColumns(at, count)),
        setConditionalFormatRules: method('array', (rules: readonly unknown[]) =>
          setConditionals(runtime, here(), rules),
        ),
        getConditionalFormatRules: method('', () => getConditionals(runtime, here())),
        setTabColor: method('text|null', (color: string | null) => then((sheet) => sheet.setTabColor(color ?? ''))),
        setHiddenGridlines: method('boolean', (hidden: boolean) => then((sheet) => sheet.setHiddenGridlines(hidden))),
        protect: method('', () => {
          here();
          const found = sheetProtections(runtime, id)[0];
          if (found) return protectionObject(runtime, found);
          const record = { sheetId: id, description: '', warningOnly: false, unprotected: [] };
          runtime.records.protections.push(record);
          return protectionObject(runtime, record);
        }),
        getProtections: method('text', (type: string) => {
          if (type === ProtectionType.RANGE) return [];
          if (type !== ProtectionType.SHEET) throw new Error(`Invalid argument: ${type} (ProtectionType)`);
          return sheetProtections(runtime, id).map((record) => protectionObject(runtime, record));
        }),
        addDeveloperMetadata: method(
          'text',
          'text text',
          'text text text',
          (key: string, value = '', visibility = 'DOCUMENT') => {
            if (visibility !== 'DOCUMENT' && visibility !== 'PROJECT')
              throw new Error(`Invalid argument: ${visibility} (DeveloperMetadataVisibility)`);
            const { metadata } = runtime.records;
            const next = Math.max(0, ...metadata.map((one) => one.id)) + 1;
            metadata.push({ id: next, sheetId: id, key, value, visibility });
            return self;
          },
        ),
        getDeveloperMetadata: method('', () =>
          runtime.records.metadata.filter((one) => one.sheetId === id).map((one) => metadataObject(runtime, one)),
        ),
      } satisfies Partial<Record<Names, Method>>,
    },
    { kind: 'sheet', id } satisfies SheetInside,
  );
  return self;
}

/** The engine moves the formulas, rules and names of the active sheet, whichever sheet loses or gains a row: so it is made active meanwhile. */
function whileActive(runtime: Runtime, sheet: FWorksheet, work: (sheet: FWorksheet) => void): void {
  const { workbook } = runtime.engine;
  const before = workbook.getActiveSheet();
  workbook.getWorkbook().setActiveSheet(sheet.getSheet());
  try {
    work(sheet);
  } finally {
    workbook.getWorkbook().setActiveSheet(before.getSheet());
  }
}

/** Google numbers its sheets; the engine names them. */
function numberOf(id: string): number {
  return [...id].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 2_147_483_647, 7);
}
