/** A mark: what it counts for, and whether it is still awaited. */

/**
 * A mark. `absent` (unjustified) counts 0 and keeps its coefficient; `excused` (neutralised), `missing` (not entered)
 * and `pending` leave both sums. The arrêté is silent on absences (4.2 refers to local rules): these are local choices.
 */
export type Note = number | 'missing' | 'pending' | 'excused' | 'absent';

/** What may stand in a mark cell instead of a number, as ScoDoc and Apogée write it (local choice: the arrêté is silent). */
export const NOTE_CODES: readonly { readonly code: string; readonly note: 'absent' | 'excused' | 'pending' }[] = [
  { code: 'ABS', note: 'absent' },
  { code: 'ABI', note: 'absent' },
  { code: 'EXC', note: 'excused' },
  { code: 'ABJ', note: 'excused' },
  { code: 'NEU', note: 'excused' },
  { code: 'DIS', note: 'excused' },
  { code: 'ATT', note: 'pending' },
];

/**
 * The number that a mark counts for, or `null` when it leaves both sums.
 *
 * @example
 * countedMark('absent') // 0
 */
export function countedMark(note: Note | undefined): number | null {
  if (typeof note === 'number') return note;
  return note === 'absent' ? 0 : null;
}

/**
 * Does this mark count in an average?
 *
 * @example
 * isCounted('absent') // true
 */
export const isCounted = (note: Note | undefined): boolean => countedMark(note) !== null;

/**
 * Is this mark still awaited? Not entered, or announced; an excused one stays out for good.
 *
 * @example
 * isAwaited('pending') // true
 */
export const isAwaited = (note: Note | undefined): boolean => note === 'missing' || note === 'pending';

/** « sur 20 » (4.5): every average is out of 20. */
export const BAREME_LEGAL = 20;
