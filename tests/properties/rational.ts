/** Exact rationals on BigInt, and what « the nearest double » means: the oracle of the mean, sharing nothing with src. */

export interface Rational {
  readonly numerator: bigint;
  /** Positive. */
  readonly denominator: bigint;
}

const VIEW = new DataView(new ArrayBuffer(8));

/** The value of a finite double ≥ 0, exactly. */
export function exactly(value: number): Rational {
  VIEW.setFloat64(0, value);
  const bits = VIEW.getBigUint64(0);
  const exponent = Number(bits >> 52n);
  const fraction = bits & ((1n << 52n) - 1n);
  const mantissa = exponent === 0 ? fraction : fraction | (1n << 52n);
  const power = Math.max(exponent, 1) - 1075;
  return power >= 0
    ? { numerator: mantissa << BigInt(power), denominator: 1n }
    : { numerator: mantissa, denominator: 1n << BigInt(-power) };
}

/** The double `steps` places above (or below) a positive one. */
function neighbour(value: number, steps: bigint): number {
  VIEW.setFloat64(0, value);
  VIEW.setBigUint64(0, VIEW.getBigUint64(0) + steps);
  return VIEW.getFloat64(0);
}

/** |a − b| as a rational. */
function distance(a: Rational, b: Rational): Rational {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return { numerator: difference < 0n ? -difference : difference, denominator: a.denominator * b.denominator };
}

const isAtMost = (a: Rational, b: Rational): boolean => a.numerator * b.denominator <= b.numerator * a.denominator;

/** Is no double nearer to the rational than this one? */
export function isNearestDouble(value: number, target: Rational): boolean {
  if (value === 0) return target.numerator === 0n;
  const error = distance(exactly(value), target);
  return [neighbour(value, 1n), neighbour(value, -1n)].every((other) =>
    isAtMost(error, distance(exactly(other), target)),
  );
}

/** Is the value within 10^-digits of the rational? */
export const isWithin = (value: number, target: Rational, digits: number): boolean =>
  isAtMost(distance(exactly(value), target), { numerator: 1n, denominator: 10n ** BigInt(digits) });

/** Σ coefficient × mark × 20 / barème ÷ Σ coefficient, marks, coefficients and barèmes given as rationals. */
export function rationalMean(
  marks: readonly Rational[],
  coefficients: readonly Rational[],
  baremes: readonly Rational[],
): Rational {
  let sum: Rational = { numerator: 0n, denominator: 1n };
  let weight: Rational = sum;
  marks.forEach((mark, i) => {
    const coefficient = coefficients[i] as Rational;
    const bareme = baremes[i] as Rational;
    sum = add(sum, {
      numerator: coefficient.numerator * mark.numerator * 20n * bareme.denominator,
      denominator: coefficient.denominator * mark.denominator * bareme.numerator,
    });
    weight = add(weight, coefficient);
  });
  return { numerator: sum.numerator * weight.denominator, denominator: sum.denominator * weight.numerator };
}

const add = (a: Rational, b: Rational): Rational => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});

/** A decimal given by its digits: 9995 at 3 decimals is 9.995. */
export const decimal = (digits: number, decimals: number): Rational => ({
  numerator: BigInt(digits),
  denominator: 10n ** BigInt(decimals),
});
