/** 4.5: entering S5 also needs every UE of S1 and S2. */
import {
  type Acquisition,
  type But1Competence,
  but1Obstacle,
  progression,
  type RcueAverage,
  SENTENCES,
  type UeState,
} from '../../src/arrete';

const competence = (s1: Acquisition, s2: Acquisition, ...above: readonly [UeState, UeState]): But1Competence => ({
  s1,
  s2,
  niveauSuperieur: above,
});
const done = competence('ADM', 'ADM', 'AJ', 'AJ');
const enter5 = (but1: readonly But1Competence[] | undefined, rcues: readonly RcueAverage[] = [12, 12, 9]) =>
  progression({ semestre: 5, rcues, decimales: 2, ...(but1 === undefined ? {} : { but1 }) });

describe(SENTENCES.semestre5, () => {
  it('toutes les UE de S1 et S2 acquises : possible', () => {
    const decision = enter5([done, done, done]);
    expect(decision.code).toBe('PASD');
    expect(decision.articles).toEqual(['majoriteRcue', 'plancherRcue', 'semestre5']);
    expect(enter5([done, done, done], [12, 12, 10]).code).toBe('ADM');
  });

  it('une UE de S2 non acquise : AJ, et elle est nommée', () => {
    const decision = enter5([done, competence('ADM', 'AJ', 'ADM', 'AJ'), done]);
    expect(decision.code).toBe('AJ');
    expect(decision.reasons).toContainEqual({
      code: 'but1-non-acquis',
      article: 'semestre5',
      data: { ues: [{ competence: 2, semestre: 2 }] },
    });
  });

  it('même avec tous les regroupements de l’année à 10 : AJ, jamais ADM', () => {
    expect(enter5([done, competence('AJ', 'ADM', 'AJ', 'ADM')], [12, 12]).code).toBe('AJ');
  });

  it.each<Acquisition>(['ADM', 'CMP', 'ADJ', 'ADJR', 'ADSUP', true])(
    'acquise par %p, décision de jury comprise',
    (s1) => {
      expect(enter5([competence(s1, 'ADM', 'AJ', 'AJ')]).code).toBe('PASD');
    },
  );

  it.each<Acquisition>(['AJ', 'RAT', 'DEF', false])('non acquise : %p', (s1) => {
    expect(enter5([competence(s1, 'ADM', 'AJ', 'AJ')]).code).toBe('AJ');
  });

  it('après la validation par le niveau supérieur : les deux UE de l’année emportent celles de S1 et S2', () => {
    expect(enter5([competence('AJ', false, 'ADM', 'CMP')]).code).toBe('PASD');
    expect(enter5([competence('AJ', 'ADM', 'ADJ', 'ADJR')]).code).toBe('PASD');
    expect(enter5([competence('AJ', 'ADM', 'ADM', 'AJ')]).code).toBe('AJ');
    expect(enter5([competence(null, null, 'ADM', 'CMP')]).code).toBe('PASD');
  });

  it('une acquisition inconnue : ATT, avant AJ', () => {
    const decision = enter5([competence(null, 'AJ', 'AJ', 'ADM')], [7, 7]);
    expect(decision.code).toBe('ATT');
    expect(decision.reasons).toEqual([
      { code: 'but1-inconnu', article: 'semestre5', data: { ues: [{ competence: 1, semestre: 1 }] } },
    ]);
  });

  it('tout ce qui manque est dit', () => {
    const decision = enter5([competence(null, null, null, null)], [null]);
    expect(decision.reasons.map(({ code }) => code)).toEqual(['rcue-inconnu', 'but1-inconnu']);
  });

  it('toutes les raisons d’un refus : majorité, plancher, UE de S1 et S2', () => {
    const decision = enter5([competence('AJ', 'AJ', 'AJ', 'AJ'), done], [9, 7]);
    expect(decision.reasons.map(({ code }) => code)).toEqual([
      'rcue-majorite-non-atteinte',
      'rcue-sous-plancher',
      'but1-non-acquis',
    ]);
    expect(decision.reasons[2]?.data).toEqual({
      ues: [
        { competence: 1, semestre: 1 },
        { competence: 1, semestre: 2 },
      ],
    });
  });

  it('rien n’est dit de S1 et S2 : ATT', () => {
    expect(enter5(undefined).code).toBe('ATT');
    expect(enter5([]).code).toBe('ATT');
  });

  it('une UE sans objet en S1 ou S2 n’est pas exigée', () => {
    expect(enter5([competence('SO', 'ADM', 'AJ', 'AJ'), competence('SO', 'SO', null, null)]).code).toBe('PASD');
  });

  it('la condition n’existe pas pour le semestre 3', () => {
    const failed = competence('AJ', 'AJ', 'AJ', 'AJ');
    expect(progression({ semestre: 3, rcues: [12, 12, 9], decimales: 2, but1: [failed] }).code).toBe('PASD');
  });
});

describe('ce qui tient fermé le semestre 5, quoi que le jury décide de l’année', () => {
  it('rien quand S1 et S2 sont acquis, ou emportés ; sinon ce qui n’est pas connu, ou pas acquis', () => {
    expect(but1Obstacle([done, competence('AJ', 'ADM', 'ADM', 'ADJ')])).toBeNull();
    expect(but1Obstacle([competence('AJ', 'ADM', 'ADM', 'AJ')])?.code).toBe('but1-non-acquis');
    expect(but1Obstacle([competence('AJ', null, 'ADM', 'AJ')])).toEqual({
      code: 'but1-inconnu',
      article: 'semestre5',
      data: { ues: [{ competence: 1, semestre: 2 }] },
    });
  });
});
