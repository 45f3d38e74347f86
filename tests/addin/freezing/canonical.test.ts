/** La forme canonique : ce qui est gelé se relit, ne dépend pas de l'ordre des feuilles, et se juge comme le classeur. */
import fc from 'fast-check';
import { studentFiles } from '../../../src/addin/deliberation/students';
import { canonicalLines, fromCells, parseFrozen, toCells } from '../../../src/addin/freezing/canonical';
import { thawedFiles } from '../../../src/addin/freezing/thaw';
import { acquis } from '../verification/bench';
import { frozenFor, sourcesFor, type Typed } from './bench';

const mark = fc.oneof(
  fc.double({ min: 0, max: 20, noNaN: true }),
  fc.integer({ min: 0, max: 80 }).map((quarters) => quarters / 4),
  fc.constantFrom('', 'ABS', 'ABI', 'EXC', 'ATT'),
);
const word = (...words: readonly unknown[]) => fc.constantFrom('', '', ...words);
const words = fc.record({
  'decision:UE11': word('ADJ', ' adj', 'RAT', 'AJ'),
  'decision:UE22': word('ADJ', 'DEF'),
  'decision:rcue:1': word('ADJ', 'ATJ'),
  'decision:rcue:2': word('ADJ'),
  decision: word('RED', 'NAR', 'PAS1NCI', 'ADJ'),
  passer: word(true),
  motif: fc.oneof(word("Rectification d'erreur matérielle : R101"), fc.string({ maxLength: 30 })),
  audition: word(true, 'demandée', 'non'),
  entendu: word(new Date(2026, 6, 3), true, 'oui', 'non', '3/7/2026', 'la veille'),
  conseil: word('Revoir le projet'),
  directeur: word('oui', true),
  remarques: fc.string({ maxLength: 30, unit: 'grapheme' }),
});
const january = fc.record({ 'decision:UE11': word('ADJ'), 'decision:UE12': word('ADJ', 'RAT') });
const former = fc
  .constantFrom([], ['0001', 'UE11', 11.333333333333334, 'CMP', '2024-25'], ['0002', 'UE22', '', 'ADM', '2024-25'])
  .map((line) => acquis(...(line.length > 0 ? [line] : [])));
const typed: fc.Arbitrary<Typed> = fc.record({
  marks: fc.array(fc.array(mark, { minLength: 6, maxLength: 6 }), { minLength: 2, maxLength: 2 }),
  words: fc.array(words, { minLength: 2, maxLength: 2 }),
  january: fc.array(january, { minLength: 2, maxLength: 2 }),
  former,
});

it('ce qui est gelé se relit, et se juge comme le classeur', () => {
  fc.assert(
    fc.property(typed, (state) => {
      const frozen = frozenFor(state);
      const lines = canonicalLines(frozen);
      expect(parseFrozen(fromCells(toCells(lines)))).toEqual(frozen);
      const { bench, grid, january: before } = sourcesFor(state);
      const judged = (files: ReturnType<typeof thawedFiles>) =>
        files
          .map(({ nip, deliberation, credits, dossier }) => ({ nip, deliberation, credits, ues: dossier.ues }))
          .sort((a, b) => (a.nip < b.nip ? -1 : 1));
      expect(judged(thawedFiles(frozen))).toEqual(judged(studentFiles(bench, grid, before)));
    }),
    { numRuns: 200 },
  );
});

it("ni l'ordre des lignes ni celui des colonnes n'y change rien", () => {
  fc.assert(
    fc.property(typed, (state) => {
      expect(canonicalLines(frozenFor({ ...state, order: [1, 0] }))).toEqual(canonicalLines(frozenFor(state)));
    }),
    { numRuns: 50 },
  );
});

it('des lignes fixes : en-tête, programme, réglages, épreuves, étudiants par NIP ; les nombres au plus court', () => {
  const lines = canonicalLines(
    frozenFor({
      marks: [
        [0.1 + 0.2, 'ABI', '12,5', 8, 'EXC', ''],
        [10, 10, 40, 10, 10, 'att'],
      ],
      words: [{ decision: ' adj ', motif: 'Année\nsérieuse', passer: true, audition: false }, {}],
      january: [{ 'decision:UE11': 'ADJ' }, {}],
    }),
  );
  expect(lines.map((line) => line.split(',')[0])).toEqual([
    '["jury-but"',
    '["programme"',
    '["competence"',
    '["competence"',
    ...new Array(4).fill('["ue"'),
    '["reglages"',
    ...new Array(6).fill('["epreuve"'),
    '["etudiant"',
    '["etudiant"',
  ]);
  expect(lines.slice(9, 12)).toEqual([
    '["epreuve",1,"R101#0","Épreuve",1,20]',
    '["epreuve",1,"R102#0","Épreuve",1,20]',
    '["epreuve",1,"SAE101#0","Épreuve",2,40]',
  ]);
  expect(lines[15]).toBe(
    '["etudiant","0001",["Martin","Rose","Inscrit",""],[],[0.30000000000000004,"ABS",12.5,8,"EXC",null],[],' +
      '[["decision","ADJ"],["motif","Année sérieuse"],["passer","oui"]],[["decision:UE11","ADJ"]]]',
  );
});

it('une ligne trop longue pour une cellule se coupe, et se recolle', () => {
  const motif = `${'é'.repeat(15_001)}${'😀'.repeat(20_000)}`;
  const lines = canonicalLines(frozenFor({ marks: [[], []], words: [{ motif }, {}] }));
  const cells = toCells(lines);
  expect(Math.max(...cells.map(({ length }) => length))).toBeLessThan(50_000);
  expect(cells.length).toBeGreaterThan(lines.length);
  expect(fromCells([...cells, '', ''])).toEqual(lines);
  // Une paire de substitution n'est jamais coupée : un tableur la perdrait.
  expect(cells.filter((cell) => /^…?[\udc00-\udfff]|[\ud800-\udbff]$/.test(cell))).toHaveLength(0);
});

it.each([
  ['rien', []],
  ['un texte qui n’est pas de nous', ['bonjour']],
  ['une autre version', ['["jury-but",2,"BUT1"]', '["programme"]', '["reglages",2,""]']],
  ['sans programme', ['["jury-but",1,"BUT1"]', '["reglages",2,""]']],
])('ne lit pas %s', (_, lines) => {
  expect(parseFrozen(lines)).toBeNull();
});
