/** Numbers that stand for the students of a class on what does not name them. */
import { hashOf } from './fingerprint';
import { textOf } from './grid';

/** The number of each NIP of a class, from 1: the same at every printing, in both sessions and in every copy; it follows neither name nor NIP.
 * @example anonymousNumbers(['0001', '0002'])('0002') // 1 or 2, always the same
 */
export function anonymousNumbers(nips: readonly string[]): (nip: string) => number {
  const keys = Array.from(new Set(nips.map(keyOf)));
  // Hashed twice: the numbers of neighbouring NIP then have nothing in common.
  const order = keys.map((key) => ({ key, mark: hashOf(hashOf(key)) })).sort((a, b) => (a.mark < b.mark ? -1 : 1));
  const numbers = new Map(order.map(({ key }, index) => [key, index + 1]));
  return (nip) => numbers.get(keyOf(nip)) ?? 0;
}

const keyOf = (nip: string): string => textOf(nip).toUpperCase();
