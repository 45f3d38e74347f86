/** What a cell holds, as Apps Script reads it. */

export type CellValue = string | number | boolean | Date;

const DAY = 86_400_000;
/** Serial 0 of a spreadsheet. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The engine says `#SPILL!` where Google says `#REF!`. */
export const googleError = (text: string): string => (text === '#SPILL!' ? '#REF!' : text);

/** A serial number read in the local time zone, as `getValue` does.
 * @example dateOfSerial(45292) // 1 January 2024, midnight */
export function dateOfSerial(serial: number): Date {
  const utc = new Date(EPOCH + Math.round(serial * DAY));
  return new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate(), utc.getUTCHours(), utc.getUTCMinutes());
}

/** The serial number of a calendar day.
 * @example serialOfDay(2024, 1, 1) // 45292 */
export const serialOfDay = (year: number, month: number, day: number): number =>
  Math.round((Date.UTC(year, month - 1, day) - EPOCH) / DAY);

/** A Date in the local time zone, as a serial number. */
export const serialOf = (date: Date): number =>
  (Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes()) - EPOCH) / DAY;

/** A Date of any realm. */
export const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';
