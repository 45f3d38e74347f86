/** « Maquette Apogée » : un fichier choisi, ce qui s'y rapproche, ce qui y sera écrit, et le fichier rempli, octet par octet. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApogeeResults } from '../../../src/addin/protocol';
import { RESULTS, typed } from '../../addin/sidebar/apogee/results';
import { latin, textOfBytes } from '../../formats/apogee/maquettes';
import { argsOf, asked, bench, button, messageOf, plain, tab } from './bench';
import { MADE } from './scenes';
import type { Sidebar } from './scripted';

const open = bench();
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const FIXTURE = new Uint8Array(readFileSync(join(__dirname, '../../formats/fixtures/maquette-but1.txt')));
const CODES = {
  UE11: '7WGA1',
  UE12: '7WGB1',
  UE13: '7WGC1',
  UE14: '7WGD1',
  UE15: '7WGE1',
  UE21: '7WGA2',
  UE22: '7WGB2',
  UE23: '7WGC2',
  UE24: '7WGD2',
  UE25: '7WGE2',
  annee: '7WB1',
};

async function openScreen(apogee: ApogeeResults = RESULTS, plan = MADE.plan): Promise<Sidebar> {
  const sidebar = await open({ ...MADE, apogee, ...(plan && { plan }) });
  await tab(sidebar, 'Fichiers').click();
  await sidebar.page.getByRole('button', { name: 'Maquette Apogée' }).click();
  return sidebar;
}
const choose = ({ page }: Sidebar, bytes: Uint8Array, name = 'MAQUETTE.TXT') =>
  page.locator('#maquette').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(bytes) });
const text = async ({ page }: Sidebar): Promise<string> => plain(await page.locator('main').innerText());

async function downloaded(sidebar: Sidebar): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([
    sidebar.page.waitForEvent('download'),
    button(sidebar, 'Télécharger la maquette remplie').click(),
  ]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

/** By hand, from the results of the class: the étape, then note, barème, points, result of each UE. */
const same = (note: string, code: string): readonly string[] => [note, '20', '', code];
const LINES = [
  ['00258310', 'ABADIE', 'Rose', ' 19/08/2007', 'ADM', ...new Array(10).fill(same('12,35', 'ADM')).flat()],
  [
    '00258311',
    'BÉNARD',
    'Léo',
    ' 31/03/2007',
    'ATT',
    ...same('10,00', 'ADM'),
    ...same('', 'ATT'),
    ...new Array(3).fill(same('11,00', 'ADM')).flat(),
    ...same('8,50', 'COMP'),
    ...new Array(4).fill(same('11,00', 'ADM')).flat(),
  ],
  [
    '00258312',
    'CROS',
    'Zoé',
    ' 06/11/2007',
    'NAR',
    ...new Array(2).fill(same('0,01', 'NAR')).flat(),
    ...same('14,20', 'ADM'),
    ...new Array(7).fill(same('0,01', 'NAR')).flat(),
  ],
];
const EXPECTED = textOfBytes(FIXTURE)
  .split('\r\n')
  .map((line) => {
    const own = LINES.find(([nip = '']) => line.startsWith(nip));
    return own ? [...own, ''].join('\t') : line;
  })
  .join('\r\n');

it('les codes tapés dans Programme : rien à vérifier, le fichier est rempli et tout le reste garde ses octets', async () => {
  const sidebar = await openScreen({ ...RESULTS, cibles: typed(CODES) });
  await choose(sidebar, FIXTURE);
  await sidebar.page.getByText('11 éléments rapprochés').waitFor();
  expect(await text(sidebar)).toContain('BUT MMI - CRÉATION NUMÉRIQUE, 2026/2027');
  const { name, bytes } = await downloaded(sidebar);
  expect(name).toBe('MAQUETTE.TXT');
  expect(textOfBytes(bytes)).toBe(EXPECTED);
  expect(Buffer.from(bytes).equals(Buffer.from(latin(EXPECTED)))).toBe(true);
  // 33 results, 30 barèmes, and 30 notes but one that is not known.
  expect(await messageOf(sidebar, 'status')).toBe(
    'La maquette remplie est téléchargée : 92 valeurs pour 3 étudiants. Importez-la dans Apogée.',
  );
});

it('des rapprochements proposés : à vérifier avant, puis à garder dans Programme', async () => {
  const sidebar = await openScreen();
  const { page } = sidebar;
  await choose(sidebar, FIXTURE);
  await page.getByText("proposé d'après le libellé").first().waitFor();
  const action = button(sidebar, 'Télécharger la maquette remplie');
  expect(await action.getAttribute('aria-disabled')).toBe('true');
  await action.click({ force: true });
  expect(await page.getByRole('status').filter({ hasText: 'téléchargée' }).count()).toBe(0);
  await page.getByLabel("J'ai vérifié les 10 rapprochements proposés").check();
  expect(textOfBytes((await downloaded(sidebar)).bytes)).toBe(EXPECTED);
  await button(sidebar, 'Garder ces codes dans Programme').click();
  await page.getByText('11 codes Apogée sont tapés').waitFor();
  expect(await argsOf(sidebar, 'keepApogeeCodes')).toEqual([
    [
      ['annee', 'UE11', 'UE12', 'UE13', 'UE14', 'UE15', 'UE21', 'UE22', 'UE23', 'UE24', 'UE25'].map((cle) => ({
        cle,
        code: CODES[cle as keyof typeof CODES],
        avant: '',
      })),
    ],
  ]);
});

it('deux éléments pour une UE : dit, et rien ne se télécharge', async () => {
  const sidebar = await openScreen({ ...RESULTS, cibles: typed(CODES) });
  await choose(sidebar, FIXTURE);
  await sidebar.page.getByText('11 éléments rapprochés').click();
  await sidebar.page.getByLabel('7WGB1 Co-concevoir réponse S1').selectOption('UE11');
  expect(await messageOf(sidebar, 'alert')).toBe(
    "UE11 Comprendre est choisi pour deux éléments. Gardez-en un, et laissez l'autre tel quel.",
  );
  expect(await button(sidebar, 'Télécharger la maquette remplie').getAttribute('aria-disabled')).toBe('true');
  await sidebar.page.getByLabel('7WGB1 Co-concevoir réponse S1').selectOption('');
  const { bytes } = await downloaded(sidebar);
  // UE12 is left: its four fields are blank on Rose's line.
  expect(textOfBytes(bytes)).toContain(
    ['00258310', 'ABADIE', 'Rose', ' 19/08/2007', 'ADM', ...same('12,35', 'ADM'), '', '', '', ''].join('\t'),
  );
});

it('montre avant d’écrire : les étudiants des deux côtés, les codes refusés, les 0,01', async () => {
  const refused = textOfBytes(FIXTURE)
    .replace(/15\t(.*?)COMP\t/, '14\t$1')
    .replace('COMP : Modification décision semestre impair\t', '');
  const sidebar = await openScreen({ ...RESULTS, cibles: typed(CODES) });
  await choose(sidebar, latin(refused));
  await sidebar.page.getByText('Ce qui sera écrit', { exact: true }).waitFor();
  await sidebar.page.locator('.check-line summary').evaluateAll((all) => {
    for (const summary of all) (summary.parentElement as HTMLDetailsElement).open = true;
  });
  const said = await text(sidebar);
  for (const line of [
    '3 étudiants du fichier sont reconnus par le NIP',
    'Ligne 70 : 99900001 INCONNUE Ève',
    'DIOP Max (00258313)',
    "CMP pour une UE : le fichier n'admet pas « COMP », résultat laissé tel quel",
    'BÉNARD Léo, UE21',
    'Démission ou défaillance : note 0,01 pour 1 étudiant',
    'CROS Zoé',
  ])
    expect(said).toContain(line);
});

it('le NIP d’une autre personne : dit, sa ligne laissée, puis remplie quand on coche', async () => {
  const etudiants = RESULTS.etudiants.map((one) =>
    one.nip === '00258311' ? { ...one, nom: 'KELLER Noé', famille: 'KELLER' } : one,
  );
  const sidebar = await openScreen({ ...RESULTS, annee: '2022-2023', cibles: typed(CODES), etudiants });
  const { page } = sidebar;
  await choose(sidebar, FIXTURE);
  await page.getByText('2 étudiants du fichier sont reconnus par le NIP').waitFor();
  const said = await text(sidebar);
  for (const line of [
    'Ligne 68 : 00258311 est BÉNARD Léo dans le fichier, KELLER Noé dans le classeur',
    'Année : 2026/2027 dans le fichier, 2022-2023 dans le classeur',
    'Démissions et défaillances : 1, écrites NAR comme dans ScoDoc ; changez-le dans Correspondance Apogée',
  ])
    expect(said).toContain(line);
  const own = (whole: string) => whole.split('\r\n')[67];
  expect(own(textOfBytes((await downloaded(sidebar)).bytes))).toBe(own(textOfBytes(FIXTURE)));
  await page.addScriptTag({ content: AXE });
  expect(
    await page.evaluate(
      async () =>
        (await (Reflect.get(window, 'axe') as { run(): Promise<{ violations: unknown[] }> }).run()).violations,
    ),
  ).toEqual([]);
  await page.getByLabel('Ces lignes sont bien les mêmes personnes').check();
  await page.getByText('3 étudiants du fichier sont reconnus par le NIP').waitFor();
  expect(textOfBytes((await downloaded(sidebar)).bytes)).toBe(EXPECTED);
});

it.each([
  [
    'coupé',
    textOfBytes(FIXTURE).slice(0, -20),
    /^Ligne 70 : 28 champs au lieu de 45 : la ligne est coupée ; exportez de nouveau/,
  ],
  [
    'aux champs réunis',
    textOfBytes(FIXTURE).replace('ABADIE\tRose', 'ABADIE Rose'),
    /^Ligne 67 : un champ d'identité de moins que l'en-tête \(ligne 66\)/,
  ],
  [
    'd’un autre format',
    'NIP;Nom\r\n1;A',
    /^Ligne 1 : « NIP;Nom » au lieu de XX-APO_TITRES-XX : ce n'est pas une maquette ; choisissez/,
  ],
  [
    'de 12 Mo',
    'A'.repeat(12_000_000),
    /^Ce fichier fait 12 Mo, une maquette moins de 10 Mo ; choisissez le fichier exporté d'Apogée\.$/,
  ],
])(
  'un fichier %s : une phrase, et rien à télécharger ; un bon fichier ensuite est pris',
  async (_, content, sentence) => {
    const sidebar = await openScreen({ ...RESULTS, cibles: typed(CODES) });
    await choose(sidebar, latin(content));
    const error = sidebar.page.locator('#maquette-error');
    await error.waitFor();
    expect(plain(await error.innerText())).toMatch(sentence);
    expect(await button(sidebar, 'Télécharger la maquette remplie').count()).toBe(0);
    await choose(sidebar, FIXTURE);
    await button(sidebar, 'Télécharger la maquette remplie').waitFor();
    expect(await error.count()).toBe(0);
  },
);

it('l’autre source est demandée ; la correspondance se génère et son plan se montre ici', async () => {
  const sources = [
    RESULTS.source,
    { id: 'jury-S1', session: 'S1', titre: "Jury S1, à l'état actuel", provisoire: true } as const,
  ];
  const plan = {
    resume: '1\u00a0feuille créée, 0\u00a0note modifiée',
    feuilles: [{ nom: 'Correspondance Apogée', changements: ['Feuille créée'] }],
    steps: [{ id: 'apogee', label: 'Création de la feuille Correspondance Apogée' }],
  };
  const sidebar = await openScreen({ ...RESULTS, sources, cibles: typed(CODES) }, plan);
  const { page } = sidebar;
  await choose(sidebar, FIXTURE);
  await page.getByLabel('Résultats à écrire').selectOption('jury-S1');
  await page.getByText('11 éléments rapprochés').waitFor();
  expect(await argsOf(sidebar, 'apogeeResults')).toEqual([[''], ['jury-S1']]);
  await button(sidebar, 'Adapter la correspondance des codes').click();
  await page.getByRole('heading', { name: 'Ce qui va changer' }).waitFor();
  expect(await asked(sidebar)).toEqual([{ kind: 'apogee' }]);
  await button(sidebar, 'Générer').click();
  await page.getByText('11 éléments rapprochés').waitFor();
  expect((await argsOf(sidebar, 'apogeeResults')).length).toBeGreaterThan(2);
});

it('tout se fait au clavier, et axe n’y trouve rien, en clair et en sombre, à 300 px et à la moitié', async () => {
  const sidebar = await openScreen();
  const { page } = sidebar;
  await choose(sidebar, FIXTURE);
  await page.getByLabel("J'ai vérifié les 10 rapprochements proposés").focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe('MAQUETTE.TXT');
  await page.locator('.check-line').evaluateAll((all) => {
    for (const one of all) if (one instanceof HTMLDetailsElement) one.open = true;
  });
  await page.addScriptTag({ content: AXE });
  const defects = () =>
    page.evaluate(async () => {
      const { violations } = await (
        Reflect.get(window, 'axe') as { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      ).run();
      return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`);
    });
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect([await defects(), await overflow()]).toEqual([[], 0]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 150, height: 350 });
  expect([await defects(), await overflow()]).toEqual([[], 0]);
});
