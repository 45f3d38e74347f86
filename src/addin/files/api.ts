/** The endpoint of the files: our sheets as plain values, read once; the files are made in the browser. */
import { readState } from '../../render/sheets';
import { isDate } from '../cells';
import type { Clock } from '../clock';
import { shownDay } from '../days';
import type { Reply, SheetData } from '../protocol';
import { clockOf } from '../readWorkbook';
import { answered } from '../reply';

export const sheetData = (roles: readonly string[]): Reply<readonly SheetData[]> =>
  answered((spreadsheet) => {
    const clock = clockOf(spreadsheet);
    return readState(spreadsheet, roles.length > 0 ? roles : undefined).sheets.map(({ role, name, values }) => ({
      role,
      name,
      values: values.map((line) => line.map((value) => plain(value, clock))),
    }));
  });

/** `google.script.run` carries no Date. */
function plain(value: unknown, clock: Clock): string | number | boolean {
  if (isDate(value)) return shownDay(clock.dayOf(value));
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value ?? '');
}
