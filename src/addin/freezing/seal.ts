/** The digest and the dates of a freezing, by Apps Script's own services. */

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export const sha256Of = (text: string): string =>
  Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8)
    // A byte comes from -128 to 127.
    .map((byte) => ((byte + 256) % 256).toString(16).padStart(2, '0'))
    .join('');

const NBSP = '\u00a0';
const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

/** « 2026-09-01 » in the time zone of the spreadsheet. */
export const isoIn =
  (timeZone: string) =>
  (date: Date): string =>
    Utilities.formatDate(date, timeZone, 'yyyy-MM-dd');

/** « 1er septembre 2026 » in the time zone of the spreadsheet. */
export function dayIn(timeZone: string): (date: Date) => string {
  return (date) => {
    const [year = '', month = '', day = ''] = isoIn(timeZone)(date).split('-');
    return `${day === '01' ? '1er' : Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
  };
}

/** « 14 h 05 » */
export function hourIn(timeZone: string): (date: Date) => string {
  return (date) => {
    const [hour = '', minute = ''] = Utilities.formatDate(date, timeZone, 'HH:mm').split(':');
    return `${Number(hour)}${NBSP}h${NBSP}${minute}`;
  };
}

/** « 8 juillet 2026 à 14 h 05 » */
export const momentIn = (timeZone: string, date: Date): string =>
  `${dayIn(timeZone)(date)} à ${hourIn(timeZone)(date)}`;
