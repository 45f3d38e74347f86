/** What Univer 0.25.1 computes wrongly, repaired once for every workbook (docs/limits.md). Each repair has its test in tests/preview/engine.test.ts. */
import { CellValueType, CommandService, type ICommandInfo, type Nullable } from '@univerjs/core';
import {
  type ArrayValueObject,
  BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  CELL_INVERTED_INDEX_CACHE,
  FormulaDependencyTree,
  FormulaDependencyTreeType,
  FormulaDependencyTreeVirtual,
  type FunctionVariantType,
  Interpreter,
} from '@univerjs/engine-formula';

let repaired = false;

export function repairEngine(): void {
  if (repaired) return;
  repaired = true;
  disableComparisonCache();
  keepEmptyTexts();
  placeRuleFormulas();
  forgetHeldCommands();
  computeOneBranch();
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

/** Univer computes both branches of an IF, with the functions called and the whole columns read in them; a spreadsheet computes the one it takes. */
function computeOneBranch(): void {
  const interpreter = Interpreter.prototype as unknown as NodeRunner;
  const own = interpreter._execute;
  interpreter._execute = function execute(this: NodeRunner, node, x, y) {
    if (node.getToken() !== 'IF') return own.call(this, node, x, y);
    const [condition, ...branches] = node.getChildren();
    if (!condition || [condition, ...branches].some((child) => child.getToken() === 'LAMBDA'))
      return own.call(this, node, x, y);
    execute.call(this, condition, x, y);
    const taken = branchTaken(condition.getValue());
    branches.forEach((branch, rank) => {
      if (taken === undefined || taken === rank) execute.call(this, branch, x, y);
      else branch.setValue(NEVER_READ);
    });
    node.execute();
    return 0;
  };
}

/** What stands for the branch that is not taken. */
const NEVER_READ = BooleanValueObject.create(false);

/** Rank of the branch that IF takes; undefined when each cell of a range takes its own, and for an error. */
function branchTaken(condition: Nullable<FunctionVariantType>): number | undefined {
  if (!condition) return undefined;
  const value = condition.isReferenceObject()
    ? (condition as BaseReferenceObject).toArrayValueObject()
    : (condition as BaseValueObject);
  const one = value.isArray() ? onlyCell(value as ArrayValueObject) : value;
  if (!one || one.isError()) return undefined;
  return one.getValue() ? 0 : 1;
}

const onlyCell = (array: ArrayValueObject): Nullable<BaseValueObject> =>
  array.getRowCount() === 1 && array.getColumnCount() === 1 ? array.get(0, 0) : undefined;

/** What we change in the engine's private parts. */
interface CommandStack extends Pick<CommandService, 'beforeCommandExecuted'> {
  readonly _commandExecutionStack: ICommandInfo[];
}

/** A syntax tree, computed from its leaves. */
interface AstNode {
  getToken(): string;
  getChildren(): readonly AstNode[];
  getValue(): Nullable<FunctionVariantType>;
  setValue(value: FunctionVariantType): void;
  execute(): void;
}

interface NodeRunner {
  _execute(node: AstNode, x?: number, y?: number): number;
}
