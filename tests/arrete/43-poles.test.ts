/** 4.3: the weights of the two pôles. Coefficients of the UE: sums of the programme document (MMI, 2022-2023). */
import { checkPoles, poleShares, SENTENCES } from '../../src/arrete';

describe(SENTENCES.poidsPoles, () => {
  it('UE21 est exactement à 60/40 : 7,5 et 5', () => {
    expect(poleShares(7.5, 5)).toEqual({ ressources: 0.6, saes: 0.4, conforme: true });
  });

  it.each([
    [39.99, 60.01, false],
    [40, 60, true],
    [40.01, 59.99, true],
    [50, 50, true],
    [59.99, 40.01, true],
    [60, 40, true],
    [60.01, 39.99, false],
    [100, 0, false],
    [0, 100, false],
  ])('%p de ressources et %p de SAÉ : %p', (ressources, saes, conforme) => {
    expect(poleShares(ressources, saes)?.conforme).toBe(conforme);
    expect(poleShares(saes, ressources)?.conforme).toBe(conforme);
  });

  it.each([
    [12.5, 9, 58.14],
    [17.5, 12, 59.32],
    [18.5, 13, 58.73],
  ])('%p et %p : %p %% de ressources (UE11, UE13, UE23)', (ressources, saes, percent) => {
    const shares = poleShares(ressources, saes);
    expect(shares?.conforme).toBe(true);
    expect((shares?.ressources ?? 0) * 100).toBeCloseTo(percent, 2);
  });

  it('40 % exactement, même quand les coefficients s’additionnent mal en binaire', () => {
    // 0,1 + 0,2 = 0,30000000000000004 ; 0,3 et 0,2 font 60 et 40 %
    expect(poleShares(0.1 + 0.2, 0.2)).toEqual({ ressources: 0.6, saes: 0.4, conforme: true });
    expect(poleShares(0.2, 0.1 + 0.2)).toEqual({ ressources: 0.4, saes: 0.6, conforme: true });
  });

  it('un millième de coefficient de trop est vu', () => {
    expect(poleShares(7.501, 5)?.conforme).toBe(false);
    expect(poleShares(7.5, 5.001)?.conforme).toBe(true);
  });

  it('sans coefficient, il n’y a pas de rapport', () => {
    expect(poleShares(0, 0)).toBeNull();
    expect(checkPoles([{ ressources: 0, saes: 0 }], 1).conforme).toBe(false);
  });
});

describe(SENTENCES.poidsPolesBut3, () => {
  const unbalanced = [
    { ressources: 70, saes: 30 },
    { ressources: 30, saes: 70 },
  ];

  it('les deux UE ensemble, en troisième année', () => {
    expect(checkPoles(unbalanced, 3)).toEqual({
      ues: [
        { ressources: 0.7, saes: 0.3, conforme: false },
        { ressources: 0.3, saes: 0.7, conforme: false },
      ],
      ensemble: { ressources: 0.5, saes: 0.5, conforme: true },
      conforme: true,
    });
  });

  it.each([1, 2] as const)('chaque UE, en année %p', (but) => {
    expect(checkPoles(unbalanced, but).conforme).toBe(false);
    expect(
      checkPoles(
        [
          { ressources: 60, saes: 40 },
          { ressources: 40, saes: 60 },
        ],
        but,
      ).conforme,
    ).toBe(true);
  });

  it('une seule UE hors du rapport suffit à le rompre en première année', () => {
    expect(
      checkPoles(
        [
          { ressources: 50, saes: 50 },
          { ressources: 61, saes: 39 },
        ],
        1,
      ).conforme,
    ).toBe(false);
  });

  it('l’ensemble hors du rapport n’est pas conforme, même en troisième année', () => {
    expect(
      checkPoles(
        [
          { ressources: 70, saes: 30 },
          { ressources: 60, saes: 40 },
        ],
        3,
      ).conforme,
    ).toBe(false);
  });
});
