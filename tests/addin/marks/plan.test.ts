/** L'import des notes d'une épreuve : de qui parle chaque ligne, ce qu'elle écrirait, et dans quelles cellules. */
import { isUnchanged, planMarks } from '../../../src/addin/marks/plan';
import { runsOf } from '../../../src/addin/marks/runs';
import type { MarksRequest } from '../../../src/addin/protocol';
import { type Grid, readNotes } from '../../../src/workbook';
import { classeurOf, computed, etudiants, KARIM, LOU, notes, plain, ROSE } from '../verification/bench';

const EPREUVES = [['R101'], ['R101', 1, 40]] as const;
const BLANK = notes(1, { epreuves: EPREUVES, lines: [['0001'], ['0002'], ['0003']] });

/** Marks of the second column of R101, out of 40. */
function plan(lines: readonly (readonly [nip: string, note: string])[], grid: Grid = BLANK, remplacer = false) {
  const request: MarksRequest = {
    semestre: 1,
    code: 'R101',
    rang: 1,
    remplacer,
    lignes: lines.map(([nip, note], index) => ({ ligne: index + 2, nip, note })),
  };
  const made = planMarks(request, readNotes(grid), classeurOf(etudiants(ROSE, KARIM, LOU), grid).byNip);
  if (!made) throw new Error('no column');
  const { preview, writes } = made;
  return {
    ...preview,
    resume: plain(preview.resume),
    differentes: preview.differentes.map(plain),
    aCorriger: preview.aCorriger.map(plain),
    written: writes.map(({ row, value }) => [row, value]),
  };
}

it('lit les notes comme les fonctions : nombres en nombres, codes en textes, espaces et casse à part', () => {
  const made = plan([
    [' 0001 ', '35,5'],
    ['0002', ' abi '],
    ['0003', ''],
  ]);
  expect(made).toMatchObject({ resume: '2 reconnues, 0 à corriger', nouvelles: 2, identiques: 0, differentes: [] });
  expect(made.written).toEqual([
    [7, 35.5],
    [8, 'ABI'],
  ]);
  expect(made.absents).toEqual([]); // Lou a démissionné : on ne l'attend pas
  expect(plan([['0002', '12']]).absents).toEqual(['MARTIN Rose']);
});

it('dit chaque ligne à corriger : la ligne, ce qui est trouvé, le remède', () => {
  const { aCorriger, resume, written } = plan([
    ['0001', '41'],
    ['9999', '12'],
    ['0002', 'malade'],
    ['', '12'],
  ]);
  expect(resume).toBe('0 reconnue, 4 à corriger');
  expect(aCorriger).toEqual([
    "Ligne 2 du fichier : « 41 » n'est pas une note entre 0 et 40. Corrigez la note ou tapez ABS, EXC ou ATT.",
    "Ligne 3 du fichier : le NIP « 9999 » n'est pas dans Notes S1. Corrigez-le, ou ajoutez l'étudiant.",
    "Ligne 4 du fichier : « malade » n'est pas une note entre 0 et 40. Corrigez la note ou tapez ABS, EXC ou ATT.",
    'Ligne 5 du fichier : une note sans NIP. Complétez la ligne.',
  ]);
  expect(written).toEqual([]);
});

describe('les zéros de tête', () => {
  it('perdus par un tableur : un seul étudiant correspond, il est retrouvé et on le dit', () => {
    expect(plan([['1', '12']])).toMatchObject({
      resume: '1 reconnue, 0 à corriger ; 1 NIP retrouvé sans ses zéros de tête',
      written: [[7, 12]],
    });
  });

  it('plusieurs étudiants correspondent : rien ne devine', () => {
    const grid = notes(1, { epreuves: EPREUVES, lines: [['0001'], ['001']] });
    expect(plan([['1', '12']], grid)).toMatchObject({
      written: [],
      aCorriger: [
        'Ligne 2 du fichier : le NIP « 1 » peut être celui de plusieurs étudiants. Tapez-le avec ses zéros de tête.',
      ],
    });
    expect(plan([['001', '12']], grid).written).toEqual([[8, 12]]);
  });
});

it('un NIP deux fois, dans le fichier ou sur la feuille : aucune de ces lignes ne s’écrit', () => {
  const { aCorriger, written } = plan([
    ['0001', '12'],
    ['1', '13'],
    ['0002', '14'],
  ]);
  expect(aCorriger).toHaveLength(2);
  expect(aCorriger[0]).toMatch(/^Ligne 2 du fichier : le NIP « 0001 » a plusieurs lignes dans le fichier/);
  expect(written).toEqual([[8, 14]]);
  const twice = notes(1, { epreuves: EPREUVES, lines: [['0001'], ['0001']] });
  expect(plan([['0001', '12']], twice).aCorriger[0]).toMatch(/a plusieurs lignes dans Notes S1/);
});

describe('une cellule déjà remplie', () => {
  const filled = notes(1, {
    epreuves: EPREUVES,
    lines: [
      ['0001', '', 12],
      ['0002', '', 'ABS'],
      ['0003', '', computed(15, '=C9*2')],
    ],
  });

  it('pareille est dite identique, quelle que soit son écriture', () => {
    expect(
      plan(
        [
          ['0001', '12,0'],
          ['0002', 'abi'],
        ],
        filled,
        true,
      ),
    ).toMatchObject({ identiques: 2, written: [], resume: '2 reconnues, 0 à corriger' });
  });

  it("différente est dite, et ne s'écrit que si l'on remplace", () => {
    const lines = [
      ['0001', '13,5'],
      ['0002', '8'],
    ] as const;
    const kept = plan(lines, filled);
    expect(kept.differentes).toEqual([
      'MARTIN Rose : 12 au classeur, 13,5 dans le fichier',
      'BENALI Karim : ABS au classeur, 8 dans le fichier',
    ]);
    expect(kept.written).toEqual([]);
    expect(plan(lines, filled, true).written).toEqual([
      [7, 13.5],
      [8, 8],
    ]);
  });

  it("par une formule n'est jamais remplacée", () => {
    expect(plan([['0003', '8']], filled, true)).toMatchObject({
      written: [],
      aCorriger: [
        'Ligne 2 du fichier : la cellule Notes S1, D9 (GIRARD Lou) contient une formule, qui est gardée. Videz-la pour importer la note.',
      ],
    });
  });
});

it('une cellule qui a changé, ou qui est celle d’un autre étudiant, n’est plus écrite', () => {
  const write = { row: 7, nip: '0001', was: '', value: 12 };
  expect(isUnchanged(write, { value: '', formula: '', nip: ' 0001' })).toBe(true);
  expect(isUnchanged(write, { value: 9, formula: '', nip: '0001' })).toBe(false);
  expect(isUnchanged(write, { value: '', formula: '=A1', nip: '0001' })).toBe(false);
  expect(isUnchanged(write, { value: '', formula: '', nip: '0002' })).toBe(false);
});

describe('les plages écrites', () => {
  const column = (...values: readonly unknown[]) => values.map((value) => ({ value, formula: '' }));
  const write = (...rows: readonly number[]) => rows.map((row) => ({ row, value: row }));

  it('sont les cellules à écrire, sans leurs voisines', () => {
    expect(runsOf(write(10, 11, 13), 10, column('', '', 9, ''))).toEqual([
      { row: 10, values: [10, 11] },
      { row: 13, values: [13] },
    ]);
    expect(runsOf([], 10, column('', ''))).toEqual([]);
  });

  it('restent peu nombreuses pour 500 étudiants, un sur deux écrit : les autres gardent leur valeur', () => {
    const cells = Array.from({ length: 500 }, (_, index) => (index % 4 === 1 ? 9.5 : index % 4 === 3 ? 'ABS' : ''));
    const runs = runsOf(
      write(...cells.map((_, index) => index).filter((index) => index % 2 === 0)),
      0,
      column(...cells),
    );
    expect(runs).toHaveLength(1);
    expect(runs[0]?.values.slice(0, 5)).toEqual([0, 9.5, 2, 'ABS', 4]);
    expect(runs[0]?.values).toHaveLength(499);
  });

  it("ne passent jamais sur une formule, une date ou un texte que l'écriture changerait", () => {
    for (const odd of [new Date(0), '12,5', true, '=x']) {
      const cells = Array.from({ length: 60 }, (_, index) => ({ value: index === 31 ? odd : '', formula: '' }));
      const runs = runsOf(write(...cells.map((_, index) => index).filter((index) => index % 2 === 0)), 0, cells);
      expect(runs.map(({ row, values }) => [row, values.length])).toEqual([
        [0, 31],
        [32, 27],
      ]);
    }
    const withFormula = Array.from({ length: 60 }, (_, index) => ({ value: 3, formula: index === 31 ? '=A1' : '' }));
    const runs = runsOf(
      write(...withFormula.map((_, index) => index).filter((index) => index % 2 === 0)),
      0,
      withFormula,
    );
    expect(runs.map(({ row }) => row)).toEqual([0, 32]);
  });
});
