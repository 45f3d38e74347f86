/** « Annuler la dernière génération »: what would be taken back, and its steps. */
import { deleteJournal, readJournal, renderChange, undoSheet } from '../../render/sheets';
import {
  a1,
  area,
  type Kept,
  mergeWorkbook,
  placedPlans,
  planUndo,
  planWorkbook,
  type Undoing,
  type Written,
} from '../../workbook';
import { type ReadWorkbook, readWorkbook, sheetProgramme } from '../readWorkbook';
import { isRefusal, type Refusal, refuse } from '../reply';
import { sidebarMessages as say } from '../sidebarMessages';
import { changesFor } from './changes';
import { keepWork, lastWork } from './last';
import type { NotebookRequest, WorkPlan } from './protocol';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The workbook as it is, brought back to its own formulas once what was written is taken back. */
const AS_IT_IS: NotebookRequest = {
  kind: 'classeur',
  programme: { kind: 'classeur' },
  etudiants: { kind: 'classeur' },
  epreuves: { ressource: 1, sae: 1 },
  arrondi: 2,
};
const STEP = { undo: 'annuler:', restore: 'remettre:', end: 'annuler-fin' } as const;

/** What can be taken back of what a journal tells, on the workbook as it is. */
export function undoingOf({ states, grids, copies }: ReadWorkbook, journal: readonly Written[]): Undoing | Refusal {
  if (copies.length > 0) return refuse('copie', say.copied(copies));
  const sheet = grids.get('programme');
  if (!sheet) return { sheets: [], kept: [] };
  const { programme, problemes } = sheetProgramme(sheet);
  if (!programme) return refuse('programme', say.invalidProgramme(problemes[0] ?? ''));
  const wanted = { programme, students: null, classData: null, epreuves: AS_IT_IS.epreuves, arrondi: 2 as const };
  const asItIs = planWorkbook(mergeWorkbook(grids, { ...wanted, jury: null }));
  const { plans, disorders } = placedPlans(asItIs, states, grids);
  const [disorder] = disorders;
  return disorder ? refuse('desordre', say.movedColumns(disorder.sheet)) : planUndo(journal, grids, states, plans);
}

export function undoPlan(spreadsheet: Spreadsheet): WorkPlan | Refusal {
  const work = lastWork(spreadsheet);
  if (!work) return refuse('rien-a-annuler', say.nothingToUndo());
  const undoing = undoingOf(readWorkbook(spreadsheet), readJournal(spreadsheet));
  if (isRefusal(undoing)) return undoing;
  const { sheets, kept } = undoing;
  const gone = sheets.filter(({ isDeleted }) => isDeleted);
  const restored = sheets.filter(({ isDeleted }) => !isDeleted);
  // One that was interrupted has to come to its end, even where nothing is left to take back.
  const isPointless = sheets.length === 0 && kept.length > 0 && work.request.kind !== 'annulation';
  const keptSheets = kept.filter(({ kind }) => kind === 'feuille').length;
  return {
    resume: isPointless ? say.undoesNothing() : say.undoSummary(gone.length, restored.length, keptSheets),
    feuilles: [
      ...sheets.map(({ name, isDeleted, columns, rows, writings }) => ({
        nom: name,
        changements: isDeleted
          ? [say.undoDeletes()]
          : say.undoRestores(lengthOf(columns), lengthOf(rows), cellsOf(writings)),
      })),
      ...(kept.length > 0 ? [{ nom: say.keptTitle(), changements: kept.map(keptSentence) }] : []),
    ],
    steps: [
      ...sheets.map(({ role, name, isDeleted }) => ({
        id: `${STEP.undo}${role}`,
        label: isDeleted ? say.undoDeleteStep(name) : say.undoRestoreStep(name),
      })),
      ...restored.map(({ role, name }) => ({ id: `${STEP.restore}${role}`, label: say.updateSheet(name) })),
      ...(isPointless ? [] : [{ id: STEP.end, label: say.undoEndStep() }]),
    ],
  };
}

const lengthOf = (spans: readonly { readonly count: number }[]): number =>
  spans.reduce((sum, { count }) => sum + count, 0);

/** Every cell by its name, where it stands before the undoing. */
const cellsOf = (writings: Undoing['sheets'][number]['writings']): readonly string[] =>
  writings.flatMap(({ area: { row, column }, contents }) =>
    contents.flatMap((line, down) => line.map((_, right) => a1(area(row + down, column + right)))),
  );

export function keptSentence(kept: Kept): string {
  switch (kept.kind) {
    case 'feuille':
      return kept.because === 'saisie' ? say.keptTyped(kept.name) : say.keptNeeded(kept.name);
    case 'etudiant':
      return say.keptStudent(kept.nip);
    case 'colonne':
      return say.keptColumn(kept.code);
    case 'element':
      return say.keptElement(kept.code);
    case 'valeur':
      return say.keptValue(kept.sheet, kept.row.replace(/^n:/, ''), kept.column);
  }
}

export function undoStep(spreadsheet: Spreadsheet, step: string): string | Refusal {
  if (step === STEP.end) {
    const left = undoingOf(readWorkbook(spreadsheet), readJournal(spreadsheet));
    deleteJournal(spreadsheet);
    keepWork(spreadsheet, null);
    return say.undone(isRefusal(left) ? [] : left.kept.map(keptSentence));
  }
  const work = lastWork(spreadsheet);
  if (!work) return refuse('rien-a-annuler', say.nothingToUndo());
  if (work.request.kind !== 'annulation')
    keepWork(spreadsheet, { state: 'running', request: { kind: 'annulation' }, resume: work.resume });
  if (step.startsWith(STEP.restore)) {
    // A latecomer typed in « Étudiants » would get back the lines that were just taken away.
    const scope = { repairs: false, newLines: false, only: step.slice(STEP.restore.length) };
    const changes = changesFor(spreadsheet, AS_IT_IS, scope);
    if (isRefusal(changes)) return changes;
    const [change] = changes;
    if (change && !renderChange(spreadsheet, change)) return refuse('change', say.changed(change.name));
    return say.sheetUndone();
  }
  const workbook = readWorkbook(spreadsheet);
  const undoing = undoingOf(workbook, readJournal(spreadsheet));
  if (isRefusal(undoing)) return undoing;
  const sheet = undoing.sheets.find(({ role }) => role === step.slice(STEP.undo.length));
  if (sheet && !undoSheet(spreadsheet, sheet, workbook.states.get(sheet.role)?.values ?? []))
    return refuse('change', say.changed(sheet.name));
  return say.sheetUndone();
}
