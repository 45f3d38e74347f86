/** Equal treatment under 4.6: who, not admitted, stands at least as well as somebody whom the jury admitted. */
import { admissions, type JuryFile, judge, SENTENCES, type UeAverage } from '../../src/arrete';
import { annee, file, rcue, ue } from './file';

/** UE11 and UE21 of « Lire », and what the jury wrote. */
const lire = (impair: UeAverage, pair: UeAverage, rest: Parameters<typeof rcue>[3] = {}) =>
  rcue('Lire', ue('UE11', impair), ue('UE21', pair), rest);
const dire = (impair: UeAverage, pair: UeAverage) => rcue('Dire', ue('UE12', impair), ue('UE22', pair));
const admissionsOf = (...files: readonly JuryFile[]) =>
  admissions(files.map((one) => ({ file: one, judgement: judge(one) })));
/** Those beside the admissions, by rank. */
const beside = (...files: readonly JuryFile[]) =>
  admissionsOf(...files).map(({ niveau, nom, autres }) => [niveau, nom, autres.map(({ etudiant }) => etudiant)]);

describe(`${SENTENCES.jurySouverain} Sur un RCUE`, () => {
  const admitted = file([lire(9, 8, { decision: 'ADJ' }), dire(12, 12)]);

  it('l’admis, le code, et qui est au moins aussi bien placé, avec les moyennes comparées', () => {
    expect(admissionsOf(admitted, file([lire(9.2, 8), dire(12, 12)]))).toEqual([
      {
        etudiant: 0,
        niveau: 'rcue',
        nom: 'Lire',
        code: 'ADJ',
        autres: [
          {
            etudiant: 1,
            partout: true,
            comparaisons: [
              { nom: 'UE11', autre: 9.2, admis: 9 },
              { nom: 'UE21', autre: 8, admis: 8 },
            ],
          },
        ],
      },
    ]);
  });

  it('ses deux UE : plus bas dans l’une, il n’est pas comparable', () => {
    expect(beside(admitted, file([lire(9.9, 7.9), dire(12, 12)]))).toEqual([['rcue', 'Lire', []]]);
    expect(beside(admitted, file([lire(8.9, 9.9), dire(12, 12)]))).toEqual([['rcue', 'Lire', []]]);
  });

  it('« partout » d’abord : qui est plus bas ailleurs vient après', () => {
    const elsewhere = file([lire(9.2, 8), dire(12, 5)]);
    const [first] = admissionsOf(admitted, elsewhere, file([lire(9, 8), dire(12, 12)]));
    expect(first?.autres.map(({ etudiant, partout }) => [etudiant, partout])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it('deux UE sans objet se valent : l’autre UE seule est dite', () => {
    const one = file([lire('SO', 8, { decision: 'ADJ' })]);
    expect(admissionsOf(one, file([lire('SO', 9)]))[0]?.autres).toEqual([
      { etudiant: 1, partout: true, comparaisons: [{ nom: 'UE21', autre: 9, admis: 8 }] },
    ]);
  });

  it('ni qui a le RCUE, ni qui en attend une note, ni qui ne l’a pas au programme', () => {
    expect(beside(admitted, file([lire(12, 12), dire(12, 12)]))).toEqual([['rcue', 'Lire', []]]);
    expect(beside(admitted, file([lire(9.5, null), dire(12, 12)]))).toEqual([['rcue', 'Lire', []]]);
    expect(beside(admitted, file([lire('SO', 'SO'), dire(12, 12)]))).toEqual([['rcue', 'Lire', []]]);
  });

  it('ni un ADJ sans effet : le RCUE était acquis de droit', () => {
    // (7 + 12) / 2 = 9,5 ; UE11 est acquise d'une autre année : le RCUE est validé sans le jury.
    const held = rcue('Lire', ue('UE11', 7, { acquis: 'ADM' }), ue('UE21', 12), { decision: 'ADJ' });
    expect(admissionsOf(file([held]), file([lire(7, 12)]))).toEqual([]);
  });

  it('un refus n’est pas une admission', () => {
    expect(admissionsOf(file([lire(9, 8, { decision: 'RAT' })]), file([lire(9, 8)]))).toEqual([]);
    expect(admissionsOf(file([lire(9, 8)]), file([lire(9, 8)]))).toEqual([]);
  });

  it('comme la feuille montre les moyennes : 8,996 vaut 9,00 à 2 décimales', () => {
    const exact = { decimales: 'exact' } as const;
    expect(beside(admitted, file([lire(8.996, 8), dire(12, 12)]))).toEqual([['rcue', 'Lire', [1]]]);
    expect(beside({ ...admitted, ...exact }, file([lire(8.996, 8), dire(12, 12)], exact))).toEqual([
      ['rcue', 'Lire', []],
    ]);
  });

  it.each(['ABAN', 'ABL', 'DEM', 'DEF', 'EXCLU'] as const)('qui est parti ou n’a pas été évalué (%s) : non', (gone) => {
    const other = file([lire(9.5, 8), dire(12, 12)], { annee: annee({ decision: gone }) });
    expect(beside(admitted, other)).toEqual([['rcue', 'Lire', []]]);
  });

  it('un démissionnaire par son statut, non ; qui redouble, si', () => {
    const averages = [lire(9.5, 8), dire(12, 12)];
    expect(beside(admitted, file(averages, { statut: 'DEM' }))).toEqual([['rcue', 'Lire', []]]);
    expect(beside(admitted, file(averages, { annee: annee({ decision: 'RED' }) }))).toEqual([['rcue', 'Lire', [1]]]);
  });

  it('personne : rien', () => expect(admissionsOf()).toEqual([]));
});

describe(`${SENTENCES.jurySouverain} Sur une UE`, () => {
  const impair = (rest: Parameters<typeof ue>[2], pair: UeAverage = 7) =>
    file([rcue('Lire', ue('UE11', 9, rest), ue('UE21', pair))]);

  it('elle seule est comparée ; le jury de janvier compte', () => {
    const [first] = admissionsOf(impair({ decision: 'ADJ' }), file([lire(9.2, 6)]));
    expect(first).toEqual({
      etudiant: 0,
      niveau: 'ue',
      nom: 'UE11',
      code: 'ADJ',
      autres: [{ etudiant: 1, partout: false, comparaisons: [{ nom: 'UE11', autre: 9.2, admis: 9 }] }],
    });
    expect(beside(impair({ janvier: 'ADJ' }), file([lire(9.2, 6)]))).toEqual([['ue', 'UE11', [1]]]);
  });

  it('l’UE du semestre pair aussi', () => {
    const even = file([rcue('Lire', ue('UE11', 7), ue('UE21', 9, { decision: 'ADJ' }))]);
    expect(beside(even, file([lire(6, 9.2)]))).toEqual([['ue', 'UE21', [1]]]);
    expect(beside(even, file([lire(12, 8.9)]))).toEqual([['ue', 'UE21', []]]);
  });

  it('en janvier, l’UE du semestre impair, sans RCUE ni année', () => {
    const january = (average: number, decision: 'ADJ' | null) =>
      file([rcue('Lire', ue('UE11', average, { decision }), null)], { annee: null, semestre: 2 });
    expect(beside(january(9, 'ADJ'), january(9.2, null), january(8.9, null))).toEqual([['ue', 'UE11', [1]]]);
    expect(admissionsOf(january(9, 'ADJ'), january(9.2, null))[0]?.autres[0]?.partout).toBe(true);
  });

  it('ni une UE acquise de droit, ni une UE refusée, ni celle que son RCUE a donnée', () => {
    expect(admissionsOf(file([lire(12, 7)]), file([lire(9, 7)]))).toEqual([]);
    expect(admissionsOf(impair({ decision: 'RAT' }), file([lire(9, 7)]))).toEqual([]);
    const byRcue = file([lire(9, 7, { decision: 'ADJ' })]);
    expect(beside(byRcue, file([lire(9, 7)])).map(([niveau]) => niveau)).toEqual(['rcue']);
  });

  it('ni qui n’a pas d’UE au semestre pair, ni qui attend l’autre moyenne de son RCUE', () => {
    const even = file([rcue('Lire', ue('UE11', 7), ue('UE21', 9, { decision: 'ADJ' }))]);
    expect(beside(even, file([rcue('Lire', ue('UE11', 9), null)]))).toEqual([['ue', 'UE21', []]]);
    // UE11 à 9,2 peut encore être compensée : elle n'est pas refusée.
    expect(beside(impair({ decision: 'ADJ' }), file([lire(9.2, null)]))).toEqual([['ue', 'UE11', []]]);
  });

  it('au deuxième RCUE comme au premier', () => {
    const second = (average: number, decision: 'ADJ' | null) =>
      file([lire(12, 12), rcue('Dire', ue('UE12', average, { decision }), ue('UE22', 7))]);
    expect(beside(second(9, 'ADJ'), second(9.2, null))).toEqual([['ue', 'UE12', [1]]]);
  });
});

describe(`${SENTENCES.semestreImpair} Par le jury`, () => {
  /** All at 7,5: the rules do not open S3. */
  const low = (decision: 'PAS1NCI' | 'PASD' | 'RED' | null, average: UeAverage = 7.5, rest = {}) =>
    file([lire(average, 7.5)], { annee: annee({ decision }), ...rest });

  it('la poursuite que les règles n’ouvrent pas : toutes les UE sont comparées', () => {
    expect(admissionsOf(low('PAS1NCI'), low(null))).toEqual([
      {
        etudiant: 0,
        niveau: 'annee',
        nom: '',
        code: 'PAS1NCI',
        autres: [
          {
            etudiant: 1,
            partout: true,
            comparaisons: [
              { nom: 'UE11', autre: 7.5, admis: 7.5 },
              { nom: 'UE21', autre: 7.5, admis: 7.5 },
            ],
          },
        ],
      },
    ]);
    expect(beside(low('PAS1NCI'), low('RED', 7.4))).toEqual([['annee', '', []]]);
  });

  it('ni un redoublement, ni une poursuite que les règles ouvrent', () => {
    expect(admissionsOf(low('RED'), low(null))).toEqual([]);
    // (12 + 12) / 2 et (9 + 9) / 2, (12 + 12) / 2 : deux RCUE sur trois, aucun sous 8
    const passes = file([lire(12, 12), dire(9, 9), rcue('Agir', ue('UE13', 12), ue('UE23', 12))], {
      annee: annee({ decision: 'PASD' }),
    });
    expect(admissionsOf(passes, passes)).toEqual([]);
  });

  it('ni qui est passé aussi, ni qui attend une note', () => {
    expect(beside(low('PAS1NCI'), low('PAS1NCI'))).toEqual([
      ['annee', '', []],
      ['annee', '', []],
    ]);
    expect(beside(low('PAS1NCI', 'SO'), file([lire('SO', null)]))).toEqual([['annee', '', []]]);
  });

  it('ni celui dont on ne connaît pas encore les UE de S1 et S2, à l’entrée en S5', () => {
    const third = (decision: 'PAS1NCI' | null, s1: 'ADM' | null) =>
      file([rcue('Lire', ue('UE31', 7.5), ue('UE41', 7.5))], {
        semestre: 5,
        annee: annee({ decision, semestres: [3, 4], but1: [{ s1, s2: 'ADM' }] }),
      });
    expect(beside(third('PAS1NCI', 'ADM'), third(null, null), third(null, 'ADM'))).toEqual([['annee', '', [2]]]);
  });

  it('une année qui suit des UE admises se compare là : elle n’est pas une admission de plus', () => {
    const all = file([rcue('Lire', ue('UE11', 9, { decision: 'ADJ' }), ue('UE21', 9, { decision: 'ADJ' }))]);
    expect(judge(all).deliberation.annee?.suite).toBe('ouverte');
    expect(beside(all, file([lire(9, 9)])).map(([niveau]) => niveau)).toEqual(['ue', 'ue']);
  });
});
