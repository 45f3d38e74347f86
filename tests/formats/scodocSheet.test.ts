/** La feuille de saisie de ScoDoc : lue, remplie sans rien changer d'autre, faite de toutes pièces ; et ce qui est dit d'un fichier abîmé. */
import fc from 'fast-check';
import {
  type Fault,
  fillScodocFile,
  isFault,
  readScodocFile,
  readScodocMark,
  readZip,
  type ScodocFile,
  type ScodocMark,
  scodocText,
  writeScodocFile,
  writeZip,
} from '../../src/formats';
import { CLASS, HEAD, scodocXlsx } from './scodocFixture';

const opened = (bytes: Uint8Array): ScodocFile => {
  const read = readScodocFile(bytes);
  if (isFault(read)) throw new Error(`${read.fault} ${read.place} ${read.found}`);
  return read;
};
const filled = (bytes: Uint8Array, marks: Readonly<Record<string, ScodocMark>>): Uint8Array => {
  const made = fillScodocFile(opened(bytes), new Map(Object.entries(marks)));
  if (isFault(made)) throw new Error(made.fault);
  return made;
};
const entriesOf = (bytes: Uint8Array): ReadonlyMap<string, string> => {
  const entries = readZip(bytes);
  if (isFault(entries)) throw new Error(entries.fault);
  return new Map([...entries].map(([name, content]) => [name, Buffer.from(content).toString('latin1')]));
};
const sheetText = (bytes: Uint8Array): string =>
  Buffer.from(entriesOf(bytes).get('xl/worksheets/sheet1.xml') ?? '', 'latin1').toString('utf8');
const number = (value: number): ScodocMark => ({ kind: 'number', value });

it('lit l’évaluation, son barème, chaque étudiant et sa note', () => {
  const { sheet } = opened(scodocXlsx());
  expect(sheet).toMatchObject({ evaluation: '2412', noteMax: 20 });
  expect(sheet.titre.slice(3)).toEqual([CLASS.A4, CLASS.A5, CLASS.A6]);
  expect(
    sheet.lines.map(({ etudid, nom, prenom, groupe, cellule, mark }) => [etudid, nom, prenom, groupe, cellule, mark]),
  ).toEqual([
    ['501', 'ABADIE', 'Rose', 'TD1', 'E9', { kind: 'blank' }],
    ['502', 'BENALI', 'Karim', 'TD1', 'E10', number(11.5)],
    ['503', 'DA SILVA', 'Inès', 'DEM', 'E11', { kind: 'absent' }],
  ]);
});

describe('remplir la feuille', () => {
  const MARKS = { '501': number(12.5), '502': { kind: 'excused' }, '503': { kind: 'erased' } } as const;

  it('relue, elle dit ce qui y a été écrit', () => {
    const { sheet } = opened(filled(scodocXlsx(), MARKS));
    expect(sheet.lines.map(({ mark }) => mark)).toEqual([number(12.5), { kind: 'excused' }, { kind: 'erased' }]);
  });

  it('seules changent les cellules E des étudiants : une note en nombre, un code en texte, le style gardé', () => {
    // The mark of 501 goes between D9 and F9, where there was no cell.
    const expected = sheetText(scodocXlsx())
      .replace('<c r="F9"', '<c r="E9"><v>12.5</v></c><c r="F9"')
      .replace(
        '<c r="E10" s="5"><v>11.5</v></c>',
        '<c r="E10" s="5" t="inlineStr"><is><t xml:space="preserve">EXC</t></is></c>',
      )
      .replace(
        /<c r="E11" s="5" t="s"><v>\d+<\/v><\/c>/,
        '<c r="E11" s="5" t="inlineStr"><is><t xml:space="preserve">SUPR</t></is></c>',
      );
    expect(sheetText(filled(scodocXlsx(), MARKS))).toBe(expected);
  });

  it('toutes les autres parties du fichier sont les mêmes, octet pour octet, et dans le même ordre', () => {
    const [before, after] = [entriesOf(scodocXlsx()), entriesOf(filled(scodocXlsx(), MARKS))];
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...after].filter(([name, content]) => before.get(name) !== content).map(([name]) => name);
    expect(changed).toEqual(['xl/worksheets/sheet1.xml']);
  });

  it('sans note à écrire, la feuille est la même', () => {
    expect(entriesOf(filled(scodocXlsx(), {}))).toEqual(entriesOf(scodocXlsx()));
  });

  it('un étudiant sans note au classeur garde ce que ScoDoc avait', () => {
    expect(opened(filled(scodocXlsx(), { '501': number(9) })).sheet.lines.map(({ mark }) => mark)).toEqual([
      number(9),
      number(11.5),
      { kind: 'absent' },
    ]);
  });

  it('une formule de la colonne E n’est jamais remplacée', () => {
    const bytes = scodocXlsx({ ...CLASS, E10: 'f:14' });
    expect(opened(bytes).sheet.lines[1]).toMatchObject({ isFormula: true, mark: number(14) });
    expect(entriesOf(filled(bytes, { '502': number(3) }))).toEqual(entriesOf(bytes));
  });

  it('les préfixes et la marque d’ordre des octets d’un autre programme sont gardés', () => {
    const bytes = scodocXlsx(CLASS, { prefix: 'x:', bom: '\ufeff' });
    const after = filled(bytes, { '502': { kind: 'pending' } });
    expect(sheetText(after)).toBe(
      sheetText(bytes).replace(
        '<x:c r="E10" s="5"><x:v>11.5</x:v></x:c>',
        '<x:c r="E10" s="5" t="inlineStr"><x:is><x:t xml:space="preserve">ATT</x:t></x:is></x:c>',
      ),
    );
    expect(opened(after).sheet.lines[1]?.mark).toEqual({ kind: 'pending' });
  });
});

const mark = fc.oneof<fc.Arbitrary<ScodocMark>[]>(
  fc.integer({ min: 0, max: 2000 }).map((hundredths) => number(hundredths / 100)),
  fc.constantFrom('absent', 'excused', 'pending', 'erased').map((kind) => ({ kind }) as ScodocMark),
  fc.constant<ScodocMark>({ kind: 'blank' }),
);
const name = fc
  .string({ unit: 'grapheme-composite', minLength: 1, maxLength: 12 })
  .map((text) => `N${text.replace(/[\t\n\r\u2028\u0085]/g, ' ').trim()}`);

it('écrire puis lire rend les mêmes étudiants et les mêmes notes, quels que soient les noms', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ nom: name, prenom: name, groupe: name, mark }), { minLength: 1, maxLength: 8 }),
      (people) => {
        const lines = people.map((person, index) => ({ ...person, etudid: String(index + 1) }));
        const { sheet } = opened(writeScodocFile({ evaluation: '7', noteMax: 20, titre: ['S1', 'R101'], lines }));
        expect(sheet).toMatchObject({ evaluation: '7', noteMax: 20 });
        expect(
          sheet.lines.map(({ etudid, nom, prenom, groupe, mark: read }) => ({
            etudid,
            nom,
            prenom,
            groupe,
            mark: read,
          })),
        ).toEqual(lines);
        expect(sheet.lines[0]?.ligne).toBe(9); // « Row 8 header », then one row per student
      },
    ),
    { numRuns: 60 },
  );
});

it('remplir puis remplir d’après ce qui a été lu ne change plus rien', () => {
  fc.assert(
    fc.property(fc.tuple(mark, mark, mark), (marks) => {
      const once = filled(scodocXlsx(), Object.fromEntries(marks.map((one, index) => [String(501 + index), one])));
      const again = Object.fromEntries(opened(once).sheet.lines.map((line) => [line.etudid, line.mark]));
      expect(opened(filled(once, again)).sheet).toEqual(opened(once).sheet);
    }),
    { numRuns: 60 },
  );
});

describe('la table des codes', () => {
  it.each([
    ['ABS', 'absent'],
    ['EXC', 'excused'],
    ['ATT', 'pending'],
    ['SUPR', 'erased'],
    ['', 'blank'],
  ])('« %s » se lit et s’écrit', (code, kind) => {
    expect(readScodocMark(code)).toEqual({ kind });
    expect(scodocText({ kind } as ScodocMark)).toBe(code);
  });

  // « Entry codes (prefix, case-insensitive): ABS, EXC or NEU, ATT, SUP(R), DEM » (5.1, do_evaluation_upload_xls)
  it.each([
    [' abs. injustifiée', 'absent'],
    ['neu', 'excused'],
    ['Excusé', 'excused'],
    ['sup', 'erased'],
    ['dem', 'ignored'],
    ['malade', 'unknown'],
    ['1/2', 'unknown'],
  ])('« %s » : %s', (text, kind) => {
    expect(readScodocMark(text).kind).toBe(kind);
  });

  it('la virgule et le point sont décimaux', () => {
    expect([readScodocMark('12,5'), readScodocMark(' 12.5 '), readScodocMark('0')]).toEqual([
      number(12.5),
      number(12.5),
      number(0),
    ]);
  });
});

describe('un fichier qui ne va pas', () => {
  const faultIn = (bytes: Uint8Array): Fault => {
    const read = readScodocFile(bytes);
    if (!isFault(read)) throw new Error('it was read');
    return read;
  };
  const good = scodocXlsx();
  const without = (...names: readonly string[]) =>
    Object.fromEntries(Object.entries(CLASS).filter(([cell]) => !names.includes(cell)));

  it.each<[string, Uint8Array, Fault]>([
    ['vide', new Uint8Array(0), { fault: 'vide', place: '', found: '' }],
    ['un CSV', Buffer.from('NIP;Nom'), { fault: 'pas-xlsx', place: '', found: '' }],
    [
      'un ancien .xls, ou un mot de passe',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      { fault: 'ancien-excel', place: '', found: '' },
    ],
    ['coupé', good.slice(0, good.length - 40), { fault: 'tronque', place: '', found: '' }],
    [
      'un zip qui n’est pas un classeur',
      writeZip(new Map([['a.txt', Buffer.from('a')]])),
      { fault: 'pas-xlsx', place: '', found: '' },
    ],
    [
      'un .ods',
      writeZip(new Map([['mimetype', Buffer.from('application/vnd.oasis.opendocument.spreadsheet')]])),
      { fault: 'opendocument', place: '', found: '' },
    ],
    ['sans ligne « ! »', scodocXlsx({ A1: 'Liste', B9: 'ABADIE' }), { fault: 'sans-evaluation', place: '', found: '' }],
    [
      'une évaluation qui n’est pas un nombre',
      scodocXlsx({ ...CLASS, A8: '!R101' }),
      { fault: 'sans-evaluation', place: 'A8', found: '!R101' },
    ],
    ['sans titre de colonne', scodocXlsx(without('C8')), { fault: 'titre-colonne', place: 'C8', found: '' }],
    [
      'une colonne de trop',
      scodocXlsx({ ...CLASS, E8: 'INE', F8: 'Note sur 20' }),
      { fault: 'titre-colonne', place: 'E8', found: 'INE' },
    ],
    [
      'plusieurs évaluations',
      scodocXlsx({ ...CLASS, G8: 'Note sur 10' }),
      { fault: 'plusieurs-evaluations', place: 'G8', found: '' },
    ],
    [
      'un barème illisible',
      scodocXlsx({ ...CLASS, E8: 'Note' }),
      { fault: 'bareme-illisible', place: 'E8', found: 'Note' },
    ],
    [
      'un étudiant deux fois',
      scodocXlsx({ ...CLASS, A11: '!502' }),
      { fault: 'etudid-double', place: 'A11', found: '!502' },
    ],
    ['aucun étudiant', scodocXlsx(HEAD), { fault: 'sans-etudiant', place: 'A9', found: '' }],
  ])('%s', (_, bytes, expected) => {
    expect(faultIn(bytes)).toEqual(expected);
  });

  it('n’importe où coupé, il est refusé, jamais lu à moitié', () => {
    for (let length = 5; length < good.length; length += 97) {
      expect(faultIn(good.slice(0, length)).fault).toBe('tronque');
    }
  });

  it('une feuille qui n’est pas du XML, ou pas en UTF-8, n’est pas devinée', () => {
    const entries = new Map(readZip(good) as ReadonlyMap<string, Uint8Array>);
    entries.set('xl/worksheets/sheet1.xml', Buffer.from('<worksheet><sheetData>'));
    expect(faultIn(writeZip(entries))).toEqual({ fault: 'xml', place: 'xl/worksheets/sheet1.xml', found: '' });
    const latin = Buffer.from(sheetText(scodocXlsx({ ...CLASS, A9: '!501' })).replace('🎓', ''), 'latin1');
    entries.set('xl/worksheets/sheet1.xml', latin);
    const read = readScodocFile(writeZip(entries));
    if (isFault(read)) throw new Error(read.fault);
    expect(fillScodocFile(read, new Map([['501', number(1)]]))).toMatchObject({ fault: 'xml' });
  });

  it('une archive qui gonflerait au-delà de 60 Mo, ou de trop de fichiers, n’est pas ouverte', () => {
    expect(readZip(claiming(61_000_000))).toMatchObject({ fault: 'trop-gros' });
    const many = new Map(Array.from({ length: 2001 }, (_, index) => [`f${index}`, new Uint8Array(0)] as const));
    expect(readZip(writeZip(many))).toMatchObject({ fault: 'trop-gros' });
  });
});

/** A zip whose directory says that its one entry has this size once inflated (« PK 01 02 », size at byte 24). */
function claiming(size: number): Uint8Array {
  const bytes = Buffer.from(writeZip(new Map([['a', Buffer.from('aaaaaaaa')]])));
  bytes.writeUInt32LE(size, bytes.indexOf('PK\u0001\u0002') + 24);
  return bytes;
}
