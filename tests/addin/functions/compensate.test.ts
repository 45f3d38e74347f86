/** COMPENSATE, sentence by sentence of the contract (arrêté, 4.3 and 4.4). */
import { compensateCells } from '../../../src/addin/functions/index';
import { refusal } from './refusal';

describe('COMPENSATE : les deux semestres connus', () => {
  it.each([
    [12, 14, [13, 'ADM', 'ADM']],
    [8, 12, [10, 'CMP', 'ADM']],
    [12, 8, [10, 'ADM', 'CMP']],
    [9, 10, [9.5, 'AJ', 'ADM']],
    [9, 9, [9, 'AJ', 'AJ']],
    [0, 20, [10, 'CMP', 'ADM']], // « la compensation est intégrale »: no floor
    [10, 10, [10, 'ADM', 'ADM']],
  ])('%p et %p : %p', (impair, pair, expected) => {
    expect(compensateCells(impair, pair)).toEqual([expected]);
  });

  it('une ligne par étudiant, trois colonnes par compétence', () => {
    expect(
      compensateCells(
        [
          [8, 12],
          [9, 'SO'],
        ],
        [
          [12, 7],
          [10, 11],
        ],
      ),
    ).toEqual([
      [10, 'CMP', 'ADM', 9.5, 'ADM', 'AJ'],
      [9.5, 'AJ', 'ADM', 11, 'SO', 'ADM'],
    ]);
  });

  it('la moyenne du RCUE est rendue sans arrondi', () => {
    expect(compensateCells(9.9951, 9.995)).toEqual([[9.99505, 'ADM', 'ADM']]);
  });

  it('un texte « 12,5 » est la moyenne', () => {
    expect(compensateCells(' 7,5', '12.5')).toEqual([[10, 'CMP', 'ADM']]);
  });
});

describe('COMPENSATE : janvier et moyennes manquantes', () => {
  it.each([undefined, null, '', ' '])('sans pair (%p) : ADM ou AJ, le reste vide', (pair) => {
    expect(compensateCells([[10, 9.99, '', 'SO']], pair)).toEqual([
      ['', 'ADM', '', '', 'AJ', '', '', '', '', '', 'SO', ''],
    ]);
  });

  it('pair donné mais une moyenne manque : la UE et le RCUE vides, l’autre ADM ou indécidable', () => {
    expect(compensateCells([[12, 8, '', '', '']], [['', '', 12, 8, '']])).toEqual([
      ['', 'ADM', '', '', '', '', '', '', 'ADM', '', '', '', '', '', ''],
    ]);
  });

  it('une ligne toute vide donne des vides', () => {
    expect(
      compensateCells(
        [
          [8, 9],
          ['', ' '],
        ],
        [
          [12, 12],
          ['', ''],
        ],
      )[1],
    ).toEqual(['', '', '', '', '', '']);
  });
});

describe('COMPENSATE : sans objet', () => {
  it('un SO : le RCUE est l’autre UE ; deux : la compétence est sans objet', () => {
    expect(compensateCells([['SO', 'so', ' SO ', 12]], [[12, 9, 'SO', 'SO']])).toEqual([
      [12, 'SO', 'ADM', 9, 'SO', 'AJ', 'SO', 'SO', 'SO', 12, 'ADM', 'SO'],
    ]);
  });

  it('un SO et une moyenne manquante : le RCUE n’est pas connu', () => {
    expect(compensateCells([['SO']], [['']])).toEqual([['', 'SO', '']]);
  });
});

describe('COMPENSATE : poids', () => {
  it('2×c ou 2×1, vide = 1', () => {
    // (2 × 7 + 13) / 3 = 9; (8 + 3 × 10) / 4 = 9,5
    expect(
      compensateCells(
        [[7, 8]],
        [[13, 10]],
        [
          [2, 1],
          [1, 3],
        ],
      ),
    ).toEqual([[9, 'AJ', 'ADM', 9.5, 'AJ', 'ADM']]);
    expect(
      compensateCells(
        [[7, 4]],
        [[13, 12]],
        [
          ['', ''],
          ['', 3],
        ],
      ),
    ).toEqual([[10, 'CMP', 'ADM', 10, 'CMP', 'ADM']]);
    expect(compensateCells([[4, 8]], [[12, 12]], [[''], [3]])).toEqual([[10, 'CMP', 'ADM', 11, 'CMP', 'ADM']]);
    expect(compensateCells([[7]], [[13]], [['0,5'], ['0.5']])).toEqual([[10, 'CMP', 'ADM']]);
  });

  it('négatif, nul, texte ou taille inattendue : refusés', () => {
    expect(refusal(() => compensateCells(8, 12, [[1], [-1]]))).toContain(
      'poids, ligne 2, colonne 1 : « -1 » est négatif',
    );
    expect(refusal(() => compensateCells(8, 12, [[0], [1]]))).toBe(
      "poids, ligne 1, colonne 1 : un poids ne peut pas être 0. Si l'étudiant n'a pas cette UE, tapez SO à la place de sa moyenne.",
    );
    expect(refusal(() => compensateCells(8, 12, [['x'], [1]]))).toContain("« x » n'est pas un nombre");
    expect(
      refusal(() =>
        compensateCells(
          [[8, 9, 10]],
          [[8, 9, 10]],
          [
            [1, 1],
            [1, 1],
          ],
        ),
      ),
    ).toBe(
      'poids a 2 lignes et 2 colonnes, impair 1 ligne et 3 colonnes : sélectionnez 2 lignes et 3 colonnes ou 2 lignes et 1 colonne.',
    );
    expect(refusal(() => compensateCells([[8, 9]], [[8, 9]], [[1, 1]]))).toContain('poids a 1 ligne et 2 colonnes');
  });
});

describe('COMPENSATE : arrondi', () => {
  it.each([
    [undefined, 'ADM'],
    ['', 'ADM'],
    [2, 'ADM'],
    ['2', 'ADM'],
    [3, 'AJ'],
    ['exact', 'AJ'],
    [' Exact ', 'AJ'],
  ])('9,995 à %p : %p', (decimales, code) => {
    expect(compensateCells(9.995, 0, '', decimales)[0]?.[1]).toBe(code);
  });

  it.each([1, 7, 2.5, 'deux', true, new Date(0), Number.NaN])('decimales %p est refusé', (decimales) => {
    expect(refusal(() => compensateCells(8, 12, '', decimales))).toMatch(/^decimales : .*Tapez 2, 3, 4, 5, 6 ou exact/);
  });

  it('decimales est une seule case', () => {
    expect(refusal(() => compensateCells(8, 12, '', [[2, 2]]))).toContain('sélectionnez une seule cellule');
    expect(refusal(() => compensateCells(8, 12, '', '#REF!'))).toContain("l'erreur #REF!");
  });
});

describe('COMPENSATE : UE déjà acquises', () => {
  it('une UE acquise garde son code, quelle que soit sa moyenne', () => {
    expect(compensateCells([[4, 12]], [[5, 6]], '', '', [['ADM', 'adj', 'CMP', ' ADSUP']])).toEqual([
      [4.5, 'ADM', 'ADJ', 9, 'CMP', 'ADSUP'],
    ]);
    expect(compensateCells('', '', '', '', [['ADJR', 'ADM']])).toEqual([['', 'ADJR', 'ADM']]);
    expect(compensateCells([['', 8]], [['', '']], '', '', [['ADM', '', '', '']])).toEqual([
      ['', 'ADM', '', '', '', ''],
    ]);
  });

  it('en janvier aussi', () => {
    expect(compensateCells([[8, 8]], '', '', '', [['ADM', '', '', 'ADM']])).toEqual([['', 'ADM', '', '', 'AJ', 'ADM']]);
  });

  it('un code connu qui n’acquiert rien, FAUX ou vide : rien n’est acquis', () => {
    const codes = [['AJ', 'DEF', false, 'FAUX']];
    expect(compensateCells([[8, 8]], [[12, 9]], '', '', codes)).toEqual([[10, 'CMP', 'ADM', 8.5, 'AJ', 'AJ']]);
  });

  it('un code inconnu, VRAI (qui ne dit pas par quel code) ou une mauvaise taille : refusés', () => {
    expect(refusal(() => compensateCells(8, 12, '', '', [['ADM', 'XYZ']]))).toContain(
      "acquis, ligne 1, colonne 2 : « XYZ » n'est pas un code connu",
    );
    expect(refusal(() => compensateCells(8, 12, '', '', [['', true]]))).toContain('VRAI ne dit pas par quel code');
    expect(refusal(() => compensateCells(8, 12, '', '', [['ADM']]))).toBe(
      'acquis a 1 ligne et 1 colonne, impair 1 ligne et 1 colonne : sélectionnez 1 ligne et 2 colonnes.',
    );
    expect(refusal(() => compensateCells([[8], [9]], [[8], [9]], '', '', [['ADM', '']]))).toContain(
      'sélectionnez 2 lignes et 2 colonnes',
    );
  });
});

describe('COMPENSATE : une moyenne est un nombre de 0 à 20, vide ou SO', () => {
  it.each([
    [
      22,
      "impair, ligne 1, colonne 1 : « 22 » n'est pas une moyenne entre 0 et 20. Corrigez-la, videz la cellule ou tapez SO.",
    ],
    [-0.5, "« -0,5 » n'est pas une moyenne"],
    ['ABS', "« ABS » n'est pas une moyenne"],
    ['ATT', "« ATT » n'est pas une moyenne"],
    [true, "« VRAI » n'est pas une moyenne"],
    [new Date(0), "une date au lieu d'une moyenne. Tapez 12,5 avec une virgule."],
    ['#REF!', "la cellule contient l'erreur #REF!"],
  ])('%p est refusé', (cell, sentence) => {
    expect(refusal(() => compensateCells(cell, 12))).toContain(sentence);
    expect(refusal(() => compensateCells(cell))).toContain(sentence);
  });

  it('dans pair aussi, et pair a la taille d’impair', () => {
    expect(
      refusal(() =>
        compensateCells(
          [
            [1, 2],
            [3, 4],
          ],
          [
            [1, 2],
            [3, 40],
          ],
        ),
      ),
    ).toMatch(/^pair, ligne 2, colonne 2 : « 40 »/);
    expect(refusal(() => compensateCells([[1, 2]], [[1, 2, 3]]))).toBe(
      'pair a 1 ligne et 3 colonnes, impair 1 ligne et 2 colonnes : sélectionnez 1 ligne et 2 colonnes.',
    );
    expect(refusal(() => compensateCells(undefined, 12))).toContain("L'argument impair manque");
  });
});
