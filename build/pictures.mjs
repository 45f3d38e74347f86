// « npm run pictures »: makes the pictures of the README and of docs/guide.md from the local page and its demonstration.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPage, servePage } from '../preview/serve.mjs';
import { launchBrowser } from './browser.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pictures = process.argv[2] ?? join(root, 'docs', 'pictures');
const SIZE = { width: 1500, height: 860 };
/** File, sheet, cell brought into view. */
const SHEETS = [
  ['programme', 'Programme', 'A1'],
  ['etudiants', 'Étudiants', 'A1'],
  ['acquis', 'Acquis antérieurs', 'A1'],
  ['notes-s1', 'Notes S1', 'E12'],
  ['moyennes-s1', 'Moyennes S1', 'E15'],
  ['jury-s1', 'Jury S1', 'A6'],
  ['jury-but1', 'Jury BUT1', 'A8'],
  ['jury-but1-resultat', 'Jury BUT1', 'AN8'],
  ['jury-but1-decision', 'Jury BUT1', 'BC11'],
  ['jury-but1-retenu', 'Jury BUT1', 'BP11'],
];

/** A list as a teacher may paste it: one name is missing. */
const LIST = [
  'Code_NIP;nom;prenom;groupes;statut',
  '02260041;Martin;Rose;TD1;Inscrit',
  '02260042;Nguyen;Lan Anh;TD2;Inscrit',
  '02260043;;Tom;TD1;Inscrit',
  '02260044;Haddad;Nora;TD2;Redoublant',
].join('\n');
/** The real fiche, a line of which has lost its figures. */
const FICHE = readFileSync(
  join(root, 'tests', 'programme', 'fixtures', 'fiche-but1-mmi-dijon-2022-2023.txt'),
  'utf8',
).replace(/^(R119 .*?) CC .*$/m, '$1');

execFileSync(process.execPath, [join(root, 'build', 'build.mjs')], { stdio: 'inherit' });
await buildPage();
mkdirSync(pictures, { recursive: true });
const { url, close } = await servePage();
const browser = await launchBrowser();
try {
  await pictureSheets(await openPage(url));
  await pictureSteps(await openPage(`${url}?vide`));
} finally {
  await browser.close();
  await close();
}

async function openPage(address) {
  const page = await browser.newPage({ viewport: SIZE, locale: 'fr-FR' });
  await page.goto(address);
  await page.waitForFunction(() => window.juryBut !== undefined);
  await page.evaluate(() => window.juryBut.ready);
  return page;
}

/** The demonstration: its sheets, and the panel over it. */
async function pictureSheets(page) {
  for (const [file, sheet, cell] of SHEETS) {
    await page.evaluate(([name, a1]) => window.juryBut.select(name, a1), [sheet, cell]);
    await page.waitForTimeout(700);
    await shoot(page, file);
  }
  const panel = panelOf(page);
  await panel.getByRole('tab', { name: 'Classeur' }).click();
  await shootPanel(page, 'panneau');
  await panel.getByRole('tab', { name: 'Jury' }).click();
  await shootPanel(page, 'panneau-jury');
  await page.evaluate(() => window.juryBut.select('Notes S2', 'B15'));
  for (const [file, screen, sign] of [
    ['panneau-verifier', 'Vérifier avant jury', 'à vérifier'],
    ['panneau-avancement', 'Avancement', 'Copier tous les rappels'],
    ['panneau-etudiant', 'Étudiant sélectionné', 'UE11'],
    ['panneau-statistiques', 'Statistiques', 'UE11'],
    ['panneau-pourquoi', 'Pourquoi', '§4.5'],
    ['panneau-limites', 'Situations limites', 'suffit'],
    ['panneau-documents', 'Documents', 'Procès-verbal du jury'],
  ]) {
    await panel.getByRole('button', { name: screen }).click();
    await panel.getByText(sign).filter({ visible: true }).first().waitFor();
    await shootPanel(page, file);
    await panel.getByRole('button', { name: 'Jury', exact: true }).first().click();
  }
}

/** An empty workbook: each step of the panel, from the first screen to the progress of the sheets. */
async function pictureSteps(page) {
  const panel = panelOf(page);
  const press = (name) => panel.getByRole('button', { name }).first().click();
  await shootPanel(page, 'panneau-accueil');
  await press('Préparer mon classeur');
  await panel.getByLabel('Coller une fiche').check();
  await panel.getByLabel('Texte de la fiche', { exact: true }).fill(FICHE);
  await panel
    .getByRole('textbox', { name: /^Texte de la ligne/ })
    .first()
    .scrollIntoViewIfNeeded();
  await shootPanel(page, 'panneau-programme');
  await panel.getByLabel('Programme livré').check();
  await panel.getByText('60 ECTS').first().waitFor();
  await panel.locator('summary', { hasText: 'UE21' }).click();
  await panel.locator('summary', { hasText: 'UE21' }).scrollIntoViewIfNeeded();
  await shootPanel(page, 'panneau-controle');
  await press('Continuer');
  await panel.getByLabel('Liste des étudiants', { exact: true }).fill(LIST);
  await panel.getByText('Ligne 4').first().scrollIntoViewIfNeeded();
  await shootPanel(page, 'panneau-etudiants');
  await panel.getByLabel('Liste des étudiants', { exact: true }).fill(LIST.replace(';;Tom', ';Petit;Tom'));
  await press('Continuer');
  await press('Vérifier ce qui va changer');
  await panel.getByRole('heading', { name: 'Ce qui va changer' }).waitFor();
  await shootPanel(page, 'panneau-plan');
  await press('Générer');
  await panel.getByText('Notes S1').last().waitFor();
  await shootPanel(page, 'panneau-progression');
}

function panelOf(page) {
  return page.frameLocator('iframe[title]').first();
}

async function shoot(page, file, clip) {
  await page.screenshot({ path: join(pictures, `${file}.png`), ...(clip ? { clip } : {}) });
  console.log(`${file}.png`);
}

async function shootPanel(page, file) {
  await page.waitForTimeout(400);
  await shoot(page, file, { x: SIZE.width - 300, y: 0, width: 300, height: SIZE.height });
}
