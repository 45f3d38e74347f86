/** What a teacher types or pastes, read as a French spreadsheet does: « 12,5 », « 01/09/2026 », « ; » between arguments. */
import { CellValueType, type ICellData, ICommandService } from '@univerjs/core';
import {
  AFTER_CELL_EDIT,
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import { ISheetClipboardService } from '@univerjs/sheets-ui';
import { patternAt } from '../engine/cells';
import type { Engine } from '../engine/engine';
import { readEntry, toEngine } from '../engine/french';

/** Before the handlers of Univer's own plugins, which read numbers the English way. */
const FIRST = 1000;

export function acceptFrenchInput(engine: Engine): void {
  const injector = engine.univer.__getInjector();
  const { writeCellInterceptor } = injector.get(SheetInterceptorService);
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { subUnitId, row, col }, next) => {
      const read = cell && frenchCell(cell, patternOf(engine, subUnitId, row, col));
      // A text stays a text: the next handlers would make a number or an American date of it.
      return read && read.t === CellValueType.STRING && !read.f ? read : next(read);
    },
  });
  readPastedCells(engine);
}

function patternOf(engine: Engine, sheetId: string, row: number, column: number): string {
  const sheet = engine.workbook.getSheetBySheetId(sheetId);
  return sheet ? patternAt(sheet, row, column) : 'General';
}

/** @example frenchCell({ v: '12,5', t: CellValueType.STRING }, 'General') // { v: 12.5, t: CellValueType.NUMBER } */
export function frenchCell(cell: ICellData, pattern: string): ICellData {
  if (typeof cell.f === 'string') return { ...cell, f: frenchFormula(cell.f) };
  if (typeof cell.v !== 'string' || cell.t === CellValueType.FORCE_STRING) return cell;
  const entry = readEntry(cell.v, pattern);
  switch (entry.kind) {
    case 'number': {
      const style = entry.pattern && pattern === 'General' ? { s: { n: { pattern: entry.pattern } } } : {};
      return { ...cell, ...style, v: entry.value, t: CellValueType.NUMBER, p: null };
    }
    case 'boolean':
      return { ...cell, v: entry.value ? 1 : 0, t: CellValueType.BOOLEAN, p: null };
    case 'text':
    case 'doubtful':
      return cell.v.startsWith("'") ? cell : { ...cell, t: CellValueType.STRING };
    default:
      return cell;
  }
}

/** A formula with « ; » is French as a whole; without, only a comma outside every parenthesis is a decimal one. */
export function frenchFormula(formula: string): string {
  const french = toEngine(formula);
  if (usesSemicolons(formula)) return french;
  let depth = 0;
  return [...formula]
    .map((character, index) => {
      if (character === '(' || character === '{') depth += 1;
      if (character === ')' || character === '}') depth -= 1;
      return depth === 0 ? (french[index] ?? character) : character;
    })
    .join('');
}

function usesSemicolons(formula: string): boolean {
  const bare = formula.replace(/"[^"]*"|'[^']*'/g, '').replace(/\{[^}]*\}/g, '');
  return bare.includes(';');
}

/** Cells written while a paste is under way are read the same way; what the add-in writes never is. */
function readPastedCells(engine: Engine): void {
  const injector = engine.univer.__getInjector();
  let pasting = false;
  injector.get(ISheetClipboardService).addClipboardHook({
    id: 'jury-but-french-paste',
    onBeforePaste: () => {
      pasting = true;
      return true;
    },
    onAfterPaste: () => {
      pasting = false;
    },
  });
  injector.get(ICommandService).beforeCommandExecuted((command) => {
    if (!pasting || engine.isAddIn() || command.id !== SetRangeValuesMutation.id) return;
    const { cellValue, subUnitId } = command.params as ISetRangeValuesMutationParams;
    for (const [row, cells] of Object.entries(cellValue ?? {})) {
      for (const [column, cell] of Object.entries(cells ?? {})) {
        if (cell) Object.assign(cell, frenchCell(cell, patternOf(engine, subUnitId, Number(row), Number(column))));
      }
    }
  });
}
