/** 4.3, last paragraph: the niveau above carries the UE below. */
import { type CodeJury, carriedDecision, carryDown, SENTENCES, type UeState } from '../../src/arrete';

/** States of one competence, niveau 1 first, two UE each. */
const competence = (...niveaux: readonly (readonly UeState[])[]): readonly UeState[] =>
  carryDown(niveaux.flatMap((ues, i) => ues.map((state) => ({ competence: 1, niveau: i + 1, state })))).map(
    ({ state }) => state,
  );

describe(SENTENCES.niveauSuperieur, () => {
  it('les deux UE du niveau 2 acquises emportent celles du niveau 1', () => {
    expect(competence(['AJ', 'AJ'], ['ADM', 'ADM'])).toEqual(['ADSUP', 'ADSUP', 'ADM', 'ADM']);
  });

  it('une UE déjà acquise garde son code', () => {
    expect(competence(['CMP', 'AJ'], ['ADM', 'ADM'])).toEqual(['CMP', 'ADSUP', 'ADM', 'ADM']);
  });

  it.each<[CodeJury, CodeJury]>([
    ['ADM', 'CMP'],
    ['ADJ', 'ADJR'],
    ['CMP', 'ADJ'],
    ['ADSUP', 'ADM'],
  ])('quelle que soit la validation : %s et %s', (impair, pair) => {
    expect(competence(['AJ', null], [impair, pair])).toEqual(['ADSUP', 'ADSUP', impair, pair]);
  });

  it.each<[UeState, UeState]>([
    ['ADM', 'AJ'],
    ['AJ', 'ADM'],
    ['ADM', null],
    ['RAT', 'ADM'],
  ])('« les deux UE » : %s et %s ne suffisent pas', (impair, pair) => {
    expect(competence(['AJ', 'AJ'], [impair, pair])).toEqual(['AJ', 'AJ', impair, pair]);
  });

  it('de proche en proche : le niveau 3 emporte le 2, qui emporte le 1', () => {
    expect(competence(['AJ', 'ADM'], ['AJ', 'AJ'], ['ADM', 'CMP'])).toEqual([
      'ADSUP',
      'ADM',
      'ADSUP',
      'ADSUP',
      'ADM',
      'CMP',
    ]);
  });

  it('le niveau 3 emporte le 2, même quand le 1 est déjà validé', () => {
    expect(competence(['ADM', 'ADM'], ['AJ', 'CMP'], ['ADM', 'ADM'])).toEqual([
      'ADM',
      'ADM',
      'ADSUP',
      'CMP',
      'ADM',
      'ADM',
    ]);
  });

  it('jamais vers le haut', () => {
    expect(competence(['ADM', 'ADM'], ['AJ', 'AJ'])).toEqual(['ADM', 'ADM', 'AJ', 'AJ']);
  });

  it('« de cette même compétence » : les autres compétences ne changent pas', () => {
    const ues = [
      { competence: 1, niveau: 1, state: 'AJ' as UeState },
      { competence: 2, niveau: 1, state: 'AJ' as UeState },
      { competence: 2, niveau: 2, state: 'ADM' as UeState },
      { competence: 2, niveau: 2, state: 'ADM' as UeState },
    ];
    expect(carryDown(ues).map(({ state }) => state)).toEqual(['AJ', 'ADSUP', 'ADM', 'ADM']);
  });

  it('« du niveau d’une compétence » : les UE du même niveau d’une autre n’y font rien', () => {
    const ues = [
      { competence: 1, niveau: 1, state: 'AJ' as UeState },
      { competence: 1, niveau: 2, state: 'ADM' as UeState },
      { competence: 1, niveau: 2, state: 'ADM' as UeState },
      { competence: 2, niveau: 1, state: 'AJ' as UeState },
      { competence: 2, niveau: 2, state: 'AJ' as UeState },
      { competence: 2, niveau: 2, state: 'ADM' as UeState },
    ];
    expect(carryDown(ues).map(({ state }) => state)).toEqual(['ADSUP', 'ADM', 'ADM', 'AJ', 'AJ', 'ADM']);
  });

  it('le texte est muet sur l’UE sans objet : une seule UE n’emporte rien, et SO reste SO', () => {
    expect(competence(['AJ', 'AJ'], ['SO', 'ADM'])).toEqual(['AJ', 'AJ', 'SO', 'ADM']);
    expect(competence(['AJ', 'AJ'], ['ADM'])).toEqual(['AJ', 'AJ', 'ADM']);
    expect(competence(['SO', 'AJ'], ['ADM', 'ADM'])).toEqual(['SO', 'ADSUP', 'ADM', 'ADM']);
    // Le niveau 3 emporte l'UE du niveau 2, qui, seule, n'emporte pas le niveau 1.
    expect(competence(['AJ', 'AJ'], ['AJ', 'SO'], ['ADM', 'ADM'])).toEqual(['AJ', 'AJ', 'ADSUP', 'SO', 'ADM', 'ADM']);
  });

  it('la décision dit par quel niveau et par quel article', () => {
    expect(carriedDecision(2)).toEqual({
      code: 'ADSUP',
      outcome: 'acquise-par-niveau-superieur',
      reasons: [{ code: 'niveau-superieur-valide', article: 'niveauSuperieur', data: { niveau: 2 } }],
      articles: ['niveauSuperieur'],
    });
  });
});
