/** The jury sheets as version 0.2.0 made them, on paper then on the real engine: an update brings the columns of deciding and loses nothing that was typed. */
import { journalLines } from '../../src/addin/work/last';
import { mergeWorkbook, placedPlans, planUndo, planWorkbook, type Written } from '../../src/workbook';
import {
  apply,
  changesOf,
  deleteColumn,
  gridIn,
  gridsOf,
  insertColumns,
  lineAt,
  type Paper,
  type PaperSheet,
  paperWorkbook,
  sheetIn,
  student,
  typeAt,
  wanted,
} from './paperSheets';
import { TINY } from './tiny';
import {
  type Cell,
  emptyWorkbook,
  generate,
  type HeadlessHost,
  juryLines,
  juryRequest,
  must,
  notebookRequest,
  sheetOf,
  studentsOf,
  valuesAt,
} from './workbench';

const CLASS = [student('001', 'Abadie'), student('002', 'Benali')];
/** The columns of 0.2.0 for two competences, as that version named them; the others were nameless: so many, `_1` and on. */
const FORMER = {
  'jury-S1': {
    named:
      'ligne nip nom prenom groupe statut moyenne:UE11 code:UE11 moyenne:UE12 code:UE12 refusees manquantes credits suite arrondi passer remarques',
    nameless: 24,
  },
  'jury-BUT1': {
    named:
      'ligne nip nom prenom groupe statut redoublements moyenne:UE11 code:UE11 moyenne:UE21 code:UE21 rcue:1 moyenne:UE12 code:UE12 moyenne:UE22 code:UE22 rcue:2 rapport minimum refusees manquantes credits situation raison arrondi passer decision motif remarques',
    nameless: 39,
  },
} as const;

/** The sheet with only the columns of 0.2.0. What its spills showed stands in their cells. */
function asFormer(sheet: PaperSheet, { named, nameless }: (typeof FORMER)['jury-S1' | 'jury-BUT1']): void {
  const kept = new Set([...named.split(' '), ...Array.from({ length: nameless }, (_, index) => `_${index + 1}`)]);
  const { corner } = gridIn(new Map([[sheet.role, sheet]]), sheet.role);
  for (let column = corner.column - 1; column > 0; column -= 1) {
    if (!kept.has(String(sheet.values[corner.row - 1]?.[column - 1]))) deleteColumn(sheet, column);
  }
  const keys = sheet.values[corner.row - 1]?.slice(0, -1);
  expect(keys).toEqual(Array.from(kept));
  keys?.forEach((key, column) => {
    if (!String(key).startsWith('_') || key === '_1') return;
    for (const line of sheet.values.slice(corner.row, -1)) if (line[column] === '') line[column] = 7;
  });
  sheet.fingerprint = 'celui de 0.2.0';
}

const TYPED = ['decision', 'motif', 'remarques'] as const;
let paper: Paper;
beforeEach(() => {
  paper = paperWorkbook(CLASS, { jury: 'annee' });
  for (const change of changesOf(paper, { jury: 'semestre' })) apply(paper, change);
  for (const role of ['jury-S1', 'jury-BUT1'] as const) asFormer(sheetIn(paper, role), FORMER[role]);
  paper.delete('composition');
  ['RED', 'Motif de Benali', 'Lettre du 3'].forEach((value, index) => {
    typeAt(paper, 'jury-BUT1', '002', TYPED[index] ?? '', value);
  });
  typeAt(paper, 'jury-S1', '001', 'remarques', 'Absent au jury');
  typeAt(paper, 'jury-BUT1', '001', 'passer', true);
});

/** What a teacher sees kept. */
const expectTyped = (): void => {
  expect(lineAt(paper, 'jury-BUT1', '002', ...TYPED)).toEqual(['RED', 'Motif de Benali', 'Lettre du 3']);
  expect(lineAt(paper, 'jury-BUT1', '001', ...TYPED, 'passer')).toEqual(['', '', '', true]);
  expect(lineAt(paper, 'jury-S1', '001', 'remarques')).toEqual(['Absent au jury']);
};

it('reçoit les colonnes de la délibération sans perdre une décision, un motif ou une remarque', () => {
  const changes = changesOf(paper);
  expect(changes.map(({ role }) => role)).toEqual(['composition', 'jury-S1', 'jury-BUT1']);
  // Rien n'y passe pour une formule écrasée : les colonnes techniques gardent leur rang.
  for (const { role, changes: said } of changes.slice(1)) {
    expect([role, said.filter(({ kind }) => kind !== 'colonne')]).toEqual([role, []]);
  }
  for (const change of changes) apply(paper, change);
  expectTyped();
  expect(lineAt(paper, 'jury-BUT1', '002', 'audition', 'directeur', 'decision:rcue:1')).toEqual([false, false, '']);
  expect(changesOf(paper)).toEqual([]);
});

it('nourrit DELIBERATE des colonnes où elles sont, même avec une colonne de l’enseignant avant elles', () => {
  insertColumns(sheetIn(paper, 'jury-BUT1'), 8, 1);
  for (const change of changesOf(paper)) apply(paper, change);
  const grid = gridIn(paper, 'jury-BUT1');
  const call = grid.formulas.flat().find((one) => one.startsWith('=DELIBERATE('));
  const at = (key: string, row: number): string => {
    const column = grid.columns.get(key) ?? 0;
    const letters = `${column > 26 ? String.fromCharCode(64 + Math.floor((column - 1) / 26)) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
    return `$${letters}$${row}`;
  };
  const lines = (from: string, to: string): string => `${at(from, grid.first)}:${at(to, grid.last)}`;
  const [, decisions, names, , , dossier, repeats] = (call ?? '').slice('=DELIBERATE('.length).split(';');
  expect([decisions, names, dossier, repeats]).toEqual([
    lines('decision:UE11', 'decision:rcue:2'),
    `${at('decision:UE11', grid.rows.get('entetes') ?? 0)}:${at('decision:rcue:2', grid.rows.get('entetes') ?? 0)}`,
    lines('decision', 'directeur'),
    lines('redoublements', 'redoublements'),
  ]);
  expectTyped();
});

it('garde, si la mise à jour est annulée, les décisions tapées depuis', () => {
  const changes = changesOf(paper);
  const journal = changes
    .flatMap(journalLines)
    .map((one): Written => ({ ...one, after: typeof one.after === 'object' ? null : one.after }));
  for (const change of changes) apply(paper, change);
  typeAt(paper, 'jury-BUT1', '001', 'decision:rcue:1', 'ADJ');
  typeAt(paper, 'jury-S1', '002', 'decision:UE11', 'ADJ');
  const grids = gridsOf(paper);
  const { plans } = placedPlans(planWorkbook(mergeWorkbook(grids, wanted())), paper, grids);
  const { sheets, kept } = planUndo(journal, grids, paper, plans);
  expect(sheets.filter(({ columns }) => columns.length > 0)).toEqual([]);
  expect(kept).toEqual([]);
  expect(sheets.filter(({ isDeleted }) => isDeleted).map(({ role }) => role)).toEqual(['composition']);
});

describe('sur le vrai moteur', () => {
  const UPDATE = {
    ...notebookRequest({ etudiants: 2 }),
    programme: { kind: 'classeur' },
    etudiants: { kind: 'classeur' },
  };
  let host: HeadlessHost;
  afterAll(() => host?.dispose());

  /** Where the columns of a sheet stand today, by name, and the row of its groups. */
  function placesOf(name: string): { readonly at: ReadonlyMap<string, number>; readonly groups: number } {
    const sheet = sheetOf(host, name);
    const values = valuesAt(host, name, 1, 1, sheet.getMaxRows(), sheet.getMaxColumns());
    const keys = values.find((line) => line.includes('jury-but')) ?? [];
    const groups = values.findIndex((line) => line[keys.length - 1] === 'groupes') + 1;
    return { at: new Map(keys.map((key, index) => [String(key), index + 1])), groups };
  }

  /** Without the columns of deciding, the titles merged as 0.2.0 merged them. */
  function strip(name: string, role: 'jury-S1' | 'jury-BUT1', merged: readonly [from: string, to: string]): void {
    const sheet = sheetOf(host, name);
    const { named, nameless } = FORMER[role];
    const kept = new Set([...named.split(' '), ...Array.from({ length: nameless }, (_, index) => `_${index + 1}`)]);
    const going = Array.from(placesOf(name).at).filter(([key]) => !kept.has(key) && key !== 'jury-but');
    for (const [, column] of going.reverse()) sheet.deleteColumns(column, 1);
    const { at, groups } = placesOf(name);
    const [from, to] = merged.map((key) => at.get(key) ?? 0) as [number, number];
    sheet.getRange(groups, 1, 1, sheet.getMaxColumns()).breakApart();
    sheet.getRange(groups, from, 1, to - from + 1).merge();
  }

  const typeIn = (name: string, nip: string, key: string, value: Cell): void => {
    const sheet = sheetOf(host, name);
    const values = valuesAt(host, name, 1, 2, sheet.getMaxRows(), 1).flat();
    sheet.getRange(values.indexOf(nip) + 1, placesOf(name).at.get(key) ?? 0).setValue(value);
  };

  it('les colonnes s’insèrent sous les titres fusionnés, et ce qui est tapé compte aussitôt', async () => {
    host = emptyWorkbook();
    const etudiants = { kind: 'liste', etudiants: studentsOf('001;Abadie;Rose;TD1\n002;Benali;Tom;TD2') };
    await generate(host, {
      ...UPDATE,
      programme: { kind: 'donnees', programme: TINY },
      etudiants,
    });
    for (const session of ['S1', 'BUT1'] as const) await generate(host, juryRequest(session));
    strip('Jury S1', 'jury-S1', ['refusees', 'remarques']);
    strip('Jury BUT1', 'jury-BUT1', ['decision', 'remarques']);
    host.spreadsheet.deleteSheet(sheetOf(host, 'Composition du jury'));
    typeIn('Jury BUT1', '002', 'decision', 'NAR');
    typeIn('Jury BUT1', '002', 'motif', 'Résultats');
    typeIn('Jury BUT1', '002', 'remarques', 'Lettre du 3');
    typeIn('Jury S1', '001', 'remarques', 'Absente au jury');

    await generate(host, UPDATE);
    await host.idle();
    const line = juryLines(host, 'Jury BUT1').get('002');
    expect(['Année', 'Motif', 'Remarques'].map((title) => line?.get(`Décision ${title}`))).toEqual([
      'NAR',
      'Résultats',
      'Lettre du 3',
    ]);
    expect([line?.get('Retenu Année'), line?.get('Retenu Suite')]).toEqual(['NAR', 'S3 fermé']);
    expect(line?.get('Retenu À compléter')).toBe("NAR incomplet, conseil d'orientation manquant (4.5)");
    expect(juryLines(host, 'Jury S1').get('001')?.get('Décision Remarques')).toBe('Absente au jury');
    expect(((await must(host, 'planSteps', UPDATE)) as { steps: unknown[] }).steps).toEqual([]);

    // Une décision de janvier, tapée dans sa nouvelle colonne, vaut en juillet.
    typeIn('Jury S1', '001', 'decision:UE11', 'ADJ');
    await host.idle();
    expect(juryLines(host, 'Jury BUT1').get('001')?.get('Retenu Ce que le jury change')).toBe(
      'UE11 sans moyenne → ADJ (jury de janvier)',
    );
  }, 400_000);
});
