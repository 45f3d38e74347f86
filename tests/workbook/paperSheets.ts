/** Sheets on paper: what a plan leaves on a sheet, and what a change makes of it, as data. No engine: formulas stay texts. */
import { contentsAsAsked } from '../../src/render/sheets/cells';
import {
  type Area,
  a1,
  areaOf,
  type Comparison,
  type Content,
  compareWorkbook,
  foresee,
  foreseeHead,
  foreseeLines,
  type Grid,
  type Grids,
  gridOf,
  mergeWorkbook,
  planWorkbook,
  type SheetChange,
  type SheetPlan,
  type SheetState,
  type Student,
  type Wanted,
} from '../../src/workbook';
import { TINY } from './tiny';

export interface PaperSheet extends SheetState {
  name: string;
  finished: boolean;
  fingerprint: string;
  values: unknown[][];
  formulas: string[][];
}
/** By role. */
export type Paper = Map<string, PaperSheet>;

export const student = (nip: string, nom: string, groupe = 'TD1'): Student => ({
  nip,
  nom,
  prenom: 'X',
  groupe,
  statut: 'Inscrit',
  redoublements: '',
});

export const wanted = (asked: Partial<Wanted> = {}): Wanted => ({
  programme: TINY,
  students: null,
  classData: null,
  epreuves: { ressource: 1, sae: 1 },
  arrondi: 2,
  jury: null,
  ...asked,
});

/** A sheet as its plan alone leaves it. */
export function paperOf(plan: SheetPlan): PaperSheet {
  const sheet = blank(plan.role, plan.name, plan.contents.length, plan.columnKeys.length);
  plan.contents.forEach((line, row) => {
    line.forEach((content, column) => {
      write(sheet, row + 1, column + 1, content);
    });
  });
  return sheet;
}

function blank(role: string, name: string, rows: number, columns: number): PaperSheet {
  const grid = <Cell>(cell: Cell) => Array.from({ length: rows }, () => new Array<Cell>(columns).fill(cell));
  return { role, name, finished: true, fingerprint: '', values: grid<unknown>(''), formulas: grid('') };
}

export function write(sheet: PaperSheet, row: number, column: number, content: Content): void {
  const isFormula = typeof content === 'object' && content !== null;
  const [values, formulas] = [sheet.values[row - 1], sheet.formulas[row - 1]];
  if (!values || !formulas) throw new Error(`outside ${sheet.name}: row ${row}`);
  values[column - 1] = isFormula ? '' : (content ?? '');
  formulas[column - 1] = isFormula ? content.formula : '';
}

export function insertColumns(sheet: PaperSheet, after: number, count = 1): void {
  for (const line of sheet.values) line.splice(after, 0, ...new Array(count).fill(''));
  for (const line of sheet.formulas) line.splice(after, 0, ...new Array(count).fill(''));
}

export function insertRows(sheet: PaperSheet, after: number, count = 1): void {
  const width = sheet.values[0]?.length ?? 0;
  for (let done = 0; done < count; done += 1) {
    sheet.values.splice(after, 0, new Array(width).fill(''));
    sheet.formulas.splice(after, 0, new Array(width).fill(''));
  }
}

export function deleteColumn(sheet: PaperSheet, column: number): void {
  for (const line of sheet.values) line.splice(column - 1, 1);
  for (const line of sheet.formulas) line.splice(column - 1, 1);
}

export function deleteRow(sheet: PaperSheet, row: number): void {
  sheet.values.splice(row - 1, 1);
  sheet.formulas.splice(row - 1, 1);
}

export const gridsOf = (states: ReadonlyMap<string, SheetState>): Grids =>
  new Map(
    Array.from(states, ([role, sheet]) => [role, gridOf(sheet)] as const).flatMap(([role, grid]) =>
      grid ? [[role, grid] as const] : [],
    ),
  );

export const gridIn = (paper: Paper, role: string): Grid => {
  const grid = gridsOf(paper).get(role);
  if (!grid) throw new Error(`${role} has no names`);
  return grid;
};

export const sheetIn = (paper: Paper, role: string): PaperSheet => {
  const sheet = paper.get(role);
  if (!sheet) throw new Error(`no ${role}`);
  return sheet;
};

let turn = 0;

/** What a request would change: the same, be the sheets read whole or as they are asked for, all together or one (in turn) in its step. */
export function changesOf(paper: Paper, asked: Partial<Wanted> = {}): readonly SheetChange[] {
  const { changes, disorders } = compared(paper, asked);
  expect(compared(openedPaper(paper).states, asked)).toEqual({ changes, disorders, lacking: [] });
  turn += 1;
  const only = [...paper.keys()][turn % Math.max(1, paper.size)];
  expect(compared(openedPaper(paper, only).states, asked, only)).toEqual(compared(paper, asked, only));
  if (disorders.length > 0) throw new Error(`disorder: ${JSON.stringify(disorders)}`);
  return changes;
}

/** What the step of one sheet would change. */
export const stepOf = (paper: Paper, role: string): readonly SheetChange[] => compared(paper, {}, role).changes;

function compared(states: ReadonlyMap<string, SheetState>, asked: Partial<Wanted>, only?: string): Comparison {
  const grids = gridsOf(states);
  return compareWorkbook(planWorkbook(mergeWorkbook(grids, wanted({ ...asked, only }))), states, grids, {
    only,
    foresee,
  });
}

export interface Opened {
  readonly states: ReadonlyMap<string, SheetState>;
  /** By role, « A1:C5 » for values and « =A1:C5 » for formulas, in the order in which they were read. */
  readonly read: ReadonlyMap<string, readonly string[]>;
}

/** The sheets as the add-in opens them: nothing is read but what is asked for. */
export function openedPaper(paper: Paper, only?: string): Opened {
  const read = new Map<string, string[]>();
  const states = new Map<string, SheetState>();
  for (const [role, { name, finished, fingerprint, values, formulas }] of paper) {
    const own: string[] = [];
    const part = <Cell>(table: Cell[][], { row, column, rows, columns }: Area, sign: string): Cell[][] => {
      own.push(`${sign}${a1({ row, column, rows, columns })}`);
      return table.slice(row - 1, row - 1 + rows).map((line) => line.slice(column - 1, column - 1 + columns));
    };
    const sheet = {
      getMaxRows: () => values.length,
      getMaxColumns: () => values[0]?.length ?? 0,
      getRange: (notation: string) => ({
        getValues: () => part(values, areaOf(notation), ''),
        getFormulas: () => part(formulas, areaOf(notation), '='),
      }),
    } as unknown as GoogleAppsScript.Spreadsheet.Sheet;
    const state = Object.assign(contentsAsAsked(sheet), { role, name, finished, fingerprint });
    foreseeHead(state);
    read.set(role, own);
    states.set(role, state);
  }
  for (const grid of gridsOf(states).values()) foreseeLines(grid, only);
  return { states, read };
}

/** Everything that a request changes, done. Gives what was done. */
export function regenerate(paper: Paper, asked: Partial<Wanted> = {}): readonly SheetChange[] {
  const changes = changesOf(paper, asked);
  for (const change of changes) apply(paper, change);
  return changes;
}

export function apply(paper: Paper, change: SheetChange): void {
  const { role, name, plan } = change;
  let sheet = paper.get(role);
  if (!sheet) {
    if (!plan) throw new Error('a new sheet has a plan');
    sheet = blank(role, name, plan.contents.length, plan.columnKeys.length);
    paper.set(role, sheet);
  }
  for (const { after, count } of change.columns) insertColumns(sheet, after, count);
  for (const { after, count } of change.rows) insertRows(sheet, after, count);
  for (const { area, contents } of change.writings) {
    contents.forEach((line, row) => {
      line.forEach((content, column) => {
        write(sheet, area.row + row, area.column + column, content);
      });
    });
  }
  sheet.fingerprint = change.fingerprint;
  sheet.finished = true;
}

/** A new workbook of the small programme. */
export function paperWorkbook(students: readonly Student[], asked: Partial<Wanted> = {}): Paper {
  const paper: Paper = new Map();
  regenerate(paper, { ...asked, students });
  return paper;
}

/** Types in a line of a student (or on the n-th line) in a named column. */
export function typeAt(paper: Paper, role: string, line: number | string, column: string, content: Content): void {
  const grid = gridIn(paper, role);
  write(sheetIn(paper, role), rowAt(grid, line), grid.columns.get(column) ?? 0, content);
}

export const rowAt = (grid: Grid, line: number | string): number => {
  if (typeof line === 'number') return grid.first + line;
  const nip = (grid.columns.get('nip') ?? 0) - 1;
  const row = grid.values.findIndex((cells, index) => index + 1 >= grid.first && cells[nip] === line) + 1;
  if (row < grid.first) throw new Error(`no ${line} on ${grid.name}`);
  return row;
};

/** What stands on the line of a student, in named columns. */
export const lineAt = (paper: Paper, role: string, line: number | string, ...columns: readonly string[]) => {
  const grid = gridIn(paper, role);
  return columns.map((column) => grid.values[rowAt(grid, line) - 1]?.[(grid.columns.get(column) ?? 0) - 1]);
};
