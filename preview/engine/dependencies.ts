/** What formulas read, looked for once for each: Univer 0.25.1 makes the tree of every formula again, twice, at each calculation. */
import { type IRange, type IUnitRange, RTree } from '@univerjs/core';
import { FormulaDependencyGenerator } from '@univerjs/engine-formula';

export function readFormulasOnce(): void {
  keepTrees();
  findCellsByPlace();
}

/** A tree is kept as long as its cell holds the same formula, and no name has changed meanwhile. */
function keepTrees(): void {
  const kept = new WeakMap<Generator, ReadonlyMap<number, Tree>>();
  const read = new WeakSet<Tree>();
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
    for (const tree of trees) {
      if (tree.isCache || read.has(tree)) continue;
      this._dependencyManagerService.addDependencyRTreeCache(tree);
      if (tree.addressFunctionNodes.length === 0) read.add(tree);
    }
    kept.set(this, new Map(trees.flatMap((tree) => (read.has(tree) && !tree.isVirtual ? [[tree.treeId, tree]] : []))));
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

/** What a formula reads hangs on the names of sheets and ranges; a calculation of everything begins anew. */
const hasNewNames = (config: Config): boolean =>
  config.isForceCalculate() ||
  [
    config.getDirtyNameMap(),
    config.getDirtyDefinedNameMap(),
    config.getDirtySuperTableMap(),
    config.getClearDependencyTreeCache(),
  ].some((changed) => Object.keys(changed ?? {}).length > 0);

/** The formulas that read one cell are kept by row and column; Univer makes of all of them a tree to search, at each calculation. */
function findCellsByPlace(): void {
  const index = RTree.prototype as unknown as CellIndex;
  index.openKdTree = () => undefined;
  index.closeKdTree = () => undefined;
  index._searchByOneCellCache = function search(this: CellIndex, { unitId, sheetId, range }) {
    const rows = this._oneCellCache.get(unitId)?.get(sheetId);
    if (!rows) return [];
    return within(rows, range.startRow, range.endRow).flatMap((row) =>
      within(row, range.startColumn, range.endColumn).flatMap((ids) => [...ids]),
    );
  };
}

/** Whole rows and columns have no number. */
function within<T>(lines: ReadonlyMap<number, T>, start: number, end: number): readonly T[] {
  const [from, to] = [Number.isNaN(start) ? 0 : start, Number.isNaN(end) ? Number.POSITIVE_INFINITY : end];
  if (to - from >= lines.size) return [...lines].flatMap(([line, held]) => (line >= from && line <= to ? [held] : []));
  const found: T[] = [];
  for (let line = from; line <= to; line += 1) {
    const held = lines.get(line);
    if (held !== undefined) found.push(held);
  }
  return found;
}

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

interface Generator {
  readonly _currentConfigService: Config;
  readonly _runtimeService: {
    setCurrent(row: number, column: number, rows: number, columns: number, sheetId: string, unitId: string): void;
  };
  readonly _dependencyManagerService: {
    reset(): void;
    getFormulaDependency(unitId: string, sheetId: string, row: number, column: number): number | undefined;
    addDependencyRTreeCache(tree: Tree): void;
    searchDependency(ranges: readonly IUnitRange[]): ReadonlySet<number>;
  };
  readonly _dependencyTreeCache: ReadonlyMap<number, Tree>;
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
  _registerOtherFormulas(others: object, unitIds: readonly string[], trees: Tree[]): void;
  _registerFeatureFormulas(trees: Tree[]): void;
  _getTreeNode(tree: Tree): object;
  _includeTree(tree: Tree, node: object): boolean;
  _getAddressFunctionNodeList(node: object): readonly object[];
  _getRangeListByNode(data: { node: object; refOffsetX: number; refOffsetY: number }): Promise<readonly IUnitRange[]>;
  _calculateListByFunctionRefNode(trees: readonly Tree[]): Promise<void>;
  _generateTreeList(formulas: object, others: object, units: object): Promise<readonly Tree[]>;
  _getUpdateTreeListAndMakeDependency(): Tree[];
}

interface CellIndex {
  readonly _oneCellCache: ReadonlyMap<
    string,
    ReadonlyMap<string, ReadonlyMap<number, ReadonlyMap<number, Set<number>>>>
  >;
  openKdTree(): void;
  closeKdTree(): void;
  _searchByOneCellCache(search: { unitId: string; sheetId: string; range: IRange }): readonly number[];
}
