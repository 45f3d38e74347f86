/** The weighted mean in integers of any size, for the rare sums that doubles cannot hold. */
import { add, multiply, type Natural, natural, nearestQuotient } from './natural';

/** A counted mark, its coefficient and its barème, with at most 4, 3 and 2 decimals; the barème is known to have no more. */
export interface WeightedMark {
  readonly mark: number;
  readonly coefficient: number;
  readonly bareme: number;
}

/**
 * The double nearest to Σ coefficient × mark × 20 / barème ÷ Σ coefficient, or `null` if a value has more decimals
 * than the rule covers.
 *
 * @example
 * wideMean([{ mark: 10, coefficient: 4e12, bareme: 20 }, { mark: 10.0001, coefficient: 0.001, bareme: 7.77 }], 20)
 */
export function wideMean(counted: readonly WeightedMark[], baremeLegal: number): number | null {
  // Sums of coefficient × mark by barème, in the units 10^-7, over the barèmes, in the unit 10^-2.
  const sums = new Map<number, Natural>();
  let weight: Natural = [];
  for (const { mark, coefficient, bareme } of counted) {
    const n = scaled(mark, 4);
    const c = scaled(coefficient, 3);
    if (n === null || c === null) return null;
    sums.set(bareme, add(sums.get(bareme) ?? [], multiply(n, c)));
    weight = add(weight, c);
  }
  // Brought to one denominator: a / b + sum / bareme.
  let numerator: Natural = [];
  let denominator: Natural = [1];
  for (const [bareme, sum] of sums) {
    const b = scaled(bareme, 2) as Natural;
    numerator = add(multiply(numerator, b), multiply(sum, denominator));
    denominator = multiply(denominator, b);
  }
  // Units: 10^-4 × 10^-3 above, 10^-2 × 10^-3 below, and mark × 20 / barème.
  return nearestQuotient(
    multiply(numerator, natural(String(baremeLegal))),
    multiply(multiply(denominator, weight), natural('100')),
  );
}

/** value × 10^decimals when the shortest decimal writing of the value has at most that many decimals, else `null`. */
function scaled(value: number, decimals: number): Natural | null {
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const zeros = Number(exponent) + decimals - (digits.length - 1);
  return zeros < 0 || value < 0 ? null : natural(digits + '0'.repeat(zeros));
}
