/** Texts and files as tables: separators, quotation marks, encodings, and the columns of a file of marks. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { marksLines, readMarks } from '../../src/addin/sidebar/marks/marksTable';
import { readTable } from '../../src/formats';

const cells = (text: string) => readTable(text).map((row) => row.cells);

it.each([
  [
    'tabulations',
    '1\tDurand, Rose\tTD1;TPA\n2\tMartin, Élie\tTD1;TPB',
    [
      ['1', 'Durand, Rose', 'TD1;TPA'],
      ['2', 'Martin, Élie', 'TD1;TPB'],
    ],
  ],
  [
    'points-virgules',
    '1;12,5;A\n2;13,5;B',
    [
      ['1', '12,5', 'A'],
      ['2', '13,5', 'B'],
    ],
  ],
  [
    'virgules',
    'NIP,Nom,Prénom\n1,Durand,Rose',
    [
      ['NIP', 'Nom', 'Prénom'],
      ['1', 'Durand', 'Rose'],
    ],
  ],
])('séparateur trouvé : %s', (_, text, expected) => {
  expect(cells(text)).toEqual(expected);
});

it('un champ entre guillemets garde son séparateur et son saut de ligne, et les lignes gardent leur numéro', () => {
  expect(readTable('1;"Durand ; fils";A\r\n2;"Ma\nrtin";B\r\n\r\n3;Roux;C')).toEqual([
    { ligne: 1, cells: ['1', 'Durand ; fils', 'A'] },
    { ligne: 2, cells: ['2', 'Ma\nrtin', 'B'] },
    { ligne: 5, cells: ['3', 'Roux', 'C'] },
  ]);
});

it('un fichier qui mélange les fins de ligne garde ses numéros, et rien ne reste dans les cellules', () => {
  expect(readTable('NIP;Note\n1;12\r\n2;13\r\n\r\n3;14\r4;15')).toEqual([
    { ligne: 1, cells: ['NIP', 'Note'] },
    { ligne: 2, cells: ['1', '12'] },
    { ligne: 3, cells: ['2', '13'] },
    { ligne: 5, cells: ['3', '14'] },
    { ligne: 6, cells: ['4', '15'] },
  ]);
});

it('un guillemet que rien ne ferme n’avale pas les lignes suivantes', () => {
  expect(cells('1;"Durand;A\n2;Martin;B')).toEqual([
    ['1', '"Durand', 'A'],
    ['2', 'Martin', 'B'],
  ]);
});

it('l’indicateur d’ordre des octets et les lignes blanches sont passés', () => {
  expect(readTable('\ufeffNIP;Nom\n ; \n1;Durand\n')).toEqual([
    { ligne: 1, cells: ['NIP', 'Nom'] },
    { ligne: 3, cells: ['1', 'Durand'] },
  ]);
});

describe('lit comme la bibliothèque papaparse', () => {
  const agree = (letters: readonly string[], delimiter: string) =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...letters), maxLength: 14 }), (start) => {
        const text = `${start}\n`; // without it, papaparse refuses a space after the last quotation mark alone
        const quoted = Papa.parse<string[]>(text, { delimiter });
        const bad = quoted.errors.some(({ type }) => type === 'Quotes');
        const { data } = bad ? Papa.parse<string[]>(text, { delimiter, quoteChar: '\u0000' }) : quoted;
        expect(cells(text)).toEqual(data.filter((row) => row.some((cell) => cell.trim() !== '')));
      }),
      { numRuns: 3000 },
    );

  it.each(['\t', ';', ','])('guillemets fermés ou non, doublés, suivis d’un texte ; séparateur %j', (delimiter) => {
    agree(['a', ' ', '"', '"', delimiter, '\n'], delimiter);
  });

  it.each([
    ['\t', [';', ',']],
    [';', ['\t', ',']],
    [',', ['\t', ';']],
  ])('%j se reconnaît à ses lignes de même largeur, quels que soient les autres signes', (delimiter, others) => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ' ', '"', ...others), maxLength: 2 });
    const row = fc.tuple(fc.constant('x'), cell, fc.constant('y'), cell, fc.constant('z'));
    const table = fc.array(row, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(table, (rows) => {
        // At most four of the others on a line, none on that of the titles: their lines are narrower, and uneven.
        const lines = [['NIP', 'Nom', 'Prénom', 'Groupe', 'Note'], ...rows];
        const text = Papa.unparse(lines, { delimiter, newline: '\r\n' });
        expect(cells(text)).toEqual(lines);
      }),
    );
  });

  it('un texte long se lit d’une traite', () => {
    const long = `1;"${'a""b\n'.repeat(200_000)}";2\n3;4;5`;
    expect(readTable(long)[1]).toEqual({ ligne: 200_002, cells: ['3', '4', '5'] });
    expect(cells(`1;"${'a""b\n'.repeat(200_000)};2`)).toHaveLength(200_001);
  });
});

describe('les notes', () => {
  it('les colonnes du NIP et de la note se trouvent par leur titre', () => {
    const table = readMarks('nom;Code_NIP;groupe;Note\nDurand;0012;TD1;12,5\nMartin;0013;TD1;ABS');
    expect([table.nip, table.note]).toEqual([1, 3]);
    expect(marksLines(table, 1, 3)).toEqual([
      { ligne: 2, nip: '0012', note: '12,5' },
      { ligne: 3, nip: '0013', note: 'ABS' },
    ]);
  });

  it('sans titres, deux colonnes sont le NIP et la note ; avec trois, la note est à choisir', () => {
    const two = readMarks('0012\t12,5\n0013\t9');
    expect([two.nip, two.note, two.rows.length, two.titles]).toEqual([0, 1, 2, ['Colonne 1', 'Colonne 2']]);
    const three = readMarks('0012\tDurand\t12,5');
    expect([three.nip, three.note]).toEqual([0, null]);
  });

  it('une ligne plus courte que les autres donne une note vide, jamais une ligne de moins', () => {
    const table = readMarks('NIP;Note\n0012\n0013;9');
    expect(marksLines(table, 0, 1)).toEqual([
      { ligne: 2, nip: '0012', note: '' },
      { ligne: 3, nip: '0013', note: '9' },
    ]);
  });

  it('rien de collé : aucune colonne', () => {
    expect(readMarks('')).toEqual({ titles: [], rows: [], nip: null, note: null });
  });
});
