/** The formulas of conditional formats, computed for the cells that are drawn: Univer 0.25.1 keeps one formula for each cell of a rule,
 *  and goes through all of them, twice, at each calculation. */
import { ICommandService, type Injector, type IRange, ObjectMatrix } from '@univerjs/core';
import { FormulaResultStatus, SetFormulaCalculationNotificationMutation } from '@univerjs/engine-formula';
import {
  ConditionalFormattingFormulaService,
  ConditionalFormattingViewModel,
} from '@univerjs/sheets-conditional-formatting';
import { type Answer, letCacheBeSetAside, type RuleFormulas, ruleFormulas } from './ruleFormulas';

export function colourCellsInView(): void {
  letCacheBeSetAside();
  const answers = new WeakMap<object, RuleFormulas>();
  const formulas = ConditionalFormattingFormulaService.prototype as unknown as Formulas;
  formulas.registerFormulaWithRange = () => undefined;
  formulas.getFormulaMatrix = () => ({ status: FormulaResultStatus.SUCCESS, result: new ObjectMatrix() });
  formulas.getFormulaResultWithCoords = function answer(
    this: Formulas,
    unitId,
    sheetId,
    ruleId,
    formula,
    down = 0,
    right = 0,
  ) {
    const ranges = this._conditionalFormattingRuleModel.getRule(unitId, sheetId, ruleId)?.ranges ?? [];
    const first = [...ranges].sort((a, b) => a.startRow - b.startRow || a.startColumn - b.startColumn)[0];
    const result = first && answers.get(this)?.({ unitId, sheetId, formula, first, down, right });
    return result === undefined
      ? { status: FormulaResultStatus.WAIT }
      : { status: FormulaResultStatus.SUCCESS, result };
  };

  const view = ConditionalFormattingViewModel.prototype as unknown as View;
  view._initCFFormulaListener = function listen(this: View) {
    answers.set(this._conditionalFormattingFormulaService, ruleFormulas(this._injector));
    const heard = this._injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
      const isOver = (params as { functionsExecutedState?: number } | undefined)?.functionsExecutedState !== undefined;
      if (id === SetFormulaCalculationNotificationMutation.id && isOver) forget(this);
    });
    this.disposeWithMe(heard);
  };
  /** Which rules a cell has is asked of every cell that is written; what they show, of those that are drawn. */
  view._getCellCfs = function rulesOf(this: View, unitId, sheetId, row, column) {
    const units = this._ensureCalculateUnitManager(unitId, sheetId);
    const rules = this._conditionalFormattingRuleModel.getSubunitRules(unitId, sheetId) ?? [];
    return rules
      .filter(({ cfId, ranges }) => units.has(cfId) && ranges.some((range) => holds(range, row, column)))
      .map(({ cfId }, priority) => shownWhenAsked(cfId, priority, () => units.get(cfId)?.getCell(row, column)));
  };
}

/** Kept by Univer until a rule of the sheet is to be asked again. */
function shownWhenAsked(cfId: string, priority: number, ask: () => unknown): Shown {
  let known: { readonly result: unknown } | undefined;
  return {
    cfId,
    priority,
    get result() {
      known ??= { result: ask() };
      return known.result;
    },
  };
}

/** Every formula may have another answer once a calculation is over. */
function forget(view: View): void {
  for (const [unitId, sheets] of view._calculateUnitManagers)
    for (const [sheetId, units] of sheets)
      for (const ruleId of units.keys()) view._markRuleDirtyAtOnce(unitId, sheetId, ruleId);
}

const holds = ({ startRow, endRow, startColumn, endColumn }: IRange, row: number, column: number): boolean =>
  row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;

/** What we change in the private parts of conditional formats. */
interface Rule {
  readonly cfId: string;
  readonly ranges: readonly IRange[];
}

interface Rules {
  getRule(unitId: string, sheetId: string, ruleId: string): Rule | undefined;
  getSubunitRules(unitId: string, sheetId: string): readonly Rule[] | undefined;
}

interface Formulas {
  readonly _conditionalFormattingRuleModel: Rules;
  registerFormulaWithRange(): void;
  getFormulaMatrix(): { readonly status: FormulaResultStatus; readonly result: ObjectMatrix<unknown> };
  getFormulaResultWithCoords(
    unitId: string,
    sheetId: string,
    ruleId: string,
    formula: string,
    down?: number,
    right?: number,
  ): { readonly status: FormulaResultStatus; readonly result?: Answer };
}

/** What a rule shows in a cell. */
interface Shown {
  readonly cfId: string;
  readonly priority: number;
  readonly result: unknown;
}

/** By rule, what keeps the colours of its cells. */
type Units = Map<string, { getCell(row: number, column: number): unknown }>;

interface View {
  readonly _injector: Injector;
  readonly _conditionalFormattingRuleModel: Rules;
  readonly _conditionalFormattingFormulaService: object;
  readonly _calculateUnitManagers: ReadonlyMap<string, ReadonlyMap<string, Units>>;
  _ensureCalculateUnitManager(unitId: string, sheetId: string): Units;
  _markRuleDirtyAtOnce(unitId: string, sheetId: string, ruleId: string): void;
  _initCFFormulaListener(): void;
  _getCellCfs(unitId: string, sheetId: string, row: number, column: number): readonly Shown[];
  disposeWithMe(disposable: object): void;
}
