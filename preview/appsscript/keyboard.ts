/** What a user's entry does: the question before a protected cell, French reading, the validation that refuses. */
import {
  CellValueType,
  DataValidationErrorStyle,
  DataValidationStatus,
  DataValidationType,
  ICommandService,
} from '@univerjs/core';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { cellOf, patternAt, type Written } from '../engine/cells';
import { type Entry, readEntry, toEngine } from '../engine/french';
import { PROTECTED_QUESTION } from './host';
import { protectionAt } from './records';
import type { Runtime } from './runtime';

export type TypedOutcome =
  | { readonly accepted: true }
  /** The cell is as it was; `message` is what the user reads. */
  | { readonly accepted: false; readonly message: string };

export async function typeInCell(
  runtime: Runtime,
  sheet: FWorksheet,
  { row, column }: { readonly row: number; readonly column: number },
  text: string,
  ask: (question: string) => boolean | Promise<boolean>,
): Promise<TypedOutcome> {
  const { engine } = runtime;
  await engine.calculation.idle();
  if (protectionAt(runtime.records, sheet.getSheetId(), row, column) && !(await ask(PROTECTED_QUESTION)))
    return { accepted: false, message: PROTECTED_QUESTION };
  const range = sheet.getRange(row - 1, column - 1);
  const before = structuredClone(sheet.getSheet().getCellRaw(row - 1, column - 1) ?? {}); // as stored, not as shown
  const { content, pattern } = typed(readEntry(text, patternAt(sheet, row - 1, column - 1)));
  const style = pattern === undefined ? {} : { s: { n: { pattern } } };
  const commands = engine.univer.__getInjector().get(ICommandService);
  commands.syncExecuteCommand(SetRangeValuesCommand.id, {
    unitId: engine.unitId,
    subUnitId: sheet.getSheetId(),
    range: range.getRange(),
    value: { ...cellOf(content, engine.timeZone), ...style },
  });
  await engine.calculation.idle();
  const refusal = await refused(sheet, row, column);
  if (refusal === undefined) return { accepted: true };
  range.setValue({ v: null, f: null, si: null, p: null, ...before });
  await engine.calculation.idle();
  return { accepted: false, message: refusal };
}

/** What an entry writes. What we are not sure of stays a text. */
export function typed(entry: Entry): { readonly content: Written; readonly pattern?: string } {
  switch (entry.kind) {
    case 'empty':
      return { content: '' };
    case 'formula':
      return { content: { formula: toEngine(entry.formula) } };
    case 'number':
      return entry.pattern === undefined ? { content: entry.value } : { content: entry.value, pattern: entry.pattern };
    case 'boolean':
      return { content: entry.value };
    default:
      return { content: entry.text };
  }
}

/** The message of the strict rule that the cell breaks. A blank cell breaks none. */
export async function refused(sheet: FWorksheet, row: number, column: number): Promise<string | undefined> {
  const range = sheet.getRange(row - 1, column - 1);
  const rule = range.getDataValidation()?.rule;
  if (!rule || rule.errorStyle !== DataValidationErrorStyle.STOP) return undefined;
  const [[status] = []] = await range.getValidatorStatus();
  // Univer takes 1 for a ticked box, a spreadsheet takes TRUE and FALSE alone.
  const isNumber = sheet.getSheet().getCellRaw(row - 1, column - 1)?.t === CellValueType.NUMBER;
  const isRefused = status === DataValidationStatus.INVALID || (rule.type === DataValidationType.CHECKBOX && isNumber);
  return isRefused ? (rule.error ?? '') : undefined;
}
