/** The relevé of a whole programme (24 elements a semester) on paper, for those whose results take the most words. */
import type { DocumentChoices, DocumentRequest, JuryDocument } from '../../../src/addin/protocol';
import { quietWorkbook, runAll } from '../../workbook/interrupted';
import { juryRequest, must, named, notebookRequest, rowOf, sheetOf } from '../../workbook/workbench';
import { readPdf } from '../pdf';
import { bench } from './bench';
import { openDocument } from './scenes';
import { workbook } from './workbooks';

const open = bench();
let document: JuryDocument;
let choices: DocumentChoices;

/** Of the demonstration: a dossier that has everything by compensation or not, one that waits, one « Défaillant », one « Démission ». */
const NIPS = ['02260004', '02260006', '02260008', '02260010'];

beforeAll(async () => {
  const host = quietWorkbook();
  try {
    await runAll(host, notebookRequest({ etudiants: 10 }));
    await runAll(host, juryRequest('S1'));
    await runAll(host, juryRequest('BUT1'));
    const statuts = named(host, 'etu_statut').getColumn();
    const etudiants = sheetOf(host, 'Étudiants');
    for (const nip of NIPS.slice(2))
      etudiants.getRange(rowOf(host, 'etu_nip', nip), statuts).setValue(nip === NIPS[2] ? 'Défaillant' : 'Démission');
    const request: DocumentRequest = { kind: 'releve', session: 'BUT1', anonyme: false, nips: NIPS };
    document = (await must(host, 'juryDocument', request)) as JuryDocument;
    choices = NIPS.map((nip) => ({ nip, nom: nip, documents: ['releve' as const] })).reduce<DocumentChoices>(
      ([one], etudiant) => [{ session: 'BUT1', etudiants: [...(one?.etudiants ?? []), etudiant] }],
      [],
    );
  } finally {
    host.dispose();
  }
}, 120_000);

it.each([14, 20])(
  'tient sur une page avec des marges de %i mm, chaque UE et chaque titre de colonne sur une ligne',
  async (margin) => {
    const { page } = await open({
      state: workbook({ jurys: ['S1', 'BUT1'] }),
      choices,
      documents: { pv: document, releve: document },
    });
    await openDocument(page, 'releve');
    await page.getByRole('button', { name: `Préparer les ${NIPS.length} documents` }).click();
    await page.getByText(`${NIPS.length} documents prêts`).waitFor();
    await page.addStyleTag({ content: `@page { margin: ${margin}mm !important; }` });
    const { pages } = readPdf(await page.pdf({ preferCSSPageSize: true }));
    expect(pages.map((one) => /étudiant(\d{8})/.exec(one)?.[1])).toEqual(NIPS);
    expect(pages.join('')).not.toMatch(/Page\d+sur/);
    // As wide as the paper leaves: 210 mm less both margins, at 96 pixels an inch.
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: Math.floor(((210 - 2 * margin) / 25.4) * 96), height: 1000 });
    const heights = await page
      .locator('.print-root table[aria-label*="(UE)"] tr')
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
    expect(heights).toHaveLength(NIPS.length * (10 + 2));
    expect(Math.max(...heights)).toBeLessThan(1.5 * Math.min(...heights));
  },
);

it('en aperçu dans le panneau, un code et un titre de colonne tiennent sur une ligne, comme sur la page', async () => {
  const { page } = await open({
    state: workbook({ jurys: ['S1', 'BUT1'] }),
    choices,
    documents: { pv: document, releve: document },
  });
  await page.setViewportSize({ width: 300, height: 700 });
  await openDocument(page, 'releve');
  await page.locator('.paper-preview table').first().waitFor();
  const broken = await page
    .locator('.paper-preview :is(thead th, table[aria-label*="SAÉ"] tbody th, table[aria-label*="(UE)"] tbody th)')
    .evaluateAll((cells) =>
      cells.flatMap((cell) => {
        const range = cell.ownerDocument.createRange();
        range.selectNodeContents(cell);
        const tops = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
        return tops.size > 1 ? [cell.textContent ?? ''] : [];
      }),
    );
  expect(broken).toEqual([]);
});
