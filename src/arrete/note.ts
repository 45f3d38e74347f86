/** A mark, the exact weighted mean, THE rounding and the comparison with a threshold. */
import { type WeightedMark, wideMean } from './wide';

/**
 * A mark. `absent` (unjustified) counts 0 and keeps its coefficient; `excused` (neutralised), `missing` (not entered)
 * and `pending` leave both sums. The arrêté is silent on absences (4.2 refers to local rules): these are local choices.
 */
export type Note = number | 'missing' | 'pending' | 'excused' | 'absent';

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

const MARK_UNIT = 1e4;
const COEFFICIENT_UNIT = 1e3;
const BAREME_UNIT = 1e2;
const LEGAL_UNITS = BAREME_LEGAL * BAREME_UNIT;
/** Under this, products and sums of whole numbers are exact in a double. */
const EXACT = 2 ** 53;
/** Decimals of at most 15 digits are always told apart by a double. */
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
  const counted = countedMarks(notes, coefficients, baremes);
  return (mean === OVERFLOW ? wideMean(counted, BAREME_LEGAL) : null) ?? compensatedMean(counted);
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
  const common = baremes === undefined ? LEGAL_UNITS : commonBareme(notes, coefficients, baremes);
  let sum = 0;
  let weight = 0;
  let decimal = true;
  let fits = common < EXACT;
  for (let i = 0; i < notes.length; i++) {
    const note = notes[i];
    const coefficient = coefficients[i];
    if (note === undefined || !coefficient || (typeof note === 'string' && note !== 'absent')) continue;
    const mark = typeof note === 'number' ? note : 0;
    const n = Math.round(mark * MARK_UNIT);
    const c = Math.round(coefficient * COEFFICIENT_UNIT);
    const b = baremes === undefined ? common : Math.round((baremes[i] ?? BAREME_LEGAL) * BAREME_UNIT);
    if (n >= DISTINCT || c >= DISTINCT || b >= DISTINCT) fits = false;
    else if (n / MARK_UNIT !== mark || c / COEFFICIENT_UNIT !== coefficient) decimal = false;
    else if (baremes !== undefined && b / BAREME_UNIT !== (baremes[i] ?? BAREME_LEGAL)) decimal = false;
    // A number ≥ 2^53 stays so in what follows, rounded or not: one test of the last product is enough.
    const product = n * c * (common / b);
    sum += product;
    weight += c;
    if (!(product < EXACT && sum < EXACT)) fits = false;
  }
  // Σ C × N × (L / B) ÷ (5 × L × Σ C), L the common barème in hundredths: mark × 20 / barème = N / (5 × B).
  const below = (MARK_UNIT / LEGAL_UNITS) * common * weight;
  if (!decimal) return NOT_DECIMAL;
  if (!fits || !(below < EXACT)) return OVERFLOW;
  return weight === 0 ? null : sum / below;
}

/** Least common multiple, in hundredths, of the barèmes of the counted marks; ≥ 2^53 when doubles cannot hold it. */
function commonBareme(notes: readonly Note[], coefficients: readonly number[], baremes: readonly number[]): number {
  let common = 1;
  for (let i = 0; i < notes.length; i++) {
    const note = notes[i];
    if (!coefficients[i] || (typeof note === 'string' && note !== 'absent')) continue;
    const b = Math.round((baremes[i] ?? BAREME_LEGAL) * BAREME_UNIT);
    if (b === common || common >= EXACT) continue;
    let [x, y] = [common, b];
    while (y > 0) [x, y] = [y, x % y];
    common *= b / x;
  }
  return common;
}

function countedMarks(
  notes: readonly Note[],
  coefficients: readonly number[],
  baremes: readonly number[] | undefined,
): readonly WeightedMark[] {
  const counted: WeightedMark[] = [];
  notes.forEach((note, i) => {
    const coefficient = coefficients[i];
    if (!coefficient || (typeof note === 'string' && note !== 'absent')) return;
    counted.push({ mark: note === 'absent' ? 0 : note, coefficient, bareme: baremes?.[i] ?? BAREME_LEGAL });
  });
  return counted;
}

/** Mean of longer decimals: sums with their rounding errors carried along (Neumaier), kept within the counted marks. */
function compensatedMean(counted: readonly WeightedMark[]): number | null {
  if (counted.length === 0) return null;
  const largest = counted.reduce((max, { coefficient }) => Math.max(max, coefficient), 0);
  let [sum, lost, weight, lostWeight] = [0, 0, 0, 0];
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { mark, coefficient, bareme } of counted) {
    const value = bareme === BAREME_LEGAL ? mark : (mark * BAREME_LEGAL) / bareme;
    const share = coefficient / largest;
    const term = value * share;
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
    const nextWeight = weight + share;
    lostWeight += weight >= share ? weight - nextWeight + share : share - nextWeight + weight;
    weight = nextWeight;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return Math.min(high, Math.max(low, (sum + lost) / (weight + lostWeight)));
}

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
