/** What formulas read, looked for once for each: Univer 0.25.1 makes the tree of every formula again, twice, at each calculation. */
import type { IUnitRange } from '@univerjs/core';
import { FormulaDependencyGenerator } from '@univerjs/engine-formula';

/** Those whose ranges are known and indexed. */
const read = new WeakSet<Tree>();

export function readFormulasOnce(): void {
  keepTrees();
  keepTreesOfRules();
}

/** A tree is kept as long as its cell holds the same formula, and no name has changed meanwhile. */
function keepTrees(): void {
  const kept = new WeakMap<Generator, ReadonlyMap<number, Tree>>();
  const generator = FormulaDependencyGenerator.prototype as unknown as Generator;
  const create = generator._createFDtree;

  generator._createFDtree = function treeOf(this: Generator, unitId, sheetId, row, column, unitData, item) {
    const id = this._dependencyManagerService.getFormulaDependency(unitId, sheetId, row, column);
    const known = id === undefined ? undefined : kept.get(this)?.get(id);
    if (!known || known.formula !== item.f) return create.call(this, unitId, sheetId, row, column, unitData, item);
    known.resetState();
    return known;
  };

  generator._generateTreeList = async function generate(this: Generator, formulas, others, units) {
    if (this._currentConfigService.isForceCalculate()) this._dependencyManagerService.reset();
    if (hasNewNames(this._currentConfigService)) kept.delete(this);
    const trees: Tree[] = [];
    this._registerFormulas(Object.keys(formulas), formulas, units, trees);
    this._registerOtherFormulas(others, Object.keys(others), trees);
    this._registerFeatureFormulas(trees);
    for (const tree of trees) {
      if (!tree.formula) continue;
      const node = tree.node ?? this._getTreeNode(tree);
      if (!tree.isVirtual) tree.node = node;
      tree.isDirty = this._includeTree(tree, node);
      if (read.has(tree)) continue;
      tree.addressFunctionNodes = this._getAddressFunctionNodeList(node);
      if (tree.isVirtual) continue;
      const { row, column, rowCount, columnCount, subUnitId, unitId, refOffsetX, refOffsetY } = tree;
      this._runtimeService.setCurrent(row, column, rowCount, columnCount, subUnitId, unitId);
      tree.pushRangeList(await this._getRangeListByNode({ node, refOffsetX, refOffsetY }));
    }
    const known = new Map<number, Tree>();
    for (const tree of trees) {
      if (!tree.isCache && !read.has(tree)) {
        this._dependencyManagerService.addDependencyRTreeCache(tree);
        if (tree.addressFunctionNodes.length === 0) read.add(tree);
      }
      if (read.has(tree) && !tree.isVirtual) known.set(tree.treeId, tree);
    }
    kept.set(this, known);
    await this._calculateListByFunctionRefNode(trees);
    return trees;
  };

  /** As Univer's own, which then empties what each tree reads. */
  generator._getUpdateTreeListAndMakeDependency = function toCompute(this: Generator) {
    const config = this._currentConfigService;
    const ranges = config.getDirtyRanges();
    const touched = new Set([
      ...this._dependencyManagerService.searchDependency(ranges),
      ...this._dependencyRTreeCacheForAddressFunction.bulkSearch(ranges),
    ]);
    return [...this._dependencyTreeCache.values()].filter(
      (tree) =>
        config.isForceCalculate() ||
        tree.isDirty ||
        tree.dependencySheetName(config.getDirtyNameMap()) ||
        (touched.has(tree.treeId) && !tree.isExcludeRange(config.getExcludedRange())),
    );
  };
}

/** The trees of a rule, one for each of its cells, are kept as long as the rule is the same object. */
function keepTreesOfRules(): void {
  const kept = new WeakMap<object, readonly Tree[]>();
  const generator = FormulaDependencyGenerator.prototype as unknown as Generator;
  const register = generator._registerOtherFormulas;
  generator._registerOtherFormulas = function registerOthers(this: Generator, others, unitIds, trees) {
    const isAnew = hasNewNames(this._currentConfigService);
    for (const unitId of unitIds)
      for (const [sheetId, rules] of Object.entries(others[unitId] ?? {}))
        for (const [id, rule] of Object.entries(rules ?? {})) {
          const known = kept.get(rule) ?? [];
          const isKept =
            known[0] && read.has(known[0]) && this._dependencyManagerService.hasOtherFormulaDataMainData(id);
          if (isKept && !isAnew) {
            for (const tree of known) {
              tree.resetState();
              trees.push(tree);
              this._dependencyTreeCache.set(tree.treeId, tree);
            }
            continue;
          }
          const made: Tree[] = [];
          register.call(this, { [unitId]: { [sheetId]: { [id]: rule } } }, [unitId], made);
          kept.set(rule, made);
          for (const tree of made) trees.push(tree);
        }
  };
}

/** What a formula reads hangs on the names of sheets and ranges; a calculation of everything begins anew. */
const hasNewNames = (config: Config): boolean =>
  config.isForceCalculate() ||
  [
    config.getDirtyNameMap(),
    config.getDirtyDefinedNameMap(),
    config.getDirtySuperTableMap(),
    config.getClearDependencyTreeCache(),
  ].some((changed) => Object.keys(changed ?? {}).length > 0);

/** What we change in the engine's private parts. */
interface Tree {
  readonly treeId: number;
  readonly formula: string;
  readonly isVirtual: boolean;
  readonly isCache: boolean;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly unitId: string;
  readonly subUnitId: string;
  readonly refOffsetX: number;
  readonly refOffsetY: number;
  isDirty: boolean;
  node?: object;
  addressFunctionNodes: readonly object[];
  resetState(): void;
  pushRangeList(ranges: readonly IUnitRange[]): void;
  dependencySheetName(names: object): boolean;
  isExcludeRange(excluded: object | undefined): boolean;
}

interface Config {
  isForceCalculate(): boolean;
  getDirtyRanges(): readonly IUnitRange[];
  getDirtyNameMap(): object;
  getDirtyDefinedNameMap(): object;
  getDirtySuperTableMap(): object;
  getClearDependencyTreeCache(): object;
  getExcludedRange(): object | undefined;
}

/** Formulas that stand in no cell, by unit, sheet and name. */
type Others = Record<string, Record<string, Record<string, object> | null> | null>;

interface Generator {
  readonly _currentConfigService: Config;
  readonly _runtimeService: {
    setCurrent(row: number, column: number, rows: number, columns: number, sheetId: string, unitId: string): void;
  };
  readonly _dependencyManagerService: {
    reset(): void;
    hasOtherFormulaDataMainData(id: string): boolean;
    getFormulaDependency(unitId: string, sheetId: string, row: number, column: number): number | undefined;
    addDependencyRTreeCache(tree: Tree): void;
    searchDependency(ranges: readonly IUnitRange[]): ReadonlySet<number>;
  };
  readonly _dependencyTreeCache: Map<number, Tree>;
  readonly _dependencyRTreeCacheForAddressFunction: { bulkSearch(ranges: readonly IUnitRange[]): ReadonlySet<number> };
  _createFDtree(
    unitId: string,
    sheetId: string,
    row: number,
    column: number,
    unitData: object,
    item: { readonly f: string },
  ): Tree;
  _registerFormulas(unitIds: readonly string[], formulas: object, units: object, trees: Tree[]): void;
  _registerOtherFormulas(others: Others, unitIds: readonly string[], trees: Tree[]): void;
  _registerFeatureFormulas(trees: Tree[]): void;
  _getTreeNode(tree: Tree): object;
  _includeTree(tree: Tree, node: object): boolean;
  _getAddressFunctionNodeList(node: object): readonly object[];
  _getRangeListByNode(data: { node: object; refOffsetX: number; refOffsetY: number }): Promise<readonly IUnitRange[]>;
  _calculateListByFunctionRefNode(trees: readonly Tree[]): Promise<void>;
  _generateTreeList(formulas: object, others: Others, units: object): Promise<readonly Tree[]>;
  _getUpdateTreeListAndMakeDependency(): Tree[];
}
