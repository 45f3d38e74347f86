/** 4.5: repeating a semester. */
import { checkRefus, mayRepeat, SENTENCES } from '../../src/arrete';

const repeat = (semestre: number, redoublements: readonly number[], autorisationDuDirecteur = false) =>
  mayRepeat({ semestre, redoublements, autorisationDuDirecteur });
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
  });

  it('les limites passées, l’autorisation, et son unique fois', () => {
    const past = { code: 'redoublements-epuises', article: 'redoublement', data: { total: 4, limite: 4 } };
    expect(repeat(5, [1, 2, 3, 4], true).reasons).toEqual([
      past,
      { code: 'redoublement-supplementaire-accorde', article: 'redoublementSupplementaire', data: {} },
    ]);
    expect(repeat(1, [1, 1], true).reasons).toEqual([
      { code: 'redoublement-du-meme-semestre', article: 'redoublement', data: { semestre: 1, fois: 2 } },
      { code: 'redoublement-supplementaire-deja-utilise', article: 'redoublementSupplementaire', data: {} },
    ]);
  });
});
