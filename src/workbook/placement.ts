/** Where the rows and columns of a plan stand on the sheet as it is, and those that must be inserted for it. */
import { linesOf, sizeOf } from './grid';
import type { SheetPlan } from './plan';
import type { Placement } from './relocate';
import type { Grid, SheetState } from './state';

/** So many rows (or columns) after one; applied in order, each counts those inserted before it. */
export interface Insertion {
  readonly after: number;
  readonly count: number;
}

export interface Placed {
  readonly placement: Placement;
  readonly rows: readonly Insertion[];
  readonly columns: readonly Insertion[];
  /** Of the rows inserted, those that are lines of the table. */
  readonly lines: number;
  /** Where a final row (or column) stood before the insertions; null: it is new. */
  readonly rowBefore: (row: number) => number | null;
  readonly columnBefore: (column: number) => number | null;
}

/** Two names of the sheet stand in another order than ours: formulas and spills could not follow. */
export interface Moved {
  readonly moved: string;
}

export const isMoved = (placed: Placed | Moved): placed is Moved => 'moved' in placed;

/** A sheet that is to be made: everything stands where it is planned. */
export const placedAsPlanned = (plan: SheetPlan, name: string): Placed => ({
  placement: {
    name,
    row: (planned) => planned,
    column: (planned) => planned,
    isAsPlanned: name === plan.name,
  },
  rows: [],
  columns: [],
  lines: 0,
  rowBefore: (row) => row,
  columnBefore: (column) => column,
});

export function placePlan(plan: SheetPlan, grid: Grid): Placed | Moved {
  const columns = placeKeys(plan.columnKeys, {
    existing: grid.columns,
    corner: [plan.corner.column, grid.corner.column],
    isFree: (column) => isFreeColumn(grid, column),
    size: sizeOf(grid).columns,
  });
  if ('moved' in columns) return columns;
  const { table } = plan;
  const lines = linesOf(grid);
  const rows = placeKeys(plan.rowKeys, {
    existing: new Map([...Array.from(grid.rows), ...lineKeys(plan, lines)]),
    corner: [plan.corner.row, grid.corner.row],
    isFree: (row) => (row < grid.first || lines.length === 0) && isFreeRow(grid, row),
    size: sizeOf(grid).rows,
    nameless: (planned) =>
      planned >= table.row && planned < table.row + table.rows ? lineKey(planned - table.row, table.rows, lines) : null,
  });
  if ('moved' in rows) return rows;
  return {
    placement: {
      name: grid.name,
      row: rows.at,
      column: columns.at,
      isAsPlanned: grid.name === plan.name && rows.isAsPlanned && columns.isAsPlanned,
    },
    rows: rows.insertions,
    columns: columns.insertions,
    lines: table.rows === 0 ? 0 : Math.max(0, table.rows - lines.length),
    rowBefore: rows.before,
    columnBefore: columns.before,
  };
}

/** Lines have no name of their own: the n-th is the n-th; new ones come before the last, so that what refers to all of them grows. */
function lineKey(index: number, count: number, lines: readonly number[]): string {
  const added = Math.max(0, count - lines.length);
  const last = lines.length - 1;
  if (added === 0 || index < last) return `#${index}`;
  return index < last + added ? `+${index}` : `#${index - added}`;
}

const lineKeys = ({ table }: SheetPlan, lines: readonly number[]): readonly (readonly [string, number])[] =>
  table.rows === 0 ? [] : lines.map((row, index) => [`#${index}`, row] as const);

interface Existing {
  readonly existing: ReadonlyMap<string, number>;
  /** Planned and found. */
  readonly corner: readonly [planned: number, found: number];
  /** Without a name and wholly blank: taken rather than inserting beside it, so that an insertion is never made twice. */
  readonly isFree: (place: number) => boolean;
  readonly size: number;
  readonly nameless?: (planned: number) => string | null;
}

interface PlacedKeys {
  readonly isAsPlanned: boolean;
  readonly at: (planned: number) => number;
  readonly before: (place: number) => number | null;
  readonly insertions: readonly Insertion[];
}

function placeKeys(
  keys: readonly string[],
  { existing, corner, isFree, size, nameless = () => null }: Existing,
): PlacedKeys | Moved {
  const places: number[] = [];
  const insertions: { after: number; count: number }[] = [];
  const inserted = new Set<number>();
  let [previous, shift] = [0, 0];
  for (let planned = 1; planned <= keys.length; planned += 1) {
    const key = nameless(planned) ?? keys[planned - 1] ?? '';
    const found = planned === corner[0] ? corner[1] : existing.get(key);
    if (found !== undefined) {
      if (found + shift <= previous) return { moved: key };
      previous = found + shift;
    } else {
      const next = previous + 1 - shift;
      const isNew = next > size || !isFree(next);
      previous += 1;
      if (isNew) {
        const open = insertions[insertions.length - 1];
        if (open && open.after + open.count === previous - 1) open.count += 1;
        else insertions.push({ after: previous - 1, count: 1 });
        inserted.add(previous);
        shift += 1;
      }
    }
    places[planned - 1] = previous;
  }
  return {
    isAsPlanned: places.every((place, index) => place === index + 1),
    at: (planned) => places[planned - 1] ?? planned,
    insertions,
    before: (place) => {
      if (inserted.has(place)) return null;
      let earlier = 0;
      for (const one of Array.from(inserted)) if (one < place) earlier += 1;
      return place - earlier;
    },
  };
}

function isFreeColumn(grid: Grid, column: number): boolean {
  if (column === grid.corner.column || Array.from(grid.columns.values()).includes(column)) return false;
  const { values, formulas } = grid;
  return values.every((line, row) => isBlankCell(line[column - 1]) && !formulas[row]?.[column - 1]);
}

function isFreeRow(grid: Grid, row: number): boolean {
  if (row === grid.corner.row || Array.from(grid.rows.values()).includes(row)) return false;
  const { values, formulas } = grid;
  return (values[row - 1] ?? []).every(isBlankCell) && (formulas[row - 1] ?? []).every((one) => one === '');
}

const isBlankCell = (cell: SheetState['values'][number][number]): boolean => cell === '' || cell === null;
