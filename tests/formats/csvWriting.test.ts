/** Les CSV que nous faisons : lisibles dans un tableur français, et jamais calculés par lui. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { csvText, decode, readTable, writeCsv } from '../../src/formats';

it('UTF-8 avec sa marque, points-virgules, virgule décimale, fins de ligne de Windows', () => {
  expect(
    Buffer.from(
      writeCsv([
        ['Nom', 'Note'],
        ['Zoé', 12.5],
      ]),
    ).toString(),
  ).toBe('\ufeffNom;Note\r\nZoé;12,5\r\n');
});

it.each([
  ['-1,5', '-1,5'],
  ['-12', '-12'],
  ['+3.25', '+3.25'],
  [-1.5, '-1,5'],
  [12, '12'],
  ['0012345', '0012345'],
  ['Durand-Martin', 'Durand-Martin'],
  ["d'Ici", "d'Ici"],
  ['', ''],
])('%j reste %j', (cell, written) => {
  expect(csvText(cell)).toBe(written);
});

it('écrire puis lire rend les mêmes textes, séparateurs, guillemets et sauts de ligne compris', () => {
  const text = fc
    .string({ unit: fc.constantFrom('a', 'é', ' ', ';', '"', '\n', ',', '1', "'"), minLength: 1, maxLength: 8 })
    .map((each) => `x${each}x`);
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (lines) => {
      const wide = lines.map((line) => [...line, ...new Array<string>(4 - line.length).fill('x')]);
      const { text: written } = decode(writeCsv(wide));
      expect(Papa.parse(written, { delimiter: ';', skipEmptyLines: true }).data).toEqual(wide);
      // A comma in a file of one line may be taken for its separator: nothing there tells.
      if (!written.includes(',')) expect(readTable(written).map(({ cells }) => cells)).toEqual(wide);
    }),
  );
});
