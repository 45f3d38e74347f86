/** The two buttons of files on the local page: what was typed goes into a .xlsx file, and comes back from it into an empty page. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { sheetsIn, valueAt } from '../../xlsx/edited';
import { bytesOf, must, newDisk } from '../../xlsx/world';
import { launchBrowser } from '../launch';
import { type Opened, openPage } from './opened';
import { type Served, startPage } from './server';

let served: Served;
let browser: Browser;
let opened: Opened;
let empty: Opened;

beforeAll(async () => {
  served = await startPage();
  browser = await launchBrowser();
  opened = await openPage(browser, served.url);
  empty = await openPage(browser, `${served.url}?vide`);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

it('loads what makes files once the page is there, not before', async () => {
  await opened.page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/workbookFile')),
  );
  const started = await opened.page.evaluate(
    () => performance.getEntriesByType('resource').find(({ name }) => name.includes('/workbookFile'))?.startTime ?? 0,
  );
  expect(started).toBeGreaterThan(await opened.page.evaluate(() => (window.juryBut?.timings.ready ?? Infinity) - 50));
});

it('downloads the workbook with the mark that was typed, and opens it in an empty page, computed the same', async () => {
  await opened.type('Notes S1', 'AM13', '12');
  // As when « npm start » was stopped meanwhile.
  await opened.page.context().setOffline(true);
  const [download] = await Promise.all([
    opened.page.waitForEvent('download', { timeout: 120_000 }),
    opened.page.getByRole('button', { name: 'Télécharger en .xlsx' }).click(),
  ]);
  await opened.page.context().setOffline(false);
  expect(download.suggestedFilename()).toBe('classeur-jury-but.xlsx');
  const path = await download.path();
  const sheets = await sheetsIn(new Uint8Array(readFileSync(path)));
  expect(sheets.get('notes-S1')?.values[12]?.[38]).toBe(12);
  expect(valueAt(sheets.get('etudiants'), '02260004', 'prenom')).toBe('Inès');

  await empty.page.locator('#fichier').setInputFiles(path);
  await empty.page
    .locator('#avancement')
    .getByText(/^Ouverture de .+… \(\d+\/\d+\)$/)
    .waitFor();
  await empty.page
    .locator('#avancement')
    .getByText(/^Ouverture de .+… \(\d+\/\d+\)$/)
    .waitFor();
  await empty.page.waitForFunction(() => document.getElementById('etat')?.textContent?.includes('est ouvert'), null, {
    timeout: 120_000,
  });
  await empty.idle();
  const tabs = (await empty.sheets()).filter((name) => name !== 'Feuille 1').length;
  expect(await empty.page.locator('#etat').textContent()).toMatch(
    new RegExp(`est ouvert\u00a0: ${tabs} feuilles.* Les arrêtés ne sont jamais dans un fichier\\.$`),
  );
  expect(await empty.page.locator('#avancement').isHidden()).toBe(true);
  expect(await empty.page.locator('.about').innerText()).toMatch(/^[^.]+\. Le module /);
  // Her S1 is 12 everywhere: with UE21 at 8.18, the RCUE is 10.09, compensated, and the year is validated.
  expect(await empty.read('Notes S1', 'AM13')).toBe(12);
  for (const cells of ['H8:AB31', 'AG8:AL31'])
    expect(await empty.read('Jury BUT1', cells)).toEqual(await opened.read('Jury BUT1', cells));
  expect(await empty.shown('Jury BUT1', 'L11')).toBe('10,09');
  expect(await empty.read('Moyennes S1', 'C18')).toBe('Inès');
  expect(await empty.shown('Moyennes S1', 'AD18')).toBe('12,00');
  expect(await empty.read('Jury S1', 'H9')).toBe('ADM');
  expect([...opened.complaints, ...empty.complaints, ...opened.outside, ...empty.outside]).toEqual([]);
}, 300_000);

it('makes a file of « npm run classeur » live: it is up to date as it stands, and a mark changes its average and the jury', async () => {
  const disk = newDisk();
  await must(disk, '--programme', 'mmi', '--demonstration', '--sortie', 'carnet.xlsx');
  const { page, shown, read, type, idle, complaints } = await openPage(browser, `${served.url}?vide`);
  await page
    .locator('#fichier')
    .setInputFiles({ name: 'carnet.xlsx', mimeType: '', buffer: Buffer.from(bytesOf(disk, 'carnet.xlsx')) });
  await page.waitForFunction(() => document.getElementById('etat')?.textContent?.includes('est ouvert'), null, {
    timeout: 120_000,
  });
  await idle();
  expect(await page.locator('[data-u-comp="slide-tab-item"][aria-selected="true"]').textContent()).toBe('Jury BUT1');

  const panel = page.frameLocator('#panneau iframe');
  await panel.getByRole('button', { name: 'Mettre à jour' }).click();
  await panel.getByText('Rien à faire : le classeur est à jour.').first().waitFor({ timeout: 120_000 });

  // Line 4: her SAE101 is 1.97, and 12 everywhere else.
  expect([await shown('Moyennes S1', 'AD18'), await read('Jury S1', 'H10')]).toEqual(['7,80', 'AJ']);
  await type('Notes S1', 'V13', '12');
  expect([await shown('Moyennes S1', 'AD18'), await read('Jury S1', 'H10')]).toEqual(['12,00', 'ADM']);
  // With UE21 at 8.18 her RCUE is (12 + 8.1792)/2: compensated.
  expect(await read('Jury BUT1', 'H11:L11')).toEqual([[12, 'ADM', 8.1792, 'CMP', expect.closeTo(10.0896, 9)]]);
  expect(complaints).toEqual([]);
}, 300_000);

it('refuses a file in a page that has a workbook, and a file that is none, in a sentence', async () => {
  await opened.page.locator('#fichier').setInputFiles({ name: 'x.xlsx', mimeType: '', buffer: Buffer.from('rien') });
  const dialog = opened.page.getByRole('dialog');
  await dialog.waitFor();
  expect(await dialog.textContent()).toContain('Ce classeur a déjà des feuilles de Jury BUT');
}, 60_000);
