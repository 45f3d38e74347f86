/** JURY_BUT_ESSAI, the function of the self-check: what it gives back for each word, and that any other word is « recu ». */
import { essai } from '../../../src/addin/functions/essai';

it.each([
  ['vide', ''],
  ['nombre', 12.5],
  ['texte', '4/5'],
  [
    'tableau',
    [
      [1, 2],
      [3, ''],
    ],
  ],
])('%p : %p', (quoi, given) => {
  expect(essai(quoi, 12)).toEqual(given);
});

it('« erreur » stops the cell', () => {
  expect(() => essai('erreur')).toThrow('Autodiagnostic : erreur voulue.');
});

it.each(['recu', 'toString', 'constructor', ''])('%p : what it was handed', (quoi) => {
  expect(essai(quoi, 12)).toBe('number:12');
  expect(essai(quoi, [[12, '']])).toBe('[[12,""]]');
});
