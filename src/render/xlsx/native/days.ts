/** Days as cells give them: a date is its serial number, or « jj/mm/aaaa » typed as a text. */
import { BLANK, call, concat, type Place, quoted, when } from '../../../workbook';
import type { Band } from './calculs';
import { kept, type Site } from './site';

/** Serial numbers of 1 January 2000 and of 1 January 2200: between them, a jury may meet. */
const FIRST = 36526;
const END = 109575;
const SERIAL = 6;

/** The serial number of the day in each cell, blank where there is none. */
export function daysOf(title: string, rows: number, cell: (row: number) => string, site: Site): (row: number) => Place {
  const parts = site.calculs.band(title, rows, SERIAL + 1, (row, column, own) =>
    part(cell(row), column, row, own, site),
  );
  return (row) => parts.at(row, SERIAL);
}

/** The text with its bars, the places of both, day, month, year, serial number. */
function part(cell: string, column: number, row: number, own: Band, site: Site): string {
  const [text = '', first = '', second = '', day = '', month = '', year = ''] = Array.from(
    { length: SERIAL },
    (_, each) => kept(site, own.at(row, each)),
  );
  const bar = quoted('/');
  const number = (value: string): string => call('IFERROR', call('VALUE', value), 0);
  const within = (from: string, to: string, most: number): string =>
    when(
      call('AND', `${to}>${from}+1`, `${to}<=${from}+${most}+1`),
      call('MID', text, `${from}+1`, `${to}-${from}-1`),
      BLANK,
    );
  const made = call('DATE', year, month, day);
  return (
    [
      when(
        call('ISNUMBER', cell),
        BLANK,
        call('SUBSTITUTE', call('SUBSTITUTE', call('TRIM', concat(cell, BLANK)), quoted('.'), bar), quoted('-'), bar),
      ),
      call('IFERROR', call('FIND', bar, text), 0),
      call('IFERROR', call('FIND', bar, text, `${first}+1`), 0),
      number(within('0', first, 2)),
      number(within(first, second, 2)),
      number(when(`${call('LEN', text)}=${second}+4`, call('RIGHT', text, 4), BLANK)),
      when(
        call('ISNUMBER', cell),
        when(call('AND', `${cell}>=${FIRST}`, `${cell}<${END}`), call('INT', cell), BLANK),
        when(
          call('AND', `${year}>=2000`, `${year}<2200`, `${month}>0`, `${day}>0`),
          when(call('AND', `${call('MONTH', made)}=${month}`, `${call('DAY', made)}=${day}`), made, BLANK),
          BLANK,
        ),
      ),
    ][column] ?? BLANK
  );
}

/** « 02/07/2026 », whatever the language of the spreadsheet. */
export const shownDay = (day: string): string => {
  const two = (value: string): string => call('RIGHT', concat(quoted('0'), value), 2);
  return concat(two(call('DAY', day)), quoted('/'), two(call('MONTH', day)), quoted('/'), call('YEAR', day));
};
