/** Changes made on paper: what a sheet holds once they are done, and the plan by which a file shows it, whatever a teacher added. */
import {
  type Area,
  area,
  type Content,
  cellAt,
  gridOf,
  isDate,
  isFormula,
  type SheetChange,
  type SheetPlan,
  type SheetState,
  type WorkbookPlan,
  type WorkbookState,
} from '../../workbook';
import { isSpilling, nativePlan } from './native';

/** A note that somebody wrote on a cell. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** By role. */
export type Notes = ReadonlyMap<string, readonly Note[]>;

/** Of a sheet that stands in a file: no plan is compared with it, each is written anew. */
export const IN_FILE = 'fichier';

/** The states of the sheets once the changes are made. */
export function changedStates(
  states: ReadonlyMap<string, SheetState>,
  changes: readonly SheetChange[],
): ReadonlyMap<string, SheetState> {
  return new Map([
    ...Array.from(states),
    ...changes.map((one) => [one.role, changed(states.get(one.role), one)] as const),
  ]);
}

function changed(state: SheetState | undefined, change: SheetChange): SheetState {
  const size = change.plan ?? { contents: [], columnKeys: [] };
  const rows = state ? state.values.length : size.contents.length;
  const columns = state ? Math.max(0, ...state.values.map(({ length }) => length)) : size.columnKeys.length;
  const values = gridFrom(rows, columns, state?.values, '' as unknown);
  const formulas = gridFrom(rows, columns, state?.formulas, '');
  for (const { after, count } of change.columns)
    for (const table of [values, formulas]) for (const line of table) line.splice(after, 0, ...blanks(count));
  for (const { after, count } of change.rows)
    for (const table of [values, formulas])
      table.splice(after, 0, ...Array.from({ length: count }, () => blanks(table[0]?.length ?? 0)));
  for (const { area: at, contents } of change.sign ? [...change.writings, change.sign.lead] : change.writings) {
    contents.forEach((line, r) => {
      line.forEach((content, c) => {
        const [row, column] = [at.row - 1 + r, at.column - 1 + c];
        const [ofValues, ofFormulas] = [values[row], formulas[row]];
        if (!ofValues || !ofFormulas) return;
        ofValues[column] = isFormula(content) ? '' : (content ?? '');
        ofFormulas[column] = isFormula(content) ? content.formula : '';
      });
    });
  }
  return { role: change.role, name: change.name, finished: true, fingerprint: IN_FILE, values, formulas };
}

const blanks = (count: number): string[] => new Array<string>(count).fill('');

/** A copy that can be written on, wide as its widest line. */
const gridFrom = <Cell>(
  rows: number,
  columns: number,
  from: readonly (readonly Cell[])[] | undefined,
  blank: Cell,
): Cell[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => from?.[row]?.[column] ?? blank),
  );

/** The plan that shows sheets as they stand: everything typed is in its contents. `notes`: those of people, by role. */
export function standingPlan(
  states: ReadonlyMap<string, SheetState>,
  changes: readonly SheetChange[],
  notes: Notes,
): WorkbookPlan {
  const sheets = changes.flatMap(({ role, plan }): readonly SheetPlan[] => {
    const state = states.get(role);
    return state && plan ? [shownAs(state, plan, notes.get(role) ?? [])] : [];
  });
  return withoutSpills({ sheets });
}

/** What a call of ours spilled (or what stood for it, cell by cell) is no content: it is computed again. */
function withoutSpills(workbook: WorkbookPlan): WorkbookPlan {
  const keep = ({ contents }: SheetPlan, isKept: (content: Content, row: number, column: number) => boolean) =>
    contents.map((line, row) => line.map((content, column) => (isKept(content, row, column) ? content : null)));
  const calls = { sheets: workbook.sheets.map((sheet) => ({ ...sheet, contents: keep(sheet, isCall) })) };
  const filled = nativePlan(calls).sheets;
  const isFilled = (index: number, row: number, column: number): boolean =>
    filled[index]?.contents[row]?.[column] != null && !isCall(calls.sheets[index]?.contents[row]?.[column] ?? null);
  return {
    sheets: workbook.sheets.map((sheet, index) => ({
      ...sheet,
      contents: keep(sheet, (_, row, column) => !isFilled(index, row, column)),
    })),
  };
}

const isCall = (content: Content): boolean => isFormula(content) && isSpilling(content.formula);

function shownAs(state: SheetState, plan: SheetPlan, notes: readonly Note[]): SheetPlan {
  const grid = gridOf(state);
  const dates: { readonly pattern: string; readonly areas: readonly Area[] }[] = [];
  const contents = state.values.map((line, r) =>
    line.map((value, c): Content => {
      const formula = state.formulas[r]?.[c];
      if (formula) return { formula };
      if (!isDate(value)) return contentOf(value);
      const serial = serialOf(value);
      dates.push({ pattern: serial < 1 ? 'hh:mm' : 'dd/mm/yyyy', areas: [area(r + 1, c + 1)] });
      return serial;
    }),
  );
  const columns = state.values[0]?.length ?? 0;
  const key = (row: number, column: number): string => String(grid ? cellAt(grid, row, column) : '');
  const corner = grid ? area(grid.corner.row, grid.corner.column) : plan.corner;
  return {
    ...plan,
    contents,
    corner,
    formats: [...dates, ...plan.formats],
    notes: [...plan.notes, ...notes.filter((one) => !plan.notes.some((own) => isAt(one, own)))],
    columnKeys: Array.from({ length: columns }, (_, index) =>
      index + 1 === corner.column ? '' : key(corner.row, index + 1),
    ),
    rowKeys: contents.map((_, index) => (index + 1 === corner.row ? '' : key(index + 1, corner.column))),
    table: grid && plan.table.rows > 0 ? { row: grid.first, rows: grid.last - grid.first + 1 } : plan.table,
  };
}

const isAt = (one: Note, other: Note): boolean => one.row === other.row && one.column === other.column;

/** Where notes stand once rows and columns are inserted. */
export function movedNotes(notes: Notes, changes: readonly SheetChange[]): Notes {
  const moved = (place: number, insertions: SheetChange['rows']): number =>
    insertions.reduce((at, { after, count }) => (at > after ? at + count : at), place);
  const carried = changes.map(({ role, rows, columns }) => {
    const own = notes.get(role) ?? [];
    const places = own.map(({ row, column, text }) => ({
      row: moved(row, rows),
      column: moved(column, columns),
      text,
    }));
    return [role, places] as const;
  });
  return new Map([...Array.from(notes), ...carried]);
}

const contentOf = (value: unknown): Content => {
  if (value === '' || value === null || value === undefined) return null;
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
};

/** Days since 1899-12-30, as spreadsheets count them, for what a clock on the wall shows.
 * @example serialOf(new Date(2025, 6, 8)) // 45846 */
export const serialOf = (date: Date): number =>
  (Date.UTC(
    date.getFullYear(),
    date.getMonth(),
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
    date.getSeconds(),
  ) -
    Date.UTC(1899, 11, 30)) /
  86_400_000;

/** What a file shows, under the formulas that its plan has in the same cells: by them blocks are known. Where rows or columns were
 *  inserted since, only the sheet as it is. */
export function shownUnderPlan(
  { sheets, ...rest }: WorkbookState,
  planned: ReadonlyMap<string, SheetState>,
): WorkbookState {
  return {
    ...rest,
    sheets: sheets.map((sheet) => {
      const { formulas } = planned.get(sheet.role) ?? sheet;
      return formulas.length === sheet.formulas.length && formulas[0]?.length === sheet.formulas[0]?.length
        ? { ...sheet, formulas }
        : sheet;
    }),
  };
}
