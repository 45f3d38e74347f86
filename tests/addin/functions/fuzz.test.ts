/** Whatever a cell or a range holds: a rectangle of finite numbers and texts, or one short French line. Fixed seed. */
import fc from 'fast-check';
import { type CellName, functionCatalog } from '../../../src/addin/functionCatalog';
import { customFunctions } from '../../../src/addin/functions/index';
import { draws } from './draws';

const names = functionCatalog.map(({ name, params }) => [name, params.length] as const);

const usual = fc.constantFrom<unknown>(
  '',
  ' ',
  '\u00a0',
  null,
  undefined,
  0,
  -0,
  8,
  10,
  12.5,
  20,
  7.99,
  '12,5',
  '9.995',
  'ABS',
  'exc',
  'ATT',
  'SO',
  'ADM',
  'CMP',
  'aj',
  'R101',
  'SAE101',
  'R',
  'S',
  true,
  false,
  2,
  3,
  5,
  'exact',
  'VRAI',
);
const odd = fc.oneof(
  fc.double(),
  fc.double({ min: 0, max: 20, noNaN: true }),
  fc.integer(),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.date({ noInvalidDate: false }),
  fc.bigInt(),
  fc.constantFrom<unknown>(
    '#REF!',
    '#N/A',
    '#DIV/0!',
    'Loading...',
    22,
    -1,
    Symbol('s'),
    () => 1,
    Object.create(null),
    { valueOf: () => 12 },
    Number.MAX_VALUE,
    Number.MIN_VALUE,
    Number.EPSILON,
    '1e400',
    '9'.repeat(400),
    '\u2028\n\t',
    '\ud800',
    'é'.repeat(99),
    {
      toString: () => {
        throw new TypeError('at somewhere');
      },
    },
    [[1]],
    '__proto__',
    'constructor',
    'toString',
  ),
);
const cell = fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: odd });
const rectangle = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );
const anything = fc.oneof(
  { weight: 4, arbitrary: cell },
  { weight: 6, arbitrary: rectangle },
  { weight: 1, arbitrary: fc.array(cell, { maxLength: 5 }) },
  { weight: 1, arbitrary: fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.array(fc.oneof(cell, fc.array(cell, { maxLength: 3 })), { maxLength: 3 }) },
);

/** One call of a function: any arguments; or arguments of sizes that agree, so that the values themselves are reached. */
const calls = fc.constantFrom(...names).chain(([name, count]) => {
  const any = fc.array(anything, { maxLength: count });
  const agreeing = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }))
    .chain(([n, m, k]) => {
      const range = (rows: number, columns: number, of: fc.Arbitrary<unknown> = usual) =>
        fc.array(fc.array(of, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
      const mark = fc.oneof(
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.constantFrom<unknown>('', 'ABS', 'EXC', 'ATT', 20, '12,5'),
      );
      const weight = fc.oneof(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.constantFrom<unknown>('', 1, 0.5, '0,25'),
      );
      const average = fc.oneof(fc.double({ min: 0, max: 20, noNaN: true }), fc.constantFrom<unknown>('', 'SO', 10, 8));
      const code = fc.constantFrom<unknown>('', 'ADM', 'CMP', 'AJ', 'ADJ', 'SO', false);
      const block = fc
        .array(fc.array(fc.tuple(average, code, code), { minLength: m, maxLength: m }), { minLength: n, maxLength: n })
        .map((rows) => rows.map((row) => row.flat()));
      const label = fc.constantFrom<unknown>('R1', 'R2', 'S1', 'r1 ');
      const shapes: Record<CellName, readonly fc.Arbitrary<unknown>[]> = {
        UE_AVERAGE: [range(n, m, mark), range(k, m, weight), fc.constant('')],
        CC_AVERAGE: [range(n, m, mark), range(1, m, label), range(1, m, weight), fc.constant(''), range(1, k, label)],
        COMPENSATE: [
          range(n, m, average),
          range(n, m, average),
          range(2, m, weight),
          fc.constantFrom(2, 6, 'exact'),
          range(n, 2 * m, code),
        ],
        PROGRESSION: [
          range(n, m, average),
          range(n, m, average),
          fc.constantFrom(2, 3, 5),
          fc.constant(''),
          fc.constantFrom(2, 4, 'exact'),
          range(n, 2 * m, code),
          range(n, 2 * m, code),
        ],
        DELIBERATE: [
          block,
          range(n, 3 * m, fc.constantFrom<unknown>('', '', 'ADJ', 'RAT', ' adj ', 'DEF')),
          range(1, 3 * m, label),
          range(1, 3 * m, weight),
          range(n, 1, fc.constantFrom<unknown>('', 'ADM', 'PASD', 'AJ', 'DEM')),
          range(n, 6, fc.constantFrom<unknown>('', 'ADJ', 'NAR', 'RED', true, false)),
          range(n, 1, fc.constantFrom<unknown>('', 'S1', 'S1, S2', 2)),
          range(n, m, fc.constantFrom<unknown>('', 'ADJ', 'AJ')),
          fc.constantFrom(2, 3, 5),
          fc.constantFrom(2, 4, 'exact'),
        ],
        EXPLAIN: [
          range(n, m, average),
          range(n, m, average),
          range(1, 3 * m, fc.constantFrom('UE11', '', 'Comprendre', 3)),
          fc.constantFrom(3, 5),
          range(2, m, weight),
          fc.constantFrom(2, 4, 'exact'),
          range(n, 2 * m, code),
          range(n, 3 * m, fc.constantFrom('', 'ADJ', 'RAT')),
          range(n, 6, fc.constantFrom('', 'ADJ', 'RED', true)),
          range(n, 1, fc.constantFrom('', 'S1, S2')),
          range(n, m, fc.constantFrom('', 'ADJ')),
          range(n, 2 * m, code),
        ],
        UE_CREDITS: [range(n, m, code), range(1, m, weight)],
        MISSING_MARKS: [
          range(n, m, mark),
          range(1, m, label),
          range(1, m, weight),
          range(1, 3, label),
          range(k, 3, weight),
          range(1, 3, fc.constantFrom('R', 'S')),
          range(n, 1),
        ],
        REACH: [
          range(n, m, mark),
          range(k, m, weight),
          fc.constant(''),
          fc.constantFrom(2, 4, 'exact'),
          range(n, k, average),
          range(2, k, weight),
        ],
      };
      return fc.tuple(...shapes[name]).map((args) => args as unknown[]);
    });
  return fc.oneof(any, agreeing).map((args) => ({ name, args }));
});

/** What stands between quotation marks in a sentence is the user's own text. */
const OWN_TEXT = /«\u00a0.*?\u00a0»/g;
const ONE_SHORT_LINE = /^[^\p{Cc}\u2028\u2029]{10,230}$/u;
const MACHINE_WORDS = /undefined|null|NaN|Infinity|object|function|\bat \S+:|TypeError|RangeError|Cannot/;

function check({ name, args }: { readonly name: CellName; readonly args: unknown[] }): 'result' | 'refusal' {
  let rows: readonly (readonly unknown[])[];
  try {
    rows = customFunctions[name](...args);
  } catch (error) {
    const { message } = error as Error;
    const ours = message.replace(OWN_TEXT, '«»');
    const isSentence = ONE_SHORT_LINE.test(message) && /[.!]$/.test(ours) && !/ [:;?!»]/.test(ours);
    if (Object.getPrototypeOf(error) === Error.prototype && isSentence && !MACHINE_WORDS.test(ours)) return 'refusal';
    throw new Error(`not a sentence for a teacher: ${String(error)}`);
  }
  const isCell = (value: unknown) =>
    typeof value === 'number'
      ? Number.isFinite(value) && value >= 0 && !Object.is(value, -0)
      : typeof value === 'string' && !/undefined|NaN|Infinity/.test(value);
  const width = rows[0]?.length ?? 0;
  if (width > 0 && rows.every((row) => row.length === width && row.every(isCell))) return 'result';
  throw new Error(`not a rectangle of cells: ${JSON.stringify(rows)}`);
}

describe('Les fonctions devant n’importe quoi', () => {
  it('rendent un rectangle de nombres et de textes, ou une phrase courte en français', () => {
    const seen = { result: 0, refusal: 0 };
    fc.assert(
      fc.property(calls, (call) => void seen[check(call)]++),
      draws(3000),
    );
    expect(Math.min(seen.result, seen.refusal)).toBeGreaterThan(700);
  });

  it('les moyennes d’UE restent entre la plus basse et la plus haute note', () => {
    const marks = fc.array(fc.double({ min: 0, max: 20, noNaN: true }), { minLength: 1, maxLength: 6 });
    const property = fc.property(
      marks,
      fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 6, maxLength: 6 }),
      (notes, all) => {
        const [[average]] = customFunctions.UE_AVERAGE([notes], [all.slice(0, notes.length)]) as [[number]];
        expect(average).toBeGreaterThanOrEqual(Math.min(...notes));
        expect(average).toBeLessThanOrEqual(Math.max(...notes));
      },
    );
    fc.assert(property, draws(1000));
  });

  it('une classe entière donne à chacun ce que sa ligne seule donne', () => {
    const cells = (rows: number, columns: number, of: (i: number) => unknown) =>
      Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => of(i * columns + j)));
    const notes = cells(500, 60, (i) => (i % 7 === 0 ? ['ABS', 'EXC', '', 'ATT'][i % 4] : ((i * 37) % 81) / 4));
    const labels = cells(1, 60, (i) => `R${i >> 1}`);
    const elements = cells(1, 30, (i) => `R${i}`);
    const weights = cells(5, 60, (i) => (i % 9) / 2);
    const ofElements = cells(5, 30, (i) => i % 3);
    const poles = cells(1, 30, (i) => 'RS'[i % 2]);
    const odd = cells(500, 5, (i) => ((i * 13) % 41) / 2);
    const even = cells(500, 5, (i) => ((i * 17) % 41) / 2);
    const codes = cells(500, 10, (i) => ['ADM', 'AJ', '', 'CMP'][i % 4]);
    const wholes = [
      customFunctions.UE_AVERAGE(notes, weights),
      customFunctions.CC_AVERAGE(notes, labels, '', '', elements),
      customFunctions.MISSING_MARKS(notes, labels, '', elements, ofElements, poles),
      customFunctions.COMPENSATE(odd, even, '', '', codes),
      customFunctions.PROGRESSION(odd, even, 5, '', '', codes, codes),
      customFunctions.REACH(notes, weights, '', '', odd),
      customFunctions.EXPLAIN(odd, even, '', '', '', '', codes),
    ];
    for (const whole of wholes) expect(whole).toHaveLength(500);
    for (const i of [0, 1, 137, 499]) {
      const alone = [
        customFunctions.UE_AVERAGE([notes[i]], weights),
        customFunctions.CC_AVERAGE([notes[i]], labels, '', '', elements),
        customFunctions.MISSING_MARKS([notes[i]], labels, '', elements, ofElements, poles),
        customFunctions.COMPENSATE([odd[i]], [even[i]], '', '', [codes[i]]),
        customFunctions.PROGRESSION([odd[i]], [even[i]], 5, '', '', [codes[i]], [codes[i]]),
        customFunctions.REACH([notes[i]], weights, '', '', [odd[i]]),
        customFunctions.EXPLAIN([odd[i]], [even[i]], '', '', '', '', [codes[i]]),
      ];
      expect(wholes.map((whole) => [whole[i]])).toEqual(alone);
    }
  });
});
