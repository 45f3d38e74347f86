/** The endpoint of the files: our sheets as plain values, read once; the files are made in the browser. */
import { readState } from '../../render/sheets';
import { isDate } from '../cells';
import type { Reply, SheetData } from '../protocol';
import { answered } from '../reply';

export const sheetData = (roles: readonly string[]): Reply<readonly SheetData[]> =>
  answered((spreadsheet) =>
    readState(spreadsheet, roles.length > 0 ? roles : undefined).sheets.map(({ role, name, values }) => ({
      role,
      name,
      values: values.map((line) => line.map(plain)),
    })),
  );

/** `google.script.run` carries no Date. */
function plain(value: unknown): string | number | boolean {
  if (isDate(value)) {
    const date = value as Date;
    return [date.getDate(), date.getMonth() + 1, date.getFullYear()]
      .map((part) => `0${part}`.slice(part > 99 ? 1 : -2))
      .join('/');
  }
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value ?? '');
}
