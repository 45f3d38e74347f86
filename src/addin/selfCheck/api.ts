/** The endpoint of the « Autodiagnostic »: small steps, since computed cells come later than the call that writes them. */
import {
  makeSelfCheckSheet,
  removeSelfCheckSheet,
  SELF_CHECK_NAME,
  selfCheckSheet,
  written,
} from '../../render/sheets';
import { a1, area } from '../../workbook';
import { french } from '../french';
import type { Reply } from '../protocolBasics';
import { locked, type Refusal, refuse } from '../reply';
import { readGroup, writeGroup } from './bench';
import { checkDemonstration, removeDemonstration } from './demonstration';
import { NAMED_RANGE } from './formulas';
import { type Group, groups } from './groups';
import { selfCheckMessages as say } from './messages';
import type { SelfCheckLine, SelfCheckPlan, SelfCheckSteps } from './protocol';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const failed = french(say.failed());

const selfCheckOpen = (): Reply<SelfCheckPlan> =>
  locked((spreadsheet) => {
    if (!makeSelfCheckSheet(spreadsheet)) return refuse('nom-pris', french(say.nameTaken(SELF_CHECK_NAME)));
    return {
      langue: spreadsheet.getSpreadsheetLocale(),
      fuseau: spreadsheet.getSpreadsheetTimeZone(),
      groupes: groups.map(({ id, titre }) => ({ id, titre })),
    };
  }, failed);

const selfCheckWrite = (group: string): Reply<null> =>
  locked(
    (spreadsheet) =>
      onGroup(spreadsheet, group, (sheet, found) => {
        writeGroup(spreadsheet, sheet, found);
        SpreadsheetApp.flush();
        return null;
      }),
    failed,
  );

const selfCheckRead = (group: string, last: boolean): Reply<readonly SelfCheckLine[] | null> =>
  locked(
    (spreadsheet) => onGroup(spreadsheet, group, (sheet, found) => readGroup(spreadsheet, sheet, found, last)),
    failed,
  );

function onGroup<T>(spreadsheet: Spreadsheet, id: string, work: (sheet: Sheet, group: Group) => T): T | Refusal {
  const sheet = selfCheckSheet(spreadsheet);
  const group = groups.find((one) => one.id === id);
  return sheet && group ? work(sheet, group) : refuse('feuille-absente', french(say.sheetGone()));
}

/** Neither reads nor writes anything. */
const selfCheckEcho = (value: unknown): Reply<unknown> => ({ ok: true, value });

const selfCheckThrow = (): Reply<never> => {
  throw new Error(say.wanted());
};

const selfCheckClose = (lines: readonly SelfCheckLine[]): Reply<boolean> =>
  locked((spreadsheet) => {
    const sheet = selfCheckSheet(spreadsheet);
    const isKept = sheet !== null && lines.some(({ etat }) => etat === 'erreur');
    for (const one of spreadsheet.getNamedRanges()) if (one.getName() === NAMED_RANGE) one.remove();
    if (isKept) writeReport(sheet, lines);
    else removeSelfCheckSheet(spreadsheet);
    return isKept;
  }, failed);

/** In the place that the blocks leave, text as text. */
function writeReport(sheet: Sheet, lines: readonly SelfCheckLine[]): void {
  const rows = [
    say.head(),
    ...lines.map((line) => [say.states[line.etat], line.hypothese, line.attendu, line.obtenu, line.casse, line.remede]),
  ];
  const where = sheet.getRange(a1(area(1, 1, rows.length, say.head().length)));
  where
    .setNumberFormat('@')
    .setValues(rows.map((row) => row.map(written)))
    .setVerticalAlignment('top')
    .setWrap(true);
  sheet.getRange(a1(area(1, 1, 1, say.head().length))).setFontWeight('bold');
  sheet.setColumnWidths(2, say.head().length - 1, 220);
}

const STEPS: SelfCheckSteps = {
  selfCheckOpen,
  selfCheckWrite,
  selfCheckRead,
  selfCheckEcho,
  selfCheckThrow,
  selfCheckClose,
  checkDemonstration,
  removeDemonstration,
};

export const selfCheck = (step: keyof SelfCheckSteps, args: readonly unknown[]): Reply<unknown> =>
  (STEPS[step] as (...given: readonly unknown[]) => Reply<unknown>)(...args);
