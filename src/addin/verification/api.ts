/** The endpoints of « Vérifier avant jury » and of « Avancement »: they read the workbook and write nothing. */
import { areaOf } from '../../workbook';
import { lastInstant } from '../freezing/instants';
import { sinceLine } from '../freezing/report';
import { sourcesOf } from '../freezing/sources';
import { french } from '../french';
import type { CellPlace, CheckLine, Reply } from '../protocol';
import { type ReadWorkbook, readWorkbook } from '../readWorkbook';
import { answered, isRefusal, type Refusal, refuse } from '../reply';
import { type Classeur, readClasseur } from './classeur';
import { checkMessages as say } from './messages';
import { progressOf } from './missing';
import type { CheckReport, ElementProgress } from './protocol';
import { checkReport } from './report';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export const checkWorkbook = (): Reply<CheckReport> =>
  answered((spreadsheet) => {
    const workbook = readWorkbook(spreadsheet);
    if (workbook.states.size === 0) return refuse('classeur-absent', french(say.noWorkbook()));
    const classeur = readClasseur(workbook);
    return checkReport(classeur, linesSince(spreadsheet, workbook, classeur));
  }, french(say.failed()));

export const progressReport = (): Reply<readonly ElementProgress[]> =>
  answered((spreadsheet) => {
    const classeur = classeurOf(spreadsheet);
    if ('refusal' in classeur) return classeur;
    const { programme, problems } = classeur;
    return programme ? progressOf(classeur, programme) : refuse('programme', french(problems[0] ?? say.noProgramme()));
  }, french(say.failed()));

export const showCell = (place: CellPlace): Reply<null> =>
  answered((spreadsheet) => {
    const sheet = spreadsheet.getSheetByName(place.feuille);
    if (!sheet) return refuse('feuille-absente', french(say.sheetLost(place.feuille)));
    const { row, column } = areaOf(place.a1);
    if (!(row <= sheet.getMaxRows() && column <= sheet.getMaxColumns())) {
      return refuse('cellule-absente', french(say.cellLost(place.feuille, place.a1)));
    }
    spreadsheet.setActiveSheet(sheet);
    sheet.getRange(row, column).activate();
    return null;
  }, french(say.failed()));

/** A line for the last results that were fixed of each session. */
const linesSince = (spreadsheet: Spreadsheet, workbook: ReadWorkbook, classeur: Classeur): readonly CheckLine[] =>
  (['S1', 'BUT1'] as const).flatMap((session) => {
    const instant = lastInstant(spreadsheet, session);
    const sources = instant && sourcesOf(workbook, session, classeur);
    return instant && sources && !isRefusal(sources) ? [sinceLine(instant, sources)] : [];
  });

function classeurOf(spreadsheet: Spreadsheet): Classeur | Refusal {
  const workbook = readWorkbook(spreadsheet);
  return workbook.states.size === 0 ? refuse('classeur-absent', french(say.noWorkbook())) : readClasseur(workbook);
}
