/** The screen « Statistiques »: plots with their sentence and their table, the map without names, the sheet that is asked for. */

import { argsOf, asked, bench, button, plain, tab } from './bench';
import { MADE, openStatistics } from './scenes';
import type { Sidebar } from './scripted';
import { planFor, workbook } from './workbooks';

const open = bench();

async function opened(view?: string): Promise<Sidebar> {
  const sidebar = await open(MADE);
  await openStatistics(sidebar.page);
  if (view !== undefined) await sidebar.page.getByLabel('Voir', { exact: true }).selectOption(view);
  return sidebar;
}
const sentences = async ({ page }: Sidebar) => (await page.locator('figcaption').allInnerTexts()).map(plain);

describe('Les statistiques', () => {
  it('une figure par UE et par RCUE, dite en une phrase qui est aussi son texte de remplacement', async () => {
    const { page } = await opened();
    const figure = page.getByRole('figure', { name: 'UE13' });
    // 6 8 9 9,5 10 10,8 11 13 16: nine known, three waiting
    const sentence = 'UE13 : 9 étudiants (3 en attente), médiane 10,00 ; 4 sous 10';
    expect(plain((await figure.locator('figcaption').innerText()).trim())).toBe(sentence);
    const image = figure.getByRole('img');
    expect(plain((await image.getAttribute('aria-labelledby')) ?? '')).toBe(
      await figure.locator('figcaption').getAttribute('id'),
    );
    expect(await page.getByRole('figure').count()).toBe(10 + 5);
  });

  it('les barres sont autant que les tranches, la ligne est à 10', async () => {
    const { page } = await opened();
    const figure = page.getByRole('figure', { name: 'UE13' });
    await figure.locator('.threshold').waitFor({ state: 'attached' });
    const heights = await figure
      .locator('.ct-bar')
      .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('ct:value'))));
    // 6, 8, 9 twice, 10 twice, 11, 13 and 16
    expect(heights).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 1, 2, 2, 1, 0, 1, 0, 0, 1, 0, 0, 0]);
    expect(await figure.locator('.under').count()).toBe(10);
    const line = Number(await figure.locator('.threshold').getAttribute('x1'));
    const [before, after] = await figure
      .locator('.ct-bar')
      .evaluateAll((bars) => [9, 10].map((rank) => Number(bars[rank]?.getAttribute('x1'))));
    expect(line).toBeCloseTo(((before ?? 0) + (after ?? 0)) / 2, 6);
  });

  it('au clavier : chaque tableau se déplie et dit les mêmes nombres', async () => {
    const { page } = await opened();
    const figure = page.getByRole('figure', { name: 'UE13' });
    await figure.locator('summary').focus();
    await page.keyboard.press('Enter');
    const cells = await figure.locator('table').first().locator('tr').allInnerTexts();
    // mean 93,3 / 9 = 10,3667; quartiles at ranks 2 and 6 of nine: 9 and 11
    expect(cells.map((line) => line.split('\t'))).toEqual([
      ['Moyenne', '10,37'],
      ['Minimum', '6,00'],
      ['Premier quartile', '9,00'],
      ['Médiane', '10,00'],
      ['Troisième quartile', '11,00'],
      ['Maximum', '16,00'],
      ['Sous 10', '4'],
    ]);
  });

  it('la carte : un tableau d’étudiants et de RCUE ; sans les noms, l’ordre ne les trahit plus', async () => {
    const { page } = await opened('carte');
    const head = page.getByRole('rowheader');
    expect((await head.allInnerTexts()).slice(0, 2)).toEqual(['ARNAUD Rose', 'BLANC Rose']);
    expect(plain(await page.getByText('12 étudiants, 5 RCUE').innerText())).toBe(
      '12 étudiants, 5 RCUE : 10 partout pour 0, au moins une moyenne sous 8 pour 5, en attente pour 12',
    );
    const first = page.getByRole('row', { name: 'ARNAUD' }).getByRole('cell');
    expect((await first.allTextContents()).map((text) => plain(text))).toEqual([
      '10,80 10 et plus',
      '9,00 de 8 à 10',
      '16,00 10 et plus',
      '—en attente',
      '8,00 de 8 à 10',
    ]);
    await page.getByLabel('Sans les noms').check();
    expect((await head.allInnerTexts()).slice(0, 2)).toEqual(['n° 1', 'n° 2']);
    expect(await page.getByText('ARNAUD').count()).toBe(0);
    const means = await page.getByRole('row').evaluateAll((rows) =>
      rows.slice(1).map((row) => {
        const known = [...row.querySelectorAll('td')].map((cell) =>
          Number.parseFloat((cell.textContent ?? '').replace(',', '.')),
        );
        const numbers = known.filter((value) => !Number.isNaN(value));
        return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
      }),
    );
    expect(means).toEqual([...means].sort((a, b) => b - a));
  });

  it('la carte, à 300 px : cinq RCUE tiennent, et deux moyennes ne se touchent pas', async () => {
    const { page } = await opened('carte');
    await page.setViewportSize({ width: 300, height: 600 });
    const gaps = await page.locator('.heat tbody tr').evaluateAll((rows) =>
      rows.flatMap((row) => {
        const boxes = [...row.querySelectorAll('td')].map((cell) => {
          const range = document.createRange();
          range.selectNodeContents(cell.firstChild as Node);
          return range.getBoundingClientRect();
        });
        return boxes.slice(1).map((box, rank) => box.left - (boxes[rank]?.right ?? 0));
      }),
    );
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(6); // two figures of 11 px
    const wide = page.locator('.heat').locator('..');
    expect(await wide.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  });

  it('le passage : chaque part porte son nombre, dans l’ordre de la légende', async () => {
    const sidebar = await opened('groupes');
    const { page } = sidebar;
    await page.locator('.count-label').first().waitFor();
    expect(await sentences(sidebar)).toEqual([
      '12 étudiants, 2 groupes, décisions du jury comprises. Année validée : 5 · Poursuite en S3 possible : 3 · Année à reprendre : 1 · Sortie de la formation : 1 · Conditions du 4.5 non réunies : 1 · En attente : 1',
    ]);
    const counts = await page.locator('.count-label').evaluateAll((labels) =>
      labels
        .map((label) => [Number(label.getAttribute('y')), Number(label.getAttribute('x')), label.textContent] as const)
        .sort(([ya, xa], [yb, xb]) => ya - yb || xa - xb)
        .map(([, , text]) => text),
    );
    expect(counts).toEqual(['4', '1', '1', '1', '2', '1', '1', '1']); // TD1, then TD2
    expect(await page.locator('.legend li').allInnerTexts()).toEqual([
      'Année validée',
      'Poursuite en S3 possible',
      'Année à reprendre',
      'Sortie de la formation',
      'Conditions du 4.5 non réunies',
      'En attente',
    ]);
  });

  it('les ressources et SAÉ : boîte, trait et point à leur place, semestre par semestre', async () => {
    const sidebar = await opened('elements');
    const { page } = sidebar;
    await page.locator('.mean').first().waitFor();
    expect((await sentences(sidebar)).map((sentence) => sentence.split(' : ')[0])).toEqual([
      'S1, 6 ressources et SAÉ',
      'S2, 6 ressources et SAÉ',
    ]);
    const parts = await page
      .locator('.plot-area')
      .first()
      .evaluate((area) => {
        const tops = [...area.querySelectorAll('.box:not(.upper) .ct-bar')];
        const box = tops[tops.length - 1] as SVGLineElement; // the first row is drawn last
        const mean = [...area.querySelectorAll('.mean')].pop();
        const line = area.querySelector('.threshold');
        const of = (element: Element | null | undefined, name: string) => Number(element?.getAttribute(name));
        return { left: of(box, 'x1'), right: of(box, 'x2'), mean: of(mean, 'cx'), ten: of(line, 'x1') };
      });
    // R101: 6 8 9 9,5 10 10,8 11 12 12 12 13 16; quartile 9,375, median 10,9, mean 129,3/12 = 10,775
    const origin = 58;
    const unit = (parts.ten - origin) / 10;
    expect((parts.left - origin) / unit).toBeCloseTo(9.375, 1);
    expect((parts.right - origin) / unit).toBeCloseTo(10.9, 1);
    expect((parts.mean - origin) / unit).toBeCloseTo(10.775, 1);
  });

  it('en janvier : les UE du S1, ni RCUE, ni passage ; le serveur est interrogé pour ce jury', async () => {
    const sidebar = await opened();
    const { page } = sidebar;
    await page.getByRole('combobox', { name: 'Jury' }).selectOption('S1');
    await page.getByRole('figure').nth(4).waitFor();
    expect(await page.getByRole('figure').count()).toBe(5);
    expect(await page.getByLabel('Voir', { exact: true }).locator('option').allInnerTexts()).toEqual([
      "Moyennes d'UE",
      'Étudiants et UE',
      'Ressources et SAÉ',
    ]);
    expect(await argsOf(sidebar, 'statistics')).toEqual([['BUT1'], ['S1']]);
  });

  it('« Générer la feuille Statistiques » montre le plan dans l’onglet Jury, puis la fait', async () => {
    const sidebar = await open({
      ...MADE,
      plan: planFor(['Jury BUT1', 'Statistiques']),
      after: workbook({ feuilles: ['Statistiques'] }),
    });
    await openStatistics(sidebar.page);
    await button(sidebar, 'Générer la feuille Statistiques').click();
    await button(sidebar, 'Générer').click();
    await sidebar.page.getByText('2\u00a0feuilles créées').first().waitFor();
    expect(await asked(sidebar)).toEqual([{ kind: 'statistiques' }]);
    expect(await tab(sidebar, 'Jury').getAttribute('aria-selected')).toBe('true');
    expect(await sidebar.page.getByRole('heading', { name: 'Statistiques' }).isVisible()).toBe(true);
  });
});
