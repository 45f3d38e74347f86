/** What fast-check draws: marks, coefficients, averages near the thresholds, codes. One seed for all. */
import fc from 'fast-check';
import type { CodeJury, Decimales, Note, RcueAverage, UeAverage } from '../../src/arrete';

/** Fixed: the same draws on every machine and every day. */
export const SEED = 20210527;

export const check = <Values extends [unknown, ...unknown[]]>(
  property: fc.IPropertyWithHooks<Values>,
  numRuns = 400,
): void => fc.assert(property, { seed: SEED, numRuns });

/** Digits and decimals of a decimal number, and the number itself. */
export interface Decimal {
  readonly digits: number;
  readonly decimals: number;
  readonly value: number;
}

/** A decimal from `min` to `max` with at most `decimals` decimals: often round, sometimes with all of them. */
export const decimals = (min: number, max: number, most: number): fc.Arbitrary<Decimal> =>
  fc
    .integer({ min: 0, max: most })
    .chain((count) =>
      fc
        .integer({ min: Math.ceil(min * 10 ** count), max: Math.floor(max * 10 ** count) })
        .map((digits) => ({ digits, decimals: count, value: digits / 10 ** count })),
    );

export const mark = (): fc.Arbitrary<number> => decimals(0, 20, 4).map(({ value }) => value);
export const coefficient = (): fc.Arbitrary<number> => decimals(0.001, 20, 3).map(({ value }) => value);

const absence = fc.constantFrom<Note>('absent', 'excused', 'missing', 'pending');
export const note = (): fc.Arbitrary<Note> =>
  fc.oneof({ weight: 5, arbitrary: mark() }, { weight: 1, arbitrary: absence });

/** Averages crowd around 8 and 10, where decisions change. */
export const average = (): fc.Arbitrary<number> =>
  fc.oneof(
    fc.constantFrom(0, 7.99, 7.994, 7.995, 8, 8.01, 9.98, 9.99, 9.994, 9.995, 9.9999999999, 10, 10.01, 12, 20),
    decimals(0, 20, 2).map(({ value }) => value),
    fc.double({ min: 0, max: 20, noNaN: true }),
  );
export const ueAverage = (): fc.Arbitrary<UeAverage> =>
  fc.oneof({ weight: 8, arbitrary: average() }, { weight: 1, arbitrary: fc.constantFrom<UeAverage>(null, 'SO') });
export const rcues = (): fc.Arbitrary<readonly RcueAverage[]> => fc.array(ueAverage(), { maxLength: 6 });
export const knownRcues = (): fc.Arbitrary<readonly number[]> => fc.array(average(), { minLength: 1, maxLength: 6 });

export const decimales = (): fc.Arbitrary<Decimales> => fc.constantFrom<Decimales>(2, 3, 4, 5, 6, 'exact');
export const poids = (): fc.Arbitrary<readonly [number, number]> => fc.tuple(coefficient(), coefficient());
export const acquiring = (): fc.Arbitrary<CodeJury> => fc.constantFrom<CodeJury>('ADM', 'CMP', 'ADJ', 'ADJR', 'ADSUP');
export const code = (): fc.Arbitrary<CodeJury> =>
  fc.constantFrom<CodeJury>('ADM', 'CMP', 'ADJ', 'ADJR', 'ADSUP', 'AJ', 'RAT', 'DEF', 'UEBSL');
