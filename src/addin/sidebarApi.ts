/** The endpoints by which the sidebar knows the workbook: what it holds, what a programme says, whether its formulas are read as ours. */
import { catalogueEntries, describeProgramme } from '../programme';
import { ourSheets, readProbe as readProbeCell, writeProbe as writeProbeCell } from '../render/sheets';
import { readEtudiants } from '../workbook';
import type { ProgrammeReading, ProgrammeSource, Reply, SidebarState, WorkbookSummary } from './protocol';
import { readWorkbook, sheetProgramme } from './readWorkbook';
import { answered, locked, refuse } from './reply';
import { sidebarMessages as say } from './sidebarMessages';
import { juryRoles, missingSheets, readSource } from './work/changes';
import { lastWork } from './work/last';

export const sidebarState = (): Reply<SidebarState> =>
  answered((spreadsheet) => ({ programmes: catalogueEntries(), classeur: summaryOf(spreadsheet) }));

function summaryOf(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): WorkbookSummary | null {
  const ours = ourSheets(spreadsheet);
  const work = lastWork(spreadsheet);
  if (ours.length === 0 && work === null) return null;
  const { grids } = readWorkbook(spreadsheet, ['programme', 'etudiants']);
  const [sheet, roster] = [grids.get('programme'), grids.get('etudiants')];
  const programme = sheet ? sheetProgramme(sheet).programme : null;
  const states = new Map(ours.map((one) => [one.role, { ...one, fingerprint: '', values: [], formulas: [] }] as const));
  const roles = programme ? juryRoles(programme) : null;
  const jurys = (['S1', 'BUT1'] as const).filter((session) => roles !== null && states.has(roles[session]));
  const shown = spreadsheet.getActiveSheet().getName();
  return {
    programme: programme ? describeProgramme(programme) : null,
    but: programme?.but ?? 1,
    feuilles: ours.map(({ name }) => name),
    etudiants: roster ? readEtudiants(roster).filter(({ student }) => student.nip !== '').length : 0,
    juryPossible: programme !== null && missingSheets(programme, { states }).length === 0,
    jurys,
    juryAffiche: jurys.find((session) => roles !== null && states.get(roles[session])?.name === shown) ?? null,
    inachevee: work?.state === 'running' ? work.request : null,
    annulable: work?.state === 'done' ? work.resume : null,
  };
}

export const readProgramme = (source: ProgrammeSource): Reply<ProgrammeReading> =>
  answered((spreadsheet) => readSource(source, readWorkbook(spreadsheet, ['programme'])));

export const writeProbe = (): Reply<null> =>
  locked((spreadsheet) => {
    writeProbeCell(spreadsheet);
    return null;
  });

export const readProbe = (): Reply<boolean> =>
  locked((spreadsheet) => {
    const outcome = readProbeCell(spreadsheet);
    if (outcome.state === 'bad') return refuse('sonde', say.probeFailed(outcome.found));
    return outcome.state === 'good';
  });
