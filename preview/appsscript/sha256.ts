/** SHA-256 (FIPS 180-4) of bytes, synchronous as Apps Script's own: the page has only an asynchronous one. */

const ROUNDS = 64;
const BLOCK = 64;

/** First 32 bits of the fractional part of a root of each of the first primes, as the standard defines its constants. */
const fractions = (count: number, root: (prime: number) => number): readonly number[] =>
  primes(count).map((prime) => Math.floor((root(prime) % 1) * 2 ** 32));

function primes(count: number): readonly number[] {
  const found: number[] = [];
  for (let next = 2; found.length < count; next += 1) {
    if (found.every((prime) => next % prime !== 0)) found.push(next);
  }
  return found;
}

const K = fractions(ROUNDS, Math.cbrt);
const H = fractions(8, Math.sqrt);

const rotated = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The 32 bytes of the digest, each from 0 to 255.
 * @example sha256(new TextEncoder().encode('abc'))[0] // 0xba */
export function sha256(bytes: Uint8Array): readonly number[] {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, bytes.length << 3);
  const state = Int32Array.from(H);
  for (let start = 0; start < padded.length; start += BLOCK) compress(state, view, start);
  return Array.from(state).flatMap((word) => [word >>> 24, (word >>> 16) & 255, (word >>> 8) & 255, word & 255]);
}

function compress(state: Int32Array, view: DataView, start: number): void {
  const words = new Int32Array(ROUNDS);
  const at = (index: number): number => words[index] ?? 0;
  for (let t = 0; t < ROUNDS; t += 1) {
    if (t < 16) {
      words[t] = view.getInt32(start + 4 * t);
      continue;
    }
    const [a, b] = [at(t - 15), at(t - 2)];
    const s0 = rotated(a, 7) ^ rotated(a, 18) ^ (a >>> 3);
    const s1 = rotated(b, 17) ^ rotated(b, 19) ^ (b >>> 10);
    words[t] = at(t - 16) + s0 + at(t - 7) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < ROUNDS; t += 1) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first = h + (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) + choice + (K[t] ?? 0) + at(t);
    const second = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + majority;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] ?? 0) + word;
}
