/** PROGRESSION, sentence by sentence of the contract (arrêté, 4.5, and 4.3 for the carry-down). */
import fc from 'fast-check';
import { progressionCells } from '../../../src/addin/functions/index';
import { draws } from './draws';
import { refusal } from './refusal';

const row = (...args: Parameters<typeof progressionCells>) =>
  (progressionCells(...args)[0] ?? []).map((cell) => (typeof cell === 'string' ? cell.replace(/\u00a0/g, ' ') : cell));
/** RCUE that are these averages: both UE have them. */
const same = (...rcues: readonly unknown[]) => [[...rcues], [...rcues]] as const;
const enter = (semestre: unknown, rcues: readonly unknown[], ...more: unknown[]) => {
  const [impair, pair] = same(...rcues);
  return row([impair], [pair], semestre, ...more);
};

describe('PROGRESSION : semestre impair', () => {
  it.each([
    [[10, 10, 10, 10, 10], 'ADM', '5 RCUE sur 5 ≥ 10 ; minimum 10,00 ≥ 8 (4.5)', '5/5', 10],
    [[10, 10, 10, 8, 8], 'PASD', '3 RCUE sur 5 ≥ 10 ; minimum 8,00 ≥ 8 (4.5)', '3/5', 8],
    [[10, 10, 10, 8, 7.99], 'AJ', '3 RCUE sur 5 ≥ 10 ; minimum 7,99 < 8 (4.5)', '3/5', 7.99],
    [[10, 10, 10, 10, 7.99], 'AJ', '4 RCUE sur 5 ≥ 10 ; minimum 7,99 < 8 (4.5)', '4/5', 7.99],
    [[10, 10, 9.99, 8, 8], 'AJ', '2 RCUE sur 5 ≥ 10, pas plus de la moitié ; minimum 8,00 ≥ 8 (4.5)', '2/5', 8],
    [[10, 10, 9, 9], 'AJ', '2 RCUE sur 4 ≥ 10, pas plus de la moitié ; minimum 9,00 ≥ 8 (4.5)', '2/4', 9],
    [[10, 10, 10, 9], 'PASD', '3 RCUE sur 4 ≥ 10 ; minimum 9,00 ≥ 8 (4.5)', '3/4', 9],
    [[12, 7], 'AJ', '1 RCUE sur 2 ≥ 10, pas plus de la moitié ; minimum 7,00 < 8 (4.5)', '1/2', 7],
    [[10, 9], 'AJ', '1 RCUE sur 2 ≥ 10, pas plus de la moitié ; minimum 9,00 ≥ 8 (4.5)', '1/2', 9],
    [[12], 'ADM', '1 RCUE sur 1 ≥ 10 ; minimum 12,00 ≥ 8 (4.5)', '1/1', 12],
  ])('RCUE %p : %s', (rcues, ...expected) => {
    expect(enter(3, rcues)).toEqual(expected);
    expect(enter('', rcues)).toEqual(expected); // 3 by default
    expect(enter(undefined, rcues)).toEqual(expected);
  });

  it('c’est la moyenne des deux UE qui compte, avec les poids', () => {
    expect(row([[4, 12]], [[16, 12]], 3)).toEqual(['ADM', '2 RCUE sur 2 ≥ 10 ; minimum 10,00 ≥ 8 (4.5)', '2/2', 10]);
    // 3 × 4 + 16 = 28, / 4 = 7
    expect(row([[4, 12]], [[16, 12]], 3, [[3], [1]])[3]).toBe(7);
  });

  it('le RCUE le plus bas est rendu sans arrondi, le motif à la précision du réglage', () => {
    expect(enter(3, [12, 12, 7.995])).toEqual(['PASD', '2 RCUE sur 3 ≥ 10 ; minimum 8,00 ≥ 8 (4.5)', '2/3', 7.995]);
    expect(enter(3, [12, 12, 7.995], '', 3)).toEqual([
      'AJ',
      '2 RCUE sur 3 ≥ 10 ; minimum 7,995 < 8 (4.5)',
      '2/3',
      7.995,
    ]);
    expect(enter(3, [12, 12, 7.995], '', 'exact')[1]).toBe('2 RCUE sur 3 ≥ 10 ; minimum 7,995 < 8 (4.5)');
    expect(enter(3, [12, 12, 8], '', 'exact')[1]).toBe('2 RCUE sur 3 ≥ 10 ; minimum 8 ≥ 8 (4.5)');
  });

  it('une moyenne manque : ATT, qui l’emporte sur AJ', () => {
    expect(enter(3, [2, 12, '', 12])).toEqual(['ATT', 'moyenne de RCUE manquante : compétence 3 (4.5)', '2/4', 2]);
    const names = [['UE11', 'UE21', 'RCUE Lire', 'UE12', 'UE22', 'RCUE Écrire', 'UE13', 'UE23', 'Dire']];
    expect(row([[12, 12, '']], [[12, '', 12]], 3, '', '', '', '', names)[1]).toBe(
      'moyenne de RCUE manquante : Écrire, Dire (4.5)',
    );
    expect(row([[12, 12, '']], [[12, '', 12]], 3)[1]).toBe('moyenne de RCUE manquante : compétences 2 et 3 (4.5)');
  });

  it.each([undefined, null, ''])('pair omis (%p) : ATT', (pair) => {
    expect(row([[2, 12]], pair, 3)).toEqual(['ATT', 'moyenne de RCUE manquante : compétences 1 et 2 (4.5)', '', '']);
  });

  it('SO ne compte pas et ne manque pas', () => {
    expect(row([['SO', 12, 'SO', 9]], [['SO', 'SO', 11, 9]], 3)).toEqual([
      'PASD',
      '2 RCUE sur 3 ≥ 10 ; minimum 9,00 ≥ 8 (4.5)',
      '2/3',
      9,
    ]);
    expect(enter(3, ['SO', 'SO'])).toEqual(['ATT', 'aucun RCUE, toutes les compétences sont sans objet (4.5)', '', '']);
  });

  it('une ligne toute vide donne des vides', () => {
    expect(progressionCells([[12], [''], [9]], [[12], [' '], [9]], 3)[1]).toEqual(['', '', '', '']);
    expect(
      progressionCells([[12], ['']], [[12], ['']], 5, '', '', [
        ['ADM', 'ADM'],
        [false, ''],
      ])[1],
    ).toEqual(['', '', '', '']);
  });
});

describe('PROGRESSION : une ligne sans moyenne mais pas vide', () => {
  it('a un code déjà acquis : ATT', () => {
    expect(progressionCells([['']], [['']], 5, '', '', [['ADM', '']])[0]?.[0]).toBe('ATT');
    expect(progressionCells([['']], [['']], 3, '', '', '', [['', 'ADM']])[0]?.[0]).toBe('ATT');
  });
});

describe('PROGRESSION : semestre pair', () => {
  it.each([2, 4, 6, '4'])('entrée en S%s : de droit, avec ou sans pair', (semestre) => {
    const reason = `poursuite de droit en S${semestre}, semestre pair (4.5)`;
    expect(row([[2, '']], undefined, semestre)).toEqual(['DROIT', reason, '', '']);
    expect(row([[2, 8]], [[4, 12]], semestre)).toEqual(['DROIT', reason, '1/2', 3]);
  });

  it('pour chaque ligne qui n’est pas vide', () => {
    expect(progressionCells([[2], [''], ['SO']], '', 2).map(([code]) => code)).toEqual(['DROIT', '', 'DROIT']);
  });
});

describe('PROGRESSION : entrée en S5', () => {
  const year = [12, 12, 12];
  const s5 = (acquis: readonly unknown[], rcues: readonly unknown[] = year) => enter(5, rcues, '', '', [acquis]);
  /** Odd and even averages such that no competence carries down: 9 and 11.98 give AJ and ADM. */
  const notCarrying = { impair: [[12, 9]], pair: [[12, 10.98]] };

  it('demande toutes les UE de S1 et S2', () => {
    expect(s5(['ADM', 'CMP', 'ADJ', 'ADJR', 'ADSUP', true])).toEqual([
      'ADM',
      '3 RCUE sur 3 ≥ 10 ; minimum 12,00 ≥ 8 ; toutes les UE de S1 et S2 acquises (4.5)',
      '3/3',
      12,
    ]);
    expect(row(notCarrying.impair, notCarrying.pair, 5, '', '', [['ADM', 'VRAI', 'AJ', false]])).toEqual([
      'AJ',
      '1 RCUE sur 2 ≥ 10, pas plus de la moitié ; minimum 9,99 ≥ 8 ; UE de BUT1 non acquises : S1 compétence 2 et S2 compétence 2 (4.5)',
      '1/2',
      9.99,
    ]);
  });

  it('les conditions de S3 tiennent toujours : majorité et plancher', () => {
    const all = ['ADM', 'ADM', 'ADM', 'ADM', 'ADM', 'ADM'];
    expect(s5(all, [12, 12, 9])[0]).toBe('PASD');
    expect(s5(all, [12, 12, 7.99])[0]).toBe('AJ');
    expect(s5(all, [12, 9, 9])[0]).toBe('AJ');
    expect(s5(all, [12, 12, ''])[0]).toBe('ATT');
  });

  it('une compétence dont les deux UE de l’année sont validées emporte celles de BUT1', () => {
    // Competence 2 is validated this year (computed codes ADM, ADM): its AJ of S1 is carried.
    expect(s5(['ADM', 'ADM', 'AJ', 'AJ', 'ADM', 'ADM'])[0]).toBe('ADM');
    // CMP validates too; a blank code is carried as well.
    expect(row([[12, 8]], [[12, 12]], 5, '', '', [['ADM', 'ADM', '', 'AJ']])[0]).toBe('ADM');
    // 9 and 10.98: AJ and ADM, nothing is carried.
    expect(row([[12, 12, 9]], [[12, 12, 10.98]], 5, '', '', [['ADM', 'ADM', 'ADM', 'ADM', 'AJ', 'ADM']])[0]).toBe('AJ');
    expect(row([[12, 12, 9]], [[12, 12, 10.98]], 5, '', '', [['ADM', 'ADM', 'ADM', 'ADM', 'ADM', 'ADM']])[0]).toBe(
      'PASD',
    );
  });

  it('codes : les codes retenus de cette année, par défaut ceux calculés', () => {
    const former = [['ADM', 'ADM', 'ADM', 'ADM', 'AJ', 'ADM']];
    const call = (codes: unknown) => row([[12, 12, 9]], [[12, 12, 10.98]], 5, '', '', former, codes)[0];
    expect(call('')).toBe('AJ');
    expect(call([['ADM', 'ADM', 'ADM', 'ADM', 'ADJ', 'ADM']])).toBe('PASD'); // the jury validated UE33
    expect(call([['ADM', 'ADM', 'ADM', 'ADM', 'ADJ', '']])).toBe('PASD'); // blank: the computed ADM
    expect(call([['ADM', 'ADM', 'ADM', 'ADM', true, 'VRAI']])).toBe('PASD');
    expect(call([['ADM', 'ADM', 'ADM', 'ADM', 'AJ', 'ADM']])).toBe('AJ');
    // As DELIBERATE gives them: the code of the RCUE comes first, and is none of an UE.
    expect(call([['ADM', 'ADM', 'ADM', 'ADM', 'ADM', 'ADM', 'AJ', 'ADJ', 'ADM']])).toBe('PASD');
    expect(call([['ADM', 'ADM', 'ADM', 'ADM', 'ADM', 'ADM', 'ADJ', 'AJ', 'ADM']])).toBe('AJ');
    // Retained codes may also say that a competence is not validated.
    for (const codes of [
      ['DEF', 'ADM'],
      ['ADM', 'AJ'],
      [false, 'ADM'],
      ['ADM', 'FAUX'],
    ]) {
      expect(row([[12]], [[12]], 5, '', '', [['AJ', 'ADM']], [codes])[0]).toBe('AJ');
    }
  });

  it('un code vide : ATT ; SO n’est jamais un obstacle', () => {
    expect(row(notCarrying.impair, notCarrying.pair, 5, '', '', [['ADM', 'ADM', 'AJ', '']])).toEqual([
      'ATT',
      'UE de BUT1 sans code : S2 compétence 2 (4.5)',
      '1/2',
      9.99,
    ]);
    expect(row([[12, 12, 9]], [[12, 12, 10]], 5, '', '', [['ADM', 'ADM', 'SO', 'so', 'SO', 'ADM']])[0]).toBe('PASD');
  });

  it.each([undefined, null, ''])('acquis omis (%p) est refusé', (acquis) => {
    expect(refusal(() => progressionCells([[12, 12]], [[12, 12]], 5, '', '', acquis))).toBe(
      "acquis manque : l'entrée en S5 demande les codes des UE de S1 et de S2, deux colonnes par compétence (4.5).",
    );
  });

  it('autre nombre de colonnes ou code inconnu : refusés, même pour un autre semestre', () => {
    for (const semestre of [3, 4, 5]) {
      const call = (acquis: unknown, codes: unknown) => () =>
        progressionCells([[12, 12]], [[12, 12]], semestre, '', '', acquis, codes);
      const good = [['ADM', 'ADM', 'ADM', 'ADM']];
      expect(refusal(call([['ADM', 'ADM']], ''))).toBe(
        'acquis a 1 ligne et 2 colonnes, impair 1 ligne et 2 colonnes : sélectionnez 1 ligne et 4 colonnes.',
      );
      expect(refusal(call(good, [['ADM', 'ADM', 'ADM']]))).toContain('codes a 1 ligne et 3 colonnes');
      expect(refusal(call([['ADM', 'OUI', 'ADM', 'ADM']], ''))).toContain(
        "acquis, ligne 1, colonne 2 : « OUI » n'est pas un code connu",
      );
      expect(refusal(call(good, [['ADM', 'ADM', 'ADM', 12]]))).toContain(
        "codes, ligne 1, colonne 4 : « 12 » n'est pas un code connu",
      );
      expect(refusal(call(good, [['ADM', 'ADM', '#N/A', '']]))).toContain(
        "codes, ligne 1, colonne 3 : la cellule contient l'erreur #N/A",
      );
      expect(refusal(call([[new Date(0), 'ADM', 'ADM', 'ADM']], ''))).toContain(
        "une date au lieu d'un code. Tapez le code.",
      );
    }
  });
});

describe('PROGRESSION : une classe', () => {
  // Few values, so that students of one class often have the same lowest RCUE, as many reached, and still not the same answer.
  const cell = fc.constantFrom<unknown>(7.99, 7.994, 7.995, 8, 9.99, 9.995, 10, 10, 12, 12, 'SO', '');
  const students = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 40 }),
    );

  it('chacun y reçoit la réponse qu’il aurait seul', () => {
    fc.assert(
      fc.property(
        students,
        fc.constantFrom(2, 3, 4, 5, 6),
        fc.constantFrom(2, 3, 'exact'),
        fc.boolean(),
        (averages, semestre, decimales, isNamed) => {
          const width = averages[0]?.length ?? 0;
          const acquis = averages.map((_, i) =>
            Array.from({ length: 2 * width }, (_, j) => (i % 3 === j ? 'AJ' : 'ADM')),
          );
          const noms = isNamed ? [Array.from({ length: 3 * width }, (_, j) => `nom ${j}`)] : '';
          const ask = (rows: unknown[][], held: unknown[][]) =>
            progressionCells(rows, rows, semestre, '', decimales, semestre === 5 ? held : '', '', noms);
          expect(ask(averages, acquis)).toEqual(averages.flatMap((row, i) => ask([row], [acquis[i] ?? []])));
        },
      ),
      draws(300),
    );
  });
});

describe('PROGRESSION : arguments', () => {
  it('7 est refusé : après S6, attribution du BUT', () => {
    expect(refusal(() => progressionCells(12, 12, 7))).toBe(
      'semestre : après S6 : attribution du BUT. Tapez un nombre de 2 à 6.',
    );
  });

  it.each([1, 0, 8, 3.5, -3, 'S3', true, new Date(0)])('semestre %p est refusé', (semestre) => {
    expect(refusal(() => progressionCells(12, 12, semestre))).toMatch(/^semestre : .*Tapez un nombre de 2 à 6/);
  });

  it('une moyenne est un nombre de 0 à 20, vide ou SO', () => {
    for (const cell of [22, -1, 'ABS', true, new Date(0), '#REF!']) {
      expect(refusal(() => progressionCells([[12], [cell]], [[12], [12]], 3))).toMatch(
        /^impair, ligne 2, colonne 1 : /,
      );
      expect(refusal(() => progressionCells([[12], [12]], [[12], [cell]], 2))).toMatch(/^pair, ligne 2, colonne 1 : /);
    }
  });

  it('les tailles et les poids sont vérifiés', () => {
    expect(refusal(() => progressionCells([[12, 12]], [[12]], 3))).toContain(
      'pair a 1 ligne et 1 colonne, impair 1 ligne et 2 colonnes',
    );
    expect(
      refusal(() =>
        progressionCells([[12, 12]], [[12, 12]], 3, [
          [1, 0],
          [1, 1],
        ]),
      ),
    ).toContain('tapez SO');
    expect(refusal(() => progressionCells(undefined, [[12]], 3))).toContain("L'argument impair manque");
  });
});
