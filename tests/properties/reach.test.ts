/** Laws of what is within reach, whatever is entered and whatever is missing, over épreuves and elements. */
import fc from 'fast-check';
import {
  acquisition,
  compensate,
  type Decimales,
  isAcquired,
  isOpen,
  type MarkNeeded,
  markNeeded,
  type Note,
  openAverage,
  openRcue,
  openUe,
  reaches,
  reachOf,
  type SupposedMark,
  weightedMean,
} from '../../src/arrete';
import { average, check, coefficient, decimales, mark, note, poids } from './arbitraries';

interface Epreuve {
  readonly note: Note;
  readonly coefficient: number;
  readonly bareme: number;
}
interface Element {
  readonly coefficient: number;
  readonly epreuves: readonly Epreuve[];
}

const open = fc.constantFrom<Note>('missing', 'pending');
const epreuve = (bareme: fc.Arbitrary<number>): fc.Arbitrary<Epreuve> =>
  fc
    .tuple(fc.oneof(note(), open), fc.oneof(coefficient(), fc.constantFrom(0, 1)), bareme)
    .map(([drawn, weight, b]) => ({
      note: typeof drawn === 'number' ? (drawn * b) / 20 : drawn,
      coefficient: weight,
      bareme: b,
    }));
const elements = (bareme: fc.Arbitrary<number>): fc.Arbitrary<readonly Element[]> =>
  fc.array(
    fc.record({
      coefficient: fc.oneof(coefficient(), fc.constant(0)),
      epreuves: fc.array(epreuve(bareme), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 6 },
  );
const OUT_OF_20 = elements(fc.constant(20));
const OUT_OF_ANY = elements(fc.constantFrom(5, 10, 12.5, 20, 40, 100));

const openOf = (ue: readonly Element[]) =>
  openUe(
    ue.map(({ coefficient: weight, epreuves }) => ({
      coefficient: weight,
      epreuves: openAverage(
        epreuves.map((each) => each.note),
        epreuves.map((each) => each.coefficient),
        epreuves.map((each) => each.bareme),
      ),
    })),
  );

/** The average of the UE once these marks are typed: CC_AVERAGE, then UE_AVERAGE. */
const typed = (ue: readonly Element[], given: Note): number | null =>
  weightedMean(
    ue.map(
      ({ epreuves }) =>
        weightedMean(
          epreuves.map((each) => (isOpen(each.note, each.coefficient) ? given : each.note)),
          epreuves.map((each) => each.coefficient),
          epreuves.map((each) => each.bareme),
        ) ?? 'missing',
    ),
    ue.map((each) => each.coefficient),
  );

/** From 0 (certain) to above any mark (impossible). */
const effort = (needed: MarkNeeded): number => {
  if (needed.outcome === 'note') return needed.note;
  if (needed.outcome === 'complete') return needed.atteint ? 0 : 1e9;
  return needed.outcome === 'atteint' ? 0 : 1e9;
};

const CLOSE = 1e-9;

describe('laws of the range', () => {
  it('min ≤ current ≤ max, and all three are the same when nothing is missing', () =>
    check(
      fc.property(OUT_OF_ANY, (ue) => {
        const { missing, average: averageOf } = openOf(ue);
        const current = averageOf(null);
        const reach = reachOf(openOf(ue));
        if (reach === null) expect([current, missing]).toEqual([null, []]);
        else if (missing.length === 0) expect(reach).toEqual({ min: current, max: current });
        else {
          expect(reach.min).toBeLessThan(reach.max);
          expect(current ?? reach.min).toBeGreaterThanOrEqual(reach.min - CLOSE);
          expect(current ?? reach.max).toBeLessThanOrEqual(reach.max + CLOSE);
        }
      }),
      1000,
    ));

  it('the average rises with the mark that is supposed', () =>
    check(
      fc.property(OUT_OF_ANY, mark(), mark(), (ue, one, two) => {
        const at = (value: number) => openOf(ue).average({ note: value, bareme: 20 } satisfies SupposedMark) ?? 0;
        expect(at(Math.max(one, two))).toBeGreaterThanOrEqual(at(Math.min(one, two)) - CLOSE);
      }),
    ));

  it('marks typed at 0 and at 20 give the bounds', () =>
    check(
      fc.property(OUT_OF_20, (ue) => {
        const [min, max] = [typed(ue, 0), typed(ue, 20)];
        expect(reachOf(openOf(ue))).toEqual(min === null ? null : { min, max });
      }),
    ));
});

describe('laws of the mark needed', () => {
  it('typed, it makes the UE acquired, and a hundredth less does not', () => {
    const seen = new Set<string>();
    check(
      fc.property(OUT_OF_20, decimales(), (ue, setting) => {
        const acquired = (given: Note) =>
          isAcquired(acquisition({ average: typed(ue, given), decimales: setting, acquis: null }).code);
        const needed = markNeeded(openOf(ue), 10, setting);
        seen.add(needed.outcome);
        if (needed.outcome === 'note') {
          const hundredths = Math.round(needed.note * 100);
          expect(needed).toEqual({ outcome: 'note', note: hundredths / 100, bareme: 20 });
          expect([acquired(hundredths / 100), acquired((hundredths - 1) / 100)]).toEqual([true, false]);
        } else if (needed.outcome === 'atteint') expect(acquired(0)).toBe(true);
        else if (needed.outcome === 'impossible') expect(acquired(20)).toBe(false);
        else if (needed.outcome === 'complete') expect(acquired('missing')).toBe(needed.atteint);
        else expect(typed(ue, 20)).toBeNull();
      }),
      1500,
    );
    expect([...seen].sort()).toEqual(['atteint', 'complete', 'impossible', 'inconnue', 'note']);
  });

  it('one missing mark: the smallest hundredth by whole numbers alone', () => {
    // Marks in hundredths, coefficients in tenths: 9,995 asks for Σ c × n + c × h ≥ 999,5 × Σ c.
    const term = fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 90 }));
    check(
      fc.property(fc.array(term, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 90 }), (terms, weight) => {
        const total = weight + terms.reduce((sum, [, c]) => sum + c, 0);
        const lacking = 999.5 * total - terms.reduce((sum, [n, c]) => sum + n * c, 0);
        const hundredths = Math.ceil(lacking / weight);
        const expected =
          hundredths > 2000
            ? { outcome: 'impossible' }
            : hundredths <= 0
              ? { outcome: 'atteint' }
              : { outcome: 'note', note: hundredths / 100, bareme: 20 };
        const drawn = openAverage(
          [...terms.map(([n]) => n / 100), 'missing'],
          [...terms.map(([, c]) => c / 10), weight / 10],
        );
        expect(markNeeded(drawn, 10, 2)).toEqual(expected);
      }),
      2000,
    );
  });

  it('it is found on any barèmes: it suffices, a hundredth less does not', () =>
    check(
      fc.property(OUT_OF_ANY, fc.constantFrom(8, 10), decimales(), (ue, seuil, setting) => {
        const drawn = openOf(ue);
        const needed = markNeeded(drawn, seuil, setting);
        if (needed.outcome !== 'note') return;
        const suffices = (value: number) =>
          reaches(drawn.average({ note: value, bareme: needed.bareme }) ?? 0, seuil, setting);
        expect([suffices(needed.note), suffices(needed.note - 0.01)]).toEqual([true, false]);
      }),
    ));

  it('raising a mark never asks for more', () =>
    check(
      fc.property(OUT_OF_20, mark(), (ue, higher) => {
        const raised = ue.map((element, i) => ({
          ...element,
          epreuves: element.epreuves.map((each) =>
            i === 0 && typeof each.note === 'number' ? { ...each, note: Math.max(each.note, higher) } : each,
          ),
        }));
        expect(effort(markNeeded(openOf(raised), 10, 2))).toBeLessThanOrEqual(effort(markNeeded(openOf(ue), 10, 2)));
      }),
    ));

  it('multiplying all coefficients by k changes nothing', () =>
    check(
      fc.property(OUT_OF_ANY, fc.integer({ min: 2, max: 1000 }), decimales(), (ue, k, setting) => {
        // In thousandths first: k × 0,1 is not always a short decimal in binary.
        const times = (weight: number) => (Math.round(weight * 1000) * k) / 1000;
        const scaled = ue.map(({ coefficient: weight, epreuves }) => ({
          coefficient: times(weight),
          epreuves: epreuves.map((each) => ({ ...each, coefficient: times(each.coefficient) })),
        }));
        expect(markNeeded(openOf(scaled), 10, setting)).toEqual(markNeeded(openOf(ue), 10, setting));
      }),
    ));

  it('the mark needed by the RCUE makes the UE acquired, by itself or by compensation; a hundredth less does not', () =>
    check(
      fc.property(OUT_OF_20, average(), poids(), decimales(), (ue, autre, weights, setting: Decimales) => {
        const needed = markNeeded(openRcue(openOf(ue), autre, weights), 10, setting);
        if (needed.outcome !== 'note') return;
        const decisionWith = (given: number) =>
          compensate({
            impair: typed(ue, given),
            pair: autre,
            poids: weights,
            decimales: setting,
            acquis: [null, null],
          });
        const less = decisionWith((Math.round(needed.note * 100) - 1) / 100);
        expect(isAcquired(decisionWith(needed.note).impair.code)).toBe(true);
        expect(less.impair.code).not.toBe('CMP');
        expect(reaches(less.average as number, 10, setting)).toBe(false);
      }),
    ));
});
