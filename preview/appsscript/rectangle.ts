/** Rectangles of cells counted from 1, their A1 notation, and where they go when rows or columns come and go. */

export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

const letters = (column: number): string => {
  let text = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
};

const columnOf = (text: string): number =>
  [...text.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);

/** @example a1Of({ row: 2, column: 3, rows: 4, columns: 1 }) // 'C2:C5' */
export function a1Of({ row, column, rows, columns }: Rectangle): string {
  const first = `${letters(column)}${row}`;
  return rows === 1 && columns === 1 ? first : `${first}:${letters(column + columns - 1)}${row + rows - 1}`;
}

/** A reference that a formula or a defined name can hold.
 * @example absoluteOf('Notes S1', { row: 1, column: 1, rows: 2, columns: 1 }) // "'Notes S1'!$A$1:$A$2" */
export const absoluteOf = (sheet: string, rectangle: Rectangle): string =>
  `'${sheet.replace(/'/g, "''")}'!${a1Of(rectangle).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;

const PART = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?$/;

/** Reads `A1`, `A1:B2`, `A:B` or `1:2` on a sheet of that size; undefined when it is no such notation. */
export function readA1(text: string, size: { rows: number; columns: number }): Rectangle | undefined {
  const parts = text.split(':').map((part) => PART.exec(part));
  const [first, last = first] = parts;
  if (!first?.[0] || !last?.[0] || parts.length > 2) return undefined;
  const single = parts.length === 1;
  if (single && !(first[1] && first[2])) return undefined;
  const bounds = (from: string | undefined, to: string | undefined, all: number, read: (part: string) => number) => {
    if (from === undefined && to === undefined) return [1, all] as const;
    const [a, b] = [from === undefined ? 1 : read(from), to === undefined ? all : read(to)];
    return [Math.min(a, b), Math.max(a, b)] as const;
  };
  const [left, right] = bounds(first[1], last[1], size.columns, columnOf);
  const [top, bottom] = bounds(first[2], last[2], size.rows, Number);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** `'Notes S1'!$A$1:$B$2` → the sheet's name and the rectangle's notation. */
export function readReference(text: string): { sheet: string; a1: string } | undefined {
  const [, quoted, plain, a1] = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text) ?? [];
  const sheet = quoted?.replace(/''/g, "'") ?? plain;
  return sheet === undefined || a1 === undefined ? undefined : { sheet, a1 };
}

export const contains = (rectangle: Rectangle, row: number, column: number): boolean =>
  row >= rectangle.row &&
  row < rectangle.row + rectangle.rows &&
  column >= rectangle.column &&
  column < rectangle.column + rectangle.columns;

export const overlaps = (one: Rectangle, other: Rectangle): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

/** `count` lines inserted before line `at`: what starts there moves, what holds it grows. */
export function inserted(start: number, size: number, at: number, count: number): readonly [number, number] {
  if (at <= start) return [start + count, size];
  return at < start + size ? [start, size + count] : [start, size];
}

/** `count` lines removed from line `at`; a size of 0 means that nothing is left. */
export function removed(start: number, size: number, at: number, count: number): readonly [number, number] {
  const before = Math.min(Math.max(start - at, 0), count);
  const within = Math.max(0, Math.min(start + size, at + count) - Math.max(start, at));
  return [start - before, size - within];
}
