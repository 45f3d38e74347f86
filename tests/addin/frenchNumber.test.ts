/** A number as the sheets and the sentences write it. */
import { frenchNumber } from '../../src/addin/messages';

it('two decimals: each hundredth from 0 to 20, the first time and again, as whole numbers write it', () => {
  for (const time of ['first', 'again']) {
    for (let hundredths = 0; hundredths <= 2000; hundredths += 1) {
      const [whole, rest] = [Math.floor(hundredths / 100), hundredths % 100];
      const written = `${whole},${rest < 10 ? '0' : ''}${rest}`;
      expect([time, frenchNumber(hundredths / 100, 2)]).toEqual([time, written]);
    }
  }
});

it.each([
  [9.995, 2, '10,00'], // half-up on the decimal writing, not on its binary neighbour
  [7.994, 2, '7,99'],
  [20, 2, '20,00'],
  [39.1, 2, '39,10'], // a sum of points may pass 20
  [-0.25, 2, '-0,25'], // a malus
  [9.995, 3, '9,995'],
  [9.5, 'exact', '9,5'],
] as const)('%d at %s decimals is « %s »', (value, decimales, written) => {
  expect(frenchNumber(value, decimales)).toBe(written);
});
