/** Custom functions as the engine sees them: arguments as Apps Script hands them, results spilled, a throw kept as a message. */
import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { type CellValue, dateOfSerial, googleError } from './values';

/** A function of Code.js: called with scalars and 2-D arrays. */
export type CustomFunction = (...args: readonly (CellValue | CellValue[][])[]) => unknown;

/** What happened in the custom functions since the last reset. */
export interface FunctionLog {
  /** Number of calls by function name. */
  readonly calls: Map<string, number>;
  /** Message of the function that failed in a cell, by `cellKey`. */
  readonly errors: Map<string, string>;
}

/** A class made for one function name: the engine asks for classes, not instances. */
export type FunctionClass = new (name: string) => BaseFunction;

export const cellKey = (sheetId: string, row: number, column: number): string => `${sheetId}!${row},${column}`;

/** The engine's class for one custom function.
 * @example customFunctionClass('UE_AVERAGE', (notes) => [[12]], log, 'Europe/Paris') */
export function customFunctionClass(
  name: string,
  run: CustomFunction,
  log: FunctionLog,
  timeZone: string,
): FunctionClass {
  return class extends BaseFunction {
    override calculate(...variants: BaseValueObject[]): BaseValueObject {
      const key = cellKey(this.subUnitId ?? '', this.row, this.column);
      log.calls.set(name, (log.calls.get(name) ?? 0) + 1);
      try {
        const result = toVariant(run(...variants.map((variant) => argumentOf(variant, timeZone))), this);
        log.errors.delete(key);
        return result;
      } catch (error) {
        log.errors.set(key, messageOf(error));
        return ErrorValueObject.create(ErrorType.ERROR);
      }
    }
  };
}

/** Errors come from another realm: `instanceof Error` does not hold there. */
export function messageOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'message' in error) return String(error.message);
  return String(error);
}

function argumentOf(variant: FunctionVariantType, timeZone: string): CellValue | CellValue[][] {
  if (variant.isReferenceObject()) return argumentOf((variant as unknown as References).toArrayValueObject(), timeZone);
  if (!variant.isArray()) return scalarOf(variant as BaseValueObject, timeZone);
  const array = variant as ArrayValueObject;
  const [rows, columns] = [array.getRowCount(), array.getColumnCount()];
  if (rows === 1 && columns === 1) return scalarOf(array.get(0, 0), timeZone);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => scalarOf(array.get(row, column), timeZone)),
  );
}

interface References {
  toArrayValueObject(): ArrayValueObject;
}

function scalarOf(value: Nullable<BaseValueObject>, timeZone: string): CellValue {
  if (value === null || value === undefined || value.isNull()) return '';
  if (value.isError()) return googleError(String((value as ErrorValueObject).getErrorType()));
  const content = value.getValue() as string | number | boolean | null;
  if (typeof content === 'number' && value.isDateFormat()) return dateOfSerial(content, timeZone);
  return content ?? '';
}

function toVariant(result: unknown, host: BaseFunction): BaseValueObject {
  if (!Array.isArray(result)) return toCell(result);
  const lines = result.map((line: unknown) => (Array.isArray(line) ? line.map(toCell) : [toCell(line)]));
  const columnCount = Math.max(1, ...lines.map((line) => line.length));
  if (lines.length === 0) return toCell('');
  for (const line of lines) while (line.length < columnCount) line.push(toCell(''));
  return ArrayValueObject.create({
    calculateValueList: lines,
    rowCount: lines.length,
    columnCount,
    unitId: host.unitId ?? '',
    sheetId: host.subUnitId ?? '',
    row: host.row,
    column: host.column,
  });
}

function toCell(value: unknown): BaseValueObject {
  if (value === null || value === undefined) return StringValueObject.create('');
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'number')
    return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  if (typeof value === 'string') return StringValueObject.create(value);
  throw new Error(`valeur de type ${typeof value} rendue par une fonction personnalisée`);
}
