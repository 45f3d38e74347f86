/** « Autodiagnostic » in the panel: by keyboard, the report and its copy, what fails first, the demonstration and its removal. */

import { argsOf, bench, button, keepCopies, messageOf, plain, tab } from './bench';
import { MADE, NEW } from './scenes';
import type { Script, Sidebar } from './scripted';
import { AGREED, DIFFERENT, GOOD, WORKS, WRONG } from './selfChecks';
import { planFor, workbook } from './workbooks';

const open = bench();

async function opened(script: Script): Promise<Sidebar> {
  const sidebar = await open(script);
  await tab(sidebar, 'Aide').click();
  await sidebar.page.getByRole('button', { name: 'Autodiagnostic' }).click();
  await sidebar.page.getByRole('heading', { name: 'Autodiagnostic' }).waitFor();
  return sidebar;
}
const focused = ({ page }: Sidebar) => page.evaluate(() => plainText(document.activeElement));
declare function plainText(element: Element | null): string;

describe('Au clavier', () => {
  it('de l’onglet Aide au rapport, et retour là d’où l’on vient', async () => {
    const sidebar = await open({ ...NEW, selfCheck: GOOD, selfCheckWaits: 1 });
    const { page } = sidebar;
    await page.evaluate(() =>
      Object.assign(window, { plainText: (element: Element | null) => element?.textContent?.trim() ?? '' }),
    );
    await tab(sidebar, 'Aide').focus();
    await page.keyboard.press('Enter');
    for (let presses = 0; presses < 10 && !(await focused(sidebar)).startsWith('Autodiagnostic'); presses += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused(sidebar)).toBe('Autodiagnostic'); // the title of the screen
    await page.keyboard.press('Tab');
    expect(await focused(sidebar)).toBe("Lancer l'autodiagnostic");
    await page.keyboard.press('Enter');
    await page.getByText('Autodiagnostic terminé').waitFor();
    expect(await messageOf(sidebar, 'status')).toBe('Autodiagnostic terminé : tout est conforme.');
    expect(await focused(sidebar)).toBe('Recommencer');
    await page.keyboard.press('Tab');
    expect(await focused(sidebar)).toBe('Copier le rapport');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(sidebar)).toBe('Aide');
    await page.keyboard.press('Enter');
    expect(await focused(sidebar)).toMatch(/^Autodiagnostic/);
  });
});

describe('Le rapport', () => {
  it('tout est conforme : un compte en mots, les mesures, la feuille supprimée', async () => {
    const sidebar = await opened({ ...NEW, selfCheck: GOOD });
    await button(sidebar, "Lancer l'autodiagnostic").click();
    const verdict = sidebar.page.locator('.verdict');
    await verdict.waitFor();
    // Of the script 1 and 1; of the panel: panneau, echange, appels, echec, and one delay.
    expect(plain(await verdict.innerText())).toBe('5 conformes, 0 non conforme, 2 mesures');
    expect(await sidebar.page.getByText('est gardée').count()).toBe(0);
    await sidebar.page.getByText('Mesures', { exact: true }).click();
    expect(await sidebar.page.getByText('48 ms').isVisible()).toBe(true);
    const [[lines]] = (await argsOf(sidebar, 'selfCheckClose')) as [[readonly unknown[]]];
    expect(lines).toHaveLength(7);
  });

  it('ce qui n’est pas conforme vient d’abord, déplié : attendu, obtenu, ce que cela casse, que faire', async () => {
    const sidebar = await opened({ ...NEW, selfCheck: WRONG });
    await button(sidebar, "Lancer l'autodiagnostic").click();
    expect(await messageOf(sidebar, 'alert')).toBe(
      "Autodiagnostic terminé : 1 point non conforme, avec ce qu'il faut faire.",
    );
    const line = sidebar.page.locator('.check-line');
    expect(
      plain(await line.innerText())
        .split('\n')
        .filter(Boolean),
    ).toEqual([
      '✗',
      'Une fonction reçoit une cellule vide comme un vide.',
      'non conforme',
      'Attendu',
      'vide',
      'Obtenu',
      'nombre 0',
      'Ce que cela casse',
      'Une note manquante compterait 0.',
      'Que faire',
      'Copiez ce rapport et envoyez-le aux auteurs du module ; ne générez pas de classeur de jury ici.',
    ]);
    expect(await sidebar.page.getByText('est gardée, avec ces lignes').count()).toBe(1);
  });

  it('se copie en texte : version, langue, fuseau, résultats', async () => {
    const sidebar = await opened({ ...NEW, selfCheck: WRONG });
    const copied = await keepCopies(sidebar);
    await button(sidebar, "Lancer l'autodiagnostic").click();
    await button(sidebar, 'Copier le rapport').click();
    await sidebar.page.getByText('✓ Copié').waitFor();
    const text = plain((await copied())[0] ?? '');
    const { version } = require('../../../package.json') as { version: string };
    expect(text.split('\n').slice(0, 8)).toEqual([
      `Jury BUT ${version}, autodiagnostic`,
      'Langue du classeur : fr_FR, fuseau : Europe/Paris',
      '5 conformes, 1 non conforme, 2 mesures',
      '',
      '✗ [recu-vide] Une fonction reçoit une cellule vide comme un vide.',
      '   attendu : vide',
      '   obtenu : nombre 0',
      expect.stringMatching(/^ {3}Une note manquante/),
    ]);
  });

  it('un serveur qui ne répond pas est une ligne du rapport, avec son remède', async () => {
    const sidebar = await opened({ ...NEW, selfCheck: GOOD, broken: { selfCheckOpen: 'PERMISSION_DENIED' } });
    await button(sidebar, "Lancer l'autodiagnostic").click();
    await sidebar.page.locator('.verdict').waitFor();
    expect(plain(await sidebar.page.locator('.verdict').innerText())).toBe('0 conforme, 1 non conforme, 0 mesure');
    expect(await sidebar.page.getByText("Google n'autorise pas ce panneau").count()).toBe(1);
  });

  it('« Interrompre » supprime la feuille ; pendant l’essai rien d’autre ne se lance', async () => {
    const sidebar = await opened({ ...NEW, selfCheck: GOOD, held: ['selfCheckWrite'] });
    await button(sidebar, "Lancer l'autodiagnostic").click();
    await sidebar.page.getByText('Formules').first().waitFor();
    await button(sidebar, 'Générer la démonstration et tout vérifier').click({ force: true });
    await button(sidebar, 'Interrompre').click();
    await sidebar.release();
    expect(await messageOf(sidebar, 'status')).toBe('Autodiagnostic interrompu. Sa feuille est supprimée.');
    expect(await argsOf(sidebar, 'selfCheckClose')).toEqual([[[]]]);
    expect(await argsOf(sidebar, 'demonstrationWorks')).toEqual([]);
  });
});

describe('« Générer la démonstration et tout vérifier »', () => {
  const script = (lignes: typeof AGREED): Script => ({
    ...NEW,
    plan: planFor(['Jury S1']),
    after: workbook(),
    demonstration: { works: WORKS, lignes },
  });

  it('génère, compare, puis supprime sur demande', async () => {
    const sidebar = await opened(script(AGREED));
    await button(sidebar, 'Générer la démonstration et tout vérifier').click();
    expect(await messageOf(sidebar, 'status')).toBe('Démonstration vérifiée : chaque valeur est celle de la loi.');
    expect(await sidebar.page.getByText('3192 valeurs recalculées').count()).toBe(1);
    expect((await argsOf(sidebar, 'planSteps')).map(([request]) => request)).toEqual(WORKS);
    await button(sidebar, 'Supprimer les feuilles de la démonstration').click();
    await sidebar.page.getByText('feuilles de démonstration supprimées').waitFor();
    expect(await button(sidebar, 'Supprimer les feuilles de la démonstration').count()).toBe(0);
  });

  it('les différences sont listées, chacune mène à sa cellule', async () => {
    const sidebar = await opened(script(DIFFERENT));
    await button(sidebar, 'Générer la démonstration et tout vérifier').click();
    await sidebar.page.getByRole('button', { name: 'Moyennes S1, D12' }).click();
    expect(await argsOf(sidebar, 'showCell')).toEqual([[{ feuille: 'Moyennes S1', a1: 'D12' }]]);
    expect(await messageOf(sidebar, 'alert')).toMatch(/des valeurs ne sont pas celles de la loi/);
  });

  it('dans un classeur qui a déjà nos feuilles : un refus, rien n’est planifié', async () => {
    const sidebar = await opened(MADE);
    await button(sidebar, 'Générer la démonstration et tout vérifier').click();
    expect(await messageOf(sidebar, 'alert')).toBe('La démonstration demande un classeur neuf.');
    expect(await argsOf(sidebar, 'planSteps')).toEqual([]);
  });
});
