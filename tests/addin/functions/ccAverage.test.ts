/** CC_AVERAGE, sentence by sentence of the contract. */
import { ccAverage } from '../../../src/addin/functions/index';
import { refusal } from './refusal';

describe('CC_AVERAGE', () => {
  it('donne une colonne par élément voulu, dans l’ordre voulu', () => {
    const notes = [
      [8, 16, 12],
      ['ABS', 10, ''],
    ];
    const codes = [['R101', 'R101', 'R103']];
    // R101: (8 + 3 × 16) / 4 = 14; (0 + 30) / 4 = 7,5. R103: 12; nothing.
    expect(ccAverage(notes, codes, [[1, 3, 2]], [['', '', '']], [['R103', 'R101']])).toEqual([
      [12, 14],
      ['', 7.5],
    ]);
  });

  it('coefficient vide = 1, barème vide = 20, « 0,5 » = 0,5', () => {
    expect(ccAverage([[10, 16]], [['A', 'A']], [['', '']], [['', '']], 'A')).toEqual([[13]]);
    expect(ccAverage([[10, 16]], [['A', 'A']], [['0,5', 1]], [['', '']], 'A')).toEqual([[14]]); // (5 + 16) / 1,5
    for (const nothing of ['', null, undefined]) {
      expect(ccAverage([[10, 16]], [['A', 'A']], nothing, nothing, 'A')).toEqual([[13]]);
    }
  });

  it('une note sur b compte pour note × 20 / b et vaut de 0 à b', () => {
    expect(ccAverage([[10, 16]], [['A', 'A']], '', [[40, 20]], 'A')).toEqual([[10.5]]); // (5 + 16) / 2
    expect(refusal(() => ccAverage([[10, 16]], [['A', 'A']], '', [[20, '10']], 'A'))).toBe(
      "notes, ligne 1, colonne 2 : « 16 » n'est pas une note entre 0 et 10. Corrigez la note ou tapez ABS, EXC ou ATT.",
    );
  });

  it('une colonne insérée sans code ni note est ignorée, quoi que dise son en-tête', () => {
    const expected = [[13]];
    expect(ccAverage([[10, 16]], [['A', 'A']], [[1, 1]], [[20, 20]], 'A')).toEqual(expected);
    expect(ccAverage([['', 10, 16]], [['', 'A', 'A']], [['', 1, 1]], [['', 20, 20]], 'A')).toEqual(expected);
    expect(ccAverage([[10, ' ', 16]], [['A', ' ', 'A']], [[1, 'coef', 1]], [[20, 0, 20]], 'A')).toEqual(expected);
  });

  it('une colonne sans code qui a une note est refusée', () => {
    const notes = [
      [10, ''],
      [12, 'ABS'],
    ];
    expect(refusal(() => ccAverage(notes, [['A', '']], '', '', 'A'))).toBe(
      'notes, ligne 2, colonne 2 : une note dans une colonne sans code. Tapez le code de la ressource ou de la SAÉ, ou videz la colonne.',
    );
  });

  it('les codes sont comparés sans espaces autour ni majuscules', () => {
    expect(ccAverage([[10, 16]], [[' r101', 'R101\u00a0']], '', '', 'r101 ')).toEqual([[13]]);
    expect(ccAverage([[10, 16]], [[101, '102']], '', '', [['101', 102]])).toEqual([[10, 16]]);
  });

  it('un élément vide donne une colonne vide ; un élément sans épreuve aussi', () => {
    expect(ccAverage([[10], [12]], 'A', '', '', [['A', '', 'B', 'A']])).toEqual([
      [10, '', '', 10],
      [12, '', '', 12],
    ]);
  });

  it('un élément sans note comptée donne vide, jamais 0', () => {
    expect(ccAverage([['EXC'], ['ATT'], [''], ['ABS']], 'A', '', '', 'A')).toEqual([[''], [''], [''], [0]]);
    expect(ccAverage([[10]], 'A', 0, '', 'A')).toEqual([['']]);
  });

  it('chaque cellule d’une colonne qui a un code est lue, même si son élément n’est pas voulu', () => {
    expect(refusal(() => ccAverage([[10, 22]], [['A', 'B']], '', '', 'A'))).toContain('notes, ligne 1, colonne 2');
  });

  it('les erreurs nomment l’argument et la case', () => {
    const notes = [[10, 12]];
    const codes = [['A', 'B']];
    expect(refusal(() => ccAverage(notes, codes, [[1, -2]], '', 'A'))).toContain(
      'coefficients, ligne 1, colonne 2 : « -2 » est négatif',
    );
    expect(refusal(() => ccAverage(notes, codes, '', [[0, 20]], 'A'))).toContain(
      'baremes, ligne 1, colonne 1 : un barème ne peut pas être 0',
    );
    expect(refusal(() => ccAverage(notes, [['A', '#REF!']], '', '', 'A'))).toContain(
      "codes, ligne 1, colonne 2 : la cellule contient l'erreur #REF!",
    );
    expect(refusal(() => ccAverage(notes, [['A', true]], '', '', 'A'))).toContain(
      "codes, ligne 1, colonne 2 : « VRAI » n'est pas le code",
    );
    expect(refusal(() => ccAverage(notes, codes, '', '', [['A', new Date(0)]]))).toContain(
      'elements, ligne 1, colonne 2 : une date',
    );
  });

  it('les tailles qui ne vont pas ensemble sont refusées, avec les deux', () => {
    const notes = [[10, 12]];
    expect(refusal(() => ccAverage(notes, 'A', '', '', 'A'))).toContain('notes a 2 colonnes et codes 1');
    expect(
      refusal(() =>
        ccAverage(
          notes,
          [
            ['A', 'B'],
            ['A', 'B'],
          ],
          '',
          '',
          'A',
        ),
      ),
    ).toContain('codes a 2 lignes et 2 colonnes');
    expect(refusal(() => ccAverage(notes, [['A', 'B']], [[1, 1, 1]], '', 'A'))).toContain(
      'coefficients a 1 ligne et 3 colonnes',
    );
    expect(refusal(() => ccAverage(notes, [['A', 'B']], '', [[20], [20]], 'A'))).toContain(
      'baremes a 2 lignes et 1 colonne',
    );
    expect(refusal(() => ccAverage(notes, [['A', 'B']], '', '', [['A'], ['B']]))).toContain('elements a 2 lignes');
    expect(refusal(() => ccAverage(notes, [['A', 'B']], '', '', undefined))).toContain("L'argument elements manque");
  });
});
