/** Laws of compensation, progression, carry-down, repetition and diplomas, whatever the marks. */
import fc from 'fast-check';
import {
  acquisition,
  type But1Competence,
  butDecision,
  carryDown,
  codeAlone,
  codeInRcue,
  compensate,
  dutDecision,
  isAcquired,
  isObstacle,
  januaryDecision,
  mayRepeat,
  progression,
  rcueAverage,
  reaches,
  retainedAverage,
  senseOf,
  type UeDecision,
  type UeOfParcours,
  type UeState,
  weightedMean,
} from '../../src/arrete';
import {
  acquiring,
  average,
  check,
  code,
  coefficient,
  decimales,
  knownRcues,
  mark,
  poids,
  rcues,
  ueAverage,
} from './arbitraries';

const free = [null, null] as const;
const rcue = fc.record({ impair: ueAverage(), pair: ueAverage(), poids: poids(), decimales: decimales() });
const state = (): fc.Arbitrary<UeState> => fc.oneof(code(), fc.constantFrom<UeState>(null, 'SO'));

describe('laws of the UE', () => {
  it('raising a mark never loses a UE', () =>
    check(
      fc.property(
        fc.array(fc.tuple(mark(), coefficient()), { minLength: 1, maxLength: 8 }),
        mark(),
        ueAverage(),
        decimales(),
        (pairs, higher, pair, setting) => {
          const codeWith = (first: number) => {
            const notes = pairs.map(([value], i) => (i === 0 ? first : value));
            const impair = weightedMean(
              notes,
              pairs.map(([, weight]) => weight),
            );
            return compensate({ impair, pair, poids: [1, 1], decimales: setting, acquis: free }).impair.code;
          };
          const before = pairs[0]?.[0] ?? 0;
          if (isAcquired(codeWith(before))) expect(isAcquired(codeWith(Math.max(before, higher)))).toBe(true);
        },
      ),
    ));

  it('an acquired UE keeps its code, whatever the averages', () =>
    check(
      fc.property(rcue, acquiring(), (input, kept) => {
        expect(compensate({ ...input, acquis: [kept, null] }).impair.code).toBe(kept);
        expect(compensate({ ...input, acquis: [null, kept] }).pair.code).toBe(kept);
        expect(januaryDecision({ average: input.impair, decimales: input.decimales, acquis: kept }).code).toBe(kept);
      }),
    ));

  it('the retained average is never under the current one', () =>
    check(
      fc.property(average(), average(), acquiring(), (current, former, kept) => {
        expect(retainedAverage(current, former, kept)).toBe(Math.max(current, former));
      }),
    ));
});

describe('laws of compensation', () => {
  it('compensation never un-acquires', () =>
    check(
      fc.property(rcue, (input) => {
        const alone = acquisition({ average: input.impair, decimales: input.decimales, acquis: null });
        const { impair } = compensate({ ...input, acquis: free });
        if (isAcquired(alone.code)) expect(impair).toEqual(alone);
      }),
    ));

  it('a UE under 10 is acquired if and only if its RCUE reaches 10', () =>
    check(
      fc.property(average(), average(), poids(), decimales(), (impair, pair, weights, setting) => {
        const decision = compensate({ impair, pair, poids: weights, decimales: setting, acquis: free });
        const reached = reaches(rcueAverage(impair, pair, weights) as number, 10, setting);
        if (!reaches(impair, 10, setting)) expect(isAcquired(decision.impair.code)).toBe(reached);
        if (!reaches(pair, 10, setting)) expect(isAcquired(decision.pair.code)).toBe(reached);
      }),
    ));

  it('the codes without reasons are those of the decisions', () =>
    check(
      fc.property(rcue, fc.option(code()), (input, acquis) => {
        const coded = (decision: UeDecision) => (decision.outcome === 'sans-objet' ? 'SO' : decision.code);
        const ue = { average: input.impair, decimales: input.decimales, acquis };
        const { average: mean, impair } = compensate({ ...input, acquis: [acquis, null] });
        expect(codeInRcue(ue, mean)).toBe(coded(impair));
        expect(codeAlone(ue)).toBe(coded(januaryDecision(ue)));
      }),
    ));

  it('the two semesters play the same part', () =>
    check(
      fc.property(rcue, (input) => {
        const { average: one, impair, pair } = compensate({ ...input, acquis: free });
        const turned = compensate({
          impair: input.pair,
          pair: input.impair,
          poids: [input.poids[1], input.poids[0]],
          decimales: input.decimales,
          acquis: free,
        });
        expect([turned.average, turned.impair, turned.pair]).toEqual([one, pair, impair]);
      }),
    ));

  it('multiplying both weights by k changes nothing', () =>
    check(
      fc.property(mark(), mark(), poids(), fc.integer({ min: 2, max: 50 }), (impair, pair, [one, two], k) => {
        const times = (weight: number) => (Math.round(weight * 1000) * k) / 1000;
        expect(rcueAverage(impair, pair, [times(one), times(two)])).toBe(rcueAverage(impair, pair, [one, two]));
      }),
    ));

  it('a code is missing exactly when the outcome is incomplete or sans-objet', () =>
    check(
      fc.property(rcue, fc.tuple(fc.option(code()), fc.option(code())), (input, acquis) => {
        const { impair, pair } = compensate({ ...input, acquis });
        for (const ue of [impair, pair]) {
          expect(ue.code === null).toBe(['incomplete', 'sans-objet'].includes(ue.outcome));
          expect(ue.reasons.length).toBeGreaterThan(0);
          expect([...ue.articles].sort()).toEqual([...new Set(ue.reasons.map(({ article }) => article))].sort());
        }
      }),
    ));
});

const enter3 = (averages: Parameters<typeof progression>[0]['rcues'], setting: Parameters<typeof reaches>[2]) =>
  progression({ semestre: 3, rcues: averages, decimales: setting });

describe('laws of progression', () => {
  it('progression refused ⇔ at least one reason against, and nothing missing', () =>
    check(
      fc.property(rcues(), decimales(), (averages, setting) => {
        const { outcome, reasons } = enter3(averages, setting);
        expect(outcome === 'conditions-non-reunies').toBe(reasons.some(isObstacle));
        expect(outcome === 'incomplete').toBe(reasons.some((reason) => senseOf(reason) === 'missing'));
      }),
    ));

  it('it is the text, counted another way', () =>
    check(
      fc.property(knownRcues(), decimales(), (averages, setting) => {
        const good = averages.filter((each) => reaches(each, 10, setting)).length;
        const low = averages.filter((each) => !reaches(each, 8, setting)).length;
        const possible = good > averages.length - good && low === 0;
        const expected = good === averages.length ? 'ADM' : possible ? 'PASD' : 'AJ';
        expect(enter3(averages, setting).code).toBe(expected);
      }),
    ));

  it('even semesters refuse nobody', () =>
    check(
      fc.property(
        rcues(),
        decimales(),
        fc.constantFrom(2 as const, 4 as const, 6 as const),
        (averages, setting, semestre) => {
          expect(progression({ semestre, rcues: averages, decimales: setting }).code).toBe('DROIT');
        },
      ),
    ));

  it('raising a RCUE never closes the way', () =>
    check(
      fc.property(knownRcues(), average(), decimales(), (averages, higher, setting) => {
        const raised = averages.map((each, i) => (i === 0 ? Math.max(each, higher) : each));
        const rank = { AJ: 0, PASD: 1, ADM: 2, ATT: 3, DROIT: 3 };
        expect(rank[enter3(raised, setting).code]).toBeGreaterThanOrEqual(rank[enter3(averages, setting).code]);
      }),
    ));

  it('the order of competences is irrelevant', () =>
    check(
      fc.property(rcues(), decimales(), (averages, setting) => {
        const { code: one, counts } = enter3(averages, setting);
        const turned = enter3([...averages].reverse(), setting);
        expect([turned.code, turned.counts]).toEqual([one, counts]);
      }),
    ));

  it('a competence sans objet changes nothing', () =>
    check(
      fc.property(rcues(), decimales(), (averages, setting) => {
        const { code: one, counts } = enter3(averages, setting);
        const more = enter3([...averages, 'SO'], setting);
        expect([more.code, more.counts]).toEqual([one, counts]);
      }),
    ));

  const but1 = fc.array(
    fc.record<But1Competence>({
      s1: fc.oneof(state(), fc.boolean()),
      s2: fc.oneof(state(), fc.boolean()),
      niveauSuperieur: fc.tuple(state(), state()),
    }),
    { minLength: 1, maxLength: 5 },
  );

  it('S5 opens to nobody to whom S3 would be closed, and says why', () =>
    check(
      fc.property(knownRcues(), but1, decimales(), (averages, competences, setting) => {
        const five = progression({ semestre: 5, rcues: averages, decimales: setting, but1: competences });
        if (five.outcome === 'possible') expect(enter3(averages, setting).code).toBe(five.code);
        expect(five.code === 'AJ').toBe(five.reasons.some(isObstacle));
      }),
    ));

  it('validating both UE of this year’s niveau never closes S5', () =>
    check(
      fc.property(knownRcues(), but1, decimales(), (averages, competences, setting) => {
        const carried = competences.map((each) => ({ ...each, niveauSuperieur: ['ADM', 'CMP'] as const }));
        const input = { semestre: 5, rcues: averages, decimales: setting } as const;
        expect(progression({ ...input, but1: carried }).code).toBe(enter3(averages, setting).code);
      }),
    ));
});

const parcours = fc.array(state(), { minLength: 12, maxLength: 12 }).map((states): readonly UeOfParcours[] =>
  states.map((each, i) => {
    const semestre = Math.floor(i / 2) + 1;
    const competence = (i % 2) + 1;
    return {
      code: `UE${semestre}${competence}`,
      semestre,
      competence,
      niveau: Math.ceil(semestre / 2),
      ects: 15,
      state: each,
    };
  }),
);

describe('laws of the carry-down and of diplomas', () => {
  it('carrying down loses nothing, is done once, and gives ADSUP only', () =>
    check(
      fc.property(parcours, (ues) => {
        const carried = carryDown(ues);
        carried.forEach(({ state: after }, i) => {
          const before = ues[i]?.state ?? null;
          if (after !== before) expect([after, isAcquired(before), before === 'SO']).toEqual(['ADSUP', false, false]);
        });
        expect(carryDown(carried)).toEqual(carried);
      }),
    ));

  it('the BUT implies the DUT; credits never pass 120 and 180', () =>
    check(
      fc.property(parcours, (ues) => {
        if (butDecision(ues).outcome === 'obtenu') expect(dutDecision(ues).outcome).toBe('obtenu');
        expect(dutDecision(ues).credits).toBeLessThanOrEqual(120);
        expect(butDecision(ues).credits).toBeLessThanOrEqual(180);
      }),
    ));

  it('without SO, the DUT is obtained exactly at 120 credits and the BUT at 180', () =>
    check(
      fc.property(parcours, (drawn) => {
        const ues = drawn.map((ue) => (ue.state === 'SO' ? { ...ue, state: 'CMP' as const } : ue));
        expect(dutDecision(ues).outcome === 'obtenu').toBe(dutDecision(ues).credits === 120);
        expect(butDecision(ues).outcome === 'obtenu').toBe(butDecision(ues).credits === 180);
      }),
    ));
});

describe('laws of repetition and of the jury', () => {
  it('no cursus has more than five repetitions, nor more than one second time of a semester', () =>
    check(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 12 }), (wanted) => {
        let history: readonly number[] = [];
        for (const semestre of wanted) {
          const { outcome } = mayRepeat({
            semestres: [semestre],
            redoublements: history,
            autorisationDuDirecteur: true,
          });
          if (outcome.startsWith('possible')) history = [...history, semestre];
        }
        expect(history.length).toBeLessThanOrEqual(5);
        const twice = history.length - new Set(history).size;
        expect(twice).toBeLessThanOrEqual(1);
        if (history.length === 5) {
          const again = mayRepeat({ semestres: [6], redoublements: history, autorisationDuDirecteur: true });
          expect(again.outcome).toBe('impossible');
        }
      }),
    ));

  it('whatever is asked, a semester or a year, the director is needed once at most; all else is within the limits', () =>
    check(
      fc.property(fc.array(fc.constantFrom([1], [2], [1, 2], [3, 4], [5, 6], [6]), { maxLength: 12 }), (wanted) => {
        let history: readonly number[] = [];
        let ordinary: readonly number[] = [];
        let byDirector = 0;
        for (const semestres of wanted) {
          const { outcome } = mayRepeat({ semestres, redoublements: history, autorisationDuDirecteur: true });
          // By counting: each once, and four at most of those that no director had to authorise.
          const isWithin =
            semestres.every((each) => !history.includes(each)) && new Set([...history, ...semestres]).size <= 4;
          expect(outcome === 'possible').toBe(isWithin);
          if (outcome === 'possible') ordinary = [...ordinary, ...semestres];
          if (outcome === 'possible-sur-autorisation-du-directeur') byDirector += 1;
          if (outcome !== 'impossible') history = [...history, ...semestres];
        }
        expect(byDirector).toBeLessThanOrEqual(1);
        expect(ordinary.length).toBe(new Set(ordinary).size);
        expect(ordinary.length).toBeLessThanOrEqual(4);
      }),
    ));
});
