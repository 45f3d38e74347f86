/** A mark, what is still awaited, THE rounding and the comparison with a threshold. */

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

/** The marks that one or several UE rest on. */
export interface NeededMarks {
  /** Where the marks that weigh stand in a row of marks. */
  readonly columns: readonly number[];
  /** Elements with a coefficient and no épreuve at all. */
  readonly withoutEpreuve: number;
  /** For each pôle, where its marks that weigh stand. */
  readonly poles: readonly (readonly number[])[];
}

/**
 * What these UE rest on: their elements that weigh (each once; `null`: the pôle is not asked for) and where the marks stand.
 *
 * @example
 * neededMarks([{ code: 'R101', pole: 'R' }], [{ column: 2, code: 'R101', coefficient: 1 }])
 * // { columns: [2], withoutEpreuve: 0, poles: [[2]] }
 */
export function neededMarks(
  elements: readonly { readonly code: string; readonly pole: string | null }[],
  epreuves: readonly { readonly column: number; readonly code: string; readonly coefficient: number }[],
): NeededMarks {
  const columnsOf = (some: typeof elements): readonly number[] =>
    epreuves
      .filter(({ code, coefficient }) => coefficient > 0 && some.some((one) => one.code === code))
      .map(({ column }) => column);
  const poles = new Set(elements.flatMap(({ pole }) => pole ?? []));
  return {
    columns: columnsOf(elements),
    withoutEpreuve: elements.filter(({ code }) => !epreuves.some((one) => one.code === code)).length,
    poles: Array.from(poles, (pole) => columnsOf(elements.filter((one) => one.pole === pole))),
  };
}

/**
 * How many marks are still awaited: those that weigh, one for an element without épreuve, at least one for a pôle where nothing counts
 * (4.3: « la moyenne obtenue à l’ensemble « pôle ressources » et « SAÉ » »).
 *
 * @example
 * countMissing({ columns: [0, 1], withoutEpreuve: 0, poles: [[0], [1]] }, [12, 'excused']) // 1
 */
export function countMissing({ columns, withoutEpreuve, poles }: NeededMarks, notes: readonly Note[]): number {
  const missing = columns.filter((column) => isAwaited(notes[column])).length + withoutEpreuve;
  const isSilent = poles.some((own) => !own.some((column) => isCounted(notes[column])));
  return isSilent ? Math.max(1, missing) : missing;
}

/** Decimals to which an average is rounded before a comparison; `exact` stops at 9. */
export type Decimales = 2 | 3 | 4 | 5 | 6 | 'exact';

/** « sur 20 » (4.5): every average is out of 20. */
export const BAREME_LEGAL = 20;

/** Le texte est muet : nous avons choisi 2, « la décision suit la note affichée ». */
export const DECIMALES_DEFAULT: Decimales = 2;

/** The settings that exist, in the order of a menu. */
export const DECIMALES: readonly Decimales[] = [2, 3, 4, 5, 6, 'exact'];

/** Any value is first rounded to this, so that chained means that are exactly 10 stay 10. */
const GUARD = 9;
const SHORT = 1e4;

/**
 * Rounds half-up on the shortest decimal writing (9.995 is 9.995, whatever its binary neighbour), first to 9 decimals,
 * then to the setting. Averages are never negative; a negative value is rounded as its opposite, like ROUND.
 *
 * @example
 * roundHalfUp(9.995, 2) // 10
 */
export function roundHalfUp(value: number, decimales: Decimales): number {
  if (value < 0) return -roundHalfUp(-value, decimales);
  const billionths = wholeUnits(value);
  if (decimales === 'exact') return billionths / 10 ** GUARD;
  const step = 10 ** (GUARD - decimales);
  return Math.floor((billionths + step / 2) / step) / 10 ** decimales;
}

/** The value in units of the ninth decimal, half-up, from the digits of its shortest decimal writing. */
function wholeUnits(value: number): number {
  // An average of at most four decimals: that is its shortest writing, and it needs not be written.
  const short = Math.round(value * SHORT);
  if (short / SHORT === value) return short * (10 ** GUARD / SHORT);
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const kept = Number(exponent) + 1 + GUARD;
  if (kept < 0) return 0;
  const half = digits.charAt(kept) >= '5' ? 1 : 0;
  return Number(digits.slice(0, kept).padEnd(kept, '0')) + half;
}

/**
 * Is the average « égale ou supérieure » to the threshold, once rounded to the setting? THE only comparison with 10
 * and 8 in the whole project.
 *
 * @see ARTICLES.acquisitionUe
 * @example
 * reaches(9.995, 10, 2) // true: the sheet shows 10,00
 * reaches(9.995, 10, 'exact') // false
 */
export function reaches(average: number, seuil: number, decimales: Decimales): boolean {
  if (Number.isInteger(seuil)) {
    // Rounding to at least 2 decimals moves a value by at most 0.005 (and 1e-9) and never across a whole number downwards.
    if (average >= seuil) return true;
    if (average < seuil - 0.006) return false;
  }
  return roundHalfUp(average, decimales) >= seuil;
}

/**
 * Does the rounding setting change the comparison? Then the line is marked, and counted at the head of the sheet.
 *
 * @example
 * dependsOnRounding(9.995, 10, 2) // true
 */
export const dependsOnRounding = (average: number, seuil: number, decimales: Decimales): boolean =>
  reaches(average, seuil, decimales) !== reaches(average, seuil, 'exact');
