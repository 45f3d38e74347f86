/** The day and the hour that a cell shows: what is read of it is an instant, and only a time zone makes a day of that. */

/** Each says what clocks show at an instant. */
export interface Clock {
  /** `2026-07-02` */
  readonly dayOf: (date: Date) => string;
  /** `14:05` */
  readonly hourOf: (date: Date) => string;
}

/** The clocks of a spreadsheet, which may be elsewhere than its users and than this script.
 * @example clockIn(spreadsheet.getSpreadsheetTimeZone()).dayOf(cell) // '2026-07-02' */
export const clockIn = (timeZone: string): Clock => ({
  dayOf: (date) => Utilities.formatDate(date, timeZone, 'yyyy-MM-dd'),
  hourOf: (date) => Utilities.formatDate(date, timeZone, 'HH:mm'),
});

/** The clock of what runs this: right for a file, whose dates are made here, and all that a custom function knows, which asks no service. */
export const OWN_CLOCK: Clock = {
  dayOf: (date) => [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join('-'),
  hourOf: (date) => [date.getHours(), date.getMinutes()].map(twoDigits).join(':'),
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');
