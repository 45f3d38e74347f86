/** What is kept of the last work: whether it is finished, what was asked (without a name), and what it wrote, so that it can be undone. */
import { appendJournal, readWork, writeWork } from '../../render/sheets';
import type { SheetChange, Written } from '../../workbook';
import type { WorkRequest } from './protocol';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface LastWork {
  readonly state: 'running' | 'done';
  readonly request: WorkRequest;
  /** « 8 feuilles créées, 0 note modifiée » */
  readonly resume: string;
}

export function lastWork(spreadsheet: Spreadsheet): LastWork | null {
  const json = readWork(spreadsheet);
  return json === '' ? null : (JSON.parse(json) as LastWork);
}

export const keepWork = (spreadsheet: Spreadsheet, work: LastWork | null): void =>
  writeWork(spreadsheet, work === null ? '' : JSON.stringify({ ...work, request: nameless(work.request) }));

/** Neither a list of students nor a programme is kept: once their sheets are made, those stand for them. */
function nameless(request: WorkRequest): WorkRequest {
  if (request.kind !== 'classeur') return request;
  const { programme, etudiants } = request;
  return {
    ...request,
    programme: programme.kind === 'donnees' ? { kind: 'classeur' } : programme,
    etudiants: etudiants.kind === 'liste' ? { kind: 'classeur' } : etudiants,
  };
}

/** Told before it is done: an interruption in between leaves nothing that cannot be undone. */
export const journalChange = (spreadsheet: Spreadsheet, change: SheetChange): void =>
  appendJournal(spreadsheet, journalLines(change));

/** What the journal keeps of a change. */
export function journalLines(change: SheetChange): readonly Written[] {
  const line = (kind: string, part: Partial<Written>): Written => ({
    role: change.role,
    kind,
    row: '',
    column: '',
    before: '',
    after: '',
    ...part,
  });
  if (change.isNew) return [line('feuille', { after: change.digest })];
  return [
    ...change.changes.flatMap((one) => {
      if (one.kind === 'colonne') return [line('colonne', { column: one.key })];
      return one.kind === 'ligne' ? [line('ligne', { row: one.key })] : [];
    }),
    ...(change.lines > 0 ? [line('lignes', { before: change.linesBefore, after: change.lines })] : []),
    ...change.journal.map((one) => line('valeur', one)),
  ];
}
