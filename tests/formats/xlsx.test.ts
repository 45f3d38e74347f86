/** Les classeurs lus comme un texte, et ceux que nous faisons. */
import fc from 'fast-check';
import { isFault, openXlsx, writeXlsx, type Xlsx, type XlsxTable, xlsxTable } from '../../src/formats';
import { scodocXlsx } from './scodocFixture';

const opened = (bytes: Uint8Array): Xlsx => {
  const file = openXlsx(bytes);
  if (isFault(file)) throw new Error(file.fault);
  return file;
};
const table = (bytes: Uint8Array) => {
  const lines = xlsxTable(opened(bytes));
  if (isFault(lines)) throw new Error(lines.fault);
  return lines;
};
const sheet = (lines: XlsxTable['lines'], name = 'Notes'): XlsxTable => ({ name, lines, head: 1, widths: [12] });

it('une liste de ScoDoc se lit comme un CSV : numéros de ligne, cellules, nombres à virgule', () => {
  const bytes = scodocXlsx({ A1: 'Code_NIP', B1: 'nom', C1: 'note', A3: 22004512, B3: 'Du R&D <b>', C3: 12.5 });
  expect(table(bytes)).toEqual([
    { ligne: 1, cells: ['Code_NIP', 'nom', 'note'] },
    { ligne: 3, cells: ['22004512', 'Du R&D <b>', '12,5'] },
  ]);
});

it('des cellules vides au milieu gardent les autres à leur place', () => {
  expect(table(scodocXlsx({ B2: 'x', D2: 'y', C4: '' }))).toEqual([{ ligne: 2, cells: ['', 'x', '', 'y'] }]);
});

it('écrire puis lire rend les mêmes textes et les mêmes nombres', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });
  const cell = fc.oneof(
    text,
    fc.integer(),
    fc.integer({ min: -9999, max: 9999 }).map((hundredths) => hundredths / 100),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }), (lines) => {
      const shown = lines.map((line) =>
        line.map((each) => (typeof each === 'number' ? String(each).replace('.', ',') : each)),
      );
      expect(table(writeXlsx([sheet(lines)])).map(({ cells }) => cells)).toEqual(shown);
    }),
    { numRuns: 100 },
  );
});

it('une cellule qui commence par « = » est un texte : le fichier ne contient aucune formule', () => {
  const file = opened(writeXlsx([sheet([['=1+1', '@x']])]));
  const xml = Buffer.from(file.entries.get('xl/worksheets/sheet1.xml') ?? '').toString();
  expect(xml).toContain('<t xml:space="preserve">=1+1</t>');
  expect(xml).not.toMatch(/<f[ >]/);
});

it('les noms de feuille sont ceux qu’Excel accepte, chacun une fois', () => {
  const names = ['Notes S1', 'notes s1', 'a[b]:*?/\\c', 'x'.repeat(40), ''];
  expect(opened(writeXlsx(names.map((name) => sheet([['a']], name)))).sheets.map(({ name }) => name)).toEqual([
    'Notes S1',
    'notes s1 2',
    'a b      c',
    'x'.repeat(28),
    'Feuille',
  ]);
});

it('le même fichier, refait, est le même octet pour octet', () => {
  expect(writeXlsx([sheet([['a', 1]])])).toEqual(writeXlsx([sheet([['a', 1]])]));
});
