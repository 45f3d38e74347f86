/** 4.5: even semesters of right, odd semesters under two conditions. */
import {
  countRcues,
  type Decimales,
  isObstacle,
  isSemestreAEntrer,
  progression,
  progressionDependsOnRounding,
  type RcueAverage,
  SENTENCES,
} from '../../src/arrete';

const enter3 = (rcues: readonly RcueAverage[], decimales: Decimales = 2) =>
  progression({ semestre: 3, rcues, decimales });
const reasonsOf = (...args: Parameters<typeof enter3>) => enter3(...args).reasons.map(({ code }) => code);

describe(SENTENCES.semestrePair, () => {
  it.each([2, 4, 6] as const)('semestre %p : de droit, quels que soient les résultats', (semestre) => {
    for (const rcues of [[], [0, 0, 0, 0, 0], [null, null], [20, 20], ['SO'] as const]) {
      const decision = progression({ semestre, rcues, decimales: 2 });
      expect(decision).toMatchObject({ code: 'DROIT', outcome: 'de-droit', articles: ['semestrePair'] });
      expect(decision.reasons).toEqual([
        { code: 'semestre-pair-de-droit', article: 'semestrePair', data: { semestre } },
      ]);
    }
  });

  it('les nombres restent connus', () => {
    expect(progression({ semestre: 2, rcues: [12, 9], decimales: 2 }).counts).toMatchObject({ atteints: 1, total: 2 });
  });
});

describe(SENTENCES.semestreImpair, () => {
  it('les deux conditions réunies : possible ; chaque condition donne sa raison', () => {
    const decision = enter3([12, 11, 10, 9, 8]);
    expect(decision).toMatchObject({ code: 'PASD', outcome: 'possible', articles: ['majoriteRcue', 'plancherRcue'] });
    expect(decision.reasons).toEqual([
      { code: 'rcue-majorite-atteinte', article: 'majoriteRcue', data: { atteints: 3, total: 5, seuil: 10 } },
      { code: 'rcue-plancher-atteint', article: 'plancherRcue', data: { minimum: 8, seuil: 8 } },
    ]);
  });

  it('tous les regroupements à 10 ou plus : ADM', () => {
    expect(enter3([10, 10, 10, 10, 10])).toMatchObject({ code: 'ADM', outcome: 'possible' });
    expect(enter3([10, 10, 10, 10, 9.99]).code).toBe('PASD');
  });

  it('aucune des deux conditions : AJ avec toutes les raisons', () => {
    expect(enter3([12, 12, 9, 9, 7])).toMatchObject({ code: 'AJ', outcome: 'conditions-non-reunies' });
    expect(enter3([12, 12, 9, 7, 7.5]).reasons).toEqual([
      { code: 'rcue-majorite-non-atteinte', article: 'majoriteRcue', data: { atteints: 2, total: 5, seuil: 10 } },
      {
        code: 'rcue-sous-plancher',
        article: 'plancherRcue',
        data: { minimum: 7, seuil: 8, competences: [4, 5] },
      },
    ]);
  });

  it('une moyenne manque : ATT, même quand le refus serait certain', () => {
    const decision = enter3([7, 7, null, 7, 7]);
    expect(decision).toMatchObject({ code: 'ATT', outcome: 'incomplete' });
    expect(decision.reasons).toEqual([{ code: 'rcue-inconnu', article: 'semestreImpair', data: { competences: [3] } }]);
    expect(enter3([12, 12, 12, 12, null]).code).toBe('ATT');
    expect(reasonsOf([null, null])).toEqual(['rcue-inconnu']);
  });

  it('les compétences sans objet quittent le compte', () => {
    expect(enter3([12, 12, 9, 9, 'SO']).code).toBe('AJ');
    expect(enter3([12, 9, 'SO', 12, 'SO']).code).toBe('PASD');
    expect(enter3([12, 9, 'SO', 12, 'SO']).counts).toEqual({ atteints: 2, total: 3, inconnus: 0, minimum: 9 });
    expect(enter3([12, 'SO', 'SO']).code).toBe('ADM');
  });

  it('aucune compétence : ATT', () => {
    expect(enter3(['SO', 'SO'])).toMatchObject({ code: 'ATT', outcome: 'incomplete' });
    expect(enter3([]).reasons).toEqual([{ code: 'aucun-rcue', article: 'semestreImpair', data: {} }]);
  });

  it('le rang d’une compétence compte les SO', () => {
    expect(enter3(['SO', null]).reasons[0]?.data).toEqual({ competences: [2] });
    expect(enter3(['SO', 12, 12, 7.99]).reasons.find(isObstacle)?.data).toMatchObject({ competences: [4] });
  });

  it('7 n’est pas un semestre où l’on entre', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 2.5].filter(isSemestreAEntrer)).toEqual([2, 3, 4, 5, 6]);
  });
});

describe(SENTENCES.majoriteRcue, () => {
  it.each([
    [1, 1, true],
    [1, 2, false],
    [2, 2, true],
    [1, 3, false],
    [2, 3, true],
    [2, 4, false],
    [3, 4, true],
    [2, 5, false],
    [3, 5, true],
    [3, 6, false],
    [4, 6, true],
  ])('%p sur %p : %p', (atteints, total, possible) => {
    const rcues = Array.from({ length: total }, (_, i) => (i < atteints ? 10 : 9.99));
    expect(enter3(rcues).outcome).toBe(possible ? 'possible' : 'conditions-non-reunies');
    expect(enter3(rcues).counts).toMatchObject({ atteints, total });
  });

  it.each([
    [9.99, 'AJ'],
    [10, 'PASD'],
    [10.01, 'PASD'],
  ])('le troisième des cinq à %p : %s', (third, code) => {
    expect(enter3([12, 12, third, 9, 9]).code).toBe(code);
  });
});

describe(SENTENCES.plancherRcue, () => {
  it.each([
    [7.99, 'AJ'],
    [8, 'PASD'],
    [8.01, 'PASD'],
  ])('le plus bas à %p : %s', (lowest, code) => {
    expect(enter3([12, 12, 12, 12, lowest]).code).toBe(code);
  });

  it('3 RCUE sur 5 à 10 et un minimum à 7,99 : la majorité est dite acquise, le plancher non', () => {
    expect(reasonsOf([12, 12, 12, 9, 7.99])).toEqual(['rcue-majorite-atteinte', 'rcue-sous-plancher']);
  });

  it('« à chaque regroupement cohérent » : une UE sous 8 compensée n’y fait rien', () => {
    // UE à 4 et 16 : regroupement à 10
    expect(enter3([10, 10, 10]).code).toBe('ADM');
  });

  it('suit l’arrondi du réglage : 7,995 est affiché 8,00', () => {
    expect(enter3([12, 12, 7.995]).code).toBe('PASD');
    expect(enter3([12, 12, 7.994999]).code).toBe('AJ');
    expect(enter3([12, 12, 7.995], 3).code).toBe('AJ');
    expect(enter3([12, 12, 7.995], 'exact').code).toBe('AJ');
    expect(progressionDependsOnRounding({ semestre: 3, rcues: [12, 12, 7.995], decimales: 2 })).toBe(true);
    expect(progressionDependsOnRounding({ semestre: 3, rcues: [12, 12, 7.99], decimales: 2 })).toBe(false);
  });
});

describe('Les nombres', () => {
  it('atteints, total, inconnus et minimum non arrondi', () => {
    expect(countRcues([12, 9, 'SO', null, 7.9949], 2)).toEqual({ atteints: 1, total: 4, inconnus: 1, minimum: 7.9949 });
    expect(countRcues(['SO', null], 2)).toEqual({ atteints: 0, total: 1, inconnus: 1, minimum: null });
  });
});
