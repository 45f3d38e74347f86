/** From an empty workbook to both jury sheets by clicks in the sidebar only, and what Google gives to the page inside its frame. */
import type { Browser, Frame } from 'playwright-core';
import { launchBrowser } from '../launch';
import { type Opened, openPage } from './opened';
import { type Served, startPage } from './server';

let served: Served;
let browser: Browser;
let opened: Opened;
let panel: Frame;

beforeAll(async () => {
  served = await startPage();
  browser = await launchBrowser();
  opened = await openPage(browser, `${served.url}?vide`);
  panel = await frameOf();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

it('the three steps make every sheet but those of the jury', async () => {
  expect(await opened.sheets()).toEqual(['Feuille 1']);
  await panel.getByRole('button', { name: 'Préparer mon classeur' }).click();
  await panel.getByText('60 ECTS').first().waitFor();
  await panel.getByRole('button', { name: 'Continuer' }).click();
  await panel.getByLabel('Étudiants fictifs').check();
  await panel.getByLabel("Nombre d'étudiants").fill('3');
  await panel.getByRole('button', { name: 'Continuer' }).click();
  await panel.getByRole('button', { name: 'Vérifier ce qui va changer' }).click();
  await panel.getByRole('button', { name: 'Générer', exact: true }).click();
  await panel.getByText('saisir les notes').waitFor({ timeout: 50_000 });
  expect(await opened.sheets()).toEqual([
    'Feuille 1',
    'Programme',
    'Étudiants',
    'Acquis antérieurs',
    'Notes S1',
    'Moyennes S1',
    'Notes S2',
    'Moyennes S2',
  ]);
});

it('« Mettre à jour » just after has nothing to do', async () => {
  const before = await opened.sheets();
  await panel.getByRole('button', { name: 'Mettre à jour' }).click();
  await panel.getByText('le classeur est à jour').waitFor();
  await panel.getByRole('button', { name: 'Retour' }).click();
  expect(await opened.sheets()).toEqual(before);
});

it('« Générer la feuille de jury » makes Jury S1, then Jury BUT1', async () => {
  for (const name of ['Jury S1', 'Jury BUT1']) {
    await panel.getByRole('tab', { name: 'Jury' }).click();
    await panel.getByLabel(name, { exact: true }).check();
    await panel.getByRole('button', { name: 'Générer la feuille de jury' }).click();
    await panel.getByRole('button', { name: 'Générer', exact: true }).click();
    await panel.locator('[role=status] .message').waitFor({ timeout: 50_000 });
    await panel.getByRole('button', { name: 'Masquer ce message' }).click();
  }
  expect((await opened.sheets()).slice(-2)).toEqual(['Jury S1', 'Jury BUT1']);
  expect(await opened.read('Jury BUT1', 'A7:B9')).toEqual([
    [1, '02260001'],
    [2, '02260002'],
    [3, '02260003'],
  ]);
});

describe('google.script', () => {
  it('hands over plain data and refuses the rest, both handlers getting the user object', async () => {
    const outcomes = await panel.evaluate(async () => {
      type Runner = Record<string, (...args: unknown[]) => Runner>;
      const { run } = (window as unknown as { google: { script: { run: Runner } } }).google.script;
      const send = (payload: unknown): Promise<unknown> =>
        new Promise((resolve) => {
          run
            .withUserObject?.('moi')
            .withSuccessHandler?.((reply: unknown, who: unknown) => resolve(['success', typeof reply, who]))
            .withFailureHandler?.((error: unknown, who: unknown) => resolve(['failure', String(error), who]))
            .planSteps?.(payload);
        });
      return Promise.all([
        send({ kind: 'jury', session: 'S1' }),
        send({ kind: 'jury', quand: new Date() }),
        send({ kind: 'jury', rappel: () => 1 }),
        send({ kind: 'jury', session: undefined }),
      ]);
    });
    expect(outcomes).toEqual([
      ['success', 'object', 'moi'],
      ['failure', expect.stringContaining('illegal value'), 'moi'],
      ['failure', expect.stringContaining('illegal value'), 'moi'],
      ['failure', expect.stringContaining('illegal value'), 'moi'],
    ]);
  });

  it('knows only the functions of Code.js', async () => {
    const names = await panel.evaluate(() => {
      const { run } = (window as unknown as { google: { script: { run: object } } }).google.script;
      return Object.keys(run).filter((name) => !name.startsWith('with'));
    });
    expect(names).toEqual(
      expect.arrayContaining(['planSteps', 'runStep', 'sidebarState', 'showSidebar', 'UE_AVERAGE']),
    );
    expect(names).not.toContain('eval');
  });

  it('host.close() closes the panel, and the menu that onOpen made opens it again with the keyboard', async () => {
    await panel.evaluate(() => {
      const { google } = window as unknown as { google: { script: { host: { close(): void } } } };
      setTimeout(() => google.script.host.close(), 0); // the frame goes away with its page
    });
    const aside = opened.page.getByRole('complementary', { name: 'Jury BUT' });
    await aside.waitFor({ state: 'hidden' });
    await opened.page.getByRole('button', { name: 'Extensions' }).focus();
    await opened.page.keyboard.press('ArrowDown');
    await opened.page.keyboard.press('Enter');
    await aside.waitFor();
    panel = await frameOf();
    await panel.getByRole('tab', { name: 'Jury' }).waitFor();
    expect(await aside.locator('iframe').evaluate((frame) => frame.clientWidth)).toBe(300);
  });
});

it('all that without an error or a request that leaves the machine', () => {
  expect(opened.complaints).toEqual([]);
  expect(opened.outside).toEqual([]);
});

async function frameOf(): Promise<Frame> {
  const handle = await opened.page.waitForSelector('#panneau iframe');
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error('le panneau est vide');
  return frame;
}
