/** From tab to tab: a result leaves or stays with its tab, and a tab asked again gives its menu back. */

import { bench, button, messageOf, tab } from './bench';
import { MADE, NEW } from './scenes';
import type { Sidebar } from './scripted';
import { workbook } from './workbooks';

const open = bench();

const focused = ({ page }: Sidebar): Promise<string> =>
  page.evaluate(() => document.activeElement?.id || (document.activeElement?.textContent ?? ''));
const result = ({ page }: Sidebar) => page.locator('.dock .message');

describe('Le résultat d’un travail', () => {
  const updated = async (heldClock = false): Promise<Sidebar> => {
    const sidebar = await open({ ...MADE, after: workbook({ annulable: 'Mise à jour.' }) });
    if (heldClock) await sidebar.page.clock.install();
    await button(sidebar, 'Mettre à jour').click();
    await button(sidebar, 'Générer').click();
    await messageOf(sidebar, 'status');
    expect(await button(sidebar, 'Annuler').isVisible()).toBe(true);
    return sidebar;
  };

  it('réussi, part avec l’onglet, sans revenir ; l’annulation reste dans l’onglet Classeur', async () => {
    const sidebar = await updated();
    await tab(sidebar, 'Jury').click();
    expect(await result(sidebar).count()).toBe(0);
    await tab(sidebar, 'Classeur').click();
    expect(await result(sidebar).count()).toBe(0);
    expect(await button(sidebar, 'Annuler la dernière génération').isVisible()).toBe(true);
  });

  it('réussi, part dès qu’autre chose est fait dans son onglet', async () => {
    const sidebar = await updated();
    await sidebar.page.getByRole('button', { name: 'Importer des notes' }).click();
    await sidebar.page.getByText('Deux colonnes suffisent').waitFor();
    expect(await result(sidebar).count()).toBe(0);
  });

  it('réussi, part seul après dix secondes ; l’annulation reste', async () => {
    const sidebar = await updated(true);
    await sidebar.page.mouse.move(0, 0);
    await sidebar.page.clock.runFor(9_000);
    expect(await result(sidebar).count()).toBe(1);
    await sidebar.page.clock.runFor(1_100);
    expect(await result(sidebar).count()).toBe(0);
    expect(await button(sidebar, 'Annuler la dernière génération').isVisible()).toBe(true);
  });

  it('réussi, reste tant que la souris y est, ou le clavier', async () => {
    const sidebar = await updated(true);
    const { page } = sidebar;
    await result(sidebar).hover();
    await page.clock.runFor(30_000);
    expect(await result(sidebar).count()).toBe(1);
    await page.mouse.move(0, 0);
    await page.keyboard.press('Tab');
    await page.clock.runFor(30_000);
    expect(await result(sidebar).count()).toBe(1);
    await page.keyboard.press('Tab');
    await page.clock.runFor(10_000);
    expect(await result(sidebar).count()).toBe(0);
  });

  it('réussi, part aussi au clavier', async () => {
    const sidebar = await updated();
    await tab(sidebar, 'Classeur').focus();
    await sidebar.page.keyboard.press('ArrowRight');
    expect(await result(sidebar).count()).toBe(0);
    expect(await focused(sidebar)).toBe('tab-jury');
  });

  it('inachevé, reste dans son onglet avec « Reprendre », et ne suit pas dans les autres', async () => {
    const sidebar = await open({
      ...MADE,
      state: workbook({ jurys: ['S1'] }),
      failsOnce: { step: 'Notes S1', message: 'Une autre personne génère en ce moment. Attendez quelques secondes.' },
    });
    await button(sidebar, 'Mettre à jour').click();
    await button(sidebar, 'Générer').click();
    await button(sidebar, 'Reprendre').waitFor();
    await tab(sidebar, 'Jury').click();
    expect(await result(sidebar).count()).toBe(0);
    expect(await button(sidebar, 'Reprendre').count()).toBe(0);
    await tab(sidebar, 'Classeur').click();
    expect(await result(sidebar).innerText()).toContain('Une autre personne génère');
    expect(await button(sidebar, 'Reprendre').isVisible()).toBe(true);
  });
});

describe('Chaque écran a ses deux retours', () => {
  it.each([
    ['Classeur', 2],
    ['Jury', 13],
    ['Fichiers', 6],
    ['Aide', 1],
  ])('onglet %s : la flèche revient à la ligne ouverte, l’onglet cliqué revient au menu', async (name, count) => {
    const sidebar = await open(MADE);
    const { page } = sidebar;
    await tab(sidebar, name).click();
    const rows = page.locator('[role=tabpanel]:not([hidden]) .screen-row');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(count);
    for (let rank = 0; rank < count; rank += 1) {
      const id = await rows.nth(rank).getAttribute('id');
      await rows.nth(rank).click();
      const back = page.locator('[role=tabpanel]:not([hidden]) .back-button:visible');
      expect(await back.innerText()).toBe(name);
      await back.click();
      expect(await focused(sidebar)).toBe(id);
      await rows.nth(rank).click();
      await back.waitFor();
      await tab(sidebar, name).click();
      await rows.nth(rank).waitFor();
      expect([await back.count(), await focused(sidebar)]).toEqual([0, await tab(sidebar, name).getAttribute('id')]);
    }
  });

  it('un double clic sur un onglet y mène sans fermer l’écran, ni perdre ce qui y est tapé', async () => {
    const sidebar = await open(MADE);
    const { page } = sidebar;
    await page.getByRole('button', { name: 'Importer des notes' }).click();
    await page.getByLabel('Notes', { exact: true }).fill('0012345;12');
    await tab(sidebar, 'Jury').click();
    await tab(sidebar, 'Classeur').dblclick();
    expect(await page.getByLabel('Notes', { exact: true }).inputValue()).toBe('0012345;12');
  });

  it('ce qui est tapé dans les trois étapes reste, l’onglet cliqué puis l’écran rouvert', async () => {
    const sidebar = await open(NEW);
    const { page } = sidebar;
    await button(sidebar, 'Préparer mon classeur').click();
    await page.getByText('60 ECTS').first().waitFor();
    await button(sidebar, 'Continuer').click();
    await page.getByLabel('Liste des étudiants', { exact: true }).fill('1;Durand;Rose;TD1');
    await tab(sidebar, 'Classeur').click();
    await button(sidebar, 'Préparer mon classeur').click();
    expect(await page.getByLabel('Liste des étudiants', { exact: true }).inputValue()).toBe('1;Durand;Rose;TD1');
  });

  it('devant un plan, l’onglet cliqué revient au menu sans rien écrire', async () => {
    const sidebar = await open(MADE);
    await button(sidebar, 'Mettre à jour').click();
    await button(sidebar, 'Générer').waitFor();
    await tab(sidebar, 'Classeur').click();
    await button(sidebar, 'Mettre à jour').waitFor();
    expect(await button(sidebar, 'Générer').count()).toBe(0);
    expect((await sidebar.calls()).filter(({ name }) => name === 'runStep')).toEqual([]);
  });
});
