/** What a teacher does in the sidebar, and what happens when something stops the work half-way. */

import type { Browser } from 'playwright-core';
import { launchBrowser } from '../launch';
import {
  EXISTING,
  FULL_WORKBOOK,
  NEW_WORKBOOK,
  NOTEBOOK,
  openSidebar,
  type Script,
  type Sidebar,
  stepsFor,
} from './scripted';

const NEW: Script = { state: NEW_WORKBOOK, plan: stepsFor(NOTEBOOK) };
const LIST = '0012345;Durand;Rose;TD1\n22004512;Martin;Élie;TD1\n22004513;Nguyen;Lan Anh;TD2';
const BUSY = 'Une autre personne génère en ce moment. Attendez quelques secondes.';

let browser: Browser;
let opened: Sidebar[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  const complaints = opened.flatMap((sidebar) => [...sidebar.complaints, ...sidebar.outside]);
  const texts = await Promise.all(opened.map(({ page }) => page.locator('body').innerText()));
  await Promise.all(opened.map(({ page }) => page.close()));
  opened = [];
  expect(complaints).toEqual([]);
  // French typography: a non-breaking space before : ; ? ! » and after «.
  expect(texts.flatMap((text) => text.match(/.{0,20}(?: [:;?!»]|« ).{0,20}/g) ?? [])).toEqual([]);
});

async function open(script: Script): Promise<Sidebar> {
  const sidebar = await openSidebar(browser, script);
  opened.push(sidebar);
  return sidebar;
}

const button = ({ page }: Sidebar, name: string) => page.getByRole('button', { name });
const tab = ({ page }: Sidebar, name: string) => page.getByRole('tab', { name });
const names = async (sidebar: Sidebar) => (await sidebar.calls()).map(({ name }) => name);
const stepsRun = async (sidebar: Sidebar) =>
  (await sidebar.calls()).filter(({ name }) => name === 'runStep').map(({ args }) => args[1]);

async function generate(sidebar: Sidebar): Promise<void> {
  await sidebar.page.getByLabel('Étudiants fictifs').check();
  await button(sidebar, 'Générer le classeur').click();
}

async function messageOf(sidebar: Sidebar, role: 'status' | 'alert'): Promise<string> {
  const message = sidebar.page.locator(`[role=${role}] .message, [role=${role}].message`);
  await message.waitFor();
  return (await message.innerText()).replace(/\u00a0/g, ' ');
}

describe('Générer le classeur', () => {
  it('demande la sonde, puis le plan, puis chaque étape une fois et dans l’ordre', async () => {
    const sidebar = await open({ ...NEW, probeWaits: 2 });
    await generate(sidebar);
    expect(await messageOf(sidebar, 'status')).toBe('7 feuilles créées. Vous pouvez saisir les notes dans Notes S1.');
    expect(await names(sidebar)).toEqual([
      'sidebarState',
      'writeProbe',
      ...Array(3).fill('readProbe'),
      'planSteps',
      ...Array(7).fill('runStep'),
      'sidebarState',
    ]);
    expect(await stepsRun(sidebar)).toEqual(NOTEBOOK);
  });

  it('transmet la liste collée telle quelle et les options choisies', async () => {
    const sidebar = await open(NEW);
    const { page } = sidebar;
    await page.getByLabel('Liste des étudiants').fill(LIST);
    await page.getByText('Options').click();
    await page.getByLabel('Épreuves par ressource').fill('3');
    await page.getByLabel('Épreuves par SAÉ').fill('2');
    await page.getByLabel('Arrondi avant comparaison').selectOption('exact');
    await button(sidebar, 'Générer le classeur').click();
    await messageOf(sidebar, 'status');
    const request = {
      kind: 'classeur',
      programme: 'but1-mmi',
      etudiants: { kind: 'liste', texte: LIST },
      epreuves: { ressource: 3, sae: 2 },
      arrondi: 'exact',
    };
    const sent = (await sidebar.calls()).filter(({ name }) => name === 'planSteps' || name === 'runStep');
    expect(sent.map(({ args }) => args[0])).toEqual(Array(8).fill(request));
  });

  it('propose 24 étudiants fictifs, 2 épreuves par ressource, 1 par SAÉ et 2 décimales', async () => {
    const sidebar = await open(NEW);
    await generate(sidebar);
    await messageOf(sidebar, 'status');
    expect((await sidebar.calls()).find(({ name }) => name === 'planSteps')?.args).toEqual([
      {
        kind: 'classeur',
        programme: 'but1-mmi',
        etudiants: { kind: 'fictifs', nombre: 24 },
        epreuves: { ressource: 2, sae: 1 },
        arrondi: 2,
      },
    ]);
  });

  it('compte les étudiants pendant la frappe et nomme les lignes à corriger', async () => {
    const sidebar = await open(NEW);
    const { page } = sidebar;
    const count = page.getByRole('status').filter({ hasText: 'tudiant' });
    await page.getByLabel('Liste des étudiants').fill(LIST);
    expect(await count.innerText()).toBe('3\u00a0étudiants reconnus');
    await page.getByLabel('Liste des étudiants').fill(`${LIST}\n22004514\n0012345;Petit;Zoé`);
    const text = (await count.innerText()).replace(/\u00a0/g, ' ');
    expect(text).toContain('3 étudiants reconnus');
    expect(text).toContain('Ligne 4 : le nom manque (« 22004514 »).');
    expect(text).toContain('Ligne 5 : ce NIP figure déjà plus haut (« 0012345;Petit;Zoé »).');
    await button(sidebar, 'Générer le classeur').click();
    await page.getByText('Corrigez les lignes signalées').waitFor();
    expect(await names(sidebar)).toEqual(['sidebarState']);
  });

  it('ne part pas sans étudiant, et mène au champ à remplir', async () => {
    const sidebar = await open(NEW);
    await button(sidebar, 'Générer le classeur').click();
    await sidebar.page.locator('#texte:focus').waitFor();
    expect(await sidebar.page.locator('#texte').getAttribute('aria-invalid')).toBe('true');
    expect(await names(sidebar)).toEqual(['sidebarState']);
  });

  it.each([
    ['0', false],
    ['1', true],
    ['500', true],
    ['501', false],
    ['2.5', false],
    ['', false],
  ])('nombre d’étudiants « %s » : accepté, %s', async (nombre, accepted) => {
    const sidebar = await open(NEW);
    const { page } = sidebar;
    await page.getByLabel('Étudiants fictifs').check();
    await page.getByLabel("Nombre d'étudiants").fill('');
    await page.getByLabel("Nombre d'étudiants").pressSequentially(nombre);
    await button(sidebar, 'Générer le classeur').click();
    await page.getByText(accepted ? 'feuilles créées' : 'nombre entier de 1 à 500').waitFor();
    expect((await names(sidebar)).includes('planSteps')).toBe(accepted);
  });

  it('ouvre les options quand l’une d’elles est à corriger, et les laisse ouvertes pendant la correction', async () => {
    const sidebar = await open(NEW);
    const { page } = sidebar;
    const field = page.getByLabel('Épreuves par SAÉ');
    await page.getByText('Options').click();
    await field.fill('7');
    await page.getByText('Options').click();
    await generate(sidebar);
    await page.locator('#parSae:focus').waitFor();
    await field.fill('6');
    expect(await field.isVisible()).toBe(true);
    expect(await page.getByText('nombre entier de 1 à 6').count()).toBe(0);
  });

  it('ne lance qu’une génération quand on clique deux fois', async () => {
    const sidebar = await open({ ...NEW, held: ['Notes S1'] });
    await sidebar.page.getByLabel('Étudiants fictifs').check();
    await button(sidebar, 'Générer le classeur').evaluate((element) => {
      const { form } = element as HTMLButtonElement;
      form?.requestSubmit();
      form?.requestSubmit();
    });
    await sidebar.page.getByText('4/7').waitFor();
    await button(sidebar, 'Générer le classeur').click({ force: true });
    await sidebar.page.getByText('4/7').waitFor();
    expect(await button(sidebar, 'Générer le classeur').isDisabled()).toBe(true);
    expect((await names(sidebar)).filter((name) => name === 'planSteps')).toHaveLength(1);
    await sidebar.release();
    await messageOf(sidebar, 'status');
  });

  it('montre l’étape en cours et l’avancement', async () => {
    const sidebar = await open({ ...NEW, held: ['Notes S1'] });
    await generate(sidebar);
    const bar = sidebar.page.getByRole('progressbar', { name: 'Création de la feuille Notes S1 4/7' });
    await bar.waitFor();
    expect([await bar.getAttribute('value'), await bar.getAttribute('max')]).toEqual(['3', '7']);
    await sidebar.release();
    await messageOf(sidebar, 'status');
    expect(await sidebar.page.getByRole('progressbar').count()).toBe(0);
  });
});

describe('Quand le travail s’arrête', () => {
  it('un refus du plan n’exécute aucune étape et montre la phrase du serveur', async () => {
    const sidebar = await open({ ...NEW, state: FULL_WORKBOOK });
    await tab(sidebar, 'Classeur').click();
    expect(await sidebar.page.getByText('rien ne sera écrasé').isVisible()).toBe(true);
    await generate(sidebar);
    expect(await messageOf(sidebar, 'alert')).toBe(EXISTING.replace(/\u00a0/g, ' '));
    expect(await stepsRun(sidebar)).toEqual([]);
    await button(sidebar, 'Masquer ce message').click();
    expect(await sidebar.page.getByRole('alert').count()).toBe(0);
  });

  it('« Interrompre » s’arrête entre deux étapes, « Reprendre » fait les suivantes seulement', async () => {
    const sidebar = await open({ ...NEW, held: ['Notes S1'] });
    await generate(sidebar);
    await sidebar.page.getByText('4/7').waitFor();
    await button(sidebar, 'Interrompre').click();
    await sidebar.release();
    expect(await messageOf(sidebar, 'status')).toBe(
      'Génération interrompue. 4 étapes sur 7 sont faites. Cliquez sur « Reprendre » pour faire la suite.',
    );
    expect(await stepsRun(sidebar)).toEqual(NOTEBOOK.slice(0, 4));
    await button(sidebar, 'Reprendre').click();
    await sidebar.page.getByText('7 feuilles créées').waitFor();
    expect(await stepsRun(sidebar)).toEqual(NOTEBOOK);
  });

  it('une interruption pendant la dernière étape termine normalement', async () => {
    const sidebar = await open({ ...NEW, held: ['Moyennes S2'] });
    await generate(sidebar);
    await sidebar.page.getByText('7/7').waitFor();
    await button(sidebar, 'Interrompre').click();
    await sidebar.release();
    expect(await messageOf(sidebar, 'status')).toContain('7 feuilles créées');
  });

  it('une étape qui échoue dit où l’on en est, et « Reprendre » la refait', async () => {
    const sidebar = await open({ ...NEW, failsOnce: { step: 'Notes S1', message: BUSY } });
    await generate(sidebar);
    expect(await messageOf(sidebar, 'alert')).toBe(
      `${BUSY} 3 étapes sur 7 sont faites. Cliquez sur « Reprendre » pour faire la suite.`,
    );
    await button(sidebar, 'Reprendre').click();
    await sidebar.page.getByText('7 feuilles créées').waitFor();
    expect(await stepsRun(sidebar)).toEqual([...NOTEBOOK.slice(0, 4), ...NOTEBOOK.slice(3)]);
  });

  it('recommencer après un échec est refusé, mais « Reprendre » reste proposé', async () => {
    const sidebar = await open({ ...NEW, failsOnce: { step: 'Notes S1', message: BUSY } });
    await generate(sidebar);
    await button(sidebar, 'Reprendre').waitFor();
    await button(sidebar, 'Générer le classeur').click();
    await sidebar.page.getByRole('alert').filter({ hasText: 'contient déjà' }).waitFor();
    await button(sidebar, 'Reprendre').click();
    await sidebar.page.getByText('7 feuilles créées').waitFor();
  });

  it('une sonde qui répond à la vingtième lecture suffit', async () => {
    const sidebar = await open({ ...NEW, probeWaits: 19 });
    await sidebar.page.clock.install();
    await generate(sidebar);
    await sidebar.page.clock.runFor(15_000);
    await sidebar.page.getByText('7 feuilles créées').waitFor();
    expect((await names(sidebar)).filter((name) => name === 'readProbe')).toHaveLength(20);
  });

  it('une sonde qui ne répond jamais est lue vingt fois, puis rien n’est créé', async () => {
    const sidebar = await open({ ...NEW, probeWaits: 1000 });
    await sidebar.page.clock.install();
    await generate(sidebar);
    await sidebar.page.clock.runFor(15_000);
    const message = await messageOf(sidebar, 'alert');
    expect(message).toContain("Aucune feuille n'a été créée. Attendez une minute");
    expect(message).toContain('« Générer le classeur »');
    const called = await names(sidebar);
    expect(called.filter((name) => name === 'readProbe')).toHaveLength(20);
    expect(called).not.toContain('planSteps');
  });

  it('plusieurs comptes Google : la panne est dite en français, avec le remède, et l’on peut réessayer', async () => {
    const sidebar = await open({ ...NEW, broken: { sidebarState: 'ScriptError: PERMISSION_DENIED' } });
    const message = await messageOf(sidebar, 'alert');
    expect(message).toContain('plusieurs comptes Google');
    expect(message).toContain('fenêtre privée');
    expect(await sidebar.page.locator('body').innerText()).not.toMatch(/PERMISSION|Error/);
    await sidebar.repair();
    await button(sidebar, 'Réessayer').click();
    await button(sidebar, 'Générer le classeur').waitFor();
  });

  it.each([
    ['writeProbe', 'PERMISSION_DENIED', 'fenêtre privée'],
    ['planSteps', 'NetworkError: Connection failure due to HTTP 0', 'Vérifiez votre accès à internet'],
    ['runStep', 'Exceeded maximum execution time', 'Attendez une minute'],
    ['runStep', "TypeError: Cannot read properties of undefined (reading 'x')", 'Rechargez le classeur'],
  ])('%s en panne (%s) : une phrase, jamais le texte de l’exception', async (endpoint, error, remedy) => {
    const sidebar = await open({ ...NEW, broken: { [endpoint]: error } });
    await generate(sidebar);
    const message = await messageOf(sidebar, 'alert');
    expect(message).toContain(remedy);
    expect(message).not.toContain(error);
    expect(await button(sidebar, 'Générer le classeur').isEnabled()).toBe(true);
  });

  it('un serveur qui ne rend rien est une panne, pas une page blanche', async () => {
    const sidebar = await open({ ...NEW, mute: ['planSteps'] });
    await generate(sidebar);
    expect(await messageOf(sidebar, 'alert')).toContain("Google Sheets n'a pas pu répondre.");
  });
});

describe('Générer la feuille de jury', () => {
  it('attend le classeur, et y mène', async () => {
    const sidebar = await open(NEW);
    await tab(sidebar, 'Jury').click();
    expect(await button(sidebar, 'Générer la feuille de jury').count()).toBe(0);
    await button(sidebar, 'Préparer le classeur').click();
    expect(await button(sidebar, 'Générer le classeur').isVisible()).toBe(true);
  });

  it('s’ouvre d’emblée quand le classeur est prêt, et demande S1 ou BUT1', async () => {
    const sidebar = await open({ state: FULL_WORKBOOK, plan: stepsFor(['Jury BUT1']) });
    await sidebar.page.getByLabel('Jury BUT1').check();
    await button(sidebar, 'Générer la feuille de jury').click();
    expect(await messageOf(sidebar, 'status')).toBe('1 feuille créée : Jury BUT1. Son onglet est en bas du classeur.');
    expect((await sidebar.calls()).find(({ name }) => name === 'planSteps')?.args).toEqual([
      { kind: 'jury', session: 'BUT1' },
    ]);
    expect(await sidebar.page.locator('.radio', { hasText: 'Jury BUT1' }).innerText()).toContain('déjà créée');
    expect(await sidebar.page.locator('.radio', { hasText: 'Jury S1' }).innerText()).not.toContain('déjà créée');
  });

  it('devient possible dès que le classeur vient d’être généré', async () => {
    const sidebar = await open(NEW);
    await generate(sidebar);
    await messageOf(sidebar, 'status');
    await tab(sidebar, 'Jury').click();
    expect(await button(sidebar, 'Générer la feuille de jury').isEnabled()).toBe(true);
  });

  it('relit le classeur quand on change d’onglet', async () => {
    const sidebar = await open(NEW);
    await sidebar.change(FULL_WORKBOOK);
    await tab(sidebar, 'Jury').click();
    await button(sidebar, 'Générer la feuille de jury').waitFor();
  });

  it('garde ce qui est saisi quand on change d’onglet', async () => {
    const sidebar = await open(NEW);
    await sidebar.page.getByLabel('Liste des étudiants').fill(LIST);
    await tab(sidebar, 'Jury').click();
    await tab(sidebar, 'Classeur').click();
    expect(await sidebar.page.getByLabel('Liste des étudiants').inputValue()).toBe(LIST);
  });
});
