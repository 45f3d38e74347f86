// 5. How long the panel takes to its first useful paint in the local page, beside an empty frame of the same size.
import { launchBrowser } from '../build/browser.mjs';
import { buildPage, servePage } from '../preview/serve.mjs';
import { interleaved, ms, times } from './measure.mjs';

export async function measurePanel({ quick }) {
  console.log('\n5. Opening the panel');
  await buildPage();
  const { url, close } = await servePage();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1500, height: 860 } });
    await page.goto(`${url}?vide`);
    await page.waitForFunction(() => window.juryBut !== undefined);
    await page.evaluate(() => window.juryBut.ready);
    const { panel, empty } = await interleaved(
      { panel: () => page.evaluate(openFrame, true), empty: () => page.evaluate(openFrame, false) },
      quick ? 5 : 15,
    );
    console.log(`   empty frame ${ms(empty.median)}`);
    console.log(
      `   panel, first screen ${ms(panel.median)}, ${times(panel.median / empty.median)} the empty frame (target: under 300 ms)`,
    );
    return { panel, empty };
  } finally {
    await browser.close();
    await close();
  }
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
