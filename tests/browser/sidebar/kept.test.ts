/** Ce qui est tapé reste dans ses cases quand le serveur refuse, ou ne répond pas. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RESULTS } from '../../addin/sidebar/apogee/results';
import { bench, button, messageOf, tab } from './bench';
import { LIST, MADE, NEW, openRow, pasteMarks, toStep } from './scenes';
import type { Script } from './scripted';

const open = bench();
const SAYS = 'Une autre personne écrit en ce moment. Attendez quelques secondes, puis recommencez.';

/** The endpoint refuses in French, then fails as Google does. */
const failing = (endpoint: string): readonly (readonly [string, Partial<Script>])[] => [
  ['refus', { refuses: { [endpoint]: SAYS } }],
  ['panne', { broken: { [endpoint]: 'NetworkError: Connection failure due to HTTP 0' } }],
];

it.each(failing('planSteps'))('les étudiants collés et l’année (%s)', async (_, script) => {
  const sidebar = await open({ ...NEW, ...script });
  const { page } = sidebar;
  await toStep(page, 3);
  await page.getByLabel('Année universitaire', { exact: true }).selectOption('2022-2023');
  await button(sidebar, 'Vérifier ce qui va changer').click();
  await messageOf(sidebar, 'alert');
  expect(await page.getByLabel('Année universitaire', { exact: true }).inputValue()).toBe('2022-2023');
  await page.getByRole('button', { name: "Modifier l'étape Étudiants" }).click();
  expect(await page.getByLabel('Liste des étudiants', { exact: true }).inputValue()).toBe(LIST);
});

it.each(failing('previewMarks'))('les notes à comparer (%s)', async (_, script) => {
  const sidebar = await open({ ...MADE, ...script });
  const { page } = sidebar;
  await pasteMarks(page);
  const notes = page.getByLabel('Notes', { exact: true });
  const typed = await notes.inputValue();
  await page.getByLabel('Colonne de la note').selectOption({ label: 'Nom' });
  await button(sidebar, 'Comparer avec le classeur').click();
  await messageOf(sidebar, 'alert');
  expect(await notes.inputValue()).toBe(typed);
  expect(await page.getByLabel('Colonne de la note').inputValue()).toBe('1');
});

it.each(failing('importMarks'))('les notes à importer, avec « Remplacer » (%s)', async (_, script) => {
  const sidebar = await open({ ...MADE, ...script });
  const { page } = sidebar;
  await pasteMarks(page);
  const typed = await page.getByLabel('Notes', { exact: true }).inputValue();
  await button(sidebar, 'Comparer avec le classeur').click();
  await page.getByLabel('Remplacer les notes différentes').check();
  await page.getByRole('button', { name: /^Importer \d+/ }).click();
  await messageOf(sidebar, 'alert');
  expect(await page.getByLabel('Remplacer les notes différentes').isChecked()).toBe(true);
  await button(sidebar, 'Modifier').click();
  expect(await page.getByLabel('Notes', { exact: true }).inputValue()).toBe(typed);
});

it.each(failing('freezeResults'))('le motif d’un arrêté correctif (%s)', async (_, script) => {
  const sidebar = await open({ ...MADE, ...script });
  const { page } = sidebar;
  await openRow(page, 'Jury', 'Arrêter les résultats', 'Déjà arrêtés');
  await page.getByLabel('Arrêté correctif').fill('Note de R101 mal reportée');
  await button(sidebar, 'Arrêter les résultats').click();
  await messageOf(sidebar, 'alert');
  expect(await page.getByLabel('Arrêté correctif').inputValue()).toBe('Note de R101 mal reportée');
});

it.each(failing('supposeChange'))('une supposition (%s)', async (_, script) => {
  const sidebar = await open({ ...MADE, ...script });
  const { page } = sidebar;
  await openRow(page, 'Jury', 'Et si… ?', 'MARTIN Rose');
  await page.getByLabel('Nouvelle note').fill('10');
  await button(sidebar, "Voir l'effet").click();
  await messageOf(sidebar, 'alert');
  expect(await page.getByLabel('Nouvelle note').inputValue()).toBe('10');
});

it.each(failing('supposeRules'))('d’autres poids (%s)', async (_, script) => {
  const sidebar = await open({ ...MADE, ...script });
  const { page } = sidebar;
  await openRow(page, 'Jury', 'Et si les règles', 'Poids des UE');
  await page.getByLabel('Autres poids').check();
  await page.getByLabel('UE impaire').fill('1,5');
  await button(sidebar, 'Voir qui change de décision').click();
  await messageOf(sidebar, 'alert');
  expect(await page.getByLabel('UE impaire').inputValue()).toBe('1,5');
});

it.each(failing('keepApogeeCodes'))('le fichier et les rapprochements d’Apogée (%s)', async (_, script) => {
  const sidebar = await open({ ...MADE, apogee: RESULTS, ...script });
  const { page } = sidebar;
  await tab(sidebar, 'Fichiers').click();
  await page.getByRole('button', { name: 'Maquette Apogée' }).click();
  const buffer = readFileSync(join(__dirname, '../../formats/fixtures/maquette-but1.txt'));
  await page.locator('#maquette').setInputFiles({ name: 'MAQUETTE.TXT', mimeType: 'text/plain', buffer });
  const element = page.locator('select[id^=element]').first();
  await element.waitFor({ state: 'attached' });
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  await element.selectOption({ index: 0 });
  const chosen = await element.inputValue();
  await page.getByRole('button', { name: /^Garder/ }).click();
  await messageOf(sidebar, 'alert');
  expect(await element.inputValue()).toBe(chosen);
});
