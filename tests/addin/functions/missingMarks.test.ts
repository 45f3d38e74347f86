/** MISSING_MARKS, sentence by sentence of the contract. */
import { missingMarks } from '../../../src/addin/functions/index';
import { refusal } from './refusal';

/** Three épreuves: two in R1, one in S1. Two UE: R1 weighs in the first only, S1 in both. */
const codes = [['R1', 'R1', 'S1']];
const elements = [['R1', 'S1']];
const ues = [
  [3, 2],
  [0, 4],
];
const count = (row: readonly unknown[], ...more: unknown[]) =>
  missingMarks([row], codes, '', elements, ues, ...more)[0];

describe('MISSING_MARKS', () => {
  it.each([
    [
      [12, 12, 12],
      [0, 0],
    ],
    [
      ['', 12, 12],
      [1, 0],
    ],
    [
      ['', ' ', 12],
      [2, 0],
    ],
    [
      ['', 'ATT', 'att'],
      [3, 1],
    ],
    [
      ['ABS', 'EXC', 'DIS'],
      [0, 0],
    ],
    [
      ['12,5', 0, ''],
      [1, 1],
    ],
  ])('%p : %p', (row, expected) => {
    expect(count(row)).toEqual(expected);
  });

  it('une épreuve de coefficient 0 ne pèse pas, un coefficient vide vaut 1', () => {
    expect(missingMarks([['', '', 12]], codes, [[0, '', 1]], elements, ues)).toEqual([[1, 0]]);
    expect(missingMarks([['', '', 12]], codes, [['0,5', '', 1]], elements, ues)).toEqual([[2, 0]]);
  });

  it('un élément de coefficient 0 (ou vide) dans la UE n’y pèse pas', () => {
    expect(
      missingMarks(
        [['', '', '']],
        codes,
        '',
        elements,
        [
          ['', 0],
          [1, 0],
        ],
        '',
        'x',
      ),
    ).toEqual([[0, 2]]);
  });

  it('un élément qui a un coefficient et aucune épreuve compte 1', () => {
    expect(missingMarks([[12]], 'R1', '', [['R1', 'R2', 'R3']], [[1, 2, 0]])).toEqual([[1]]);
    expect(missingMarks([['']], 'R1', '', [['R1', 'R2', '']], [[1, 2, 5]], '', 'x')).toEqual([[2]]);
  });

  it('sans etudiants, une ligne toute vide reste vide', () => {
    expect(
      missingMarks(
        [
          ['', '', ''],
          ['', ' ', 12],
        ],
        codes,
        '',
        elements,
        ues,
      ),
    ).toEqual([
      ['', ''],
      [2, 0],
    ]);
  });

  it('avec etudiants, une ligne qui a un étudiant compte toujours', () => {
    const notes = [
      ['', '', ''],
      ['', '', ''],
      ['', '', 5],
    ];
    expect(missingMarks(notes, codes, '', elements, ues, '', [['0123'], [' '], ['']])).toEqual([
      [3, 1],
      ['', ''],
      [2, 0],
    ]);
    expect(missingMarks(notes, codes, '', elements, ues, '', [[12345678], [''], ['']])[0]).toEqual([3, 1]);
  });

  describe('poles', () => {
    const poles = [['R', 's']];

    it('un pôle sans aucune note comptée : la UE compte au moins 1', () => {
      expect(count(['EXC', 'DIS', 12], poles)).toEqual([1, 0]); // R1 all neutralised, R weighs only in the first UE
      expect(count([12, 12, 'EXC'], poles)).toEqual([1, 1]);
      expect(count(['EXC', 12, 12], poles)).toEqual([0, 0]);
      expect(count(['ABS', 'EXC', 'ABI'], poles)).toEqual([0, 0]); // an absence is a counted mark
    });

    it('au moins 1, et non 1 de plus', () => {
      expect(count(['', 'ATT', 12], poles)).toEqual([2, 0]);
      expect(count(['EXC', '', 12], poles)).toEqual([1, 0]);
    });

    it('un pôle sans coefficient dans la UE n’y est pas exigé', () => {
      expect(missingMarks([['EXC', 12]], [['R1', 'S1']], '', elements, [[0, 4]], poles)).toEqual([[0]]);
      expect(missingMarks([['EXC', 12]], [['R1', 'S1']], '', elements, [[1, 4]], poles)).toEqual([[1]]);
      expect(missingMarks([['EXC', 12]], [['R1', 'S1']], '', elements, [[1, 4]])).toEqual([[0]]);
    });

    it('une note d’une épreuve de coefficient 0 n’est pas comptée', () => {
      expect(missingMarks([[15, 12]], [['R1', 'S1']], [[0, 1]], elements, [[1, 4]], poles)).toEqual([[1]]);
    });

    it('R ou S, sinon refusé ; vide sous un élément vide', () => {
      expect(refusal(() => count([12, 12, 12], [['R', 'X']]))).toBe(
        "poles, ligne 1, colonne 2 : « X » n'est pas un pôle. Tapez R (ressource) ou S (SAÉ).",
      );
      expect(refusal(() => count([12, 12, 12], [['R', '']]))).toContain('poles, ligne 1, colonne 2');
      expect(refusal(() => count([12, 12, 12], [['R', '#REF!']]))).toContain("l'erreur #REF!");
      expect(missingMarks([[12]], 'R1', '', [['R1', '']], [[1, '']], [['R', '']])).toEqual([[0]]);
      expect(refusal(() => count([12, 12, 12], [['R', 'S', 'S']]))).toContain('poles a 1 ligne et 3 colonnes');
    });
  });

  it('une colonne sans code est ignorée sans note, refusée avec', () => {
    expect(missingMarks([['', 12]], [['', 'R1']], [['x', 1]], 'R1', 1)).toEqual([[0]]);
    expect(refusal(() => missingMarks([[5, 12]], [['', 'R1']], '', 'R1', 1))).toContain(
      'une note dans une colonne sans code',
    );
  });

  it('les codes sont comparés sans espaces ni majuscules', () => {
    expect(missingMarks([['', 12]], [[' r1', 'S1']], '', [['R1 ', 's1']], [[1, 1]])).toEqual([[1]]);
  });

  it('le barème n’est pas connu ici : toute note positive est reçue, le reste est refusé', () => {
    expect(count([35, 12, 12])).toEqual([0, 0]);
    expect(refusal(() => count([-1, 12, 12]))).toContain(
      "notes, ligne 1, colonne 1 : « -1 » n'est pas une note positive",
    );
    expect(refusal(() => count(['absent?', 12, 12]))).toContain('« absent? »');
    expect(refusal(() => count([12, new Date(0), 12]))).toContain('Tapez 12,5 avec une virgule.');
  });

  it('les tailles qui ne vont pas ensemble sont refusées, avec les deux', () => {
    expect(refusal(() => missingMarks([[12, 12]], codes, '', elements, ues))).toContain(
      'notes a 2 colonnes et codes 3',
    );
    expect(refusal(() => missingMarks([[12, 12, 12]], codes, '', elements, [[1]]))).toContain(
      'elements a 2 colonnes et coefficientsUe 1',
    );
    expect(refusal(() => missingMarks([[12, 12, 12]], codes, [[1]], elements, ues))).toContain(
      'coefficients a 1 ligne et 1 colonne',
    );
    expect(refusal(() => count([12, 12, 12], '', [['a'], ['b']]))).toContain('etudiants a 2 lignes');
    expect(refusal(() => missingMarks([[12, 12, 12]], codes, '', elements, [[1, -1]]))).toContain(
      'coefficientsUe, ligne 1, colonne 2 : « -1 » est négatif',
    );
  });
});
