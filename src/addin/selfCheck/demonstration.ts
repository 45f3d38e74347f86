/** « Générer la démonstration et tout vérifier »: what makes it, its comparison with the law, its removal. */
import { programmeById } from '../../programme';
import { deleteJournal, ourSheets, undoSheet } from '../../render/sheets';
import {
  compareWorkbook,
  demonstrationClass,
  mergeWorkbook,
  planWorkbook,
  readEtudiants,
  type Written,
} from '../../workbook';
import { french } from '../french';
import type { CheckLine, NotebookRequest, Reply, WorkRequest } from '../protocol';
import { readWorkbook } from '../readWorkbook';
import { answered, isRefusal, locked, refuse } from '../reply';
import { sidebarMessages } from '../sidebarMessages';
import { isLoading } from '../verification/blocks';
import { readClasseur } from '../verification/classeur';
import { checkReport } from '../verification/report';
import { journalLines, keepWork } from '../work/last';
import { keptSentence, undoingOf } from '../work/undo';
import { selfCheckMessages as say } from './messages';

const PROGRAMME = 'mmi-dijon-2022-2023-but1';
const NOTEBOOK: NotebookRequest = {
  kind: 'classeur',
  programme: { kind: 'catalogue', id: PROGRAMME },
  etudiants: { kind: 'fictifs', nombre: 24 },
  epreuves: { ressource: 2, sae: 1 },
  arrondi: 2,
};
/** What fictitious students leave to be done is no fault of the platform: missing marks, decisions of the jury. */
const OF_THE_CLASS = /^(?:manquantes|annoncees|decisions)/;

export const demonstrationWorks = (): Reply<readonly WorkRequest[]> =>
  answered((spreadsheet) =>
    ourSheets(spreadsheet).length > 0
      ? refuse('classeur-pris', french(say.workbookTaken()))
      : [
          NOTEBOOK,
          { kind: 'jury', session: 'S1' } as const,
          { kind: 'jury', session: 'BUT1' } as const,
          { kind: 'statistiques' } as const,
        ],
  );

export const checkDemonstration = (last: boolean): Reply<readonly CheckLine[] | null> =>
  answered((spreadsheet) => {
    const workbook = readWorkbook(spreadsheet);
    if (workbook.states.size === 0) return refuse('classeur-absent', french(say.noDemonstration()));
    const computing = Array.from(workbook.states.values()).some(({ values }) =>
      values.some((line) => line.some(isLoading)),
    );
    if (computing && !last) return null;
    return checkReport(readClasseur(workbook)).lignes.filter(({ id }) => !OF_THE_CLASS.test(id));
  });

/** All of it or nothing: where one cell is not what the demonstration wrote, it may be somebody's work. */
export const removeDemonstration = (): Reply<string> =>
  locked((spreadsheet) => {
    const workbook = readWorkbook(spreadsheet);
    const { grids, states } = workbook;
    const roster = grids.get('etudiants');
    const students = roster ? readEtudiants(roster).filter(({ student }) => student.nip !== '').length : 0;
    if (students === 0) return refuse('classeur-absent', french(say.noDemonstration()));
    const undoing = undoingOf(workbook, journalOf(students));
    if (isRefusal(undoing)) return undoing;
    const { sheets, kept } = undoing;
    const first = kept.find((one) => one.kind !== 'feuille' || one.because === 'saisie') ?? kept[0];
    if (first || sheets.length < states.size)
      return refuse('saisie', french(say.notDemonstration(first ? keptSentence(first) : '')));
    keepWork(spreadsheet, null);
    for (const one of sheets)
      if (!undoSheet(spreadsheet, one, states.get(one.role)?.values ?? []))
        return refuse('change', sidebarMessages.changed(one.name));
    deleteJournal(spreadsheet);
    return french(say.removed(sheets.length));
  });

/** As if the whole demonstration had been made in one generation: what was typed on each sheet is then known. */
function journalOf(students: number): readonly Written[] {
  const programme = programmeById(PROGRAMME);
  if (!programme) return [];
  const { epreuves, arrondi } = NOTEBOOK;
  const classData = demonstrationClass(programme, students, epreuves);
  const wanted = {
    programme,
    epreuves,
    arrondi,
    students: classData.students,
    classData,
    jury: 'statistiques' as const,
  };
  const none = new Map<string, never>();
  const both = ['semestre', 'statistiques'] as const;
  return both.flatMap((jury) =>
    compareWorkbook(planWorkbook(mergeWorkbook(none, { ...wanted, jury })), none, none).changes.flatMap(journalLines),
  );
}
