/** 4.5: repeating a semester. */
import { checkRefus, mayRepeat, SENTENCES } from '../../src/arrete';

/** A semester, or both of a year asked together. */
const repeat = (asked: number | readonly number[], redoublements: readonly number[], autorisationDuDirecteur = false) =>
  mayRepeat({ semestres: [asked].flat(), redoublements, autorisationDuDirecteur });
const outcome = (...args: Parameters<typeof repeat>) => repeat(...args).outcome;
const reasons = (...args: Parameters<typeof repeat>) => repeat(...args).reasons.map(({ code }) => code);

describe(SENTENCES.redoublement, () => {
  it('une première fois chaque semestre', () => {
    expect(outcome(1, [])).toBe('possible');
    expect(outcome(2, [1])).toBe('possible');
    expect(repeat(2, [1])).toMatchObject({ articles: ['redoublement'] });
  });

  it('« une seule fois chaque semestre »', () => {
    expect(outcome(1, [1])).toBe('soumis-a-autorisation-du-directeur');
    expect(repeat(1, [1]).reasons).toEqual([
      { code: 'redoublement-du-meme-semestre', article: 'redoublement', data: { semestre: 1, fois: 1 } },
    ]);
  });

  it('« dans la limite de 4 redoublements » : le quatrième oui, le cinquième non', () => {
    expect(outcome(4, [1, 2, 3])).toBe('possible');
    expect(outcome(5, [1, 2, 3, 4])).toBe('soumis-a-autorisation-du-directeur');
    expect(reasons(5, [1, 2, 3, 4])).toEqual(['redoublements-epuises']);
  });

  it('les deux limites à la fois : les deux raisons', () => {
    expect(reasons(4, [1, 2, 3, 4])).toEqual(['redoublement-du-meme-semestre', 'redoublements-epuises']);
  });
});

describe(SENTENCES.redoublementSupplementaire, () => {
  it('au-delà de l’une ou l’autre limite, avec l’autorisation du directeur', () => {
    expect(outcome(1, [1], true)).toBe('possible-sur-autorisation-du-directeur');
    expect(outcome(5, [1, 2, 3, 4], true)).toBe('possible-sur-autorisation-du-directeur');
    expect(outcome(4, [1, 2, 3, 4], true)).toBe('possible-sur-autorisation-du-directeur');
    expect(repeat(1, [1], true).articles).toEqual(['redoublement', 'redoublementSupplementaire']);
  });

  it('une seule fois dans le cursus', () => {
    expect(outcome(1, [1, 1], true)).toBe('impossible');
    expect(outcome(2, [1, 1, 2], true)).toBe('impossible');
    expect(outcome(6, [1, 2, 3, 4, 5], true)).toBe('impossible');
    expect(reasons(2, [1, 1, 2], true)).toEqual([
      'redoublement-du-meme-semestre',
      'redoublement-supplementaire-deja-utilise',
    ]);
  });

  it('« supplémentaire » : il s’ajoute aux quatre', () => {
    expect(outcome(2, [1, 1])).toBe('possible');
    expect(outcome(4, [1, 1, 2, 3])).toBe('possible');
    expect(outcome(5, [1, 1, 2, 3, 4], true)).toBe('impossible');
  });

  it('l’autorisation ne sert pas dans les limites', () => {
    expect(outcome(2, [1], true)).toBe('possible');
    expect(outcome([1, 2], [3, 4], true)).toBe('possible');
  });
});

describe(`${SENTENCES.redoublementSupplementaire} Une année demandée d’un coup`, () => {
  // « un » : le texte ne dit pas si l'année en fait un ou deux. S1 et S2 passent chacun une limite ; le directeur peut.
  const twice = [
    // S1 et S2 une seconde fois.
    [[1, 2]],
    // Une seconde fois, et au-delà des quatre.
    [[1, 2, 3, 4]],
    // S1 une seconde fois ; S2 serait le cinquième.
    [[1, 3, 4, 5]],
    // Aucun des deux encore, les quatre faits : le cinquième et le sixième.
    [[3, 4, 5, 6]],
    // S2 une seconde fois ; S1 serait le cinquième.
    [[2, 3, 4, 5]],
  ];

  it.each(twice)('%j déjà redoublés : avec le directeur, et c’est dit', (made) => {
    const { outcome: said, reasons: given, articles } = repeat([1, 2], made, true);
    expect([said, articles]).toEqual([
      'possible-sur-autorisation-du-directeur',
      ['redoublement', 'redoublementSupplementaire'],
    ]);
    expect(given.slice(-2)).toEqual([
      { code: 'redoublement-supplementaire-accorde', article: 'redoublementSupplementaire', data: {} },
      {
        code: 'redoublements-supplementaires',
        article: 'redoublementSupplementaire',
        data: { semestres: [1, 2] },
      },
    ]);
  });

  it.each(twice)('%j déjà redoublés : sans lui, son autorisation est demandée', (made) => {
    const { outcome: said, articles } = repeat([1, 2], made);
    expect([said, articles]).toEqual(['soumis-a-autorisation-du-directeur', ['redoublement']]);
  });

  it('un seul des deux semestres passe une limite : c’est « un redoublement supplémentaire », rien à dire', () => {
    for (const made of [[1], [2], [1, 3, 4], [3, 4, 5]]) {
      expect(outcome([1, 2], made)).toBe('soumis-a-autorisation-du-directeur');
      expect(reasons([1, 2], made, true).slice(-1)).toEqual(['redoublement-supplementaire-accorde']);
    }
  });

  it('un redoublement supplémentaire déjà fait : impossible, pour un semestre comme pour l’année', () => {
    for (const made of [
      [1, 1],
      [2, 2],
      [1, 1, 2],
      [1, 2, 1, 2],
      [3, 3, 4, 5],
      [3, 3, 4, 5, 6],
    ]) {
      for (const director of [false, true]) expect(outcome([1, 2], made, director)).toBe('impossible');
    }
    // Within the limits all the same: S3 and S4 would be the third and the fourth.
    expect(outcome([3, 4], [1, 2, 1, 2])).toBe('possible');
  });

  it('toutes les limites, chacune une fois', () => {
    expect(reasons([1, 2], [1, 2])).toEqual(['redoublement-du-meme-semestre', 'redoublement-du-meme-semestre']);
    expect(repeat([1, 2], [1, 2, 3, 4]).reasons).toEqual([
      { code: 'redoublement-du-meme-semestre', article: 'redoublement', data: { semestre: 1, fois: 1 } },
      { code: 'redoublement-du-meme-semestre', article: 'redoublement', data: { semestre: 2, fois: 1 } },
      { code: 'redoublements-epuises', article: 'redoublement', data: { total: 4, limite: 4 } },
    ]);
    // Three made, two asked: one too many.
    expect(repeat([1, 2], [3, 4, 5]).reasons).toEqual([
      { code: 'redoublements-epuises', article: 'redoublement', data: { total: 3, limite: 4 } },
    ]);
  });
});

const refus = {
  motif: 'Absences répétées',
  auditionDemandee: false,
  entendu: false,
  entenduLe: null,
  juryLe: null,
  conseilsOrientation: 'BTS',
};

describe(SENTENCES.refusRedoublement, () => {
  it('entendu à sa demande, ou sans demande : complet', () => {
    expect(checkRefus(refus).outcome).toBe('complet');
    expect(checkRefus({ ...refus, auditionDemandee: true, entendu: true }).outcome).toBe('complet');
  });

  it('une audition demandée et non tenue : incomplet', () => {
    const decision = checkRefus({ ...refus, auditionDemandee: true });
    expect(decision).toMatchObject({ outcome: 'incomplet', articles: ['refusRedoublement'] });
    expect(decision.reasons.map(({ code }) => code)).toEqual(['refus-sans-audition']);
  });

  it('ni motif ni conseils : deux raisons d’une même phrase, citée une fois', () => {
    const decision = checkRefus({ ...refus, motif: ' ', conseilsOrientation: '' });
    expect(decision.reasons.map(({ code }) => code)).toEqual(['refus-sans-motif', 'refus-sans-conseils']);
    expect(decision.articles).toEqual(['refusMotive']);
  });
});

describe(`${SENTENCES.refusRedoublement} « après avoir entendu »`, () => {
  const heard = { ...refus, auditionDemandee: true, entendu: true };
  const said = (entenduLe: string | null, juryLe: string | null, rest = {}) =>
    checkRefus({ ...heard, entenduLe, juryLe, ...rest }).reasons;

  it('entendu après le jury : incomplet, les deux jours dits', () => {
    expect(said('2026-07-10', '2026-07-03')).toEqual([
      {
        code: 'refus-audition-apres-jury',
        article: 'refusRedoublement',
        data: { audition: '2026-07-10', jury: '2026-07-03' },
      },
    ]);
  });

  it.each([
    ['la veille', '2026-07-02', '2026-07-03'],
    ['le jour même', '2026-07-03', '2026-07-03'],
    ['le mois d’avant, un autre jour du mois', '2026-06-30', '2026-07-03'],
    ['l’année d’avant', '2025-12-31', '2026-01-05'],
    ['un jour qui n’est pas dit', null, '2026-07-03'],
    ['avant un jury sans date', '2026-07-10', null],
  ])('%s : complet', (_, entenduLe, juryLe) => {
    expect(said(entenduLe, juryLe).map(({ code }) => code)).toEqual(['refus-complet']);
  });

  it('« à sa demande » : sans demande, le jour ne compte pas ; non tenue, elle manque, sans plus', () => {
    const late = ['2026-07-10', '2026-07-03'] as const;
    expect(said(...late, { auditionDemandee: false }).map(({ code }) => code)).toEqual(['refus-complet']);
    expect(said(...late, { entendu: false }).map(({ code }) => code)).toEqual(['refus-sans-audition']);
  });
});

describe(SENTENCES.refusMotive, () => {
  it.each(['', '   '])('motif « %s » : incomplet', (motif) => {
    expect(checkRefus({ ...refus, motif }).reasons.map(({ code }) => code)).toEqual(['refus-sans-motif']);
  });

  it.each(['', ' '])('conseils d’orientation « %s » : incomplet', (conseilsOrientation) => {
    expect(checkRefus({ ...refus, conseilsOrientation }).outcome).toBe('incomplet');
  });

  it('tout ce qui manque est dit', () => {
    const decision = checkRefus({
      motif: '',
      auditionDemandee: true,
      entendu: false,
      entenduLe: null,
      juryLe: null,
      conseilsOrientation: '',
    });
    expect(decision.reasons.map(({ code }) => code)).toEqual([
      'refus-sans-audition',
      'refus-sans-motif',
      'refus-sans-conseils',
    ]);
  });
});

describe('Chaque raison porte son article', () => {
  it.each([
    [checkRefus({ ...refus, motif: '' }), 'refus-sans-motif', 'refusMotive'],
    [checkRefus({ ...refus, conseilsOrientation: '' }), 'refus-sans-conseils', 'refusMotive'],
    [checkRefus(refus), 'refus-complet', 'refusMotive'],
    [checkRefus({ ...refus, auditionDemandee: true }), 'refus-sans-audition', 'refusRedoublement'],
  ] as const)('%#', ({ reasons: given }, code, article) => {
    expect(given).toEqual([{ code, article, data: {} }]);
  });

  it('un premier redoublement, avec le nombre de ceux qui sont faits', () => {
    expect(repeat(2, [1]).reasons).toEqual([
      { code: 'redoublement-premier', article: 'redoublement', data: { semestre: 2, total: 1 } },
    ]);
    expect(repeat([3, 4], [1]).reasons).toEqual([
      { code: 'redoublement-premier', article: 'redoublement', data: { semestre: 3, total: 1 } },
      { code: 'redoublement-premier', article: 'redoublement', data: { semestre: 4, total: 1 } },
    ]);
  });

  it('les limites passées, l’autorisation, et son unique fois', () => {
    const past = { code: 'redoublements-epuises', article: 'redoublement', data: { total: 4, limite: 4 } };
    expect(repeat(5, [1, 2, 3, 4], true).reasons).toEqual([
      past,
      { code: 'redoublement-supplementaire-accorde', article: 'redoublementSupplementaire', data: {} },
    ]);
    expect(repeat(1, [1, 1], true).reasons).toEqual([
      { code: 'redoublement-du-meme-semestre', article: 'redoublement', data: { semestre: 1, fois: 2 } },
      {
        code: 'redoublement-supplementaire-deja-utilise',
        article: 'redoublementSupplementaire',
        data: { dejaRedoubles: [1], faits: null, limite: 4 },
      },
    ]);
    expect(repeat([5, 6], [1, 2, 3, 4, 5]).reasons.slice(-1)).toEqual([
      {
        code: 'redoublement-supplementaire-deja-utilise',
        article: 'redoublementSupplementaire',
        data: { dejaRedoubles: [5], faits: 5, limite: 4 },
      },
    ]);
  });
});
