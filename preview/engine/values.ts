/** What a cell holds, as Apps Script reads it. */

export type CellValue = string | number | boolean | Date;

const DAY = 86_400_000;
const MINUTE = 60_000;
/** In a day. */
const MINUTES = DAY / MINUTE;
/** Serial 0 of a spreadsheet. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The engine says `#SPILL!` where Google says `#REF!`. */
export const googleError = (text: string): string => (text === '#SPILL!' ? '#REF!' : text);

/** The instant at which the clocks of a time zone show a serial number, to the minute, as `getValue` gives it.
 * @example dateOfSerial(45292, 'Europe/Paris') // 31 December 2023, 23:00 in universal time */
export function dateOfSerial(serial: number, timeZone: string): Date {
  const wall = EPOCH + Math.round(serial * MINUTES) * MINUTE;
  const near = wall - (wallOf(wall, timeZone) - wall);
  return new Date(wall - (wallOf(near, timeZone) - near));
}

/** The serial number of a calendar day.
 * @example serialOfDay(2024, 1, 1) // 45292 */
export const serialOfDay = (year: number, month: number, day: number): number =>
  Math.round((Date.UTC(year, month - 1, day) - EPOCH) / DAY);

/** What the clocks of a time zone show at an instant, as a serial number. */
export const serialOf = (date: Date, timeZone: string): number => (wallOf(date.getTime(), timeZone) - EPOCH) / DAY;

/** The same, as if they showed universal time, to the minute. */
function wallOf(instant: number, timeZone: string): number {
  const parts = partsOf(new Date(instant), timeZone);
  return Date.UTC(
    ...((['year', 'month', 'day', 'hour', 'minute'] as const).map((type, index) => {
      const value = Number(parts.find((part) => part.type === type)?.value);
      return index === 1 ? value - 1 : value;
    }) as [number, number, number, number, number]),
  );
}

/** The parts of a date, year to minute, in a time zone. */
export const partsOf = (date: Date, timeZone: string): readonly Intl.DateTimeFormatPart[] =>
  writerIn(timeZone).formatToParts(date);

const writers = new Map<string, Intl.DateTimeFormat>();

/** Slow to make, so made once. */
function writerIn(timeZone: string): Intl.DateTimeFormat {
  const known = writers.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  writers.set(timeZone, made);
  return made;
}

/** The time zone of the machine. */
export const ownTimeZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A Date of any realm. */
export const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';
