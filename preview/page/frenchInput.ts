/** What a teacher types or pastes, read as a French spreadsheet does: « 12,5 », « 01/09/2026 », « ; » between arguments. */
import { CellValueType, type ICellData, ICommandService } from '@univerjs/core';
import {
  AFTER_CELL_EDIT,
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import { ISheetClipboardService, PREDEFINED_HOOK_NAME_PASTE } from '@univerjs/sheets-ui';
import { patternAt } from '../engine/cells';
import { cellKey } from '../engine/customFunctions';
import type { Engine } from '../engine/engine';
import { readEntry, toEngine } from '../engine/french';

/** Before the handlers of Univer's own plugins, which read numbers the English way. */
const FIRST = 1000;
const STAYS: ReadonlySet<ICellData['t']> = new Set([CellValueType.STRING, CellValueType.BOOLEAN]);

export function acceptFrenchInput(engine: Engine): void {
  const injector = engine.univer.__getInjector();
  const { writeCellInterceptor } = injector.get(SheetInterceptorService);
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, { subUnitId, row, col }, next) => {
      const read = cell && frenchCell(cell, patternOf(engine, subUnitId, row, col));
      // A text stays a text and a boolean a boolean: the next handlers would make an American date of the one, 1 of the other.
      return read && STAYS.has(read.t) && !read.f ? read : next(read);
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
  const texts = new Map<string, string>();
  let pasting = false;
  let clipboard = '';
  const begin = (): boolean => {
    pasting = true;
    texts.clear();
    return true;
  };
  const end = (): void => {
    pasting = false;
    texts.clear();
  };
  injector.get(ISheetClipboardService).addClipboardHook({
    id: 'jury-but-french-paste',
    priority: FIRST,
    onBeforePaste: begin,
    onAfterPaste: end,
    onPastePlainText: ({ range, subUnitId }, text) => {
      texts.set(cellKey(subUnitId, range.rows[0] ?? 0, range.cols[0] ?? 0), text);
      return NOTHING_MORE;
    },
    // Univer takes « 11,875 » for 11875 before any cell is written: the text itself is kept here.
    onPasteCells: (from, { range, subUnitId }, cells, { pasteType }) => {
      if (from || !KEEPS_VALUES.has(pasteType)) return NOTHING_MORE;
      const grid = gridOf(clipboard);
      const fits = grid.length === cells.getLength() && grid.every((line) => line.length === grid[0]?.length);
      cells.forValue((row, column, cell) => {
        const text = (fits ? grid[row]?.[column] : undefined) ?? cell.v;
        const [line, place] = [range.rows[row], range.cols[column]];
        if (line !== undefined && place !== undefined && typeof text === 'string')
          texts.set(cellKey(subUnitId, line, place), text);
      });
      return NOTHING_MORE;
    },
  });
  injector.get(ICommandService).beforeCommandExecuted((command) => {
    if (command.id.includes('command.paste'))
      clipboard = (command.params as { textContent?: string } | undefined)?.textContent ?? '';
    if (!pasting || engine.isAddIn() || command.id !== SetRangeValuesMutation.id) return;
    const { cellValue, subUnitId } = command.params as ISetRangeValuesMutationParams;
    for (const [row, cells] of Object.entries(cellValue ?? {})) {
      for (const [column, cell] of Object.entries(cells ?? {})) {
        if (!cell) continue;
        const pattern = patternOf(engine, subUnitId, Number(row), Number(column));
        const text = texts.get(cellKey(subUnitId, Number(row), Number(column)));
        Object.assign(cell, frenchCell(text ? asPasted(cell, text, pattern) : cell, pattern));
      }
    }
  });
}

const NOTHING_MORE = { redos: [], undos: [] };
const KEEPS_VALUES: ReadonlySet<string> = new Set([
  PREDEFINED_HOOK_NAME_PASTE.DEFAULT_PASTE,
  PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_VALUE,
]);

/** What another spreadsheet shows, cell by cell; a text with quotes may have a line break inside a cell. */
const gridOf = (text: string): readonly (readonly string[])[] =>
  text.includes('"')
    ? []
    : text
        .replace(/\r?\n$/, '')
        .split(/\r?\n/)
        .map((line) => line.split('\t'));

/** The cell with its text as it was in the clipboard, and the number format of the place where it comes. */
function asPasted(cell: ICellData, text: string, pattern: string): ICellData {
  if (typeof cell.v !== 'string' && typeof cell.v !== 'number') return cell;
  if (cell.f || cell.t === CellValueType.FORCE_STRING) return cell;
  const style =
    cell.s && typeof cell.s === 'object' ? { s: { ...cell.s, n: pattern === 'General' ? null : { pattern } } } : {};
  return { ...cell, ...style, v: text, t: null };
}
