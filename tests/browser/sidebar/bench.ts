/** What the tests of the sidebar share: one browser a file, every page watched for errors, outside requests and French typography. */

import type { Browser, Locator } from 'playwright-core';
import { launchBrowser } from '../launch';
import { openSidebar, type Script, type Sidebar } from './scripted';

/** Opens pages that are closed and judged after each test.
 * @example const open = bench(); const sidebar = await open(NEW);
 */
export function bench(): (script: Script) => Promise<Sidebar> {
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
    // French typography: a non-breaking space before : ; ? ! % » and after «.
    expect(texts.flatMap((text) => text.match(/.{0,20}(?: [:;?!%»]|« ).{0,20}/g) ?? [])).toEqual([]);
  });
  return async (script) => {
    const sidebar = await openSidebar(browser, script);
    opened.push(sidebar);
    return sidebar;
  };
}

export const button = ({ page }: Sidebar, name: string): Locator => page.getByRole('button', { name, exact: true });
export const tab = ({ page }: Sidebar, name: string): Locator => page.getByRole('tab', { name });

/** From now on, what is copied is kept instead; gives what to read it by, one text for each copy.
 * @example const copied = await keepCopies(sidebar); await copied() // ['Bonjour, il manque…'] */
export async function keepCopies({ page }: Sidebar): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const copies: string[] = [];
    Object.assign(window, { copies });
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void copies.push(text) },
    });
  });
  return () => page.evaluate(() => (window as unknown as { copies: string[] }).copies);
}

/** What each call of an endpoint was given. */
export const argsOf = async (sidebar: Sidebar, endpoint: string): Promise<readonly (readonly unknown[])[]> =>
  (await sidebar.calls()).filter(({ name }) => name === endpoint).map(({ args }) => args);

/** The steps that were run, and the works that were asked for. */
export const stepsRun = async (sidebar: Sidebar) => (await argsOf(sidebar, 'runStep')).map(([, step]) => step);
export const asked = async (sidebar: Sidebar) => (await argsOf(sidebar, 'planSteps')).map(([request]) => request);

/** The message that is shown and announced. */
export async function messageOf(sidebar: Sidebar, role: 'status' | 'alert'): Promise<string> {
  const message = sidebar.page.locator(`[role=${role}] .message, [role=${role}].message`);
  await message.waitFor();
  return plain(await message.innerText());
}

export const plain = (text: string): string => text.replace(/\u00a0/g, ' ');
