/** One cell of the engine, counted from 0: what it holds, what it shows, what is written into it. */
import { CellValueType, type ICellData, type Nullable, numfmt } from '@univerjs/core';
import type { FRange, FWorksheet } from '@univerjs/sheets/facade';
import { type Engine, formulaModel } from './engine';
import { type CellValue, dateOfSerial, googleError, isDate, serialOf } from './values';

type Cell = Nullable<ICellData>;

const rawCell = (sheet: FWorksheet, row: number, column: number): Cell => sheet.getSheet().getCellRaw(row, column);

const spilledCell = (engine: Engine, sheet: FWorksheet, row: number, column: number): Cell =>
  formulaModel(engine).getArrayFormulaCellData()?.[engine.unitId]?.[sheet.getSheetId()]?.[row]?.[column];

const hasFormula = (cell: Cell): boolean => Boolean(cell?.f || cell?.si);

/** Whether the value comes from a formula of this cell or of another one. */
export const isComputed = (engine: Engine, sheet: FWorksheet, row: number, column: number): boolean =>
  hasFormula(rawCell(sheet, row, column)) || Boolean(spilledCell(engine, sheet, row, column));

/** The number format of a cell, `General` when it has none. */
export const patternAt = (sheet: FWorksheet, row: number, column: number): string =>
  sheet.getSheet().getComposedCellStyle(row, column)?.n?.pattern ?? 'General';

export function readCell(engine: Engine, sheet: FWorksheet, row: number, column: number): CellValue {
  const own = rawCell(sheet, row, column);
  if (own && (hasFormula(own) || !isEmpty(own))) return contentOf(own, patternAt(sheet, row, column), engine.timeZone);
  const spilled = spilledCell(engine, sheet, row, column);
  return spilled ? contentOf(spilled, patternAt(sheet, row, column), engine.timeZone) : '';
}

const isEmpty = (cell: ICellData): boolean => (cell.v === null || cell.v === undefined || cell.v === '') && !cell.p;

function contentOf(cell: ICellData, pattern: string, timeZone: string): CellValue {
  if (cell.t === CellValueType.BOOLEAN) return cell.v === 1 || cell.v === true || cell.v === '1';
  if (typeof cell.v === 'number') return numfmt.isDateFormat(pattern) ? dateOfSerial(cell.v, timeZone) : cell.v;
  if (typeof cell.v === 'string') return googleError(cell.v);
  if (typeof cell.v === 'boolean') return cell.v;
  return cell.p?.body?.dataStream.replace(/\r\n$/, '') ?? '';
}

/** The text shown, in French: « 9,33 ».
 * @example displayed(9.333, '0.00', 'Europe/Paris') // '9,33' */
export function displayed(value: CellValue, pattern: string, timeZone: string): string {
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  if (typeof value === 'string') return value;
  const number = isDate(value) ? serialOf(value, timeZone) : value;
  const shown = pattern === 'General' || pattern === '' ? rounded(Number(number)) : Number(number);
  return numfmt.format(pattern || 'General', shown, { locale: 'fr' });
}

/** General shows ten significant digits. */
const rounded = (value: number): number => Number(value.toPrecision(10));

/** What the engine stores for a value already parsed. A formula comes as `{ formula }`, with the engine's commas. */
export type Written = CellValue | { readonly formula: string };

export function cellOf(content: Written, timeZone: string): ICellData {
  const none = { f: null, si: null, p: null };
  if (typeof content === 'object' && !isDate(content)) return { ...none, v: null, t: null, f: content.formula };
  if (isDate(content)) return { ...none, v: serialOf(content, timeZone), t: CellValueType.NUMBER };
  if (content === '') return { ...none, v: null, t: null };
  if (typeof content === 'boolean') return { ...none, v: content ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof content === 'number') return { ...none, v: content, t: CellValueType.NUMBER };
  return { ...none, v: content, t: CellValueType.STRING };
}

/** The formula of a cell as the engine writes it, '' when it has none. */
export function formulaAt(sheet: FWorksheet, row: number, column: number): string {
  return hasFormula(rawCell(sheet, row, column)) ? sheet.getRange(row, column).getFormula() : '';
}

/** The selected range of a sheet. The engine throws where its selection outlives the columns on which it stood: nothing is selected then. */
export function selectedRange(sheet: FWorksheet): FRange | null {
  try {
    return sheet.getSelection()?.getActiveRange() ?? null;
  } catch {
    return null;
  }
}
