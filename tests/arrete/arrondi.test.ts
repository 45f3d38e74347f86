/** THE rounding: half-up on the decimal writing, 9 decimals first, then the setting. A local choice, printed on the sheets. */
import {
  DECIMALES,
  DECIMALES_DEFAULT,
  type Decimales,
  dependsOnRounding,
  reaches,
  roundHalfUp,
} from '../../src/arrete';

describe('L’arrondi au demi supérieur', () => {
  it('par défaut à 2 décimales, réglable de 2 à 6 ou exact', () => {
    expect(DECIMALES_DEFAULT).toBe(2);
    expect(DECIMALES).toEqual([2, 3, 4, 5, 6, 'exact']);
  });

  it.each<[number, Decimales, number]>([
    [9.995, 2, 10],
    [9.9949, 2, 9.99],
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [7.995, 2, 8],
    [7.994999999, 2, 7.99],
    [9.9995, 3, 10],
    [9.9994, 3, 9.999],
    [9.99995, 4, 10],
    [9.999995, 5, 10],
    [9.9999995, 6, 10],
    [9.9999994, 6, 9.999999],
    [0.005, 2, 0.01],
    [0.004, 2, 0],
    [0, 2, 0],
    [20, 2, 20],
    [12, 'exact', 12],
    [10 / 3, 2, 3.33],
    [20 / 3, 2, 6.67],
    [20 / 3, 6, 6.666667],
  ])('%p à %p : %p', (value, decimales, expected) => {
    expect(roundHalfUp(value, decimales)).toBe(expected);
  });

  it('d’abord à 9 décimales : une moyenne enchaînée à 9,999 999 999 7 est 10', () => {
    expect(roundHalfUp(9.9999999997, 'exact')).toBe(10);
    expect(roundHalfUp(9.9999999994, 'exact')).toBe(9.999999999);
    expect(roundHalfUp(9.9999999995, 'exact')).toBe(10);
    expect(roundHalfUp(5e-10, 'exact')).toBe(1e-9);
    expect(roundHalfUp(4.9e-10, 'exact')).toBe(0);
    expect(roundHalfUp(1e-12, 'exact')).toBe(0);
    // 9,994 999 999 9 est 9,995 à 9 décimales, donc 10,00
    expect(roundHalfUp(9.9949999999, 2)).toBe(10);
    expect(roundHalfUp(9.9949999994, 2)).toBe(9.99);
  });

  it('sur l’écriture décimale, non sur le voisin binaire : tous les demis de 0 à 20', () => {
    // k / 1000 avec k ≡ 5 (mod 10) : arrondi à (k + 5) / 1000
    for (let k = 5; k < 20000; k += 10) expect(roundHalfUp(k / 1000, 2)).toBe((k + 5) / 1000);
  });

  it('aussi au dixième chiffre', () => {
    expect(roundHalfUp(15.9949999995, 'exact')).toBe(15.995);
    // Le flottant suivant au-dessous (pas de 2^-49 entre 8 et 16) s'écrit 15,994999999499998 : arrondi en 15,994999999
    expect(roundHalfUp(15.9949999995 - 2 ** -49, 'exact')).toBe(15.994999999);
  });

  it('une valeur négative s’arrondit comme son opposée', () => {
    expect(roundHalfUp(-1.005, 2)).toBe(-1.01);
  });
});

describe('La comparaison avec 10 et 8', () => {
  it.each<[number, number, Decimales, boolean]>([
    [9.99, 10, 2, false],
    [10, 10, 2, true],
    [10.01, 10, 2, true],
    [9.995, 10, 2, true],
    [9.9949, 10, 2, false],
    [9.995, 10, 3, false],
    [9.9995, 10, 3, true],
    [9.9999, 10, 'exact', false],
    [9.9999999995, 10, 'exact', true],
    [9.9999999994, 10, 'exact', false],
    [7.99, 8, 2, false],
    [8, 8, 2, true],
    [8.01, 8, 2, true],
    [7.995, 8, 2, true],
    [0, 10, 2, false],
  ])('%p atteint %p à %p : %p', (average, seuil, decimales, expected) => {
    expect(reaches(average, seuil, decimales)).toBe(expected);
  });

  it('un seuil qui n’est pas entier passe par le même arrondi', () => {
    expect(reaches(9.994, 9.994, 2)).toBe(false);
    expect(reaches(9.996, 9.996, 2)).toBe(true);
  });

  it.each<[number, number, Decimales, boolean]>([
    [9.995, 10, 2, true],
    [9.9999, 10, 2, true],
    [9.99, 10, 2, false],
    [10, 10, 2, false],
    [9.9999999997, 10, 2, false],
    [7.996, 8, 2, true],
    [9.995, 10, 3, false],
    [9.995, 10, 'exact', false],
  ])('%p et %p à %p : dépend de l’arrondi, %p', (average, seuil, decimales, expected) => {
    expect(dependsOnRounding(average, seuil, decimales)).toBe(expected);
  });
});
