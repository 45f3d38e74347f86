/** `Range.sort`: the rows of a range in another order, their formulas moved as if cut line by line. */
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { cellOf, formulaAt, readCell } from '../engine/cells';
import type { CellValue } from '../engine/values';
import type { Rectangle } from './rectangle';
import type { Runtime } from './runtime';

interface Order {
  readonly column: number;
  readonly ascending: boolean;
}

export function sortRange(runtime: Runtime, sheet: FWorksheet, range: Rectangle, wanted: unknown): void {
  const orders = (Array.isArray(wanted) ? wanted : [wanted]).map((one) => orderOf(one, range));
  const lexer = runtime.engine.univer.__getInjector().get(LexerTreeBuilder);
  const lines = Array.from({ length: range.rows }, (_, down) => ({
    down,
    values: Array.from({ length: range.columns }, (__, right) =>
      readCell(runtime.engine, sheet, range.row - 1 + down, range.column - 1 + right),
    ),
    formulas: Array.from({ length: range.columns }, (__, right) =>
      formulaAt(sheet, range.row - 1 + down, range.column - 1 + right),
    ),
  }));
  const sorted = [...lines].sort((a, b) => {
    for (const { column, ascending } of orders) {
      const difference = compare(a.values[column] ?? '', b.values[column] ?? '', ascending);
      if (difference !== 0) return difference;
    }
    return a.down - b.down;
  });
  runtime.wrote = true;
  sheet.getRange(range.row - 1, range.column - 1, range.rows, range.columns).setValues(
    sorted.map(({ values, formulas, down }, now) =>
      values.map((value, right) => {
        const formula = formulas[right];
        const content = formula ? { formula: lexer.moveFormulaRefOffset(formula, 0, now - down) } : value;
        return cellOf(content, runtime.engine.timeZone);
      }),
    ),
  );
}

function orderOf(one: unknown, range: Rectangle): Order {
  const { column, ascending = true } = (typeof one === 'number' ? { column: one } : one) as {
    column?: unknown;
    ascending?: unknown;
  };
  if (!Number.isInteger(column) || typeof ascending !== 'boolean')
    throw new Error(`tri inconnu : ${JSON.stringify(one)}`);
  const rank = Number(column) - range.column;
  if (rank < 0 || rank >= range.columns) throw new Error(`la colonne ${Number(column)} n'est pas dans la plage triée`);
  return { column: rank, ascending };
}

/** Numbers, then texts, then booleans; blank cells last, whatever the order. */
function compare(a: CellValue, b: CellValue, ascending: boolean): number {
  if (a === '' || b === '') return (a === '' ? 1 : 0) - (b === '' ? 1 : 0);
  const ranks = (value: CellValue): number => (typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 0);
  const difference =
    ranks(a) - ranks(b) ||
    (typeof a === 'string' ? a.localeCompare(String(b), 'fr', { sensitivity: 'base' }) : Number(a) - Number(b));
  return ascending ? difference : -difference;
}
