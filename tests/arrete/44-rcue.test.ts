/** 4.4: what may form a regroupement cohérent, and its average. */
import { checkRcues, rcueAverage, SENTENCES, type UeOfRcue } from '../../src/arrete';

const ue = (code: string, competence: number, niveau = 1): UeOfRcue => ({ code, competence, niveau });

describe(SENTENCES.formationRcue, () => {
  it('UE11 et UE21, niveau 1 de la compétence 1 : oui', () => {
    expect(checkRcues([[ue('UE11', 1), ue('UE21', 1)]])).toEqual([]);
  });

  it('UE21 (niveau 1) et UE31 (niveau 2) : non', () => {
    expect(checkRcues([[ue('UE21', 1, 1), ue('UE31', 1, 2)]])).toEqual([
      { code: 'niveaux-differents', article: 'formationRcue', rcue: 0, ues: ['UE21', 'UE31'] },
    ]);
  });
});

describe(SENTENCES.rcueExclus, () => {
  it('UE11 et UE22, de compétences différentes : non', () => {
    expect(
      checkRcues([
        [ue('UE13', 3), ue('UE23', 3)],
        [ue('UE11', 1), ue('UE22', 2)],
      ]),
    ).toEqual([{ code: 'competences-differentes', article: 'rcueExclus', rcue: 1, ues: ['UE11', 'UE22'] }]);
  });
});

describe(SENTENCES.rcueUnique, () => {
  it('UE11 dans deux regroupements : non', () => {
    expect(
      checkRcues([
        [ue('UE11', 1), ue('UE21', 1)],
        [ue('UE11', 1), ue('UE31', 1)],
      ]),
    ).toEqual([{ code: 'ue-dans-plusieurs-rcue', article: 'rcueUnique', rcue: 1, ues: ['UE11'] }]);
  });

  it('toutes les fautes sont dites', () => {
    const issues = checkRcues([
      [ue('UE11', 1), ue('UE22', 2)],
      [ue('UE22', 2), ue('UE32', 2, 2)],
    ]);
    expect(issues.map(({ code }) => code)).toEqual([
      'competences-differentes',
      'niveaux-differents',
      'ue-dans-plusieurs-rcue',
    ]);
  });
});

describe(SENTENCES.compensationUe, () => {
  it('la moyenne du regroupement est celle des deux UE, à poids 1 et 1', () => {
    expect(rcueAverage(9, 11, [1, 1])).toBe(10);
    expect(rcueAverage(9.99, 10, [1, 1])).toBe(9.995);
  });

  it('ou aux poids du programme : (8 × 1 + 11 × 2) / 3 = 10', () => {
    expect(rcueAverage(8, 11, [1, 2])).toBe(10);
    expect(rcueAverage(8, 11, [2, 1])).toBe(9);
  });

  it('sur les moyennes non arrondies : 9,994 et 10,004 font 9,999', () => {
    expect(rcueAverage(9.994, 10.004, [1, 1])).toBe(9.999);
  });

  it('une UE sans objet : le regroupement est l’autre UE ; deux : sans objet', () => {
    expect(rcueAverage('SO', 12, [1, 1])).toBe(12);
    expect(rcueAverage(12, 'SO', [1, 1])).toBe(12);
    expect(rcueAverage('SO', 'SO', [1, 1])).toBe('SO');
    expect(rcueAverage('SO', null, [1, 1])).toBeNull();
  });

  it('une moyenne manquante : celle du regroupement manque', () => {
    expect(rcueAverage(null, 12, [1, 1])).toBeNull();
    expect(rcueAverage(12, null, [1, 1])).toBeNull();
    expect(rcueAverage(null, null, [1, 1])).toBeNull();
  });
});
