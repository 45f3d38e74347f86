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

const refus = { motif: 'Absences répétées', auditionDemandee: false, entendu: false, conseilsOrientation: 'BTS' };

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
});

describe(SENTENCES.refusMotive, () => {
  it.each(['', '   '])('motif « %s » : incomplet', (motif) => {
    expect(checkRefus({ ...refus, motif }).reasons.map(({ code }) => code)).toEqual(['refus-sans-motif']);
  });

  it.each(['', ' '])('conseils d’orientation « %s » : incomplet', (conseilsOrientation) => {
    expect(checkRefus({ ...refus, conseilsOrientation }).outcome).toBe('incomplet');
  });

  it('tout ce qui manque est dit', () => {
    const decision = checkRefus({ motif: '', auditionDemandee: true, entendu: false, conseilsOrientation: '' });
    expect(decision.reasons.map(({ code }) => code)).toEqual([
      'refus-sans-audition',
      'refus-sans-motif',
      'refus-sans-conseils',
    ]);
  });
});
