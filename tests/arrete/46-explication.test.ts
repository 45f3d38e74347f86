/** Why, step by step: each rule in the order of the text, with its article and its figures. */
import {
  explain,
  type JuryFile,
  judge,
  type Reason,
  type RetainedUe,
  SENTENCES,
  type Step,
  senseOfStep,
  type UeAverage,
} from '../../src/arrete';
import { annee, file, rcue, ue } from './file';

const why = (one: JuryFile) => explain(one, judge(one));
const lire = (impair: UeAverage, pair: UeAverage, rest = {}) =>
  rcue('Lire', ue('UE11', impair), ue('UE21', pair), rest);
const dire = (impair: UeAverage, pair: UeAverage, rest = {}) =>
  rcue('Dire', ue('UE12', impair), ue('UE22', pair), rest);
const stepsOf = (one: JuryFile, kind: Step['kind']) =>
  why(one)
    .rcues.flatMap(({ steps }) => steps)
    .filter((step) => step.kind === kind);
const yearOf = (one: JuryFile, kind: Step['kind']) => why(one).annee.filter((step) => step.kind === kind);

describe(SENTENCES.compensation, () => {
  it('chaque UE d’abord, puis le RCUE avec ses termes, puis ce qu’il donne', () => {
    const one = lire(8, 12);
    expect(why(file([one])).rcues).toEqual([
      {
        nom: 'Lire',
        steps: [
          {
            kind: 'ue',
            article: 'acquisitionUe',
            ue: one.impair,
            rcue: 'Lire',
            reason: { code: 'ue-moyenne-insuffisante', article: 'acquisitionUe', data: { average: 8, seuil: 10 } },
          },
          {
            kind: 'ue',
            article: 'acquisitionUe',
            ue: one.pair,
            rcue: 'Lire',
            reason: { code: 'ue-moyenne-atteinte', article: 'acquisitionUe', data: { average: 12, seuil: 10 } },
          },
          {
            kind: 'rcue',
            article: 'compensationUe',
            rcue: 'Lire',
            // (8 + 12) / 2
            average: 10,
            seuil: 10,
            atteint: true,
            valide: false,
            termes: [
              { ue: 'UE11', average: 8, poids: 1 },
              { ue: 'UE21', average: 12, poids: 1 },
            ],
          },
          {
            kind: 'ue',
            article: 'compensation',
            ue: one.impair,
            rcue: 'Lire',
            reason: { code: 'rcue-moyenne-atteinte', article: 'compensation', data: { average: 10, seuil: 10 } },
          },
        ],
      },
    ]);
  });

  it('les termes portent leurs poids : (8 + 2 × 11) / 3 = 10 ; une UE sans objet n’en est pas un', () => {
    expect(stepsOf(file([lire(8, 11, { poids: [1, 2] })]), 'rcue')).toMatchObject([
      {
        average: 10,
        termes: [
          { ue: 'UE11', poids: 1 },
          { ue: 'UE21', poids: 2 },
        ],
      },
    ]);
    expect(stepsOf(file([lire('SO', 11, { poids: [1, 2] })]), 'rcue')).toMatchObject([
      { average: 11, termes: [{ ue: 'UE21', average: 11, poids: 2 }] },
    ]);
    expect(stepsOf(file([lire('SO', 'SO')]), 'rcue')).toEqual([]);
    expect(stepsOf(file([lire('SO', 'SO')]), 'rcue-inconnu')).toEqual([]);
  });

  it('sous 10 le RCUE n’est pas atteint ; acquises d’avant toutes deux, il est validé', () => {
    const before = (impair: 'ADM' | null, pair: 'CMP' | null) =>
      file([rcue('Lire', ue('UE11', 9, { acquis: impair }), ue('UE21', 9, { acquis: pair }))]);
    const told = (...of: Parameters<typeof before>) =>
      stepsOf(before(...of), 'rcue').map((step) => step.kind === 'rcue' && [step.atteint, step.valide]);
    expect(told('ADM', 'CMP')).toEqual([[false, true]]);
    expect(told('ADM', null)).toEqual([[false, false]]);
    expect(told(null, 'CMP')).toEqual([[false, false]]);
  });

  it('au réglage du dossier : 9,995 est 10,00 à 2 décimales', () => {
    const reached = (decimales: 2 | 'exact') =>
      stepsOf(file([lire(9.99, 10)], { decimales }), 'rcue').map((step) => step.kind === 'rcue' && step.atteint);
    expect([reached(2), reached('exact')]).toEqual([[true], [false]]);
  });

  it('une moyenne manque : l’UE sans laquelle le RCUE n’est pas connu, et elle seule', () => {
    expect(stepsOf(file([lire(12, null)]), 'rcue-inconnu')).toEqual([
      { kind: 'rcue-inconnu', article: 'compensationUe', rcue: 'Lire', ues: ['UE21'] },
    ]);
    expect(stepsOf(file([lire(null, null)]), 'rcue-inconnu')).toMatchObject([{ ues: ['UE11', 'UE21'] }]);
    expect(stepsOf(file([lire(12, null)]), 'rcue')).toEqual([]);
  });

  it('en janvier : l’UE seule, compensable ; rien de l’année que les conditions et les crédits', () => {
    const january = file([rcue('Lire', ue('UE11', 9), null)], { annee: null, semestre: 2 });
    const { rcues, annee: year } = why(january);
    expect(rcues[0]?.steps.map((step) => [step.kind, step.article])).toEqual([
      ['ue', 'acquisitionUe'],
      ['ue', 'compensation'],
    ]);
    expect(year).toEqual([
      {
        kind: 'progression',
        article: 'semestrePair',
        reason: { code: 'semestre-pair-de-droit', article: 'semestrePair', data: { semestre: 2 } },
        sousPlancher: [],
        inconnus: ['Lire'],
        noms: ['Lire'],
      },
      { kind: 'credits', article: 'creditsUe', acquis: 0, total: 5 },
    ]);
  });
});

describe(SENTENCES.niveauSuperieur, () => {
  it('une UE déjà acquise l’est par 4.3 ; ADSUP par son dernier alinéa', () => {
    const articles = (acquis: 'ADM' | 'ADSUP') =>
      stepsOf(file([rcue('Lire', ue('UE11', 9, { acquis }), ue('UE21', 12))]), 'ue').map(({ article }) => article);
    expect(articles('ADM')).toEqual(['acquisitionUe', 'acquisitionUe']);
    expect(articles('ADSUP')).toEqual(['niveauSuperieur', 'acquisitionUe']);
  });
});

describe(SENTENCES.jurySouverain, () => {
  it('l’UE retenue autrement que par les règles, et elle seule', () => {
    const one = file([rcue('Lire', ue('UE11', 7, { decision: 'ADJ' }), ue('UE21', 12))]);
    expect(stepsOf(one, 'ue-retenue')).toEqual([
      {
        kind: 'ue-retenue',
        article: 'jurySouverain',
        retained: { ue: 'UE11', code: 'ADJ', by: 'jury', notices: [] },
        rcue: 'Lire',
      },
    ]);
    expect(stepsOf(file([lire(7, 12)]), 'ue-retenue')).toEqual([]);
    const even = file([rcue('Lire', ue('UE11', 12), ue('UE21', 7, { decision: 'RAT' }))]);
    expect(stepsOf(even, 'ue-retenue')).toMatchObject([{ retained: { ue: 'UE21', code: 'RAT' } }]);
    const january = file([rcue('Lire', ue('UE11', 7, { decision: 'ADJ' }), null)], { annee: null, semestre: 2 });
    expect(stepsOf(january, 'ue-retenue')).toMatchObject([{ retained: { ue: 'UE11', code: 'ADJ' } }]);
  });

  it('le RCUE décidé, ou admis parce qu’une de ses UE l’est', () => {
    const kept = { kind: 'rcue-retenu', article: 'jurySouverain', rcue: 'Lire', average: 9.5 };
    const decided = (decision: 'ADJ' | 'RAT', impair = 7, pair: number | null = 12) =>
      stepsOf(file([lire(impair, pair, { decision })]), 'rcue-retenu');
    expect(decided('ADJ')).toEqual([{ ...kept, decision: 'ADJ', code: 'ADJ' }]);
    expect(decided('RAT')).toEqual([{ ...kept, decision: 'RAT', code: 'RAT' }]);
    // What is acquired of right stays so, and nothing is known of a RCUE without its average.
    expect(decided('RAT', 12, 12)).toEqual([{ ...kept, average: 12, decision: 'RAT', code: 'ADM' }]);
    expect(decided('ADJ', 8, 12)).toEqual([{ ...kept, average: 10, decision: 'ADJ', code: 'CMP' }]);
    expect(decided('ADJ', 8, null)).toEqual([{ ...kept, average: null, decision: 'ADJ', code: null }]);
    const byUe = file([rcue('Lire', ue('UE11', 7, { decision: 'ADJ' }), ue('UE21', 12))]);
    expect(stepsOf(byUe, 'rcue-retenu')).toEqual([{ ...kept, decision: null, code: 'ADJ' }]);
    expect(stepsOf(file([lire(7, 12)]), 'rcue-retenu')).toEqual([]);
    expect(stepsOf(file([lire(8, 12)]), 'rcue-retenu')).toEqual([]);
  });

  it('l’UE admise vient après le RCUE qui l’admet', () => {
    const kinds = why(file([lire(7, 12, { decision: 'ADJ' })])).rcues[0]?.steps.map(({ kind }) => kind);
    expect(kinds).toEqual(['ue', 'ue', 'rcue', 'ue', 'rcue-retenu', 'ue-retenue']);
  });

  it('ce que le jury doit encore régler vient en dernier, avec son article', () => {
    expect(why(file([lire(7, 12)])).annee.at(-1)).toEqual({
      kind: 'reste',
      article: 'jurySouverain',
      notice: { code: 'annee-a-decider', article: 'jurySouverain', data: {} },
    });
  });

  it('les deux comptes, quand ils diffèrent : une moyenne sous 10, un RCUE validé par le jury', () => {
    expect(yearOf(file([lire(12, 12), dire(7, 12, { decision: 'ADJ' })]), 'comptes')).toEqual([
      { kind: 'comptes', article: 'jurySouverain', atteints: 1, valides: 2, total: 2 },
    ]);
    expect(yearOf(file([lire(12, 12), dire(7, 12)]), 'comptes')).toEqual([]);
  });
});

describe(SENTENCES.semestreImpair, () => {
  it('chaque condition, la situation, les crédits, puis la suite', () => {
    expect(why(file([lire(12, 12)])).annee).toEqual([
      {
        kind: 'progression',
        article: 'majoriteRcue',
        reason: {
          code: 'rcue-majorite-atteinte',
          article: 'majoriteRcue',
          data: { atteints: 1, total: 1, seuil: 10 },
        },
        sousPlancher: [],
        inconnus: [],
        noms: ['Lire'],
      },
      {
        kind: 'progression',
        article: 'plancherRcue',
        reason: { code: 'rcue-plancher-atteint', article: 'plancherRcue', data: { minimum: 12, seuil: 8 } },
        sousPlancher: [],
        inconnus: [],
        noms: ['Lire'],
      },
      { kind: 'situation', article: 'semestreImpair', code: 'ADM', semestre: 3 },
      { kind: 'credits', article: 'creditsUe', acquis: 10, total: 10 },
      { kind: 'suite', article: 'semestreImpair', suite: 'ouverte', semestre: 3 },
    ]);
  });

  it('les RCUE sous 8 et ceux qu’on ne connaît pas, par leur nom', () => {
    // (7 + 8) / 2 = 7,5 ; 8 n'est pas sous 8
    const told = yearOf(file([lire(7, 8), dire(8, 8)]), 'progression');
    expect(told[0]).toMatchObject({ sousPlancher: [{ nom: 'Lire', average: 7.5 }], inconnus: [] });
    expect(yearOf(file([lire(12, 12), dire(null, 8)]), 'progression')).toMatchObject([
      { article: 'semestreImpair', sousPlancher: [], inconnus: ['Dire'] },
    ]);
    expect(yearOf(file([lire(12, 12), dire('SO', 'SO')]), 'progression')[0]).toMatchObject({ inconnus: [] });
    // 7,995 est 8,00 à 2 décimales
    const near = (decimales: 2 | 'exact') => yearOf(file([lire(7.995, 7.995)], { decimales }), 'progression')[0];
    expect(near(2)).toMatchObject({ sousPlancher: [] });
    expect(near('exact')).toMatchObject({ sousPlancher: [{ nom: 'Lire', average: 7.995 }] });
  });

  it('tant que le jury n’a rien dit de qui n’a pas les conditions, la suite ne se dit pas', () => {
    expect(yearOf(file([lire(7, 7)]), 'suite')).toEqual([]);
    expect(yearOf(file([lire(7, 7)], { annee: annee({ decision: 'NAR' }) }), 'suite')).toEqual([
      { kind: 'suite', article: 'semestreImpair', suite: 'fermee', semestre: 3 },
    ]);
  });

  it('qui est parti : son statut au lieu de la situation ; la défaillance par l’assiduité (4.2)', () => {
    const left = (statut: 'DEM' | 'DEF') => file([lire(12, 12)], { statut });
    expect(yearOf(left('DEF'), 'statut')).toEqual([{ kind: 'statut', article: 'assiduite', code: 'DEF' }]);
    expect(yearOf(left('DEM'), 'statut')).toEqual([{ kind: 'statut', article: 'juryMissions', code: 'DEM' }]);
    expect([...yearOf(left('DEM'), 'situation'), ...yearOf(left('DEM'), 'annee')]).toEqual([]);
    expect(yearOf(file([lire(12, 12)]), 'statut')).toEqual([]);
  });

  it('en janvier, qui a démissionné n’est plus étudiant : pas de poursuite de droit (4.5) ; qui est défaillant l’est', () => {
    const january = (statut: JuryFile['statut']) =>
      why(file([{ ...lire(7, 7), pair: null }], { statut, annee: null, semestre: 2 })).annee.map(({ kind }) => kind);
    expect(january('DEM')).toEqual(['statut', 'credits']);
    expect(january('DEF')).toEqual(['progression', 'statut', 'credits']);
    expect(january(null)).toEqual(['progression', 'credits']);
  });

  it('rien de plus que ce qui s’applique : ni suite avant la décision, ni comptes pareils, ni crédits sans crédits', () => {
    const kinds = (one: JuryFile) => why(one).annee.map(({ kind }) => kind);
    const conditions = ['progression', 'progression', 'situation'];
    expect(kinds(file([lire(7, 7)]))).toEqual([...conditions, 'credits', 'dettes', 'reste']);
    const none = [rcue('Lire', ue('UE11', 12, { ects: 0 }), ue('UE21', 12, { ects: 0 }))];
    expect(kinds(file(none))).toEqual([...conditions, 'suite']);
    expect(kinds(file([lire(null, 12)]))).toEqual(['progression', 'situation', 'credits', 'reste']);
  });

  it('aucun crédit en jeu : aucun n’est dit', () => {
    const none = file([rcue('Lire', ue('UE11', 12, { ects: 0 }), ue('UE21', 12, { ects: 0 }))]);
    expect(yearOf(none, 'credits')).toEqual([]);
  });
});

describe(SENTENCES.juryMissions, () => {
  it('l’année que les règles donnent ne se dit pas deux fois', () => {
    expect(yearOf(file([lire(12, 12)]), 'annee')).toEqual([]);
    expect(yearOf(file([lire(7, 7)]), 'annee')).toEqual([]);
  });

  it('écrite par le jury, même pareille', () => {
    const written = (decision: 'ADM' | 'RED', one: UeAverage) =>
      yearOf(file([lire(one, one)], { annee: annee({ decision }) }), 'annee');
    expect(written('RED', 7)).toEqual([
      { kind: 'annee', article: 'jurySouverain', code: 'RED', cause: 'decision', ues: [] },
    ]);
    expect(written('ADM', 12)).toEqual([
      { kind: 'annee', article: 'jurySouverain', code: 'ADM', cause: 'decision', ues: [] },
    ]);
  });

  it('toutes les UE acquises, certaines par le jury : l’année l’est par lui, et les UE sont dites', () => {
    const one = file([lire(12, 12), rcue('Dire', ue('UE12', 12), ue('UE22', 5, { decision: 'ADJ' }))]);
    expect(yearOf(one, 'annee')).toEqual([
      { kind: 'annee', article: 'jurySouverain', code: 'ADJ', cause: 'jury', ues: ['UE22'] },
    ]);
  });

  it('une UE que le jury n’a pas donnée n’est pas parmi elles', () => {
    const one = file([lire(12, 12), rcue('Dire', ue('UE12', 5, { decision: 'RAT' }), ue('UE22', 5))], {
      annee: annee({ decision: 'PAS1NCI' }),
    });
    expect(yearOf(one, 'annee')).toEqual([
      { kind: 'annee', article: 'jurySouverain', code: 'PAS1NCI', cause: 'decision', ues: [] },
    ]);
  });

  it('une UE admise dans un RCUE sans semestre pair est dite aussi', () => {
    const one = file([rcue('Lire', ue('UE11', 5, { decision: 'ADJ' }), null)], {
      annee: annee({ decision: 'PAS1NCI' }),
    });
    expect(yearOf(one, 'annee')).toMatchObject([{ cause: 'decision', ues: ['UE11'] }]);
  });

  it('toutes acquises d’avant, sans le jury : l’année suit, malgré les moyennes', () => {
    const one = file([rcue('Lire', ue('UE11', 5, { acquis: 'ADM' }), ue('UE21', 5, { acquis: 'CMP' }))]);
    expect(yearOf(one, 'annee')).toEqual([
      { kind: 'annee', article: 'acquisitionUe', code: 'ADM', cause: 'acquises', ues: [] },
    ]);
  });
});

describe(SENTENCES.semestre5, () => {
  it('les UE dues : pour le semestre 5 quand on entre en 3, à acquérir sinon', () => {
    expect(yearOf(file([lire(12, 12), dire(8, 9)]), 'dettes')).toEqual([
      { kind: 'dettes', article: 'semestre5', ues: ['UE12', 'UE22'], semestre: 3 },
    ]);
    const second = file([lire(12, 12), dire(8, 9)], {
      semestre: 5,
      annee: annee({ semestres: [3, 4], but1: [] }),
    });
    expect(yearOf({ ...second, annee: annee({ but1: [{ s1: 'ADM', s2: 'ADM' }] }) }, 'dettes')).toEqual([
      { kind: 'dettes', article: 'acquisitionUe', ues: ['UE12', 'UE22'], semestre: 5 },
    ]);
    expect(yearOf(file([lire(12, 12)]), 'dettes')).toEqual([]);
  });

  it('une moyenne attendue n’est pas encore une dette, sauf si le jury a décidé de l’année', () => {
    const awaited = [lire(12, 12), dire(null, 9)];
    expect(yearOf(file(awaited), 'dettes')).toEqual([]);
    expect(yearOf(file(awaited, { annee: annee({ decision: 'RED' }) }), 'dettes')).toMatchObject([
      { ues: ['UE12', 'UE22'] },
    ]);
  });
});

describe('Le sens d’une étape', () => {
  const reason = (code: Reason['code']) => ({ code, article: 'compensation', data: {} }) as Reason;
  const retained = (code: RetainedUe['code']): RetainedUe => ({ ue: 'UE11', code, by: 'jury', notices: [] });
  const rcueStep = (atteint: boolean, valide: boolean) => ({ kind: 'rcue', atteint, valide }) as Step;

  it.each<[string, Step, string]>([
    ['une UE : celui de sa raison', { kind: 'ue', reason: reason('ue-moyenne-atteinte') } as Step, 'for'],
    ['une condition remplie', { kind: 'progression', reason: reason('rcue-majorite-atteinte') } as Step, 'for'],
    ['une condition manquée', { kind: 'progression', reason: reason('rcue-sous-plancher') } as Step, 'against'],
    ['un RCUE à 10', rcueStep(true, false), 'for'],
    ['un RCUE validé', rcueStep(false, true), 'for'],
    ['un RCUE sous 10', rcueStep(false, false), 'against'],
    ['une UE admise', { kind: 'ue-retenue', retained: retained('ADJ') } as Step, 'for'],
    ['une UE refusée', { kind: 'ue-retenue', retained: retained('RAT') } as Step, 'against'],
    ['un RCUE admis', { kind: 'rcue-retenu', code: 'ADJ' } as Step, 'for'],
    ['un RCUE acquis malgré un mot du jury', { kind: 'rcue-retenu', code: 'CMP' } as Step, 'for'],
    ['un RCUE refusé', { kind: 'rcue-retenu', code: 'RAT' } as Step, 'against'],
    ['un RCUE admis sans moyenne', { kind: 'rcue-retenu', code: null } as Step, 'missing'],
    ['un RCUE sans objet', { kind: 'rcue-retenu', code: 'SO' } as Step, 'missing'],
    ['une moyenne qui manque', { kind: 'rcue-inconnu' } as Step, 'missing'],
    ['ce qui reste à régler', { kind: 'reste' } as Step, 'missing'],
    ['les deux comptes', { kind: 'comptes' } as Step, 'for'],
    ['les crédits', { kind: 'credits' } as Step, 'for'],
    ['un départ', { kind: 'statut' } as Step, 'against'],
    ['les UE dues', { kind: 'dettes' } as Step, 'against'],
    ['la suite fermée', { kind: 'suite', suite: 'fermee' } as Step, 'against'],
    ['la suite ouverte', { kind: 'suite', suite: 'ouverte' } as Step, 'for'],
  ])('%s', (_, step, sense) => expect(senseOfStep(step)).toBe(sense));

  it('une situation : en attente, refusée, ou ouverte', () => {
    const senses = (['ATT', 'AJ', 'PASD', 'ADM', 'DROIT'] as const).map((code) =>
      senseOfStep({ kind: 'situation', article: 'semestreImpair', code, semestre: 3 }),
    );
    expect(senses).toEqual(['missing', 'against', 'for', 'for', 'for']);
  });

  it('une année : admise ou ouverte, sinon contre l’étudiant', () => {
    const sense = (code: 'ADM' | 'ADJ' | 'PASD' | 'PAS1NCI' | 'RED' | 'NAR' | 'ABL') =>
      senseOfStep({ kind: 'annee', article: 'jurySouverain', code, cause: 'decision', ues: [] });
    expect((['ADM', 'ADJ', 'PASD', 'PAS1NCI'] as const).map(sense)).toEqual(['for', 'for', 'for', 'for']);
    expect((['RED', 'NAR', 'ABL'] as const).map(sense)).toEqual(['against', 'against', 'against']);
  });
});
