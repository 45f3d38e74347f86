/** The endpoints of « Vérifier avant jury » and of « Avancement »: they read the workbook and write nothing. */
import { areaOf } from '../workbook';
import { french } from './french';
import type { CellPlace, CheckReport, ElementProgress, Reply } from './protocol';
import { readWorkbook } from './readWorkbook';
import { answered, type Refusal, refuse } from './reply';
import { type Classeur, readClasseur } from './verification/classeur';
import { checkMessages as say } from './verification/messages';
import { progressOf } from './verification/missing';
import { checkReport } from './verification/report';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export const checkWorkbook = (): Reply<CheckReport> =>
  answered((spreadsheet) => {
    const classeur = classeurOf(spreadsheet);
    return 'refusal' in classeur ? classeur : checkReport(classeur);
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

function classeurOf(spreadsheet: Spreadsheet): Classeur | Refusal {
  const workbook = readWorkbook(spreadsheet);
  return workbook.states.size === 0 ? refuse('classeur-absent', french(say.noWorkbook())) : readClasseur(workbook);
}
