/** THE rounding, and the comparison with a threshold. */

/** Decimals to which an average is rounded before a comparison; `exact` stops at 9. */
export type Decimales = 2 | 3 | 4 | 5 | 6 | 'exact';

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
