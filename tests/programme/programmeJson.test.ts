/** A programme as JSON text: written and read again, and every fault at its place. */
import fc from 'fast-check';
import { issueSentence, type Programme, parseProgrammeText, readFiche, validateProgramme } from '../../src/programme';
import { mmiDijon2022 } from '../../src/programme/catalogue/mmiDijon2022';
import { jsonFault } from '../../src/programme/jsonFault';
import { FICHE } from './fixture';

const readProgrammeJson = (text: string) => parseProgrammeText(text, validateProgramme);
const programmeJson = (programme: Programme): string => JSON.stringify(programme, null, 2);
const shipped = programmeJson(mmiDijon2022());
const saidOf = (text: string): readonly string[] => {
  const { programme, issues } = readProgrammeJson(text);
  expect(programme === null).toBe(issues.length > 0);
  return issues.map((issue) => issueSentence(issue).replace(/\u00a0/g, ' '));
};

describe('write then read', () => {
  it('gives the same programme: the shipped one, a read one, hostile texts', () => {
    const texts = fc.array(
      fc.string({ unit: 'grapheme' }).filter((text) => text !== ''),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(texts, (some) => {
        const programme: Programme = { ...mmiDijon2022(), mention: some.join('\n'), id: some[0] ?? '' };
        expect(readProgrammeJson(programmeJson(programme))).toStrictEqual({ programme, issues: [] });
      }),
      { numRuns: 20, seed: 3 },
    );
    for (const one of [mmiDijon2022(), readFiche(FICHE).programme])
      expect(readProgrammeJson(programmeJson(one)).programme).toStrictEqual(one);
  });

  it('takes a byte order mark and other line ends', () => {
    expect(saidOf(`\ufeff${shipped.replace(/\n/g, '\r\n')}`)).toEqual([]);
  });
});

describe('a text that is not JSON', () => {
  it.each([
    ['', 'Ligne 1, colonne 1', 'la fin du texte'],
    ['{\n  "but": 1,\n}', 'Ligne 3, colonne 1', '}'],
    ['{"but": 0,5}', 'Ligne 1, colonne 11', '5'],
    ['{\r\n"but": 1\r\n"id": 2}', 'Ligne 3, colonne 1', '"id"'],
    ["{'but': 1}", 'Ligne 1, colonne 2', "'but'"],
    ['{“but”: 1}', 'Ligne 1, colonne 2', '“but”'],
    ['{"but": NaN}', 'Ligne 1, colonne 9', 'NaN'],
    ['{"but": 01}', 'Ligne 1, colonne 9', '01'],
    ['{"but" 1}', 'Ligne 1, colonne 8', '1'],
    ['[1, 2', 'Ligne 1, colonne 6', 'la fin du texte'],
    ['[1, 2}', 'Ligne 1, colonne 6', '}'],
    ['{"id": "mmi\n"}', 'Ligne 1, colonne 8', '"'],
    ['{"id": "\\x"}', 'Ligne 1, colonne 8', '"\\x"'],
    ['{"but": 1} fin', 'Ligne 1, colonne 12', 'fin'],
    ['{"but": 1}\u00a0', 'Ligne 1, colonne 11', '\u00a0'],
    [FICHE, 'Ligne 1, colonne 2', 'Niveau'],
  ])('%j', (text, where, found) => {
    expect(() => JSON.parse(text)).toThrow();
    const { programme, issues } = readProgrammeJson(text);
    expect(programme).toBeNull();
    expect(issues.map((issue) => [issue.code, issue.where, issue.found])).toEqual([['json-invalide', where, found]]);
  });

  it('is said in French, with what was expected', () => {
    expect(saidOf('{"but": 0,5}')).toEqual([
      "Ligne 1, colonne 11 : ce texte n'est pas du JSON, à partir de « 5 ». Attendu : un nom de champ entre guillemets droits (la dernière virgule est peut-être de trop).",
    ]);
    expect(saidOf('{"id": "mmi')).toEqual([
      'Ligne 1, colonne 8 : ce texte n\'est pas du JSON, à partir de « " ». Attendu : un texte fermé par un guillemet droit.',
    ]);
  });

  it('goes wrong where the shipped text is cut or spoilt, and never before', () => {
    fc.assert(
      fc.property(fc.nat(shipped.length - 3), (cut) => {
        const fault = jsonFault(shipped.slice(0, cut));
        const lines = shipped.slice(0, cut).split('\n');
        // A string or a word that is cut is told where it begins.
        expect(fault.line).toBeGreaterThanOrEqual(
          Math.min(lines.length, shipped.slice(0, cut).trimEnd().split('\n').length),
        );
        expect(saidOf(shipped.slice(0, cut))).toHaveLength(1);
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it('is never accepted by the search for its fault: what JSON refuses has a place, what it takes has its end', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '1.',
      'true',
      'nul',
      ' ',
      '\n',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (some) => {
        const text = some.join('');
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        const { found, expected } = jsonFault(text);
        const isWhole = found === 'la fin du texte' && expected === 'rien après la dernière accolade';
        expect({ text, isWhole }).toEqual({ text, isWhole: isJson });
      }),
      { numRuns: 3000, seed: 11 },
    );
  });

  it.each([
    ['brackets without end', '['.repeat(500_000)],
    ['a string without end', `{"id": "${'\\u0041'.repeat(150_000)}`],
    ['a word without end', 'x'.repeat(1_000_000)],
    ['lines without end', `{${'\n'.repeat(1_000_000)}`],
  ])('%s: an answer, soon', (_, text) => {
    const start = Date.now();
    expect(readProgrammeJson(text).issues).toHaveLength(1);
    expect(Date.now() - start).toBeLessThan(20_000);
  });
});

describe('JSON that is no programme', () => {
  it.each(['12', '"texte"', 'null', '[]', 'true'])('%s', (text) => {
    expect(saidOf(text).join()).toMatch(/^Programme : « .+ » ne convient pas\. Attendu : un objet\.$/);
  });

  it('a figure that is a text, a field too many, a field missing: each at its place', () => {
    expect(saidOf(shipped.replace('"coefficient": 0.5', '"coefficient": "0,5"'))).toEqual([
      'Programme, semestre 1, UE11, R119, coefficient : « 0,5 » ne convient pas. Attendu : un nombre.',
    ]);
    expect(saidOf(shipped.replace('"parcours": ""', '"parcours": "", "promo": 3'))).toEqual([
      'Programme : « promo » ne convient pas. Attendu : aucun autre champ.',
    ]);
    expect(saidOf(shipped.replace('"parcours": "",', ''))).toEqual([
      'Programme, parcours : « rien » ne convient pas. Attendu : un texte.',
    ]);
  });

  it('pollutes no prototype, and says the field', () => {
    const saids = ['__proto__', 'constructor', 'prototype'].map((key) =>
      saidOf(shipped.replace('"parcours": ""', `"parcours": "", "${key}": { "polluted": true }`)),
    );
    expect(saids).toEqual(
      ['__proto__', 'constructor', 'prototype'].map((key) => [
        `Programme : « ${key} » ne convient pas. Attendu : aucun autre champ.`,
      ]),
    );
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    const inherited = shipped.replace('"parcours": ""', '"__proto__": { "parcours": "" }');
    expect(readProgrammeJson(inherited).programme).toBeNull();
  });
});
