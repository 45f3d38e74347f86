/** The writing of the marks that were shown, in few calls, each in the cell of its student or nowhere. */
import { mend, sheetOfRole } from '../../render/sheets';
import { a1, area, type EpreuveColumn, type Grid, linesOf, MARK_FORMAT, typedOn } from '../../workbook';
import { isDate } from '../cells';
import { french } from '../french';
import { type Refusal, refuse } from '../reply';
import { sortOut } from './meanwhile';
import { marksMessages as say } from './messages';
import type { MarksPlan } from './plan';
import type { MarksImportRequest, MarksOutcome } from './protocol';
import { runsOf } from './runs';

export interface PlaceOfMarks extends MarksPlan {
  readonly epreuve: EpreuveColumn;
  readonly grid: Grid;
}

export const notesRole = (semestre: number): string => `notes-S${semestre}`;

/** The column is read again just before: a cell that changed since it was shown, or that another student has now, is left alone. */
export function writeMarks(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  request: MarksImportRequest,
  { epreuve, grid, outcomes }: PlaceOfMarks,
): MarksOutcome | Refusal {
  const { first, last } = grid;
  const rows = last - first + 1;
  const sheet = sheetOfRole(spreadsheet, notesRole(request.semestre));
  if (!sheet) return refuse('notes-absentes', french(say.noSheet(request.semestre)));
  const isMoved = (): boolean =>
    sheet.getMaxRows() !== grid.values.length || sheet.getMaxColumns() !== grid.values[0]?.length;
  if (isMoved()) return refuse('change', french(say.moved(sheet.getName())));
  const marks = sheet.getRange(first, epreuve.column, rows, 1);
  const nips = sheet.getRange(first, grid.columns.get('nip') ?? 1, rows, 1).getValues();
  const formulas = marks.getFormulas();
  const now = marks.getValues().map(([value], index) => ({
    value: value as unknown,
    formula: formulas[index]?.[0] ?? '',
    nip: nips[index]?.[0] as unknown,
    cellule: a1(area(first + index, epreuve.column)),
  }));
  const { kept, left } = sortOut(outcomes, request, (row) => now[row - first]);
  const writings = runsOf(kept, first, now).map(({ row, values }) => ({
    area: area(row, epreuve.column, values.length, 1),
    contents: values.map((value) => [value]),
  }));
  // In a cell that Sheets made a date, a mark would be a day of 1900.
  const dates = kept.filter(({ was }) => isDate(was)).map(({ row }) => a1(area(row, epreuve.column)));
  if (dates.length > 0) sheet.getRangeList(dates).setNumberFormat(MARK_FORMAT);
  for (const { area: where, contents } of writings)
    sheet.getRange(where.row, where.column, where.rows, 1).setValues(contents);
  if (isMoved()) {
    mend(sheet, { standing: typedOn(grid, markAreas(grid)), writings, sign: null, plan: null });
    return refuse('change', french(say.moved(sheet.getName())));
  }
  const column = `${sheet.getName()}, ${epreuve.code} ${epreuve.nom}`.trim();
  return {
    bilan: french(say.written(kept.length, column, left.length)),
    laissees: left.length === 0 ? null : { bilan: french(say.left(left.length)), phrases: left.map(french) },
  };
}

/** The columns of the marks and of the bonuses, on the lines of the students. */
const markAreas = (grid: Grid) =>
  Array.from(grid.columns).flatMap(([key, column]) =>
    /^(?:ep|bonus):/.test(key) ? [area(grid.first, column, linesOf(grid).length, 1)] : [],
  );
