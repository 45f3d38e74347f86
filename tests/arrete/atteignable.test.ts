/** What missing marks may still change: the range of an average, and the mark needed to reach 10 and 8 (4.3, 4.4, 4.5). */
import {
  type Decimales,
  isOpen,
  markNeeded,
  type Note,
  type OpenAverage,
  openAverage,
  openRcue,
  openUe,
  reaches,
  reachOf,
  SENTENCES,
  SEUIL_ACQUISITION,
  SEUIL_PROGRESSION,
  withBonus,
} from '../../src/arrete';

/** 12 × 3, and one mark of coefficient 1 to come: (36 + x) / 4. */
const UNE = openAverage([12, 'missing'], [3, 1]);
const needed = (open: OpenAverage, seuil = SEUIL_ACQUISITION, decimales: Decimales = 2) =>
  markNeeded(open, seuil, decimales);
const mark = (note: number, bareme = 20) => ({ outcome: 'note', note, bareme });
const element = (coefficient: number, ...epreuves: readonly (readonly [Note, number, number?])[]) => ({
  coefficient,
  epreuves: openAverage(
    epreuves.map(([note]) => note),
    epreuves.map(([, weight]) => weight),
    epreuves.map(([, , bareme = 20]) => bareme),
  ),
});

describe('Ce que la moyenne peut encore valoir', () => {
  it.each<[string, readonly Note[], readonly number[], { min: number; max: number } | null]>([
    ['12 × 3 et une note : de 36 / 4 à 56 / 4', [12, 'missing'], [3, 1], { min: 9, max: 14 }],
    ['une note en attente est à venir aussi', [12, 'pending'], [3, 1], { min: 9, max: 14 }],
    ['une note neutralisée reste dehors', [12, 'excused', 'missing'], [3, 9, 1], { min: 9, max: 14 }],
    ['une absence injustifiée reste 0 : de 12 / 4 à 52 / 4', [12, 'absent', 'missing'], [1, 1, 2], { min: 3, max: 13 }],
    ['une note manquante sans coefficient ne manque pas', [12, 'missing'], [3, 0], { min: 12, max: 12 }],
    ['rien ne manque : la moyenne', [12, 8], [1, 1], { min: 10, max: 10 }],
    ['rien de saisi : de 0 à 20', ['missing', 'pending'], [1, 2], { min: 0, max: 20 }],
    ['rien ne compte : pas de moyenne', ['excused'], [1], null],
    ['aucun coefficient : pas de moyenne', ['missing'], [0], null],
  ])('%s', (_, notes, coefficients, expected) => {
    expect(reachOf(openAverage(notes, coefficients))).toEqual(expected);
  });

  it('un coefficient absent vaut 0', () => {
    expect(isOpen('missing', undefined)).toBe(false);
    expect(reachOf(openAverage([12, 'missing'], [3]))).toEqual({ min: 12, max: 12 });
  });

  it('va jusqu’au barème de chaque note : 7 sur 10, et une note sur 40', () => {
    // 7 / 10 vaut 14 ; (14 + 0) / 2 et (14 + 20) / 2.
    expect(reachOf(openAverage([7, 'missing'], [1, 1], [10, 40]))).toEqual({ min: 7, max: 17 });
  });
});

describe(SENTENCES.acquisitionUe, () => {
  it('la note affichée décide : (36 + 3,98) / 4 = 9,995, affiché 10,00 ; avec 3,97, 9,9925, affiché 9,99', () => {
    expect(needed(UNE)).toEqual(mark(3.98));
    expect([3.97, 3.98].map((note) => reaches(UNE.average({ note, bareme: 20 }) ?? 0, 10, 2))).toEqual([false, true]);
  });

  it.each<[Decimales, number]>([
    [2, 3.98], // 9,995
    [3, 4], // 9,9995 asks for 3,998
    [4, 4], // 9,99995 asks for 3,9998
    ['exact', 4],
  ])('à %p décimales, il faut %p', (decimales, note) => {
    expect(needed(UNE, SEUIL_ACQUISITION, decimales)).toEqual(mark(note));
  });

  it('toutes les notes manquantes reçoivent la même : (12 × 2 + 3x) / 5 ≥ 9,995, x ≥ 8,66', () => {
    // 24 + 3 × 8,66 = 49,98, / 5 = 9,996 ; 24 + 3 × 8,65 = 49,95, / 5 = 9,99.
    expect(needed(openAverage([12, 'missing', 'pending'], [2, 1, 2]))).toEqual(mark(8.66));
  });

  it.each<[string, readonly Note[], readonly number[], object]>([
    ['0 suffit : 20 × 2 / 4 = 10', [20, 'missing'], [2, 2], { outcome: 'atteint' }],
    // 39,90 + 2 × 0,04 = 39,98, / 4 = 9,995 ; avec 0,03, 9,99.
    ['0 ne suffit pas : 19,95 × 2 / 4 = 9,975', [19.95, 'missing'], [2, 2], mark(0.04)],
    ['20 suffit tout juste : (0 + 20) / 2 = 10', [0, 'missing'], [1, 1], mark(19.99)], // 9,995
    ['20 ne suffit pas : (0 × 2 + 20) / 3', [0, 'missing'], [2, 1], { outcome: 'impossible' }],
    ['rien ne manque, 10', [12, 8], [1, 1], { outcome: 'complete', atteint: true }],
    ['rien ne manque, 9,99', [11.98, 8], [1, 1], { outcome: 'complete', atteint: false }],
    ['une note de coefficient 0 ne manque pas', [8, 'missing'], [1, 0], { outcome: 'complete', atteint: false }],
    ['rien ne compte', ['excused', 'missing'], [1, 0], { outcome: 'inconnue' }],
    ['rien de saisi : 9,995 partout', ['missing', 'missing'], [1, 3], mark(10)], // with 9,99, 9,99
  ])('%s', (_, notes, coefficients, expected) => {
    expect(needed(openAverage(notes, coefficients))).toEqual(expected);
  });

  it('sur le barème de la note : (2y + 8) / 2 ≥ 9,995, y ≥ 5,995, donc 6 sur 10', () => {
    expect(needed(openAverage(['missing', 8], [1, 1], [10, 20]))).toEqual(mark(6, 10));
  });

  it('sur 20 quand les barèmes diffèrent : (2x + 16) / 4 ≥ 9,995, x ≥ 11,99, soit 5,995 sur 10 et 23,98 sur 40', () => {
    const open = openAverage(['missing', 'pending', 8], [1, 1, 2], [10, 40, 20]);
    expect(needed(open)).toEqual(mark(11.99));
    expect(openAverage([5.995, 23.98, 8], [1, 1, 2], [10, 40, 20]).average(null)).toBe(9.995);
  });

  it('le barème lui-même quand il n’est pas un nombre de centièmes : 12,345 sur 12,345', () => {
    // 20 partout est nécessaire : (0 × 1 + 20 × 1) / 2 = 10, et 12,34 / 12,345 × 10 = 9,9959… < 10 exact.
    expect(needed(openAverage([0, 'missing'], [1, 1], [20, 12.345]), SEUIL_ACQUISITION, 'exact')).toEqual(
      mark(12.345, 12.345),
    );
  });
});

describe('Les épreuves, puis les éléments', () => {
  // R101, coefficient 2 : 12 × 1, et une épreuve de coefficient 3 à venir. SAE101, coefficient 3 : 9.
  const ue = openUe([element(2, [12, 1], ['missing', 3]), element(3, [9, 1]), element(0, ['missing', 1])]);

  it('va de (2 × 12/4 + 27) / 5 à (2 × 72/4 + 27) / 5', () => {
    expect(ue.missing).toEqual([20]);
    expect(reachOf(ue)).toEqual({ min: 6.6, max: 12.6 });
    expect(ue.average(null)).toBe(10.2); // (2 × 12 + 27) / 5
  });

  it('(2 × (12 + 3x) / 4 + 27) / 5 ≥ 9,995, x ≥ 11,3166…, donc 11,32', () => {
    expect(needed(ue)).toEqual(mark(11.32));
  });

  it('un élément dont rien n’est saisi entre en entier, avec son coefficient', () => {
    // (3 × 12 + x) / 4, whatever the coefficients of its two épreuves
    const open = openUe([element(3, [12, 1]), element(1, ['missing', 5], ['pending', 0.5])]);
    expect(reachOf(open)).toEqual({ min: 9, max: 14 });
    expect(needed(open)).toEqual(mark(3.98));
  });

  it('un élément neutralisé sort des deux sommes ; si rien d’autre ne compte, pas de moyenne', () => {
    expect(reachOf(openUe([element(3, ['excused', 1]), element(1, [12, 1])]))).toEqual({ min: 12, max: 12 });
    expect(needed(openUe([element(3, ['excused', 1])]))).toEqual({ outcome: 'inconnue' });
  });

  it('10/3 × 3 + 5x = 80 : un 10 exact est atteint par 14, bien que la moyenne de l’élément soit infinie', () => {
    const open = openUe([element(3, [10, 1], [0, 1], [0, 1]), element(5, ['missing', 1])]);
    expect(needed(open, SEUIL_ACQUISITION, 'exact')).toEqual(mark(14));
  });

  it('des barèmes de deux niveaux : 24 sur 40 manque, R101 = (14 + x) / 2', () => {
    // 7 / 10 vaut 14 ; (14 + x) / 2 ≥ 9,995, x ≥ 5,99, soit 11,98 sur 40.
    expect(needed(openUe([element(1, [7, 1, 10], ['missing', 1, 40])]))).toEqual(mark(11.98, 40));
  });
});

describe('Le barème de la note cherchée', () => {
  it('celui des notes manquantes quand elles le partagent : 2x / 2 sur 40 ≥ 2 × 9,995', () => {
    expect(needed(openAverage(['missing', 'missing'], [1, 1], [40, 40]))).toEqual(mark(19.99, 40));
  });

  it('20 quand ils diffèrent : la même part de chacun, x ≥ 9,995', () => {
    expect(needed(openAverage(['missing', 'missing'], [1, 1], [40, 10]))).toEqual(mark(10, 20));
  });
});

describe('Le nombre d’essais', () => {
  it.each<[Decimales, number, number]>([
    [2, SEUIL_ACQUISITION, 3.98],
    ['exact', SEUIL_ACQUISITION, 4],
    [3, SEUIL_ACQUISITION, 4],
    [4, 9.5, 2],
    ['exact', 13.99, 19.96],
  ])('à %p, seuil %p : les deux bouts, la note et un centième de moins', (decimales, seuil, note) => {
    // (36 + x) / 4 ≥ 9,995 ; 10 ; 9,9995 ; 9,49995 ; 13,99
    const tried: number[] = [];
    const average: OpenAverage['average'] = (supposed) => {
      tried.push(supposed?.note ?? -1);
      return UNE.average(supposed);
    };
    expect(markNeeded({ ...UNE, average }, seuil, decimales)).toEqual(mark(note));
    const hundredths = tried.map((each) => Math.round(each * 100));
    expect(hundredths).toEqual([0, 2000, Math.round(note * 100), Math.round(note * 100) - 1]);
  });
});

describe('Le bonus et le malus', () => {
  it('(36 + x) / 4 + 0,5 ≥ 9,995 : x ≥ 1,98 ; avec 1 point de moins, 7,98', () => {
    expect(needed(withBonus(UNE, 0.5))).toEqual(mark(1.98));
    expect(needed(withBonus(UNE, -1))).toEqual(mark(7.98));
  });

  it('gardée de 0 à 20, elle ne suit plus une droite : la note est trouvée tout de même', () => {
    const free = openAverage(['missing'], [1]);
    // x + 5, au plus 20, atteint 9,995 à 5,00 ; x − 5, au moins 0, à 15,00.
    expect(needed(withBonus(free, 5))).toEqual(mark(5));
    expect(needed(withBonus(free, -5))).toEqual(mark(15));
    // x + 9,99 atteint 9,995 à 0,01 ; x − 10 n'atteint 9,995 qu'à 20,00.
    expect(needed(withBonus(free, 9.99))).toEqual(mark(0.01));
    expect(needed(withBonus(free, -10))).toEqual(mark(20));
  });

  it('la moyenne reste entre 0 et 20', () => {
    const free = openAverage(['missing'], [1]);
    expect(reachOf(withBonus(free, 1))).toEqual({ min: 1, max: 20 });
    expect(reachOf(withBonus(free, -1))).toEqual({ min: 0, max: 19 });
    expect(reachOf(withBonus(openAverage([], []), 1))).toBeNull();
  });
});

describe(SENTENCES.compensation, () => {
  it('l’autre UE a 11 : (UE + 11) / 2 ≥ 9,995 dès que l’UE vaut 8,99 ; elle vaut au moins 9', () => {
    expect(needed(openRcue(UNE, 11, [1, 1]))).toEqual({ outcome: 'atteint' });
  });

  it('l’autre UE a 10,5 : (36 + x) / 4 ≥ 9,49, x ≥ 1,96', () => {
    expect(needed(openRcue(UNE, 10.5, [1, 1]))).toEqual(mark(1.96));
  });

  it('aux poids 1 et 3, l’autre UE à 9,5 : ((36 + x) / 4 + 28,5) / 4 ≥ 9,995, x ≥ 9,92', () => {
    // (45,92 / 4 + 28,5) / 4 = 39,98 / 4 = 9,995
    expect(needed(openRcue(UNE, 9.5, [1, 3]))).toEqual(mark(9.92));
  });

  it('l’autre UE a 5 : (14 + 5) / 2 = 9,5 au plus', () => {
    expect(needed(openRcue(UNE, 5, [1, 1]))).toEqual({ outcome: 'impossible' });
    expect(reachOf(openRcue(UNE, 5, [1, 1]))).toEqual({ min: 7, max: 9.5 });
  });

  it('sans l’autre UE, rien ne peut être dit ; sans objet, le RCUE est l’UE', () => {
    expect(needed(openRcue(UNE, null, [1, 1]))).toEqual({ outcome: 'inconnue' });
    expect(needed(openRcue(UNE, 'SO', [1, 3]))).toEqual(mark(3.98));
    expect(needed(openRcue(openAverage([], []), 'SO', [1, 1]))).toEqual({ outcome: 'inconnue' });
  });
});

describe(SENTENCES.plancherRcue, () => {
  it.each<[string, number, object]>([
    ['5 : (36 + x) / 4 ≥ 15,99 − 5 = 10,99, x ≥ 7,96', 5, mark(7.96)],
    ['6,99 : 9 suffit, (9 + 6,99) / 2 = 7,995', 6.99, { outcome: 'atteint' }],
    ['6,98 : 9 ne suffit pas, (9 + 6,98) / 2 = 7,99', 6.98, mark(0.04)],
    ['1,99 : il faut 14, (14 + 1,99) / 2 = 7,995', 1.99, mark(20)],
    ['1,98 : 14 ne suffit pas', 1.98, { outcome: 'impossible' }],
  ])('l’autre UE a %s', (_, autre, expected) => {
    expect(needed(openRcue(UNE, autre, [1, 1]), SEUIL_PROGRESSION)).toEqual(expected);
  });
});
