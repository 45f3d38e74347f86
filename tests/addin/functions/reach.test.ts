/** REACH, sentence by sentence of the contract (arrêté, 4.3 to 4.5). */
import { reachCells } from '../../../src/addin/functions/index';
import { refusal } from './refusal';

describe('REACH : trois colonnes par UE', () => {
  it.each<[string, readonly unknown[], readonly unknown[]]>([
    ['(36 + 0) / 4, (36 + 20) / 4, (36 + 3,98) / 4 = 9,995', [12, ''], [9, 14, 3.98]],
    ['ATT manque aussi', ['12,0', ' att '], [9, 14, 3.98]],
    ['ABS compte 0 : (0 + 20) / 4', ['ABS', ''], [0, 5, "hors d'atteinte"]],
    ['EXC sort : la note à venir seule', ['EXC', ''], [0, 20, 10]], // 9,99 is shown 9,99
    ['rien de saisi que ATT : un étudiant est là', ['ATT', ''], [0, 20, 10]],
    ['complète, 10', [10, 10], [10, 10, 'acquise']],
    ['complète, 9', [9, 9], [9, 9, 'non acquise']],
    ['0 suffit : 42 / 4 = 10,5', [14, ''], [10.5, 15.5, 'acquise']],
    ['20 ne suffit pas : (6 + 20) / 4', [2, ''], [1.5, 6.5, "hors d'atteinte"]],
    ['rien ne compte', ['EXC', 'DIS'], ['', '', '']],
    ['ligne vide', ['', ' '], ['', '', '']],
  ])('%s', (_, row, expected) => {
    expect(reachCells([row], [[3, 1]])).toEqual([expected]);
  });
});

describe('REACH : une classe, plusieurs UE', () => {
  const ues = [
    [3, 1, ''],
    ['', 1, '0,5'],
  ];

  it('une ligne par étudiant ; une ligne toute vide est vide, sur toute sa largeur', () => {
    // UE 2 : (x + 0,5y) / 1,5 ; 12 et y : (12 + 0,5y) / 1,5 from 8 to 22 / 1,5.
    expect(
      reachCells(
        [
          [12, '', 8],
          ['', '', ''],
          [12, 12, ''],
        ],
        ues,
      ),
    ).toEqual([
      [9, 14, 3.98, 4 / 1.5, 16, 11], // x ≥ 9,995 × 1,5 − 4 = 10,9925: 11
      ['', '', '', '', '', ''],
      [12, 12, 'acquise', 8, 22 / 1.5, 5.99], // 0,5 y ≥ 14,9925 − 12, y ≥ 5,985: 5,99
    ]);
  });

  it('une UE sans coefficient, ou dont rien ne compte, est vide ; les autres non', () => {
    expect(
      reachCells(
        [[12, 'EXC']],
        [
          [0, ''],
          ['', 2],
          [1, 0],
        ],
      ),
    ).toEqual([['', '', '', '', '', '', 12, 12, 'acquise']]);
  });

  it('deux vecteurs de même longueur : un étudiant, une UE', () => {
    for (const [notes, coefficients] of [
      [
        [[12], ['']],
        [[3], [1]],
      ],
      [[[12, '']], [[3], [1]]],
      [[[12], ['']], [[3, 1]]],
    ] as const) {
      expect(reachCells(notes, coefficients)).toEqual([[9, 14, 3.98]]);
    }
  });

  it('deux colonnes et un barème en colonne : 9 sur 10 vaut 18, (54 + x) / 4 ≥ 9,995', () => {
    expect(reachCells([[9], ['']], [[1], [3]], [[10], [40]])).toEqual([[4.5, 19.5, 14.66]]); // (18 + 3x/2) / 4, x ≥ 14,653…
    expect(reachCells([[9], ['']], [[1, 3]], [[10, 40]])).toEqual([[4.5, 19.5, 14.66]]);
    expect(reachCells([[9, '']], [[1], [3]], [[10, 40]])).toEqual([[4.5, 19.5, 14.66]]);
    expect(refusal(() => reachCells([[9, 12]], [[1], [3]], [[20], [10]]))).toContain(
      "« 12 » n'est pas une note entre 0 et 10",
    );
  });
});

describe('REACH : barèmes et décimales', () => {
  it('une note manquante est dite sur son barème : (14 + x) / 2 ≥ 9,995, x ≥ 5,99, soit 11,98 sur 40', () => {
    expect(reachCells([[7, '']], [[1, 1]], [[10, 40]])).toEqual([[7, 17, 11.98]]);
  });

  it('sur 20 quand les barèmes des notes manquantes diffèrent', () => {
    // (16 + 2x) / 4 ≥ 9,995, x ≥ 11,99
    expect(reachCells([['', 'ATT', 8]], [[1, 1, 2]], [[10, 40, '']])).toEqual([[4, 14, 11.99]]);
  });

  it.each([
    [2, 3.98],
    ['', 3.98],
    [3, 4],
    ['exact', 4],
  ])('decimales %p : %p', (decimales, note) => {
    expect(reachCells([[12, '']], [[3, 1]], '', decimales)).toEqual([[9, 14, note]]);
  });
});

describe('REACH : le RCUE', () => {
  const withOther = (autre: unknown, ...more: unknown[]) =>
    reachCells([[12, '']], [[3, 1]], '', '', autre, ...more)[0]?.slice(3);

  it.each([
    [10.5, [1.96, 'atteint']], // UE ≥ 9,49: 36 + 1,96 = 37,96
    [5, ["hors d'atteinte", 7.96]], // (14 + 5) / 2 = 9,5; UE ≥ 10,99: 36 + 7,96 = 43,96
    ['11', ['atteint', 'atteint']],
    [1, ["hors d'atteinte", "hors d'atteinte"]], // (14 + 1) / 2 = 7,5
    ['SO', [3.98, 'atteint']], // the RCUE is the UE
  ])('autre UE à %p', (autre, expected) => {
    expect(withOther(autre)).toEqual(expected);
  });

  it('une UE complète : atteint ou non', () => {
    expect(reachCells([[9]], [[1], [1], [1]], '', '', [[11, 8, 6]])).toEqual([
      [
        9,
        9,
        'non acquise',
        'atteint',
        'atteint',
        9,
        9,
        'non acquise',
        'non atteint',
        'atteint',
        9,
        9,
        'non acquise',
        'non atteint',
        'non atteint',
      ],
    ]);
  });

  it('une autre moyenne vide : rien n’est dit du RCUE ; une ligne vide aussi', () => {
    expect(
      reachCells(
        [
          [12, ''],
          ['', ''],
          [8, 8],
        ],
        [[3, 1]],
        '',
        '',
        [[''], [12], [11.98]],
      ),
    ).toEqual([
      [9, 14, 3.98, '', ''],
      ['', '', '', '', ''],
      [8, 8, 'non acquise', 'non atteint', 'atteint'], // (8 + 11,98) / 2 = 9,99
    ]);
  });

  it('poids : ligne 1 l’UE, ligne 2 l’autre', () => {
    // ((36 + x) / 4 + 3 × 9,5) / 4 ≥ 9,995, x ≥ 9,92 ; turned, (3 (36 + x) / 4 + 9,5) / 4 ≥ 9,995, 40,64 / 4 = 10,16, x ≥ 4,64
    expect(withOther(9.5, [[1], [3]])).toEqual([9.92, 'atteint']);
    expect(withOther(9.5, [[3], [1]])).toEqual([4.64, 'atteint']);
  });
});

describe('REACH : refus', () => {
  it.each<[string, () => unknown]>([
    ["L'argument coefficients manque", () => reachCells([[12]], undefined)],
    ['notes a 2 colonnes et coefficients 3', () => reachCells([[12, 8]], [[1, 2, 3]])],
    ["notes, ligne 1, colonne 2 : « 22 » n'est pas une note entre 0 et 20", () => reachCells([[12, 22]], [[1, 0]])],
    [
      "notes, ligne 2, colonne 1 : « 12 » n'est pas une note entre 0 et 10",
      () => reachCells([[''], [12]], [[1], [1]], [[20], [10]]),
    ],
    ['coefficients, ligne 1, colonne 1 : « -1 » est négatif', () => reachCells([[12]], [[-1]])],
    ['baremes, ligne 1, colonne 1 : un barème ne peut pas être 0', () => reachCells([[12]], [[1]], [[0]])],
    ["decimales : « 7 » n'est pas un réglage connu", () => reachCells([[12]], [[1]], '', 7)],
    [
      "autre, ligne 1, colonne 1 : « ABS » n'est pas une moyenne entre 0 et 20",
      () => reachCells([[12]], [[1]], '', '', 'ABS'),
    ],
    [
      "autre a 1 ligne et 3 colonnes, moyennes d'UE 1 ligne et 2 colonnes : sélectionnez 1 ligne et 2 colonnes.",
      () => reachCells([[12]], [[1], [1]], '', '', [[8, 9, 10]]),
    ],
    [
      "poids a 1 ligne et 2 colonnes, moyennes d'UE 1 ligne et 1 colonne : sélectionnez 2 lignes et 1 colonne.",
      () => reachCells([[12]], [[1]], '', '', 8, [[1, 1]]),
    ],
    ['poids, ligne 2, colonne 1 : un poids ne peut pas être 0', () => reachCells([[12]], [[1]], '', '', 8, [[1], [0]])],
  ])('%s', (sentence, call) => {
    expect(refusal(call)).toContain(sentence);
  });
});
