/** The self-check where the add-in runs unchanged: opened from its menu by keyboard, all of it in agreement, its sheet gone. */
import type { Frame } from 'playwright-core';
import { openForTests } from './opened';

const opened = openForTests('?vide');

async function panelOf(): Promise<Frame> {
  const frame = await (await opened.page.waitForSelector('#panneau iframe')).contentFrame();
  if (!frame) throw new Error('no panel');
  return frame;
}

it('the menu opens the panel on it; every assumption holds on the local platform; the report names this workbook’s language', async () => {
  await opened.page.locator('#extensions').focus();
  await opened.page.keyboard.press('Enter');
  await opened.page.keyboard.press('ArrowDown');
  await opened.page.keyboard.press('Enter');
  await opened.page.waitForTimeout(500); // the panel that was open gives its place
  const panel = await panelOf();
  const launch = panel.getByRole('button', { name: "Lancer l'autodiagnostic" });
  await launch.waitFor();
  expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('Autodiagnostic');
  await launch.press('Enter');
  await panel.locator('.verdict').waitFor({ timeout: 120_000 });
  expect((await panel.locator('.verdict').innerText()).replace(/\u00a0/g, ' ')).toMatch(
    /^\d+ conformes, 0 non conforme, \d+ mesures$/,
  );
  expect(await opened.sheets()).toEqual(['Feuille 1']);
  await panel.getByRole('button', { name: 'Copier le rapport' }).click();
  await panel.getByText('✓ Copié').waitFor();
  const text = await opened.page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/autodiagnostic\nLangue du classeur.: fr_FR, fuseau.: Europe\/Paris\n/);
  expect(opened.complaints).toEqual([]);
  expect(opened.outside).toEqual([]);
}, 240_000);
