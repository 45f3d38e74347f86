/** Where things stand on a sheet as it is: by the hidden names of its rows and columns, and by the codes that teachers type. */
import { CORNER, type Grid, type SheetState } from './state';

/** null: the sheet has lost its names (or has not got them yet).
 * @example gridOf(sheet)?.columns.get('bonus:UE11') // 47 */
export function gridOf(sheet: SheetState): Grid | null {
  const size = sizeOf(sheet);
  const corner = cornerOf(sheet, size);
  if (!corner) return null;
  const columns = firstOf(size.columns, (column) => column !== corner.column && cellAt(sheet, corner.row, column));
  const rows = firstOf(size.rows, (row) => row !== corner.row && cellAt(sheet, row, corner.column));
  if (isLost(sheet.role, columns, rows)) return null;
  if (sheet.role.startsWith('notes-')) readMarkColumns(sheet, columns, rows);
  if (sheet.role === 'programme') readTypedRows(sheet, columns, rows);
  const hasTable = !['programme', 'composition', 'statistiques', 'apogee'].includes(sheet.role);
  // A spread would take the whole of a sheet that is read as it is asked for.
  const copy = Object.defineProperties({}, Object.getOwnPropertyDescriptors(sheet)) as SheetState;
  return Object.assign(copy, {
    corner,
    columns,
    rows,
    first: corner.row + 1,
    last: hasTable ? (rows.get('fin') ?? size.rows + 1) - 1 : corner.row,
  });
}

/** Whether a name is gone without which lines or marks would be taken for new ones. */
const isLost = (role: string, columns: ReadonlyMap<string, number>, rows: ReadonlyMap<string, number>): boolean =>
  (/^(?:etudiants|acquis|notes-|jury-)/.test(role) && !columns.has('nip')) ||
  (role.startsWith('notes-') && !rows.has('codes'));

function cornerOf(sheet: SheetState, { rows, columns }: Size): Grid['corner'] | null {
  for (let row = 1; row <= rows; row += 1)
    for (let column = 1; column <= columns; column += 1)
      if (cellAt(sheet, row, column) === CORNER) return { row, column };
  return null;
}

/** Places by name, from 1; of two that bear one name, the first. */
function firstOf(count: number, keyAt: (place: number) => unknown): Map<string, number> {
  const places = new Map<string, number>();
  for (let place = 1; place <= count; place += 1) {
    const key = keyAt(place);
    if (typeof key === 'string' && key !== '' && !places.has(key)) places.set(key, place);
  }
  return places;
}

/** A mark column goes by what is typed in the row of codes: one that a teacher inserts is known as soon as it has a code. */
function readMarkColumns(sheet: SheetState, columns: Map<string, number>, rows: Map<string, number>): void {
  for (const key of Array.from(columns.keys())) if (key.startsWith('ep:')) columns.delete(key);
  const codes = rows.get('codes');
  const [from, to] = [lastAmong(columns, /^(?:nip|nom|prenom|groupe)$/), firstAmong(columns, /^(?:fin$|bonus:)/)];
  if (codes === undefined) return;
  const seen = new Map<string, number>();
  for (let column = from + 1; column < to; column += 1) {
    const code = textOf(cellAt(sheet, codes, column)).toUpperCase();
    if (code === '') continue;
    const rank = seen.get(code) ?? 0;
    seen.set(code, rank + 1);
    columns.set(`ep:${code}#${rank}`, column);
  }
}

/** The marks stand between the identity and the bonuses, whichever columns of these a teacher has deleted. */
const lastAmong = (columns: ReadonlyMap<string, number>, keys: RegExp): number =>
  Math.max(0, ...placesAmong(columns, keys));
const firstAmong = (columns: ReadonlyMap<string, number>, keys: RegExp): number =>
  Math.min(...placesAmong(columns, keys));
const placesAmong = (columns: ReadonlyMap<string, number>, keys: RegExp): readonly number[] =>
  Array.from(columns).flatMap(([key, column]) => (keys.test(key) ? [column] : []));

/** On « Programme », a row that a teacher inserts under a UE with a code is an element of that UE. */
function readTypedRows(sheet: SheetState, columns: Map<string, number>, rows: Map<string, number>): void {
  const last = sizeOf(sheet).rows;
  const byPlace = new Map(Array.from(rows, ([key, row]) => [row, key]));
  const column = columns.get('code') ?? 0;
  let ue = '';
  for (let row = 1; row <= last; row += 1) {
    const key = byPlace.get(row);
    if (key !== undefined)
      ue = key.startsWith('ue:') ? (/^ue:(.+)@/.exec(key)?.[1] ?? '') : key.startsWith('s:') ? '' : ue;
    const code = key === undefined && ue !== '' ? textOf(cellAt(sheet, row, column)).toUpperCase() : '';
    if (code !== '' && !rows.has(`l:${ue}:${code}`)) rows.set(`l:${ue}:${code}`, row);
  }
}

/** What a cell says, as a text without spaces around; a number as it is written. */
export const textOf = (cell: unknown): string =>
  cell === null || cell === undefined
    ? ''
    : String(cell)
        .replace(/[\s\u00a0\u202f]+/g, ' ')
        .trim();

/** A Date of any context (the page and the add-in do not share one `Date`). */
export const isDate = (cell: unknown): cell is Date => Object.prototype.toString.call(cell) === '[object Date]';

const HALF_DAY = 12 * 3600 * 1000;

/** What a cell says, a day as one types it: that of the nearest midnight, so that it is the same in the time zone of any IUT.
 * @example shownText(new Date('2026-07-01T20:00:00Z')) // '02/07/2026': midnight in La Réunion */
export const shownText = (cell: unknown): string =>
  isDate(cell)
    ? new Date(cell.getTime() + HALF_DAY).toISOString().slice(0, 10).split('-').reverse().join('/')
    : textOf(cell);

/** The cell of a row and a column, counted from 1; '' outside. */
export const cellAt = (sheet: SheetState, row: number, column = 0): unknown =>
  (sheet.cells ? sheet.cells.values(row, column) : sheet.values[row - 1]?.[column - 1]) ?? '';

/** The formula that a cell holds itself; '' when it holds none. */
export const formulaAt = (sheet: SheetState, row: number, column = 0): string =>
  (sheet.cells ? sheet.cells.formulas(row, column) : sheet.formulas[row - 1]?.[column - 1]) ?? '';

interface Size {
  readonly rows: number;
  readonly columns: number;
}

export const sizeOf = (sheet: SheetState): Size =>
  sheet.cells ?? { rows: sheet.values.length, columns: sheet.values[0]?.length ?? 0 };

/** Rows of the table, in order. */
export const linesOf = ({ first, last }: Grid): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
