/** What Univer 0.25.1 does again at every calculation or every row that moves, for nothing: done once, or for the formulas concerned alone. */
import { type IRange, RTree } from '@univerjs/core';
import { FormulaDependencyGenerator, Interpreter } from '@univerjs/engine-formula';
import { DataValidationCustomFormulaService } from '@univerjs/sheets-data-validation';
import { UpdateFormulaController } from '@univerjs/sheets-formula';
import { colourCellsInView } from './colours';
import { readFormulasOnce } from './dependencies';

let hastened = false;

export function hastenEngine(): void {
  if (hastened) return;
  hastened = true;
  colourCellsInView();
  readFormulasOnce();
  computeRulesByCell();
  indexRangesOnce();
  findCellsByPlace();
  indexPlacesWhenAsked();
  lookOnceAtTrees();
  readFormulasConcerned();
}

/** Univer computes a validation again for all its cells when one is written; those that read what was written are computed without that. */
function computeRulesByCell(): void {
  DataValidationCustomFormulaService.prototype.makeRuleDirty = () => undefined;
}

/** At each calculation Univer puts once more in its index the ranges that every formula reads: it grew, and each search took longer than the last. */
function indexRangesOnce(): void {
  const indexed = new WeakMap<object, Map<unknown, IRange[]>>();
  const index = RTree.prototype as unknown as RangeIndex;
  const { insert, _removeRTreeItem } = index;
  index.insert = function insertOnce(this: RangeIndex, item) {
    const { unitId, sheetId, range, id } = item;
    const isCell = range.startRow === range.endRow && range.startColumn === range.endColumn;
    if (!this._enableOneCellCache || isCell || !unitId) return insert.call(this, item);
    const tree = this.getTree(unitId, sheetId);
    const known = indexed.get(tree) ?? new Map<unknown, IRange[]>();
    indexed.set(tree, known);
    const ranges = known.get(id);
    if (ranges?.some((one) => isSame(one, range))) return;
    known.set(id, [...(ranges ?? []), { ...range }]);
    insert.call(this, item);
  };
  index._removeRTreeItem = function forget(this: RangeIndex, item) {
    indexed.get(this.getTree(item.unitId, item.sheetId))?.delete(item.id);
    _removeRTreeItem.call(this, item);
  };
}

/** Whole rows and columns have no number. */
const isSame = (one: IRange, other: IRange): boolean =>
  Object.is(one.startRow, other.startRow) &&
  Object.is(one.endRow, other.endRow) &&
  Object.is(one.startColumn, other.startColumn) &&
  Object.is(one.endColumn, other.endColumn);

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

/** The places of all the formulas, which only OFFSET, INDIRECT and their like need to know. */
function indexPlacesWhenAsked(): void {
  const generator = FormulaDependencyGenerator.prototype as unknown as Generator;
  const own = generator._calculateListByFunctionRefNode;
  generator._calculateListByFunctionRefNode = async function calculate(this: Generator, trees) {
    if (trees.some(({ addressFunctionNodes }) => addressFunctionNodes.length > 0)) await own.call(this, trees);
  };
}

/** What is asked of each syntax tree at each calculation, and never changes: whether it waits for something, whether it is computed every time. */
function lookOnceAtTrees(): void {
  const generator = FormulaDependencyGenerator.prototype as unknown as Generator;
  const interpreter = Interpreter.prototype as unknown as Awaiting;
  const isForced = remembered(generator._detectForcedRecalculationNodeRecursion);
  generator._detectForcedRecalculationNode = (_tree, node) => isForced.call(generator, node);
  interpreter.checkAsyncNode = remembered(interpreter.checkAsyncNode);
  generator._getAddressFunctionNodeList = remembered(generator._getAddressFunctionNodeList);
}

function remembered<This, Answer>(ask: (this: This, node: object) => Answer): (this: This, node: object) => Answer {
  const answers = new WeakMap<object, Answer>();
  return function answer(this: This, node) {
    if (!node) return ask.call(this, node);
    const known = answers.get(node);
    if (known !== undefined) return known;
    const found = ask.call(this, node);
    answers.set(node, found);
    return found;
  };
}

/** When rows or columns move, or a sheet gets a name, Univer reads every formula of the workbook again; those that can change stand on the sheet or name it. */
function readFormulasConcerned(): void {
  const controller = UpdateFormulaController.prototype as unknown as ReferenceMover;
  const own = controller._getFormulaReferenceMoveInfo;
  controller._getFormulaReferenceMoveInfo = function moved(this: ReferenceMover, formulas, names, move) {
    const isLines = LINES.has(move.type);
    if (!isLines && !SHEETS.has(move.type)) return own.call(this, formulas, names, move);
    const name = Object.entries(names?.[move.unitId] ?? {}).find(([, sheetId]) => sheetId === move.sheetId)?.[0];
    if (name === undefined) return own.call(this, formulas, names, move);
    const written = name.replace(/'/g, "''");
    const concerned: FormulaTable = {};
    for (const [unitId, sheets] of Object.entries(formulas ?? {})) {
      const kept: NonNullable<FormulaTable[string]> = {};
      for (const [sheetId, rows] of Object.entries(sheets ?? {}))
        kept[sheetId] = isLines && sheetId === move.sheetId ? rows : naming(rows, written);
      concerned[unitId] = kept;
    }
    return own.call(this, concerned, names, move);
  };
}

/** Of `FormulaReferenceMoveType`: rows and columns that come and go; a sheet named or removed. */
const LINES: ReadonlySet<number> = new Set([3, 4, 5, 6]);
const SHEETS: ReadonlySet<number> = new Set([11, 12]);

function naming(rows: FormulaRows | undefined, name: string): FormulaRows {
  const kept: FormulaRows = {};
  for (const [row, cells] of Object.entries(rows ?? {})) {
    for (const [column, cell] of Object.entries(cells ?? {})) {
      if (cell && (cell.f === undefined || cell.f.includes(name))) kept[row] = { ...kept[row], [column]: cell };
    }
  }
  return kept;
}

/** What we change in the engine's private parts. */
interface Generator {
  _calculateListByFunctionRefNode(
    trees: readonly { readonly addressFunctionNodes: readonly unknown[] }[],
  ): Promise<void>;
  _getAddressFunctionNodeList(node: object): readonly object[];
  _detectForcedRecalculationNode(tree: unknown, node: object): boolean;
  _detectForcedRecalculationNodeRecursion(node: object): boolean;
}

interface IndexedRange {
  readonly unitId: string;
  readonly sheetId: string;
  readonly range: IRange;
  readonly id: unknown;
}

interface RangeIndex {
  readonly _enableOneCellCache: boolean;
  getTree(unitId: string, sheetId: string): object;
  insert(item: IndexedRange): void;
  _removeRTreeItem(item: IndexedRange): void;
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

interface Awaiting {
  checkAsyncNode(node: object): boolean;
}

type FormulaRows = Record<string, Record<string, { readonly f?: string } | null> | undefined>;
/** By unit and sheet. */
type FormulaTable = Record<string, Record<string, FormulaRows | undefined> | undefined>;

interface ReferenceMover {
  _getFormulaReferenceMoveInfo(
    formulas: FormulaTable,
    names: Record<string, Record<string, string> | undefined> | undefined,
    move: { readonly type: number; readonly unitId: string; readonly sheetId: string },
  ): object;
}
