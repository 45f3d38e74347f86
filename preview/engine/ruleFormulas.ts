/** The formula of a rule, computed on the spot for one of its cells. */
import { ICommandService, type Injector, type IRange, Quantity } from '@univerjs/core';
import {
  type ArrayValueObject,
  AstTreeBuilder,
  type BaseReferenceObject,
  type BaseValueObject,
  FORMULA_REF_TO_ARRAY_CACHE,
  FormulaDataModel,
  FormulaExecuteStageType,
  type FunctionVariantType,
  generateAstNode,
  IFormulaCurrentConfigService,
  type IFormulaDatasetConfig,
  IFormulaRuntimeService,
  Interpreter,
  Lexer,
} from '@univerjs/engine-formula';

export interface RuleCell {
  readonly unitId: string;
  readonly sheetId: string;
  /** As written for the first cell of the rule. */
  readonly formula: string;
  readonly first: IRange;
  /** Rows and columns from that first cell. */
  readonly down: number;
  readonly right: number;
}

export type Answer = string | number | boolean | null;

/** Undefined where nothing can be computed: a workbook at rest, a calculation that is being stopped. */
export type RuleFormulas = (cell: RuleCell) => Answer | undefined;

/** @example const answer = ruleFormulas(injector); answer({ unitId, sheetId, formula: '=A1>2', first, down: 3, right: 0 }) */
export function ruleFormulas(injector: Injector): RuleFormulas {
  const interpreter = injector.get(Interpreter, Quantity.OPTIONAL);
  if (!interpreter) return () => undefined;
  const config = injector.get(IFormulaCurrentConfigService);
  const model = injector.get(FormulaDataModel);
  const runtime = injector.get(IFormulaRuntimeService);
  const [lexer, builder] = [injector.get(Lexer), injector.get(AstTreeBuilder)];
  let loaded = false;
  injector.get(ICommandService).onCommandExecuted(() => {
    loaded = false;
  });
  return ({ unitId, sheetId, formula, first, down, right }) => {
    if (runtime.isStopExecution()) return undefined;
    if (!loaded && runtime.getFormulaExecuteStage() === FormulaExecuteStageType.IDLE) {
      config.load({
        arrayFormulaCellData: model.getArrayFormulaCellData(),
        arrayFormulaRange: model.getArrayFormulaRange(),
        ...NOTHING_TO_COMPUTE,
      });
      loaded = true;
    }
    const sheet = config.getUnitData()[unitId]?.[sheetId];
    if (!sheet) return undefined;
    runtime.setCurrent(
      first.startRow + down,
      first.startColumn + right,
      sheet.rowCount,
      sheet.columnCount,
      sheetId,
      unitId,
    );
    const node = generateAstNode(unitId, formula, lexer, builder, config);
    try {
      return withoutCache(() => answerOf(interpreter.execute({ node, refOffsetX: right, refOffsetY: down })));
    } finally {
      node.resetCalculationState();
    }
  };
}

const NOTHING_TO_COMPUTE = {
  formulaData: {},
  forceCalculate: false,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
} as const satisfies Partial<IFormulaDatasetConfig>;

let isAside = false;

/** What ranges held is remembered for the length of a calculation: nothing is to be left there in the middle of one, or before the next. */
function withoutCache<T>(work: () => T): T {
  isAside = true;
  try {
    return work();
  } finally {
    isAside = false;
  }
}

/** Once for all workbooks. */
export function letCacheBeSetAside(): void {
  const cache = FORMULA_REF_TO_ARRAY_CACHE;
  const [get, set] = [cache.get.bind(cache), cache.set.bind(cache)];
  cache.get = (range) => (isAside ? undefined : get(range));
  cache.set = (range, values) => {
    if (!isAside) set(range, values);
  };
}

function answerOf(result: FunctionVariantType): Answer {
  const value = result.isReferenceObject()
    ? (result as BaseReferenceObject).toArrayValueObject()
    : (result as BaseValueObject);
  const one = value.isArray() ? (value as ArrayValueObject).get(0, 0) : value;
  return one && !one.isNull() ? one.getValue() : null;
}
