/** The endpoints of the import of marks: the columns, what a file would do, and the writing under the document lock. */

import { isAwaited } from '../../arrete';
import { mend, sheetOfRole } from '../../render/sheets';
import { area, type Grid, linesOf, readNotes, typedOn } from '../../workbook';
import { french } from '../french';
import type { Reply } from '../protocol';
import { readWorkbook } from '../readWorkbook';
import { answered, isRefusal, locked, type Refusal, refuse } from '../reply';
import { weighsIn } from '../verification/averages';
import { type Classeur, isExpected, nipKey, readClasseur } from '../verification/classeur';
import { marksMessages as say } from './messages';
import { isUnchanged, type MarksPlan, planMarks } from './plan';
import type { MarkColumn, MarksPreview, MarksRequest } from './protocol';
import { runsOf } from './runs';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const notesRole = (semestre: number): string => `notes-S${semestre}`;
const SEMESTRES = [1, 2, 3, 4, 5, 6];

export const markColumns = (): Reply<readonly MarkColumn[]> =>
  answered((spreadsheet) => {
    const roles = ['programme', 'etudiants', ...SEMESTRES.map(notesRole)];
    return columnsOf(readClasseur(readWorkbook(spreadsheet, roles)));
  }, say.failed());

function columnsOf({ programme, marks, byNip }: Classeur): readonly MarkColumn[] {
  return marks.flatMap(({ semestre, epreuves, lines }) => {
    const expected = lines.filter(({ nip }) => {
      const person = byNip.get(nipKey(nip));
      return person !== undefined && isExpected(person);
    });
    const ues = programme?.semestres.find(({ numero }) => numero === semestre)?.ues;
    return epreuves.map(({ code, titre, rang, nom, coefficient }, index) => ({
      semestre,
      code,
      titre,
      rang,
      epreuve: nom,
      saisies: expected.filter(({ notes }) => !isAwaited(notes[index])).length,
      etudiants: expected.length,
      sansPoids: coefficient === 0 || (ues !== undefined && !ues.some((ue) => weighsIn(ue, code))),
    }));
  });
}

export const previewMarks = (request: MarksRequest): Reply<MarksPreview> =>
  answered((spreadsheet) => {
    const plan = planOf(spreadsheet, request);
    return isRefusal(plan) ? plan : plan.preview;
  }, say.failed());

export const importMarks = (request: MarksRequest): Reply<string> =>
  locked((spreadsheet) => {
    const plan = planOf(spreadsheet, request);
    return isRefusal(plan) ? plan : writeMarks(spreadsheet, request, plan);
  }, say.failed());

interface PlaceOfMarks extends MarksPlan {
  readonly grid: Grid;
  readonly first: number;
  readonly rows: number;
  readonly nipColumn: number;
}

function planOf(spreadsheet: Spreadsheet, request: MarksRequest): PlaceOfMarks | Refusal {
  const role = notesRole(request.semestre);
  const workbook = readWorkbook(spreadsheet, ['etudiants', role]);
  const grid = workbook.grids.get(role);
  if (!grid) return refuse('notes-absentes', french(say.noSheet(request.semestre)));
  const plan = planMarks(request, readNotes(grid), readClasseur(workbook).byNip);
  if (!plan) return refuse('colonne-absente', french(say.noColumn(request.semestre, request.code)));
  return {
    ...plan,
    grid,
    first: grid.first,
    rows: grid.last - grid.first + 1,
    nipColumn: grid.columns.get('nip') ?? 1,
  };
}

/** The column is read again just before: a cell that changed since, or that another student has now, is left alone. */
function writeMarks(spreadsheet: Spreadsheet, request: MarksRequest, plan: PlaceOfMarks): string | Refusal {
  const { epreuve, first, rows, grid } = plan;
  const sheet = sheetOfRole(spreadsheet, notesRole(request.semestre));
  if (!sheet) return refuse('notes-absentes', french(say.noSheet(request.semestre)));
  const isMoved = (): boolean =>
    sheet.getMaxRows() !== grid.values.length || sheet.getMaxColumns() !== grid.values[0]?.length;
  if (isMoved()) return refuse('change', french(say.moved(sheet.getName())));
  const marks = sheet.getRange(first, epreuve.column, rows, 1);
  const nips = sheet.getRange(first, plan.nipColumn, rows, 1).getValues();
  const formulas = marks.getFormulas();
  const now = marks.getValues().map(([value], index) => ({
    value: value as unknown,
    formula: formulas[index]?.[0] ?? '',
    nip: nips[index]?.[0] as unknown,
  }));
  const kept = plan.writes.filter((write) => {
    const cell = now[write.row - first];
    return cell !== undefined && isUnchanged(write, cell);
  });
  const writings = runsOf(kept, first, now).map(({ row, values }) => ({
    area: area(row, epreuve.column, values.length, 1),
    contents: values.map((value) => [value]),
  }));
  for (const { area: where, contents } of writings)
    sheet.getRange(where.row, where.column, where.rows, 1).setValues(contents);
  if (isMoved()) {
    mend(sheet, { standing: typedOn(grid, markAreas(grid)), writings, sign: null, plan: null });
    return refuse('change', french(say.moved(sheet.getName())));
  }
  const column = `${sheet.getName()}, ${epreuve.code} ${epreuve.nom}`.trim();
  return french(say.written(kept.length, column, plan.writes.length - kept.length));
}

/** The columns of the marks and of the bonuses, on the lines of the students. */
const markAreas = (grid: Grid) =>
  Array.from(grid.columns).flatMap(([key, column]) =>
    /^(?:ep|bonus):/.test(key) ? [area(grid.first, column, linesOf(grid).length, 1)] : [],
  );
