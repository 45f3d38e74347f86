/** Ce qui a changé depuis : rien aussitôt après, et toute donnée changée est trouvée. */
import fc from 'fast-check';
import { canonicalLines, parseFrozen } from '../../../src/addin/freezing/canonical';
import { changedResults, differencesBetween } from '../../../src/addin/freezing/differences';
import type { Frozen } from '../../../src/addin/freezing/frozen';
import { nextLines, nextText, nextYear } from '../../../src/addin/freezing/nextAcquis';
import { changesSince } from '../../../src/addin/freezing/report';
import { acquis } from '../verification/bench';
import { frozenFor, PEOPLE, sourcesFor } from './bench';

const mark = fc.oneof(
  fc.integer({ min: 0, max: 80 }).map((quarters) => quarters / 4),
  fc.double({ min: 0, max: 20, noNaN: true }),
  fc.constantFrom('', 'ABS', 'EXC', 'ATT'),
);
const marks = fc.array(fc.array(mark, { minLength: 6, maxLength: 6 }), { minLength: 2, maxLength: 2 });
const KEYS = ['1 R101#0', '1 R102#0', '1 SAE101#0', '2 R201#0', '2 SAE201#0', '2 SAE202#0'];
const CELLS = ['C', 'D', 'E'];

it('arrêter puis comparer aussitôt ne montre rien', () => {
  fc.assert(
    fc.property(marks, (typed) => {
      const frozen = frozenFor({ marks: typed });
      expect(Object.values(changesSince(frozen, sourcesFor({ marks: typed }))).flat()).toEqual([]);
    }),
  );
});

it('toute note changée est trouvée, seule, avec sa cellule ; les résultats qui changent sont ceux de la loi', () => {
  const place = fc.record({ student: fc.nat(1), rank: fc.nat(5), value: mark });
  fc.assert(
    fc.property(marks, place, (typed, { student, rank, value }) => {
      const was = typed[student]?.[rank];
      fc.pre(was !== value && !(was === 0 && value === 0));
      const after = typed.map((line, s) => line.map((one, r) => (s === student && r === rank ? value : one)));
      const [before, now] = [frozenFor({ marks: typed }), frozenFor({ marks: after })];
      const [nip = ''] = PEOPLE[student] ?? [];
      const [semestre = '', cle = ''] = (KEYS[rank] ?? '').split(' ');
      const seen = (one: unknown) => (one === '' ? undefined : one);
      expect(differencesBetween(before, now)).toEqual([
        { kind: 'note', path: [nip, semestre, cle], before: seen(was), after: seen(value) },
      ]);
      const told = changesSince(before, sourcesFor({ marks: after }));
      expect(told.notes.map(({ cellule }) => cellule)).toEqual([
        { feuille: `Notes S${semestre}`, a1: `${CELLS[rank % 3]}${7 + student}` },
      ]);
      expect(told.resultats.length).toBeLessThanOrEqual(1); // d'un autre étudiant, rien
      const changed = changedResults(before, now);
      expect(told.resultats).toHaveLength(changed.filter(({ changes }) => changes.length > 0).length);
      expect(told.moyennes).toHaveLength(changed.filter(({ averages }) => averages.length > 0).length);
    }),
    { numRuns: 300 },
  );
});

it('une note change les crédits, et l’année selon les règles sous une décision qui reste', () => {
  // UE11, UE12 et UE21 à 10, UE22 à 7 : 1 RCUE sur 2 à 10, AJ, 12 + 18 + 12 crédits. UE22 à 12 : tout est acquis, 18 de plus.
  const line = (sae202: number) => [
    [10, 10, 20, 10, 10, sae202],
    [10, 10, 20, 10, 10, 10],
  ];
  const fixed = (sae202: number, decision = '') => frozenFor({ marks: line(sae202), words: [{ decision }, {}] });
  const ues = [
    { what: 'UE22', before: 'AJ', after: 'ADM' },
    { what: 'RCUE C2', before: 'AJ', after: 'ADM' },
    { what: 'crédits', before: '42', after: '60' },
  ];
  // UE22 = (10 + 2 × SAE202) / 3 ; RCUE C2 = (10 + UE22) / 2.
  expect(changedResults(fixed(7, 'RED'), fixed(12, 'RED'))).toMatchObject([
    { nip: '0001', changes: [...ues, { what: 'année selon les règles', before: 'AJ', after: 'ADM' }] },
  ]);
  expect(changedResults(fixed(7), fixed(12))).toMatchObject([
    { nip: '0001', changes: [...ues, { what: 'année', before: 'AJ', after: 'ADM' }] },
  ]);
});

describe('les moyennes arrêtées', () => {
  // UE21 = (R201 + SAE201) / 2, UE11 = UE12 = UE22 = 12 ; RCUE C1 = (12 + UE21) / 2.
  const of = (r201: number) => ({ marks: [[12, 12, 24, r201, 10.34, 12], Array(6).fill(10)] });
  const told = (was: number, is: number) => {
    const { resultats, moyennes } = changesSince(frozenFor(of(was)), sourcesFor(of(is)));
    return [resultats, moyennes].map((lines) => lines.map(({ texte }) => texte));
  };

  it('une moyenne qui change sans changer de code se dit, à part des codes', () => {
    // (10,5 + 10,34) / 2 = 10,42 ; (10,28 + 10,34) / 2 = 10,31 ; RCUE 11,21 et 11,155, soit 11,16.
    expect(told(10.5, 10.28)).toEqual([
      [],
      ['MARTIN Rose : moyenne de UE21 10,42 → 10,31, code inchangé ; moyenne du RCUE C1 11,21 → 11,16, code inchangé'],
    ]);
  });

  it('avec un code qui change, elle le laisse à sa ligne', () => {
    // (8 + 10,34) / 2 = 9,17 : UE21 compensée, RCUE (12 + 9,17) / 2 = 10,585.
    expect(told(10.5, 8)).toEqual([
      ['MARTIN Rose : UE21 ADM → CMP, RCUE C1 ADM → CMP'],
      ['MARTIN Rose : moyenne de UE21 10,42 → 9,17 ; moyenne du RCUE C1 11,21 → 10,59'],
    ]);
  });

  it('sous ce qui est imprimé, rien : 10,420 et 10,4225 sont tous deux 10,42', () => {
    expect(told(10.5, 10.505)).toEqual([[], []]);
  });

  it('plus de décimales aujourd’hui ne change aucune moyenne', () => {
    const frozen = frozenFor(of(10.5));
    expect(changedResults(frozen, { ...frozen, decimales: 4 })).toEqual([]);
  });
});

/** Every leaf of the canonical lines, changed one at a time. */
function mutants(frozen: Frozen): readonly (readonly string[])[] {
  const lines = canonicalLines(frozen);
  return lines.flatMap((line, index) => {
    const changed: string[] = [];
    const visit = (value: unknown, put: (other: unknown) => unknown): void => {
      if (Array.isArray(value))
        value.forEach((one, at) => {
          visit(one, (other) => put(value.map((each, rank) => (rank === at ? other : each))));
        });
      else if (typeof value === 'number') changed.push(JSON.stringify(put(value + 1)));
      else if (typeof value === 'string') changed.push(JSON.stringify(put(`${value}x`)));
    };
    visit(JSON.parse(line), (other) => other);
    return changed.map((one) => lines.map((each, rank) => (rank === index ? one : each)));
  });
}

it('toute donnée que couvre l’empreinte, changée seule, se voit : elle est trouvée, ou ne se lit plus', () => {
  const frozen = frozenFor({
    marks: [
      [12, 'ABS', 30, 8, 9, 10],
      [10, 10, 20, 10, 'EXC', 10],
    ],
    words: [{ decision: 'RED', 'decision:rcue:1': 'ADJ' }, {}],
    january: [{}, { 'decision:UE11': 'ADJ' }],
    former: acquis(['0002', 'UE21', 11, 'ADM', '2024-25']),
  });
  const all = mutants(frozen);
  expect(all.length).toBeGreaterThan(100);
  const unseen = all.filter((lines) => {
    const other = parseFrozen(lines);
    return other !== null && other.session === frozen.session && differencesBetween(frozen, other).length === 0;
  });
  // Le premier mot de chaque ligne dit ce qu'elle est : changé, la ligne ne compte plus, ce qui se voit aussi.
  expect(unseen.map((lines) => lines.filter((line, index) => line !== canonicalLines(frozen)[index]))).toEqual([]);
});

it("d'un étudiant ajouté ou retiré, il n'est dit que cela", () => {
  const both = frozenFor({ marks: [[12], [10]] });
  const one = { ...both, etudiants: both.etudiants.slice(0, 1) };
  expect(differencesBetween(both, one).map(({ kind, path }) => [kind, ...path])).toEqual([['etudiant', '0002']]);
  expect(differencesBetween(one, both).map(({ kind, path }) => [kind, ...path])).toEqual([['etudiant', '0002']]);
  expect(changedResults(both, one)).toEqual([]);
});

describe('les acquis de l’an prochain', () => {
  // R101, R102 et SAE101 à 1/3 près : UE11 = (2 × 9 + 2 × 10) / 4, la SAÉ étant sur 40.
  const fixed = {
    frozen: frozenFor({
      marks: [
        [9, 9, 20, 12, 12, 8],
        [5, 5, 10, 5, 5, 5],
      ],
      words: [{}, { 'decision:UE22': 'ADJ', decision: 'RED' }],
      former: acquis(['0002', 'UE11', 11.333333333333334, 'CMP', '2023-24']),
    }),
    nom: 'Arrêté BUT1',
    date: '8 juillet 2026 à 14 h 05',
  };

  it('une ligne par UE acquise, moyenne sans arrondi, code et année de son acquisition', () => {
    const lines = nextLines(fixed).map(({ nip, ue, moyenne, code, annee }) => [nip, ue, moyenne, code, annee]);
    expect(lines).toEqual([
      // Rose : UE11 = (2 × 9 + 2 × 10) / 4 = 9,5, compensée par UE21 = 12 ; UE12 = (9 + 9 + 2 × 10) / 4 = 9,5 et UE22 = 8 : RCUE 8,75.
      ['0001', 'UE11', 9.5, 'CMP', '2025-26'],
      ['0001', 'UE21', 12, 'ADM', '2025-26'],
      // Karim : UE11 acquise avant, sa meilleure moyenne ; UE22 par le jury.
      ['0002', 'UE11', 11.333333333333334, 'CMP', '2023-24'],
      ['0002', 'UE22', 5, 'ADJ', '2025-26'],
    ]);
  });

  it('une UE non acquise de qui entre en S3 a sa ligne, AJ : S5 la demandera ; celles de qui redouble n’en ont pas', () => {
    const marks = [
      [9, 9, 20, 12, 12, 8],
      [5, 5, 10, 5, 5, 5],
    ];
    const words = [{ decision: 'PAS1NCI' }, { decision: 'RED' }];
    const lines = nextLines({ ...fixed, frozen: frozenFor({ marks, words }) });
    expect(lines.map(({ nip, ue, code }) => [nip, ue, code])).toEqual([
      ['0001', 'UE11', 'CMP'],
      ['0001', 'UE12', 'AJ'],
      ['0001', 'UE21', 'ADM'],
      ['0001', 'UE22', 'AJ'],
    ]);
  });

  it('en texte : des tabulations et des virgules', () => {
    expect(nextText(nextLines(fixed)).split('\n')[2]).toBe(
      '0002\tUE11\t11,333333333333334\tCMP\t2023-24\tAcquis antérieurs, classeur 2025-26',
    );
  });

  it('en texte, un NIP ou un établissement que Sheets prendrait pour une formule reste un texte', () => {
    const [line] = nextLines(fixed);
    if (!line) throw new Error('aucune ligne');
    expect(nextText([{ ...line, nip: '=1+1', origine: '＝IUT\tde Dijon' }])).toMatch(/^'=1\+1\t.*\t'＝IUT de Dijon$/);
  });

  it.each([
    ['2025-2026', '2026-27'],
    ['2025/2026', '2026-27'],
    ['2025-26', '2026-27'],
    ['2098-2099', '2099-00'],
    ['l’an dernier', 'après l’an dernier'],
  ])('après %s : %s', (annee, next) => {
    expect(nextYear(annee)).toBe(next);
  });
});
