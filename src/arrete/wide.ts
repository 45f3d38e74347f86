/** The weighted mean in integers of any size, for the rare sums that doubles cannot hold: evaluates `jsbi` on first use only. */
import type { default as JsbiClass } from 'jsbi';

type Jsbi = typeof JsbiClass;

/** A counted mark, its coefficient and its barème, with at most 4, 3 and 2 decimals. */
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
  const big = jsbi();
  const zero = big.BigInt(0);
  // numerator / denominator = Σ coefficient × mark / barème, in the units 10^-3, 10^-4 and 10^-2.
  let numerator = zero;
  let denominator = big.BigInt(1);
  let weight = zero;
  for (const { mark, coefficient, bareme } of counted) {
    const n = scaled(big, mark, 4);
    const c = scaled(big, coefficient, 3);
    const b = scaled(big, bareme, 2);
    if (n === null || c === null || b === null) return null;
    if (big.notEqual(big.remainder(denominator, b), zero)) {
      numerator = big.multiply(numerator, b);
      denominator = big.multiply(denominator, b);
    }
    numerator = big.add(numerator, big.multiply(big.multiply(n, c), big.divide(denominator, b)));
    weight = big.add(weight, c);
  }
  // Units: 10^-4 × 10^-3 above, 10^-2 × 10^-3 below, and mark × 20 / barème.
  return nearestDouble(
    big,
    big.multiply(numerator, big.BigInt(baremeLegal)),
    big.multiply(big.multiply(denominator, weight), big.BigInt(100)),
  );
}

/** CommonJS gives the class itself, an ECMAScript bundle gives it as `default`. */
function jsbi(): Jsbi {
  const loaded = require('jsbi') as Jsbi & { readonly default?: Jsbi };
  return loaded.default ?? loaded;
}

/** value × 10^decimals when the shortest decimal writing of the value has at most that many decimals, else `null`. */
function scaled(big: Jsbi, value: number, decimals: number): JsbiClass | null {
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const zeros = Number(exponent) + decimals - (digits.replace('-', '').length - 1);
  return zeros < 0 ? null : big.BigInt(digits + '0'.repeat(zeros));
}

/** Rounds numerator ÷ denominator (positive) once, to the nearest double, ties to even. */
function nearestDouble(big: Jsbi, numerator: JsbiClass, denominator: JsbiClass): number {
  const bits = (value: JsbiClass): number => value.toString(16).length * 4;
  // At least 60 significant bits in the quotient; the last one « sticky », so that rounding sees what was cut off.
  const shift = bits(denominator) - bits(numerator) + 66;
  const [above, below] =
    shift >= 0
      ? [big.leftShift(numerator, big.BigInt(shift)), denominator]
      : [numerator, big.leftShift(denominator, big.BigInt(-shift))];
  const quotient = big.divide(above, below);
  const exact = big.equal(big.multiply(quotient, below), above);
  const sticky = exact ? quotient : big.bitwiseOr(quotient, big.BigInt(1));
  return big.toNumber(sticky) * 2 ** -shift;
}
