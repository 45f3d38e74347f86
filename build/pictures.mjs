// « npm run pictures »: makes the pictures of the README and of docs/guide.md from the local page and its demonstration.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { buildPage, servePage } from '../preview/serve.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pictures = process.argv[2] ?? join(root, 'docs', 'pictures');
const SIZE = { width: 1500, height: 860 };
/** File, sheet, cell brought into view. */
const SHEETS = [
  ['programme', 'Programme', 'A1'],
  ['etudiants', 'Étudiants', 'A1'],
  ['acquis', 'Acquis antérieurs', 'A1'],
  ['notes-s1', 'Notes S1', 'E12'],
  ['moyennes-s1', 'Moyennes S1', 'E14'],
  ['jury-s1', 'Jury S1', 'A6'],
  ['jury-but1', 'Jury BUT1', 'A7'],
  ['jury-but1-resultat', 'Jury BUT1', 'AN8'],
];

const launchFile = join(root, 'dist', 'launch.cjs');
esbuild.buildSync({
  entryPoints: [join(root, 'tests', 'browser', 'launch.ts')],
  outfile: launchFile,
  bundle: true,
  platform: 'node',
  packages: 'external',
  define: { __dirname: JSON.stringify(join(root, 'tests', 'browser')) },
});
const { launchBrowser } = createRequire(import.meta.url)(launchFile);

execFileSync(process.execPath, [join(root, 'build', 'build.mjs')], { stdio: 'inherit' });
await buildPage();
mkdirSync(pictures, { recursive: true });
const { url, close } = await servePage();
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: SIZE });
  await page.goto(url);
  await page.waitForFunction(() => window.juryBut !== undefined);
  await page.evaluate(() => window.juryBut.ready);
  for (const [file, sheet, cell] of SHEETS) {
    await page.evaluate(([name, a1]) => window.juryBut.select(name, a1), [sheet, cell]);
    await page.waitForTimeout(700);
    await page.screenshot({ path: join(pictures, `${file}.png`) });
    console.log(`${file}.png`);
  }
  const panel = page.frameLocator('iframe[title]').first();
  await panel.getByRole('tab', { name: 'Classeur' }).click();
  await page.waitForTimeout(300);
  await page.screenshot({
    path: join(pictures, 'panneau.png'),
    clip: { x: SIZE.width - 300, y: 0, width: 300, height: SIZE.height },
  });
} finally {
  await browser.close();
  await close();
}
