/** The endpoints of the import of marks: the columns, what a file would do, and what was shown of it, written under the document lock. */

import { isAwaited } from '../../arrete';
import { readEpreuves, readNotes, type SeenColumn, seenColumn } from '../../workbook';
import { french } from '../french';
import type { Reply } from '../protocol';
import { readWorkbook } from '../readWorkbook';
import { answered, isRefusal, locked, type Refusal, refuse } from '../reply';
import { weighsIn } from '../verification/averages';
import { type Classeur, isExpected, nipKey, readClasseur } from '../verification/classeur';
import { marksMessages as say } from './messages';
import { planMarks } from './plan';
import type { MarkColumn, MarksImportRequest, MarksOutcome, MarksPreview, MarksRequest } from './protocol';
import { notesRole, type PlaceOfMarks, writeMarks } from './writing';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const SEMESTRES = [1, 2, 3, 4, 5, 6];

export const markColumns = (): Reply<readonly MarkColumn[]> =>
  answered((spreadsheet) => {
    const roles = ['programme', 'etudiants', ...SEMESTRES.map(notesRole)];
    return columnsOf(readClasseur(readWorkbook(spreadsheet, roles)));
  }, say.failed());

function columnsOf({ programme, marks, byNip }: Classeur): readonly MarkColumn[] {
  return marks.flatMap(({ semestre, grid, epreuves, lines }) => {
    const expected = lines.filter(({ nip }) => {
      const person = byNip.get(nipKey(nip));
      return person !== undefined && isExpected(person);
    });
    const ues = programme?.semestres.find(({ numero }) => numero === semestre)?.ues;
    const typed = readEpreuves(grid);
    return typed.map((epreuve, index) => ({
      ...seenColumn({ semestre, epreuves: typed }, epreuve),
      titre: epreuve.titre,
      saisies: expected.filter(({ notes }) => !isAwaited(notes[index])).length,
      etudiants: expected.length,
      sansPoids:
        epreuves[index]?.coefficient === 0 || (ues !== undefined && !ues.some((ue) => weighsIn(ue, epreuve.code))),
    }));
  });
}

export const previewMarks = (request: MarksRequest): Reply<MarksPreview> =>
  answered((spreadsheet) => {
    const plan = planOf(spreadsheet, request);
    return isRefusal(plan) ? plan : plan.preview;
  }, say.failed());

export const importMarks = (request: MarksImportRequest): Reply<MarksOutcome> =>
  locked((spreadsheet) => {
    const plan = planOf(spreadsheet, request);
    return isRefusal(plan) ? plan : writeMarks(spreadsheet, request, plan);
  }, say.failed());

function planOf(spreadsheet: Spreadsheet, request: MarksRequest): PlaceOfMarks | Refusal {
  const { semestre, code, rang } = request;
  const role = notesRole(semestre);
  const workbook = readWorkbook(spreadsheet, ['etudiants', role]);
  const grid = workbook.grids.get(role);
  if (!grid) return refuse('notes-absentes', french(say.noSheet(semestre)));
  const sheet = readNotes(grid);
  const epreuve = sheet.epreuves.find((one) => one.code === code && one.rang === rang);
  if (!epreuve) return refuse('colonne-absente', french(say.noColumn(semestre, code)));
  if (!isAsSeen(request, seenColumn(sheet, epreuve)))
    return refuse('colonne-changee', french(say.columnChanged(grid.name, code)));
  return { ...planMarks(request, epreuve, sheet, readClasseur(workbook).byNip), epreuve, grid };
}

const isAsSeen = (request: SeenColumn, now: SeenColumn): boolean =>
  (Object.keys(now) as (keyof SeenColumn)[]).every((key) => request[key] === now[key]);
