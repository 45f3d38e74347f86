/** What a user sees of a cell, found by the name of its sheet and its place. */
import type { FWorksheet } from '@univerjs/sheets/facade';
import { displayed, patternAt, readCell } from '../engine/cells';
import type { Engine } from '../engine/engine';
import type { CellValue } from '../engine/values';
import { protectionAt } from './records';
import { type Rectangle, readA1 } from './rectangle';
import type { Runtime } from './runtime';
import { sizeOf } from './sheet';

export interface Readings {
  /** The value of a cell, or the values of a range. */
  read(sheet: string, a1: string): CellValue | CellValue[][];
  /** The text that a cell shows. */
  shown(sheet: string, a1: string): string;
  /** Message of the custom function that fails in that cell. */
  errorOf(sheet: string, a1: string): string | undefined;
  /** Whether a change of this cell by a user is asked about. */
  isProtected(sheet: string, a1: string): boolean;
}

/** Rows and columns from 1. */
type Located = Rectangle & { readonly sheet: FWorksheet };
type Locate = (sheetName: string, a1: string) => Located;

/** @example locator(engine)('Notes S1', 'F12:G12') // { sheet, row: 12, column: 6, rows: 1, columns: 2 } */
export const locator =
  ({ workbook }: Engine): Locate =>
  (sheetName, a1) => {
    const sheet = workbook.getSheetByName(sheetName);
    if (!sheet) throw new Error(`pas de feuille « ${sheetName} »`);
    const rectangle = readA1(a1, sizeOf(sheet));
    if (!rectangle) throw new Error(`pas une plage : ${a1}`);
    return { sheet, ...rectangle };
  };

export const readings = ({ engine, records }: Runtime, locate: Locate): Readings => ({
  read: (sheetName, a1) => {
    const { sheet, row, column, rows, columns } = locate(sheetName, a1);
    const values = Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, right) => readCell(engine, sheet, row - 1 + down, column - 1 + right)),
    );
    return rows === 1 && columns === 1 ? (values[0]?.[0] ?? '') : values;
  },
  shown: (sheetName, a1) => {
    const { sheet, row, column } = locate(sheetName, a1);
    const value = readCell(engine, sheet, row - 1, column - 1);
    return displayed(value, patternAt(sheet, row - 1, column - 1), engine.timeZone);
  },
  errorOf: (sheetName, a1) => {
    const { sheet, row, column } = locate(sheetName, a1);
    return readCell(engine, sheet, row - 1, column - 1) === '#ERROR!'
      ? engine.errorAt(sheet.getSheetId(), row - 1, column - 1)
      : undefined;
  },
  isProtected: (sheetName, a1) => {
    const { sheet, row, column } = locate(sheetName, a1);
    return protectionAt(records, sheet.getSheetId(), row, column) !== undefined;
  },
});
