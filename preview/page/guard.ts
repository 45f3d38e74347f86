/** Asks before a user changes a protected cell: typing, Delete, paste, fill, drag. What the add-in writes is never asked about. */
import { CanceledError, type ICommandInfo, ICommandService, type IRange } from '@univerjs/core';
import {
  AutoClearContentCommand,
  AutoFillCommand,
  ClearSelectionAllCommand,
  ClearSelectionContentCommand,
  MoveRangeCommand,
  SetRangeValuesCommand,
} from '@univerjs/sheets';
import { ISheetClipboardService } from '@univerjs/sheets-ui';
import type { Host } from '../appsscript/host';
import { protectionAt } from '../appsscript/records';

/** The cells that a command changes. `selection`: those that are selected. */
const CHANGED: Readonly<Record<string, (params: Params, selection: readonly IRange[]) => readonly IRange[]>> = {
  [SetRangeValuesCommand.id]: ({ range }, selection) => (range ? [range] : selection),
  [ClearSelectionContentCommand.id]: ({ ranges }, selection) => ranges ?? selection,
  [ClearSelectionAllCommand.id]: ({ ranges }, selection) => ranges ?? selection,
  [AutoClearContentCommand.id]: ({ clearRange }) => (clearRange ? [clearRange] : []),
  [AutoFillCommand.id]: ({ targetRange }) => (targetRange ? [targetRange] : []),
  [MoveRangeCommand.id]: ({ fromRange, toRange }) => [fromRange, toRange].flatMap((range) => (range ? [range] : [])),
};

interface Params {
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly clearRange?: IRange;
  readonly targetRange?: IRange;
  readonly fromRange?: IRange;
  readonly toRange?: IRange;
}

/** Holds back what would change a protected cell until `confirm` says yes. */
export function guardProtectedCells({ engine, runtime }: Host, confirm: () => Promise<boolean>): void {
  const injector = engine.univer.__getInjector();
  const commands = injector.get(ICommandService);
  let allowed = false;
  let asking = false;
  let paste: ICommandInfo | undefined;

  const isProtected = (sheetId: string, ranges: readonly IRange[]): boolean =>
    ranges.some(({ startRow, endRow, startColumn, endColumn }) => {
      for (let row = startRow; row <= endRow; row += 1) {
        for (let column = startColumn; column <= endColumn; column += 1) {
          if (protectionAt(runtime.records, sheetId, row + 1, column + 1)) return true;
        }
      }
      return false;
    });
  const selection = (): readonly IRange[] => {
    const selected = engine.workbook.getActiveSheet().getSelection();
    return (selected?.getActiveRangeList() ?? []).map((range) => range.getRange());
  };
  const ask = async ({ id, params }: ICommandInfo): Promise<void> => {
    if (asking) return;
    asking = true;
    const yes = await confirm();
    asking = false;
    if (!yes) return;
    allowed = true;
    try {
      await commands.executeCommand(id, params);
    } finally {
      allowed = false;
    }
  };

  commands.beforeCommandExecuted((command) => {
    if (command.id.includes('command.paste')) paste = command;
    const changed = CHANGED[command.id];
    if (!changed || allowed || engine.isAddIn()) return;
    const params = (command.params ?? {}) as Params;
    const sheetId = params.subUnitId ?? engine.workbook.getActiveSheet().getSheetId();
    if (!isProtected(sheetId, changed(params, selection()))) return;
    void ask(command);
    throw new CanceledError();
  });
  injector.get(ISheetClipboardService).addClipboardHook({
    id: 'jury-but-protected-paste',
    priority: 1000,
    onBeforePaste: ({ subUnitId, range }) => {
      const [rows, columns] = [range.rows, range.cols];
      const target: IRange = {
        startRow: rows[0] ?? 0,
        endRow: rows[rows.length - 1] ?? 0,
        startColumn: columns[0] ?? 0,
        endColumn: columns[columns.length - 1] ?? 0,
      };
      if (allowed || !paste || !isProtected(subUnitId, [target])) return true;
      void ask(paste);
      return false;
    },
  });
}
