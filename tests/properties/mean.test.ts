/** Laws of the mean and of the rounding. */
import fc from 'fast-check';
import { classMeans, dependsOnRounding, rcueAverage, reaches, roundHalfUp, weightedMean } from '../../src/arrete';
import { check, coefficient, type Decimal, decimales, decimals, mark, note } from './arbitraries';
import { decimal, exactly, isNearestDouble, isWithin, rationalMean } from './rational';

interface Term {
  readonly mark: Decimal;
  readonly coefficient: Decimal;
  readonly bareme: Decimal;
}

const term = (largest: number, bareme: fc.Arbitrary<Decimal>): fc.Arbitrary<Term> =>
  fc.record({ mark: decimals(0, 20, 4), coefficient: decimals(0.001, largest, 3), bareme });
const terms = (largest: number, bareme: fc.Arbitrary<Decimal>, most = 24): fc.Arbitrary<readonly Term[]> =>
  fc.array(term(largest, bareme), { minLength: 1, maxLength: most });
const TWENTY = fc.constant<Decimal>({ digits: 20, decimals: 0, value: 20 });
const USUAL = fc.constantFrom(5, 10, 12.5, 20, 40, 100).map((value) => ({ digits: value * 10, decimals: 1, value }));

const meanOf = (drawn: readonly Term[]): number | null =>
  weightedMean(
    drawn.map(({ mark: { value } }) => value),
    drawn.map(({ coefficient: { value } }) => value),
    drawn.map(({ bareme: { value } }) => value),
  );
const exactMeanOf = (drawn: readonly Term[]) => {
  const rational = ({ digits, decimals: count }: Decimal) => decimal(digits, count);
  return rationalMean(
    drawn.map((each) => rational(each.mark)),
    drawn.map((each) => rational(each.coefficient)),
    drawn.map((each) => rational(each.bareme)),
  );
};
const isExact = (drawn: readonly Term[]): boolean => {
  const mean = meanOf(drawn);
  return mean !== null && isNearestDouble(mean, exactMeanOf(drawn));
};

describe('the mean of short decimals is the double nearest to the exact rational', () => {
  it('marks with 4 decimals, coefficients with 3', () => check(fc.property(terms(20, TWENTY), isExact)));
  it('the same without naming the barèmes', () =>
    check(
      fc.property(terms(20, TWENTY), (drawn) => {
        const [marks, coefficients] = [
          drawn.map((each) => each.mark.value),
          drawn.map((each) => each.coefficient.value),
        ];
        expect(weightedMean(marks, coefficients)).toBe(meanOf(drawn));
      }),
    ));
  it('usual barèmes mixed', () => check(fc.property(terms(20, USUAL), isExact)));
  it('any barème with 2 decimals', () => check(fc.property(terms(20, decimals(0.01, 100, 2)), isExact), 300));
  it('coefficients so large that doubles overflow', () => check(fc.property(terms(1e12, TWENTY), isExact)));
  it('coefficients for which only the sum of products overflows', () =>
    check(fc.property(terms(1e8, TWENTY, 8), isExact)));
  it('small marks, for which only the sum of coefficients overflows', () => {
    const small = fc.record({
      mark: decimals(0, 0.001, 4),
      coefficient: decimals(0.001, 1e12, 3),
      bareme: TWENTY,
    });
    check(fc.property(fc.array(small, { minLength: 1, maxLength: 6 }), isExact));
  });
  it('both', () => check(fc.property(terms(1e11, decimals(0.01, 1000, 2), 6), isExact)));
  it('coefficients that pass 15 digits', () =>
    check(
      fc.property(
        terms(20, TWENTY, 6),
        fc.integer({ min: 1e12, max: Number.MAX_SAFE_INTEGER }),
        decimals(0, 20, 4),
        (drawn, digits, first) =>
          isExact([
            ...drawn,
            {
              mark: first,
              coefficient: { digits, decimals: 0, value: digits },
              bareme: { digits: 20, decimals: 0, value: 20 },
            },
          ]),
      ),
    ));
});

describe('the means of a class', () => {
  /** Short decimals, long ones, and sums that doubles cannot hold: each way of computing is drawn, in one class. */
  const value = fc.oneof({ weight: 6, arbitrary: mark() }, fc.double({ min: 0, max: 0.01, noNaN: true }));
  const bareme = fc.constantFrom(5, 10, 12.5, 20, 40, 99.97, 1e6, 1 / 3);
  const weight = fc.oneof(
    { weight: 6, arbitrary: fc.oneof(fc.constant(0), coefficient()) },
    fc.constantFrom(1e12, 4e7 + 0.001, 1 / 7, 0.0004),
  );
  const absence = fc.constantFrom('absent', 'excused', 'missing', 'pending');
  const drawn = fc
    .record({ columns: fc.integer({ min: 1, max: 6 }), isScaled: fc.boolean() })
    .chain(({ columns, isScaled }) =>
      fc.record({
        baremes: isScaled ? fc.array(bareme, { minLength: columns, maxLength: columns }) : fc.constant(undefined),
        ues: fc.array(fc.array(weight, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 3 }),
        shares: fc.array(
          fc.array(fc.oneof({ weight: 5, arbitrary: value }, absence), { minLength: columns, maxLength: columns }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
    );

  it('are the mean of each student in each UE, to the last bit', () => {
    const seen = { taken: 0, left: 0 };
    check(
      fc.property(drawn, ({ baremes, ues, shares }) => {
        const means = classMeans(ues, baremes);
        for (const row of shares) {
          const notes = row.map((share, i) =>
            typeof share === 'number' && baremes ? Math.min(share, baremes[i] as number) : share,
          );
          const alone = ues.map((coefficients) => weightedMean(notes, coefficients, baremes));
          expect(means.of(notes)).toEqual(alone);
          const asItStands = means.ofNumbers(notes);
          seen[asItStands === null ? 'left' : 'taken'] += 1;
          if (asItStands !== null) expect(asItStands).toEqual(alone);
        }
      }),
      3000,
    );
    expect(Math.min(seen.taken, seen.left)).toBeGreaterThan(300);
  });

  it('rest on the exact rational, not on another mean only: (10,1 × 0,1 + 9,9 × 0,1 + 10 × 0,7) / 0,9 = 9 / 0,9', () => {
    expect(classMeans([[0.1, 0.1, 0.7]]).ofNumbers([10.1, 9.9, 10])).toEqual([10]);
    // Out of 40 and of 5: (30 × 20/40 × 1 + 4 × 20/5 × 2) / 3 = (15 + 32) / 3 = 47/3; the excused mark leaves both sums: 15.
    const scaled = classMeans([[1, 2]], [40, 5]);
    expect(scaled.ofNumbers([30, 4])).toEqual([47 / 3]);
    expect(scaled.of([30, 'excused'])).toEqual([15]);
  });

  it('take 20 for a barème that is not given: (10 × 20/10 + 5) / 2 = 12,5', () => {
    expect(classMeans([[1, 1]], [10]).ofNumbers([10, 5])).toEqual([12.5]);
  });

  it('take a line as it stands from 0 to its barème, and leave any other to be read', () => {
    const means = classMeans([[1, 1]], [20, 5]);
    // (20 + 20) / 2, and 0.
    expect([means.ofNumbers([20, 5]), means.ofNumbers([0, 0])]).toEqual([[20], [0]]);
    for (const cell of [20.01, -0.01, -5, Number.NaN, Number.POSITIVE_INFINITY, 1 / 3, '12', 'absent', '', true, null])
      expect([cell, means.ofNumbers([cell, 5])]).toEqual([cell, null]);
    expect(means.ofNumbers([20, 5.01])).toBeNull();
  });

  it('have none to give for an UE that weighs nothing: its lines are left, and are null', () => {
    const means = classMeans([
      [1, 1],
      [0, 0],
    ]);
    expect(means.ofNumbers([12, 14])).toBeNull();
    expect(means.of([12, 14])).toEqual([13, null]);
    expect(classMeans([]).ofNumbers([])).toEqual([]);
  });
});

describe('the rounding', () => {
  it('is half-up on the decimal itself, in whole numbers of any size', () =>
    check(
      fc.property(
        fc.oneof(decimals(0, 20, 4), decimals(0, 20, 9), decimals(0, 1e7, 5)),
        fc.constantFrom(2 as const, 3 as const, 4 as const, 6 as const, 'exact' as const),
        ({ digits, decimals: count, value }, setting) => {
          const places = setting === 'exact' ? 9 : setting;
          const step = 10n ** BigInt(9 - places);
          const billionths = BigInt(digits) * 10n ** BigInt(9 - count);
          expect(roundHalfUp(value, setting)).toBe(Number((billionths + step / 2n) / step) / 10 ** places);
        },
      ),
      3000,
    ));
});

describe('the mean of two averages', () => {
  it('is the mean, to the last bit: short decimals, long ones, the largest and the smallest weights that a cell takes', () => {
    const value = fc.oneof(mark(), fc.double({ min: 0, max: 20, noNaN: true }));
    const weight = fc.oneof(
      { weight: 6, arbitrary: coefficient() },
      fc.constantFrom(1e6, 999999.999, 1 / 7, 0.0004, 3e-9),
      fc.double({ min: 1e-6, max: 100, noNaN: true }),
    );
    check(
      fc.property(value, value, weight, weight, (first, second, one, two) => {
        expect(rcueAverage(first, second, [one, two])).toBe(weightedMean([first, second], [one, two]));
      }),
      5000,
    );
  });
});

describe('an exact threshold is met', () => {
  it('marks built so that their mean is exactly 10 or 8 (coefficients of UE21: 3, 3, 1, 0,5, 4, 1)', () => {
    // Five marks are drawn in hundredths; the sixth makes Σ coefficient × mark = threshold × 12,5.
    const coefficients = [3, 3, 1, 0.5, 4, 1];
    const drawn = fc.tuple(
      fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 5, maxLength: 5 }),
      fc.constantFrom(8, 10),
    );
    let built = 0;
    check(
      fc.property(drawn, ([even, threshold]) => {
        const hundredths = even.map((half) => half * 2);
        const rest = threshold * 1250 - hundredths.reduce((sum, mark, i) => sum + mark * (coefficients[i] ?? 0), 0);
        if (rest < 0 || rest > 2000) return;
        built += 1;
        expect(
          weightedMean(
            [...hundredths, rest].map((units) => units / 100),
            coefficients,
          ),
        ).toBe(threshold);
      }),
      5000,
    );
    expect(built).toBeGreaterThan(100);
  });
});

describe('the mean of longer decimals', () => {
  const long = fc.array(
    fc.tuple(fc.double({ min: 0, max: 20, noNaN: true }), fc.double({ min: 1e-3, max: 100, noNaN: true })),
    { minLength: 1, maxLength: 30 },
  );

  it('is within 1e-9 of the exact rational', () =>
    check(
      fc.property(long, (pairs) => {
        const mean = weightedMean(
          pairs.map(([value]) => value),
          pairs.map(([, weight]) => weight),
        );
        const twenty = pairs.map(() => decimal(20, 0));
        const target = rationalMean(
          pairs.map(([value]) => exactly(value)),
          pairs.map(([, weight]) => exactly(weight)),
          twenty,
        );
        expect(mean !== null && isWithin(mean, target, 9)).toBe(true);
      }),
      300,
    ));

  it('stays within the lowest and the highest mark', () =>
    check(
      fc.property(long, (pairs) => {
        const marks = pairs.map(([value]) => value);
        const mean = weightedMean(
          marks,
          pairs.map(([, weight]) => weight),
        );
        expect(mean).toBeGreaterThanOrEqual(Math.min(...marks));
        expect(mean).toBeLessThanOrEqual(Math.max(...marks));
      }),
    ));
});

const weighted = fc.array(fc.tuple(mark(), coefficient()), { minLength: 1, maxLength: 12 });
const split = (pairs: readonly (readonly [number, number])[]) =>
  [pairs.map(([value]) => value), pairs.map(([, weight]) => weight)] as const;

describe('laws of the mean', () => {
  it('it stays within the lowest and the highest mark', () =>
    check(
      fc.property(weighted, (pairs) => {
        const mean = weightedMean(...split(pairs));
        expect(mean).toBeGreaterThanOrEqual(Math.min(...split(pairs)[0]));
        expect(mean).toBeLessThanOrEqual(Math.max(...split(pairs)[0]));
      }),
    ));

  it('equal marks give that mark, whatever the coefficients', () =>
    check(
      fc.property(
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.array(fc.oneof(coefficient(), fc.double({ min: 1e-6, max: 9, noNaN: true })), { minLength: 1 }),
        (value, weights) => {
          expect(
            weightedMean(
              weights.map(() => value),
              weights,
            ),
          ).toBe(value);
        },
      ),
    ));

  it('the order of ressources is irrelevant', () =>
    check(
      fc.property(
        fc.array(fc.tuple(note(), coefficient()), { minLength: 1 }),
        fc.integer({ min: 0, max: 30 }),
        (pairs, turn) => {
          const at = turn % pairs.length;
          const turned = [...pairs.slice(at), ...pairs.slice(0, at)].reverse();
          const mean = (list: typeof pairs) =>
            weightedMean(
              list.map(([value]) => value),
              list.map(([, weight]) => weight),
            );
          expect(mean(turned)).toBe(mean(pairs));
        },
      ),
    ));

  it('multiplying all coefficients by k changes nothing', () =>
    check(
      fc.property(weighted, fc.integer({ min: 2, max: 1000 }), (pairs, k) => {
        const [marks, weights] = split(pairs);
        // In thousandths first: k × 0,1 is not always a short decimal in binary.
        const times = weights.map((weight) => (Math.round(weight * 1000) * k) / 1000);
        expect(weightedMean(marks, times)).toBe(weightedMean(marks, weights));
      }),
    ));

  it('a mark that leaves both sums may as well not be there; an absence is a 0', () =>
    check(
      fc.property(
        weighted,
        coefficient(),
        fc.constantFrom('excused' as const, 'missing' as const, 'pending' as const),
        (pairs, extra, out) => {
          const [marks, weights] = split(pairs);
          expect(weightedMean([...marks, out], [...weights, extra])).toBe(weightedMean(marks, weights));
          expect(weightedMean([...marks, 'absent'], [...weights, extra])).toBe(
            weightedMean([...marks, 0], [...weights, extra]),
          );
        },
      ),
    ));

  it('raising a mark never lowers the mean', () =>
    check(
      fc.property(weighted, mark(), (pairs, higher) => {
        const [marks, weights] = split(pairs);
        const raised = marks.map((value, i) => (i === 0 ? Math.max(value, higher) : value));
        expect(weightedMean(raised, weights)).toBeGreaterThanOrEqual(weightedMean(marks, weights) ?? 0);
      }),
    ));
});

describe('laws of the rounding', () => {
  it('a decimal of n figures is rounded half-up on its figures', () =>
    check(
      fc.property(
        fc.integer({ min: 0, max: 20_000_000 }),
        fc.constantFrom(2 as const, 3 as const, 4 as const, 5 as const),
        (millionths, figures) => {
          const step = 10 ** (6 - figures);
          const expected = (Math.floor(millionths / step) + (millionths % step >= step / 2 ? 1 : 0)) / 10 ** figures;
          expect(roundHalfUp(millionths / 1e6, figures)).toBe(expected);
        },
      ),
    ));

  const value = fc.oneof(
    fc.double({ min: 0, max: 20, noNaN: true }),
    fc.double({ min: 9.98, max: 10.01, noNaN: true }),
    fc.double({ min: 7.98, max: 8.01, noNaN: true }),
  );

  it('it moves by half a unit at most (and half a billionth)', () =>
    check(
      fc.property(value, decimales(), (x, figures) => {
        const half = 0.5 * 10 ** -(figures === 'exact' ? 9 : figures);
        expect(Math.abs(roundHalfUp(x, figures) - x)).toBeLessThanOrEqual(half + 5.01e-10);
      }),
    ));

  it('it is idempotent and keeps the order', () =>
    check(
      fc.property(value, value, decimales(), (x, y, figures) => {
        const rounded = roundHalfUp(x, figures);
        expect(roundHalfUp(rounded, figures)).toBe(rounded);
        if (x <= y) expect(rounded).toBeLessThanOrEqual(roundHalfUp(y, figures));
      }),
    ));

  it('reaching a threshold is comparing the rounded value with it', () =>
    check(
      fc.property(value, fc.constantFrom(8, 10, 9.995, 12.34), decimales(), (x, threshold, figures) => {
        expect(reaches(x, threshold, figures)).toBe(roundHalfUp(x, figures) >= threshold);
      }),
      3000,
    ));

  it('only values within half a unit under the threshold depend on the rounding', () =>
    check(
      fc.property(value, fc.constantFrom(8, 10), decimales(), (x, threshold, figures) => {
        const half = figures === 'exact' ? 0 : 0.5 * 10 ** -figures;
        const nine = roundHalfUp(x, 'exact');
        // Both sides in billionths, whole numbers.
        const gap = Math.round((threshold - nine) * 1e9);
        expect(dependsOnRounding(x, threshold, figures)).toBe(gap > 0 && gap <= Math.round(half * 1e9));
      }),
      3000,
    ));
});
