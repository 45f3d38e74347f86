/** Laws of the jury room: points that suffice, positions compared, files judged as a whole. */
import fc from 'fast-check';
import {
  acquisition,
  admissions,
  compensate,
  type Decimales,
  explain,
  isAcquired,
  isAtLeastAsGood,
  isNear,
  type JuryFile,
  judge,
  pointsNeeded,
  progression,
  type RcueOfFile,
  reaches,
  roundHalfUp,
  type UeAverage,
  type UeOfFile,
} from '../../src/arrete';
import { acquiring, average, check, coefficient, decimales, poids, ueAverage } from './arbitraries';

const ueOf = (name: string): fc.Arbitrary<UeOfFile> =>
  fc.record({
    ue: fc.constant(name),
    average: ueAverage(),
    acquis: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: acquiring() }),
    annee: fc.constant(''),
    ects: fc.constantFrom(3, 5, 8),
    janvier: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, fc.constantFrom('ADJ' as const, 'RAT' as const)),
    decision: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, fc.constantFrom('ADJ' as const, 'RAT' as const)),
  });
const rcueOf = (n: number): fc.Arbitrary<RcueOfFile> =>
  fc.record({
    nom: fc.constant(`C${n}`),
    impair: ueOf(`UE1${n}`),
    pair: ueOf(`UE2${n}`),
    poids: poids(),
    decision: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.constantFrom('ADJ' as const, 'ATJ' as const)),
    supposee: fc.constant(null),
  });
const file = (setting: fc.Arbitrary<Decimales> = decimales()): fc.Arbitrary<JuryFile> =>
  fc.record({
    rcues: fc.tuple(rcueOf(1), rcueOf(2), rcueOf(3)),
    annee: fc.record({
      decision: fc.constantFrom(null, null, 'PAS1NCI' as const, 'RED' as const, 'NAR' as const, 'DEM' as const),
      semestres: fc.constant([1, 2] as const),
      refus: fc.constant({
        motif: '',
        auditionDemandee: false,
        entendu: false,
        entenduLe: null,
        juryLe: null,
        conseilsOrientation: '',
      }),
      redoublements: fc.constantFrom([], [1]),
      autorisationDuDirecteur: fc.boolean(),
      but1: fc.constant(null),
    }),
    statut: fc.constantFrom(null, null, null, 'DEM' as const),
    semestre: fc.constant(3 as const),
    rectification: fc.boolean(),
    decimales: setting,
  });

describe('laws of the points that suffice', () => {
  it('they reach the threshold, and a hundredth less does not', () => {
    const seen = { points: 0, none: 0 };
    const weights = fc.tuple(coefficient(), coefficient());
    check(
      fc.property(
        average(),
        average(),
        weights,
        fc.constantFrom(8, 10),
        decimales(),
        (own, other, [c, d], seuil, setting) => {
          const averageWith = (points: number) => (c * (own + points) + d * other) / (c + d);
          const points = pointsNeeded({ marge: 20 - own, average: averageWith }, seuil, setting);
          if (points === null) {
            seen.none += 1;
            expect(reaches(averageWith(20 - own), seuil, setting)).toBe(false);
          } else {
            seen.points += 1;
            expect(reaches(averageWith(points), seuil, setting)).toBe(true);
            expect(points).toBeLessThanOrEqual(20 - own);
            if (points > 0.01) expect(reaches(averageWith(points - 0.0101), seuil, setting)).toBe(false);
          }
        },
      ),
      1000,
    );
    expect(Math.min(seen.points, seen.none)).toBeGreaterThan(50);
  });

  it('near a threshold is under it, and farther with a smaller distance', () =>
    check(
      fc.property(average(), fc.constantFrom(8, 10), decimales(), (value, seuil, setting) => {
        const [close, middle, far] = [0.1, 0.25, 0.5].map((distance) => isNear(value, seuil, distance, setting));
        if (close) expect(middle).toBe(true);
        if (middle) expect(far).toBe(true);
        if (far) expect(reaches(value, seuil, setting)).toBe(false);
        // As the sheet shows it: at most half a point under.
        expect(far).toBe(!reaches(value, seuil, setting) && roundHalfUp(value, setting) >= seuil - 0.5);
      }),
      1000,
    ));
});

describe('laws of the positions: an order, not a ranking', () => {
  const line = fc.array(average(), { minLength: 3, maxLength: 3 });

  it('everyone is at least as good as themselves; twice in a row goes through; both ways is the same shown', () =>
    check(
      fc.property(line, line, line, decimales(), (a, b, c, setting) => {
        const atLeast = (one: readonly UeAverage[], other: readonly UeAverage[]) =>
          isAtLeastAsGood(one, other, setting);
        expect(atLeast(a, a)).toBe(true);
        const raised = a.map((value, index) => Math.max(value, b[index] ?? 0));
        expect([atLeast(raised, a), atLeast(raised, b)]).toEqual([true, true]);
        const above = raised.map((value, index) => Math.max(value, c[index] ?? 0));
        expect(atLeast(above, a)).toBe(true);
        if (atLeast(a, b) && atLeast(b, a)) {
          expect(a.map((value) => roundHalfUp(value, setting))).toEqual(b.map((value) => roundHalfUp(value, setting)));
        }
        expect(atLeast(a, [...b.slice(0, 2), null])).toBe(false);
      }),
    ));

  it('whoever is listed was not admitted there, has not left, and is behind in no average compared', () => {
    let listed = 0;
    check(
      fc.property(fc.array(file(fc.constant(2)), { minLength: 2, maxLength: 5 }), (files) => {
        const students = files.map((one) => ({ file: one, judgement: judge(one) }));
        for (const { etudiant, niveau, nom, autres } of admissions(students)) {
          for (const other of autres) {
            listed += 1;
            const { judgement, file: own } = students[other.etudiant] as (typeof students)[number];
            expect(other.etudiant).not.toBe(etudiant);
            expect(own.statut).toBeNull();
            expect(other.comparaisons.length).toBeGreaterThan(0);
            for (const { autre, admis } of other.comparaisons) {
              expect(roundHalfUp(autre, 2)).toBeGreaterThanOrEqual(roundHalfUp(admis, 2));
            }
            const ues = judgement.deliberation.rcues.flatMap(({ impair, pair }) => [impair, pair]);
            if (niveau === 'ue') expect(isAcquired(ues.find((ue) => ue?.ue === nom)?.code ?? null)).toBe(false);
            if (niveau === 'annee') expect(judgement.deliberation.annee?.suite).not.toBe('ouverte');
          }
        }
      }),
      600,
    );
    expect(listed).toBeGreaterThan(20);
  });
});

describe('laws of a file judged as a whole', () => {
  it('it says what each rule says', () =>
    check(
      fc.property(file(), (one) => {
        const { rcues, progression: next, deliberation } = judge(one);
        const each = one.rcues.map(({ impair, pair, poids: weights }) =>
          compensate({
            impair: impair.average,
            pair: pair?.average ?? null,
            poids: weights,
            decimales: one.decimales,
            acquis: [impair.acquis, pair?.acquis ?? null],
          }),
        );
        expect(rcues).toEqual(each);
        const averages = each.map((rcue) => rcue.average);
        const alone = progression({ semestre: 3, rcues: averages, decimales: one.decimales });
        expect(next).toEqual(alone);
        const states = each.flatMap((rcue) => [rcue.impair, rcue.pair]).filter(({ code }) => isAcquired(code)).length;
        expect(deliberation.dettes.length + states).toBeLessThanOrEqual(6);
      }),
    ));

  it('no word of the jury takes away what the rules acquire', () =>
    check(
      fc.property(file(), (one) => {
        const { rcues, deliberation } = judge(one);
        rcues.forEach(({ impair, pair }, index) => {
          const retained = deliberation.rcues[index];
          if (isAcquired(impair.code)) expect(retained?.impair.code).toBe(impair.code);
          if (pair && isAcquired(pair.code)) expect(retained?.pair?.code).toBe(pair.code);
        });
      }),
    ));

  it('points added to an average never lose an UE, a credit or the conditions of 4.5', () =>
    check(
      fc.property(
        file(),
        fc.integer({ min: 0, max: 2 }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (one, rank, points) => {
          const raised = {
            ...one,
            rcues: one.rcues.map((rcue, index) =>
              index === rank && typeof rcue.impair.average === 'number'
                ? { ...rcue, impair: { ...rcue.impair, average: Math.min(20, rcue.impair.average + points) } }
                : rcue,
            ),
          };
          const [before, after] = [judge(one), judge(raised)];
          expect(after.credits.acquis).toBeGreaterThanOrEqual(before.credits.acquis);
          expect(after.deliberation.dettes.every((ue) => before.deliberation.dettes.includes(ue))).toBe(true);
          if (before.progression.outcome === 'possible') expect(after.progression.outcome).toBe('possible');
        },
      ),
    ));

  it('a supposed average of a RCUE moves its codes and the count, never an UE that stands by itself', () =>
    check(
      fc.property(file(), average(), (one, supposee) => {
        const [first, ...others] = one.rcues;
        if (!first) return;
        const { rcues, deliberation } = judge({ ...one, rcues: [{ ...first, supposee }, ...others] });
        expect(rcues[0]?.average).toBe(supposee);
        expect(rcues.slice(1)).toEqual(judge(one).rcues.slice(1));
        const alone = acquisition({
          average: first.impair.average,
          decimales: one.decimales,
          acquis: first.impair.acquis,
        });
        if (isAcquired(alone.code)) expect(rcues[0]?.impair.code).toBe(alone.code);
        expect(deliberation.counts.atteints >= (reaches(supposee, 10, one.decimales) ? 1 : 0)).toBe(true);
      }),
    ));

  it('every UE, every RCUE with an average and every condition of 4.5 has its step', () =>
    check(
      fc.property(file(), (one) => {
        const judgement = judge(one);
        const { rcues, annee } = explain(one, judgement);
        rcues.forEach(({ steps }, index) => {
          const told = steps.flatMap((step) => (step.kind === 'ue' ? [step.ue.ue] : []));
          expect(told).toEqual(expect.arrayContaining([`UE1${index + 1}`, `UE2${index + 1}`]));
          const isKnown = typeof judgement.rcues[index]?.average === 'number';
          expect(steps.filter(({ kind }) => kind === 'rcue')).toHaveLength(isKnown ? 1 : 0);
        });
        expect(annee.filter(({ kind }) => kind === 'progression')).toHaveLength(judgement.progression.reasons.length);
        expect(annee.filter(({ kind }) => kind === 'reste')).toHaveLength(judgement.deliberation.notices.length);
      }),
    ));

  it('without a word of the jury, what is retained is what the rules give', () =>
    check(
      fc.property(file(), (one) => {
        const silent: JuryFile = {
          ...one,
          statut: null,
          annee: one.annee && { ...one.annee, decision: null },
          rcues: one.rcues.map((rcue) => ({
            ...rcue,
            decision: null,
            impair: { ...rcue.impair, decision: null, janvier: null },
            pair: rcue.pair && { ...rcue.pair, decision: null, janvier: null },
          })),
        };
        const { rcues, deliberation } = judge(silent);
        for (const [index, { impair, pair }] of deliberation.rcues.entries()) {
          expect([impair.by, pair?.by]).toEqual(['regles', 'regles']);
          const codes = [impair.code, pair?.code].map((code) => (code === 'SO' ? null : code));
          expect(codes).toEqual([rcues[index]?.impair.code, rcues[index]?.pair?.code]);
        }
      }),
    ));
});
