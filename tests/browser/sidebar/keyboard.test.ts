/** Each flow by keyboard alone: where the focus goes, that it shows, and that it is never lost. */

import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../launch';
import { LIST, MADE, NEW, paste } from './scenes';
import { openSidebar, type Script, type Sidebar } from './scripted';
import { FICHE, workbook } from './workbooks';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A page where only keys are pressed; each press says what has the focus after it, and sees that it shows. */
async function open(script: Script): Promise<Sidebar & { press(...keys: readonly string[]): Promise<string> }> {
  const sidebar = await openSidebar(browser, script);
  const { page } = sidebar;
  await page.getByRole('tab', { name: 'Classeur' }).waitFor();
  return {
    ...sidebar,
    press: async (...keys) => {
      for (const key of keys) {
        await page.keyboard.press(key);
        if (key === 'Tab') expect([await focused(page), await outlined(page)]).toEqual([expect.anything(), true]);
      }
      return focused(page);
    },
  };
}

/** Presses Tab until something has the focus: nothing on the way may keep it. */
async function tabTo(sidebar: Awaited<ReturnType<typeof open>>, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await sidebar.press('Tab')) === name) return;
  }
  throw new Error(`« ${name} » ne s'atteint pas au clavier`);
}

it('essayer, interrompre, reprendre, masquer', async () => {
  const sidebar = await open({ ...NEW, held: ['Notes S1'] });
  const { page, press, release } = sidebar;
  expect(await press('Tab')).toBe('Classeur');
  expect(await press('Tab')).toBe('Essayer avec 24 étudiants fictifs');
  await press('Enter');
  await page.getByText('4/7').waitFor();
  await tabTo(sidebar, 'Interrompre');
  expect(await press('Enter')).toContain("Arrêt après l'étape");
  await release();
  await page.getByRole('button', { name: 'Reprendre' }).waitFor();
  expect(await focused(page)).toBe('Reprendre');
  await press('Enter');
  await page.getByText('saisir les notes').waitFor();
  expect(await focused(page)).toBe('Annuler');
  expect(await press('Tab')).toBe('Masquer ce message');
  expect(await press('Enter')).toBe('Mettre à jour');
  await page.close();
});

it('les trois étapes, jusqu’à « Générer »', async () => {
  const sidebar = await open(NEW);
  const { page, press } = sidebar;
  await tabTo(sidebar, 'ouvrir-etapes');
  expect(await press('Enter')).toBe('Préparer mon classeur');
  await page.getByText('60 ECTS').first().waitFor();
  expect(await press('Tab')).toBe('source-catalogue');
  expect(await press('ArrowDown', 'ArrowDown', 'ArrowDown')).toBe('source-catalogue');
  expect(await press('Tab')).toBe('programme');
  await page.getByText('Rien à corriger').waitFor();
  await tabTo(sidebar, 'Continuer');
  expect(await press('Enter')).toContain('Étudiants');
  expect(await press('Tab')).toBe('etudiants-liste');
  expect(await press('Tab')).toBe('Choisir un fichier\u00a0: Liste des étudiants');
  expect(await press('Tab')).toBe('liste');
  await page.keyboard.insertText(LIST);
  await tabTo(sidebar, 'Étudiants reconnus');
  await press('Enter');
  await tabTo(sidebar, 'Continuer');
  expect(await press('Enter')).toContain('Classeur');
  expect(await press('Tab')).toBe('annee');
  expect(await press('Tab')).toBe('Options');
  expect(await press('Enter', 'Tab')).toBe('parRessource');
  expect(await press('Tab', 'Tab')).toBe('arrondi');
  expect(await press('Tab')).toBe('Vérifier ce qui va changer');
  await press('Enter');
  await page.getByText('7\u00a0feuilles créées, 0\u00a0note').waitFor();
  expect(await focused(page)).toBe('Ce qui va changer');
  expect(await press('Tab')).toBe('Générer');
  await press('Enter');
  await page.getByText('saisir les notes').waitFor();
  expect(await focused(page)).toBe('Annuler');
  expect((await sidebar.calls()).filter(({ name }) => name === 'runStep')).toHaveLength(7);
  await page.close();
});

it('« Générer » pressé deux fois n’interrompt pas le travail qui commence, ni « Reprendre » celui qui reprend', async () => {
  const sidebar = await open({ ...MADE, held: ['Notes S1', 'Moyennes S1'] });
  const { page, press, release } = sidebar;
  await tabTo(sidebar, 'Mettre à jour');
  await press('Enter');
  await page.getByText('3\u00a0feuilles mises à jour').waitFor();
  await tabTo(sidebar, 'Générer');
  await press('Enter');
  await page.getByText('2/3').waitFor();
  expect(await focused(page)).toBe('progress-label');
  await press('Enter');
  expect(await page.getByRole('button', { name: 'Interrompre' }).isVisible()).toBe(true);
  expect(await press('Tab')).toBe('Interrompre');
  expect(await press('Enter')).toContain("Arrêt après l'étape");
  await release();
  await page.getByRole('button', { name: 'Reprendre' }).waitFor();
  expect(await focused(page)).toBe('Reprendre');
  await press('Enter');
  await page.getByText('1/1').waitFor();
  await press('Enter');
  expect(await page.getByRole('button', { name: 'Interrompre' }).isVisible()).toBe(true);
  await release();
  await page.getByRole('button', { name: 'Masquer ce message' }).waitFor();
  expect((await sidebar.calls()).filter(({ name }) => name === 'runStep')).toHaveLength(3);
  await page.close();
});

it('« Continuer » pressé pendant la lecture du programme garde le focus, puis continue', async () => {
  const sidebar = await open({ ...NEW, held: ['readProgramme'] });
  const { page, press, release } = sidebar;
  await tabTo(sidebar, 'ouvrir-etapes');
  await press('Enter');
  await page.getByText('Lecture du programme…').waitFor();
  await tabTo(sidebar, 'Continuer');
  expect(await press('Enter')).toBe('Continuer');
  await release();
  await page.getByText('Rien à corriger').waitFor();
  expect(await press('Enter')).toContain('Étudiants');
  await page.close();
});

it('une ligne de fiche se corrige et se valide avec Entrée ; le focus passe à la suite', async () => {
  const sidebar = await open(NEW);
  const { page, press } = sidebar;
  await tabTo(sidebar, 'ouvrir-etapes');
  await press('Enter', 'Tab', 'ArrowDown');
  await paste(page, 'Texte de la fiche', FICHE.replace(/^R119 .*$/m, 'R119'));
  await tabTo(sidebar, (await page.locator('.line-field input').first().getAttribute('aria-label')) ?? '');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(/^R119 .*$/m.exec(FICHE)?.[0].trim() ?? '');
  expect(await press('Enter')).toBe('Continuer');
  expect(await press('Enter')).toContain('Étudiants');
  await page.close();
});

it('le plan d’une mise à jour se lit, se refuse, et le focus revient d’où il venait', async () => {
  const sidebar = await open(MADE);
  const { page, press } = sidebar;
  await tabTo(sidebar, 'Mettre à jour');
  await press('Enter');
  await page.getByText('3\u00a0feuilles mises à jour').waitFor();
  expect(await focused(page)).toBe('Ce qui va changer');
  await press('Tab', 'Enter');
  expect(await page.getByText('2\u00a0étudiants ajoutés').isVisible()).toBe(true);
  await tabTo(sidebar, 'Modifier');
  expect(await press('Enter')).toBe('Mettre à jour');
  await page.close();
});

it('importer des notes', async () => {
  const sidebar = await open(MADE);
  const { page, press } = sidebar;
  await tabTo(sidebar, 'ouvrir-notes');
  await press('Enter');
  expect(await focused(page)).toBe('Importer des notes');
  await page.getByLabel('Notes', { exact: true }).waitFor();
  await tabTo(sidebar, 'notes');
  await page.keyboard.insertText('NIP;Note\n0012345;12,5');
  expect(await press('Tab')).toBe('colonneNip');
  expect(await press('Tab', 'Tab')).toBe('Comparer avec le classeur');
  await press('Enter');
  await page.getByText('34\u00a0reconnues').waitFor();
  expect(await focused(page)).toBe('Notes de R101, Épreuve 2');
  await tabTo(sidebar, 'remplacer');
  await press('Space');
  await tabTo(sidebar, 'Importer 32\u00a0notes');
  await press('Enter');
  await page.getByText('34\u00a0notes importées').waitFor();
  expect(await focused(page)).toBe('Importer des notes');
  await page.close();
});

it('le jury : vérifier, aller à une cellule, revenir, avancement, rappel, étudiant, feuille de jury', async () => {
  const sidebar = await open({ ...MADE, state: workbook({ jurys: ['S1'] }) });
  const { page, press } = sidebar;
  await press('Tab');
  await press('ArrowRight');
  expect(await press('Tab')).toBe('session-S1');
  expect(await press('Tab')).toBe('Mettre à jour la feuille de jury');
  expect(await press('Tab')).toBe('ouvrir-verifier');
  expect(await press('Enter')).toBe('Vérifier avant jury');
  await page.getByText('1\u00a0point à corriger').waitFor();
  expect(await press('Tab', 'Tab')).toContain('La moyenne de UE11');
  await press('Enter');
  expect(await press('Shift+Tab', 'Shift+Tab')).toBe('Jury');
  expect(await press('Enter')).toBe('ouvrir-verifier');
  expect(await press('Tab', 'Enter')).toBe('Avancement');
  await page.getByText('Culture numérique').waitFor();
  await tabTo(sidebar, 'Copier le rappel, R102');
  expect(await press('Shift+Tab')).toContain('Première case à saisir');
  await press('Shift+Tab', 'Shift+Tab');
  expect(await press('Enter')).toBe('ouvrir-avancement');
  expect(await press('Tab', 'Enter')).toBe('Étudiant sélectionné');
  await page.getByText('MARTIN Rose').waitFor();
  await tabTo(sidebar, 'Actualiser');
  await press('Shift+Tab', 'Enter');
  expect(await focused(page)).toBe('ouvrir-etudiant');
  await tabTo(sidebar, 'Mettre à jour la feuille de jury');
  await press('Enter');
  await page.getByRole('heading', { name: 'Ce qui va changer' }).waitFor();
  expect(await focused(page)).toBe('Ce qui va changer');
  const called = (await sidebar.calls()).map(({ name }) => name);
  expect(called).toEqual(expect.arrayContaining(['showCell', 'progressReport', 'selectedReach', 'planSteps']));
  await page.close();
});

it('les flèches, Début et Fin changent d’onglet, et Tab en sort', async () => {
  const sidebar = await open(MADE);
  const { page, press } = sidebar;
  await press('Tab');
  const seen: string[] = [];
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowRight', 'ArrowRight', 'End', 'Home']) {
    await press(key);
    seen.push(await page.getByRole('tab', { selected: true }).innerText());
  }
  expect(seen).toEqual(['Aide', 'Fichiers', 'Aide', 'Classeur', 'Aide', 'Classeur']);
  expect(await press('Tab')).toBe('Feuilles du classeur');
  await page.close();
});

/** What has the focus: its id when it is a field or a row, else its label or its text. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (element === null || element === document.body) return 'rien';
    return element.id.replace(/^tab-.*/, '') || element.getAttribute('aria-label') || element.innerText;
  });
}

/** Whether the eye finds the focus: on the element, or on the label that stands for a hidden field. */
function outlined(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return true;
    const box = element.closest('.file-button') ?? element;
    return getComputedStyle(box).outlineStyle !== 'none';
  });
}
