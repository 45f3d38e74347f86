/** Ce qui arrive tard : une réponse ne vaut que pour ce qui a été demandé, et ne prend rien de ce qui est tapé entre-temps. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFault, readScodocFile } from '../../../src/formats';
import { RESULTS } from '../../addin/sidebar/apogee/results';
import { scodocXlsx } from '../../formats/scodocFixture';
import { bench, button, messageOf, tab } from './bench';
import { FILE, openFiles, put, readScodoc, SHEETS } from './files';
import { LIST, MADE, openRow, pasteMarks, press } from './scenes';
import { workbook } from './workbooks';

const open = bench();

it('« Et si… ? » : l’effet d’une valeur n’est pas montré sous une autre, tapée entre-temps', async () => {
  const sidebar = await open({ ...MADE, held: ['supposeChange'] });
  const { page } = sidebar;
  await openRow(page, 'Jury', 'Et si… ?', 'MARTIN Rose');
  await page.getByLabel('Nouvelle note').fill('10');
  await press(page, "Voir l'effet");
  await page.getByLabel('Nouvelle note').fill('18');
  await sidebar.release();
  expect(await page.getByText('Avec R101').count()).toBe(0);
  await press(page, "Voir l'effet");
  await sidebar.release();
  await page.getByText('Avec R101').waitFor();
});

it('« Et si les règles changeaient ? » : de même', async () => {
  const sidebar = await open({ ...MADE, held: ['supposeRules'] });
  const { page } = sidebar;
  await openRow(page, 'Jury', 'Et si les règles', 'Poids des UE');
  await press(page, 'Voir qui change de décision');
  await page.getByLabel('Ceux du classeur').check();
  await sidebar.release();
  expect(await page.getByText('change de décision, sur').count()).toBe(0);
});

it('des notes : la comparaison d’un texte corrigé entre-temps n’est pas montrée', async () => {
  const sidebar = await open({ ...MADE, held: ['previewMarks'] });
  const { page } = sidebar;
  await pasteMarks(page);
  await press(page, 'Comparer avec le classeur');
  await page.getByLabel('Notes', { exact: true }).fill('Code_NIP;Note\n0012345;13');
  await sidebar.release();
  await button(sidebar, 'Comparer avec le classeur').waitFor();
  expect(await page.getByLabel('Notes', { exact: true }).inputValue()).toContain('0012345;13');
});

it('des notes : la comparaison d’une épreuve n’est pas montrée quand une autre est choisie', async () => {
  const sidebar = await open({ ...MADE, held: ['previewMarks'] });
  const { page } = sidebar;
  await pasteMarks(page);
  await press(page, 'Comparer avec le classeur');
  await page.getByLabel('Épreuve').selectOption({ index: 2 });
  await sidebar.release();
  await button(sidebar, 'Comparer avec le classeur').waitFor();
  expect(await page.getByLabel('Épreuve').inputValue()).toBe('1 SAE101 0');
});

it('des notes : « Modifier » pendant l’écriture ne perd pas ce qui est collé ensuite', async () => {
  const sidebar = await open({ ...MADE, held: ['importMarks'] });
  const { page } = sidebar;
  await pasteMarks(page);
  await press(page, 'Comparer avec le classeur');
  await press(page, 'Importer 31\u00a0notes');
  await press(page, 'Modifier');
  expect(await page.getByLabel('Notes', { exact: true }).count()).toBe(0);
  await sidebar.release();
  await messageOf(sidebar, 'status');
});

it('une feuille ScoDoc : la comparaison d’une épreuve n’est pas montrée quand une autre est choisie', async () => {
  const sidebar = await open({ ...MADE, held: ['previewMarks'] });
  const { page } = sidebar;
  await readScodoc(page);
  await page.getByLabel('Importer ses notes').check();
  await press(page, 'Comparer 2\u00a0notes');
  await page.getByLabel('Remplir la feuille').check();
  await sidebar.release();
  await page.waitForTimeout(50);
  expect(await page.getByRole('heading', { name: 'Notes de R101' }).count()).toBe(0);
});

it('un travail qui finit laisse les notes collées entre-temps', async () => {
  const sidebar = await open({ ...MADE, held: ['Notes S1'] });
  const { page } = sidebar;
  await press(page, 'Mettre à jour');
  await press(page, 'Générer');
  await button(sidebar, 'Interrompre').waitFor();
  await pasteMarks(page);
  await sidebar.release();
  await messageOf(sidebar, 'status');
  expect(await page.getByLabel('Notes', { exact: true }).inputValue()).toContain('0012345');
});

it('un travail qui finit laisse la liste collée entre-temps dans les étapes, et ferme les étapes d’où il vient', async () => {
  const sidebar = await open({ ...MADE, held: ['Notes S1'] });
  const { page } = sidebar;
  await press(page, 'Mettre à jour');
  await press(page, 'Générer');
  await openRow(page, 'Classeur', 'Programme et étudiants', 'Rien à corriger');
  await press(page, 'Continuer');
  await page.getByLabel('Une nouvelle liste').check();
  await page.getByLabel('Liste des étudiants', { exact: true }).fill(LIST);
  await sidebar.release();
  await messageOf(sidebar, 'status');
  expect(await page.getByLabel('Liste des étudiants', { exact: true }).inputValue()).toBe(LIST);
  await press(page, 'Continuer');
  await press(page, 'Vérifier ce qui va changer');
  await press(page, 'Générer');
  await button(sidebar, 'Interrompre').waitFor();
  await sidebar.release();
  await messageOf(sidebar, 'status');
  expect(await page.getByRole('button', { name: 'Programme et étudiants' }).isVisible()).toBe(true);
});

it('l’état du classeur est le dernier demandé, dans quelque ordre que viennent les réponses', async () => {
  const sidebar = await open({ ...MADE, held: ['sidebarState'] });
  const { page } = sidebar;
  await sidebar.release();
  await tab(sidebar, 'Jury').click();
  await tab(sidebar, 'Classeur').click();
  await sidebar.change(workbook({ etudiants: 30 }));
  await sidebar.release(1);
  await page.getByText('30\u00a0étudiants').waitFor();
  await sidebar.change(MADE.state);
  await sidebar.release();
  expect(await page.getByText('30\u00a0étudiants').count()).toBe(1);
});

it('un arrêté correctif : le motif du suivant, tapé pendant qu’il se fait, reste', async () => {
  const sidebar = await open({ ...MADE, held: ['freezeResults'] });
  const { page } = sidebar;
  await openRow(page, 'Jury', 'Arrêter les résultats', 'Déjà arrêtés');
  await page.getByLabel('Arrêté correctif').fill('Note de R101 mal reportée');
  await press(page, 'Arrêter les résultats');
  await page.getByLabel('Jury S1').check();
  await page.getByLabel('Arrêté correctif').fill('Absence justifiée depuis');
  await sidebar.release();
  await page.getByText('Empreinte, à recopier').waitFor();
  expect(await page.getByLabel('Arrêté correctif').inputValue()).toBe('Absence justifiée depuis');
});

it('deux « Entrée » sur « Arrêter les résultats » n’arrêtent pas avant que ce qui manque soit relu', async () => {
  const manques = { S1: ['Règle locale.'], BUT1: ['Règle locale.'] };
  const freezings = { sessions: ['S1', 'BUT1'], manques, arretes: [] } as const;
  const sidebar = await open({ ...MADE, freezings, held: ['freezingState'] });
  const { page } = sidebar;
  await tab(sidebar, 'Jury').click();
  await page.getByRole('button', { name: 'Arrêter les résultats' }).click();
  await sidebar.release();
  await button(sidebar, 'Arrêter les résultats').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await sidebar.release();
  await button(sidebar, 'Arrêter quand même').click();
  await page.getByText('Empreinte, à recopier').waitFor();
  expect((await sidebar.calls()).filter(({ name }) => name === 'freezeResults')).toHaveLength(1);
});

it('« Sans les noms » le reste, la carte relue ou une autre vue regardée', async () => {
  const sidebar = await open(MADE);
  const { page } = sidebar;
  await openRow(page, 'Jury', 'Statistiques', 'Voir');
  await page.getByLabel('Voir', { exact: true }).selectOption('carte');
  await page.getByLabel('Sans les noms').check();
  await press(page, 'Actualiser');
  await page.getByRole('rowheader').first().waitFor();
  expect(await page.getByLabel('Sans les noms').isChecked()).toBe(true);
  await page.getByLabel('Voir', { exact: true }).selectOption('ue');
  await page.getByLabel('Voir', { exact: true }).selectOption('carte');
  expect(await page.getByText('ARNAUD').count()).toBe(0);
});

it('« Remplacer », coché pour une feuille, ne vaut pas pour une autre du même nom', async () => {
  const sidebar = await open(MADE);
  const { page } = sidebar;
  await readScodoc(page);
  await page.getByLabel('Remplacer les notes différentes').check();
  await put(page, 'Feuille de saisie', 'saisie.xlsx', scodocXlsx({ ...FILE, B12: 'ELUARD' }));
  await page.getByText('4\u00a0étudiants reconnus').waitFor();
  expect(await page.getByLabel('Remplacer les notes différentes').isChecked()).toBe(false);
});

it('« Actualiser » garde le clavier', async () => {
  const sidebar = await open({ ...MADE, held: ['selectedWhy'] });
  const { page } = sidebar;
  const opening = openRow(page, 'Jury', 'Pourquoi', 'Copier le texte');
  await sidebar.release();
  await opening;
  await button(sidebar, 'Actualiser').focus();
  await page.keyboard.press('Enter');
  await button(sidebar, 'Actualiser').waitFor({ state: 'detached' });
  await sidebar.release();
  await page.waitForFunction(() => (document.activeElement as HTMLElement).innerText.startsWith('Actualiser'));
});

it('un plan qui arrive n’enlève pas le clavier à qui tape dans un autre onglet ; le pied du panneau y mène', async () => {
  const sidebar = await open({ ...MADE, held: ['planSteps'] });
  const { page } = sidebar;
  await press(page, 'Mettre à jour');
  await openRow(page, 'Jury', 'Et si… ?', 'MARTIN Rose');
  await page.getByLabel('Nouvelle note').focus();
  await page.keyboard.type('1');
  await sidebar.release();
  await button(sidebar, 'Voir ce qui va changer').waitFor();
  await page.keyboard.type('8');
  expect(await page.getByLabel('Nouvelle note').inputValue()).toBe('18');
  await button(sidebar, 'Voir ce qui va changer').focus();
  await page.keyboard.press('Enter');
  await button(sidebar, 'Générer').waitFor();
  expect(await page.evaluate(() => (document.activeElement as HTMLElement).innerText)).toBe('Ce qui va changer');
  expect(await button(sidebar, 'Voir ce qui va changer').count()).toBe(0);
});

/** R101 of Rose was not there when the screen was opened, and is 12,5 since. */
const typedSince = (sheets: typeof SHEETS) => {
  const before = JSON.parse(JSON.stringify(sheets).replace('12.5', '""')) as typeof SHEETS;
  return { ...MADE, answers: { sheetData: { ok: true, value: before } } } as const;
};

it('une copie a les notes tapées depuis que son écran est ouvert', async () => {
  const sidebar = await open(typedSince(SHEETS));
  const { page } = sidebar;
  await openFiles(page, 'Copie pour un enseignant');
  await page.getByLabel('CSV (points-virgules)').check();
  await sidebar.repair();
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Télécharger')]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('0001;Abadie;Rose;TD1;12,5');
});

it('une feuille de saisie neuve de même', async () => {
  const sidebar = await open(typedSince(SHEETS));
  const { page } = sidebar;
  await openFiles(page, 'Nouvelle feuille de saisie');
  await page.getByLabel("Numéro de l'évaluation dans ScoDoc").fill('2412');
  await put(page, 'Liste de ScoDoc avec etudid', 'liste.csv', Buffer.from('etudid;NIP\n501;0001\n503;0003'));
  await page.getByText('2\u00a0étudiants retrouvés').waitFor();
  await sidebar.repair();
  const [made] = await Promise.all([page.waitForEvent('download'), press(page, 'Télécharger la feuille')]);
  expect(marksIn(readFileSync(await made.path()))).toEqual([12.5, 8]);
});

it('une feuille ScoDoc remplie ne l’est que de ce qui a été montré', async () => {
  const sidebar = await open(typedSince(SHEETS));
  const { page } = sidebar;
  await readScodoc(page);
  await sidebar.repair();
  await page.getByLabel('Remplacer les notes différentes').check();
  await press(page, 'Télécharger avec 1\u00a0note');
  expect(await messageOf(sidebar, 'alert')).toContain('Voyez ci-dessus ce qui sera écrit');
  const again = button(sidebar, 'Télécharger avec 2\u00a0notes');
  const [filled] = await Promise.all([page.waitForEvent('download'), again.click()]);
  expect(marksIn(readFileSync(await filled.path()))[0]).toBe(12.5);
});

it('une maquette Apogée n’est remplie que de ce qui a été montré : le jury peut avoir décidé depuis', async () => {
  const before = JSON.parse(JSON.stringify(RESULTS).replace(/"moyenne":[\d.]+/, '"moyenne":19.75')) as typeof RESULTS;
  const sidebar = await open({ ...MADE, apogee: RESULTS, answers: { apogeeResults: { ok: true, value: before } } });
  const { page } = sidebar;
  await openFiles(page, 'Maquette Apogée');
  const buffer = readFileSync(join(__dirname, '../../formats/fixtures/maquette-but1.txt'));
  await page.locator('#maquette').setInputFiles({ name: 'MAQUETTE.TXT', mimeType: 'text/plain', buffer });
  await page.getByLabel("J'ai vérifié les 10 rapprochements proposés").check();
  await sidebar.repair();
  await press(page, 'Télécharger la maquette remplie');
  await page.getByText('Voyez ci-dessus ce qui sera écrit').waitFor();
  const [filled] = await Promise.all([page.waitForEvent('download'), press(page, 'Télécharger la maquette remplie')]);
  expect(readFileSync(await filled.path(), 'latin1')).not.toContain('19,75');
});

const marksIn = (bytes: Uint8Array) => {
  const read = readScodocFile(bytes);
  if (isFault(read)) throw new Error(read.fault);
  return read.sheet.lines.map(({ mark }) => (mark.kind === 'number' ? mark.value : mark.kind));
};
