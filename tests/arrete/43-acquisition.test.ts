/** 4.3: acquisition of an UE, for good. */
import { acquisition, type CodeJury, retainedAverage, SENTENCES, type UeAverage, weightedMean } from '../../src/arrete';

const ue = (average: UeAverage, acquis: CodeJury | null = null) => acquisition({ average, decimales: 2, acquis });

describe(SENTENCES.acquisitionUe, () => {
  it.each([
    [9.99, 'AJ', 'non-acquise'],
    [10, 'ADM', 'acquise'],
    [10.01, 'ADM', 'acquise'],
    [0, 'AJ', 'non-acquise'],
    [20, 'ADM', 'acquise'],
  ])('moyenne %p : %s, %s', (average, code, outcome) => {
    expect(ue(average)).toMatchObject({ code, outcome, articles: ['acquisitionUe'] });
  });

  it('la raison porte la moyenne et le seuil', () => {
    expect(ue(9.99).reasons).toEqual([
      { code: 'ue-moyenne-insuffisante', article: 'acquisitionUe', data: { average: 9.99, seuil: 10 } },
    ]);
    expect(ue(12).reasons.map(({ code }) => code)).toEqual(['ue-moyenne-atteinte']);
  });

  it('« la moyenne obtenue à l’ensemble » : ressources et SAÉ entrent dans une seule moyenne pondérée', () => {
    // (8 × 1,5 + 14 × 3) / 4,5 = 54 / 4,5 = 12
    expect(weightedMean([8, 14], [1.5, 3])).toBe(12);
  });

  it('sans moyenne, rien n’est décidé : ni 0, ni AJ', () => {
    expect(ue(null)).toMatchObject({ code: null, outcome: 'incomplete' });
    expect(ue(null).reasons).toEqual([{ code: 'ue-moyenne-manquante', article: 'acquisitionUe', data: {} }]);
  });

  it('une UE que l’étudiant n’a pas est sans objet', () => {
    expect(ue('SO')).toMatchObject({ code: null, outcome: 'sans-objet' });
    expect(ue('SO').reasons).toEqual([{ code: 'ue-sans-objet', article: 'acquisitionUe', data: {} }]);
  });

  it.each<[CodeJury, string]>([
    ['ADM', 'acquise'],
    ['CMP', 'acquise-par-compensation'],
    ['ADJ', 'acquise-par-jury'],
    ['ADJR', 'acquise-par-jury'],
    ['ADSUP', 'acquise-par-niveau-superieur'],
  ])('« définitivement acquise » : acquise par %s, elle le reste quelle que soit la moyenne', (code, outcome) => {
    for (const average of [0, 9.99, 10, 20, null, 'SO'] as const) {
      expect(ue(average, code)).toMatchObject({ code, outcome });
      expect(ue(average, code).reasons).toEqual([
        { code: 'ue-deja-acquise', article: 'acquisitionUe', data: { code } },
      ]);
    }
  });

  it('un code qui n’acquiert pas ne change rien', () => {
    expect(ue(9.99, 'AJ').code).toBe('AJ');
    expect(ue(10, 'RAT').code).toBe('ADM');
  });

  it('« capitalisable » : la meilleure des deux moyennes est retenue', () => {
    expect(retainedAverage(9.5, 11, 'ADM')).toBe(11);
    expect(retainedAverage(12, 11, 'ADM')).toBe(12);
    expect(retainedAverage(7, 9.2, 'CMP')).toBe(9.2);
  });

  it('l’UE acquise qui n’est pas suivie de nouveau garde sa moyenne', () => {
    expect(retainedAverage(null, 11, 'ADM')).toBe(11);
    expect(retainedAverage('SO', 11, 'ADM')).toBe(11);
    expect(retainedAverage(null, null, 'ADM')).toBeNull();
    expect(retainedAverage('SO', null, 'ADM')).toBe('SO');
    expect(retainedAverage(8, null, 'ADJ')).toBe(8);
  });

  it('une moyenne ancienne d’une UE non acquise ne sert pas', () => {
    expect(retainedAverage(8, 9.5, 'AJ')).toBe(8);
    expect(retainedAverage(8, 9.5, null)).toBe(8);
    expect(retainedAverage(null, 9.5, 'AJ')).toBeNull();
  });
});
