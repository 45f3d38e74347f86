/** Pieces of native formulas that read a cell as our functions do: bare text, number, code; and the stop of a whole block. */
import { CODES_JURY, isAcquiringCode } from '../../../arrete';
import { BLANK, call, concat, firstOf, quoted, when } from '../../../workbook';

/** Beyond it a coefficient, a barème or a credit is a slip of the keyboard (as in the custom functions). */
const LARGEST = 1_000_000;
/** No-break and narrow no-break spaces; CLEAN takes tabs and line ends away. */
const FIXED_SPACES = [call('UNICHAR', 160), call('UNICHAR', 8239)];

const replaced = (text: string, wanted: readonly string[], by: string): string =>
  wanted.reduce((all, one) => call('SUBSTITUTE', all, one, by), text);

/** A text without any space, in capitals; « » for an empty cell.
 * @example compact('$A$1') // how « abs » is read */
export const compact = (cell: string): string =>
  call('UPPER', replaced(call('CLEAN', cell), [quoted(' '), ...FIXED_SPACES], BLANK));

/** A number as it is, anything else as a bare text; figures with a space between them keep it, and are no number: « 1 5 » may be 15 or 1,5. */
export function bare(cell: string): string {
  const trimmed = call('TRIM', replaced(call('CLEAN', cell), FIXED_SPACES, quoted(' ')));
  const isFigures = call('ISNUMBER', call('FIND', call('LEFT', trimmed, 1), quoted('-0123456789')));
  const isSpaced = call('AND', `${call('LEN', trimmed)}>${call('LEN', compact(cell))}`, isFigures);
  return firstOf(
    [
      [call('ISNUMBER', cell), cell],
      [isSpaced, trimmed],
    ],
    compact(cell),
  );
}

/** Digits of a bare text, without its separator. */
const digits = (text: string): string =>
  call('SUBSTITUTE', call('SUBSTITUTE', text, quoted(','), BLANK), quoted('.'), BLANK);

/** Place of the decimal separator in a bare text; past its end when there is none. */
const separator = (text: string): string =>
  call('FIND', quoted(','), concat(call('SUBSTITUTE', text, quoted('.'), quoted(',')), quoted(',')));

/** The number that a bare text writes, « 12,5 » or « 12.5 », in any locale; `otherwise` when it writes none. */
export function numberIn(text: string, otherwise: string): string {
  const figures = digits(text);
  const value = call('VALUE', figures);
  // Only figures are written back alike: neither a date, nor a percentage, nor a power is.
  const isFigures = `${call('TEXT', value, call('REPT', quoted('0'), call('LEN', figures)))}=${figures}`;
  const isOne = `${call('LEN', text)}-${call('LEN', figures)}<=1`;
  const isInside = `${separator(text)}>1`;
  const isNotLast = `${separator(text)}<>${call('LEN', text)}`;
  const number = `${value}/10^${call('MAX', 0, `${call('LEN', text)}-${separator(text)}`)}`;
  return call('IFERROR', when(call('AND', isFigures, isOne, isInside, isNotLast), number, otherwise), otherwise);
}

/** A coefficient, weight or credit from a bare cell: not negative; `blank` when there is nothing; an error otherwise. */
export function positive(cell: string, blank: number): string {
  const within = (value: string): string => when(call('AND', `${value}>=0`, `${value}<=${LARGEST}`), value, call('NA'));
  return when(`${cell}=${BLANK}`, blank, when(call('ISNUMBER', cell), within(cell), numberIn(cell, call('NA'))));
}

export const ACQUIRING = CODES_JURY.map(({ code }) => code).filter(isAcquiringCode);

export const isOneOf = (cell: string, values: readonly string[]): string =>
  call('OR', ...values.map((value) => `${cell}=${quoted(value)}`));

export const isAcquired = (code: string): string => isOneOf(code, ACQUIRING);

/** Array condition: which cells of a range hold a code that acquires. */
export const acquired = (cells: string): string =>
  call('ISNUMBER', call('MATCH', cells, `{${ACQUIRING.map(quoted).join(';')}}`, 0));

/** How many cells of a range are in error. */
export const errorsIn = (cells: string): string => call('SUMPRODUCT', `--${call('ISERROR', cells)}`);

/** The count of what stops a block, one when it cannot be counted. */
export const stopCount = (...counts: readonly string[]): string => call('IFERROR', counts.join('+'), 1);

/** The cells of a spill: when it is stopped, an error in the first one and nothing in the others, as where a function refuses. */
export const unlessStopped = (stop: string, cells: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  cells.map((line, row) =>
    line.map((cell, column) => when(`${stop}>0`, row + column === 0 ? call('NA') : BLANK, cell)),
  );

/** Before each item of an enumeration; no name holds it. */
export const ITEM = '\u241f';

/** « a, b et c »: items that begin with their mark, of which so many are not blank. */
export function enumerated(items: readonly string[], count: string): string {
  const list = joined(items, ITEM.length);
  const last = call('SUBSTITUTE', list, quoted(ITEM), quoted(' et '), call('MAX', 1, `${count}-1`));
  return call('SUBSTITUTE', when(`${count}>1`, last, list), quoted(ITEM), quoted(', '));
}

/** Texts that begin with a separator of so many characters, put end to end without the first one. */
export const joined = (pieces: readonly string[], separatorLength: number): string =>
  call('MID', concat(...pieces), separatorLength + 1, 5000);
