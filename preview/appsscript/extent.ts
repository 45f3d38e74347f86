/** The last row and column of a sheet that hold something, spilled values included. */
import type { ICellData } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { formulaModel } from '../engine/engine';
import type { Runtime } from './runtime';

/** Counted from 1; 0 for an empty sheet. */
export function lastCell(runtime: Runtime, sheet: FWorksheet): { readonly row: number; readonly column: number } {
  let [row, column] = [0, 0];
  const reach = (r: number, c: number): void => {
    row = Math.max(row, r + 1);
    column = Math.max(column, c + 1);
  };
  sheet
    .getSheet()
    .getCellMatrix()
    .forValue((r, c, cell) => {
      if (cell && (cell.f || cell.si || (cell.v !== undefined && cell.v !== null && cell.v !== ''))) reach(r, c);
    });
  const spilled =
    formulaModel(runtime.engine).getArrayFormulaCellData()?.[runtime.engine.unitId]?.[sheet.getSheetId()] ?? {};
  for (const [r, cells] of Object.entries(spilled)) {
    for (const [c, cell] of Object.entries((cells ?? {}) as Record<string, ICellData | null>)) {
      if (cell && cell.v !== '' && cell.v !== null && cell.v !== undefined) reach(Number(r), Number(c));
    }
  }
  return { row, column };
}
