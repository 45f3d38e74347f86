/** Knows when the engine is at rest, and repairs what Univer 0.25.1 leaves stale (docs/limits.md). */
import { CellValueType, type ICommandInfo, ICommandService, type IExecutionOptions, type IRange, IUniverInstanceService, type Univer, type Workbook } from '@univerjs/core';
import {
  BaseReferenceObject,
  CELL_INVERTED_INDEX_CACHE,
  FormulaDataModel,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  IFormulaDependencyGenerator,
  type ISetFormulaCalculationStartMutation,
  LexerTreeBuilder,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import {
  ClearSelectionFormatCommand,
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetWorksheetNameMutation,
} from '@univerjs/sheets';
import type { FunctionLog } from './customFunctions';

export interface Calculation {
  /** Resolves when nothing waits and nothing runs. */
  idle(): Promise<void>;
  /** Whether a computed cell may still change. */
  isPending(): boolean;
  /** Where each spilled formula reaches, by sheet: the facts of the engine. */
  isSpilled(sheetId: string, row: number, column: number): boolean;
}

/** Commands after which every formula is computed again, where formulas are concerned: references or names may have moved. */
const STRUCTURAL: ReadonlySet<string> = new Set([
  InsertRowMutation.id,
  RemoveRowMutation.id,
  InsertColMutation.id,
  RemoveColMutation.id,
  RemoveSheetMutation.id,
  SetWorksheetNameMutation.id,
]);
/** Changes of looks: no formula depends on them. */
const LOOKS: ReadonlySet<string> = new Set([SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id]);
const TIMEOUT_MS = 120_000;

disableComparisonCache();
keepEmptyTexts();

/** Must be called before the plugins start, so that our listener hears each command first. */
export function watchCalculation(univer: Univer, unitId: string, log: FunctionLog): Calculation {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const model = (): FormulaDataModel => injector.get(FormulaDataModel);
  let queued = false;
  let running = 0;
  let structural = false;
  let spills = new Map<string, readonly [number, number]>();
  const waiting = new Set<() => void>();

  commands.beforeCommandExecuted((command) => {
    if (command.id === SetFormulaCalculationStartMutation.id) prepare(command.params as Start);
  });
  commands.onCommandExecuted((command, options) => {
    if (STRUCTURAL.has(command.id) && concernsFormulas(command.params as { subUnitId: string })) structural = true;
    if (command.id === SetFormulaCalculationStartMutation.id) {
      queued = false;
      running += 1;
    } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
      notified(command.params as { functionsExecutedState?: FormulaExecutedStateType });
    } else if (triggers(command, options)) queued = true;
  });

  /** Names and renamed sheets stay in the engine's syntax trees: dropped before a full pass. */
  function prepare(params: Start): void {
    const changedNames = Object.keys(params.dirtyDefinedNameMap?.[unitId] ?? {});
    if (structural || changedNames.some((name) => formulas().some((formula) => formula.includes(name)))) {
      structural = false;
      params.forceCalculation = true;
      params.clearDependencyTreeCache = { [unitId]: allSheets() };
      injector.get(LexerTreeBuilder).dispose();
      (injector.get(IFormulaDependencyGenerator) as unknown as TreeCache)._disposeByUnitId(unitId);
    }
    if (params.forceCalculation) log.errors.clear();
  }

  /** A sheet with a formula, or named by one elsewhere; in doubt, yes. */
  function concernsFormulas({ subUnitId }: { readonly subUnitId: string }): boolean {
    const own = model().getFormulaData()[unitId]?.[subUnitId];
    if (own && Object.keys(own).length > 0) return true;
    const sheet = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId)?.getSheetBySheetId(subUnitId);
    const name = sheet?.getName().replace(/'/g, "''");
    return name === undefined || formulas().some((formula) => formula.includes(name));
  }

  function formulas(): readonly string[] {
    const texts: string[] = [];
    for (const sheet of Object.values(model().getFormulaData()[unitId] ?? {})) {
      for (const row of Object.values((sheet ?? {}) as Record<string, Record<string, { f?: string } | null>>)) {
        for (const cell of Object.values(row ?? {})) if (cell?.f) texts.push(cell.f);
      }
    }
    return texts;
  }

  function allSheets(): Record<string, string> {
    return Object.fromEntries(Object.keys(model().getFormulaData()[unitId] ?? {}).map((sheetId) => [sheetId, '1']));
  }

  function triggers(command: ICommandInfo, options?: IExecutionOptions): boolean {
    if (command.id === SetTriggerFormulaCalculationStartMutation.id) return true;
    if (!injector.get(IActiveDirtyManagerService).get(command.id)) return false;
    if (command.id !== SetRangeValuesMutation.id) return true;
    return options?.onlyLocal !== true && !LOOKS.has((command.params as { trigger?: string }).trigger ?? '');
  }

  function notified({ functionsExecutedState: state }: { functionsExecutedState?: FormulaExecutedStateType }): void {
    if (state === undefined) return;
    running = Math.max(0, running - 1);
    if (state !== FormulaExecutedStateType.STOP_EXECUTION && shrank()) {
      queued = true;
      commands.executeCommand(
        SetTriggerFormulaCalculationStartMutation.id,
        { commands: [], forceCalculation: true },
        { onlyLocal: true },
      );
    }
    setTimeout(release, 0);
  }

  /** Formulas over the cells that a spill has left are not computed again by the engine. */
  function shrank(): boolean {
    const before = spills;
    spills = new Map();
    for (const [sheetId, rows] of Object.entries(model().getArrayFormulaRange()?.[unitId] ?? {})) {
      for (const [row, columns] of Object.entries(rows ?? {})) {
        for (const [column, range] of Object.entries((columns ?? {}) as Record<string, IRange | null>)) {
          if (range) spills.set(`${sheetId}!${row},${column}`, [range.endRow, range.endColumn]);
        }
      }
    }
    return [...before].some(([key, [row, column]]) => {
      const now = spills.get(key);
      return now === undefined || now[0] < row || now[1] < column;
    });
  }

  function release(): void {
    if (isPending()) return;
    for (const resolve of waiting) resolve();
    waiting.clear();
  }

  const isPending = (): boolean => queued || running > 0;

  return {
    isPending,
    isSpilled: (sheetId, row, column) =>
      model().getArrayFormulaCellData()?.[unitId]?.[sheetId]?.[row]?.[column] !== undefined,
    idle: () =>
      new Promise((resolve, reject) => {
        if (!isPending()) return resolve();
        const timer = setTimeout(() => reject(new Error('le moteur de calcul ne répond plus')), TIMEOUT_MS);
        waiting.add(() => {
          clearTimeout(timer);
          resolve();
        });
      }),
  };
}

type Start = ISetFormulaCalculationStartMutation;

interface TreeCache {
  _disposeByUnitId(unitId: string): void;
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

/** Univer's index of compared values takes 0 for a blank and 1 for "1": comparisons are made one by one instead. */
function disableComparisonCache(): void {
  CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });
  CELL_INVERTED_INDEX_CACHE.set = () => undefined;
}
