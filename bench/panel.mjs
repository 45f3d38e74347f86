// « npm run bench »: how long the panel takes to its first useful paint in the local page, beside an empty frame of the same size.
import { launchBrowser } from '../build/browser.mjs';
import { buildPage, servePage } from '../preview/serve.mjs';

const ROUNDS = 15;

await buildPage();
const { url, close } = await servePage();
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1500, height: 860 } });
  await page.goto(`${url}?vide`);
  await page.waitForFunction(() => window.juryBut !== undefined);
  await page.evaluate(() => window.juryBut.ready);
  const times = { panel: [], empty: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.panel.push(await page.evaluate(openFrame, true));
    times.empty.push(await page.evaluate(openFrame, false));
  }
  const [panel, empty] = [median(times.panel), median(times.empty)];
  console.log(`empty frame            ${empty.toFixed(0)} ms`);
  console.log(`panel, first screen    ${panel.toFixed(0)} ms   ${(panel / empty).toFixed(1)} × the empty frame`);
  console.log(`(medians of ${ROUNDS} rounds, side by side; the panel's own target is 300 ms)`);
} finally {
  await browser.close();
  await close();
}

/** In the page: the frame is made again with the same text, until its main button (or the end of its text) is painted. */
async function openFrame(isPanel) {
  const shown = document.querySelector('#panneau iframe');
  const frame = document.createElement('iframe');
  frame.title = shown.title;
  frame.style.cssText = 'width:300px;height:700px;position:fixed;top:0;left:0';
  frame.srcdoc = isPanel ? shown.srcdoc : '<!doctype html><p class="action">vide</p>';
  const start = performance.now();
  document.body.append(frame);
  await new Promise((resolve) => {
    const look = () => (frame.contentDocument?.querySelector('.action') ? requestAnimationFrame(resolve) : next());
    const next = () => requestAnimationFrame(look);
    next();
  });
  const time = performance.now() - start;
  frame.remove();
  return time;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
