/** Closing the page or reading it again loses the workbook: asked once something was written, until a file holds it. */
import type { Dialog } from 'playwright-core';
import { openForTests } from './opened';

const opened = openForTests();

/** Whether the page would hold back who leaves it. */
const isHeld = (): Promise<boolean> =>
  opened.page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));

it('nothing is asked of the demonstration as it was made', async () => {
  await opened.select('Notes S1', 'E10');
  expect(await isHeld()).toBe(false);
});

it('once a mark was typed, the browser asks, and who stays finds it again', async () => {
  const { page } = opened;
  await opened.type('Notes S1', 'E10', '13');
  const asked = new Promise<Dialog>((resolve) => page.once('dialog', resolve));
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  expect(await opened.read('Notes S1', 'E10')).toBe(13);
});

it('a downloaded file holds it: nothing more is asked, until the next mark', async () => {
  await download();
  expect(await opened.page.getByRole('dialog').count()).toBe(0);
  expect(await isHeld()).toBe(false);
  await opened.type('Notes S1', 'E10', '14');
  expect(await isHeld()).toBe(true);
}, 120_000);

it('what a jury has fixed is in no such file: it is said before the workbook is erased, and asked of who leaves', async () => {
  const { page } = opened;
  const panel = page.frameLocator('#panneau iframe');
  await panel.getByRole('tab', { name: 'Jury' }).click();
  await panel.getByRole('button', { name: 'Arrêter les résultats' }).click();
  await panel.getByLabel('Jury S1').check();
  await panel.getByRole('button', { name: 'Arrêter les résultats' }).click();
  await panel.getByRole('button', { name: 'Arrêter quand même' }).click();
  await page.waitForFunction(() => window.juryBut?.sheets().includes('Arrêté S1'), null, { timeout: 60_000 });
  await opened.idle();
  await download();
  const told = page.getByRole('dialog', { name: 'Jury BUT' });
  expect(await told.locator('p').textContent()).toBe(
    "classeur-jury-but.xlsx est téléchargé, sans les arrêtés, qu'un fichier ne contient pas\u00a0: «\u00a0Arrêté S1\u00a0». Pour en garder la trace, imprimez leurs documents ou enregistrez-les en PDF (panneau, Jury, Documents) avant de fermer cette page.",
  );
  await told.getByRole('button', { name: 'OK' }).click();
  expect(await isHeld()).toBe(true);

  await page.getByRole('link', { name: 'Classeur vide' }).click();
  const question = page.getByRole('dialog', { name: 'Effacer le classeur' });
  await question.waitFor();
  expect(await question.locator('p').textContent()).toBe(
    'Le classeur affiché sera effacé. Téléchargez-le en .xlsx pour le garder. Les arrêtés ne sont pas dans ce fichier et seront perdus\u00a0: «\u00a0Arrêté S1\u00a0».',
  );
  // « Effacer » is an answer: the browser does not ask again, which playwright would refuse for want of a listener.
  await page.getByRole('button', { name: 'Effacer', exact: true }).click();
  await page.waitForURL('**/?vide');
  expect(opened.complaints).toEqual([]);
}, 180_000);

async function download(): Promise<void> {
  const [file] = await Promise.all([
    opened.page.waitForEvent('download', { timeout: 120_000 }),
    opened.page.getByRole('button', { name: 'Télécharger en .xlsx' }).click(),
  ]);
  await file.path();
  await opened.page.locator('#etat').getByText('téléchargé').waitFor();
}
