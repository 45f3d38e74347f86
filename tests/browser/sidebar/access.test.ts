/** The sidebar for everyone: keyboard alone, screen readers (axe), large text, 300 px, and nothing asked of another site. */

import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../launch';
import { builtSidebar, FULL_WORKBOOK, NEW_WORKBOOK, NOTEBOOK, openSidebar, type Script, stepsFor } from './scripted';

const NEW: Script = { state: NEW_WORKBOOK, plan: stepsFor(NOTEBOOK) };
const FULL: Script = { state: FULL_WORKBOOK, plan: stepsFor(['Jury S1']) };
const HELD: Script = { ...NEW, held: ['Notes S1'] };
const FAILING: Script = { ...NEW, failsOnce: { step: 'Notes S1', message: 'Attendez quelques secondes.' } };
const DENIED: Script = { ...NEW, broken: { sidebarState: 'PERMISSION_DENIED' } };

/** Every state that a teacher can see: how the server behaves, and how one gets there. */
const STATES: readonly (readonly [string, Script, (page: Page) => Promise<void>])[] = [
  ['premier écran', NEW, (page) => page.getByRole('button', { name: 'Générer le classeur' }).waitFor()],
  ['liste refusée', NEW, (page) => page.getByRole('button', { name: 'Générer le classeur' }).click()],
  ['lignes à corriger', NEW, (page) => page.getByLabel('Liste des étudiants').fill('1;Durand\n2\n2;Martin\n2;Petit')],
  ['options ouvertes', NEW, (page) => page.getByText('Options').click()],
  ['jury impossible', NEW, (page) => page.getByRole('tab', { name: 'Jury' }).click()],
  ['génération en cours', HELD, (page) => generate(page, '4/7')],
  ['interruption demandée', HELD, interrupt],
  ['résultat', NEW, (page) => generate(page, '7 feuilles créées')],
  ['échec', FAILING, (page) => generate(page, '3 étapes sur 7')],
  ['sonde', { ...NEW, probeWaits: 1000 }, (page) => generate(page, 'Vérification')],
  ['jury', FULL, (page) => page.getByRole('button', { name: 'Générer la feuille de jury' }).waitFor()],
  ['classeur déjà généré', FULL, (page) => page.getByRole('tab', { name: 'Classeur' }).click()],
  ['serveur injoignable', DENIED, (page) => page.getByRole('alert').waitFor()],
];

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(STATES)('%s', (_name, script, reach) => {
  it('ne porte aucun défaut que axe connaisse, ne bouge pas et ne déborde pas, même texte doublé', async () => {
    const { page } = await openSidebar(browser, script);
    await reach(page);
    await page.addScriptTag({ content: AXE });
    const defects = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run();
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    });
    const moving = await page.evaluate(() => document.getAnimations().length);
    const wide = await overflow(page);
    await page.addStyleTag({ content: 'html { font-size: 200%; }' });
    const large = await overflow(page);
    await page.close();
    expect({ defects, moving, wide, large }).toEqual({ defects: [], moving: 0, wide: 0, large: 0 });
  });

  it('ne déborde pas dans une page à moitié moins large', async () => {
    const { page } = await openSidebar(browser, script, { width: 150, height: 350 });
    await reach(page);
    const half = await overflow(page);
    await page.close();
    expect(half).toBe(0);
  });
});

describe('Au clavier seul', () => {
  it('on choisit, on génère, on interrompt, on reprend, on masque le résultat', async () => {
    const { page, release, calls } = await openSidebar(browser, HELD);
    await page.getByRole('tab', { name: 'Classeur' }).waitFor();
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key);
      return focused(page);
    };
    expect(await press('Tab')).toBe('Classeur');
    expect(await press('Tab')).toBe('programme');
    expect(await press('Tab')).toBe('origine-liste');
    expect(await press('ArrowRight')).toBe('origine-fictifs');
    expect(await press('Tab')).toBe('nombre');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('12');
    expect(await press('Tab')).toBe('Options');
    expect(await press('Tab')).toBe('Générer le classeur');
    await press('Enter');
    await page.getByText('4/7').waitFor();
    expect(await focused(page)).toBe('Générer le classeur');
    expect(await press('Tab')).toBe('Interrompre');
    expect(await press('Enter')).toContain("Arrêt après l'étape");
    await release();
    await page.getByRole('button', { name: 'Reprendre' }).waitFor();
    expect(await focused(page)).toBe('Reprendre');
    await press('Enter');
    await page.getByText('7 feuilles créées').waitFor();
    expect(await focused(page)).toBe('Masquer ce message');
    expect(await press('Enter')).toBe('Générer le classeur');
    expect((await calls()).find(({ name }) => name === 'planSteps')?.args).toMatchObject([
      { etudiants: { kind: 'fictifs', nombre: 12 } },
    ]);
    await page.close();
  });

  it('les flèches, Début et Fin changent d’onglet, et Tab en sort', async () => {
    const { page } = await openSidebar(browser, FULL);
    await page.getByRole('tab', { name: 'Jury' }).focus();
    const seen: string[] = [];
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowRight', 'ArrowRight', 'Home', 'End']) {
      await page.keyboard.press(key);
      seen.push(await page.getByRole('tab', { selected: true }).innerText());
    }
    expect(seen).toEqual(['Classeur', 'Jury', 'Classeur', 'Jury', 'Classeur', 'Jury']);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('session-S1');
    await page.close();
  });

  it('chaque élément atteint montre où est le focus', async () => {
    const { page } = await openSidebar(browser, NEW);
    await page.getByRole('tab', { name: 'Classeur' }).waitFor();
    const reached: string[] = [];
    for (let count = 0; count < 8; count += 1) {
      await page.keyboard.press('Tab');
      const outline = await page.evaluate(() => {
        const box = document.activeElement?.closest('.chooser, .segments .radio') ?? document.activeElement;
        return box === null ? 'none' : getComputedStyle(box).outlineStyle;
      });
      reached.push(`${await focused(page)} ${outline}`);
      if (reached.length === 5) await page.keyboard.press('Enter');
    }
    await page.close();
    expect(reached).toEqual(
      ['Classeur', 'programme', 'origine-liste', 'texte', 'Options', 'parRessource', 'parSae', 'arrondi'].map(
        (name) => `${name} solid`,
      ),
    );
  });
});

describe('La page', () => {
  it('tient en un fichier : ni style en ligne, ni adresse à charger, ni mémoire du navigateur', async () => {
    const html = await builtSidebar();
    expect(html).not.toMatch(/\sstyle=|<link|<img|\s(?:src|href)=|@import|localStorage|sessionStorage|fetch\(/);
    const { page, outside } = await openSidebar(browser, NEW);
    await page.getByRole('button', { name: 'Générer le classeur' }).waitFor();
    expect(await page.locator('[style]').count()).toBe(0);
    expect(outside).toEqual([]);
    await page.close();
  });

  it('montre tout le premier écran dans 300 × 700, jusqu’à « n’envoie rien ailleurs »', async () => {
    const { page } = await openSidebar(browser, NEW);
    await page.getByRole('button', { name: 'Générer le classeur' }).waitFor();
    const privacy = page.getByText("Ce module ne lit que ce classeur et n'envoie rien ailleurs.");
    const box = await privacy.boundingBox();
    await page.close();
    expect((box?.y ?? 0) + (box?.height ?? 1000)).toBeLessThanOrEqual(700);
  });
});

async function generate(page: Page, until: string): Promise<void> {
  await page.getByLabel('Étudiants fictifs').check();
  await page.getByRole('button', { name: 'Générer le classeur' }).click();
  await page.getByText(until).waitFor();
}

async function interrupt(page: Page): Promise<void> {
  await generate(page, '4/7');
  await page.getByRole('button', { name: 'Interrompre' }).click();
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What has the focus: its label, its text or its id. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    return element?.id.replace(/^tab-.*/, '') || element?.getAttribute('aria-label') || element?.innerText || 'rien';
  });
}
