/** The weighted mean in decimals of any length, for the rare sums that doubles cannot hold: evaluates `big.js` on first use only. */

/** A counted mark, its coefficient and its barème. */
export interface WeightedMark {
  readonly mark: number;
  readonly coefficient: number;
  readonly bareme: number;
}

/**
 * The double nearest to Σ coefficient × mark × 20 / barème ÷ Σ coefficient, each value being the decimal it is written as.
 *
 * @example
 * wideMean([{ mark: 10, coefficient: 4e12, bareme: 20 }, { mark: 10.0001, coefficient: 0.001, bareme: 7.77 }], 20)
 */
export function wideMean(counted: readonly WeightedMark[], baremeLegal: number): number {
  const Decimal = decimals();
  const zero = new Decimal(0);
  let weight = zero;
  const sums = new Map<number, typeof zero>(); // Σ coefficient × mark of each barème
  for (const { mark, coefficient, bareme } of counted) {
    weight = weight.plus(coefficient);
    sums.set(bareme, new Decimal(mark).times(coefficient).plus(sums.get(bareme) ?? 0));
  }
  // Σ sum / barème, as one fraction: up to the last line nothing is rounded.
  let above = zero;
  let below = new Decimal(1);
  for (const [bareme, sum] of sums) {
    above = above.times(bareme).plus(sum.times(below));
    below = below.times(bareme);
  }
  above = above.times(baremeLegal);
  below = below.times(weight);
  // The quotient is cut after DP decimals, then `toNumber` takes the nearest double. To cut cannot change that double:
  // • A double ≥ 10^-z has its bits, and one more for the middle of two doubles, in units of 2^-j with j = 54 + 4z at
  //   most. Such a middle has j decimals, and DP ≥ j: it is on the grid of 10^-DP, so the cut never passes over it.
  // • A quotient P/Q (whole numbers) that is not a middle M/2^j lies at least 1 / (Q × 2^j) away from it, and
  //   10^-DP is less, as DP ≥ j + digits of Q: so the cut does not fall on it either. If it is a middle, it is kept whole.
  const zeros = Math.max(0, below.e - above.e + 1);
  Decimal.DP = 54 + 4 * zeros + above.toFixed().length + below.toFixed().length;
  return above.div(below).toNumber();
}

/** Decimals with a setting of their own: the quotient's precision is a property of the constructor. */
function decimals() {
  const { Big } = require('big.js') as typeof import('big.js');
  return Big();
}
