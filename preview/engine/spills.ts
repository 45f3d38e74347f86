/** The cells that each spilled formula takes, so that what reads them is computed after it, and again when they change place.
 *  Univer runs a formula before the spill that it reads and then mends one level only: with spills over spills, values stay stale. */
import type { Injector, IRange, IUnitRange } from '@univerjs/core';
import { FormulaDataModel, ICalculateFormulaService, IFormulaDependencyGenerator } from '@univerjs/engine-formula';
import { cellKey } from './customFunctions';

export interface Spills {
  /** Each spilled formula with its cells, by `cellKey`, as of the last calculation. */
  all(): ReadonlyMap<string, IUnitRange>;
  /** Looks again, after a calculation: the ranges that a spill has taken or left. */
  changed(): IUnitRange[];
  /** From now on a formula depends on all the cells of a spill, not on its first one only. */
  order(): void;
}

type SpillMap = Map<string, IUnitRange>;

export function watchSpills(injector: Injector, unitId: string): Spills {
  let spills: SpillMap = new Map();
  return {
    all: () => spills,
    changed: () => {
      const before = spills;
      spills = currentSpills(injector, unitId);
      return [...differences(before, spills), ...differences(spills, before)];
    },
    order: () => {
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
    },
  };
}

const differences = (spills: SpillMap, others: SpillMap): IUnitRange[] =>
  [...spills].flatMap(([key, one]) => {
    const other = others.get(key);
    const same = one.range.endRow === other?.range.endRow && one.range.endColumn === other?.range.endColumn;
    return same ? [] : [one];
  });

function currentSpills(injector: Injector, unitId: string): SpillMap {
  const found: SpillMap = new Map();
  const sheets = injector.get(FormulaDataModel).getArrayFormulaRange()?.[unitId] ?? {};
  for (const [sheetId, rows] of Object.entries(sheets)) {
    for (const [row, columns] of Object.entries(rows ?? {})) {
      for (const [column, range] of Object.entries((columns ?? {}) as Record<string, IRange | null>)) {
        if (range) found.set(cellKey(sheetId, Number(row), Number(column)), { unitId, sheetId, range });
      }
    }
  }
  return found;
}

/** What we change in the engine's private parts. */
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
