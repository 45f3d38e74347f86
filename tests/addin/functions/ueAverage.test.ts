/** UE_AVERAGE, sentence by sentence of the contract. */
import { runInNewContext } from 'node:vm';
import { ueAverage } from '../../../src/addin/functions/index';
import { refusal } from './refusal';

/** UE21 of the fiche: R203, R204, R216, R219, SAE201, SAE210. */
const UE21 = [3, 3, 1, 0.5, 4, 1];

describe('UE_AVERAGE : une case de note', () => {
  it.each([
    [12.5, 12.5],
    [0, 0],
    [20, 20],
    ['12,5', 12.5],
    ['12.5', 12.5],
    [' 12,5\u00a0', 12.5],
    ['\u202f7', 7],
  ])('le nombre %p vaut %p', (cell, expected) => {
    expect(ueAverage(cell, 1)).toEqual([[expected]]);
  });

  it.each(['ABS', 'ABI', 'abs', ' A\u00a0bs '])(
    '%p, absence injustifiée, compte 0 et garde son coefficient',
    (cell) => {
      expect(ueAverage([[12, cell]], [[1, 1]])).toEqual([[6]]); // (12 + 0) / 2
    },
  );

  it.each(['EXC', 'ABJ', 'NEU', 'DIS', 'dis', 'ATT', '\u202fatt', '', ' ', '\u00a0', null, undefined])(
    '%p sort des deux sommes',
    (cell) => {
      expect(ueAverage([[12, cell]], [[1, 3]])).toEqual([[12]]);
    },
  );

  it.each([
    [
      22,
      "notes, ligne 1, colonne 2 : « 22 » n'est pas une note entre 0 et 20. Corrigez la note ou tapez ABS, EXC ou ATT.",
    ],
    [-1, "« -1 » n'est pas une note entre 0 et 20"],
    [20.01, "« 20,01 » n'est pas une note entre 0 et 20"],
    ['-0,5', "« -0,5 » n'est pas une note"],
    [true, "« VRAI » n'est pas une note"],
    [false, "« FAUX » n'est pas une note"],
    ['absent?', "« absent? » n'est pas une note"],
    ['SO', "« SO » n'est pas une note"],
    ['12,', "« 12, » n'est pas une note"],
    ['12/20', "« 12/20 » n'est pas une note"],
    ['1 5', "n'est pas une note entre 0 et 20"], // 15, or 1,5?
    ['1\u00a05', "n'est pas une note entre 0 et 20"],
    ['1\u202f2,5', "n'est pas une note"],
    ['12, 5', "n'est pas une note entre 0 et 20"],
    ['1e1', "« 1e1 » n'est pas une note"],
    [Number.NaN, "la valeur n'est pas une note"],
    [{}, "la valeur n'est pas une note"],
    ['#REF!', "la cellule contient l'erreur #REF!"],
    ['#N/A', "la cellule contient l'erreur #N/A"],
    ['#DIV/0!', "la cellule contient l'erreur #DIV/0!"],
    ['#NOM?', "la cellule contient l'erreur #NOM?"],
  ])('%p est refusé', (cell, sentence) => {
    expect(refusal(() => ueAverage([[12, cell]], [[1, 1]]))).toContain(sentence);
    // Even where it would not count.
    expect(refusal(() => ueAverage([[12, cell]], [[1, 0]]))).toContain(sentence);
  });

  it('une date est reconnue, même d’un autre contexte, et la virgule conseillée', () => {
    const expected = "notes, ligne 2, colonne 1 : une date au lieu d'une note. Tapez 12,5 avec une virgule.";
    for (const date of [new Date(0), runInNewContext('new Date(0)')]) {
      expect(
        refusal(() =>
          ueAverage(
            [
              [12, 3],
              [date, 4],
            ],
            [[1, 1]],
          ),
        ),
      ).toBe(expected);
    }
  });

  it('nomme la ligne et la colonne comptées dans la plage', () => {
    expect(
      refusal(() =>
        ueAverage(
          [
            [1, 2],
            [3, 4],
            [5, 'x'],
          ],
          [[1, 1]],
        ),
      ),
    ).toMatch(/^notes, ligne 3, colonne 2 : /);
  });

  it('reste sur une ligne courte, quelle que soit la valeur', () => {
    const sentence = refusal(() => ueAverage(`Rose\n${'très '.repeat(500)}`, 1));
    expect(sentence).toContain('« Rose très très très… »');
    expect(sentence.length).toBeLessThan(150);
  });
});

describe('UE_AVERAGE : matrices et vecteurs', () => {
  it('n×m et k×m donnent n×k', () => {
    const notes = [
      [12, 8, 14],
      [10, 20, 0],
    ];
    const coefficients = [
      [1, 1, 2],
      ['', '0,5', 1.5],
    ];
    // Row 1: (12 + 8 + 28) / 4 = 12; (4 + 21) / 2 = 12.5. Row 2: (10 + 20 + 0) / 4 = 7.5; (10 + 0) / 2 = 5.
    expect(ueAverage(notes, coefficients)).toEqual([
      [12, 12.5],
      [7.5, 5],
    ]);
  });

  it('deux colonnes de même longueur > 1 sont des vecteurs', () => {
    expect(ueAverage([[12], [8]], [[1], [3]])).toEqual([[9]]); // (12 + 24) / 4
  });

  it('une ligne et une colonne de même longueur sont des vecteurs, dans les deux sens', () => {
    expect(ueAverage([[12, 8]], [[1], [3]])).toEqual([[9]]);
    expect(ueAverage([[12], [8]], [[1, 3]])).toEqual([[9]]);
    expect(ueAverage([[6], [4]], [[1, 3]], [[10, 10]])).toEqual([[9]]);
    expect(ueAverage([[6], [4]], [[1, 3]], [[10], [10]])).toEqual([[9]]);
    expect(ueAverage([12, 8], [[1], [3]])).toEqual([[9]]); // a flat list is a row
  });

  it('deux colonnes de longueurs différentes sont des matrices : une classe, plusieurs UE, un seul élément', () => {
    expect(ueAverage([[12], [8], [5]], [[1], [3]])).toEqual([
      [12, 12],
      [8, 8],
      [5, 5],
    ]);
    expect(ueAverage([[12], [8]], 2)).toEqual([[12], [8]]);
    expect(ueAverage(12, [[1], [0]])).toEqual([[12, '']]);
  });

  it('une seule case convient', () => {
    expect(ueAverage(12, 2)).toEqual([[12]]);
    expect(ueAverage([[12]], [[2]])).toEqual([[12]]);
    expect(ueAverage('', 2)).toEqual([['']]);
  });

  it('sans aucune note comptée, vide, jamais 0', () => {
    expect(
      ueAverage(
        [
          ['', 'EXC'],
          ['ATT', 5],
        ],
        [
          [1, 1],
          [1, 0],
          ['', 0],
        ],
      ),
    ).toEqual([
      ['', '', ''],
      [5, '', ''],
    ]);
  });

  it('des tailles qui ne vont pas ensemble sont refusées, avec les deux tailles', () => {
    const row = (length: number) => [Array.from({ length }, () => 10)];
    expect(refusal(() => ueAverage(row(24), row(23)))).toBe(
      'notes a 24 colonnes et coefficients 23 : sélectionnez les mêmes colonnes.',
    );
    expect(refusal(() => ueAverage(row(3), row(3), row(2)))).toBe(
      'baremes a 1 ligne et 2 colonnes, notes 1 ligne et 3 colonnes : sélectionnez 1 ligne et 3 colonnes.',
    );
    expect(refusal(() => ueAverage(row(3), row(3), 20))).toContain('baremes a 1 ligne et 1 colonne');
    expect(refusal(() => ueAverage([[1], [2]], [[1], [1]], [[20], [20], [20]]))).toContain('baremes a 3 lignes');
    expect(refusal(() => ueAverage([[1], [2]], [[1, 1, 1]]))).toContain('notes a 1 colonne et coefficients 3');
  });

  it('un argument exigé qui manque est nommé', () => {
    expect(refusal(() => ueAverage(undefined, 1))).toBe(
      "L'argument notes manque : sélectionnez sa plage dans la formule.",
    );
    expect(refusal(() => ueAverage(12, undefined))).toContain("L'argument coefficients manque");
  });
});

describe('UE_AVERAGE : coefficients et barèmes', () => {
  it('un coefficient vide vaut 0, « 0,5 » vaut 0,5', () => {
    expect(ueAverage([[10, 20, 1]], [['0,5', ' 1.5 ', '']])).toEqual([[17.5]]); // (5 + 30) / 2
  });

  it.each([
    [-1, 'coefficients, ligne 2, colonne 1 : « -1 » est négatif'],
    ['-0,5', '« -0,5 » est négatif'],
    ['abc', "« abc » n'est pas un nombre"],
    [true, "« VRAI » n'est pas un nombre"],
    ['ABS', "« ABS » n'est pas un nombre"],
    ['#REF!', "coefficients, ligne 2, colonne 1 : la cellule contient l'erreur #REF!. Corrigez d'abord cette cellule."],
    [new Date(0), "une date au lieu d'un nombre. Tapez 12,5 avec une virgule."],
    [Number.POSITIVE_INFINITY, "la valeur n'est pas un nombre"],
    [1e12, '« 1000000000000 » est trop grand'],
  ])('le coefficient %p est refusé', (cell, sentence) => {
    expect(
      refusal(() =>
        ueAverage(
          [[10, 10]],
          [
            [1, 1],
            [cell, 1],
          ],
        ),
      ),
    ).toContain(sentence);
  });

  it('une note sur b compte pour note × 20 / b, et vaut de 0 à b', () => {
    expect(ueAverage([[30, 10]], [[1, 1]], [[40, '']])).toEqual([[12.5]]); // 30/40 → 15; (15 + 10) / 2
    expect(refusal(() => ueAverage([[30, 10]], [[1, 1]], [['20', 20]]))).toContain(
      "« 30 » n'est pas une note entre 0 et 20",
    );
    expect(refusal(() => ueAverage([[10, 13]], [[1, 1]], [['', '12,5']]))).toContain(
      "« 13 » n'est pas une note entre 0 et 12,5",
    );
  });

  it.each(['', null, undefined, [['']]])('barèmes %p : 20 partout', (baremes) => {
    expect(ueAverage([[12, 8]], [[1, 1]], baremes)).toEqual([[10]]);
  });

  it.each([0, -5, 'x', true])('le barème %p est refusé', (bareme) => {
    expect(refusal(() => ueAverage([[1, 2]], [[1, 1]], [[20, bareme]]))).toMatch(/^baremes, ligne 1, colonne 2 : /);
  });
});

describe('UE_AVERAGE : exactitude', () => {
  /** Seeded, so that the same cases are drawn every time (mulberry32). */
  function random(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let t = Math.imul(state ^ (state >>> 15), 1 | state);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
    };
  }
  const naive = (notes: readonly number[]) =>
    notes.reduce((sum, note, i) => sum + note * (UE21[i] ?? 0), 0) / UE21.reduce((sum, c) => sum + c, 0);

  it('sur UE21, une moyenne exacte de 10 est 10, là où la moyenne flottante naïve la manque', () => {
    const next = random(20222023);
    let missed = 0;
    for (let tried = 0; tried < 5_000; tried++) {
      // Five marks in hundredths, and the one in R203 that makes Σ c × n = 10 × 12,5 = 125 exactly (in half hundredths: 25 000).
      const hundredths = UE21.map(() => Math.round(next() * 2000));
      const others = UE21.reduce((sum, c, i) => (i === 0 ? sum : sum + 2 * c * (hundredths[i] ?? 0)), 0);
      const first = (25_000 - others) / 6;
      if (!Number.isInteger(first) || first < 0 || first > 2000) continue;
      const notes = [first, ...hundredths.slice(1)].map((n) => n / 100);
      if (naive(notes) < 10) missed++;
      expect(ueAverage([notes], [UE21])).toEqual([[10]]);
    }
    expect(missed).toBeGreaterThan(20);
  });

  it('un cas trouvé par cette recherche, écrit en clair', () => {
    const notes = [11.2, 7.8, 5.4, 0.2, 11.2, 17.7];
    // 3 × 11,2 + 3 × 7,8 + 5,4 + 0,5 × 0,2 + 4 × 11,2 + 17,7 = 33,6 + 23,4 + 5,4 + 0,1 + 44,8 + 17,7 = 125 = 10 × 12,5
    expect(naive(notes)).toBe(9.999999999999998);
    expect(ueAverage([notes], [UE21])).toEqual([[10]]);
  });
});
