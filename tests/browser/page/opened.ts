/** A local page opened in a browser, with what a test does on it: read, select, type as a person, and everything it complained of. */
import type { Browser, Page } from 'playwright-core';
import type { JuryButPage } from '../../../preview/page/testApi';
import { launchBrowser } from '../launch';
import { type Served, startPage } from './server';

export interface Opened {
  readonly page: Page;
  /** Every request that left this machine: must stay empty. */
  readonly outside: string[];
  /** Every error of the page and of its frames. */
  readonly complaints: string[];
  read(sheet: string, a1: string): Promise<unknown>;
  shown(sheet: string, a1: string): Promise<string>;
  select(sheet: string, a1: string): Promise<void>;
  /** Types in a cell with the keyboard, and waits until everything is computed. */
  type(sheet: string, a1: string, text: string): Promise<void>;
  sheets(): Promise<readonly string[]>;
  idle(): Promise<void>;
}

declare global {
  interface Window {
    juryBut?: JuryButPage;
  }
}

/** The page of a whole test file, in a browser of its own: there from the first test on, gone after the last.
 * @example const opened = openForTests('?vide'); */
export function openForTests(query = ''): Opened {
  const opened = {} as Opened;
  let served: Served | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    served = await startPage();
    browser = await launchBrowser();
    Object.assign(opened, await openPage(browser, `${served.url}${query}`));
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  return opened;
}

/** @example const { page, read } = await openPage(browser, url) */
export async function openPage(browser: Browser, url: string): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 860 },
    locale: 'fr-FR',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const outside: string[] = [];
  const complaints: string[] = [];
  const { origin } = new URL(url);
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    const asked = request.url();
    if (!asked.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(asked)) outside.push(asked);
  });
  await page.goto(url);
  await page.waitForFunction(() => window.juryBut !== undefined, null, { timeout: 60_000 });
  await page.evaluate(() => window.juryBut?.ready);
  const idle = async (): Promise<void> => {
    await page.evaluate(async () => {
      // Timers of the page, so that they come after its keys: the engine waits a moment after an entry before it computes.
      for (let turn = 0; turn < 2; turn += 1) {
        await new Promise((resolve) => setTimeout(resolve, 150));
        await window.juryBut?.idle();
      }
    });
  };
  const select = async (sheet: string, a1: string): Promise<void> => {
    await page.evaluate(([name = '', place = '']) => window.juryBut?.select(name, place), [sheet, a1]);
    await page.waitForTimeout(300);
  };
  return {
    page,
    outside,
    complaints,
    idle,
    select,
    read: (sheet, a1) =>
      page.evaluate(([name = '', place = '']) => window.juryBut?.read(name, place), [sheet, a1] as const),
    shown: (sheet, a1) =>
      page.evaluate(([name = '', place = '']) => window.juryBut?.shown(name, place) ?? '', [sheet, a1] as const),
    sheets: () => page.evaluate(() => window.juryBut?.sheets() ?? []),
    type: async (sheet, a1, text) => {
      await select(sheet, a1);
      await page.keyboard.type(text, { delay: 15 });
      await page.keyboard.press('Enter');
      await idle();
    },
  };
}
