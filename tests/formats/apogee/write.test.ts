/** Une maquette Apogée écrite : nos valeurs à leur place, et tous les autres octets comme ils étaient. */
import fc from 'fast-check';
import { type ApogeeEdit, type Maquette, readApogee, writeApogee } from '../../../src/formats';
import { check } from '../../properties/arbitraries';
import { BUT1, latin, type MaquetteSpec, maquetteText, textOfBytes, utf8 } from './maquettes';

function read(bytes: Uint8Array): Maquette {
  const reading = readApogee(bytes);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issue));
  return reading.maquette;
}

const word = fc.stringMatching(/^[A-Za-zÀ-ÿ0-9 .,'/()-]{1,20}$/).map((text) => text.trim() || 'x');
const code = fc.stringMatching(/^[A-Z0-9]{2,8}$/);
const maquette: fc.Arbitrary<MaquetteSpec> = fc.record({
  elements: fc.array(
    fc.record({
      objet: fc.constantFrom('VET', 'ELP', 'EPR'),
      code,
      session: fc.constantFrom('0', '1', '2'),
      libelle: word,
      resultats: fc.subarray(['N', 'B', 'J', 'R', 'M'], { minLength: 1 }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  etudiants: fc.array(
    fc.record({
      nip: fc.stringMatching(/^0{0,3}[1-9][0-9]{3,7}$/),
      nom: word,
      prenom: word,
      valeurs: fc.array(fc.constantFrom('', '12,5', '20', 'ADM', ' ', 'é'), { maxLength: 12 }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  fin: fc.constantFrom<'\r\n' | '\n'>('\r\n', '\n'),
});
/** With or without the tab that Apogée leaves at the end of the lines of values. */
const encoded = fc
  .tuple(maquette, fc.constantFrom(latin, utf8), fc.boolean())
  .map(([spec, encode, bare]) =>
    encode(bare ? maquetteText(spec).replace(/\t(\r?\n)(?=\d|$)/g, '$1') : maquetteText(spec)),
  );

/** Values of ours in some of the fields of the columns. */
const edited = encoded.chain((bytes) => {
  const { elements, etudiants } = read(bytes);
  const champs = elements.flatMap(({ colonnes }) => Array.from(colonnes.values(), ({ champ }) => champ));
  const places = etudiants.flatMap(({ ligne }) => champs.map((champ) => ({ ligne, champ })));
  const values = fc.array(fc.constantFrom('', '9,99', '20', 'ADM', '0,01'), { minLength: 1, maxLength: 9 });
  return fc.tuple(fc.subarray(places), values).map(([chosen, some]) => ({
    bytes,
    edits: chosen.map((place, index): ApogeeEdit => ({ ...place, valeur: some[index % some.length] ?? '' })),
  }));
});

it('rien écrit : le fichier, octet pour octet', () => {
  check(fc.property(encoded, (bytes) => Buffer.from(writeApogee(read(bytes), [])).equals(Buffer.from(bytes))));
});

it('ce qui est écrit se relit, et rien d’autre n’a changé', () => {
  check(
    fc.property(edited, ({ bytes, edits }) => {
      const before = read(bytes);
      const written = writeApogee(before, edits);
      const after = read(written);
      const wanted = new Map(edits.map(({ ligne, champ, valeur }) => [`${ligne} ${champ}`, valeur]));
      expect(after.etudiants.map(({ champs }) => champs)).toEqual(
        before.etudiants.map(({ ligne, champs }) =>
          champs.map((found, champ) => wanted.get(`${ligne} ${champ}`) ?? found),
        ),
      );
      // By an independent road: the text of the file, line by line and tab by tab.
      const expected = textOfBytes(bytes)
        .split('\n')
        .map((line, row) => {
          const end = line.endsWith('\r') ? '\r' : '';
          const fields = line.slice(0, line.length - end.length).split('\t');
          return fields.map((field, champ) => wanted.get(`${row + 1} ${champ}`) ?? field).join('\t') + end;
        })
        .join('\n');
      expect(textOfBytes(written)).toBe(expected);
    }),
    150,
  );
});

it('écrire deux fois la même chose n’y change rien, et remettre l’ancienne valeur rend le fichier', () => {
  check(
    fc.property(edited, ({ bytes, edits }) => {
      const before = read(bytes);
      const once = writeApogee(before, edits);
      expect(textOfBytes(writeApogee(read(once), edits))).toBe(textOfBytes(once));
      const isAscii = ({ ligne, champ }: ApogeeEdit) =>
        /^[ -~]*$/.test(before.etudiants.find((one) => one.ligne === ligne)?.champs[champ] ?? '');
      const ours = edits.filter(isAscii);
      const back = ours.map(({ ligne, champ }) => ({
        ligne,
        champ,
        valeur: before.etudiants.find((one) => one.ligne === ligne)?.champs[champ] ?? '',
      }));
      expect(textOfBytes(writeApogee(read(writeApogee(before, ours)), back))).toBe(textOfBytes(bytes));
    }),
    150,
  );
});

it('les octets hors de nos champs ne sont pas même décodés : un octet sans lettre en Windows-1252 reste', () => {
  const text = maquetteText(BUT1).replace('Zoé', 'Zo\u0081');
  const written = writeApogee(read(latin(text)), [
    { ligne: read(latin(text)).etudiants[0]?.ligne ?? 0, champ: 5, valeur: '12,00' },
  ]);
  expect(textOfBytes(written)).toBe(text.replace('19/08/2007\t\t\t', '19/08/2007\t\t12,00\t'));
});

it('refuse d’écrire hors du fichier, ou autre chose que de l’ASCII sans tabulation', () => {
  const before = read(latin(maquetteText(BUT1)));
  const ligne = before.etudiants[0]?.ligne ?? 0;
  expect(() => writeApogee(before, [{ ligne, champ: 99, valeur: '12' }])).toThrow('no such field');
  expect(() => writeApogee(before, [{ ligne, champ: 5, valeur: '12\t13' }])).toThrow('not a value');
  expect(() => writeApogee(before, [{ ligne, champ: 5, valeur: 'É' }])).toThrow('not a value');
});
