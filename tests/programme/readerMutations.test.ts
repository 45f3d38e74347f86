/** Real files under mutation: no reader throws, hangs, answers what is no programme, or touches a prototype. Fixed seed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { marksLines, readMarks } from '../../src/addin/sidebar/marks/marksTable';
import { decode, readTable } from '../../src/formats';
import {
  checkProgramme,
  ficheSentence,
  issueSentence,
  parseProgrammeText,
  programmeSentence,
  readFiche,
  validateProgramme,
} from '../../src/programme';
import { mmiDijon2022 } from '../../src/programme/catalogue/mmiDijon2022';
import { readRoster } from '../../src/workbook';
import { FICHE } from './fixture';
import { inherited, mutated, mutatedJson, soon } from './mutations';

const SEED = 31;
const BUT3 = readFileSync(join(__dirname, 'fixtures', 'fiche-but3-parcours.txt'), 'utf8');
/** Machine words that no sentence of ours may hold outside quotation marks. */
const MACHINE_WORDS = /undefined|NaN|Infinity|\[object|function\b|TypeError/;
const ours = (sentence: string): string => sentence.replace(/«\u00a0[^»]*\u00a0»/g, '«»');

const before = inherited();
afterEach(() => expect(inherited()).toBe(before));

describe('une fiche filière abîmée', () => {
  it.each([
    ['BUT1', FICHE, ''],
    ['BUT3, à parcours', BUT3, 'A'],
  ])('%s : un programme qui a sa forme, une phrase par problème', (_, text, parcours) =>
    fc.assert(
      fc.property(mutated(text), (pasted) => {
        const { programme, issues, proofs } = soon(() => readFiche(pasted, parcours));
        for (const issue of issues) expect(ours(ficheSentence(issue))).not.toMatch(MACHINE_WORDS);
        for (const { state } of proofs) expect(['proven', 'false', 'absent']).toContain(state);
        // What is read may lack things, and then it is said; what it holds has the types of a programme.
        const { issues: shape } = validateProgramme(JSON.parse(JSON.stringify(programme)));
        if (shape.length > 0) expect(issues.length).toBeGreaterThan(0);
        for (const issue of checkProgramme(programme))
          expect(ours(programmeSentence(issue))).not.toMatch(MACHINE_WORDS);
        const figures = programme.semestres.flatMap(({ ues }) =>
          ues.flatMap(({ lignes }) => lignes.map(({ coefficient }) => coefficient)),
        );
        expect(figures.every((each) => Number.isFinite(each) && each >= 0)).toBe(true);
      }),
      { seed: SEED, numRuns: 120 },
    ),
  );
});

describe('un programme JSON abîmé', () => {
  const shipped = mmiDijon2022();
  const seen = { taken: 0, refused: 0 };

  /** Either a programme of the right shape and nothing to say, or none and each reason. */
  function expectWhole(text: string): void {
    const { programme, issues } = soon(() => parseProgrammeText(text, validateProgramme));
    expect(programme === null).toBe(issues.length > 0);
    for (const issue of issues) expect(ours(issueSentence(issue))).not.toMatch(MACHINE_WORDS);
    seen[programme === null ? 'refused' : 'taken'] += 1;
    if (programme === null) return;
    expect(Object.getPrototypeOf(programme)).toBe(Object.prototype);
    expect((programme as { readonly polluted?: unknown }).polluted).toBeUndefined();
    expect(JSON.parse(JSON.stringify(programme))).toEqual(JSON.parse(text.replace(/^\ufeff/, '')));
    checkProgramme(programme);
  }

  it('dans ses valeurs : refusé tout entier, ou pris tel quel', () =>
    fc.assert(fc.property(mutatedJson(shipped), expectWhole), { seed: SEED, numRuns: 300 }));

  it('dans son texte', () =>
    fc.assert(fc.property(mutated(JSON.stringify(shipped, null, 2)), expectWhole), { seed: SEED, numRuns: 200 }));

  it('les deux issues ont été vues', () => {
    expect(seen.taken).toBeGreaterThan(3);
    expect(seen.refused).toBeGreaterThan(200);
  });
});

describe('un CSV abîmé', () => {
  const rows = Array.from(
    { length: 60 },
    (_, i) => `2230${1000 + i};"Durand ; fils ${i}";Élodie;${(i * 37) % 21},5;TP${i % 4}`,
  );
  const csv = ['NIP;Nom;Prénom;Note;Groupe', ...rows, ''].join('\r\n');

  it('donne des lignes de textes, à leur numéro, et une note pour chacune', () =>
    fc.assert(
      fc.property(mutated(csv), (text) => {
        const table = soon(() => readTable(text));
        const lines = text.split(/\r\n|\r|\n/).length;
        let last = 0;
        for (const { ligne, cells } of table) {
          expect(ligne).toBeGreaterThan(last);
          expect(ligne).toBeLessThanOrEqual(lines);
          expect(cells.every((cell) => typeof cell === 'string')).toBe(true);
          last = ligne;
        }
        const marks = soon(() => readMarks(text));
        const given = marksLines(marks, marks.nip ?? 0, marks.note ?? 1);
        expect(given).toHaveLength(marks.rows.length);
        for (const { nip, note } of given) expect([typeof nip, typeof note]).toEqual(['string', 'string']);
        soon(() => readRoster(table));
      }),
      { seed: SEED, numRuns: 400 },
    ));

  it('aucun octet ne l’arrête, et le texte ne dépend pas du découpage', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(csv.length), (noise, at) => {
        const bytes = new Uint8Array([...Buffer.from(csv.slice(0, at)), ...noise, ...Buffer.from(csv.slice(at))]);
        const { text } = soon(() => decode(bytes));
        expect(decode(new Uint8Array(bytes)).text).toBe(text);
        soon(() => readTable(text));
      }),
      { seed: SEED, numRuns: 200 },
    ));

  // A guard against a hang: the bound says nothing of the speed.
  it.each([
    ['de guillemets', '"'.repeat(1_000_000)],
    ['de séparateurs', ';'.repeat(1_000_000)],
    ['de lignes', '\n'.repeat(1_000_000)],
    ['de guillemets et de lignes', '"a\n'.repeat(300_000)],
  ])('un mégaoctet %s est lu', (_, text) => {
    const start = Date.now();
    readMarks(text);
    expect(Date.now() - start).toBeLessThan(30_000);
  });
});
