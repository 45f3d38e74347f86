/** Marks typed one after the other: what a rule refuses is taken back once it is known, and the selection never waits for it.
 *  Univer keeps it on the cell until every formula is computed; what is typed meanwhile goes into that cell. */
import {
  type ICellData,
  ICommandService,
  type IMutationInfo,
  type IUndoRedoItem,
  IUndoRedoService,
} from '@univerjs/core';
import {
  type ISetRangeValuesCommandParams,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SheetInterceptorService,
  VALIDATE_CELL,
} from '@univerjs/sheets';
import type { Host } from '../appsscript/host';
import { refused } from '../appsscript/keyboard';
import { displayed, patternAt, readCell } from '../engine/cells';
import type { CellValue } from '../engine/values';
import type { Cell, Refusals } from './refusals';

/** Before Univer's own handler, which it replaces. */
const FIRST = 1000;

/** What the editor wrote. */
interface Entry {
  readonly cell: Cell;
  readonly at: number;
  /** By row and column, what the cells held. */
  readonly before: Record<number, Record<number, ICellData>>;
  /** What the cell holds since: something else means that it was changed again, or that rows have moved. */
  readonly held: ICellData['v'];
  /** Its name in the list of what can be undone. */
  readonly id: string;
}

/** `refusals` hears of every entry judged.
 * @example validateEntries(host, showRefusals(engine, part('refus'))) */
export function validateEntries({ engine, idle }: Pick<Host, 'engine' | 'idle'>, refusals: Refusals): void {
  const injector = engine.univer.__getInjector();
  const commands = injector.get(ICommandService);
  const entries: Entry[] = [];
  let written: Pick<Entry, 'before' | 'id'> | undefined;
  let judging = false;

  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SetRangeValuesCommand.id) return;
    const { subUnitId = '', range, redoUndoId } = params as ISetRangeValuesCommandParams;
    const sheet = engine.workbook.getSheetBySheetId(subUnitId);
    if (!sheet || !range || redoUndoId === undefined) return;
    const before: Entry['before'] = {};
    for (let row = range.startRow; row <= range.endRow; row += 1) {
      const line: Record<number, ICellData> = {};
      for (let column = range.startColumn; column <= range.endColumn; column += 1)
        line[column] = { ...NOTHING, ...sheet.getSheet().getCellRaw(row, column) };
      before[row] = line;
    }
    written = { before, id: redoUndoId };
  });
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(VALIDATE_CELL, {
    priority: FIRST,
    handler: (_valid, { subUnitId, row, col }) => {
      const cell = { sheetId: subUnitId, row, column: col };
      if (written) entries.push({ ...written, cell, at: performance.now(), held: contentOf(cell) });
      void judgeAll();
      return Promise.resolve(true);
    },
  });

  /** The last entry first: of two in one cell, each is taken back to what was there before it. */
  async function judgeAll(): Promise<void> {
    if (judging) return;
    judging = true;
    try {
      for (let entry = entries.at(-1); entry; entry = entries.at(-1)) {
        await idle();
        const reason = await refusalOf(entry.cell);
        if (entries.at(-1) !== entry) continue; // typed meanwhile
        entries.pop();
        if (contentOf(entry.cell) !== entry.held) continue;
        if (reason === undefined) refusals.settle(entry.cell);
        else refuse(entry, reason);
      }
    } finally {
      judging = false;
    }
  }

  const sheetOf = ({ sheetId }: Cell) => engine.workbook.getSheetBySheetId(sheetId);

  function contentOf(cell: Cell): ICellData['v'] {
    const held = sheetOf(cell)?.getSheet().getCellRaw(cell.row, cell.column);
    return held?.f ?? held?.v;
  }

  async function refusalOf(cell: Cell): Promise<string | undefined> {
    const sheet = sheetOf(cell);
    return sheet ? refused(sheet, cell.row + 1, cell.column + 1) : undefined;
  }

  /** Where it was typed, whatever sheet is shown and whatever is being typed elsewhere. */
  function refuse({ cell, at, before, id }: Entry, reason: string): void {
    const { sheetId: subUnitId, row, column } = cell;
    const sheet = sheetOf(cell);
    if (!sheet) return;
    const value = asTyped(readCell(engine, sheet, row, column), patternAt(sheet, row, column), engine.timeZone);
    const { unitId } = engine;
    for (const { id: mutation, params } of undone(injector.get(IUndoRedoService), unitId, id))
      if (mutation !== SetSelectionsOperation.id) commands.syncExecuteCommand(mutation, params);
    commands.syncExecuteCommand(SetRangeValuesMutation.id, { unitId, subUnitId, cellValue: before });
    refusals.tell({ cell, at, value, reason });
  }
}

/** What undoes an entry, taken out of the list of what can be undone wherever it stands there: Ctrl+Z and Ctrl+Y pass over it. */
function undone(service: IUndoRedoService, unitId: string, id: string): readonly IMutationInfo[] {
  const { _undoStacks: stacks } = service as unknown as UndoStacks;
  const stack = stacks.get(unitId) ?? [];
  const rank = stack.findIndex((item) => item.id === id);
  return rank < 0 ? [] : stack.splice(rank, 1).flatMap(({ undoMutations }) => undoMutations);
}

/** What we change in Univer's private parts: its own `rollback` knows the last entry only, and moves the selection. */
interface UndoStacks {
  readonly _undoStacks: ReadonlyMap<string, IUndoRedoItem[]>;
}

/** As it was typed: « 22 », not the « 22,00 » that the cell shows. A day and a percentage are read as the cell shows them. */
const asTyped = (value: CellValue, pattern: string, timeZone: string): string =>
  displayed(value, typeof value === 'number' && !pattern.includes('%') ? 'General' : pattern, timeZone);

const NOTHING: ICellData = { v: null, t: null, f: null, si: null, p: null };
