/** What stays in view at the head of a sheet and what follows it, and the lines where nobody is, on real sheets. */
import { notebookOf } from './scenes';
import { TINY } from './tiny';
import {
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
