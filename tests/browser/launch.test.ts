/** A browser is found, starts and shows a page, with nothing but what `npm ci` brought. */
import { findBrowser, launchBrowser } from './launch';

const before = process.env.JURYBUT_BROWSER;
afterEach(() => {
  if (before === undefined) delete process.env.JURYBUT_BROWSER;
  else process.env.JURYBUT_BROWSER = before;
});

async function readPage(): Promise<string> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent('<button>+</button><output>0</output>');
    await page.evaluate(
      "document.querySelector('button').onclick = () => { document.querySelector('output').textContent = '12,5'; }",
    );
    await page.click('button');
    return (await page.textContent('output')) ?? '';
  } finally {
    await browser.close();
  }
}

it('starts the browser of the system, or the one of npm where there is none', async () => {
  expect(await readPage()).toBe('12,5');
});

const bundledRuns = process.platform === 'linux' && process.arch === 'x64';
(bundledRuns ? it : it.skip)('starts the browser of npm when the one of the system is hidden', async () => {
  process.env.JURYBUT_BROWSER = 'bundled';
  expect(findBrowser().executablePath).toContain('node_modules');
  expect(await readPage()).toBe('12,5');
});

it('names a browser that was asked for and does not exist', () => {
  process.env.JURYBUT_BROWSER = '/nowhere/chrome';
  expect(() => findBrowser()).toThrow('/nowhere/chrome');
});
