/** Knows when the engine is at rest, and has computed again what Univer 0.25.1 leaves stale (docs/limits.md). */
import {
  type ICommandInfo,
  ICommandService,
  type IExecutionOptions,
  type IUnitRange,
  IUniverInstanceService,
  type Univer,
  type Workbook,
} from '@univerjs/core';
import {
  FormulaDataModel,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  IFormulaDependencyGenerator,
  type ISetFormulaCalculationStartMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
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
import { repairEngine } from './repairs';
import { hastenEngine } from './savings';
import { watchSpills } from './spills';

export interface Calculation {
  /** Resolves when nothing waits and nothing runs. */
  idle(): Promise<void>;
  /** Whether a computed cell may still change. */
  isPending(): boolean;
  /** Each spilled formula with its cells, by `cellKey`. */
  spills(): ReadonlyMap<string, IUnitRange>;
}

type Start = ISetFormulaCalculationStartMutation;
interface Concerned {
  readonly subUnitId: string;
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
const LOCAL = { onlyLocal: true };
const TIMEOUT_MS = 120_000;
/** Spills that never settle are a circular reference. */
const MAX_ROUNDS = 20;

/** Must be called before the plugins start, so that our listener hears each command first. */
export function watchCalculation(univer: Univer, unitId: string, log: FunctionLog): Calculation {
  repairEngine();
  hastenEngine();
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const spills = watchSpills(injector, unitId);
  const waiting = new Set<() => void>();
  let started = false;
  let queued = false;
  let running = 0;
  let stopping = false;
  let structural = false;
  /** What the sheet that is being renamed was called. */
  let renamed: string | undefined;
  /** Ranges that a spill has taken or left, on which what depends is not computed yet. */
  let owed: IUnitRange[] = [];
  let rounds = 0;

  const isPending = (): boolean => queued || running > 0;

  commands.beforeCommandExecuted((command) => {
    if (command.id === SetFormulaCalculationStartMutation.id) prepare(command.params as Start);
    if (command.id === SetWorksheetNameMutation.id) renamed = nameInFormulas((command.params as Concerned).subUnitId);
  });
  commands.onCommandExecuted((command, options) => {
    if (STRUCTURAL.has(command.id) && concernsFormulas(command.id, command.params as Concerned)) structural = true;
    if (command.id === SetFormulaCalculationStartMutation.id) {
      queued = false;
      running += 1;
    } else if (command.id === SetFormulaCalculationStopMutation.id) {
      stopping = true;
    } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
      notified(command.params as { functionsExecutedState?: FormulaExecutedStateType });
    } else if (triggers(command, options)) queued = true;
  });

  /** Names and renamed sheets stay in the engine's syntax trees: dropped before a full pass. */
  function prepare(params: Start): void {
    if (!started) spills.order();
    started = true;
    params.dirtyRanges = [...(params.dirtyRanges ?? []), ...owed];
    const names = Object.keys(params.dirtyDefinedNameMap?.[unitId] ?? {});
    if (structural || names.some((name) => formulas().some((formula) => formula.includes(name)))) {
      structural = false;
      params.forceCalculation = true;
      (injector.get(IFormulaDependencyGenerator) as unknown as TreeCache)._disposeByUnitId(unitId);
    }
    if (params.forceCalculation) log.errors.clear();
  }

  function notified({ functionsExecutedState: state }: { functionsExecutedState?: FormulaExecutedStateType }): void {
    if (state === undefined) return;
    // A stopped calculation says so twice, the second time when the next one is already under way.
    if (state === FormulaExecutedStateType.STOP_EXECUTION && !stopping) return;
    stopping = false;
    running = Math.max(0, running - 1);
    if (state !== FormulaExecutedStateType.STOP_EXECUTION) {
      owed = spills.changed();
      rounds = owed.length > 0 ? rounds + 1 : 0;
      if (owed.length > 0 && rounds <= MAX_ROUNDS)
        commands.executeCommand(SetFormulaCalculationStartMutation.id, nothingMore(), LOCAL);
    }
    setTimeout(release, 0);
  }

  function release(): void {
    if (isPending()) return;
    for (const resolve of waiting) resolve();
    waiting.clear();
  }

  /** What the engine's own trigger waits for, with the same exceptions. */
  function triggers(command: ICommandInfo, options?: IExecutionOptions): boolean {
    if (command.id === SetTriggerFormulaCalculationStartMutation.id) return true;
    if (!injector.get(IActiveDirtyManagerService).get(command.id)) return false;
    if (command.id !== SetRangeValuesMutation.id) return true;
    return options?.onlyLocal !== true && !LOOKS.has((command.params as { trigger?: string }).trigger ?? '');
  }

  /** A sheet with a formula, or named by one elsewhere; in doubt, yes. A new name changes nothing to what the sheet itself holds. */
  function concernsFormulas(id: string, { subUnitId }: Concerned): boolean {
    const own = injector.get(FormulaDataModel).getFormulaData()[unitId]?.[subUnitId];
    const isRenaming = id === SetWorksheetNameMutation.id;
    if (!isRenaming && own && Object.keys(own).length > 0) return true;
    const names = [nameInFormulas(subUnitId), ...(isRenaming ? [renamed] : [])];
    return names.some((name) => name === undefined || formulas().some((formula) => formula.includes(name)));
  }

  function nameInFormulas(subUnitId: string): string | undefined {
    const sheet = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId)?.getSheetBySheetId(subUnitId);
    return sheet?.getName().replace(/'/g, "''");
  }

  function formulas(): readonly string[] {
    const sheets = Object.values(injector.get(FormulaDataModel).getFormulaData()[unitId] ?? {});
    const rows = sheets.flatMap((sheet) => Object.values((sheet ?? {}) as Record<string, Record<string, Formula>>));
    return rows.flatMap((row) => Object.values(row ?? {}).flatMap((cell) => (cell?.f ? [cell.f] : [])));
  }

  return {
    isPending,
    spills: spills.all,
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

type Formula = { readonly f?: string } | null;

/** A calculation of what `prepare` adds to it. */
const nothingMore = (): Start => ({
  forceCalculation: false,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
  options: null,
});

/** What we call of the engine's private parts. */
interface TreeCache {
  _disposeByUnitId(unitId: string): void;
}
