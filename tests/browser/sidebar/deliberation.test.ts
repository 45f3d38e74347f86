/** « Pendant le jury », by mouse then by keyboard: why, borderline cases, suppositions, other rules, equal treatment. */

import { argsOf, bench, button, keepCopies, messageOf, plain, tab } from './bench';
import { MADE } from './scenes';
import type { Sidebar } from './scripted';

const open = bench();

async function openScreen(row: string, script = MADE): Promise<Sidebar> {
  const sidebar = await open(script);
  await tab(sidebar, 'Jury').click();
  await sidebar.page.getByRole('button', { name: row }).click();
  return sidebar;
}

/** What a table shows, row by row. */
const rowsOf = async ({ page }: Sidebar, table: string): Promise<readonly string[]> => {
  const rows = page.getByRole('table', { name: table }).locator('tbody tr');
  return (await rows.allInnerTexts()).map((row) => plain(row).replace(/\s+/g, ' '));
};

describe('« Pourquoi ? »', () => {
  it('dit chaque étape, compétence par compétence puis pour l’année, et copie le texte', async () => {
    const sidebar = await openScreen('Pourquoi');
    const { page } = sidebar;
    await page.getByText('MARTIN Rose').waitFor();
    expect(await page.getByRole('region', { name: 'Comprendre' }).getByRole('listitem').count()).toBe(4);
    const last = await page.getByRole('region', { name: 'Année' }).getByRole('listitem').last().textContent();
    expect(plain(last ?? '')).toBe("▲en attente, À régler : le jury doit décider de l'année — §4.6");
    const copied = await keepCopies(sidebar);
    await button(sidebar, 'Copier le texte').click();
    await page.getByText('✓ Copié').waitFor();
    expect(await copied()).toEqual([MADE.why?.texte]);
    await button(sidebar, 'Actualiser').click();
    await page.getByText('MARTIN Rose').waitFor();
    expect(await argsOf(sidebar, 'selectedWhy')).toHaveLength(2);
  });
});

describe('« Situations limites »', () => {
  it('demande la distance choisie, et chaque ligne mène à sa cellule', async () => {
    const sidebar = await openScreen('Situations limites');
    const { page } = sidebar;
    await page.getByText('0,08 point suffit').waitFor();
    expect(plain(await page.locator('.cases li').nth(1).innerText())).toContain('aucune décision ne change');
    await page.getByRole('button', { name: 'MARTIN Rose' }).click();
    expect(await argsOf(sidebar, 'showCell')).toEqual([[{ feuille: 'Jury BUT1', a1: 'P12' }]]);
    await page.getByLabel('Sous le seuil de').selectOption({ label: '0,50 point au plus' });
    await page.getByText('0,08 point suffit').waitFor();
    expect(await argsOf(sidebar, 'borderlineReport')).toEqual([[0.25], [0.5]]);
  });

  it('une feuille qui a disparu se dit', async () => {
    const sidebar = await openScreen('Situations limites', {
      ...MADE,
      refuses: { showCell: 'La feuille Jury BUT1 a disparu.' },
    });
    await sidebar.page.getByRole('button', { name: 'MARTIN Rose' }).click();
    expect(await messageOf(sidebar, 'alert')).toBe('La feuille Jury BUT1 a disparu.');
  });
});

describe('« Et si… ? »', () => {
  it('suppose une moyenne, une épreuve, un RCUE, des points : avant et après, et rien n’est écrit', async () => {
    const sidebar = await openScreen('Et si…');
    const { page } = sidebar;
    await page.getByLabel('Nouvelle note').fill('10');
    await button(sidebar, "Voir l'effet").click();
    await page.getByText('3\u00a0lignes changent').waitFor();
    expect(await rowsOf(sidebar, 'Ce qui changerait')).toEqual([
      'UE11 9,50 AJ 10,00 ADM (change)',
      'RCUE Comprendre 9,75 AJ 10,00 ADM (change)',
      'Crédits 48 60 (change)',
    ]);
    await page.getByText('Tout, avant et après').first().click();
    expect(await rowsOf(sidebar, 'Tout, avant et après')).toHaveLength(4);
    // Un autre choix efface la réponse : elle ne vaut que pour ce qui a été demandé.
    const kind = page.getByLabel('Ce qui changerait');
    const list = page.getByLabel(/^Quel/);
    // Les épreuves d'un élément sont rangées sous lui ; un élément d'une seule épreuve est sa note.
    expect(await list.locator('> option').allInnerTexts()).toEqual([
      'SAE101 Auditer une communication numérique (vide /40)',
    ]);
    expect(await list.locator('optgroup').getAttribute('label')).toBe('R101 Anglais');
    expect(await list.locator('optgroup > option').allInnerTexts()).toEqual([
      'R101, moyenne (9,00)',
      'R101, Épreuve 1 (8)',
      'R101, Épreuve 2 (ABS /40)',
    ]);
    await list.selectOption({ label: 'R101, Épreuve 2 (ABS /40)' });
    // La liste fermée ne montre que le code : le titre est dit dessous.
    expect(await page.locator('#laquelle-hint').innerText()).toBe('R101 Anglais');
    expect(await page.getByRole('table').count()).toBe(0);
    await page.getByLabel('Nouvelle note').fill('12,5');
    await page.keyboard.press('Enter');
    await kind.selectOption({ label: "La moyenne d'un RCUE" });
    await list.selectOption({ label: 'RCUE Comprendre (9,75)' });
    await page.getByLabel('Nouvelle moyenne').fill('10');
    await page.keyboard.press('Enter');
    await kind.selectOption({ label: 'Des points de jury' });
    // UE21 n'a pas de moyenne : rien à y ajouter.
    expect(await page.getByLabel('Sur quelle UE').locator('option').allInnerTexts()).toEqual(['UE11 (9,50)']);
    await page.getByLabel('Points ajoutés').fill('0,5');
    await page.keyboard.press('Enter');
    await page.getByText('3\u00a0lignes changent').waitFor();
    const at = { nip: '0012345', feuille: 'Jury BUT1' };
    expect(await argsOf(sidebar, 'supposeChange')).toEqual([
      [{ ...at, kind: 'element', semestre: 1, code: 'R101', valeur: '10' }],
      [{ ...at, kind: 'epreuve', semestre: 1, code: 'R101', rang: 1, valeur: '12,5' }],
      [{ ...at, kind: 'rcue', rang: 0, valeur: '10' }],
      [{ ...at, kind: 'ue', ue: 'UE11', valeur: '0,5' }],
    ]);
    const written = (await sidebar.calls()).filter(({ name }) => /^(?:run|write|import)/.test(name));
    expect(written).toEqual([]);
  });

  it('une valeur refusée dit son remède', async () => {
    const sidebar = await openScreen('Et si…', { ...MADE, refuses: { supposeChange: 'Tapez une note, ABS ou EXC.' } });
    await button(sidebar, "Voir l'effet").click();
    expect(await messageOf(sidebar, 'alert')).toBe('Tapez une note, ABS ou EXC.');
  });
});

it('« Et si les règles changeaient ? » : qui change de décision', async () => {
  const sidebar = await openScreen('Et si les règles');
  const { page } = sidebar;
  await button(sidebar, 'Voir qui change de décision').click();
  await page.getByText('1\u00a0étudiant change').waitFor();
  await page.getByLabel('Autres poids').check();
  expect(await page.locator('.cases').count()).toBe(0);
  await page.getByLabel('UE impaire').fill('1,5');
  await page.getByLabel('Arrondi avant').selectOption({ label: 'Aucun (exact)' });
  await button(sidebar, 'Voir qui change de décision').click();
  await page.getByRole('button', { name: 'MARTIN Rose' }).click();
  expect(await argsOf(sidebar, 'supposeRules')).toEqual([
    [{ poids: 'egaux', arrondi: 'classeur' }],
    [{ poids: { impair: '1,5', pair: '3' }, arrondi: 'exact' }],
  ]);
  expect(await argsOf(sidebar, 'showCell')).toEqual([[{ feuille: 'Jury BUT1', a1: 'AB12' }]]);
});

it('« Égalité de traitement » : jamais sur le PV, et ce qui est comparé est dit', async () => {
  const sidebar = await openScreen('Égalité de traitement');
  const { page } = sidebar;
  await page.getByText('1 à rapprocher').waitFor();
  expect(await page.getByText('jamais sur le PV').isVisible()).toBe(true);
  await page.getByRole('button', { name: 'DURAND Élie' }).click();
  await page.getByRole('button', { name: 'MARTIN Rose' }).click();
  expect(await argsOf(sidebar, 'showCell')).toEqual([
    [{ feuille: 'Jury BUT1', a1: 'T14' }],
    [{ feuille: 'Jury BUT1', a1: 'T12' }],
  ]);
  await page.getByText('Ce qui est comparé').click();
  expect(await page.getByText('Aucun classement').isVisible()).toBe(true);
});

it('au clavier seul : ouvrir, supposer, lire, revenir sur la ligne', async () => {
  const sidebar = await open(MADE);
  const { page } = sidebar;
  const focused = () => page.evaluate(() => plainOf(document.activeElement as HTMLElement), undefined).catch(() => '');
  await page.addScriptTag({
    content: "function plainOf(e){return e.id || (e.textContent || '').replace(/\\u00a0/g,' ').trim()}",
  });
  const tabTo = async (name: string) => {
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      if ((await focused()) === name) return;
    }
    throw new Error(`« ${name} » ne s'atteint pas au clavier`);
  };
  await tab(sidebar, 'Jury').focus();
  await page.keyboard.press('Enter');
  await tabTo('ouvrir-supposer');
  await page.keyboard.press('Enter');
  await page.getByLabel('Nouvelle note').waitFor();
  expect(await focused()).toBe('Et si… ?');
  await tabTo('supposer');
  await page.keyboard.press('ArrowDown');
  await tabTo('laquelle');
  await page.keyboard.press('ArrowUp');
  await tabTo('valeur');
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  await page.getByText('3\u00a0lignes changent').waitFor();
  expect(await argsOf(sidebar, 'supposeChange')).toHaveLength(1);
  for (const name of ['laquelle', 'supposer', 'Jury']) {
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe(name);
  }
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('ouvrir-supposer');
});

declare const plainOf: (element: HTMLElement) => string;
