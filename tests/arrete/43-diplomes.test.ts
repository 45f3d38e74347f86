/** 4.3 and 4.6: credits, DUT and BUT. ECTS of S1 and S2: the programme document; 30 a semester everywhere. */
import {
  butDecision,
  creditsOf,
  dutDecision,
  SENTENCES,
  sumOfCredits,
  type UeOfParcours,
  type UeState,
} from '../../src/arrete';

/** Five competences over six semesters; 30 ECTS a semester: 5, 6, 8, 8, 3. */
const ECTS = [5, 6, 8, 8, 3];
const parcours = (states: { readonly [ue: string]: UeState }, rest: UeState = 'ADM'): readonly UeOfParcours[] =>
  [1, 2, 3, 4, 5, 6].flatMap((semestre) =>
    ECTS.map((ects, index) => {
      const code = `UE${semestre}${index + 1}`;
      const state = code in states ? (states[code] ?? null) : rest;
      return { code, semestre, competence: index + 1, niveau: Math.ceil(semestre / 2), ects, state };
    }),
  );

describe(SENTENCES.creditsUe, () => {
  it('toutes les UE du S1 acquises font 30 crédits (5 + 6 + 8 + 8 + 3)', () => {
    expect(creditsOf(ECTS.map((ects) => ({ state: 'ADM', ects })))).toBe(30);
  });

  it.each<[UeState, number]>([
    ['ADM', 8],
    ['CMP', 8],
    ['ADJ', 8],
    ['ADJR', 8],
    ['ADSUP', 8],
    ['AJ', 0],
    ['RAT', 0],
    ['UEBSL', 0],
    ['SO', 0],
    [null, 0],
  ])('une UE de 8 crédits, %s : %p', (state, credits) => {
    expect(creditsOf([{ state, ects: 8 }])).toBe(credits);
  });

  // 0,1 + 0,2 + 0,3 = 0,6 ; 1,005 + 2,01 = 3,015: sums of decimals, by hand.
  it.each([
    [[0.1, 0.2, 0.3], 0.6],
    [[1.005, 2.01], 3.015],
  ])('des crédits de %p font %p, exactement', (ects, credits) => {
    expect(creditsOf(ects.map((each) => ({ state: 'ADM', ects: each })))).toBe(credits);
    expect(sumOfCredits(ects)).toBe(credits);
  });
});

describe(SENTENCES.juryMissions, () => {
  it('le DUT : toutes les UE des semestres 1 à 4, soit 120 crédits, quoi qu’il en soit des semestres 5 et 6', () => {
    const decision = dutDecision(parcours({ UE51: 'AJ', UE61: null }));
    expect(decision).toMatchObject({ outcome: 'obtenu', credits: 120, articles: ['juryMissions'] });
  });

  it('une seule UE non acquise : pas de DUT, et elle est nommée', () => {
    const decision = dutDecision(parcours({ UE42: 'AJ', UE52: 'AJ' }));
    expect(decision).toMatchObject({ outcome: 'non-obtenu', credits: 114 });
    expect(decision.reasons).toEqual([
      { code: 'ue-non-acquises', article: 'juryMissions', data: { ues: ['UE42'], credits: 114 } },
    ]);
  });

  it('le niveau 2 validé rend les 120 crédits : UE12 manquait', () => {
    expect(dutDecision(parcours({ UE12: 'AJ' }))).toMatchObject({ outcome: 'obtenu', credits: 120 });
  });

  it('le niveau 3 validé donne aussi les UE du niveau 2', () => {
    expect(dutDecision(parcours({ UE32: 'AJ', UE12: 'AJ' })).outcome).toBe('obtenu');
  });

  it('une UE non encore connue : incomplet', () => {
    const decision = dutDecision(parcours({ UE43: null, UE53: null }));
    expect(decision).toMatchObject({ outcome: 'incomplete', credits: 112 });
    expect(decision.reasons).toEqual([{ code: 'ue-inconnues', article: 'juryMissions', data: { ues: ['UE43'] } }]);
  });

  it('un semestre entier absent de la liste : incomplet', () => {
    const decision = dutDecision(parcours({}).filter(({ semestre }) => semestre !== 4));
    expect(decision.outcome).toBe('incomplete');
    expect(decision.reasons).toEqual([
      { code: 'semestres-absents', article: 'juryMissions', data: { semestres: [4] } },
    ]);
  });

  it('non acquise et inconnue : non obtenu, avec toutes les raisons', () => {
    const decision = dutDecision(parcours({ UE42: 'AJ', UE43: null, UE52: 'AJ', UE53: null }));
    expect(decision.outcome).toBe('non-obtenu');
    expect(decision.reasons.map(({ code }) => code)).toEqual(['ue-non-acquises', 'ue-inconnues']);
  });

  it('une UE sans objet n’est pas exigée', () => {
    expect(dutDecision(parcours({ UE31: 'SO' })).outcome).toBe('obtenu');
  });
});

describe(SENTENCES.obtentionBut, () => {
  it('toutes les UE acquises, de quelque façon : 180 crédits', () => {
    const states = { UE11: 'CMP', UE22: 'ADJ', UE33: 'ADJR', UE44: 'ADSUP' } as const;
    expect(butDecision(parcours(states))).toMatchObject({
      outcome: 'obtenu',
      credits: 180,
      reasons: [{ code: 'toutes-ue-acquises', article: 'obtentionBut', data: { credits: 180 } }],
      articles: ['obtentionBut'],
    });
  });

  it('une UE du semestre 6 non acquise : pas de BUT, mais le DUT', () => {
    const ues = parcours({ UE65: 'AJ' });
    expect(butDecision(ues)).toMatchObject({ outcome: 'non-obtenu', credits: 177 });
    expect(dutDecision(ues).outcome).toBe('obtenu');
  });

  it('le semestre 6 en attente : incomplet', () => {
    expect(butDecision(parcours({ UE65: null })).outcome).toBe('incomplete');
  });
});
