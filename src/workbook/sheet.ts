/** A sheet being planned: contents put at their place, looks and rules gathered as it is drawn, then one plan. */
import { type Area, area } from './address';
import { formula } from './formula';
import type { Chart, Content, Paper, SheetPlan, StyledAreas, ValidationRule } from './plan';
import { CORNER } from './state';
import type { StyleName } from './style';

type Drawn = Omit<SheetPlan, 'role' | 'name' | 'tab' | 'frozenRows' | 'frozenColumns' | 'table'>;
type Lists = Omit<Drawn, 'corner' | 'lead'>;
type Gathered = { -readonly [Key in keyof Omit<Lists, 'paper'>]: Lists[Key][number][] };

/** Where every sheet says what it is for. */
export const LEAD = area(2, 1);

export interface SheetDraft {
  /** Writes a line of contents from a cell rightwards. */
  readonly put: (row: number, column: number, ...line: readonly Content[]) => void;
  readonly style: (style: StyleName, ...areas: readonly Area[]) => void;
  /** A number format, in the en-US pattern. */
  readonly format: (pattern: string, ...areas: readonly Area[]) => void;
  /** Wears a style where a condition, written for the first cell of the first area, holds. */
  readonly dress: (style: StyleName, condition: string, ...areas: readonly Area[]) => void;
  readonly validate: (area: Area, rule: ValidationRule, help: string) => void;
  readonly name: (name: string, area: Area) => void;
  /** Areas where people type. */
  readonly open: (...areas: readonly Area[]) => void;
  /** Values of ours that follow the programme and the list. */
  readonly own: (...areas: readonly Area[]) => void;
  readonly merge: (...areas: readonly Area[]) => void;
  readonly chart: (chart: Chart) => void;
  readonly note: (row: number, column: number, text: string) => void;
  /** Widths in pixels of consecutive columns from one on; `[n, pixels]` stands for n columns alike. */
  readonly widths: (
    column: number,
    ...pixels: readonly (number | readonly [columns: number, pixels: number])[]
  ) => void;
  readonly height: (row: number, rows: number, pixels: number) => void;
  readonly hide: (column: number, columns: number) => void;
  /** How the sheet is printed, where it is not like the others. */
  readonly print: (paper: Partial<Paper>) => void;
  /** Names consecutive columns, from one on; a column without a name gets one from its rank among them. */
  readonly nameColumns: (column: number, ...keys: readonly string[]) => void;
  /** Names consecutive rows, from one on. */
  readonly nameRows: (row: number, ...keys: readonly string[]) => void;
  readonly finish: (rest: Omit<SheetPlan, keyof Drawn>) => SheetPlan;
}

/** `keyRow` is left free for the names of the columns; those of the rows take the last column. */
export function draftSheet(rows: number, columns: number, keyRow: number): SheetDraft {
  const corner = area(keyRow, columns);
  const contents: Content[][] = Array.from({ length: rows }, () => new Array<Content>(columns).fill(null));
  const styles = new Map<StyleName, Area[]>();
  const gathered: Omit<Gathered, 'contents' | 'styles'> = {
    formats: [],
    widths: [],
    heights: [],
    merges: [],
    hiddenColumns: [{ column: columns, columns: 1 }],
    hiddenRows: [{ row: keyRow, rows: 1 }],
    columnKeys: new Array<string>(columns).fill(''),
    rowKeys: new Array<string>(rows).fill(''),
    validations: [],
    conditionals: [],
    notes: [],
    charts: [],
    names: [],
    inputs: [],
    owned: [],
  };
  let paper: Paper = { aside: [], repeated: [], starts: [] };
  return {
    put(row, column, ...line) {
      const target = contents[row - 1];
      if (!target || column + line.length - 1 > columns) {
        throw new Error(`outside the sheet: row ${row}, column ${column}`);
      }
      target.splice(column - 1, line.length, ...line);
    },
    style: (style, ...areas) => void styles.set(style, [...(styles.get(style) ?? []), ...areas]),
    format: (pattern, ...areas) => void gathered.formats.push({ pattern, areas }),
    dress: (style, condition, ...areas) =>
      void gathered.conditionals.push({ areas, formula: formula(condition), style }),
    validate: (area, rule, help) => void gathered.validations.push({ area, rule, help }),
    name: (name, area) => void gathered.names.push({ name, area }),
    open: (...areas) => void gathered.inputs.push(...areas),
    own: (...areas) => void gathered.owned.push(...areas),
    merge: (...areas) => void gathered.merges.push(...areas),
    chart: (chart) => void gathered.charts.push(chart),
    note: (row, column, text) => void gathered.notes.push({ row, column, text }),
    widths(column, ...pixels) {
      let next = column;
      for (const one of pixels) {
        const [many, width] = typeof one === 'number' ? [1, one] : one;
        gathered.widths.push({ column: next, columns: many, pixels: width });
        next += many;
      }
    },
    height: (row, many, pixels) => void gathered.heights.push({ row, rows: many, pixels }),
    hide: (column, many) => void gathered.hiddenColumns.push({ column, columns: many }),
    print: (more) => {
      paper = { ...paper, ...more };
    },
    nameColumns: (column, ...keys) => void gathered.columnKeys.splice(column - 1, keys.length, ...keys),
    nameRows: (row, ...keys) => void gathered.rowKeys.splice(row - 1, keys.length, ...keys),
    finish: (rest) => {
      const { table } = rest;
      const isNameless = (row: number): boolean => row === keyRow || (row >= table.row && row < table.row + table.rows);
      const columnKeys = named(gathered.columnKeys, () => false);
      const rowKeys = named(gathered.rowKeys, isNameless);
      return {
        ...rest,
        ...gathered,
        paper,
        columnKeys,
        rowKeys,
        corner,
        lead: LEAD,
        contents: withKeys(contents, columnKeys, rowKeys, corner),
        styles: Array.from(styles, ([style, areas]): StyledAreas => ({ style, areas })),
      };
    },
  };
}

/** Every row or column has a name of its own, be it its rank among those that were given none. */
function named(keys: readonly string[], isNameless: (place: number) => boolean): readonly string[] {
  let rank = 0;
  return keys.map((key, index) => {
    if (key !== '' || isNameless(index + 1)) return key;
    rank += 1;
    return `_${rank}`;
  });
}

/** The names written in their hidden row and column. */
function withKeys(
  contents: readonly (readonly Content[])[],
  columnKeys: readonly string[],
  rowKeys: readonly string[],
  corner: Area,
): readonly (readonly Content[])[] {
  return contents.map((line, index) => {
    if (index + 1 === corner.row) return [...columnKeys.slice(0, -1), CORNER];
    const key = rowKeys[index];
    return key ? [...line.slice(0, -1), key] : line;
  });
}
