/** The local page as a newcomer meets it: the demonstration, a mark typed on the keyboard, refusals in French, the message of a function. */
import { readFileSync } from 'node:fs';
import { BUT1, latin, maquetteText, textOfBytes } from '../../formats/apogee/maquettes';
import { FIRST_SHEET, JURY_SHEETS, MARK_SHEETS } from '../../workbook/sheetNames';
import { openForTests } from './opened';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const opened = openForTests();

// « Da Silva Inès », fourth of the class: 12 everywhere but in one SAÉ of UE11 and one of UE21.
const ROW = { notes: 13, moyennes: 18, jury: 11 };
const MARK = `AM${ROW.notes}`; // SAE101, which weighs in UE11 only

it('shows the whole workbook, Jury BUT1 first, without an error or a request that leaves the machine', async () => {
  expect(await opened.sheets()).toEqual([FIRST_SHEET, ...MARK_SHEETS, ...JURY_SHEETS]);
  expect(await opened.page.locator('#etat').textContent()).toContain('Jury BUT1, A1');
  expect(await opened.page.locator('.about').innerText()).toMatch(
    /^Démonstration, avec des étudiants fictifs\. Le module /,
  );
  expect(opened.complaints).toEqual([]);
  expect(opened.outside).toEqual([]);
});

it('the button of another workbook asks nothing as long as nothing was written', async () => {
  await opened.page.route('**/?vide', (route) => route.fulfill({ status: 204 })); // which leaves the page where it is
  const left = opened.page.waitForRequest('**/?vide');
  await opened.page.getByRole('link', { name: 'Classeur vide' }).click();
  await left;
  expect(await opened.page.getByRole('dialog').count()).toBe(0);
  await opened.page.unroute('**/?vide');
});

it('a mark typed on the keyboard changes the average, the RCUE, the codes and the decision', async () => {
  expect(await opened.read('Notes S1', `C${ROW.notes}`)).toBe('Inès');
  expect(await opened.shown('Jury BUT1', `L${ROW.jury}`)).toBe('7,99');
  expect(await opened.read('Jury BUT1', `AK${ROW.jury}:AL${ROW.jury}`)).toEqual([
    [51, expect.stringContaining('Conditions du 4.5 non réunies')],
  ]);

  await opened.type('Notes S1', MARK, '12');

  // All her marks of S1 are 12 now: UE11 is 12. UE21 keeps 12 − 11.94 × 8/25 = 8.1792 (0.06 in a SAÉ of coefficient 8 out of 25).
  // RCUE: (12 + 8.1792) / 2 = 10.0896, so UE21 is compensated: ten UE acquired, 60 credits.
  expect(await opened.shown('Moyennes S1', `AD${ROW.moyennes}`)).toBe('12,00');
  expect(await opened.read('Jury S1', 'H9')).toBe('ADM');
  expect(await opened.shown('Jury BUT1', `J${ROW.jury}`)).toBe('8,18');
  expect(await opened.shown('Jury BUT1', `L${ROW.jury}`)).toBe('10,09');
  expect(await opened.read('Jury BUT1', `I${ROW.jury}:K${ROW.jury}`)).toEqual([
    ['ADM', expect.closeTo(8.1792, 10), 'CMP'],
  ]);
  expect(await opened.read('Jury BUT1', `AG${ROW.jury}`)).toBe('5/5');
  expect(await opened.read('Jury BUT1', `AK${ROW.jury}:AL${ROW.jury}`)).toEqual([
    [60, 'Année validée\u00a0: toutes les UE acquises'],
  ]);
});

it('a maquette of Apogée chosen in the panel is filled with what the jury sheet shows, and comes back byte for byte else', async () => {
  const panel = await (await opened.page.waitForSelector('#panneau iframe')).contentFrame();
  if (!panel) throw new Error('le panneau est vide');
  const nip = String(await opened.read('Jury BUT1', `B${ROW.jury}`));
  const unknown = { nip: '99999999', nom: 'INCONNUE', prenom: 'Ève', valeurs: ['AJ', '7,25', '20', '', 'AJ'] };
  const before = maquetteText({ ...BUT1, etudiants: [unknown, { nip, nom: 'DA SILVA', prenom: 'Inès' }] });
  await panel.getByRole('tab', { name: 'Fichiers' }).click();
  await panel.getByRole('button', { name: 'Maquette Apogée' }).click();
  await panel
    .locator('#maquette')
    .setInputFiles({ name: 'BUT1.TXT', mimeType: 'text/plain', buffer: Buffer.from(latin(before)) });
  await panel.getByLabel("J'ai vérifié les 10 rapprochements proposés").check({ timeout: 60_000 });
  expect(await panel.locator('.check-line').allInnerTexts()).toEqual(
    expect.arrayContaining([
      expect.stringContaining('Résultats provisoires'),
      expect.stringContaining('1\u00a0étudiant du fichier hors du classeur'),
    ]),
  );
  const [download] = await Promise.all([
    opened.page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Télécharger la maquette remplie' }).click(),
  ]);
  // As above: 12 everywhere, and 8.1792 in UE21, compensated: the year is admitted.
  const twelve = ['12,00', '20', '', 'ADM'];
  const twelves = (count: number): readonly string[] => new Array(count).fill(twelve).flat();
  const values = ['ADM', ...twelves(5), '8,18', '20', '', 'COMP', ...twelves(4)];
  const blank = new Array(41).fill('').join('\t');
  const after = textOfBytes(latin(before)).replace(`19/08/2007\t${blank}`, `19/08/2007\t${values.join('\t')}`);
  expect(after).not.toBe(textOfBytes(latin(before)));
  expect(textOfBytes(new Uint8Array(readFileSync(await download.path())))).toBe(after);
  expect(download.suggestedFilename()).toBe('BUT1.TXT');
  await panel.getByRole('tab', { name: 'Classeur' }).click();
}, 120_000);

it('« 12,5 » is a number, whatever it was before, and opening the cell again changes nothing', async () => {
  await opened.type('Notes S1', MARK, '12,5');
  expect(await opened.read('Notes S1', MARK)).toBe(12.5);
  await opened.select('Notes S1', MARK);
  await opened.page.keyboard.press('F2');
  await opened.page.keyboard.press('Enter');
  await opened.idle();
  expect(await opened.read('Notes S1', MARK)).toBe(12.5);
});

it('22 is refused with the help of the column: the cell keeps its mark, the keyboard and the selection stay where they are', async () => {
  await opened.type('Notes S1', MARK, '22');
  const refusal = refusalOf(MARK);
  await refusal.waitFor();
  expect(await refusal.innerText()).toMatch(/^Saisie refusée\. /);
  expect(await refusal.innerText()).toContain(
    "«\u00a022\u00a0» n'est pas accepté. Tapez une note entre 0 et le barème",
  );
  expect(await opened.read('Notes S1', MARK)).toBe(12.5);
  expect(await opened.page.locator('#etat').textContent()).toContain(`Notes S1, AM${ROW.notes + 1}`);
});

it('« Y aller » gives the refused cell and the keyboard at once, and an accepted mark takes the notice away', async () => {
  await opened.select('Étudiants', 'A1');
  await opened.page.getByRole('button', { name: 'Y aller' }).click();
  await opened.page
    .locator('#etat')
    .filter({ hasText: `Notes S1, ${MARK}` })
    .waitFor();
  await opened.page.keyboard.type('11');
  await opened.page.keyboard.press('Enter');
  await refusalOf(MARK).waitFor({ state: 'detached' });
  expect(await opened.read('Notes S1', MARK)).toBe(11);
  await opened.idle();
  // Her other marks are 12 and SAE101 weighs 18 of the 43 of UE11; typed while the cell was still being computed again.
  expect(await opened.read('Moyennes S1', `AD${ROW.moyennes}`)).toBeCloseTo(12 - 18 / 43, 10);
});

it.each([750, 100, 0])(
  '25, refused, then six marks, with %i ms between them: each is in its own cell, and one notice names E11',
  async (pause) => {
    const kept = await opened.read('Notes S1', 'E11');
    await opened.select('Notes S1', 'E11');
    for (const mark of [25, 11, 12, 13, 14, 15, 16]) {
      await opened.page.keyboard.type(String(mark));
      await opened.page.keyboard.press('Enter');
      await opened.page.waitForTimeout(pause);
    }
    await refusalOf('E11').waitFor();
    await opened.idle();
    expect(((await opened.read('Notes S1', 'E11:E17')) as unknown[][]).flat()).toEqual([kept, 11, 12, 13, 14, 15, 16]);
    expect(await opened.page.getByRole('alert').count()).toBe(1);
    expect(await opened.page.locator('#etat').textContent()).toContain('Notes S1, E18');
    await opened.page.getByRole('button', { name: 'Fermer', exact: true }).click();
    expect(await opened.page.getByRole('alert').count()).toBe(0);
  },
);

it('ten marks typed one after the other are all there', async () => {
  await opened.select('Notes S1', 'F14');
  const marks = [6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
  for (const mark of marks) {
    await opened.page.keyboard.type(String(mark));
    await opened.page.keyboard.press('Enter');
    await opened.page.waitForTimeout(200);
  }
  await opened.idle();
  expect(((await opened.read('Notes S1', 'F14:F23')) as unknown[][]).flat()).toEqual(marks);
});

it('Enter goes back under the cell where Tab began, and no longer once another cell was chosen', async () => {
  const { page } = opened;
  const around = async () => [await opened.read('Notes S1', 'E25:F27'), await opened.read('Notes S1', 'H25:H27')];
  const before = await around();
  await opened.select('Notes S1', 'E24');
  for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
  await page.keyboard.type('7', { delay: 15 });
  await page.keyboard.press('Tab');
  await opened.select('Notes S1', 'H25');
  for (const mark of ['8', '9', '11']) {
    await page.keyboard.type(mark, { delay: 15 });
    await page.keyboard.press('Enter');
  }
  await opened.idle();
  const [[first, ...others] = []] = before as readonly (readonly (readonly unknown[])[])[];
  expect(await around()).toEqual([
    [[7, first?.[1]], ...others],
    [[8], [9], [11]],
  ]);
});

it('marks pasted from a French sheet are numbers', async () => {
  await opened.page.evaluate(() => navigator.clipboard.writeText('1,5\t2,25\n3\tABS'));
  await opened.select('Notes S1', 'E30');
  await opened.page.keyboard.press('ControlOrMeta+v');
  await opened.idle();
  expect(await opened.read('Notes S1', 'E30:F31')).toEqual([
    [1.5, 2.25],
    [3, 'ABS'],
  ]);
  // Plain text brings no looks: the cells of marks stay as they were.
  const fills = await opened.page.evaluate(() =>
    ['E30', 'F30', 'E20'].map((place) => window.juryBut?.fill('Notes S1', place)),
  );
  expect(fills).toEqual(['#fffbe6', '#fffbe6', '#fffbe6']);
});

it('a pasted number is read as a typed one: three decimals, a point, leading zeros in a text column', async () => {
  // Copied from a French sheet: « 11,875 » is eleven and seven eighths, as it is when typed, not 11875.
  await paste('Feuille 1', 'F1', '11,875\t12,125\n1 234,5\tABS');
  expect(await opened.read('Feuille 1', 'F1:G2')).toEqual([
    [11.875, 12.125],
    [1234.5, 'ABS'],
  ]);
  expect(await opened.shown('Feuille 1', 'F1')).toBe('11,875');
  await paste('Feuille 1', 'F4', '11,875');
  expect(await opened.read('Feuille 1', 'F4')).toBe(11.875);
  await opened.page.keyboard.press('ControlOrMeta+z');
  await opened.page.keyboard.press('ControlOrMeta+y');
  await opened.idle();
  expect(await opened.read('Feuille 1', 'F4')).toBe(11.875);
  await opened.type('Feuille 1', 'H1', '12.5');
  await paste('Feuille 1', 'H2', '12.5\n12.5');
  const typed = await opened.read('Feuille 1', 'H1');
  expect(await opened.read('Feuille 1', 'H2:H3')).toEqual([[typed], [typed]]);
  await paste('Étudiants', 'A34', '02260023\tDUPONT\n02260024\tMARTIN');
  expect(await opened.read('Étudiants', 'A34:B35')).toEqual([
    ['02260023', 'DUPONT'],
    ['02260024', 'MARTIN'],
  ]);
  // What is typed next in the same cell is what was typed.
  await opened.type('Feuille 1', 'F1', '3');
  expect(await opened.read('Feuille 1', 'F1')).toBe(3);
}, 90_000);

it('marks copied from Excel are read as they show, whatever their number format', async () => {
  await opened.page.evaluate(async () => {
    const cell = '<td style="mso-number-format:0\\.000">';
    const html = `<html><body><table><tr>${cell}11,875</td>${cell}12,125</td></tr></table></body></html>`;
    const blob = (type: string, text: string): Blob => new Blob([text], { type });
    const parts = {
      'text/html': blob('text/html', html),
      'text/plain': blob('text/plain', '11,875\t12,125\r\n'),
    };
    await navigator.clipboard.write([new ClipboardItem(parts)]);
  });
  await opened.select('Feuille 1', 'F8');
  await opened.page.keyboard.press('ControlOrMeta+v');
  await opened.idle();
  expect(await opened.read('Feuille 1', 'F8:G8')).toEqual([[11.875, 12.125]]);
});

describe('a computed cell', () => {
  const QUESTION = 'Cette cellule est calculée par Jury BUT. La modifier quand même\u00a0?';
  const CELL = `AD${ROW.moyennes}`;

  it.each([
    ['typing', async () => opened.type('Moyennes S1', CELL, '9')],
    ['Delete', async () => pressIn(CELL, 'Delete')],
    ['paste', async () => pressIn(CELL, 'ControlOrMeta+v')],
  ])('%s asks first, « Annuler » has the focus and leaves the cell', async (_name, act) => {
    const before = await opened.read('Moyennes S1', CELL);
    await act();
    const question = opened.page.getByRole('dialog', { name: 'Cellule calculée' });
    await question.waitFor();
    expect(await question.textContent()).toContain(QUESTION);
    expect(await opened.page.evaluate(() => document.activeElement?.textContent)).toBe('Annuler');
    await opened.page.keyboard.press('Enter');
    await question.waitFor({ state: 'detached' });
    await opened.idle();
    expect(await opened.read('Moyennes S1', CELL)).toBe(before);
  });

  it('« Modifier » lets the change through, and Ctrl+Z takes it back', async () => {
    await opened.type('Moyennes S1', 'A1', 'Moyennes du semestre');
    await opened.page.getByRole('button', { name: 'Modifier', exact: true }).click();
    await opened.idle();
    expect(await opened.read('Moyennes S1', 'A1')).toBe('Moyennes du semestre');
    await opened.select('Moyennes S1', 'A1');
    await opened.page.keyboard.press('ControlOrMeta+z');
    await opened.idle();
    expect(await opened.read('Moyennes S1', 'A1')).toBe('Moyennes S1');
  });
});

it('a function that fails says why: in the line at the foot when its cell is selected, near the cell under the mouse', async () => {
  await opened.type('Feuille 1', 'B1', '01/09/2026');
  await opened.type('Feuille 1', 'A3', '=UE_AVERAGE(B1:C1;B2:C2)');
  await opened.select('Feuille 1', 'A3');
  const reason = "notes, ligne 1, colonne 1\u00a0: une date au lieu d'une note. Tapez 12,5 avec une virgule.";
  const line = opened.page.locator('#etat');
  await line.filter({ hasText: reason }).waitFor();
  expect(await line.textContent()).toBe(`Feuille 1, A3\u00a0: erreur. ${reason}`);
  expect(await line.getAttribute('aria-live')).toBe('polite');
  const tip = opened.page.getByRole('tooltip').filter({ hasText: reason });
  await hoverUntil(() => tip.isVisible());
  expect(await tip.textContent()).toBe(reason);
  await opened.select('Programme', 'A1');
  expect(await tip.isVisible()).toBe(false);
});

it('a formula typed the French way is computed', async () => {
  await opened.type('Feuille 1', 'A5', '=SUM(1;2,5)*0,5');
  expect(await opened.read('Feuille 1', 'A5')).toBe(1.75);
});

it('help in French comes while a function of Jury BUT is typed', async () => {
  await opened.select('Feuille 1', 'D8');
  await opened.page.keyboard.type('=UE_AV', { delay: 30 });
  await opened.page.getByText("Moyennes des UE d'un étudiant ou d'une classe").waitFor();
  await opened.page.keyboard.press('Escape');
  await opened.page.keyboard.press('Escape');
});

it('the shell has no defect that axe knows, closed, with its menu open, with refusals and with a question', async () => {
  await opened.page.addScriptTag({ content: AXE });
  expect(await defects()).toEqual([]);
  await opened.page.getByRole('button', { name: 'Extensions' }).click();
  expect(await defects()).toEqual([]);
  await opened.page.keyboard.press('Escape');
  await opened.type('Notes S1', 'E11', '25');
  await opened.type('Notes S1', 'E12', 'dix');
  await refusalOf('E12').waitFor();
  expect(await defects()).toEqual([]);
  await pressIn('AD15', 'Delete');
  await opened.page.getByRole('dialog', { name: 'Cellule calculée' }).waitFor();
  expect(await defects()).toEqual([]);
  await opened.page.keyboard.press('Escape');
});

it('nothing of all this made an error or a request that leaves the machine', () => {
  expect(opened.complaints).toEqual([]);
  expect(opened.outside).toEqual([]);
});

it('the button of another workbook asks before it erases what was typed, and « Annuler » keeps it', async () => {
  const button = opened.page.getByRole('link', { name: 'Classeur vide' });
  const question = opened.page.getByRole('dialog', { name: 'Effacer le classeur' });
  const kept = await opened.read('Notes S1', 'F14:F23');
  await button.click();
  await question.waitFor();
  expect(await question.textContent()).toContain(
    'Le classeur affiché sera effacé. Téléchargez-le en .xlsx pour le garder.',
  );
  await opened.page.keyboard.press('Enter');
  await question.waitFor({ state: 'detached' });
  expect(await opened.read('Notes S1', 'F14:F23')).toEqual(kept);
  await button.click();
  await opened.page.getByRole('button', { name: 'Effacer', exact: true }).click();
  await opened.page.waitForURL('**/?vide');
  await opened.page.waitForFunction(() => window.juryBut !== undefined);
  await opened.page.evaluate(() => window.juryBut?.ready);
  expect(await opened.sheets()).toEqual(['Feuille 1']);
  await opened.page.getByRole('link', { name: 'Démonstration' }).click();
  await opened.page.waitForURL((url) => url.search === '');
});

const refusalOf = (a1: string) => opened.page.getByRole('alert').filter({ hasText: `Notes S1, ${a1}\u00a0:` });

async function paste(sheet: string, a1: string, text: string): Promise<void> {
  await opened.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await opened.select(sheet, a1);
  await opened.page.keyboard.press('ControlOrMeta+v');
  await opened.idle();
}

async function pressIn(a1: string, key: string): Promise<void> {
  await opened.select('Moyennes S1', a1);
  await opened.page.keyboard.press(key);
}

/** Moves the mouse down the first column until something shows. */
async function hoverUntil(isShown: () => Promise<boolean>): Promise<void> {
  const sheet = await opened.page.locator('#tableur').boundingBox();
  for (let y = 100; y < 260; y += 4) {
    await opened.page.mouse.move((sheet?.x ?? 0) + 90, (sheet?.y ?? 0) + y);
    await opened.page.waitForTimeout(80);
    if (await isShown()) return;
  }
}

/** Of the shell: the canvas and the menus of Univer are not ours, the sidebar has its own tests. */
function defects(): Promise<readonly string[]> {
  return opened.page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run({ exclude: ['#tableur', 'iframe', '#univer-popup-portal'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}
