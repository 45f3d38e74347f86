/** The sidebar for everyone: screen readers (axe) in light and dark, large text, narrow pages, hostile names, nothing asked of another site. */

import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../launch';
import { HOSTILE_SCENES } from './hostile';
import { NEW, SCENES } from './scenes';
import { builtSidebar, openSidebar } from './scripted';
import { HOSTILE } from './workbooks';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it.each(SCENES)(
  '$name : aucun défaut que axe connaisse, en clair à 300 px, en sombre à 200 % ; rien ne déborde',
  async (scene) => {
    const { page, complaints } = await openSidebar(browser, scene.script);
    await scene.reach(page);
    await page.addScriptTag({ content: AXE });
    const light = await defects(page);
    const moving = await page.evaluate(() => document.getAnimations().length);
    const wide = await overflow(page);
    // 200 %: twice the text in the same 300 px, then half the page for the same text (what the zoom of the browser does).
    await page.addStyleTag({ content: 'html { font-size: 200%; }' });
    const large = await overflow(page);
    await page.addStyleTag({ content: 'html { font-size: 100% !important; }' });
    await page.setViewportSize({ width: 150, height: 350 });
    const half = await overflow(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    const darkZoomed = await defects(page);
    await page.close();
    expect({ light, darkZoomed, moving, wide, large, half, complaints }).toEqual({
      light: [],
      darkZoomed: [],
      moving: 0,
      wide: 0,
      large: 0,
      half: 0,
      complaints: [],
    });
  },
);

describe('Un nom hostile est un texte', () => {
  it.each(HOSTILE_SCENES)('dans $name', async (scene) => {
    const { page, complaints, outside } = await openSidebar(browser, scene.script);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await scene.reach(page);
    const text = await page.locator('main').evaluate((main) => main.textContent ?? '');
    const made = await page.locator('main img, main a').count();
    const wide = await overflow(page);
    await page.setViewportSize({ width: 150, height: 350 });
    const half = await overflow(page);
    await page.close();
    expect(text).toContain(HOSTILE[0]);
    expect({ made, wide, half, dialogs, complaints, outside }).toEqual({
      made: 0,
      wide: 0,
      half: 0,
      dialogs: [],
      complaints: [],
      outside: [],
    });
  });
});

describe('La page', () => {
  it('tient en un fichier : ni style en ligne, ni adresse à charger, ni mémoire du navigateur', async () => {
    const html = await builtSidebar();
    expect(html).not.toMatch(/\sstyle=|<link|<img|\s(?:src|href)=|@import|localStorage|sessionStorage|fetch\(/);
    const { page, outside } = await openSidebar(browser, NEW);
    await page.getByRole('button', { name: 'Essayer' }).waitFor();
    expect(await page.locator('[style]').count()).toBe(0);
    expect(outside).toEqual([]);
    await page.close();
  });

  it('montre tout le premier écran dans 300 × 700 : trois lignes, un seul bouton bleu, jusqu’à « n’envoie rien ailleurs »', async () => {
    const { page } = await openSidebar(browser, NEW);
    await page.getByRole('button', { name: 'Essayer avec 24 étudiants fictifs' }).waitFor();
    const box = await page.getByText("n'envoie rien ailleurs").boundingBox();
    expect(await page.locator('.action:visible').count()).toBe(1);
    expect(await page.getByRole('tabpanel').getByRole('listitem').count()).toBe(3);
    expect((box?.y ?? 0) + (box?.height ?? 1000)).toBeLessThanOrEqual(700);
    await page.close();
  });
});

/** What axe finds; the page must hold still for its colours to be read. */
async function defects(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
  });
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
