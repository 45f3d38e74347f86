// 3. A typed mark: what is computed again, and the time from the key to the decision on the jury sheet, in the real page.
import { createRequire } from 'node:module';
import { launchBrowser } from '../build/browser.mjs';
import { buildPage, servePage } from '../preview/serve.mjs';
import { median, mega, ms, seconds } from './measure.mjs';

const { loadHeadless } = createRequire(import.meta.url)('../preview/bundle.cjs');
const SIZES = [30, 150, 500];
/** A mark of a SAÉ of S1, and the line of the same student on the jury sheet of the year. */
const MARK = { sheet: 'Notes S1', cell: 'AM13' };
const DECISION = { sheet: 'Jury BUT1', cells: 'A11:AN11' };
const TYPED = ['3', '17', '8', '12,5', '0'];
const RESULT = 'formula.mutation.set-formula-calculation-result';
/** Beyond it a size is given up, visibly. */
const PATIENCE = 240_000;

const requestsFor = (size) => [
  {
    kind: 'classeur',
    programme: { kind: 'catalogue', id: 'mmi-dijon-2022-2023-but1' },
    etudiants: { kind: 'fictifs', nombre: size },
    epreuves: { ressource: 2, sae: 1 },
    arrondi: 2,
  },
  { kind: 'jury', session: 'S1' },
  { kind: 'jury', session: 'BUT1' },
];

export async function measureTyping({ quick }) {
  console.log('\n3. A typed mark');
  await buildPage();
  const { url, close } = await servePage();
  const browser = await launchBrowser();
  const found = [];
  try {
    for (const size of quick ? SIZES.slice(0, 1) : SIZES) {
      const counted = await withPatience(() => countRecomputed(size), null);
      const shown = await withPatience(() => typeInPage(browser, url, size, quick ? 3 : TYPED.length), null);
      const row = { size, counted, shown };
      found.push(row);
      console.log(
        `   ${String(size).padStart(4)} students  ${counted ? `${counted.calls} calls of functions, ${counted.cells} cells computed again` : 'count given up'}` +
          `; decision shown ${shown ? `${ms(shown.displayed)} after the key (workbook made in ${seconds(shown.made)}, heap ${mega(shown.heap)})` : 'given up'}`,
      );
    }
  } finally {
    await browser.close();
    await close();
  }
  return found;
}

async function withPatience(work, otherwise) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve(otherwise), PATIENCE);
  });
  try {
    return await Promise.race([work(), late]);
  } catch (error) {
    console.log(`   (${error.message.split('\n')[0]})`);
    return otherwise;
  } finally {
    clearTimeout(timer);
  }
}

/** In the engine without its screen: calls of functions by name, and cells given by the computation of one typed mark. */
async function countRecomputed(size) {
  const host = loadHeadless().createHost();
  try {
    for (const request of requestsFor(size)) {
      const { value } = await host.run('planSteps', request);
      for (const { id } of value.steps) await host.run('runStep', request, id);
    }
    await host.idle();
    let cells = 0;
    host.engine.onCommand(({ id, params }) => {
      if (id === RESULT) cells += cellsIn(params.unitData);
    });
    host.resetCounts();
    host.spreadsheet.getSheetByName(MARK.sheet).getRange(MARK.cell).setValue(3);
    await host.idle();
    const byName = host.functionCalls();
    return { cells, byName, calls: Object.values(byName).reduce((sum, each) => sum + each, 0) };
  } finally {
    host.dispose();
  }
}

/** Cells in what the engine gives: unit, sheet, row, column. */
const cellsIn = (units) =>
  Object.values(units ?? {})
    .flatMap((sheets) => Object.values(sheets ?? {}))
    .flatMap((rows) => Object.values(rows ?? {}))
    .reduce((sum, row) => sum + Object.keys(row ?? {}).length, 0);

async function typeInPage(browser, url, size, turns) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 860 }, locale: 'fr-FR' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`${url}?vide`);
    await page.waitForFunction(() => window.juryBut !== undefined);
    await page.evaluate(() => window.juryBut.ready);
    const start = performance.now();
    await page.evaluate(makeWorkbook, requestsFor(size));
    const made = performance.now() - start;
    const times = [];
    for (const mark of TYPED.slice(0, turns)) {
      await page.evaluate(({ sheet, cell }) => window.juryBut.select(sheet, cell), MARK);
      await page.waitForTimeout(400);
      await page.evaluate(watchDecision, DECISION);
      await page.keyboard.type(mark, { delay: 15 });
      await page.keyboard.press('Enter');
      times.push(await page.evaluate(() => window.shownAfter));
      await page.evaluate(() => window.juryBut.idle());
    }
    const heap = await page.evaluate(() => performance.memory?.usedJSHeapSize ?? null);
    return { displayed: median(times), turns: times.length, made, heap };
  } finally {
    await context.close();
  }
}

/** In the page: the add-in's own endpoints, chained as its sidebar does. */
async function makeWorkbook(requests) {
  const call = (name, ...args) =>
    new Promise((resolve, reject) => {
      const done = (reply) => (reply.ok ? resolve(reply.value) : reject(new Error(reply.message)));
      window.juryButGoogle.script.run
        .withSuccessHandler(done)
        .withFailureHandler(reject)
        [name](...args);
    });
  for (const request of requests) {
    const { steps } = await call('planSteps', request);
    for (const { id } of steps) await call('runStep', request, id);
  }
  await window.juryBut.idle();
}

/** In the page: from the Enter key to the first frame in which the line of the jury sheet is another. */
function watchDecision({ sheet, cells }) {
  const line = () => JSON.stringify(window.juryBut.read(sheet, cells));
  const before = line();
  window.shownAfter = new Promise((resolve) => {
    const onKey = ({ key }) => {
      if (key !== 'Enter') return;
      document.removeEventListener('keydown', onKey, true);
      const start = performance.now();
      const look = () => (line() === before ? requestAnimationFrame(look) : resolve(performance.now() - start));
      requestAnimationFrame(look);
    };
    document.addEventListener('keydown', onKey, true);
  });
}
