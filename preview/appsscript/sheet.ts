/** A sheet of Apps Script over the engine: its ranges, its rules, its protection, its marks. */

import type { FWorksheet } from '@univerjs/sheets/facade';
import { chartMethods } from './charts';
import { getConditionals, setConditionals } from './conditional';
import { ProtectionType } from './enums';
import { lastCell } from './extent';
import { lineMethods } from './lines';
import { metadataMethods } from './metadata';
import { protectionObject, sheetProtections } from './protection';
import { type RangeInside, rangeObject } from './range';
import { rangeListObject } from './rangeList';
import { readA1, readReference } from './rectangle';
import { expose, type Runtime } from './runtime';
import { type Method, method } from './signatures';

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
  const self: object = expose(
    runtime,
    {
      className: 'Sheet',
      free: new Set(['getRange', 'getRangeList']),
      methods: {
        ...lineMethods(runtime, here, () => self),
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
        getLastRow: method('', () => lastCell(runtime, here()).row),
        getLastColumn: method('', () => lastCell(runtime, here()).column),
        hideSheet: method('', () =>
          then((sheet) => {
            if (sheet.isSheetHidden()) return;
            const shown = runtime.engine.workbook.getSheets().filter((one) => !one.isSheetHidden());
            if (shown.length === 1) throw new Error("You can't hide all the sheets in a document.");
            sheet.hideSheet();
          }),
        ),
        showSheet: method('', () => then((sheet) => sheet.showSheet())),
        isSheetHidden: method('', () => here().isSheetHidden()),
        activate: method('', () => then((sheet) => sheet.activate())),
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
        ...chartMethods(runtime, id),
        ...metadataMethods(runtime, id, () => self),
      } satisfies Partial<Record<Names, Method>>,
    },
    { kind: 'sheet', id } satisfies SheetInside,
  );
  return self;
}

/** Google numbers its sheets; the engine names them. */
function numberOf(id: string): number {
  return [...id].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) % 2_147_483_647, 7);
}
