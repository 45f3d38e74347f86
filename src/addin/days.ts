/** Days as cells give them, and as sentences say them. Between the two, `2026-07-02`: the order of the days is that of the texts. */
import { isDate } from './cells';
import type { Clock } from './clock';

const DAY = 24 * 3600 * 1000;
/** Days of a spreadsheet are counted from here. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The day of a cell: a date, its serial number, or « jj/mm/aaaa » typed as a text; null for anything else.
 * @example readDay('2/7/2026', clock) // '2026-07-02' */
export function readDay(cell: unknown, clock: Clock): string | null {
  if (isDate(cell)) {
    const [year, month, day] = clock.dayOf(cell).split('-').map(Number);
    return iso(year ?? 0, month ?? 0, day ?? 0);
  }
  if (typeof cell === 'number') {
    const date = new Date(EPOCH + Math.floor(cell) * DAY);
    return iso(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  }
  const [, day, month, year] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(String(cell ?? '')) ?? [];
  return year === undefined ? null : iso(Number(year), Number(month), Number(day));
}

/** Null where there is no such day, or none that a jury may meet on. */
function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 2000 && year < 2200 ? date.toISOString().slice(0, 10) : null;
}

/** @example shownDay('2026-07-02') // '02/07/2026' */
export const shownDay = (day: string): string => day.split('-').reverse().join('/');
