/** 4.6: the code table. */
import {
  CODES_JURY,
  type CodeJury,
  codeRow,
  isAcquired,
  isAcquiringCode,
  isCodeAt,
  isCodeJury,
} from '../../src/arrete';

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

  it('ATT et ATB attendent ; tout autre code n’acquiert rien', () => {
    const notAcquiring = CODES_JURY.filter(({ acquires }) => !acquires);
    expect(notAcquiring.filter(({ outcome }) => outcome === 'incomplete').map(({ code }) => code)).toEqual([
      'ATT',
      'ATB',
    ]);
    const others = notAcquiring.filter(({ outcome }) => outcome !== 'incomplete');
    expect(others.map(({ outcome }) => outcome)).toEqual(Array(13).fill('non-acquise'));
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
    ['ADJ', 'ue rcue annee'],
    ['ATJ', 'ue rcue annee'],
    ['RAT', 'ue rcue annee'],
    ['DEF', 'ue rcue annee'],
    ['ABAN', 'ue rcue annee'],
    ['DEM', 'ue annee'],
    ['ATT', 'ue annee'],
    ['ATB', 'ue'],
  ])('%s existe pour : %s', (code, levels) => {
    expect((['ue', 'rcue', 'annee'] as const).filter((level) => isCodeAt(code, level)).join(' ')).toBe(levels);
  });

  it('un texte est un code ou ne l’est pas', () => {
    expect(['ADM', 'PAS1NCI', 'adm', 'SO', 'DROIT', '', 'toString', 'constructor'].filter(isCodeJury)).toEqual([
      'ADM',
      'PAS1NCI',
    ]);
    expect(codeRow('NAR').label).toBe('Redoublement non autorisé');
  });

  it('chaque code se dit de toute personne : ni « admis », ni « ajourné »', () => {
    const labels = CODES_JURY.map(({ label }) => label);
    expect(labels.filter((label) => /^(?:admis|ajourné|défaillant|non validé)(?![a-zé])/i.test(label))).toEqual([]);
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
