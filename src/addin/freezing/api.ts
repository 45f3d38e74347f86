/** The endpoints that fix the results of a jury, compare the workbook with what was fixed, and prepare the next year's acquisitions. */
import { apartSheets, deleteOrKeep, digestOf, renderApart, unfinishedName } from '../../render/sheets';
import { makingOf, planValues, readSettings } from '../../workbook';
import { studentFiles } from '../deliberation/students';
import { readComposition } from '../documents/composition';
import { lackingSentences } from '../documents/lacking';
import { french } from '../french';
import type {
  FreezeOutcome,
  FreezeRequest,
  FreezingComparison,
  FreezingState,
  NextAcquis,
  Reply,
  SessionJury,
} from '../protocol';
import { readWorkbook } from '../readWorkbook';
import { answered, isRefusal, locked, type Refusal, refuse } from '../reply';
import { sidebarMessages } from '../sidebarMessages';
import { readClasseur } from '../verification/classeur';
import { detailsOf } from '../verification/finding';
import { juryRoles } from '../work/changes';
import { blockingPoints } from './blocking';
import { canonicalLines, canonicalText } from './canonical';
import { earlyJury } from './early';
import { frozenOf, sessionOf } from './frozen';
import { instantSheet } from './instant';
import { instantRole, instantsOf, lastInstant, nameOfRole, readInstant, unfinishedInstants } from './instants';
import { freezingMessages as say } from './messages';
import { ACQUIS_ROLE, nextLines, nextSheet, nextText } from './nextAcquis';
import { comparisonOf } from './report';
import { momentText, sha256Of } from './seal';
import { sourcesOf } from './sources';
import { januaryWaiting } from './waiting';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export const freezingState = (): Reply<FreezingState> =>
  answered((spreadsheet) => {
    const workbook = readWorkbook(spreadsheet);
    const classeur = readClasseur(workbook);
    const sourcesBy = {
      S1: sourcesOf(workbook, 'S1', classeur),
      BUT1: sourcesOf(workbook, 'BUT1', classeur),
    };
    const sessions = (['S1', 'BUT1'] as const).filter((session) => !isRefusal(sourcesBy[session]));
    const { composition, programme, programmeGrid, clock } = classeur;
    const cfvu = programmeGrid ? readSettings(programmeGrid).cfvu : '';
    const roles = programme && juryRoles(programme);
    const lacking = (session: SessionJury): readonly string[] => {
      const name = roles ? sessionOf({ role: roles[session] }) : '';
      return [
        ...earlyJury(composition, name, new Date(), clock),
        ...lackingSentences(readComposition(composition, name, clock), cfvu),
      ].map(french);
    };
    const waiting = isRefusal(sourcesBy.S1) ? [] : januaryWaiting(sourcesBy.S1).map(french);
    const manques = { S1: [...waiting, ...lacking('S1')], BUT1: lacking('BUT1') };
    const arretes = instantsOf(spreadsheet).map((instant) => {
      const { role, session, nom, date } = readInstant(instant);
      return { role, session, nom, date };
    });
    return { sessions, manques, arretes };
  }, french(say.notCompared()));

export const freezeResults = (request: FreezeRequest): Reply<FreezeOutcome> =>
  locked((spreadsheet) => freeze(spreadsheet, request), french(say.failed()));

function freeze(spreadsheet: Spreadsheet, { session, correctif }: FreezeRequest): FreezeOutcome | Refusal {
  if (correctif !== null && correctif.trim() === '') return refuse('motif', french(say.noMotive()));
  const workbook = readWorkbook(spreadsheet);
  if (workbook.copies.length > 0) return refuse('copie', sidebarMessages.copied(workbook.copies));
  const sources = sourcesOf(workbook, session);
  if (isRefusal(sources)) return sources;
  const { bench, grid, january } = sources;
  const files = studentFiles(bench, grid, january);
  if (files.length === 0) return refuse('sans-etudiant', french(say.noStudent(grid.name)));
  const points = blockingPoints(bench, grid, files);
  if (points.length > 0) {
    const details = points.map(({ texte, cellule }) => ({ texte, cellule }));
    return { fait: false, bilan: french(say.blocked(points.length)), points: detailsOf(details) };
  }
  for (const { apart } of unfinishedInstants(spreadsheet)) spreadsheet.deleteSheet(apart.sheet);
  const frozen = frozenOf(sources);
  const ranks = instantsOf(spreadsheet).filter((one) => one.session === session);
  if (ranks.length > 0 && correctif === null) return refuse('motif', french(say.alreadyFixed(sessionOf(grid))));
  const rank = 1 + Math.max(0, ...ranks.map((one) => one.rank));
  const role = instantRole(sessionOf(grid), rank);
  const name = nameOfRole(role);
  const taken = takenNames(spreadsheet, name, role);
  if (taken.length > 0) return refuse('nom-pris', sidebarMessages.nameTaken(taken));
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const date = momentText(new Date(), workbook.clock);
  const sha256 = sha256Of(canonicalText(canonicalLines(frozen)));
  const composition = workbook.grids.get('composition') ?? null;
  const sheet = instantSheet({
    ...{ role, name, frozen, files, composition, date, timeZone, sha256, clock: workbook.clock },
    correctif: correctif?.trim() ?? null,
  });
  renderApart(spreadsheet, makingOf(planValues(sheet)), nameOfRole);
  return { fait: true, nom: name, date, sha256 };
}

/** Sheets of others that bear a name that is wanted, or that of its making; one that was just inserted, blank, is taken up. */
function takenNames(spreadsheet: Spreadsheet, name: string, role: string): readonly string[] {
  const ours = apartSheets(spreadsheet, nameOfRole).filter((one) => one.role === role);
  return [name, unfinishedName(name)].filter((one) => {
    const sheet = spreadsheet.getSheetByName(one);
    if (sheet === null || ours.some((apart) => apart.name === one)) return false;
    return one === name || sheet.getLastRow() > 0;
  });
}

export const compareFreezing = (role: string): Reply<FreezingComparison> =>
  answered((spreadsheet) => {
    const instants = instantsOf(spreadsheet);
    if (instants.length === 0) return refuse('sans-arrete', french(say.noFreezing()));
    const chosen = role === '' ? instants[instants.length - 1] : instants.find((one) => one.role === role);
    if (!chosen) return refuse('arrete-absent', french(say.lostFreezing()));
    const instant = readInstant(chosen);
    const sources = sourcesOf(readWorkbook(spreadsheet), chosen.session);
    return isRefusal(sources) ? sources : comparisonOf(instant, sources);
  }, french(say.notCompared()));

export const prepareNextAcquis = (): Reply<NextAcquis> =>
  locked((spreadsheet) => {
    const last = lastInstant(spreadsheet, 'BUT1');
    if (!last) return refuse('sans-arrete', french(say.freezeFirst()));
    const { frozen, alteration, nom, date } = last;
    if (alteration !== null || !frozen) return refuse('instantane-modifie', french(alteration ?? ''));
    const fixed = { frozen, nom, date };
    const lines = nextLines(fixed);
    const sheet = nextSheet(fixed, lines);
    const taken = takenNames(spreadsheet, sheet.name, ACQUIS_ROLE);
    if (taken.length > 0) return refuse('nom-pris', sidebarMessages.nameTaken(taken));
    const gardees = apartSheets(spreadsheet, nameOfRole).flatMap((apart) => {
      if (apart.role !== ACQUIS_ROLE) return [];
      if (apart.isWhole) return deleteOrKeep(spreadsheet, apart.sheet, sheet.name) ?? [];
      spreadsheet.deleteSheet(apart.sheet); // half made
      return [];
    });
    const plan = planValues(sheet);
    renderApart(spreadsheet, { ...makingOf(plan), fingerprint: digestOf(plan.contents) }, () => sheet.name);
    const source = french(say.source(nom, date));
    return { nom: sheet.name, source, lignes: lines.length, texte: nextText(lines), gardees };
  }, french(say.failed()));
