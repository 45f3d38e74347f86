/** Files of workbooks, of ScoDoc and of Apogée under mutation: read or refused whole, soon, no prototype touched, nothing written by halves. */
import fc from 'fast-check';
import {
  fillScodocFile,
  isFault,
  openXlsx,
  readApogee,
  readScodocFile,
  readZip,
  type ScodocMark,
  writeApogee,
  writeZip,
  xlsxTable,
} from '../../src/formats';
import { inherited, mutated, soon } from '../programme/mutations';
import { BUT1, latin, maquetteText, textOfBytes } from './apogee/maquettes';
import { scodocXlsx } from './scodocFixture';

const SEED = 31;
const before = inherited();
afterEach(() => expect(inherited()).toBe(before));

const SHEET = 'xl/worksheets/sheet1.xml';
const good = scodocXlsx();
const parts = readZip(good) as ReadonlyMap<string, Uint8Array>;
const textOf = (part: string): string => Buffer.from(parts.get(part) as Uint8Array).toString('utf8');
const PARTS = [...parts.keys()].filter((name) => /\.(xml|rels)$/.test(name));

/** The file with the text of one of its parts spoilt. */
const spoiltPart: fc.Arbitrary<Uint8Array> = fc
  .constantFrom(...PARTS, SHEET, SHEET, 'xl/sharedStrings.xml')
  .chain((name) => mutated(textOf(name)).map((text) => writeZip(new Map([...parts, [name, Buffer.from(text)]]))));

/** The file with some of its bytes lost, repeated or replaced. */
const spoiltBytes = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(fc.nat(bytes.length), fc.nat(200), fc.uint8Array({ maxLength: 40 }))
    .map(([at, length, noise]) => new Uint8Array([...bytes.subarray(0, at), ...noise, ...bytes.subarray(at + length)]));

describe('un .xlsx abîmé', () => {
  const seen = { read: 0, refused: 0 };

  function expectWhole(bytes: Uint8Array): void {
    const book = soon(() => openXlsx(bytes));
    seen[isFault(book) ? 'refused' : 'read'] += 1;
    if (isFault(book)) return;
    const table = soon(() => xlsxTable(book));
    if (isFault(table)) return;
    for (const { ligne, cells } of table) {
      expect(Number.isInteger(ligne) && ligne >= 1).toBe(true);
      expect(cells.every((cell) => typeof cell === 'string')).toBe(true);
    }
  }

  it('dans le texte de ses parties : une table de textes, ou un refus', () =>
    fc.assert(fc.property(spoiltPart, expectWhole), { seed: SEED, numRuns: 300 }));

  it('dans ses octets', () => fc.assert(fc.property(spoiltBytes(good), expectWhole), { seed: SEED, numRuns: 300 }));

  it('les deux issues ont été vues', () => {
    expect(seen.read).toBeGreaterThan(50);
    expect(seen.refused).toBeGreaterThan(50);
  });
});

describe('une feuille de saisie de ScoDoc abîmée', () => {
  const marks = new Map<string, ScodocMark>([
    ['501', { kind: 'number', value: 7.25 }],
    ['502', { kind: 'number', value: 13 }],
    ['503', { kind: 'number', value: 0 }],
  ]);
  const seen = { filled: 0, refused: 0 };

  it('est refusée, ou remplie de toutes les notes qu’elle annonce, ses autres parties octet pour octet', () =>
    fc.assert(
      fc.property(fc.oneof(spoiltPart, spoiltBytes(good)), (bytes) => {
        const given = Uint8Array.from(bytes);
        const read = soon(() => readScodocFile(bytes));
        const made = isFault(read) ? read : soon(() => fillScodocFile(read, marks));
        expect(Buffer.from(bytes).equals(Buffer.from(given))).toBe(true);
        seen[isFault(made) ? 'refused' : 'filled'] += 1;
        if (isFault(read) || isFault(made)) return;
        const again = readScodocFile(made);
        if (isFault(again)) throw new Error(`filled, then refused: ${again.fault} ${again.place}`);
        expect(again.sheet.lines.map(({ etudid, mark }) => [etudid, mark])).toEqual(
          read.sheet.lines.map(({ etudid, mark, isFormula }) => [
            etudid,
            isFormula ? mark : (marks.get(etudid) ?? mark),
          ]),
        );
        const [from, to] = [readZip(bytes), readZip(made)] as const;
        if (isFault(from) || isFault(to)) throw new Error('not a zip any more');
        expect([...to.keys()]).toEqual([...from.keys()]);
        const changed = [...to].filter(
          ([name, content]) => !Buffer.from(content).equals(Buffer.from(from.get(name) as Uint8Array)),
        );
        expect(changed.length).toBeLessThanOrEqual(1);
      }),
      { seed: SEED, numRuns: 400 },
    ));

  it('les deux issues ont été vues', () => {
    expect(seen.filled).toBeGreaterThan(30);
    expect(seen.refused).toBeGreaterThan(50);
  });
});

describe('une maquette Apogée abîmée', () => {
  const text = maquetteText(BUT1);
  const seen = { read: 0, refused: 0 };

  it('est refusée, ou remplie aux seules places demandées', () =>
    fc.assert(
      fc.property(fc.oneof(mutated(text).map(latin), spoiltBytes(latin(text))), (bytes) => {
        const given = Uint8Array.from(bytes);
        const reading = soon(() => readApogee(bytes));
        seen[reading.ok ? 'read' : 'refused'] += 1;
        if (!reading.ok) return;
        const { elements, etudiants } = reading.maquette;
        const [student] = etudiants;
        const colonne = elements.flatMap(({ colonnes }) => [...colonnes.values()])[0];
        expect(Buffer.from(writeApogee(reading.maquette, [])).equals(Buffer.from(given))).toBe(true);
        if (!student || !colonne) return;
        const place = { ligne: student.ligne, champ: colonne.champ };
        const made = soon(() => writeApogee(reading.maquette, [{ ...place, valeur: '9,99' }]));
        const [from, to] = [textOfBytes(given), textOfBytes(made)].map((one) => one.split('\n'));
        const changed = (to ?? []).flatMap((line, index) => (line === from?.[index] ? [] : [index + 1]));
        expect(to).toHaveLength(from?.length ?? 0);
        expect(changed.filter((ligne) => ligne !== place.ligne)).toEqual([]);
        expect((to?.[place.ligne - 1] ?? '').replace(/\r$/, '').split('\t')[place.champ]).toBe('9,99');
      }),
      { seed: SEED, numRuns: 400 },
    ));

  it('les deux issues ont été vues', () => {
    expect(seen.read).toBeGreaterThan(20);
    expect(seen.refused).toBeGreaterThan(100);
  });
});
