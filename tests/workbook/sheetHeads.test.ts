/** What stays in view at the head of a sheet and what follows it, and the lines where nobody is, on real sheets. */
import { notebookOf } from './scenes';
import { TINY } from './tiny';
import {
  addressAt,
  emptyWorkbook,
  generate,
  type HeadlessHost,
  juryRequest,
  markCell,
  named,
  paste,
  plain,
  rowOf,
  sheetOf,
  valuesAt,
  valuesOf,
} from './workbench';

let host: HeadlessHost;

beforeAll(async () => {
  host = emptyWorkbook();
  await generate(host, notebookOf(TINY, '001;Abadie;Rose;TD1\n002;Bosc;Léo;TD1'));
  await generate(host, juryRequest('S1'));
  await generate(host, juryRequest('BUT1'));
  await host.idle();
}, 120_000);
afterAll(() => host?.dispose());

/** The sign in the first column, and the sentence after those that stay in view (on a jury sheet, after the group too, which is printed on
 *  each page); the cells between them are blank. */
function verdictOf(sheet: string, row: number): readonly string[] {
  const first = sheetOf(host, sheet).getFrozenColumns() + (sheet.startsWith('Jury') ? 2 : 1);
  return (valuesAt(host, sheet, row, 1, 1, first)[0] ?? []).map(plain).filter((cell) => cell !== '');
}

it.each([
  ['Étudiants', 3, '2 étudiants, aucune ligne à corriger'],
  ['Notes S1', 3, 'Toutes les cellules sont reconnues'],
  ['Moyennes S1', 3, 'Toutes les lignes de la feuille Notes S1 sont reprises'],
  ['Jury S1', 3, 'Tous les étudiants de la feuille Étudiants sont ici'],
  ['Jury BUT1', 4, 'Tous les étudiants de la feuille Étudiants sont ici'],
])('%s : le signe une fois, qui reste en vue, puis la phrase', (sheet, row, sentence) => {
  expect(verdictOf(sheet, row)).toEqual(['✓', sentence]);
});

it('« Étudiants » compte en tête tout ce que « Contrôle » dit de corriger, au singulier et au pluriel', async () => {
  const row = rowOf(host, 'etu_nip', '002');
  const [nom, statut] = ['etu_nom', 'etu_statut'].map((name) => named(host, name).getColumn());
  await paste(host, 'Étudiants', `E${row}`, 'Redoublant');
  expect([nom, statut]).toEqual([2, 5]);
  expect(verdictOf('Étudiants', 3)).toEqual(['✗', '2 étudiants, 1 ligne à corriger : voyez la colonne Contrôle']);
  await paste(host, 'Étudiants', `B${row - 1}`, '');
  expect(verdictOf('Étudiants', 3)).toEqual(['✗', '2 étudiants, 2 lignes à corriger : voyez la colonne Contrôle']);
  await paste(host, 'Étudiants', `B${row - 1}`, 'Abadie');
  await paste(host, 'Étudiants', `E${row}`, 'Inscrit');
  expect(verdictOf('Étudiants', 3)[0]).toBe('✓');
});

it('une case non reconnue : ✗ en tête de Notes, et la même phrase en tête du jury', async () => {
  const cell = markCell(host, 1, '001', 'R101');
  await paste(host, 'Notes S1', cell, 'malade');
  expect(verdictOf('Notes S1', 3)).toEqual(['✗', `1 cellule non reconnue : ${cell}`]);
  for (const [sheet, row] of [
    ['Jury S1', 3],
    ['Jury BUT1', 4],
  ] as const)
    expect(verdictOf(sheet, row)).toEqual(['✗', `Notes S1 : 1 cellule non reconnue : ${cell}`]);
  await paste(host, 'Notes S1', cell, '');
  expect(verdictOf('Jury S1', 3)[0]).toBe('✓');
});

it('Moyennes : aucun nombre de notes manquantes sur une ligne où il n’y a personne', () => {
  const missing = valuesOf(host, 'manque_S1').map(([cell]) => cell);
  // 2 ressources and 2 SAÉ in S1, one épreuve each, none typed.
  expect(missing.slice(0, 2)).toEqual([4, 4]);
  expect(missing.length).toBeGreaterThan(10);
  expect(missing.slice(2).filter((cell) => cell !== '')).toEqual([]);
});

describe.each([
  ['Jury S1', 'jury_nip_S1', 3],
  ['Jury BUT1', 'jury_nip_BUT1', 4],
] as const)('%s : la colonne NIP', (sheet, name, row) => {
  /** The two students of the list stand on the first two lines; the others are free. */
  const cell = (line: number): string =>
    addressAt(host, sheet, named(host, name).getRow() + line - 1, named(host, name).getColumn());

  it.each(['15', '002'])('refuse %s à la place de 001 : un NIP de personne, ou qui a sa ligne', async (typed) => {
    expect(await host.type(sheet, cell(1), typed)).toEqual({
      accepted: false,
      message: "Tapez un NIP de la feuille Étudiants qui n'a pas encore de ligne ici, ou rien.",
    });
    expect(host.read(sheet, cell(1))).toBe('001');
  });

  it('la tête dit la ligne d’un NIP collé qui n’est de personne, puis qui est absent, au singulier et au pluriel', async () => {
    const first = named(host, name).getRow();
    await paste(host, sheet, cell(1), "'15");
    expect(verdictOf(sheet, row)).toEqual([
      '✗',
      `1 NIP absent de la feuille Étudiants, ligne ${first} : corrigez-le, ou videz-le`,
    ]);
    await paste(host, sheet, cell(2), "'16");
    expect(verdictOf(sheet, row)).toEqual([
      '✗',
      `2 NIP absents de la feuille Étudiants, ligne ${first}… : corrigez-les, ou videz-les`,
    ]);
    await paste(host, sheet, cell(1), '');
    await paste(host, sheet, cell(2), '');
    expect(verdictOf(sheet, row)).toEqual([
      '✗',
      "2 étudiants de la feuille Étudiants absents d'ici : tapez leur NIP sur une ligne libre au bas de la feuille",
    ]);
    expect(await host.type(sheet, cell(1), '001')).toEqual({ accepted: true });
    expect(verdictOf(sheet, row)).toEqual([
      '✗',
      "1 étudiant de la feuille Étudiants absent d'ici : tapez son NIP sur une ligne libre au bas de la feuille",
    ]);
    expect(await host.type(sheet, cell(2), '002')).toEqual({ accepted: true });
    expect(verdictOf(sheet, row)[0]).toBe('✓');
  });
});
