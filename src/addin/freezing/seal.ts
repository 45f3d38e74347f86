/** The digest and the moment of a freezing. */
import type { Clock } from '../clock';
import { dateText } from '../documents/composition';

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export const sha256Of = (text: string): string =>
  Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8)
    // A byte comes from -128 to 127.
    .map((byte) => ((byte + 256) % 256).toString(16).padStart(2, '0'))
    .join('');

const NBSP = '\u00a0';

/** « 14 h 05 » */
export function fullHour(date: Date, clock: Clock): string {
  const [hour = '', minute = ''] = clock.hourOf(date).split(':');
  return `${Number(hour)}${NBSP}h${NBSP}${minute}`;
}

/** « 8 juillet 2026 à 14 h 05 » */
export const momentText = (date: Date, clock: Clock): string => `${dateText(date, clock)} à ${fullHour(date, clock)}`;
