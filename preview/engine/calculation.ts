/** Knows when the engine is at rest, and repairs what Univer 0.25.1 leaves stale (docs/limits.md). */
import {
  CellValueType,
  type ICommandInfo,
  ICommandService,
  type IExecutionOptions,
  type IRange,
  type IUnitRange,
  IUniverInstanceService,
  type Univer,
  type Workbook,
} from '@univerjs/core';
import {
  BaseReferenceObject,
  CELL_INVERTED_INDEX_CACHE,
  FormulaDataModel,
  FormulaDependencyTree,
  FormulaDependencyTreeType,
  FormulaDependencyTreeVirtual,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  ICalculateFormulaService,
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
import { cellKey, type FunctionLog } from './customFunctions';

export interface Calculation {
  /** Resolves when nothing waits and nothing runs. */
  idle(): Promise<void>;
  /** Whether a computed cell may still change. */
  isPending(): boolean;
  /** Each spilled formula with its cells, by `cellKey`. */
  spills(): ReadonlyMap<string, IUnitRange>;
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
placeRuleFormulas();

/** Must be called before the plugins start, so that our listener hears each command first. */
export function watchCalculation(univer: Univer, unitId: string, log: FunctionLog): Calculation {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const model = (): FormulaDataModel => injector.get(FormulaDataModel);
  let queued = false;
  let running = 0;
  let structural = false;
  let spills: Spills = new Map();
  /** Ranges that a spill has taken or left, on which what depends is not computed yet. */
  let owed: IUnitRange[] = [];
  let rounds = 0;
  let ordered = false;
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
    if (!ordered) orderAfterSpills();
    ordered = true;
    params.dirtyRanges = [...(params.dirtyRanges ?? []), ...owed];
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
    if (state !== FormulaExecutedStateType.STOP_EXECUTION) {
      owed = changedSpills();
      rounds = owed.length > 0 ? rounds + 1 : 0;
      if (owed.length > 0 && rounds <= MAX_ROUNDS)
        commands.executeCommand(SetFormulaCalculationStartMutation.id, again(), LOCAL);
    }
    setTimeout(release, 0);
  }

  /** Univer runs a formula before the spill that it reads, and then mends one level of it only: with spills over spills, values stay stale.
   *  Here a formula is found to depend on all the cells that a spill took last time, and what a spill takes or leaves is computed again. */
  function orderAfterSpills(): void {
    const generator = injector.get(IFormulaDependencyGenerator) as unknown as TreeMaker;
    const make = generator._createFDtree;
    generator._createFDtree = (...args) => {
      const tree = make.apply(generator, args);
      const own = tree.toRTreeItem;
      tree.toRTreeItem = () => {
        const spill = spills.get(cellKey(tree.subUnitId, tree.row, tree.column));
        return spill ? [spill] : own.call(tree);
      };
      return tree;
    };
    const service = injector.get(ICalculateFormulaService) as unknown as SecondPass;
    const second = service._getArrayFormulaDirtyRangeAndExcludedRange;
    service._getArrayFormulaDirtyRangeAndExcludedRange = (_spills, features) => second.call(service, {}, features);
  }

  function changedSpills(): IUnitRange[] {
    const before = spills;
    spills = currentSpills();
    const differs = (one: IUnitRange, other: IUnitRange | undefined): boolean =>
      one.range.endRow !== other?.range.endRow || one.range.endColumn !== other?.range.endColumn;
    return [
      ...[...before].flatMap(([key, one]) => (differs(one, spills.get(key)) ? [one] : [])),
      ...[...spills].flatMap(([key, one]) => (differs(one, before.get(key)) ? [one] : [])),
    ];
  }

  function currentSpills(): Spills {
    const found: Spills = new Map();
    for (const [sheetId, rows] of Object.entries(model().getArrayFormulaRange()?.[unitId] ?? {})) {
      for (const [row, columns] of Object.entries(rows ?? {})) {
        for (const [column, range] of Object.entries((columns ?? {}) as Record<string, IRange | null>)) {
          if (range) found.set(cellKey(sheetId, Number(row), Number(column)), { unitId, sheetId, range });
        }
      }
    }
    return found;
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
    spills: () => spills,
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
type Spills = Map<string, IUnitRange>;

const LOCAL = { onlyLocal: true };
/** Spills that never settle are a circular reference. */
const MAX_ROUNDS = 20;

/** A calculation of what `prepare` adds to it. */
const again = (): Start => ({
  forceCalculation: false,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
  options: null,
});

interface Tree {
  readonly subUnitId: string;
  readonly row: number;
  readonly column: number;
  toRTreeItem(): IUnitRange[];
}

interface TreeMaker {
  _createFDtree(...args: unknown[]): Tree;
}

interface SecondPass {
  _getArrayFormulaDirtyRangeAndExcludedRange(spills: object, features: object): unknown;
}

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
