/** 4.6, in the details that one line of the law decides: what an UE without object does, who decided, each notice with its article. */
import {
  type AnneeOfJury,
  DECISIONS_ANNEE,
  type DecisionRcue,
  deliberate,
  type RcueAverage,
  type RcueOfJury,
  type UeOfJury,
  type UeState,
} from '../../src/arrete';
import { REFUS, ueOfJury as ue } from './file';

const rcue = (
  average: RcueAverage,
  impair: UeState | Partial<UeOfJury>,
  pair: UeState | Partial<UeOfJury>,
  decision: DecisionRcue | null = null,
): RcueOfJury => {
  const half = (name: string, given: UeState | Partial<UeOfJury>): UeOfJury =>
    given !== null && typeof given === 'object' ? ue(name, 'AJ', given) : ue(name, given);
  return { nom: 'Lire', average, impair: half('UE11', impair), pair: half('UE21', pair), decision };
};
const YEAR: AnneeOfJury = {
  regles: 'AJ',
  decision: null,
  semestres: [1, 2],
  refus: REFUS,
  redoublements: [],
  autorisationDuDirecteur: false,
};
const result = (rcues: readonly RcueOfJury[], annee: Partial<AnneeOfJury> = {}, rectification = false) =>
  deliberate({ rcues, annee: { ...YEAR, ...annee }, rectification, decimales: 2 });
const one = (...args: Parameters<typeof rcue>) => result([rcue(...args)]);
const codes = ({ rcues }: ReturnType<typeof result>) =>
  rcues.map(({ code, impair, pair }) => [code, impair.code, pair?.code ?? null]);

describe('Une UE sans objet', () => {
  it('n’est pas due, et ne retient pas son RCUE : l’autre UE le valide à elle seule', () => {
    expect(codes(one(12, 'SO', 'ADM'))).toEqual([['ADM', 'SO', 'ADM']]);
    expect(one(12, 'SO', 'ADM')).toMatchObject({ dettes: [], counts: { valides: 1, total: 1 } });
    expect(one(9, 'SO', 'AJ').dettes).toEqual(['UE21']);
    expect(codes(one(9, 'SO', 'AJ'))).toEqual([['AJ', 'SO', 'AJ']]);
  });

  it('deux UE sans objet : le RCUE l’est aussi, il n’est pas validé', () => {
    const retained = one('SO', 'SO', 'SO');
    expect(codes(retained)).toEqual([['SO', 'SO', 'SO']]);
    expect(retained.rcues[0]?.valide).toBe(false);
  });

  it('rien ne se décide d’elle', () => {
    for (const decision of ['ADJ', 'RAT'] as const) {
      const retained = one(12, { regles: 'SO', decision }, 'ADM');
      expect(retained.rcues[0]?.impair).toEqual({ ue: 'UE11', code: 'SO', by: 'regles', notices: [] });
    }
    expect(codes(one(12, 'SO', 'AJ', 'ADJ'))).toEqual([['ADJ', 'SO', 'ADJR']]);
  });

  it('elle ne fait pas redoubler son semestre', () => {
    expect(result([rcue(7, 'SO', 'AJ')], { decision: 'RED', redoublements: [1] }).notices).toEqual([]);
  });

  it('un étudiant qui n’a aucune UE n’a rien validé', () => {
    expect(result([rcue('SO', 'SO', 'SO')], { regles: 'ATT' }).annee).toMatchObject({ code: 'ATT', by: 'regles' });
  });
});

describe('Qui décide', () => {
  it.each([
    ['les règles', rcue(12, 'ADM', 'ADM'), 'regles'],
    [
      'les règles, la décision contraire étant sans effet',
      rcue(12, { regles: 'ADM', decision: 'RAT' }, 'ADM'),
      'regles',
    ],
    ['les règles, rien n’étant écrit', rcue(9, 'AJ', 'AJ'), 'regles'],
    ['le jury, qui admet', rcue(9, { decision: 'ADJ' }, 'AJ'), 'jury'],
    ['le jury, qui n’admet pas', rcue(9, { decision: 'RAT' }, 'AJ'), 'jury'],
    ['le jury sur l’UE avant celui du RCUE', rcue(9, { decision: 'ADJ' }, 'AJ', 'ADJ'), 'jury'],
    ['le jury du RCUE', rcue(9, 'AJ', 'AJ', 'ADJ'), 'rcue'],
    ['le jury du RCUE, contredit', rcue(9, { decision: 'RAT' }, 'AJ', 'ADJ'), 'rcue'],
    ['le jury de janvier', rcue(9, { janvier: 'ADJ' }, 'AJ'), 'janvier'],
    ['le jury de janvier, contredit', rcue(9, { janvier: 'ADJ', decision: 'RAT' }, 'AJ'), 'janvier'],
  ] as const)('%s', (_, given, by) => {
    expect(result([given]).rcues[0]?.impair.by).toBe(by);
  });

  it('admettre une UE déjà acquise de droit ne change rien et ne se dit pas', () => {
    expect(one(12, { regles: 'ADM', decision: 'ADJ' }, 'ADM').rcues[0]?.impair).toEqual({
      ue: 'UE11',
      code: 'ADM',
      by: 'regles',
      notices: [],
    });
  });

  it('le jury sur l’UE : ADJ, même si son RCUE est admis (elle serait ADJR)', () => {
    expect(codes(one(9, { decision: 'ADJ' }, 'AJ', 'ADJ'))).toEqual([['ADJ', 'ADJ', 'ADJR']]);
  });

  it('une rectification ne reprend que l’UE qu’elle vise : un ADJ de janvier sans décision contraire reste', () => {
    const retained = result([rcue(9, { janvier: 'ADJ' }, 'AJ')], {}, true);
    expect(retained.rcues[0]?.impair).toMatchObject({ code: 'ADJ', by: 'janvier' });
  });
});

describe('Le code d’un RCUE', () => {
  it.each([
    // « La validation des deux UE du niveau d'une compétence emporte la validation de l'ensemble des UE du niveau inférieur » (4.3)
    ['emporté par le niveau supérieur', rcue(9, 'ADSUP', 'ADM'), 'ADSUP'],
    ['admis avant d’être emporté', rcue(9, 'ADSUP', { decision: 'ADJ' }), 'ADJ'],
    ['compensé', rcue(10, 'CMP', 'ADM'), 'CMP'],
    ['sous 10, ses deux UE acquises avant', rcue(9.99, 'ADM', 'ADM'), 'CMP'],
    ['10,00 à deux décimales', rcue(9.995, 'ADM', 'ADM'), 'ADM'],
    ['sans moyenne, ses deux UE acquises avant', rcue(null, 'ADM', 'ADM'), 'ADM'],
    ['non validé, ce que le jury écrit', rcue(9, 'AJ', 'AJ', 'RAT'), 'RAT'],
    ['une UE sans moyenne', rcue(null, 'AJ', null), null],
  ] as const)('%s', (_, given, code) => {
    expect(result([given]).rcues[0]?.code).toBe(code);
  });
});

describe('L’année', () => {
  it('admise par le jury dès qu’une UE l’est, fût-elle du semestre pair', () => {
    expect(one(9, 'ADM', { decision: 'ADJ' }).annee).toEqual({ code: 'ADJ', by: 'jury', suite: 'ouverte' });
  });

  it('tout acquis de droit : ADM, S3 ouvert, rien à régler', () => {
    const retained = result([rcue(12, 'ADM', 'ADM')], { regles: 'ADM' });
    expect([retained.annee, retained.notices]).toEqual([{ code: 'ADM', by: 'regles', suite: 'ouverte' }, []]);
    expect(one(9, 'ADM', 'ADM').notices).toEqual([]);
  });

  it.each(['DEM', 'DEF'] as const)(
    'un étudiant parti (%s) n’a pas d’année, toutes ses UE fussent-elles acquises',
    (regles) => {
      const retained = result([rcue(12, 'ADM', 'ADM')], { regles });
      expect([retained.annee, retained.notices]).toEqual([{ code: regles, by: 'regles', suite: 'fermee' }, []]);
    },
  );

  it('PASD, et une poursuite de droit : S3 ouvert, rien à régler', () => {
    for (const regles of ['PASD', 'DROIT'] as const) {
      const retained = result([rcue(9, 'AJ', 'AJ')], { regles });
      expect([retained.annee, retained.notices]).toEqual([{ code: regles, by: 'regles', suite: 'ouverte' }, []]);
    }
  });

  it('ce que le jury écrit sans rien contredire ni oublier ne laisse rien à régler', () => {
    const failing = [rcue(7, 'AJ', 'AJ')];
    for (const decision of DECISIONS_ANNEE.filter((word) => !['ADM', 'ADJ', 'PASD'].includes(word))) {
      expect([decision, result(failing, { decision }).notices]).toEqual([decision, []]);
    }
    for (const decision of ['ADM', 'ADJ'] as const)
      expect(result([rcue(12, 'ADM', 'ADM')], { decision }).notices).toEqual([]);
    for (const regles of ['ADM', 'PASD'] as const) {
      expect([regles, result(failing, { decision: 'PASD', regles }).notices]).toEqual([regles, []]);
    }
  });

  it('un RCUE dont le semestre pair n’existe pas ne compte que son UE impaire', () => {
    const alone = { ...rcue(9, 'AJ', 'AJ'), pair: null };
    const retained = result([alone], { decision: 'RED', redoublements: [2] });
    expect([retained.dettes, retained.notices]).toEqual([['UE11'], []]);
  });
});

describe('En janvier', () => {
  it('les UE impaires non acquises sont dues, l’admission d’un RCUE ne laisse rien à régler de plus', () => {
    const retained = deliberate({
      rcues: [{ ...rcue(null, 'AJ', 'AJ'), pair: null }],
      annee: null,
      rectification: false,
      decimales: 2,
    });
    expect([retained.dettes, retained.notices, retained.annee]).toEqual([['UE11'], [], null]);
  });
});

describe('Chaque chose dite au jury l’est avec son article et ce dont elle parle', () => {
  it.each([
    [
      one(12, { regles: 'ADM', decision: 'RAT' }, 'ADM'),
      'decision-sans-effet',
      'acquisitionUe',
      { ue: 'UE11', decision: 'RAT', code: 'ADM' },
    ],
    [
      one(9, { janvier: 'ADJ', decision: 'AJ' }, 'ADM'),
      'decision-non-revisable',
      'jurySouverain',
      { ue: 'UE11', decision: 'AJ' },
    ],
    [
      one(9, 'ADM', { decision: 'ATJ' }, 'ADJ'),
      'decision-contredite',
      'jurySouverain',
      { ue: 'UE21', decision: 'ATJ' },
    ],
    [one(null, 'ADM', null, 'ADJ'), 'rcue-admis-moyenne-manquante', 'jurySouverain', { rcue: 'Lire', ues: ['UE21'] }],
    [one(9, 'AJ', 'AJ'), 'annee-a-decider', 'jurySouverain', {}],
    [result([rcue(null, null, null)], { regles: 'ATT' }), 'annee-en-attente', 'semestreImpair', {}],
    [
      result([rcue(9, 'ADM', 'AJ')], { decision: 'ADM' }),
      'annee-admise-ue-non-acquises',
      'jurySouverain',
      { ues: ['UE21'] },
    ],
    [
      result([rcue(9, 'ADM', 'AJ')], { decision: 'ADJ' }),
      'annee-admise-sans-ses-ue',
      'jurySouverain',
      { ues: ['UE21'] },
    ],
    [result([rcue(9, 'AJ', 'AJ')], { decision: 'PASD' }), 'annee-pasd-conditions-non-reunies', 'semestreImpair', {}],
    [
      result([rcue(12, 'ADM', 'ADM')], { decision: 'NAR' }),
      'annee-refusee-ue-acquises',
      'acquisitionUe',
      { decision: 'NAR' },
    ],
  ] as const)('%#', ({ notices }, code, article, data) => {
    expect(notices[0]).toEqual({ code, article, data });
  });
});

describe('« redoubler une seule fois chaque semestre dans la limite de 4 redoublements » : les semestres à refaire', () => {
  const told = (rcues: readonly RcueOfJury[], redoublements: readonly number[]) =>
    result(rcues, { decision: 'RED', redoublements }).notices.map(({ code }) => code);

  it('ceux d’une UE non acquise, même si les autres RCUE sont validés', () => {
    const rest = rcue(12, 'ADM', 'ADM');
    expect(told([rest, rcue(7, 'AJ', 'ADM')], [1])).toEqual(['redoublement-du-meme-semestre']);
    expect(told([rest, rcue(7, 'ADM', 'AJ')], [2])).toEqual(['redoublement-du-meme-semestre']);
  });

  it('eux seuls : un semestre acquis n’est pas un redoublement de plus', () => {
    // Three repeats made: the fourth is within the limit, a fifth would not be.
    expect(told([rcue(7, 'ADM', 'AJ')], [1, 3, 4])).toEqual([]);
    expect(told([rcue(7, 'AJ', 'ADM')], [2, 3, 4])).toEqual([]);
    expect(told([rcue(7, 'AJ', 'AJ')], [3, 4, 5])).toEqual(['redoublements-epuises']);
    // « une seule fois chaque semestre dans la limite de 4 » (4.5): nothing says that these are within it.
    expect(result([rcue(7, 'AJ', 'AJ')], { decision: 'RED', redoublements: null }).notices).toEqual([
      { code: 'redoublements-illisibles', article: 'redoublement', data: {} },
    ]);
  });
});
