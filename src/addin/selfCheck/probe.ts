/** What a probe is, and the block of cells that it has to itself in the sheet « Autodiagnostic ». */
import { a1, area } from '../../workbook';

/** What a probe writes in a cell: a text stays a text, whatever it looks like. */
export type Written = null | number | boolean | Date | Text | Formula;
interface Text {
  readonly text: string;
}
interface Formula {
  readonly formula: string;
}

export const text = (value: string): Text => ({ text: value });
export const formula = (value: string): Formula => ({ formula: value });

/** Where a probe stands, counted from its own first cell (0, 0). */
export interface Block {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly row: number;
  /** A1 notation. */
  readonly at: (down: number, right: number, rows?: number, columns?: number) => string;
  readonly range: (down: number, right: number, rows?: number, columns?: number) => GoogleAppsScript.Spreadsheet.Range;
  /** What a cell shows, as its group was read. */
  readonly value: (down: number, right: number) => unknown;
}

export interface Probe {
  readonly id: string;
  /** What is assumed, in a sentence. */
  readonly hypothese: string;
  /** '' for a measure, which is told and not judged. */
  readonly attendu: string;
  readonly casse: string;
  readonly remede: string;
  /** Height of its block. */
  readonly rows: number;
  /** Cells to write. */
  readonly cells?: (block: Block) => readonly (readonly Written[])[];
  /** Services to try, once the cells of the group are written. */
  readonly act?: (block: Block) => void;
  /** Cells that must show something before the group is read. */
  readonly awaited?: readonly (readonly [down: number, right: number])[];
  /** What is found, in the words of `attendu`. */
  readonly read: (block: Block) => string;
}

/** Blocks stand to the right of the report. */
const FIRST_COLUMN = 8;
export const LAST_COLUMN = 26;

export const blockOf = (
  spreadsheet: Block['spreadsheet'],
  sheet: Block['sheet'],
  row: number,
  values: readonly (readonly unknown[])[] = [],
): Block => {
  const place = (down: number, right: number, rows = 1, columns = 1) =>
    area(row + down, FIRST_COLUMN + right, rows, columns);
  return {
    spreadsheet,
    sheet,
    row,
    at: (...where) => a1(place(...where)),
    range: (...where) => sheet.getRange(a1(place(...where))),
    value: (down, right) => values[down]?.[FIRST_COLUMN - 1 + right] ?? '',
  };
};

/** A value as the report says it. */
export function shown(value: unknown): string {
  if (value === '') return 'vide';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  return Object.prototype.toString.call(value) === '[object Date]' ? 'une date' : String(value);
}

/** The probe of one formula, in the first cell of its block; what it needs stands under it. */
export function formulaProbe(
  probe: Omit<Probe, 'rows' | 'cells' | 'read' | 'awaited'> & {
    readonly formula: (block: Block) => string;
    readonly under?: readonly (readonly Written[])[];
    readonly rows?: number;
    readonly read?: Probe['read'];
  },
): Probe {
  const { formula: written, under = [], rows = 1 + under.length, read, ...rest } = probe;
  return {
    ...rest,
    rows,
    cells: (block) => [[formula(written(block))], ...under],
    awaited: [[0, 0]],
    read: read ?? ((block) => shown(block.value(0, 0))),
  };
}
