/** Weighted means: exact, over what is counted. 4.1 to 4.4 need a mean; how to count an absence is local (4.2). */

import { BAREME_LEGAL, NOTE_CODES, type Note, weightedMean } from '../../src/arrete';
import { add, multiply, natural, nearestQuotient } from '../../src/arrete/natural';

/** The mean that one would write first. */
const naive = (notes: readonly number[], coefficients: readonly number[]): number =>
  notes.reduce((sum, note, i) => sum + note * (coefficients[i] ?? 0), 0) /
  coefficients.reduce((sum, coefficient) => sum + coefficient, 0);

describe('La moyenne pondérée', () => {
  it.each<[string, readonly Note[], readonly number[], number | null]>([
    ['(12 × 2 + 6 × 1) / 3 = 10', [12, 6], [2, 1], 10],
    ['une absence injustifiée compte 0 et garde son coefficient : 24 / 3', [12, 'absent'], [2, 1], 8],
    ['une note neutralisée quitte les deux sommes', [12, 'excused'], [2, 1], 12],
    ['une note manquante aussi', [12, 'missing'], [2, 1], 12],
    ['une note en attente aussi', [12, 'pending'], [2, 1], 12],
    ['un coefficient 0 ne compte pas', [12, 3], [2, 0], 12],
    ['rien de compté : pas de moyenne, jamais 0', ['excused', 'missing', 'pending'], [1, 1, 1], null],
    ['tous les coefficients à 0 : pas de moyenne', [12, 14], [0, 0], null],
    ['une absence de coefficient 0 : pas de moyenne', ['absent'], [0], null],
    ['aucune note', [], [], null],
    ['un zéro est une note', [0], [1], 0],
    ['toutes absences : 0', ['absent', 'absent'], [1, 3], 0],
    ['un coefficient absent vaut 0', [12, 3], [2], 12],
  ])('%s', (_, notes, coefficients, expected) => {
    expect(weightedMean(notes, coefficients)).toBe(expected);
  });

  it.each([
    // UE21 : 35,97 + 50,70 + 9,85 + 7,73 + 5,72 + 15,03 = 125 = 10 × 12,5
    [
      [11.99, 16.9, 9.85, 15.46, 1.43, 15.03],
      [3, 3, 1, 0.5, 4, 1],
    ],
    // 6,1 × 1,5 + 11,95 × 3 = 9,15 + 35,85 = 45 = 10 × 4,5
    [
      [6.1, 11.95],
      [1.5, 3],
    ],
    // 6,2 × 2 + 13,04 × 2,5 = 12,4 + 32,6 = 45 = 10 × 4,5
    [
      [6.2, 13.04],
      [2, 2.5],
    ],
    // 6,3 × 1,5 + 13,7 × 1,5 = 9,45 + 20,55 = 30 = 10 × 3
    [
      [6.3, 13.7],
      [1.5, 1.5],
    ],
  ])('un 10 exact est 10, où les sommes en virgule flottante donnent 9,999… : %p × %p', (notes, coefficients) => {
    expect(naive(notes, coefficients)).toBeLessThan(10);
    expect(weightedMean(notes, coefficients)).toBe(10);
  });

  it('n’est jamais arrondie : 10 / 3', () => {
    expect(weightedMean([10, 0, 0], [1, 1, 1])).toBe(10 / 3);
  });

  it('des notes égales rendent cette note, même longue', () => {
    for (const note of [0.1, 3.3333, 9.999, 1 / 3, 10 / 3, 13.123456789]) {
      expect(weightedMean([note, note, note], [0.1, 0.7, 1 / 7])).toBe(note);
    }
  });
});

describe('Les codes d’une note', () => {
  // docs/glossary.md, « marks »: what ScoDoc and Apogée write (4.2 leaves absences to local rules).
  it('absence injustifiée, note neutralisée, note attendue', () => {
    expect(NOTE_CODES).toEqual([
      { code: 'ABS', note: 'absent' },
      { code: 'ABI', note: 'absent' },
      { code: 'EXC', note: 'excused' },
      { code: 'ABJ', note: 'excused' },
      { code: 'NEU', note: 'excused' },
      { code: 'DIS', note: 'excused' },
      { code: 'ATT', note: 'pending' },
    ]);
  });
});

describe('Les barèmes', () => {
  it('le barème légal est 20', () => {
    expect(BAREME_LEGAL).toBe(20);
  });

  it.each<[string, readonly Note[], readonly number[], readonly number[], number | null]>([
    ['7 sur 10 vaut 14', [7], [1], [10], 14],
    ['30 sur 40 et 5 sur 10 : (15 + 10) / 2', [30, 5], [1, 1], [40, 10], 12.5],
    ['5 sur 12,5 vaut 8', [5], [2], [12.5], 8],
    ['un barème absent vaut 20', [7, 13], [1, 1], [10], 13.5],
    ['une absence compte 0, quel que soit le barème', ['absent', 10], [1, 1], [5, 10], 10],
    ['le barème d’une note neutralisée ne compte pas', ['excused', 10], [1, 1], [7.77, 10], 20],
    ['sur 3, 7 et 9 : (20 + 20 + 20) / 3', [3, 7, 9], [1, 1, 1], [3, 7, 9], 20],
    ['1 sur 3 et 2 sur 3 : 20 × (1/3 + 2/3) / 2', [1, 2], [1, 1], [3, 3], 10],
    ['1 sur 3, 2 sur 6 et 5 sur 6 : 20 × (2 + 2 + 5) / 18', [1, 2, 5], [1, 1, 1], [3, 6, 6], 10],
  ])('%s', (_, notes, coefficients, baremes, expected) => {
    expect(weightedMean(notes, coefficients, baremes)).toBe(expected);
  });
});

describe('Au-delà des entiers exacts', () => {
  it('de très grands coefficients', () => {
    expect(weightedMean([10, 10], [4e12, 3.999])).toBe(10);
    expect(weightedMean([0, 20], [5e14, 5e14])).toBe(10);
    // (9 + 10) / 2
    expect(weightedMean([9, 10], [4e12, 4e12])).toBe(9.5);
    expect(weightedMean([9, 'excused', 10, 3], [4e12, 4e12, 4e12, 0])).toBe(9.5);
    // (0 + 10 + 20) / 3
    expect(weightedMean(['absent', 10, 20], [4e12, 4e12, 4e12])).toBe(10);
  });

  it('le double le plus proche, le pair au milieu exact de deux, et le bon côté à 2 × 10^-22 du milieu', () => {
    // Le poids total est 2^49 : 16 + 4 × 0,25 / 2^49 = 16 + 2^-49. Les doubles sont 16, 16 + 2^-48, 16 + 2^-47.
    const rest = 2 ** 49 - 1;
    // 16 + 2^-49 est le milieu : 16, pair
    expect(weightedMean([16, 16, 20], [rest, 0.75, 0.25])).toBe(16);
    // 16 + 3 × 2^-49 est le milieu suivant : 16 + 2^-47, pair
    expect(weightedMean([16, 16, 20], [rest, 0.25, 0.75])).toBe(16 + 2 ** -47);
    // les mêmes, 0,0001 × 0,001 / 2^49 au-dessus et au-dessous
    expect(weightedMean([16, 16, 16.0001, 20], [rest, 0.749, 0.001, 0.25])).toBe(16 + 2 ** -48);
    expect(weightedMean([16, 16, 15.9999, 20], [rest, 0.249, 0.001, 0.75])).toBe(16 + 2 ** -48);
  });

  it('une somme de 2^53 + 1, que les doubles ne disent pas, est encore comptée à une unité près', () => {
    // En dix-millièmes et millièmes : 200000 × 45035996273 + 140993 × 1 = 9007199254740993 = 2^53 + 1,
    // sur 10^4 × 45035996274 : 19,99999999986897814… ; 2^53 donnerait 19,99999999986897592…
    expect(weightedMean([20, 14.0993], [45035996.273, 0.001])).toBe(19.99999999986898);
  });

  it('une moyenne minuscule : 10^-7 / (10^15 - 0,999) = 10^-22 × (1 + 0,999 × 10^-15)', () => {
    expect(weightedMean([0.0001, 0], [0.001, 999999999999999])).toBe(Number('1.000000000000000999e-22'));
  });

  it('des barèmes sans diviseur commun : la note entière vaut 20, la moitié 10', () => {
    const baremes = [19.99, 19.97, 19.93, 19.91, 19.87, 19.81, 19.79, 19.73];
    const ones = baremes.map(() => 1);
    expect(weightedMean(baremes, ones, baremes)).toBe(20);
    // 9,995 sur 19,99 : la moitié, à 3 décimales
    const halves = baremes.map((b) => (b * 1000) / 2000);
    expect(weightedMean(halves, ones, baremes)).toBe(10);
  });
});

describe('Les décimales plus longues', () => {
  it.each<[string, readonly Note[], readonly number[], readonly number[] | undefined, number]>([
    ['coefficients 1/3 et 2/3 : 40 / 3', [0, 20], [1 / 3, 2 / 3], undefined, 40 / 3],
    [
      'une note neutralisée sort, une absence compte : (1/3 + 0) / 2',
      [1 / 3, 'excused', 'absent'],
      [1, 5, 1],
      undefined,
      1 / 6,
    ],
    ['un coefficient 0 ne compte pas', [10 / 3, 20], [1, 0], undefined, 10 / 3],
    ['10/3 sur 10 vaut 20/3', [10 / 3], [1], [10], 20 / 3],
    ['1 sur 10/3 vaut 6', [1], [1], [10 / 3], 6],
    ['5 sur 10 et 10/3 sur 20 : (10 + 10/3) / 2', [5, 10 / 3], [1, 1], [10, 20], 20 / 3],
  ])('%s', (_, notes, coefficients, baremes, expected) => {
    expect(weightedMean(notes, coefficients, baremes)).toBeCloseTo(expected, 12);
  });

  it('un très grand coefficient à plus de 3 décimales', () => {
    // 1 000 000 000 000,0001…, 1e12 et 1e12 : (9 + 10 + 11) / 3 à 1e-12 près
    expect(weightedMean([9, 10, 11], [1e12 + 2 ** -13, 1e12, 1e12])).toBeCloseTo(10, 9);
  });

  it('une note longue, un barème long, une note négative, sous de très grands coefficients', () => {
    // La même note trois fois ; 1 sur 10/3 vaut 6 ; (−1 + 3) / 2.
    expect(weightedMean([1 / 3, 1 / 3, 1 / 3], [4e12, 4e12, 4e12])).toBe(1 / 3);
    expect(weightedMean([1, 1], [4e12, 4e12], [10 / 3, 10 / 3])).toBeCloseTo(6, 12);
    expect(weightedMean([-1, 3], [4e12, 4e12])).toBe(1);
  });

  it('toutes les notes au barème : 20, jamais plus ; 0,237 × 20 / 0,237 ferait 20,000000000000004', () => {
    expect((0.237 * 20) / 0.237).toBeGreaterThan(20);
    expect(weightedMean([0.237], [1], [0.237])).toBe(20);
    for (let b = 0.1234567; b < 100; b *= 1.007) expect(weightedMean([b, b], [1 / 3, 1 / 7], [b, b])).toBe(20);
  });

  it('la moyenne de notes sur des barèmes longs reste entre la plus basse et la plus haute, ramenées sur 20', () => {
    // 1 sur 10/3 = 6, 2 sur 10/3 = 12
    const mean = (weight: number) => weightedMean([1, 2], [weight, 1 / 7], [10 / 3, 10 / 3]);
    for (const weight of [1e-12, 1 / 3, 1, 1e12 / 7]) {
      expect(mean(weight)).toBeGreaterThanOrEqual(6);
      expect(mean(weight)).toBeLessThanOrEqual(12);
    }
  });

  it('rien de compté : pas de moyenne', () => {
    expect(weightedMean([1 / 3, 'excused'], [0, 1 / 3])).toBeNull();
  });

  it('des moyennes enchaînées qui font exactement 10 : 31/3 et 29/3', () => {
    expect(weightedMean([31 / 3, 29 / 3], [1, 1])).toBeCloseTo(10, 12);
  });
});

describe('Le chemin des entiers larges', () => {
  it('porte ses retenues : 2^24 − 1 + 1 = 2^24, et (2^24 − 1)² = 2^48 − 2^25 + 1', () => {
    // Base 2^24, poids faible d'abord : 2^24 = [0, 1] ; 2^48 − 2^25 + 1 = 1 + (2^24 − 2) × 2^24.
    const most = natural('16777215');
    expect(add(most, natural('1'))).toEqual([0, 1]);
    expect(multiply(most, most)).toEqual([1, 16777214]);
    expect(natural('0')).toEqual([]);
  });

  it('arrondit une seule fois, au double le plus proche, au pair en cas de milieu', () => {
    expect(nearestQuotient(natural('1'), natural('3'))).toBe(1 / 3);
    expect(nearestQuotient(natural('10'), natural('1'))).toBe(10);
    // 2^53 + 1 est au milieu de 2^53 et 2^53 + 2 : au pair, 2^53 ; 2^53 + 3 est au milieu de + 2 et + 4 : + 4.
    expect(nearestQuotient(natural('9007199254740993'), natural('1'))).toBe(9007199254740992);
    expect(nearestQuotient(natural('9007199254740995'), natural('1'))).toBe(9007199254740996);
    // Au-delà du milieu, de si peu que ce soit : 2^53 + 1 + 10^-20.
    expect(nearestQuotient(natural(`9007199254740993${'0'.repeat(19)}1`), natural(`1${'0'.repeat(20)}`))).toBe(
      9007199254740994,
    );
  });

  it('ne craint ni les très petits quotients, ni les très grands', () => {
    expect(nearestQuotient(natural('1'), natural(`3${'0'.repeat(40)}`))).toBe(1 / 3e40);
    expect(nearestQuotient(natural(`7${'0'.repeat(60)}`), natural('2'))).toBe(3.5e60);
    expect(nearestQuotient([], natural('5'))).toBe(0);
  });
});
