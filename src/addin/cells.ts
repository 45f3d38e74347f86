/** What stands in a cell, read once: a mark, an average, a code, a coefficient; what is wrong names the cell. */
import type { CodeJury, Note, UeAverage } from '../arrete/index';
import { BAREME_LEGAL, isCodeJury, NOTE_CODES } from '../arrete/index';
import * as messages from './messages';

/** What a cell may receive: a number or a text, never NaN, null or undefined. */
export type CellValue = number | string;

const SPACES = /\s|\u200b|\u200c|\u200d|\u2060/g;
/** Spaces around, none inside: « 1 5 » may be 15 or 1,5. */
const NUMBER_TEXT = /^\s*(-?\d+(?:[.,]\d+)?)\s*$/;
const INVISIBLE = /\u200b|\u200c|\u200d|\u2060/g;
const ERROR_TEXT = /^#(DIV\/0!|N\/A|[A-Z]+[!?])$/i;
const NOTES_BY_CODE = new Map<string, Note>(NOTE_CODES.map(({ code, note }) => [code, note]));
const BOOLEAN_TEXT = new Map<string, boolean>([
  ['TRUE', true],
  ['VRAI', true],
  ['FALSE', false],
  ['FAUX', false],
]);

/** A text without any space (ordinary, non-breaking, invisible), in capitals: how codes are compared.
 * @example compactText(' abs ') // 'ABS'
 */
export function compactText(text: string): string {
  return text.replace(SPACES, '').toUpperCase();
}

/** Whether a cell counts as not filled in: empty, or nothing but spaces.
 * @example isBlank(' ') // true
 */
export function isBlank(cell: unknown): boolean {
  if (cell === '' || cell === undefined || cell === null) return true;
  return typeof cell === 'string' && compactText(cell) === '';
}

/** A Date of any context (the page and the add-in do not share one `Date`).
 * @example isDate(new Date(0)) // true
 */
export function isDate(cell: unknown): cell is Date {
  return Object.prototype.toString.call(cell) === '[object Date]';
}

/** A mark out of `bareme`; without `bareme` any positive mark is accepted.
 * @example readNote('12,5', place, 20) // 12.5
 */
export function readNote(cell: unknown, place: messages.Where, bareme: number): Note {
  if (typeof cell === 'number' && cell >= 0 && cell <= bareme) return cell + 0;
  if (isBlank(cell)) return 'missing';
  const value = numberOf(cell);
  if (value !== null && value >= 0 && value <= bareme) return value;
  const code = typeof cell === 'string' ? NOTES_BY_CODE.get(compactText(cell)) : undefined;
  if (code !== undefined) return code;
  refuseDateAndError(cell, place, 'note');
  throw new Error(messages.notANote(place, describe(cell), bareme));
}

/** A coefficient, weight or credit: a number that is not negative; blank is `blank`.
 * @example readPositive('0,5', place, 0) // 0.5
 */
export function readPositive<T>(cell: unknown, place: messages.Where, blank: T): number | T {
  if (isBlank(cell)) return blank;
  const value = numberOf(cell);
  if (value === null) {
    refuseDateAndError(cell, place, 'nombre');
    throw new Error(messages.notANumber(place, describe(cell)));
  }
  if (value < 0) throw new Error(messages.negativeNumber(place, describe(cell)));
  if (value > messages.LARGEST_NUMBER) throw new Error(messages.numberTooLarge(place, describe(cell)));
  return value;
}

/** The barème of a column: more than 0, 20 when blank.
 * @example readBareme(40, place) // 40
 */
export function readBareme(cell: unknown, place: messages.Where): number {
  const bareme = readPositive(cell, place, BAREME_LEGAL);
  if (bareme === 0) throw new Error(messages.zeroBareme(place));
  return bareme;
}

/** The average of a UE: a number from 0 to 20, blank (not known), or SO (no such UE for this student).
 * @example readAverage('so', place) // 'SO'
 */
export function readAverage(cell: unknown, place: messages.Where): UeAverage {
  if (typeof cell === 'number' && cell >= 0 && cell <= BAREME_LEGAL) return cell + 0;
  if (isBlank(cell)) return null;
  const value = numberOf(cell);
  if (value !== null && value >= 0 && value <= BAREME_LEGAL) return value;
  if (typeof cell === 'string' && compactText(cell) === 'SO') return 'SO';
  refuseDateAndError(cell, place, 'moyenne');
  throw new Error(messages.notAnAverage(place, describe(cell)));
}

/** What says that a UE is acquired or not: a code of the jury, TRUE or FALSE, SO, or nothing.
 * @example readAcquis('vrai', place) // true
 */
export function readAcquis(cell: unknown, place: messages.Where): CodeJury | boolean | 'SO' | null {
  if (typeof cell === 'boolean') return cell;
  const truth = typeof cell === 'string' ? BOOLEAN_TEXT.get(compactText(cell)) : undefined;
  return truth ?? readCode(cell, place);
}

/** A code of the jury (or SO), null when blank.
 * @example readCode(' adm ', place) // 'ADM'
 */
export function readCode(cell: unknown, place: messages.Where): CodeJury | 'SO' | null {
  if (isBlank(cell)) return null;
  const text = typeof cell === 'string' ? compactText(cell) : '';
  if (text === 'SO' || isCodeJury(text)) return text;
  refuseDateAndError(cell, place, 'code');
  throw new Error(messages.unknownCode(place, describe(cell)));
}

/** The code of a ressource or SAÉ as it is compared: trimmed, in capitals; '' when blank.
 * @example readLabel(' r101 ', place) // 'R101'
 */
export function readLabel(cell: unknown, place: messages.Where): string {
  if (isBlank(cell)) return '';
  if (typeof cell === 'number' && Number.isFinite(cell)) return String(cell);
  if (typeof cell !== 'string' || ERROR_TEXT.test(cell.trim())) {
    refuseDateAndError(cell, place, 'code');
    throw new Error(messages.notALabel(place, describe(cell)));
  }
  return cell.trim().toUpperCase();
}

/** The number in a cell, be it a number or a text such as « 12,5 »; null when there is none. */
export function numberOf(cell: unknown): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell + 0 : null;
  if (typeof cell !== 'string') return null;
  const [, digits] = NUMBER_TEXT.exec(cell.replace(INVISIBLE, '')) ?? [];
  if (digits === undefined) return null;
  const value = Number(digits.replace(',', '.'));
  return Number.isFinite(value) ? value + 0 : null;
}

/** A value as a message shows it: short, on one line. */
export function describe(cell: unknown): string {
  if (typeof cell === 'string') return messages.quote(cell);
  if (typeof cell === 'number' && Number.isFinite(cell)) return messages.quote(String(cell).replace('.', ','));
  if (typeof cell === 'boolean') return messages.quote(cell ? 'VRAI' : 'FAUX');
  if (isDate(cell)) return messages.quote('date');
  return messages.UNREADABLE;
}

/** Names an error cell (`#REF!`, which reaches a function as text) instead of calling it a wrong value. */
export function refuseErrorCell(cell: unknown, place: messages.Where): void {
  if (typeof cell !== 'string' || !ERROR_TEXT.test(cell.trim())) return;
  throw new Error(messages.errorCell(place, cell.trim()));
}

function refuseDateAndError(cell: unknown, place: messages.Where, expected: messages.Expected): void {
  if (isDate(cell)) throw new Error(messages.dateInstead(place, expected));
  refuseErrorCell(cell, place);
}
