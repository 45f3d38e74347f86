/** The last work on this workbook, and the separator that its formulas were found to need. */
import type { Separator } from '../../workbook';
import { readMark, writeMark } from './documentMark';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** JSON of the last work; '' when there is none. */
export const readWork = (spreadsheet: Spreadsheet): string => readMark(spreadsheet, 'work');

export const writeWork = (spreadsheet: Spreadsheet, json: string): void => writeMark(spreadsheet, 'work', json);

/** Chosen by the value that a probe computed, before each work. */
export const separatorOf = (spreadsheet: Spreadsheet): Separator =>
  readMark(spreadsheet, 'separator') === ',' ? ',' : ';';

export const keepSeparator = (spreadsheet: Spreadsheet, separator: Separator): void =>
  writeMark(spreadsheet, 'separator', separator === ';' ? '' : separator);
