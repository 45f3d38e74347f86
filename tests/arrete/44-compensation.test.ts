/** 4.4: compensation inside a regroupement cohérent. */
import {
  areBothAcquired,
  type CodeJury,
  compensate,
  compensationDependsOnRounding,
  type Decimales,
  januaryDecision,
  SENTENCES,
  type UeAverage,
} from '../../src/arrete';

type Acquis = readonly [CodeJury | null, CodeJury | null];
const rcue = (impair: UeAverage, pair: UeAverage, acquis: Acquis = [null, null], decimales: Decimales = 2) =>
  compensate({ impair, pair, poids: [1, 1], decimales, acquis });
const codes = (...args: Parameters<typeof rcue>) => {
  const { average, impair, pair } = rcue(...args);
  return [average, impair.code, pair.code];
};

describe(SENTENCES.compensation, () => {
  it.each([
    [8, 12, 10, 'CMP', 'ADM'],
    [12, 8, 10, 'ADM', 'CMP'],
    [7.98, 12, 9.99, 'AJ', 'ADM'],
    [8.02, 12, 10.01, 'CMP', 'ADM'],
    [9.99, 9.99, 9.99, 'AJ', 'AJ'],
    [10, 10, 10, 'ADM', 'ADM'],
    [9.99, 10.01, 10, 'CMP', 'ADM'],
    [12, 7.5, 9.75, 'ADM', 'AJ'],
  ])('%p et %p : regroupement %p, %s et %s', (impair, pair, average, codeImpair, codePair) => {
    expect(codes(impair, pair)).toEqual([average, codeImpair, codePair]);
  });

  it('acquise par compensation : les deux raisons, les deux articles', () => {
    expect(rcue(8, 12).impair).toEqual({
      code: 'CMP',
      outcome: 'acquise-par-compensation',
      reasons: [
        { code: 'ue-moyenne-insuffisante', article: 'acquisitionUe', data: { average: 8, seuil: 10 } },
        { code: 'rcue-moyenne-atteinte', article: 'compensation', data: { average: 10, seuil: 10 } },
      ],
      articles: ['acquisitionUe', 'compensation'],
    });
  });

  it('non acquise : toutes les raisons', () => {
    const { outcome, reasons } = rcue(7, 12).impair;
    expect(outcome).toBe('non-acquise');
    expect(reasons).toEqual([
      { code: 'ue-moyenne-insuffisante', article: 'acquisitionUe', data: { average: 7, seuil: 10 } },
      // (7 + 12) / 2
      { code: 'rcue-moyenne-insuffisante', article: 'compensation', data: { average: 9.5, seuil: 10 } },
    ]);
  });

  it('les poids changent le regroupement : (8 + 2 × 11) / 3 = 10', () => {
    const { average, impair } = compensate({
      impair: 8,
      pair: 11,
      poids: [1, 2],
      decimales: 2,
      acquis: [null, null],
    });
    expect([average, impair.code]).toEqual([10, 'CMP']);
  });

  it('une UE acquise garde son code, quelle que soit la moyenne', () => {
    expect(codes(5, 5, ['ADM', null])).toEqual([5, 'ADM', 'AJ']);
    expect(codes(12, 12, ['CMP', 'ADJ'])).toEqual([12, 'CMP', 'ADJ']);
    expect(codes(9, 12, [null, 'ADSUP'])).toEqual([10.5, 'CMP', 'ADSUP']);
    expect(codes(9, 9, ['AJ', 'RAT'])).toEqual([9, 'AJ', 'AJ']);
  });

  it('une moyenne manque : cette UE et le regroupement ne sont pas connus, l’autre est ADM ou indécidable', () => {
    expect(codes(12, null)).toEqual([null, 'ADM', null]);
    expect(codes(null, 12)).toEqual([null, null, 'ADM']);
    expect(codes(8, null)).toEqual([null, null, null]);
    expect(codes(null, null)).toEqual([null, null, null]);
    expect(rcue(8, null).impair).toMatchObject({ outcome: 'incomplete' });
    expect(rcue(8, null).impair.reasons).toEqual([
      { code: 'ue-moyenne-insuffisante', article: 'acquisitionUe', data: { average: 8, seuil: 10 } },
      { code: 'rcue-moyenne-manquante', article: 'compensation', data: {} },
    ]);
    expect(codes(null, 8, ['ADM', null])).toEqual([null, 'ADM', null]);
  });

  it('une UE sans objet : l’autre décide seule ; elle ne peut être compensée', () => {
    expect(codes('SO', 12)).toEqual([12, null, 'ADM']);
    expect(codes(9.99, 'SO')).toEqual([9.99, 'AJ', null]);
    expect(codes('SO', null)).toEqual([null, null, null]);
    expect(rcue('SO', 12).impair.outcome).toBe('sans-objet');
    expect(codes('SO', 'SO')).toEqual(['SO', null, null]);
  });

  it('en janvier : ADM, ou AJ « non acquise à ce stade, compensable »', () => {
    const january = (average: UeAverage, acquis: CodeJury | null = null) =>
      januaryDecision({ average, decimales: 2, acquis });
    expect([9.99, 10, 10.01].map((average) => january(average).code)).toEqual(['AJ', 'ADM', 'ADM']);
    expect(january(9.99).outcome).toBe('non-acquise');
    expect(january(9.99).reasons).toEqual([
      { code: 'ue-moyenne-insuffisante', article: 'acquisitionUe', data: { average: 9.99, seuil: 10 } },
      { code: 'ue-compensable', article: 'compensation', data: {} },
    ]);
    expect(january(10).reasons.map(({ code }) => code)).toEqual(['ue-moyenne-atteinte']);
    expect(january(2, 'CMP').code).toBe('CMP');
    expect(january(null)).toMatchObject({ code: null, outcome: 'incomplete' });
    expect(january('SO')).toMatchObject({ code: null, outcome: 'sans-objet' });
  });

  it('les deux UE validées, de quelque façon', () => {
    expect(areBothAcquired(rcue(8, 12))).toBe(true);
    expect(areBothAcquired(rcue(7, 12))).toBe(false);
    expect(areBothAcquired(rcue(12, null))).toBe(false);
    expect(areBothAcquired(rcue('SO', 12))).toBe(false);
  });
});

describe(SENTENCES.compensationIntegrale, () => {
  it('sans plancher : 0 et 20 se compensent', () => {
    expect(codes(0, 20)).toEqual([10, 'CMP', 'ADM']);
    expect(codes(20, 0)).toEqual([10, 'ADM', 'CMP']);
  });

  it('0 et 19,98 ne font pas la moyenne', () => {
    expect(codes(0, 19.98)).toEqual([9.99, 'AJ', 'ADM']);
  });
});

describe('La décision suit la moyenne arrondie au réglage', () => {
  it('9,995 est affiché 10,00 : acquise à 2 décimales, non à 3', () => {
    expect(codes(9.995, 5)).toEqual([7.4975, 'ADM', 'AJ']);
    expect(codes(9.995, 5, [null, null], 3)).toEqual([7.4975, 'AJ', 'AJ']);
  });

  it('le regroupement à 9,995 compense à 2 décimales, non en exact', () => {
    expect(codes(9.99, 10)).toEqual([9.995, 'CMP', 'ADM']);
    expect(codes(9.99, 10, [null, null], 'exact')).toEqual([9.995, 'AJ', 'ADM']);
  });

  it('la ligne où l’arrondi décide est connue', () => {
    const depends = (impair: UeAverage, pair: UeAverage, acquis: Acquis = [null, null]) =>
      compensationDependsOnRounding({ impair, pair, poids: [1, 1], decimales: 2, acquis });
    expect(depends(9.99, 10)).toBe(true);
    expect(depends(9.995, 5)).toBe(true);
    expect(depends(5, 9.995)).toBe(true);
    expect(depends(9.98, 10)).toBe(false);
    expect(depends(10, 10)).toBe(false);
    expect(depends(9.995, 5, ['ADJ', null])).toBe(false);
  });
});
