/** The workbook as the endpoints need it: our sheets by role, where things stand on them, and the programme that they carry. */
import { issueSentence, type Programme, validateProgramme } from '../programme';
import { openState, readState } from '../render/sheets';
import {
  foreseeHead,
  foreseeLines,
  type Grid,
  gridOf,
  readProgrammeSheet,
  type SheetState,
  type WorkbookState,
} from '../workbook';
import { type Clock, clockIn, OWN_CLOCK } from './clock';

export interface ReadWorkbook {
  readonly states: ReadonlyMap<string, SheetState>;
  /** Those whose names of rows and columns are in place. */
  readonly grids: ReadonlyMap<string, Grid>;
  /** Names of the teacher's own sheets. */
  readonly others: readonly string[];
  /** Names of duplicated sheets of ours: the first of each is read. */
  readonly copies: readonly string[];
  readonly clock: Clock;
}

/** One call, whatever the cells hold: none is left for where a failure would be taken for an unreadable cell. */
export const clockOf = (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Clock =>
  clockIn(spreadsheet.getSpreadsheetTimeZone());

/** `roles`: those that are needed; every one of ours when left out. */
export const readWorkbook = (
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  roles?: readonly string[],
): ReadWorkbook => workbookOf(readState(spreadsheet, roles), clockOf(spreadsheet));

/** The same, where the head of each sheet and who is on its lines are read, and the rest as it is asked for. `only`: see `Wanted`. */
export function openWorkbook(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, only?: string): ReadWorkbook {
  const state = openState(spreadsheet);
  for (const sheet of state.sheets) foreseeHead(sheet);
  const workbook = workbookOf(state, clockOf(spreadsheet));
  for (const grid of Array.from(workbook.grids.values())) foreseeLines(grid, only);
  return workbook;
}

/** A state, wherever it was read: the dates of a file are made by what reads it. */
export function workbookOf({ sheets, others, copies }: WorkbookState, clock = OWN_CLOCK): ReadWorkbook {
  const grids = sheets.flatMap((sheet): readonly (readonly [string, Grid])[] => {
    const grid = gridOf(sheet);
    return grid ? [[sheet.role, grid]] : [];
  });
  return { states: new Map(sheets.map((sheet) => [sheet.role, sheet])), grids: new Map(grids), others, copies, clock };
}

/** What « Programme » says today, with what cannot be read of it. */
export function sheetProgramme(grid: Grid): {
  readonly programme: Programme | null;
  readonly problemes: readonly string[];
  /** The place that each names: « Programme, semestre 1, UE13, R108, coefficient ». */
  readonly lieux: readonly string[];
} {
  const { programme, issues } = validateProgramme(readProgrammeSheet(grid));
  return { programme, problemes: issues.map(issueSentence), lieux: issues.map(({ where }) => where) };
}
