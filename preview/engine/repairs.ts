/** What Univer 0.25.1 computes wrongly, repaired once for every workbook (docs/limits.md). Each repair has its test in tests/preview/engine.test.ts. */
import { CellValueType, CommandService, type ICommandInfo } from '@univerjs/core';
import {
  BaseReferenceObject,
  CELL_INVERTED_INDEX_CACHE,
  FormulaDependencyTree,
  FormulaDependencyTreeType,
  FormulaDependencyTreeVirtual,
} from '@univerjs/engine-formula';

let repaired = false;

export function repairEngine(): void {
  if (repaired) return;
  repaired = true;
  disableComparisonCache();
  keepEmptyTexts();
  placeRuleFormulas();
  forgetHeldCommands();
}

/** A formula that gives "" leaves an empty text; for the formulas of the same pass, or over a spill, Univer takes it for a blank. */
function keepEmptyTexts(): void {
  const reference = BaseReferenceObject.prototype;
  const original = reference.getCellData;
  reference.getCellData = function getCellData(this: BaseReferenceObject, row: number, column: number) {
    const cell = original.call(this, row, column);
    return cell && cell.v === '' && cell.t === CellValueType.STRING && !cell.f ? { ...cell, f: '=' } : cell;
  };
}

/** The formulas of conditional formats and validations stand in no cell; Univer gives them the place of another one (their offset from -1),
 *  on which real formulas depend: false circles, and formulas run in the wrong order. */
function placeRuleFormulas(): void {
  for (const tree of [FormulaDependencyTree.prototype, FormulaDependencyTreeVirtual.prototype]) {
    const own = tree.toRTreeItem;
    tree.toRTreeItem = function toRTreeItem(this: typeof tree) {
      return this.type === FormulaDependencyTreeType.OTHER_FORMULA ? [] : own.call(this);
    };
  }
}

/** Univer's index of compared values takes 0 for a blank and 1 for "1": comparisons are made one by one instead. */
function disableComparisonCache(): void {
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
  CELL_INVERTED_INDEX_CACHE.set = () => undefined;
}

/** A command that a listener holds back stays among those under way, and every later write without a command of its own is taken for a part
 *  of it: looks, taken for values, then wipe out the formulas. */
function forgetHeldCommands(): void {
  const service = CommandService.prototype as unknown as CommandStack;
  const own = service.beforeCommandExecuted;
  service.beforeCommandExecuted = function beforeCommandExecuted(this: CommandStack, listener) {
    return own.call(this, (command, options) => {
      try {
        listener(command, options);
      } catch (error) {
        const rank = this._commandExecutionStack.indexOf(command);
        if (rank >= 0) this._commandExecutionStack.splice(rank, 1);
        throw error;
      }
    });
  };
}

/** What we change in the engine's private parts. */
interface CommandStack extends Pick<CommandService, 'beforeCommandExecuted'> {
  readonly _commandExecutionStack: ICommandInfo[];
}
