/** Juste sous 10 ou 8 : qui l'est, et les points qui suffisent. Conséquences de 4.3 à 4.5, jamais une décision. */
import { isAtLeastAsGood, isNear, pointsNeeded, rcueAverage, SENTENCES } from '../../src/arrete';

describe('À une distance du seuil', () => {
  it.each([
    [9.74, false],
    [9.75, true],
    [9.99, true],
    [10, false],
  ])('à 0,25 de 10 : %p → %p', (average, near) => expect(isNear(average, 10, 0.25, 2)).toBe(near));

  it.each([
    [7.89, false],
    [7.9, true],
    [8, false],
  ])('à 0,10 de 8 : %p → %p', (average, near) => expect(isNear(average, 8, 0.1, 2)).toBe(near));

  it('à une distance qui ne s’écrit pas en binaire : 10 − 1,13 = 8,87', () => {
    expect([8.86, 8.87].map((average) => isNear(average, 10, 1.13, 2))).toEqual([false, true]);
  });

  it('comme la feuille le montre : 9,995 est 10,00 à 2 décimales, et sous 10 sans arrondi ; 9,745 se lit 9,75', () => {
    expect([isNear(9.995, 10, 0.25, 2), isNear(9.995, 10, 0.25, 'exact')]).toEqual([false, true]);
    expect([isNear(9.745, 10, 0.25, 2), isNear(9.745, 10, 0.25, 'exact')]).toEqual([true, false]);
  });
});

describe('Les points qui suffisent', () => {
  const ue = (own: number) => ({ marge: 20 - own, average: (points: number) => own + points });

  it("sur l'UE : au centième, arrondi compris", () => {
    // 9,92 + 0,07 = 9,99 ; 9,92 + 0,08 = 10. 9,913 + 0,08 = 9,993, affiché 9,99 ; + 0,09 = 10,003.
    expect(pointsNeeded(ue(9.92), 10, 2)).toBe(0.08);
    expect(pointsNeeded(ue(9.913), 10, 2)).toBe(0.09);
    // 9,916 + 0,08 = 9,996, affiché 10,00 ; sans arrondi il faut 0,09.
    expect([pointsNeeded(ue(9.916), 10, 2), pointsNeeded(ue(9.916), 10, 'exact')]).toEqual([0.08, 0.09]);
  });

  it('sur une UE, pour que le RCUE atteigne 8 : le double à poids égaux, selon son poids sinon', () => {
    const rcue = (poids: readonly [number, number]) => ({
      marge: 12.5,
      average: (points: number) => rcueAverage(7.5 + points, 8.3, poids) as number,
    });
    // (7,5 + 8,3) / 2 = 7,9 ; il manque 0,095 pour 7,995 : 0,19. À 3 et 1 : (22,5 + 8,3) / 4 = 7,7 ; 0,295 × 4 / 3 = 0,3933…
    expect([pointsNeeded(rcue([1, 1]), 8, 2), pointsNeeded(rcue([3, 1]), 8, 2)]).toEqual([0.19, 0.4]);
  });

  it('ce qui est essayé est un nombre de centièmes, ou toute la marge', () => {
    // Divisé par la marge puis multiplié par elle, 3,78 deviendrait 3,7800000000000002.
    for (const marge of [12.34, 10.08, 9.97, 7.77, 3.31]) {
      const tried: number[] = [];
      const average = (points: number) => {
        tried.push(points);
        return 20 - marge + points;
      };
      pointsNeeded({ marge, average }, 20 - marge / 2, 'exact');
      expect(tried.length).toBeGreaterThan(2);
      for (const points of tried) expect(points).toBe(Math.round(points * 100) / 100);
    }
  });

  it('0 quand le seuil est atteint ; rien quand la marge ne suffit pas', () => {
    expect(pointsNeeded(ue(10), 10, 2)).toBe(0);
    expect(pointsNeeded({ marge: 1, average: (points) => 9 + points / 2 }, 10, 2)).toBeNull();
    expect(pointsNeeded({ marge: 0, average: () => 9 }, 10, 2)).toBeNull();
    expect(pointsNeeded({ marge: 5, average: () => null }, 10, 2)).toBeNull();
  });
});

describe(SENTENCES.jurySouverain, () => {
  it('une position est au moins aussi bonne quand chaque moyenne l’est ; sinon rien n’est dit', () => {
    expect(isAtLeastAsGood([9.6, 12], [9.2, 12], 2)).toBe(true);
    expect(isAtLeastAsGood([9.6, 11.99], [9.2, 12], 2)).toBe(false);
    expect(isAtLeastAsGood([9.196], [9.2], 2)).toBe(true); // 9,20 tous deux
    expect(isAtLeastAsGood([9.196], [9.2], 'exact')).toBe(false);
  });

  it('une moyenne qui manque ne se compare pas ; sans objet des deux côtés, si', () => {
    expect(isAtLeastAsGood([12, null], [9, 9], 2)).toBe(false);
    expect(isAtLeastAsGood([12, 9], [9, null], 2)).toBe(false);
    expect(isAtLeastAsGood([12, 'SO'], [9, 'SO'], 2)).toBe(true);
    expect(isAtLeastAsGood([12, 'SO'], [9, 9], 2)).toBe(false);
    expect(isAtLeastAsGood([], [], 2)).toBe(false);
    expect(isAtLeastAsGood([12], [9, 9], 2)).toBe(false);
    expect(isAtLeastAsGood([12, 12], [9], 2)).toBe(false);
  });
});
