/** Marks typed one after the other: what a rule refuses is taken back once it is known, and the selection never waits for it.
 *  Univer keeps it on the cell until every formula is computed; what is typed meanwhile goes into that cell. */
import { type ICellData, ICommandService, IUndoRedoService } from '@univerjs/core';
import {
  type ISetRangeValuesCommandParams,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SheetInterceptorService,
  VALIDATE_CELL,
} from '@univerjs/sheets';
import type { Host } from '../appsscript/host';
import { refused } from '../appsscript/keyboard';
import { a1Of } from '../appsscript/rectangle';
import { displayed, patternAt, readCell } from '../engine/cells';
import type { CellValue } from '../engine/values';

/** Before Univer's own handler, which it replaces. */
const FIRST = 1000;

/** What the editor wrote. Rows and columns are counted from 0. */
interface Entry {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** By row and column, what the cells held. */
  readonly before: Record<number, Record<number, ICellData>>;
  /** Its name in the list of what can be undone. */
  readonly id: string;
}

/** `tell` shows why an entry was refused, and resolves when it has been read.
 * @example validateEntries(host, (text) => ask({ title: 'Saisie refusée', text, no: 'OK' })) */
export function validateEntries(
  { engine, idle }: Pick<Host, 'engine' | 'idle'>,
  tell: (text: string) => Promise<unknown>,
): void {
  const injector = engine.univer.__getInjector();
  const commands = injector.get(ICommandService);
  const entries: Entry[] = [];
  let written: Omit<Entry, 'row' | 'column'> | undefined;
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
    written = { sheetId: subUnitId, before, id: redoUndoId };
  });
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(VALIDATE_CELL, {
    priority: FIRST,
    handler: (_valid, { row, col }) => {
      if (written) entries.push({ ...written, row, column: col });
      void judgeAll();
      return Promise.resolve(true);
    },
  });

  /** The last entry first: of two in one cell, each is taken back to what was there before it. */
  async function judgeAll(): Promise<void> {
    if (judging) return;
    judging = true;
    try {
      for (let entry = entries.pop(); entry; entry = entries.pop()) await judge(entry);
    } finally {
      judging = false;
    }
  }

  async function judge({ sheetId, row, column, before, id }: Entry): Promise<void> {
    const sheet = engine.workbook.getSheetBySheetId(sheetId);
    if (!sheet) return;
    await idle();
    const reason = await refused(sheet, row + 1, column + 1);
    if (reason === undefined) return;
    const place = `${sheet.getSheetName()}, ${a1Of({ row: row + 1, column: column + 1, rows: 1, columns: 1 })}`;
    const value = asTyped(readCell(engine, sheet, row, column), patternAt(sheet, row, column), engine.timeZone);
    const { unitId } = engine;
    injector.get(IUndoRedoService).rollback(id, unitId); // does nothing when something was typed since
    commands.syncExecuteCommand(SetRangeValuesMutation.id, { unitId, subUnitId: sheetId, cellValue: before });
    sheet.activate().getRange(row, column).activate();
    await tell(`${place}\u00a0: «\u00a0${value}\u00a0» n'est pas accepté. ${reason}`);
  }
}

/** As it was typed: « 22 », not the « 22,00 » that the cell shows. A day and a percentage are read as the cell shows them. */
const asTyped = (value: CellValue, pattern: string, timeZone: string): string =>
  displayed(value, typeof value === 'number' && !pattern.includes('%') ? 'General' : pattern, timeZone);

const NOTHING: ICellData = { v: null, t: null, f: null, si: null, p: null };
