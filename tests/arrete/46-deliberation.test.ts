/** 4.6: the jury's decisions beside the results of the rules, and what is retained of both. */
import fc from 'fast-check';
import {
  type AnneeOfJury,
  CODES_JURY,
  DECISIONS_ANNEE,
  DECISIONS_RCUE,
  DECISIONS_UE,
  type DecisionRcue,
  type DecisionUe,
  type Deliberation,
  deliberate,
  isAcquired,
  isRemark,
  mayRepeatYear,
  type RcueOfJury,
  type ReasonCode,
  SENTENCES,
  type UeOfJury,
  type UeState,
} from '../../src/arrete';
import { ueOfJury as ue } from './file';

/** A RCUE by its average and the codes of the rules; `n`: its competence. */
const rcue = (
  n: number,
  average: number | null,
  impair: UeState | UeOfJury,
  pair: UeState | UeOfJury,
  decision: DecisionRcue | null = null,
): RcueOfJury => ({
  nom: `C${n}`,
  average,
  impair: impair !== null && typeof impair === 'object' ? impair : ue(`UE1${n}`, impair),
  pair: pair !== null && typeof pair === 'object' ? pair : ue(`UE2${n}`, pair),
  decision,
});

const YEAR: AnneeOfJury = {
  regles: 'AJ',
  decision: null,
  semestres: [1, 2],
  refus: { motif: '', auditionDemandee: false, entendu: false, entenduLe: null, juryLe: null, conseilsOrientation: '' },
  redoublements: [],
  autorisationDuDirecteur: false,
};

const result = (rcues: readonly RcueOfJury[], annee: Partial<AnneeOfJury> = {}, rectification = false): Deliberation =>
  deliberate({ rcues, annee: { ...YEAR, ...annee }, rectification, decimales: 2 });

const codesOf = ({ rcues }: Deliberation): readonly (readonly UeState[])[] =>
  rcues.map(({ code, impair, pair }) => [code, impair.code, pair?.code ?? null]);
const noticesOf = ({ notices }: Deliberation): readonly ReasonCode[] => notices.map(({ code }) => code);

describe(SENTENCES.jurySouverain, () => {
  it('sans décision, le résultat des règles est retenu, et le jury est dit attendu sur l’année', () => {
    const retained = result([rcue(1, 12, 'ADM', 'ADM'), rcue(2, 10, 'CMP', 'ADM'), rcue(3, 9, 'ADM', 'AJ')]);
    expect(codesOf(retained)).toEqual([
      ['ADM', 'ADM', 'ADM'],
      ['CMP', 'CMP', 'ADM'],
      ['AJ', 'ADM', 'AJ'],
    ]);
    expect(retained.annee).toEqual({ code: 'AJ', by: 'regles', suite: 'a-decider' });
    expect(noticesOf(retained)).toEqual(['annee-a-decider']);
  });

  it('ADJ sur un RCUE : ses UE < 10 sont ADJR, ses UE ≥ 10 restent ADM, les moyennes ne changent pas', () => {
    const five = [rcue(1, 12, 'ADM', 'ADM'), rcue(2, 11, 'ADM', 'ADM'), rcue(3, 10, 'ADM', 'ADM')];
    const retained = result([...five, rcue(4, 9, 'ADM', 'AJ', 'ADJ'), rcue(5, 8, 'AJ', 'AJ')], { regles: 'PASD' });
    expect(codesOf(retained)[3]).toEqual(['ADJ', 'ADM', 'ADJR']);
    // « 3 RCUE ≥ 10, 4 validés sur 5 »
    expect(retained.counts).toEqual({ atteints: 3, valides: 4, total: 5 });
    expect(retained.annee).toEqual({ code: 'PASD', by: 'regles', suite: 'ouverte' });
    expect(retained.dettes).toEqual(['UE15', 'UE25']);
  });

  it('si toutes les UE de l’année sont alors acquises, l’année est ADJ et S3 ouvert', () => {
    const retained = result([rcue(1, 12, 'ADM', 'ADM'), rcue(2, 9, 'AJ', 'AJ', 'ADJ')]);
    expect(retained.annee).toEqual({ code: 'ADJ', by: 'jury', suite: 'ouverte' });
    expect(retained.dettes).toEqual([]);
    expect(noticesOf(retained)).toEqual([]);
  });

  it('toutes les UE acquises sans le jury (acquis antérieurs) : ADM', () => {
    expect(result([rcue(1, 9, 'ADM', 'ADM')], { regles: 'AJ' }).annee?.code).toBe('ADM');
  });

  it('ADJ sur une seule UE : elle seule est acquise ; sur les deux, le RCUE est validé', () => {
    const one = ue('UE11', 'AJ', { decision: 'ADJ' });
    expect(codesOf(result([rcue(1, 9, one, 'AJ')]))).toEqual([['AJ', 'ADJ', 'AJ']]);
    const retained = result([rcue(1, 9, one, ue('UE21', 'AJ', { decision: 'ADJ' }))]);
    expect(codesOf(retained)).toEqual([['ADJ', 'ADJ', 'ADJ']]);
    expect(retained.counts).toEqual({ atteints: 0, valides: 1, total: 1 });
  });

  it.each(DECISIONS_UE.filter((word) => word !== 'ADJ'))('il ne retire pas une UE acquise de droit (%s)', (word) => {
    for (const code of ['ADM', 'CMP', 'ADSUP'] as const) {
      const retained = result([rcue(1, 12, ue('UE11', code, { decision: word }), 'ADM')]);
      expect(retained.rcues[0]?.impair).toMatchObject({ ue: 'UE11', code, by: 'regles' });
      expect(retained.notices[0]).toMatchObject({
        code: 'decision-sans-effet',
        data: { ue: 'UE11', decision: word, code },
      });
    }
  });

  it.each(DECISIONS_RCUE.filter((word) => word !== 'ADJ'))('ni un RCUE dont les UE sont acquises (%s)', (word) => {
    const told = (impair: UeState | UeOfJury, pair: UeState | UeOfJury) => {
      const retained = result([rcue(1, 12, impair, pair, word)], { decision: 'RAT' });
      return [retained.rcues[0]?.code, retained.notices.map(({ code, article, data }) => [code, article, data])];
    };
    const said = (code: string) => [
      code,
      [['rcue-decision-sans-effet', 'acquisitionUe', { rcue: 'C1', decision: word, code }]],
    ];
    // Acquired by the averages, by compensation (4.4), by the niveau above (4.3), by this jury (4.6); one UE only.
    expect(told('ADM', 'ADM')).toEqual(said('ADM'));
    expect(told('CMP', 'ADM')).toEqual(said('CMP'));
    expect(told('ADM', 'ADSUP')).toEqual(said('ADSUP'));
    expect(told('ADM', ue('UE21', 'AJ', { decision: 'ADJ' }))).toEqual(said('ADJ'));
    expect(told('ADM', 'SO')).toEqual(said('ADM'));
    // It says why the others are not.
    for (const open of ['AJ', null] as const) expect(told('ADM', open)).toEqual([word, []]);
  });

  it('ADJ sur un RCUE déjà validé ne dit rien de plus', () => {
    expect(noticesOf(result([rcue(1, 12, 'ADM', 'ADM', 'ADJ')]))).toEqual([]);
  });

  it('RAT, ATJ et DEF remplacent AJ, sans rien acquérir', () => {
    const words = ['RAT', 'ATJ', 'DEF'] as const;
    const retained = result(words.map((decision, index) => rcue(index + 1, 9, ue('UE', 'AJ', { decision }), 'ADM')));
    expect(retained.rcues.map(({ impair }) => impair.code)).toEqual(words);
    expect(retained.counts.valides).toBe(0);
  });

  it('RCUE admis et UE refusée se contredisent : l’admission vaut, et c’est dit', () => {
    const retained = result([rcue(1, 9, ue('UE11', 'AJ', { decision: 'RAT' }), 'ADM', 'ADJ')]);
    expect(codesOf(retained)).toEqual([['ADJ', 'ADJR', 'ADM']]);
    expect(noticesOf(retained)).toEqual(['decision-contredite']);
  });

  it('RCUE admis sans la moyenne d’une UE : rien n’est inventé de cette UE', () => {
    const retained = result([rcue(1, null, null, 'ADM', 'ADJ')]);
    expect(codesOf(retained)).toEqual([[null, null, 'ADM']]);
    expect(retained.notices[0]).toMatchObject({ code: 'rcue-admis-moyenne-manquante', data: { ues: ['UE11'] } });
  });
});

describe('De janvier à juillet', () => {
  const january = (rest: Partial<UeOfJury>, regles: UeState = 'AJ') => ue('UE11', regles, { janvier: 'ADJ', ...rest });

  it('un ADJ de janvier est gardé en juillet sans être retapé', () => {
    expect(result([rcue(1, 9, january({}), 'ADM')]).rcues[0]?.impair).toMatchObject({
      ue: 'UE11',
      code: 'ADJ',
      by: 'janvier',
    });
  });

  it('acquise de droit en juillet, elle l’est de droit', () => {
    expect(result([rcue(1, 10, january({}, 'CMP'), 'ADM')]).rcues[0]?.impair.code).toBe('CMP');
  });

  it('une décision de janvier ne se revoit à la baisse que pour une erreur matérielle, motivée', () => {
    const refused = result([rcue(1, 9, january({ decision: 'AJ' }), 'ADM')]);
    expect(refused.rcues[0]?.impair.code).toBe('ADJ');
    expect(noticesOf(refused)).toContain('decision-non-revisable');
    const corrected = result([rcue(1, 9, january({ decision: 'AJ' }), 'ADM')], {}, true);
    expect(corrected.rcues[0]?.impair).toMatchObject({ ue: 'UE11', code: 'AJ', by: 'jury' });
    expect(noticesOf(corrected)).toEqual(['annee-a-decider']);
  });

  it('le RCUE admis en juillet n’a rien à donner à l’UE que janvier a donnée : elle reste ADJ, l’autre est ADJR', () => {
    const retained = result([rcue(1, 9, january({}), 'AJ', 'ADJ')]);
    expect(codesOf(retained)).toEqual([['ADJ', 'ADJ', 'ADJR']]);
    expect([retained.rcues[0]?.impair.by, retained.rcues[0]?.pair?.by]).toEqual(['janvier', 'rcue']);
    expect(noticesOf(retained)).toEqual([]);
  });

  it('un ADJ retapé en juillet reste celui de janvier', () => {
    expect(result([rcue(1, 9, january({ decision: 'ADJ' }), 'ADM')]).rcues[0]?.impair).toMatchObject({
      code: 'ADJ',
      by: 'janvier',
    });
  });

  it('reprise en juillet sans erreur matérielle, RCUE admis ou non : l’ADJ de janvier reste, et c’est dit', () => {
    for (const admitted of [null, 'ADJ'] as const) {
      const retained = result([rcue(1, 9, january({ decision: 'RAT' }), 'ADM', admitted)]);
      expect(retained.rcues[0]?.impair).toMatchObject({ code: 'ADJ', by: 'janvier' });
      expect(noticesOf(retained)).toEqual(['decision-non-revisable']);
    }
  });

  it('reprise pour erreur matérielle, RCUE admis : l’un contredit l’autre', () => {
    const retained = result([rcue(1, 9, january({ decision: 'AJ' }), 'ADM', 'ADJ')], {}, true);
    expect(codesOf(retained)).toEqual([['ADJ', 'ADJR', 'ADM']]);
    expect(noticesOf(retained)).toEqual(['decision-contredite']);
  });

  it('une attente de janvier (RAT) ne vaut plus en juillet', () => {
    const waited = ue('UE11', 'AJ', { janvier: 'RAT' });
    expect(result([rcue(1, 9, waited, 'ADM')]).rcues[0]?.impair.code).toBe('AJ');
  });

  it('en janvier : les seules UE impaires, sans année', () => {
    const retained = deliberate({
      rcues: [{ nom: 'C1', average: null, impair: ue('UE11', 'AJ', { decision: 'ADJ' }), pair: null, decision: null }],
      annee: null,
      rectification: false,
      decimales: 2,
    });
    expect(retained.rcues[0]?.impair.code).toBe('ADJ');
    expect(retained.annee).toBeNull();
    expect(retained.dettes).toEqual([]);
  });
});

describe(SENTENCES.juryMissions, () => {
  const failing = [rcue(1, 12, 'ADM', 'ADM'), rcue(4, 7, 'AJ', 'AJ')];

  it.each([
    ['ADJ', 'ouverte'],
    ['PAS1NCI', 'ouverte'],
    ['RED', 'redoublement'],
    ['ABL', 'reprise'],
    ['NAR', 'fermee'],
    ['ABAN', 'fermee'],
    ['DEM', 'fermee'],
    ['EXCLU', 'fermee'],
    ['DEF', 'fermee'],
    ['RAT', 'a-decider'],
    ['ATJ', 'a-decider'],
  ] as const)('%s : suite %s', (decision, suite) => {
    expect(result(failing, { decision }).annee).toEqual({ code: decision, by: 'jury', suite });
  });

  it('un AJ que le jury laisse passer garde ses UE telles quelles : S3 ouvert, dettes dites', () => {
    const retained = result(failing, { decision: 'PAS1NCI' });
    expect(codesOf(retained)[1]).toEqual(['AJ', 'AJ', 'AJ']);
    expect(retained.dettes).toEqual(['UE14', 'UE24']);
    expect(noticesOf(retained)).toEqual([]);
  });

  it('ADM et PASD ne se décident pas contre les résultats', () => {
    expect(noticesOf(result(failing, { decision: 'ADM' }))).toEqual(['annee-admise-ue-non-acquises']);
    expect(noticesOf(result(failing, { decision: 'PASD' }))).toEqual(['annee-pasd-conditions-non-reunies']);
    expect(noticesOf(result(failing, { decision: 'PASD', regles: 'PASD' }))).toEqual([]);
  });

  it('ADJ de l’année n’acquiert aucune UE : retenu, S3 ouvert, et dit sans empêcher d’arrêter', () => {
    const retained = result(failing, { decision: 'ADJ' });
    expect(retained.annee).toEqual({ code: 'ADJ', by: 'jury', suite: 'ouverte' });
    expect(codesOf(retained)[1]).toEqual(['AJ', 'AJ', 'AJ']);
    expect(retained.notices.map((notice) => [notice.code, notice.data, isRemark(notice)])).toEqual([
      ['annee-admise-sans-ses-ue', { ues: ['UE14', 'UE24'] }, true],
    ]);
  });

  it('PAS1NCI sur un étudiant qui passe sans le jury : retenu, et dit avec le code que les règles donnent', () => {
    const told = (rcues: readonly RcueOfJury[], regles: AnneeOfJury['regles']) => {
      const retained = result(rcues, { decision: 'PAS1NCI', regles });
      expect(retained.annee).toEqual({ code: 'PAS1NCI', by: 'jury', suite: 'ouverte' });
      return retained.notices.map(({ code, article, data }) => [code, article, data]);
    };
    const said = (code: string) => [['annee-poursuite-sans-le-jury', 'semestreImpair', { decision: 'PAS1NCI', code }]];
    expect(told(failing, 'PASD')).toEqual(said('PASD'));
    expect(told([rcue(1, 12, 'ADM', 'ADM')], 'ADM')).toEqual(said('ADM'));
    // Every UE acquired all the same: from before (4.3), or because the jury admits the RCUE (4.6).
    expect(told([rcue(1, 9, 'ADM', 'ADM')], 'AJ')).toEqual(said('ADM'));
    expect(told([rcue(1, 9, 'AJ', 'AJ', 'ADJ')], 'AJ')).toEqual(said('ADJ'));
    for (const regles of ['AJ', 'ATT'] as const) expect(told(failing, regles)).toEqual([]);
  });

  it.each(['DEM', 'DEF'] as const)('statut %s : ce qui laisse poursuivre ou revenir est retenu, et dit', (regles) => {
    const told = (decision: AnneeOfJury['decision'], rcues: readonly RcueOfJury[]) =>
      result(rcues, { decision, regles }).notices.map(({ code, data, article, ...rest }) => [
        code,
        data,
        article,
        rest,
      ]);
    const said = (decision: string) => [
      ['annee-decidee-apres-depart', { decision, statut: regles }, 'jurySouverain', {}],
    ];
    // The text knows no student who has left, and « le jury délibère souverainement » (4.6): its word stands.
    expect(result(failing, { decision: 'RED', regles }).annee).toEqual({
      code: 'RED',
      by: 'jury',
      suite: 'redoublement',
    });
    for (const decision of ['PAS1NCI', 'RED', 'ABL'] as const) expect(told(decision, failing)).toEqual(said(decision));
    for (const decision of ['ADM', 'ADJ'] as const)
      expect(told(decision, [rcue(1, 12, 'ADM', 'ADM')])).toEqual(said(decision));
    // They close what the statut closes, or leave it open to the jury.
    const refus = { ...YEAR.refus, motif: 'Absences', conseilsOrientation: 'BTS' };
    expect(noticesOf(result(failing, { decision: 'NAR', regles, refus }))).toEqual([]);
    for (const decision of [null, 'DEF', 'DEM', 'ABAN', 'EXCLU', 'RAT', 'ATJ'] as const)
      expect(told(decision, failing)).toEqual([]);
    expect(result(failing, { decision: 'RED', regles }).notices.map(isRemark)).toEqual([true]);
    // Beside what the decision says that the results do not.
    expect(noticesOf(result(failing, { decision: 'ADM', regles }))).toEqual([
      'annee-admise-ue-non-acquises',
      'annee-decidee-apres-depart',
    ]);
    // 4.5 is not met by who is « en attente » either: nothing of a statut there.
    expect(noticesOf(result(failing, { decision: 'RED', regles: 'ATT' }))).toEqual([]);
  });

  it.each(['RED', 'NAR'] as const)(
    '%s quand les conditions du 4.5 sont réunies : retenu, dit, laissé au jury',
    (decision) => {
      // « est possible si et seulement si » (4.5) : C1 12, C2 12, C3 9. 2 of 3 at 10, none under 8.
      const passing = [rcue(1, 12, 'ADM', 'ADM'), rcue(2, 12, 'ADM', 'ADM'), rcue(3, 9, 'AJ', 'AJ')];
      const refus = { ...YEAR.refus, motif: 'Absences', conseilsOrientation: 'BTS' };
      const told = (regles: AnneeOfJury['regles'], rest: Partial<AnneeOfJury> = {}) =>
        result(passing, { decision, regles, refus, ...rest });
      expect(told('PASD').annee).toEqual({
        code: decision,
        by: 'jury',
        suite: decision === 'RED' ? 'redoublement' : 'fermee',
      });
      const said = (semestre: number) => ({
        code: 'annee-passage-refuse',
        article: 'semestreImpair',
        data: { decision, semestre },
      });
      expect(told('PASD').notices).toEqual([said(3)]);
      expect(told('PASD').notices.map(isRemark)).toEqual([true]);
      expect(told('PASD', { semestres: [3, 4] }).notices).toEqual([said(5)]);
      for (const regles of ['AJ', 'ATT'] as const) expect(noticesOf(told(regles))).toEqual([]);
      // What is lacking is told first, and stops the freezing as ever.
      const lacking = told('PASD', { refus: YEAR.refus, redoublements: [1] }).notices;
      expect(lacking.map((notice) => [notice.code, isRemark(notice)])).toEqual([
        ...(decision === 'RED'
          ? [['redoublement-du-meme-semestre', false]]
          : [
              ['refus-sans-motif', false],
              ['refus-sans-conseils', false],
            ]),
        ['annee-passage-refuse', true],
      ]);
    },
  );

  it('de PAS1NCI, cela ne demande rien ; d’ADM contre les résultats, si', () => {
    const notices = result(failing, { decision: 'PAS1NCI', regles: 'PASD' }).notices;
    expect(notices.map(isRemark)).toEqual([true]);
    expect(result(failing, { decision: 'ADM' }).notices.map(isRemark)).toEqual([false]);
  });

  it.each(['RED', 'NAR'] as const)('%s ne se décide pas quand toutes les UE sont acquises (4.3)', (decision) => {
    const acquired = [rcue(1, 12, 'ADM', 'ADM'), rcue(2, 9, 'AJ', 'ADM', 'ADJ')];
    expect(noticesOf(result(acquired, { decision }))).toEqual(['annee-refusee-ue-acquises']);
  });

  it('une UE sans moyenne n’est pas acquise, elle est attendue ; rien ne l’est plus de qui est parti', () => {
    // UE11 sous 10, UE21 sans moyenne; UE12 sans moyenne mais admise par le jury, UE22 reportée au rattrapage.
    const open = [
      rcue(1, null, 'AJ', null),
      rcue(2, null, ue('UE12', null, { decision: 'ADJ' }), ue('UE22', null, { decision: 'RAT' })),
    ];
    const waiting = result(open, { regles: 'ATT' });
    expect([waiting.dettes, waiting.attendues]).toEqual([['UE11', 'UE21', 'UE22'], ['UE21']]);
    expect(result(open, { regles: 'ATT', decision: 'RED' }).attendues).toEqual(['UE21']);
    for (const regles of ['DEM', 'DEF'] as const) expect(result(open, { regles }).attendues).toEqual([]);
    for (const decision of ['ABAN', 'EXCLU', 'DEM', 'DEF'] as const)
      expect(result(open, { regles: 'ATT', decision }).attendues).toEqual([]);
    expect(result(failing, { regles: 'AJ' }).attendues).toEqual([]);
  });

  it('notes manquantes : en attente ; démission : rien à décider', () => {
    expect(noticesOf(result([rcue(1, null, null, null)], { regles: 'ATT' }))).toEqual(['annee-en-attente']);
    expect(result(failing, { regles: 'DEM' }).annee).toEqual({ code: 'DEM', by: 'regles', suite: 'fermee' });
    expect(noticesOf(result(failing, { regles: 'DEF' }))).toEqual([]);
  });
});

describe(SENTENCES.refusMotive, () => {
  const failing = [rcue(1, 7, 'AJ', 'AJ')];
  const whole = {
    motif: 'Résultats',
    auditionDemandee: true,
    entendu: true,
    entenduLe: null,
    juryLe: null,
    conseilsOrientation: 'BTS',
  };

  it('un NAR complet ne laisse rien à compléter', () => {
    expect(noticesOf(result(failing, { decision: 'NAR', refus: whole }))).toEqual([]);
  });

  it.each([
    [{ motif: ' ' }, 'refus-sans-motif'],
    [{ entendu: false }, 'refus-sans-audition'],
    [{ conseilsOrientation: '' }, 'refus-sans-conseils'],
  ] as const)('sans %j : incomplet', (lack, code) => {
    expect(noticesOf(result(failing, { decision: 'NAR', refus: { ...whole, ...lack } }))).toEqual([code]);
  });
});

describe(SENTENCES.redoublement, () => {
  const both = [rcue(1, 7, 'AJ', 'AJ')];
  const oddOnly = [rcue(1, 7, 'AJ', 'ADM')];

  it('premier redoublement : rien à compléter', () => {
    expect(noticesOf(result(both, { decision: 'RED' }))).toEqual([]);
  });

  it('S1 déjà redoublé : incomplet sans le directeur, complet avec', () => {
    const again = { decision: 'RED', redoublements: [1] } as const;
    expect(noticesOf(result(oddOnly, again))).toEqual(['redoublement-du-meme-semestre']);
    expect(noticesOf(result(oddOnly, { ...again, autorisationDuDirecteur: true }))).toEqual([]);
  });

  it.each([
    [[], false, 'possible'],
    [[1], false, 'soumis-a-autorisation-du-directeur'],
    [[1], true, 'possible-sur-autorisation-du-directeur'],
    // S2 n'a aucune UE à reprendre : l'avoir redoublé ne fait passer aucune limite.
    [[2], true, 'possible'],
    [[1, 1], true, 'impossible'],
  ] as const)('S1 seul à reprendre, %j déjà redoublés, directeur : %j : %s', (redoublements, director, outcome) => {
    const annee = { ...YEAR, decision: 'RED', redoublements, autorisationDuDirecteur: director } as const;
    expect(mayRepeatYear(annee, result(oddOnly).rcues).outcome).toBe(outcome);
  });

  it('seuls les semestres qui ont une UE non acquise se redoublent', () => {
    const again = { decision: 'RED', redoublements: [2] } as const;
    expect(noticesOf(result(oddOnly, again))).toEqual([]);
    expect(noticesOf(result(both, again))).toEqual(['redoublement-du-meme-semestre']);
  });

  it('« un redoublement supplémentaire », les deux semestres d’une année : le directeur peut, une remarque le dit', () => {
    const twice = { decision: 'RED', redoublements: [1, 2] } as const;
    expect(noticesOf(result(both, twice))).toEqual(['redoublement-du-meme-semestre', 'redoublement-du-meme-semestre']);
    expect(result(both, twice).notices.map(isRemark)).toEqual([false, false]);
    const { annee, notices } = result(both, { ...twice, autorisationDuDirecteur: true });
    expect(annee).toEqual({ code: 'RED', by: 'jury', suite: 'redoublement' });
    expect(notices).toEqual([
      {
        code: 'redoublements-supplementaires',
        article: 'redoublementSupplementaire',
        data: { semestres: [1, 2] },
      },
    ]);
    expect(notices.map(isRemark)).toEqual([true]);
    // One semester to repeat again: nothing to tell.
    expect(noticesOf(result(oddOnly, { ...twice, autorisationDuDirecteur: true }))).toEqual([]);
  });

  it('un redoublement supplémentaire déjà fait : RED impossible, avec ou sans le directeur, et cela seul est dit', () => {
    const told = (redoublements: readonly number[], autorisationDuDirecteur: boolean) =>
      result(both, { decision: 'RED', redoublements, autorisationDuDirecteur }).notices;
    for (const autorisationDuDirecteur of [false, true]) {
      // S1 again, a third time: S2 would be a first.
      expect(told([1, 1], autorisationDuDirecteur)).toEqual([
        {
          code: 'redoublement-supplementaire-deja-utilise',
          article: 'redoublementSupplementaire',
          data: { dejaRedoubles: [1], faits: null, limite: 4 },
        },
      ]);
      // The year was repeated twice, as the director authorised: not a third time.
      expect(told([1, 2, 1, 2], autorisationDuDirecteur).map(({ data }) => data)).toEqual([
        { dejaRedoubles: [1, 2], faits: null, limite: 4 },
      ]);
      expect(told([1, 3, 4, 5, 5], autorisationDuDirecteur).map(({ data }) => data)).toEqual([
        { dejaRedoubles: [1], faits: 5, limite: 4 },
      ]);
    }
    expect(told([1, 1], true).map(isRemark)).toEqual([false]);
  });
});

describe('Propriétés', () => {
  const states = fc.constantFrom<UeState>(
    'SO',
    null,
    ...CODES_JURY.filter(({ levels }) => levels.includes('ue')).map(({ code }) => code),
  );
  const maybe = <Word>(words: readonly Word[]) => fc.constantFrom<Word | null>(null, ...words);
  const anyUe = (name: string) =>
    fc
      .record({ regles: states, janvier: maybe<DecisionUe>(DECISIONS_UE), decision: maybe<DecisionUe>(DECISIONS_UE) })
      .map((one) => ({ ue: name, ...one }));
  const anyRcue = fc.record({
    nom: fc.constant('C'),
    average: fc.option(fc.double({ min: 0, max: 20, noNaN: true })),
    impair: anyUe('UE1'),
    pair: anyUe('UE2'),
    decision: maybe<DecisionRcue>(DECISIONS_RCUE),
  });
  const input = fc.record({
    rcues: fc.array(anyRcue, { minLength: 1, maxLength: 6 }),
    decision: maybe(DECISIONS_ANNEE),
    rectification: fc.boolean(),
  });

  it('aucune décision ne retire une UE acquise de droit, ni ses crédits', () => {
    fc.assert(
      fc.property(input, ({ rcues, decision, rectification }) => {
        const retained = result(rcues, { decision }, rectification);
        for (const [index, { impair, pair }] of rcues.entries()) {
          if (isAcquired(impair.regles)) expect(retained.rcues[index]?.impair.code).toBe(impair.regles);
          if (isAcquired(pair.regles)) expect(retained.rcues[index]?.pair?.code).toBe(pair.regles);
        }
      }),
    );
  });

  it('sans décision, chaque UE garde le code des règles', () => {
    fc.assert(
      fc.property(fc.array(anyRcue, { minLength: 1 }), (rcues) => {
        const silent = rcues.map(({ impair, pair, ...rest }) => ({
          ...rest,
          impair: { ...impair, janvier: null, decision: null },
          pair: { ...pair, janvier: null, decision: null },
          decision: null,
        }));
        const retained = result(silent);
        expect(retained.rcues.map(({ impair, pair }) => [impair.code, pair?.code])).toEqual(
          rcues.map(({ impair, pair }) => [impair.regles, pair.regles]),
        );
      }),
    );
  });

  it('une décision qui acquiert n’en fait perdre aucune autre', () => {
    fc.assert(
      fc.property(input, fc.nat(), ({ rcues, decision, rectification }, at) => {
        const before = result(rcues, { decision }, rectification).dettes.length;
        const chosen = at % rcues.length;
        const admitted = rcues.map((one, index) => (index === chosen ? { ...one, decision: 'ADJ' as const } : one));
        expect(result(admitted, { decision }, rectification).dettes.length).toBeLessThanOrEqual(before);
      }),
    );
  });
});
