// « npm run publication »: the pictures that a Marketplace listing asks for, in docs/publication: icons, banner, screens of the local page.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPage, servePage } from '../preview/serve.mjs';
import { launchBrowser } from './browser.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'docs', 'publication');
const ICON = readFileSync(join(folder, 'icone.svg'), 'utf8');
const ICONS = [32, 48, 96, 128];
const BANNER = { width: 220, height: 140 };
const SCREEN = { width: 1280, height: 800 };
/** File, sheet, cell, tab of the panel, button pressed there, words that tell it is ready. */
const SCREENS = [
  ['ecran-1-jury', 'Jury BUT1', 'A8', 'Jury'],
  ['ecran-2-notes', 'Notes S1', 'E12', 'Classeur'],
  ['ecran-3-pourquoi', 'Jury BUT1', 'A9', 'Jury', 'Pourquoi', '§4.5'],
  ['ecran-4-statistiques', 'Moyennes S1', 'E15', 'Jury', 'Statistiques', 'UE11'],
  ['ecran-5-verification', 'Notes S2', 'B15', 'Jury', 'Vérifier avant jury', 'à vérifier'],
];

execFileSync(process.execPath, [join(root, 'build', 'build.mjs')], { stdio: 'inherit' });
await buildPage();
const { url, close } = await servePage();
const browser = await launchBrowser();
try {
  for (const size of ICONS) await drawn(`icone-${size}`, { width: size, height: size }, icon(size));
  await drawn('banniere-220x140', BANNER, banner());
  await screens();
} finally {
  await browser.close();
  await close();
}

/** A picture of a small page, its ground left transparent. */
async function drawn(file, viewport, html) {
  const page = await browser.newPage({ viewport });
  await page.setContent(`<!doctype html><style>body{margin:0}svg{display:block}</style>${html}`);
  await page.screenshot({ path: join(folder, `${file}.png`), omitBackground: true });
  await page.close();
  console.log(`${file}.png`);
}

function icon(size) {
  return ICON.replace('<svg ', `<svg width="${size}" height="${size}" `);
}

function banner() {
  const style =
    'box-sizing:border-box;width:220px;height:140px;padding:18px;background:#eef3f9;color:#173a5e;font-family:sans-serif';
  return `<div style="${style}">${icon(48)}<b style="display:block;margin-top:8px;font-size:22px">Jury BUT</b>
    <span style="font-size:11px;white-space:nowrap">Moyennes, compensation, jury</span></div>`;
}

async function screens() {
  const page = await browser.newPage({ viewport: SCREEN, locale: 'fr-FR' });
  await page.goto(url);
  await page.waitForFunction(() => window.juryBut !== undefined);
  await page.evaluate(() => window.juryBut.ready);
  const panel = page.frameLocator('iframe[title]').first();
  for (const [file, sheet, cell, tab, button, sign] of SCREENS) {
    await page.evaluate(([name, a1]) => window.juryBut.select(name, a1), [sheet, cell]);
    await panel.getByRole('tab', { name: tab }).click();
    if (button) {
      await panel.getByRole('button', { name: button }).click();
      await panel.getByText(sign).first().waitFor();
    }
    await page.waitForTimeout(800);
    await page.screenshot({ path: join(folder, `${file}.png`) });
    console.log(`${file}.png`);
    if (button) await panel.getByRole('button', { name: 'Jury', exact: true }).first().click();
  }
}
