/** L'import des notes d'une épreuve : de qui parle chaque ligne, ce qu'elle écrirait, et dans quelles cellules. */
import { type CellNow, sortOut } from '../../../src/addin/marks/meanwhile';
import { planMarks } from '../../../src/addin/marks/plan';
import { runsOf } from '../../../src/addin/marks/runs';
import { seenCell } from '../../../src/addin/marks/seen';
import { cellAt, type EpreuveColumn, type Grid, readNotes } from '../../../src/workbook';
import { classeurOf, computed, etudiants, KARIM, LOU, notes, plain, ROSE } from '../verification/bench';

const EPREUVES = [['R101'], ['R101', 1, 40]] as const;
const BLANK = notes(1, { epreuves: EPREUVES, lines: [['0001'], ['0002'], ['0003']] });

/** Marks of the second column of R101, out of 40. */
function plan(lines: readonly (readonly [nip: string, note: string])[], grid: Grid = BLANK, remplacer = false) {
  const sheet = readNotes(grid);
  const epreuve = sheet.epreuves[1] as EpreuveColumn;
  const lignes = lines.map(([nip, note], index) => ({ ligne: index + 2, nip, note }));
  const { preview, outcomes } = planMarks(
    { lignes },
    epreuve,
    sheet,
    classeurOf(etudiants(ROSE, KARIM, LOU), grid).byNip,
  );
  const nowAt = (row: number): CellNow => ({
    value: cellAt(grid, row, epreuve.column),
    formula: grid.formulas[row - 1]?.[epreuve.column - 1] ?? '',
    nip: cellAt(grid, row, grid.columns.get('nip')),
    cellule: '',
  });
  const { kept, left } = sortOut(outcomes, { avant: preview.avant, remplacer }, nowAt);
  expect(left).toEqual([]); // nothing changes in between
  return {
    ...preview,
    resume: plain(preview.resume),
    differentes: preview.differentes.map(plain),
    aCorriger: preview.aCorriger.map(plain),
    written: kept.map(({ row, value }) => [row, value]),
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

describe('une cellule qui a changé depuis l’aperçu, ou qui est celle d’un autre étudiant', () => {
  const write = { row: 7, nip: '0001', name: 'MARTIN Rose', was: '', value: 12.5 };
  const sorted = (was: unknown, now: Partial<CellNow>) =>
    sortOut([{ kind: 'nouvelle', write }], { avant: [was === null ? null : seenCell(was)], remplacer: true }, () => ({
      value: '',
      formula: '',
      nip: '0001',
      cellule: 'D7',
      ...now,
    }));

  it("n'est plus écrite, et son nom, sa place et ce qu'elle a sont dits", () => {
    expect(sorted('', { nip: ' 0001' })).toEqual({ kept: [write], left: [] });
    expect(sorted('', { value: 9 }).left).toEqual(['MARTIN Rose, cellule D7 : 9 maintenant, 12,5 dans le fichier']);
    expect(sorted('', { formula: '=A1' }).kept).toEqual([]);
    expect(sorted('', { nip: '0002' }).left).toEqual(["MARTIN Rose : sa ligne a bougé pendant l'import"]);
    expect(sorted(null, {}).kept).toEqual([]); // never shown
    expect(sortOut([{ kind: 'nouvelle', write }], { avant: [], remplacer: true }, () => undefined).kept).toEqual([]);
  });

  it('est la même pour une date du même instant, un nombre à toutes ses décimales, un texte distinct de son nombre', () => {
    const day = new Date(2026, 4, 12);
    expect(sorted(day, { value: new Date(day.getTime()) }).kept).toEqual([write]);
    expect(sorted(day, { value: new Date(day.getTime() + 60_000) }).kept).toEqual([]);
    expect(sorted(day, { value: day.getTime() }).kept).toEqual([]);
    expect(sorted(0.1 + 0.2, { value: 0.3 }).kept).toEqual([]);
    expect(sorted(12, { value: '12' }).kept).toEqual([]);
    expect(sorted(true, { value: 'true' }).kept).toEqual([]);
  });
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
