/** « Après le jury »: fixing the results, comparing with an instant copy, next year's acquisitions; by mouse, then by keyboard alone. */

import { argsOf, bench, button, keepCopies, messageOf, plain, tab } from './bench';
import { MADE, press } from './scenes';
import type { Script, Sidebar } from './scripted';
import { COMPARED, FREEZINGS, NOT_FROZEN } from './workbooks';

const open = bench();

async function openScreen(script: Script, row: string): Promise<Sidebar> {
  const sidebar = await open(script);
  await tab(sidebar, 'Jury').click();
  await sidebar.page.getByRole('button', { name: row }).click();
  await sidebar.page.getByRole('heading', { name: row }).waitFor();
  return sidebar;
}

/** Nothing was fixed yet. */
const NEVER = { ...FREEZINGS, arretes: [] };

describe('« Arrêter les résultats »', () => {
  it('montre ce qui l’empêche, mène à chaque cellule, et se retente', async () => {
    const sidebar = await openScreen({ ...MADE, frozen: NOT_FROZEN, freezings: NEVER }, 'Arrêter les résultats');
    const { page } = sidebar;
    await page.getByText('Pas encore arrêté').first().waitFor();
    await page.getByLabel('Jury S1').check();
    await press(page, 'Arrêter les résultats');
    expect(await messageOf(sidebar, 'alert')).toBe(
      "Rien n'a été arrêté : 2 points à corriger. Corrigez, puis arrêtez de nouveau.",
    );
    await page.getByRole('button', { name: 'CROS Ana' }).click();
    expect(await argsOf(sidebar, 'showCell')).toEqual([[{ feuille: 'Jury BUT1', a1: 'AA10' }]]);
    await press(page, 'Arrêter les résultats');
    expect(await argsOf(sidebar, 'freezeResults')).toEqual([
      [{ session: 'S1', correctif: null }],
      [{ session: 'S1', correctif: null }],
    ]);
  });

  it('un correctif demande son motif ; l’arrêté fait est dit, avec son empreinte, et s’ajoute à la liste', async () => {
    const sidebar = await openScreen(MADE, 'Arrêter les résultats');
    const { page } = sidebar;
    await page.getByText('Déjà arrêté une fois').first().waitFor();
    await press(page, 'Arrêter les résultats');
    const field = page.getByLabel('Arrêté correctif');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await argsOf(sidebar, 'freezeResults')).toEqual([]);
    await field.fill(' Note de R101 mal reportée ');
    await press(page, 'Arrêter les résultats');
    expect(await messageOf(sidebar, 'status')).toMatch(
      /^Résultats arrêtés le 9 juillet 2026 à 9 h 00, dans la feuille Arrêté BUT1 \(2\)\. Empreinte.*\s+[0-9a-f]{64}$/s,
    );
    expect(await argsOf(sidebar, 'freezeResults')).toEqual([
      [{ session: 'BUT1', correctif: 'Note de R101 mal reportée' }],
    ]);
    const made = await page.getByRole('region', { name: 'Déjà arrêtés' }).getByRole('listitem').allInnerTexts();
    expect(made.map(plain)).toEqual([
      'Arrêté S1, 30 janvier 2026 à 17 h 30',
      'Arrêté BUT1, 8 juillet 2026 à 14 h 05',
      'Arrêté BUT1 (2), 9 juillet 2026 à 9 h 00',
    ]);
    // One more click fixes nothing again: it is asked what it corrects.
    expect(await field.inputValue()).toBe('');
    await press(page, 'Arrêter les résultats');
    await page.getByText('Écrivez ce qui est corrigé.').waitFor();
    expect(await argsOf(sidebar, 'freezeResults')).toHaveLength(1);
  });

  it('ce qui manquait à l’ouverture et a été tapé depuis n’est plus réclamé : le premier clic relit le classeur', async () => {
    const sidebar = await openScreen(
      { ...MADE, freezings: { ...NEVER, manques: { S1: ['Règle locale.'] } }, freezingsAgain: NEVER },
      'Arrêter les résultats',
    );
    const { page } = sidebar;
    await page.getByLabel('Jury S1').check();
    await press(page, 'Arrêter les résultats');
    await page.getByText('Règle locale.').waitFor({ state: 'detached' });
    expect(await button(sidebar, 'Arrêter quand même').count()).toBe(0);
    await press(page, 'Arrêter les résultats');
    await page.getByText('Empreinte, à recopier').waitFor();
    expect(await argsOf(sidebar, 'freezeResults')).toEqual([[{ session: 'S1', correctif: null }]]);
  });

  it('ce qui manque du jury et de la règle locale se lit avant ; « Arrêter quand même » est un second clic', async () => {
    const lack =
      'Composition du jury\u00a0: présidence et date se tapent dans la feuille «\u00a0Composition du jury\u00a0».';
    const sidebar = await openScreen(
      { ...MADE, freezings: { ...NEVER, manques: { S1: [lack] } } },
      'Arrêter les résultats',
    );
    const { page } = sidebar;
    await page.getByLabel('Jury S1').check();
    await page.getByText('présidence et date se tapent').waitFor();
    await press(page, 'Arrêter les résultats');
    await button(sidebar, 'Arrêter quand même').waitFor();
    expect(plain(await messageOf(sidebar, 'alert')).replace(/\s+/g, ' ')).toBe(
      `Ces résultats seraient arrêtés malgré ceci : ${plain(lack)}`,
    );
    // Another session lacks nothing: it asks nothing. The first still asks.
    await page.getByLabel('Jury BUT1').check();
    await button(sidebar, 'Arrêter les résultats').waitFor();
    await page.getByLabel('Jury S1').check();
    await button(sidebar, 'Arrêter quand même').click();
    await page.getByText('Empreinte, à recopier').waitFor();
    expect(await argsOf(sidebar, 'freezeResults')).toEqual([[{ session: 'S1', correctif: null }]]);
  });

  it('« Relire le classeur » garde ce qui se tape ; rien ne manque plus, le focus va à « Arrêter »', async () => {
    const sidebar = await openScreen(
      { ...MADE, freezings: { ...FREEZINGS, manques: { S1: ['Règle locale.'] } }, freezingsAgain: FREEZINGS },
      'Arrêter les résultats',
    );
    const { page } = sidebar;
    await page.getByLabel('Jury S1').check();
    await page.getByLabel('Arrêté correctif').fill('Note de R101 mal reportée');
    await press(page, 'Relire le classeur');
    await button(sidebar, 'Relire le classeur').waitFor({ state: 'detached' });
    await page.getByText('Déjà arrêtés').waitFor();
    expect(await page.getByLabel('Jury S1').isChecked()).toBe(true);
    expect(await page.getByLabel('Arrêté correctif').inputValue()).toBe('Note de R101 mal reportée');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Arrêter les résultats');
  });

  it('un arrêté fait, puis relu dans le classeur, n’est pas dit deux fois', async () => {
    const manques = { BUT1: ['Règle locale.'], S1: ['Règle locale.'] };
    const fresh = { role: 'instantane-BUT1-2', session: 'BUT1', nom: 'Arrêté BUT1 (2)', date: '9 juillet' } as const;
    const sidebar = await openScreen(
      {
        ...MADE,
        freezings: { ...FREEZINGS, manques },
        freezingsAgain: { ...FREEZINGS, manques, arretes: [...FREEZINGS.arretes, fresh] },
      },
      'Arrêter les résultats',
    );
    const { page } = sidebar;
    await page.getByLabel('Arrêté correctif').fill('Barème');
    await press(page, 'Arrêter les résultats');
    await press(page, 'Arrêter quand même');
    await page.getByText('Empreinte, à recopier').waitFor();
    await press(page, 'Relire le classeur');
    await page.getByText('Arrêté BUT1 (2), 9 juillet', { exact: true }).waitFor();
    const made = await page.getByRole('region', { name: 'Déjà arrêtés' }).getByRole('listitem').allInnerTexts();
    expect(made.filter((one) => one.includes('(2)'))).toHaveLength(1);
  });

  it('un arrêté vient d’être fait : le motif d’un correctif n’est réclamé que de qui l’essaie', async () => {
    const sidebar = await openScreen({ ...MADE, freezings: NEVER }, 'Arrêter les résultats');
    const { page } = sidebar;
    await press(page, 'Arrêter les résultats');
    const field = page.getByLabel('Arrêté correctif');
    await field.waitFor();
    expect(await page.getByText('Écrivez ce qui est corrigé.').count()).toBe(0);
    await press(page, 'Arrêter les résultats');
    await page.getByText('Écrivez ce qui est corrigé.').waitFor();
  });

  it('l’empreinte se copie d’un bouton', async () => {
    const sidebar = await openScreen({ ...MADE, freezings: NEVER }, 'Arrêter les résultats');
    const copied = await keepCopies(sidebar);
    await press(sidebar.page, 'Arrêter les résultats');
    await button(sidebar, "Copier l'empreinte").click();
    await sidebar.page.getByText('✓ Copié').waitFor();
    expect(await copied()).toEqual([await sidebar.page.locator('.seal').innerText()]);
  });

  it('ne se lance pas deux fois ; un refus du serveur se dit', async () => {
    const sidebar = await openScreen({ ...MADE, freezings: NEVER, held: ['freezeResults'] }, 'Arrêter les résultats');
    await press(sidebar.page, 'Arrêter les résultats');
    await button(sidebar, 'Vérification, puis copie…').click({ force: true });
    await sidebar.release();
    await sidebar.page.getByText('Empreinte, à recopier').waitFor();
    expect(await argsOf(sidebar, 'freezeResults')).toHaveLength(1);
    const other = await openScreen(
      { ...MADE, freezings: NEVER, refuses: { freezeResults: 'Occupé.' } },
      'Arrêter les résultats',
    );
    await press(other.page, 'Arrêter les résultats');
    expect(await messageOf(other, 'alert')).toBe('Occupé.');
  });
});

describe('« Comparer à l’arrêté »', () => {
  it('compare au dernier, ou à celui qu’on choisit ; chaque différence mène à sa cellule', async () => {
    const sidebar = await openScreen(MADE, "Comparer à l'arrêté");
    const { page } = sidebar;
    await page.getByText('1\u00a0décision concernée, 1\u00a0note changée').waitFor();
    await page.locator('summary', { hasText: 'Notes' }).click();
    await page.getByRole('button', { name: '9 → 13,5' }).click();
    expect(await argsOf(sidebar, 'showCell')).toEqual([[{ feuille: 'Notes S1', a1: 'F9' }]]);
    await page.getByLabel('Arrêté', { exact: true }).selectOption({ label: 'Arrêté S1, 30 janvier 2026 à 17 h 30' });
    await page.getByText('1\u00a0décision concernée, 1\u00a0note changée').waitFor();
    await press(page, 'Comparer de nouveau');
    await page.getByText('1\u00a0décision concernée, 1\u00a0note changée').waitFor();
    expect(await argsOf(sidebar, 'compareFreezing')).toEqual([
      ['instantane-BUT1-1'],
      ['instantane-S1-1'],
      ['instantane-S1-1'],
    ]);
  });

  it('dit que la feuille de l’arrêté a été modifiée, et qu’il n’y en a pas', async () => {
    const alteration = 'La feuille de cet arrêté a été modifiée.';
    const sidebar = await openScreen({ ...MADE, comparison: { ...COMPARED, alteration } }, "Comparer à l'arrêté");
    expect(await messageOf(sidebar, 'alert')).toBe(alteration);
    const none = await openScreen({ ...MADE, freezings: { ...FREEZINGS, arretes: [] } }, "Comparer à l'arrêté");
    await none.page.getByText("Aucun résultat n'est encore arrêté").waitFor();
    expect(await argsOf(none, 'compareFreezing')).toEqual([]);
  });
});

describe('« Acquis de l’an prochain »', () => {
  it('prépare, dit ce qui est prêt, et le copie', async () => {
    const sidebar = await openScreen(MADE, "Acquis de l'an prochain");
    const { page } = sidebar;
    const copied = await keepCopies(sidebar);
    await press(page, "Préparer les acquis de l'an prochain");
    expect(await messageOf(sidebar, 'status')).toBe(
      "Acquis 2026-27 : 231 lignes, d'après Arrêté BUT1, 8 juillet 2026 à 14 h 05.",
    );
    await press(page, 'Copier les lignes');
    await page.getByText('✓ Copié').waitFor();
    expect(await copied()).toEqual(['0012345\tUE11\t12,5\tADM\t2025-26\tIUT, jury BUT1 arrêté le 8 juillet 2026']);
  });

  it('refuse tant que rien n’est arrêté', async () => {
    const sidebar = await openScreen(
      { ...MADE, refuses: { prepareNextAcquis: "Arrêtez d'abord les résultats du jury BUT1." } },
      "Acquis de l'an prochain",
    );
    await press(sidebar.page, "Préparer les acquis de l'an prochain");
    expect(await messageOf(sidebar, 'alert')).toBe("Arrêtez d'abord les résultats du jury BUT1.");
  });
});

it('au clavier seul : arrêter, puis revenir à sa ligne', async () => {
  const sidebar = await open(MADE);
  const { page } = sidebar;
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      return element?.getAttribute('aria-label') ?? element?.id ?? '';
    });
  const tabTo = async (isThere: () => Promise<boolean>) => {
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      if (await isThere()) return;
    }
    throw new Error('ne s’atteint pas au clavier');
  };
  const isText = (text: string) => () =>
    page.evaluate((wanted) => document.activeElement?.textContent?.trim().startsWith(wanted) === true, text);
  await tab(sidebar, 'Classeur').focus();
  await page.keyboard.press('ArrowRight');
  await tabTo(async () => (await focused()) === 'ouvrir-arreter');
  await page.keyboard.press('Enter');
  await page.getByText('Déjà arrêtés').waitFor();
  await tabTo(async () => (await focused()) === 'motif-correctif');
  await page.keyboard.type('Barème de R101');
  await page.keyboard.press('Enter');
  await page.getByText('Empreinte, à recopier').waitFor();
  expect(await argsOf(sidebar, 'freezeResults')).toEqual([[{ session: 'BUT1', correctif: 'Barème de R101' }]]);
  expect(await focused()).toBe('motif-correctif'); // le focus n'est pas perdu
  await page.keyboard.press('Shift+Tab');
  for (let presses = 0; presses < 10 && !(await isText('Jury')()); presses += 1) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Arrêter les résultats' }).waitFor();
  expect(await focused()).toBe('ouvrir-arreter');
});
