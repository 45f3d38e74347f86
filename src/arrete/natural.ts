/** Whole numbers of any size, from 0 up: just what one exact division needs, for servers where `BigInt` is not promised. */

/** Digits in base 2^24, the least first, without a zero at the end: a product of two digits and its carries stay exact. */
export type Natural = readonly number[];

const DIGIT_BITS = 24;
const BASE = 2 ** DIGIT_BITS;
/** The whole numbers that a double tells apart: 53 bits. */
const PRECISION = 53;
/** A number of so many decimal digits is exact as a double. */
const SAFE_DIGITS = 15;

/** @example natural('16777217') // [1, 1] */
export function natural(decimal: string): Natural {
  const head = decimal.slice(0, -SAFE_DIGITS);
  const tail = carried([Number(decimal.slice(-SAFE_DIGITS))]);
  return head === '' ? tail : add(multiply(natural(head), carried([10 ** SAFE_DIGITS])), tail);
}

export function add(a: Natural, b: Natural): Natural {
  const length = Math.max(a.length, b.length);
  return carried(Array.from({ length }, (_, rank) => (a[rank] ?? 0) + (b[rank] ?? 0)));
}

export function multiply(a: Natural, b: Natural): Natural {
  return a.reduce<Natural>(
    (sum, digit, rank) => add(sum, carried([...Array<number>(rank).fill(0), ...b.map((other) => digit * other)])),
    [],
  );
}

/**
 * numerator ÷ denominator (not 0), rounded once to the nearest double, ties to even.
 *
 * @example nearestQuotient([1], [3]) // 1 / 3
 */
export function nearestQuotient(numerator: Natural, denominator: Natural): number {
  if (numerator.length === 0) return 0;
  const apart = numerator.length - denominator.length;
  let rest = shifted(numerator, -apart);
  let divisor = shifted(denominator, apart);
  let exponent = apart * DIGIT_BITS; // of the first bit of the quotient
  for (; compare(twice(divisor), rest) <= 0; exponent += 1) divisor = twice(divisor);
  for (; compare(rest, divisor) < 0; exponent -= 1) rest = twice(rest);
  let bits = 0;
  for (let rank = 0; rank < PRECISION; rank += 1) {
    const fits = compare(rest, divisor) >= 0;
    bits = bits * 2 + (fits ? 1 : 0);
    rest = twice(fits ? subtract(rest, divisor) : rest);
  }
  const half = compare(rest, divisor); // what is left, against half a unit of the last bit
  const up = half > 0 || (half === 0 && bits % 2 === 1);
  return (bits + (up ? 1 : 0)) * 2 ** (exponent - PRECISION + 1);
}

/** a × 2^(24 × digits), or a when there is none to add. */
const shifted = (a: Natural, digits: number): Natural => [...Array<number>(Math.max(0, digits)).fill(0), ...a];

const twice = (a: Natural): Natural => add(a, a);

/** a − b, for a ≥ b. */
const subtract = (a: Natural, b: Natural): Natural => carried(a.map((digit, rank) => digit - (b[rank] ?? 0)));

function compare(a: Natural, b: Natural): number {
  if (a.length !== b.length) return a.length - b.length;
  for (let rank = a.length - 1; rank >= 0; rank -= 1) {
    const difference = (a[rank] ?? 0) - (b[rank] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function carried(digits: readonly number[]): Natural {
  const result: number[] = [];
  let carry = 0;
  for (let rank = 0; rank < digits.length || carry > 0; rank += 1) {
    const value = (digits[rank] ?? 0) + carry;
    carry = Math.floor(value / BASE);
    result.push(value - carry * BASE);
  }
  return trim(result);
}

function trim(digits: readonly number[]): Natural {
  let length = digits.length;
  while (digits[length - 1] === 0) length -= 1;
  return digits.slice(0, length);
}
