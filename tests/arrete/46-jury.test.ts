/** 4.6: the code table, and the jury's decision beside the proposal. */
import {
  CODES_JURY,
  type CodeJury,
  codeRow,
  isAcquired,
  isAcquiringCode,
  isCodeAt,
  isCodeJury,
  retainedDecision,
  SENTENCES,
} from '../../src/arrete';

describe(SENTENCES.jurySouverain, () => {
  it('sans décision du jury, la proposition est retenue', () => {
    expect(retainedDecision('CMP', null, 'ue')).toEqual({ code: 'CMP', by: 'regles', refused: null });
    expect(retainedDecision(null, null, 'ue')).toEqual({ code: null, by: 'regles', refused: null });
  });

  it('le jury peut donner une UE', () => {
    expect(retainedDecision('AJ', 'ADJ', 'ue')).toEqual({ code: 'ADJ', by: 'jury', refused: null });
    expect(retainedDecision(null, 'ADJ', 'ue')).toEqual({ code: 'ADJ', by: 'jury', refused: null });
    expect(retainedDecision('CMP', 'ADM', 'ue').code).toBe('ADM');
  });

  it.each<CodeJury>(['ADM', 'CMP', 'ADSUP'])('il ne retire pas une UE acquise de droit (%s)', (proposal) => {
    for (const decision of ['AJ', 'DEF', 'RAT'] as const) {
      expect(retainedDecision(proposal, decision, 'ue')).toEqual({ code: proposal, by: 'regles', refused: decision });
      expect(retainedDecision(proposal, decision, 'rcue').refused).toBe(decision);
    }
  });

  it('il peut revenir sur ce qu’il a donné lui-même', () => {
    expect(retainedDecision('ADJ', 'AJ', 'ue')).toEqual({ code: 'AJ', by: 'jury', refused: null });
  });
});

describe(SENTENCES.juryMissions, () => {
  it('sur la progression, la décision du jury est retenue', () => {
    expect(retainedDecision('AJ', 'PAS1NCI', 'annee')).toEqual({ code: 'PAS1NCI', by: 'jury', refused: null });
    expect(retainedDecision('PASD', 'RED', 'annee').code).toBe('RED');
    expect(retainedDecision('ADM', 'ATJ', 'annee').code).toBe('ATJ');
  });
});

describe('La table des codes', () => {
  // docs of the profession: domain notes §1 (ScoDoc, Apogée).
  it('les codes qui acquièrent une UE : ADM, CMP, ADJ, ADJR, ADSUP, et eux seuls', () => {
    const acquiring = CODES_JURY.filter(({ code }) => isAcquiringCode(code)).map(({ code }) => code);
    expect(acquiring).toEqual(['ADM', 'CMP', 'ADJ', 'ADJR', 'ADSUP']);
  });

  it('de droit : ADM, CMP et ADSUP ; par le jury : ADJ et ADJR', () => {
    expect(CODES_JURY.filter(({ ofRight }) => ofRight).map(({ code }) => code)).toEqual(['ADM', 'CMP', 'ADSUP']);
    expect(CODES_JURY.filter(({ outcome }) => outcome === 'acquise-par-jury').map(({ code }) => code)).toEqual([
      'ADJ',
      'ADJR',
    ]);
  });

  it('chaque code figure une fois, avec un libellé et au moins un niveau', () => {
    expect(new Set(CODES_JURY.map(({ code }) => code)).size).toBe(20);
    expect(CODES_JURY).toHaveLength(20);
    for (const { label, levels } of CODES_JURY) {
      expect(label).not.toBe('');
      expect(levels.length).toBeGreaterThan(0);
    }
  });

  it.each<[CodeJury, string]>([
    ['ADM', 'ue rcue annee'],
    ['CMP', 'ue rcue'],
    ['ADJR', 'ue'],
    ['ADSUP', 'ue rcue'],
    ['AJ', 'ue rcue annee'],
    ['PASD', 'annee'],
    ['PAS1NCI', 'annee'],
    ['RED', 'annee'],
    ['NAR', 'annee'],
    ['UEBSL', 'ue'],
    ['ABL', 'annee'],
    ['EXCLU', 'annee'],
  ])('%s existe pour : %s', (code, levels) => {
    expect((['ue', 'rcue', 'annee'] as const).filter((level) => isCodeAt(code, level)).join(' ')).toBe(levels);
  });

  it('un texte est un code ou ne l’est pas', () => {
    expect(['ADM', 'PAS1NCI', 'adm', 'SO', 'DROIT', '', 'toString', 'constructor'].filter(isCodeJury)).toEqual([
      'ADM',
      'PAS1NCI',
    ]);
    expect(codeRow('NAR').label).toBe('Ajourné, non autorisé à redoubler');
  });

  it('ce qui n’est pas connu ou sans objet n’est pas acquis', () => {
    expect([null, 'SO', 'AJ', 'CMP'].map((state) => isAcquired(state as CodeJury | 'SO' | null))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('« de droit » ne se dit pas d’une poursuite en semestre impair', () => {
    for (const { label } of CODES_JURY) expect(label).not.toMatch(/de droit/);
  });
});
