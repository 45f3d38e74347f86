/** « Documents »: what is chosen, what is asked of the server, and what the browser prints, read in the PDF. */

import type { JuryDocument } from '../../../src/addin/protocol';
import { CLASS, FIXED } from '../../addin/documents/classe';
import { type Pdf, readPdf } from '../pdf';
import { argsOf, bench, button, messageOf, tab } from './bench';
import { printing } from './documents';
import { openDocument, previewed } from './scenes';
import type { Sidebar } from './scripted';

const open = bench();

/** Counts what « Imprimer » asks of the browser, which has no window here. */
async function openPrinting(options: Parameters<typeof printing>[0] = {}): Promise<Sidebar> {
  const sidebar = await open(printing(options));
  await sidebar.page.evaluate(() => {
    Object.assign(window, {
      prints: 0,
      print: () => Object.assign(window, { prints: Number(Reflect.get(window, 'prints')) + 1 }),
    });
  });
  return sidebar;
}
const prints = ({ page }: Sidebar): Promise<unknown> => page.evaluate(() => Reflect.get(window, 'prints'));
const printed = async ({ page }: Sidebar): Promise<Pdf> => readPdf(await page.pdf({ preferCSSPageSize: true }));
const squeezed = (text: string): string => text.replace(/\s/g, '');
const A4 = [594.96, 841.92] as const;

async function openPv(options: Parameters<typeof printing>[0] = {}): Promise<Sidebar> {
  const sidebar = await openPrinting(options);
  await tab(sidebar, 'Jury').click();
  await sidebar.page.getByRole('button', { name: 'Documents' }).click();
  await previewed(sidebar.page);
  return sidebar;
}

describe('Choisir un document', () => {
  it('le PV d’abord, nominatif ; la version anonyme se coche', async () => {
    const sidebar = await openPv();
    await sidebar.page.getByLabel('Version anonyme').check();
    await sidebar.page.getByText('version anonyme)').first().waitFor();
    const request = { kind: 'pv', session: 'BUT1', anonyme: false, nips: [] };
    expect(await argsOf(sidebar, 'juryDocument')).toEqual([[request], [{ ...request, anonyme: true }]]);
  });

  it('« Relire le classeur » garde le document choisi, et en redemande l’aperçu', async () => {
    const sidebar = await openPv();
    await sidebar.page.getByLabel('Document', { exact: true }).selectOption('releve');
    await previewed(sidebar.page);
    const before = await argsOf(sidebar, 'juryDocument');
    await button(sidebar, 'Relire le classeur').click();
    await sidebar.page.getByText('Préparation du document…').waitFor({ state: 'detached' });
    await previewed(sidebar.page);
    expect(await sidebar.page.getByLabel('Document', { exact: true }).inputValue()).toBe('releve');
    const after = await argsOf(sidebar, 'juryDocument');
    expect(after.slice(before.length)).toEqual([before[before.length - 1]]);
    expect(await argsOf(sidebar, 'documentChoices')).toHaveLength(2);
  });

  it('l’aperçu montre toute la largeur de la page, et s’agrandit', async () => {
    const sidebar = await openPv();
    const preview = sidebar.page.getByLabel('Aperçu du document');
    const overflow = () => preview.evaluate((frame) => frame.scrollWidth - frame.clientWidth);
    expect(await overflow()).toBeLessThan(2);
    await button(sidebar, "Agrandir l'aperçu").click();
    await preview.getByRole('heading', { name: 'Procès-verbal du jury' }).waitFor();
    await button(sidebar, "Réduire l'aperçu").click();
    expect(await overflow()).toBeLessThan(2);
  });

  it('agrandi, il se lit dans 300 px : 13 px au moins, les textes à la largeur du panneau, les tableaux au clavier sous les noms', async () => {
    const sidebar = await openPv();
    const { page } = sidebar;
    await button(sidebar, "Agrandir l'aperçu").click();
    const preview = page.getByLabel('Aperçu du document');
    const sizes = await preview
      .locator('p, dt, dd, h3, h4, th, td')
      .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11.5); // the small print of a signature, as on paper a tenth smaller
    expect(sizes.filter((size) => size < 13)).toHaveLength(await preview.locator('.petit p').count());
    // Whether within the frame, in pixels: nothing of a text is out of it, before and after the table is scrolled.
    const out = () =>
      preview.evaluate((frame) => {
        const { left, right } = frame.getBoundingClientRect();
        return [
          ...frame.querySelectorAll('.page-head, .page-section, .page-texts, .page-fields, .page-signature'),
        ].filter((one) => one.getBoundingClientRect().left < left || one.getBoundingClientRect().right > right).length;
      });
    expect(await out()).toBe(0);
    // A table is as wide as the panel; where its longest words are wider than that, the frame scrolls to its end, and it is said.
    const cut = await preview.evaluate((frame) => {
      const { left, right } = frame.getBoundingClientRect();
      return [...frame.querySelectorAll('table')].map((table) => ({
        table: table.querySelector('th')?.textContent ?? '',
        isOut: table.getBoundingClientRect().right > right,
        isReached: table.getBoundingClientRect().right - left <= frame.scrollWidth + 1,
      }));
    });
    expect(cut.filter(({ isReached }) => !isReached)).toEqual([]);
    expect(cut.find(({ table }) => table === 'Membres présents')?.isOut).toBe(false);
    await page.getByText('se fait défiler vers la droite').waitFor();
    await preview.focus();
    const table = preview.locator('table').last();
    const name = table.locator('tbody th').first();
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => (document.querySelector('.paper-preview')?.scrollLeft ?? 0) > 0);
    expect(await out()).toBe(0);
    const [frame, pinned] = [await preview.boundingBox(), await name.boundingBox()];
    expect(pinned?.x ?? -1).toBeGreaterThanOrEqual(frame?.x ?? 0);
  });

  it('la version anonyme offre la table de correspondance, qui ne se publie pas', async () => {
    const sidebar = await openPv();
    const { page } = sidebar;
    await page.getByLabel('Version anonyme').check();
    await page.getByText('ne se publie jamais').waitFor();
    await button(sidebar, 'Table de correspondance').click();
    await page.getByText('À ne pas publier').first().waitFor();
    expect(await page.getByLabel('Document', { exact: true }).inputValue()).toBe('correspondance');
    const request = { kind: 'correspondance', session: 'BUT1', anonyme: false, nips: [] };
    expect((await argsOf(sidebar, 'juryDocument')).at(-1)).toEqual([request]);
    const { pages } = await printed(sidebar);
    expect(pages).toHaveLength(1);
    for (const { nip } of CLASS) expect(pages[0]).toContain(nip);
  });

  it('un étudiant par la liste, ou l’un après l’autre', async () => {
    const sidebar = await openPrinting();
    const { page } = sidebar;
    // Each document is waited for: whoever is passed over before their document was asked for is not asked for at all.
    const shown = (name: string) => page.getByLabel('Aperçu du document').getByText(name).first().waitFor();
    await openDocument(page, 'releve');
    await shown('Rose ABADIE');
    await button(sidebar, 'Précédent').click({ force: true });
    await button(sidebar, 'Suivant').click();
    await page.getByText('2 sur 13').waitFor();
    await shown('Karim BENALI');
    await page.getByLabel('Étudiant', { exact: true }).selectOption('0013');
    await page.getByText('13 sur 13').waitFor();
    await shown('Ana MOREAU');
    await button(sidebar, 'Suivant').click({ force: true });
    const nips = (await argsOf(sidebar, 'juryDocument')).flatMap(([request]) => (request as { nips: string[] }).nips);
    expect(nips).toEqual(['0001', '0002', '0013']);
  });

  it('n’offre l’attestation et la notification qu’à ceux qui y ont droit', async () => {
    const sidebar = await openPrinting();
    await openDocument(sidebar.page, 'attestation');
    const names = () => sidebar.page.getByLabel('Étudiant', { exact: true }).locator('option').allInnerTexts();
    expect(await names()).toEqual(['ABADIE Rose', 'BENALI Karim', 'LAMBERT Élie']);
    await sidebar.page.getByLabel('Document', { exact: true }).selectOption('refus');
    expect(await names()).toEqual(['GIRARD Aya', 'HADDAD Jules']);
  });

  it('dit quand personne n’y a droit', async () => {
    const sidebar = await openPrinting({ pupils: CLASS.slice(0, 1) });
    await tab(sidebar, 'Jury').click();
    await sidebar.page.getByRole('button', { name: 'Documents' }).click();
    await sidebar.page.getByLabel('Document', { exact: true }).selectOption('refus');
    await sidebar.page.getByText('Aucun refus de redoubler').waitFor();
    expect(await button(sidebar, 'Imprimer').count()).toBe(0);
  });

  it('changé depuis l’arrêté : dit quelle note, mène à sa cellule et à la comparaison', async () => {
    const script = printing();
    const details = [{ texte: 'ABADIE Rose, R101 (S1)\u00a0: 12 → 13', cellule: { feuille: 'Notes S1', a1: 'E12' } }];
    const depuis = { id: 'instantane-BUT1-1', etat: 'attention' as const, titre: '1\u00a0note changée', details };
    const pv = { ...(script.documents?.pv as JuryDocument), depuis };
    const sidebar = await open({
      ...script,
      documents: { ...script.documents, pv },
      freezings: { sessions: [], manques: {}, arretes: [] },
    });
    await tab(sidebar, 'Jury').click();
    await sidebar.page.getByRole('button', { name: 'Documents' }).click();
    await sidebar.page.getByText('1\u00a0note changée').click();
    await sidebar.page.getByRole('button', { name: 'ABADIE Rose' }).click();
    expect(await argsOf(sidebar, 'showCell')).toEqual([[{ feuille: 'Notes S1', a1: 'E12' }]]);
    await button(sidebar, "Comparer à l'arrêté").click();
    await sidebar.page.getByRole('heading', { name: "Comparer à l'arrêté" }).waitFor();
    await button(sidebar, 'Jury').click();
    await sidebar.page.getByRole('button', { name: 'Documents' }).waitFor();
  });

  it('met le document dans une feuille et le dit', async () => {
    const sidebar = await openPv();
    await button(sidebar, 'Mettre dans une feuille').click();
    expect(await messageOf(sidebar, 'status')).toContain('PV Jury BUT1');
    expect(await argsOf(sidebar, 'writeDocument')).toEqual([
      [{ kind: 'pv', session: 'BUT1', anonyme: false, nips: [] }],
    ]);
  });
});

it('tout se fait au clavier : choisir, faire défiler l’aperçu, imprimer, revenir', async () => {
  const sidebar = await openPv();
  const { page } = sidebar;
  const focused = () =>
    page.evaluate(() => document.activeElement?.id || (document.activeElement?.textContent ?? '').slice(0, 24));
  const reached: string[] = [await focused()];
  for (let turn = 0; turn < 6; turn += 1) {
    await page.keyboard.press('Tab');
    reached.push(await focused());
  }
  expect(reached.slice(0, 4)).toEqual(['Documents', 'document', 'session-document', 'anonyme']);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Imprimer');
  await page.keyboard.press('Enter');
  expect(await prints(sidebar)).toBe(1);
  await button(sidebar, 'Jury').press('Enter');
  expect(await focused()).toBe('ouvrir-documents');
});

describe('Imprimer', () => {
  it('le PV : A4 paysage, en-têtes de colonnes et numéros à chaque page, rien du panneau, polices incluses', async () => {
    const pupils = Array.from({ length: 60 }, (_, index) => ({
      ...(CLASS[index % CLASS.length] as (typeof CLASS)[number]),
      nip: String(1000 + index),
    }));
    const sidebar = await openPv({ pupils });
    await button(sidebar, 'Imprimer').click();
    expect(await prints(sidebar)).toBe(1);
    const { pages, sizes, fonts } = await printed(sidebar);
    const count = pages.length;
    expect(count).toBeGreaterThan(3);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Page${index + 1}sur${count}`);
      expect(page).toContain('PROVISOIRE—résultatsnonarrêtés');
      expect(page).not.toMatch(/Imprimer|Classeur|Mettredansunefeuille/);
    }
    // Each student once, whole on a page, under the titles of the columns.
    for (const { nip } of pupils) {
      const holding = pages.filter((page) => page.includes(`(${nip})`) && page.includes('UE11UE21RCUE'));
      expect([nip, holding.length > 0]).toEqual([nip, true]);
    }
    expect(pages.join('')).toContain(squeezed('sous la présidence de Claude Roy, directrice de l’IUT'));
    expect(pages.join('')).toContain('Émargement');
    expect(pages[count - 1]).toContain('Statistiques');
    for (const size of sizes) expect(size.map(Math.round)).toEqual([...A4].reverse().map(Math.round));
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
  });

  it('arrêté : la date, l’empreinte, et plus rien de provisoire', async () => {
    const { pages } = await printed(await openPv({ fixed: FIXED }));
    expect(pages[0]).toContain(squeezed(`Résultats arrêtés le ${FIXED.date} — empreinte SHA-256 ${FIXED.sha256}`));
    expect(pages[0]).toContain(squeezed('a arrêté les résultats suivants'));
    expect(pages.join('')).not.toContain('PROVISOIRE');
  });

  it('le relevé : une page A4 pour l’étudiant choisi, sans les autres', async () => {
    const sidebar = await openPrinting();
    await openDocument(sidebar.page, 'releve');
    const { pages, sizes } = await printed(sidebar);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('RoseABADIE');
    expect(pages[0]).toContain('acquiseparcompensation');
    expect(pages[0]).not.toContain('KarimBENALI');
    expect(sizes.map((size) => size.map(Math.round))).toEqual([A4.map(Math.round)]);
  });

  it('toute la promotion : demandée dix par dix, une page par étudiant dans l’ordre', async () => {
    const sidebar = await openPrinting();
    await openDocument(sidebar.page, 'releve');
    await button(sidebar, 'Préparer les 13 documents').click();
    await sidebar.page.getByText('13 documents prêts').waitFor();
    const sizes = (await argsOf(sidebar, 'juryDocument')).map(
      ([request]) => (request as { nips: string[] }).nips.length,
    );
    // The PV that was shown first, one student, then the class.
    expect(sizes).toEqual([0, 1, 10, 3]);
    await button(sidebar, 'Imprimer les 13 documents').click();
    expect(await prints(sidebar)).toBe(1);
    const { pages } = await printed(sidebar);
    expect(pages.map((page) => /étudiant(\d{4})/.exec(page)?.[1])).toEqual(CLASS.map(({ nip }) => nip));
    await button(sidebar, 'Revenir à un seul étudiant').click();
    await previewed(sidebar.page);
    expect((await printed(sidebar)).pages).toHaveLength(1);
  });

  it('la notification d’un refus tient sur une page, voies de recours comprises', async () => {
    const sidebar = await openPrinting();
    await openDocument(sidebar.page, 'refus');
    await sidebar.page.getByLabel('Étudiant', { exact: true }).selectOption('0008');
    await sidebar.page.getByText('À compléter avant toute notification').first().waitFor();
    const { pages } = await printed(sidebar);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('R.421-1');
  });

  it('hors de cet écran, rien n’est caché à l’impression', async () => {
    const sidebar = await openPv();
    await button(sidebar, 'Jury').click();
    await sidebar.page.getByText('Feuille de jury').first().waitFor();
    expect((await printed(sidebar)).pages.join('')).toContain('Feuilledejury');
  });
});
