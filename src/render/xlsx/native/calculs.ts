/** A technical sheet, hidden: what the native formulas of one sheet need and have no place for, one band of cells under another. */
import { area, type Content, formula, type Part, type Place, type SheetPlan } from '../../../workbook';
import { partOf } from './parse';

/** Cells of a technical sheet, counted from 0. */
export interface Band {
  readonly at: (row: number, column: number) => Place;
  /** One line of it. */
  readonly line: (row: number) => Place;
  readonly whole: Place;
}

export interface Calculs {
  readonly name: string;
  /** New cells under the others; the formula of each, without its « = », may refer to those already there. */
  readonly band: (
    title: string,
    rows: number,
    columns: number,
    write: (row: number, column: number, own: Band) => Part,
  ) => Band;
  /** null when nothing was needed. */
  readonly finish: () => SheetPlan | null;
}

export const ROLE = 'calculs-';

/** @example calculsOf('moyennes-S1').name // 'calculs-moyennes-S1' */
export function calculsOf(role: string): Calculs {
  const name = `${ROLE}${role}`;
  const contents: Content[][] = [];
  return {
    name,
    band(title, rows, columns, write) {
      contents.push([title]);
      const whole = { ...area(contents.length + 1, 1, rows, columns), sheet: name };
      const own: Band = {
        at: (row, column) => partOf(whole, row, column),
        line: (row) => partOf(whole, row, 0, 1, columns),
        whole,
      };
      for (let row = 0; row < rows; row += 1) {
        contents.push(Array.from({ length: columns }, (_, column) => formula(write(row, column, own))));
      }
      return own;
    },
    finish: () => (contents.length === 0 ? null : sheetOf(name, contents)),
  };
}

function sheetOf(name: string, written: readonly (readonly Content[])[]): SheetPlan {
  const columns = written.reduce((most, line) => Math.max(most, line.length), 1);
  const contents = written.map((line) => [...line, ...new Array<Content>(columns - line.length).fill(null)]);
  return {
    role: name,
    name,
    tab: '#9ca3af',
    contents,
    frozenRows: 0,
    frozenColumns: 0,
    styles: [{ style: 'technical', areas: [area(1, 1, contents.length, columns)] }],
    formats: [],
    widths: [],
    heights: [],
    merges: [],
    hiddenColumns: [],
    hiddenRows: [],
    validations: [],
    conditionals: [],
    notes: [],
    charts: [],
    paper: { aside: [], repeated: [], starts: [] },
    names: [],
    inputs: [],
    owned: [],
    columnKeys: new Array<string>(columns).fill(''),
    rowKeys: new Array<string>(contents.length).fill(''),
    corner: area(1, columns),
    lead: area(1, 1),
    table: { row: contents.length + 1, rows: 0 },
  };
}
