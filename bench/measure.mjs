// How things are timed: rounds in which every subject takes its turn, then medians; so that a busy moment weighs on all alike.

/** A slow subject that has had so much time, and this many turns, leaves the others to go on. */
const ENOUGH_MS = 20_000;
const ENOUGH_TURNS = 4;

/**
 * @param {Readonly<Record<string, () => number | Promise<number>>>} subjects each gives the milliseconds of one turn
 * @returns {Promise<Record<string, { first: number, median: number, best: number, rounds: number }>>}
 * @example const { ours, theirs } = await interleaved({ ours: () => timed(f), theirs: () => timed(g) }, 9)
 */
export async function interleaved(subjects, rounds) {
  const times = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, turn] of Object.entries(subjects)) {
      const own = times[name];
      if (own.length >= ENOUGH_TURNS && own.reduce((sum, each) => sum + each, 0) > ENOUGH_MS) continue;
      const time = await turn();
      own.push(time);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, summary(all)]));
}

/** The first turn, when nothing is compiled yet, is told apart. */
const summary = ([first, ...times]) => ({
  first,
  median: median(times),
  best: Math.min(...times),
  rounds: times.length,
});

export async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A figure as it is read: three significant digits. */
export function figure(value) {
  if (value === null || value === undefined) return '—';
  if (value === 0) return '0';
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  const [whole, rest] = value.toFixed(Math.min(digits, 3)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}

/** A count of things, whole. */
export const count = (value) => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, '\u202f');

export const ms = (value) => (value === null || value === undefined ? '—' : `${figure(value)}\u00a0ms`);
export const seconds = (value) => (value === null || value === undefined ? '—' : `${figure(value / 1000)}\u00a0s`);
export const times = (value) => (value === null || value === undefined ? '—' : `${figure(value)}\u00a0×`);
export const mega = (bytes) => (bytes === null || bytes === undefined ? '—' : `${figure(bytes / 1e6)}\u00a0MB`);
