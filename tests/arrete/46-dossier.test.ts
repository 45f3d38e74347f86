/** 4.3 to 4.6 on the whole file of a student: what each rule gives and what is retained of it, put together. */
import { judge, ruledYear, SENTENCES, type UeAverage } from '../../src/arrete';
import { annee, file, rcue, ue } from './file';

const lire = (impair: UeAverage, pair: UeAverage, rest = {}) =>
  rcue('Lire', ue('UE11', impair), ue('UE21', pair), rest);
const dire = (impair: UeAverage, pair: UeAverage, rest = {}) =>
  rcue('Dire', ue('UE12', impair), ue('UE22', pair), rest);

describe(SENTENCES.compensation, () => {
  it('UE11 à 8 et UE21 à 12 : le RCUE à 10 la donne, l’année est validée', () => {
    const { rcues, progression, deliberation } = judge(file([lire(8, 12)]));
    expect(rcues.map(({ average, impair, pair }) => [average, impair.code, pair?.code])).toEqual([[10, 'CMP', 'ADM']]);
    expect(progression.code).toBe('ADM');
    expect(deliberation).toMatchObject({ dettes: [], annee: { code: 'ADM', by: 'regles', suite: 'ouverte' } });
  });

  it('aux poids de son RCUE : (8 + 2 × 11) / 3 = 10', () => {
    expect(judge(file([lire(8, 11, { poids: [1, 2] })])).rcues[0]?.average).toBe(10);
  });

  it('une moyenne supposée du RCUE tient lieu de celle des UE : 7 et 12 font 9,5 ; à 10, UE11 serait compensée', () => {
    expect(judge(file([lire(7, 12)])).rcues[0]).toMatchObject({ average: 9.5, impair: { code: 'AJ' } });
    expect(judge(file([lire(7, 12, { supposee: 10 })])).rcues[0]).toMatchObject({
      average: 10,
      impair: { code: 'CMP' },
    });
  });

  it('au réglage du dossier : 9,995 est 10,00 à 2 décimales, sous 10 sans arrondi', () => {
    const codes = (decimales: 2 | 'exact') => {
      const { rcues, progression, deliberation } = judge(file([lire(9.995, 9.995)], { decimales }));
      return [rcues[0]?.impair.code, progression.code, deliberation.counts.atteints];
    };
    expect([codes(2), codes('exact')]).toEqual([
      ['ADM', 'ADM', 1],
      ['AJ', 'AJ', 0],
    ]);
  });
});

describe(SENTENCES.creditsUe, () => {
  it('ceux des UE acquises, décisions comprises, sur ceux de toutes', () => {
    const own = (decision: 'ADJ' | null) =>
      file([
        rcue('Lire', ue('UE11', 12, { ects: 3 }), ue('UE21', 12, { ects: 4 })),
        rcue('Dire', ue('UE12', 7, { ects: 5, decision }), ue('UE22', 12, { ects: 6 })),
      ]);
    // 3 + 4 + 6 = 13 et, UE12 admise par le jury, 13 + 5 = 18
    expect(judge(own(null)).credits).toEqual({ acquis: 13, total: 18 });
    expect(judge(own('ADJ')).credits).toEqual({ acquis: 18, total: 18 });
  });

  it('exactement : 0,1 + 0,2 acquis, et 0,6 avec les 0,3 de l’UE non acquise', () => {
    const own = file([
      rcue('Lire', ue('UE11', 12, { ects: 0.1 }), ue('UE21', 12, { ects: 0.2 })),
      rcue('Dire', ue('UE12', 7, { ects: 0.3 }), ue('UE22', 9, { ects: 0 })),
    ]);
    expect(judge(own).credits).toEqual({ acquis: 0.3, total: 0.6 });
  });

  it('en janvier, ceux du semestre impair seul', () => {
    const january = file([rcue('Lire', ue('UE11', 12), null), rcue('Dire', ue('UE12', 7, { ects: 6 }), null)], {
      annee: null,
      semestre: 2,
    });
    expect(judge(january).credits).toEqual({ acquis: 5, total: 11 });
    expect(judge(january).rcues[1]).toMatchObject({ average: null, impair: { code: 'AJ' }, pair: null });
    expect(judge(january).rcues[1]?.impair.reasons.map(({ code }) => code)).toContain('ue-compensable');
    expect(judge(january).deliberation).toMatchObject({ annee: null, dettes: ['UE12'] });
  });
});

describe(SENTENCES.jurySouverain, () => {
  it('une UE sans objet n’est ni due ni décidée ; une moyenne manquante laisse l’UE ouverte', () => {
    const { deliberation } = judge(file([lire('SO', 12), dire(null, 12)]));
    expect(deliberation.rcues.map(({ impair, pair }) => [impair.code, pair?.code])).toEqual([
      ['SO', 'ADM'],
      [null, 'ADM'],
    ]);
    expect(deliberation.rcues.map(({ nom, code }) => [nom, code])).toEqual([
      ['Lire', 'ADM'],
      ['Dire', null],
    ]);
  });

  it('l’UE de janvier sans objet l’est aussi', () => {
    const { deliberation } = judge(file([rcue('Lire', ue('UE11', 'SO'), null)], { annee: null, semestre: 2 }));
    expect(deliberation.rcues[0]).toMatchObject({ code: null, impair: { code: 'SO' }, pair: null });
  });

  it('la décision sur le RCUE, et celle de l’année', () => {
    const { deliberation } = judge(
      file([lire(7, 12, { decision: 'ADJ' }), dire(7, 8)], { annee: annee({ decision: 'PAS1NCI' }) }),
    );
    expect(deliberation.rcues.map(({ code }) => code)).toEqual(['ADJ', 'AJ']);
    expect(deliberation.annee).toEqual({ code: 'PAS1NCI', by: 'jury', suite: 'ouverte' });
  });

  it('ce que janvier a donné ne se reprend que par une rectification', () => {
    const written = ue('UE11', 7, { janvier: 'ADJ', decision: 'AJ' });
    const code = (rectification: boolean) =>
      judge(file([rcue('Lire', written, ue('UE21', 8))], { rectification })).deliberation.rcues[0]?.impair.code;
    expect([code(false), code(true)]).toEqual(['ADJ', 'AJ']);
  });

  it('le statut de qui est parti tient lieu de résultat', () => {
    for (const statut of ['DEM', 'DEF'] as const) {
      const { progression, deliberation } = judge(file([lire(12, 12)], { statut }));
      expect(progression.code).toBe('ADM');
      expect(deliberation.annee).toEqual({ code: statut, by: 'regles', suite: 'fermee' });
    }
  });
});

describe(SENTENCES.semestre5, () => {
  const second = (decision: 'ADJ' | null, before = [{ s1: 'AJ', s2: 'ADM' }] as const) =>
    judge(
      file([rcue('Lire', ue('UE31', 8, { decision }), ue('UE41', 11))], {
        semestre: 5,
        annee: annee({ but1: before, semestres: [3, 4] }),
      }),
    ).progression;

  it('UE11 non acquise ; le niveau 2 retenu, décision du jury comprise, la donne', () => {
    // (8 + 11) / 2 = 9,5 : UE31 n'est pas compensée ; admise par le jury, les deux UE du niveau 2 sont validées (4.3).
    expect(second(null).reasons.map(({ code }) => code)).toContain('but1-non-acquis');
    expect(second('ADJ').reasons.map(({ code }) => code)).toContain('but1-acquis');
  });

  it('sans semestre pair, le RCUE n’est pas connu : rien n’est emporté, rien n’est décidé', () => {
    const odd = file([rcue('Lire', ue('UE31', 12), null)], {
      semestre: 5,
      annee: annee({ but1: [{ s1: 'AJ', s2: 'ADM' }], semestres: [3, 4] }),
    });
    expect(judge(odd).progression.code).toBe('ATT');
  });

  it('ce qui est acquis en BUT1 se lit par compétence', () => {
    expect(second(null).reasons.at(-1)?.data).toEqual({ ues: [{ competence: 1, semestre: 1 }] });
  });

  it('une compétence de BUT1 sans suite cette année ne reçoit rien du niveau 2', () => {
    const { reasons } = second('ADJ', [
      { s1: 'AJ', s2: 'ADM' },
      { s1: 'ADM', s2: 'AJ' },
    ] as never);
    expect(reasons.at(-1)).toEqual({
      code: 'but1-non-acquis',
      article: 'semestre5',
      data: { ues: [{ competence: 2, semestre: 2 }] },
    });
  });
});

describe(SENTENCES.semestre5, () => {
  /** Écrire at 9 and 9: RCUE 9; Lire at 12. One RCUE of two is not more than half, whatever S1 says: a third at 12 makes two of three. */
  const before5 = (
    s1: 'ADM' | 'AJ' | null,
    rest: Partial<Parameters<typeof annee>[0]> = {},
    admitted: 'ADJ' | null = null,
  ) =>
    judge(
      file([lire(12, 12), dire(12, 12), rcue('Écrire', ue('UE13', 9), ue('UE23', 9), { decision: admitted })], {
        semestre: 5,
        annee: annee({ ...rest, but1: [ADM, ADM, { s1, s2: 'ADM' }] }),
      }),
    );
  const ADM = { s1: 'ADM', s2: 'ADM' } as const;
  const noticesOf = ({ deliberation }: ReturnType<typeof judge>) => deliberation.notices.map(({ code }) => code);

  it('S1 et S2 acquis : poursuite possible ; une UE de S1 non acquise : le jury décide ; pas connue : en attente', () => {
    const told = (s1: 'ADM' | 'AJ' | null) => {
      const judged = before5(s1);
      const { annee: year } = judged.deliberation;
      return [judged.progression.code, year?.code, year?.suite, ...noticesOf(judged)];
    };
    expect(told('ADM')).toEqual(['PASD', 'PASD', 'ouverte']);
    expect(told('AJ')).toEqual(['AJ', 'AJ', 'a-decider', 'annee-a-decider']);
    expect(told(null)).toEqual(['ATT', 'ATT', 'a-decider', 'annee-attend-but1']);
    expect(before5(null).deliberation.notices[0]).toMatchObject({ data: { ues: [{ nom: 'Écrire', semestre: 1 }] } });
  });

  it.each(['ADM', 'ADJ', 'PASD', 'PAS1NCI'] as const)(
    '%s n’ouvre pas S5 sans elles : « nécessite de plus »',
    (decision) => {
      const judged = before5('AJ', { decision });
      expect(judged.deliberation.annee).toMatchObject({ code: decision, by: 'jury', suite: 'a-decider' });
      expect(noticesOf(judged)).toContain('annee-ouverte-sans-but1');
      expect(noticesOf(before5('ADM', { decision }))).not.toContain('annee-ouverte-sans-but1');
    },
  );

  it('« ou par décision de jury » : le RCUE de cette année admis valide le niveau, qui emporte S1', () => {
    const judged = before5('AJ', {}, 'ADJ');
    expect(judged.progression.code).toBe('PASD');
    expect(judged.deliberation).toMatchObject({ notices: [], annee: { code: 'ADJ', by: 'jury', suite: 'ouverte' } });
  });

  it('tout ce qui reste à régler est dit, avec son point : S1, et les UE de l’année que ADM n’acquiert pas', () => {
    const s1 = [{ nom: 'Écrire', semestre: 1 }];
    const without = (decision: string) => ({
      code: 'annee-ouverte-sans-but1',
      article: 'semestre5',
      data: { decision, ues: s1 },
    });
    expect(before5('AJ', { decision: 'ADM' }).deliberation.notices).toEqual([
      without('ADM'),
      { code: 'annee-admise-ue-non-acquises', article: 'jurySouverain', data: { ues: ['UE13', 'UE23'] } },
    ]);
    expect(before5('AJ', { decision: 'PASD' }).deliberation.notices).toEqual([without('PASD')]);
    expect(before5(null).deliberation.notices).toEqual([
      { code: 'annee-attend-but1', article: 'semestre5', data: { ues: s1 } },
    ]);
  });

  it('redoubler, ou refuser de redoubler, n’ouvre rien : S1 n’y change rien', () => {
    const told = (decision: 'RED' | 'NAR') => {
      const { annee: year, notices } = before5('AJ', { decision }).deliberation;
      return [year?.suite, notices];
    };
    expect(told('RED')).toEqual(['redoublement', []]);
    expect(told('NAR')).toEqual(['fermee', []]);
  });

  it('des moyennes manquent aussi : les deux sont dites', () => {
    const but1 = [{ s1: null, s2: 'ADM' } as const, ADM];
    const judged = judge(file([lire(12, null), dire(12, 12)], { semestre: 5, annee: annee({ but1 }) }));
    expect(noticesOf(judged)).toEqual(['annee-en-attente', 'annee-attend-but1']);
  });

  it('une compétence de BUT1 sans suite cette année est dite par son rang, faute de nom', () => {
    const but1 = [ADM, { s1: 'ADM', s2: null } as const];
    const judged = judge(file([lire(12, 12)], { semestre: 5, annee: annee({ but1 }) }));
    expect(judged.deliberation.notices).toMatchObject([{ data: { ues: [{ nom: 'C2', semestre: 2 }] } }]);
  });

  it('aucun RCUE, S1 et S2 acquis : l’année reste en attente', () => {
    const judged = judge(file([dire('SO', 'SO')], { semestre: 5, annee: annee({ but1: [ADM] }) }));
    expect(noticesOf(judged)).toEqual(['annee-en-attente']);
  });

  it('toutes les UE de l’année acquises, S1 manque à une compétence que l’étudiant n’a plus : l’année n’est pas validée', () => {
    const judged = judge(
      file([lire(12, 12), dire('SO', 'SO')], {
        semestre: 5,
        annee: annee({ but1: [ADM, { s1: 'AJ', s2: 'ADM' }] }),
      }),
    );
    expect(judged.deliberation).toMatchObject({ dettes: [], annee: { code: 'AJ', suite: 'a-decider' } });
  });

  it('ADM n’y ajoute rien d’autre à régler : toutes les UE de l’année sont acquises', () => {
    const but1 = [ADM, { s1: 'AJ', s2: 'ADM' } as const];
    const judged = judge(
      file([lire(12, 12), dire('SO', 'SO')], { semestre: 5, annee: annee({ decision: 'ADM', but1 }) }),
    );
    expect(noticesOf(judged)).toEqual(['annee-ouverte-sans-but1']);
  });
});

describe('l’année devant le jury (4.5), avant sa décision', () => {
  const { jury } = judge(file([lire(8, 12), dire(12, 12)]));
  const before = { rcues: jury.rcues, rectification: false, decimales: 2 } as const;

  it('ce sur quoi le jury délibère : le résultat des règles à côté de ses mots', () => {
    expect(jury.rcues.map(({ average, impair, pair }) => [average, impair.regles, pair?.regles])).toEqual([
      [10, 'CMP', 'ADM'],
      [12, 'ADM', 'ADM'],
    ]);
    expect(jury.annee).toMatchObject({ regles: 'ADM', decision: null, obstacle: null });
  });

  it('qui est parti n’a que son statut', () => {
    const year = ruledYear(annee(), 'DEM', 3, before);
    expect([year.annee?.regles, year.progression.code]).toEqual(['DEM', 'ADM']);
  });

  it('l’entrée en S5 repose sur S1 et S2, que cette année emporte dans la compétence où elle est validée', () => {
    const but1 = [
      { s1: 'AJ', s2: 'ADM' },
      { s1: 'ADM', s2: 'ADM' },
    ] as const;
    expect(ruledYear({ ...annee(), but1 }, null, 5, before).annee).toMatchObject({ regles: 'ADM', obstacle: null });
    const open = judge(file([lire(7, 12), dire(12, 12)])).jury.rcues;
    expect(ruledYear({ ...annee(), but1 }, null, 5, { ...before, rcues: open }).annee).toMatchObject({
      regles: 'AJ',
      obstacle: { code: 'but1-non-acquis', data: { ues: [{ competence: 1, semestre: 1 }] } },
    });
  });

  it('en janvier il n’y a pas d’année, et l’on entre de droit au semestre pair', () => {
    const year = ruledYear(null, null, 2, before);
    expect([year.annee, year.progression.code]).toEqual([null, 'DROIT']);
  });
});
