/** The plan of a workbook: plain, serialisable data, from which a lift (Sheets, xlsx, text) makes the sheets. */
import { type Area, area, type Place } from './address';
import type { Formula } from './formula';
import type { StyleName } from './style';

/** `null` is a cell that the plan leaves as it is, blank on a new sheet; '' one that it wants blank. A string is always a text. */
export type Content = string | number | boolean | Formula | null;

export interface StyledAreas {
  readonly style: StyleName;
  readonly areas: readonly Area[];
}

export type ValidationRule =
  /** Written for the first cell of the area, relative references moving with the cell. */
  | { readonly kind: 'formula'; readonly formula: Formula }
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'checkbox' };

export interface Validation {
  readonly area: Area;
  readonly rule: ValidationRule;
  /** French sentence shown when an entry is refused. */
  readonly help: string;
}

/** A style worn where the formula (written for the first cell of the first area) holds. */
export interface Conditional {
  readonly areas: readonly Area[];
  readonly formula: Formula;
  readonly style: StyleName;
}

/** A chart of the spreadsheet over cells of its sheet; the first row of its ranges names the series, the first column the categories. */
export interface Chart {
  /** `boxes`: lowest, first quartile, third quartile, highest. */
  readonly kind: 'columns' | 'stackedBars' | 'boxes';
  /** What is to be seen, in words: a chart has no other text alternative. One title, one chart. */
  readonly title: string;
  readonly ranges: readonly Area[];
  /** The cell on which its corner stands. */
  readonly at: Area;
  readonly width: number;
  readonly height: number;
  /** Of the series, in order. */
  readonly colors: readonly string[];
  /** The average that a line marks: from the class that begins at it on for columns, across for boxes. */
  readonly threshold?: number;
}

/** What a printed sheet is told beside its frozen lines, which each page repeats. */
export interface Paper {
  /** Columns that are for the screen alone. What is left of a line is only typed: where nothing is, nothing is printed. */
  readonly aside: readonly { readonly column: number; readonly columns: number }[];
  /** Rows repeated on each page after theirs, where the sheet has no frozen ones. */
  readonly repeated: readonly number[];
  /** Rows that begin a page. */
  readonly starts: readonly number[];
}

export interface SheetPlan {
  /** What the sheet is, whatever the teacher renames it: `notes-S1`, `jury-BUT1`… Kept as developer metadata. */
  readonly role: string;
  readonly name: string;
  readonly tab: string;
  /** Dense: `contents[row - 1][column - 1]`; its size is the sheet's. */
  readonly contents: readonly (readonly Content[])[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly styles: readonly StyledAreas[];
  /** Number formats that depend on a setting: area → pattern. */
  readonly formats: readonly { readonly pattern: string; readonly areas: readonly Area[] }[];
  readonly widths: readonly { readonly column: number; readonly columns: number; readonly pixels: number }[];
  readonly heights: readonly { readonly row: number; readonly rows: number; readonly pixels: number }[];
  /** Titles over several columns; none crosses a frozen edge. */
  readonly merges: readonly Area[];
  readonly hiddenColumns: readonly { readonly column: number; readonly columns: number }[];
  readonly hiddenRows: readonly { readonly row: number; readonly rows: number }[];
  readonly validations: readonly Validation[];
  readonly conditionals: readonly Conditional[];
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly charts: readonly Chart[];
  readonly paper: Paper;
  /** Named ranges, by which the workbook is found again. */
  readonly names: readonly { readonly name: string; readonly area: Area }[];
  /** Where people type: everything else is protected with a warning. */
  readonly inputs: readonly Area[];
  /** Values of ours that follow the programme and the list: replaced, cell by cell, where the plan says otherwise. */
  readonly owned: readonly Area[];
  /** Name of each column and of each row of the head, in order: by them the sheet is found again after any move. */
  readonly columnKeys: readonly string[];
  readonly rowKeys: readonly string[];
  /** Where the hidden row and the hidden column that hold these names cross. */
  readonly corner: Area;
  /** What the sheet is for, in a sentence; while it is brought up to date, that it is unfinished. */
  readonly lead: Area;
  /** The lines, one per student or free; no rows where the sheet has none. */
  readonly table: { readonly row: number; readonly rows: number };
}

export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
}

/** Where the named ranges stand: what the formulas of the later sheets refer to. */
export type Landmarks = ReadonlyMap<string, Place>;

/** A named range that the plan needs; its absence is refused before any planning. */
export function place(landmarks: Landmarks, name: string): Place {
  const found = landmarks.get(name);
  if (!found) throw new Error(`no landmark named ${name}`);
  return found;
}

/** The landmarks that a planned sheet will bring: its named ranges, and the lines of each column by « role/key ». */
export const landmarksOf = ({ name: sheet, role, names, columnKeys, table }: SheetPlan): readonly Landmark[] => [
  ...names.map(({ name, area: named }): Landmark => [name, { ...named, sheet }]),
  ...columnKeys.map((key, index): Landmark => [`${role}/${key}`, { ...area(table.row, index + 1, table.rows), sheet }]),
];
type Landmark = readonly [name: string, place: Place];
