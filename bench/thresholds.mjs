// Wrong decisions: classes whose averages are exactly 10, 9,995, 8 or 7,995, or a hair under; against exact rational arithmetic.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { ELEMENTS, generator, UES } from './class.mjs';
import { presentPeers, startPeer } from './peers.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Each UE has its own four elements; coefficients in hundredths, of sum 1. */
const WEIGHTS = [
  [15, 35, 40, 10],
  [7, 33, 50, 10],
  [30, 30, 35, 5],
  [12, 13, 70, 5],
  [45, 25, 20, 10],
];
/** In ten-thousandths of a point: on the threshold, what two decimals show as the threshold, and just under both. */
const TARGETS = [100_000, 100_000, 99_950, 99_949, 80_000, 79_950, 79_949];

export async function countWrongDecisions({ quick }) {
  console.log('\n2 bis. Wrong decisions on threshold cases (oracle: exact fractions)');
  const cases = thresholdClass(quick ? 300 : 1000);
  const oracle = await loadOracle();
  const rows = [];
  for (const rounded of [true, false]) {
    const right = cases.notes.map((notes, i) => decisionsOf(oracle, notes, cases.coefficients, cases.pair[i], rounded));
    for (const { name, label } of await presentPeers()) {
      const peer = await startPeer(name, { ...cases, rounded }).catch(() => null);
      if (peer === null) continue;
      try {
        const given = await peer.ask('decisions');
        const wrong = right.map((codes, i) => codes.filter((code, k) => code !== given[i]?.[k]).length);
        const row = {
          name,
          label,
          rounded,
          codes: wrong.reduce((sum, each) => sum + each, 0),
          students: wrong.filter((each) => each > 0).length,
          of: right.length,
          ofCodes: right.length * right[0].length,
        };
        rows.push(row);
        const what = rounded ? '2 decimals' : 'no rounding';
        console.log(
          `   ${label.padEnd(30)} ${what.padEnd(12)} ${String(row.codes).padStart(5)} wrong codes of ${row.ofCodes}, ${row.students} students of ${row.of}`,
        );
      } finally {
        await peer.close();
      }
    }
  }
  return rows;
}

function thresholdClass(students) {
  const draw = generator(45);
  const pick = (values) => values[Math.floor(draw() * values.length)];
  const coefficients = WEIGHTS.map((weights, ue) =>
    Array.from({ length: ELEMENTS }, (_, column) => (weights[column - 4 * ue] ?? 0) / 100),
  );
  const notes = [];
  const pair = [];
  while (notes.length < students) {
    const targets = WEIGHTS.map(() => pick(TARGETS));
    const blocks = WEIGHTS.map((weights, ue) => blockOf(weights, targets[ue], draw));
    if (blocks.includes(null)) continue;
    notes.push([...blocks.flat(), ...Array(ELEMENTS - 4 * UES).fill(10)]);
    // The average of the other semester is what brings the RCUE exactly where it is wanted, when it is a possible average.
    pair.push(
      targets.map((target) => {
        const other = 2 * pick(TARGETS) - target;
        return (other >= 0 && other <= 200_000 ? other : 100_000) / 10_000;
      }),
    );
  }
  return { notes, coefficients, pair };
}

/** Three marks in hundredths, and the fourth, with at most four decimals, that makes the average; null when there is none. */
function blockOf(weights, target, draw) {
  const middle = target / 100;
  const marks = weights.slice(0, 3).map(() => Math.round(Math.min(2000, Math.max(0, middle + 900 * (draw() - 0.5)))));
  const rest = target * 100 - marks.reduce((sum, mark, i) => sum + mark * 100 * weights[i], 0);
  const last = rest / weights[3];
  if (!Number.isInteger(last) || last < 0 || last > 200_000) return null;
  return [...marks.map((mark) => mark / 100), last / 10_000];
}

/** The text of 4.3 to 4.5 in fractions, written for the bench only: what each student must be told. */
function decisionsOf({ decimal, mean, atLeast }, notes, coefficients, pair, rounded) {
  const exact = (value, decimals) => decimal(Math.round(value * 10 ** decimals), decimals);
  const ones = notes.map(() => decimal(20, 0));
  const averages = coefficients.map((row) =>
    mean(
      notes.map((note) => exact(note, 4)),
      row.map((each) => exact(each, 3)),
      ones,
    ),
  );
  const others = pair.map((each) => exact(each, 4));
  const rcues = averages.map((average, ue) =>
    mean([average, others[ue]], [decimal(1, 0), decimal(1, 0)], [decimal(20, 0), decimal(20, 0)]),
  );
  const reaches = (value, threshold) => atLeast(value, threshold, rounded);
  const code = (average, rcue) => (reaches(average, 10) ? 'ADM' : reaches(rcue, 10) ? 'CMP' : 'AJ');
  const good = rcues.filter((rcue) => reaches(rcue, 10)).length;
  const possible = good * 2 > UES && rcues.every((rcue) => reaches(rcue, 8));
  return [
    ...averages.flatMap((average, ue) => [code(average, rcues[ue]), code(others[ue], rcues[ue])]),
    possible ? (good === UES ? 'ADM' : 'PASD') : 'AJ',
  ];
}

/** The rationals of the tests, which share nothing with src. */
async function loadOracle() {
  const outfile = join(root, 'dist', 'bench', 'rational.cjs');
  await esbuild.build({
    entryPoints: [join(root, 'tests', 'properties', 'rational.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  const { decimal, rationalMean } = createRequire(import.meta.url)(outfile);
  /** Half-up at two decimals first, when `rounded`: floor(100 v + 1/2) ≥ 100 t, that is 200 v + 1 ≥ 200 t. */
  const atLeast = ({ numerator, denominator }, threshold, rounded) => {
    const t = BigInt(threshold);
    return rounded ? (200n * numerator + denominator) / (2n * denominator) >= 100n * t : numerator >= t * denominator;
  };
  return { decimal, mean: rationalMean, atLeast };
}
