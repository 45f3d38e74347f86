/** The weighted mean of marks, exact: whole numbers in doubles, wider ones only when those overflow. */
import { BAREME_LEGAL, countedMark, type Note } from './note';
import { type WeightedMark, wideMean } from './wide';

export const MARK_UNIT = 1e4;
export const COEFFICIENT_UNIT = 1e3;
export const BAREME_UNIT = 1e2;
export const LEGAL_UNITS = BAREME_LEGAL * BAREME_UNIT;
/** Under this, products and sums of whole numbers are exact in a double. */
export const EXACT = 2 ** 53;
/** Decimals of at most 15 digits are always told apart by a double; a coefficient past it passes 2^53 by itself. */
const DISTINCT = 1e15;

/** What the fast path answers when a sum passes 2^53, and when a value is not a short decimal. */
const OVERFLOW = Number.POSITIVE_INFINITY;
const NOT_DECIMAL = Number.NaN;

/**
 * Weighted mean of marks, out of 20: a mark out of b counts as mark × 20 / b. `null` when nothing is counted (never 0).
 * For marks with up to 4 decimals, coefficients with up to 3 and barèmes with up to 2 the result is the double nearest
 * to the exact rational; otherwise the error is under 1e-9. It stays within the lowest and highest counted mark and is
 * never rounded. Validated before: marks from 0 to their barème, coefficients ≥ 0 (a missing one is 0), barèmes > 0 (a
 * missing one is 20).
 *
 * « La compensation s’effectue au sein de chaque unité d’enseignement ainsi qu’au sein de chaque regroupement cohérent
 * d’UE. »
 * @see ARTICLES.compensationUe
 * @example
 * weightedMean([12, 'absent', 'excused'], [2, 1, 5]) // 8
 */
export function weightedMean(
  notes: readonly Note[],
  coefficients: readonly number[],
  baremes?: readonly number[],
): number | null {
  const mean = integerMean(notes, coefficients, baremes);
  if (mean === null || Math.abs(mean) < OVERFLOW) return mean;
  const wide = mean === OVERFLOW ? wideMean(countedMarks(notes, coefficients, baremes), BAREME_LEGAL) : null;
  return wide ?? approximateMean(notes, coefficients, baremes);
}

/**
 * {@link weightedMean} of two averages, to the last bit, without the arrays: this runs for each RCUE of a class. Averages out of
 * 20, weights > 0 and at most 10^6, as the cells take them: then no sum passes 2^53.
 *
 * « La compensation s’effectue au sein de chaque unité d’enseignement ainsi qu’au sein de chaque regroupement cohérent
 * d’UE. »
 * @see ARTICLES.compensationUe
 * @example
 * meanOfTwo(9, 12, [2, 1]) // 10
 */
export function meanOfTwo(first: number, second: number, weights: readonly [number, number]): number {
  const one = weights[0];
  const two = weights[1];
  const a = Math.round(first * MARK_UNIT);
  const b = Math.round(second * MARK_UNIT);
  const c = Math.round(one * COEFFICIENT_UNIT);
  const d = Math.round(two * COEFFICIENT_UNIT);
  const areWhole =
    a / MARK_UNIT === first && b / MARK_UNIT === second && c / COEFFICIENT_UNIT === one && d / COEFFICIENT_UNIT === two;
  if (areWhole) return (c * a + d * b) / (MARK_UNIT * (c + d));
  const unit = Math.max(one, two);
  const mean = (first * (one / unit) + second * (two / unit)) / (one / unit + two / unit);
  return Math.min(Math.max(first, second), Math.max(Math.min(first, second), mean));
}

/**
 * The mean in whole numbers: one correctly rounded division of two exact integers is the nearest double.
 * No allocation: this runs once per student and UE.
 */
function integerMean(
  notes: readonly Note[],
  coefficients: readonly number[],
  baremes: readonly number[] | undefined,
): number | null {
  const common = commonBareme(baremes ?? []);
  let sum = 0;
  let weight = 0;
  for (let i = 0; i < notes.length; i++) {
    const mark = countedMark(notes[i]);
    const coefficient = coefficients[i];
    if (!coefficient || mark === null) continue;
    const n = Math.round(mark * MARK_UNIT);
    const c = Math.round(coefficient * COEFFICIENT_UNIT);
    const bareme = baremes?.[i] ?? BAREME_LEGAL;
    const b = Math.round(bareme * BAREME_UNIT);
    if (n / MARK_UNIT !== mark || b / BAREME_UNIT !== bareme) return NOT_DECIMAL;
    if (c < DISTINCT && c / COEFFICIENT_UNIT !== coefficient) return NOT_DECIMAL;
    sum += n * c * (common / b);
    weight += c;
  }
  if (weight === 0) return null;
  // Σ C × N × (L / B) ÷ (5 × L × Σ C), L the common barème in hundredths: mark × 20 / barème = N / (5 × B).
  const below = (MARK_UNIT / LEGAL_UNITS) * common * weight;
  // A product that passes 2^53 stays past it, and so does the sum, rounded or not.
  return sum < EXACT && below < EXACT ? sum / below : OVERFLOW;
}

/**
 * Least common multiple, in hundredths, of 20 and of the barèmes in whole hundredths; 2^53 or more when doubles cannot hold it.
 *
 * @example
 * commonBareme([40, 5]) // 4000
 */
export function commonBareme(baremes: readonly number[]): number {
  let common = LEGAL_UNITS;
  for (const bareme of baremes) {
    let [x, y] = [common, Math.round(bareme * BAREME_UNIT)];
    const b = y;
    while (y > 0) [x, y] = [y, x % y];
    common *= b / x;
  }
  return common;
}

/** The counted marks as records, for the rare wide path only. */
function countedMarks(
  notes: readonly Note[],
  coefficients: readonly number[],
  baremes: readonly number[] | undefined,
): readonly WeightedMark[] {
  return notes.flatMap((note, i) => {
    const coefficient = coefficients[i];
    const mark = countedMark(note);
    if (!coefficient || mark === null) return [];
    return [{ mark, coefficient, bareme: baremes?.[i] ?? BAREME_LEGAL }];
  });
}

/** Mean of longer decimals in plain doubles, far within 1e-9, kept within the counted marks. */
function approximateMean(
  notes: readonly Note[],
  coefficients: readonly number[],
  baremes: readonly number[] | undefined,
): number | null {
  let sum = 0;
  let weight = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  const unit = largest(coefficients);
  for (let i = 0; i < notes.length; i++) {
    const mark = countedMark(notes[i]);
    const coefficient = coefficients[i];
    if (!coefficient || mark === null) continue;
    const bareme = baremes?.[i] ?? BAREME_LEGAL;
    const value = onLegalBareme(mark, bareme);
    sum += value * (coefficient / unit);
    weight += coefficient / unit;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return weight === 0 ? null : Math.min(high, Math.max(low, sum / weight));
}

/** In doubles mark × 20 / barème may pass 20; a share of the barème is at most 1, and exactly 1 for a full mark. */
function onLegalBareme(mark: number, bareme: number): number {
  return bareme === BAREME_LEGAL ? mark : (mark / bareme) * BAREME_LEGAL;
}

/** Coefficients are taken relative to the largest, so that no sum can overflow. */
function largest(coefficients: readonly number[]): number {
  let found = 0;
  for (const coefficient of coefficients) found = Math.max(found, coefficient);
  return found;
}
