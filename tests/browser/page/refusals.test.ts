/** What is told of refused entries, while hands are elsewhere: the list, the keyboard, undo, another editor, another sheet, rows that move. */
import { openForTests } from './opened';

const opened = openForTests();

const alerts = () => opened.page.getByRole('alert');
const read = async (a1: string): Promise<readonly unknown[]> => [await opened.read('Notes S1', a1)].flat(2);
const selected = (place: string) => opened.page.locator('#etat').filter({ hasText: place }).waitFor();

afterEach(async () => {
  await opened.idle();
  // In one turn of the page: a notice leaves by itself when its cell is settled.
  await opened.page.getByRole('button', { name: 'Fermer', exact: true }).evaluateAll((buttons) => {
    for (const button of buttons) (button as HTMLButtonElement).click();
  });
});

it('several are a list, the newest first; a mark accepted in a cell takes its own away', async () => {
  const [first, third] = [await read('E11:E11'), await read('E13:E13')];
  await opened.select('Notes S1', 'E11');
  await typeDown(25, 11, 26, 13);
  await refused('E13', 'E11');
  expect(await opened.page.getByText('2 saisies refusées').isVisible()).toBe(true);
  expect(await read('E11:E14')).toEqual([...first, 11, ...third, 13]);
  await opened.type('Notes S1', 'E11', '9');
  await refused('E13');
  await opened.type('Notes S1', 'E13', '27');
  await alerts().filter({ hasText: '«\u00a027\u00a0»' }).waitFor();
  await refused('E13');
});

it('F6 goes to the newest and back, Escape closes it and gives the keyboard back to the cell being typed', async () => {
  const { page } = opened;
  await opened.type('Notes S1', 'F11', '25');
  await refused('F11');
  await page.keyboard.type('1');
  await page.waitForTimeout(300); // the editor, as it opens, takes the keyboard in a later turn
  await page.keyboard.press('F6');
  expect(await focused()).toBe('Y aller');
  await page.keyboard.press('F6');
  await page.keyboard.type('2');
  await page.keyboard.press('F6');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Fermer');
  await page.keyboard.press('Escape');
  await refused();
  await page.keyboard.type(',5');
  await page.keyboard.press('Enter');
  await opened.idle();
  expect(await read('F12:F12')).toEqual([12.5]);
});

it('the mark being typed when another is refused is not disturbed, « Fermer » included; « Y aller » enters it first', async () => {
  const { page } = opened;
  const kept = await read('G11:G11');
  await opened.select('Notes S1', 'G11');
  await typeDown(25, 26);
  await page.keyboard.type('1');
  await refused('G12', 'G11');
  await page.keyboard.type('4');
  await page.getByRole('button', { name: 'Fermer', exact: true }).first().click();
  await page.keyboard.type(',5');
  await page.getByRole('button', { name: 'Y aller' }).click();
  await selected('Notes S1, G11');
  await page.keyboard.type('8');
  await page.keyboard.press('Enter');
  await refused();
  await opened.idle();
  expect(kept).not.toEqual([8]);
  expect(await read('G11:G11')).toEqual([8]);
  expect(await read('G13:G13')).toEqual([14.5]);
});

it.each([14, 25])('a mark half typed while %i, above it, is judged and computed loses no digit', async (above) => {
  // Formulas of other sheets stand at the same address as G14.
  await opened.select('Notes S1', 'G13');
  await typeDown(above);
  await opened.page.keyboard.type('1');
  await opened.page.waitForTimeout(2500);
  await opened.page.keyboard.type('5');
  await opened.page.keyboard.press('Enter');
  await opened.idle();
  expect(await read('G14:G14')).toEqual([15]);
});

it('a refused cell that is already being typed again keeps what is typed', async () => {
  await opened.select('Notes S1', 'K11');
  await typeDown(25);
  await opened.page.keyboard.press('ArrowUp');
  await opened.page.keyboard.type('1');
  await refused('K11');
  await opened.page.keyboard.type('4');
  await opened.page.keyboard.press('Enter');
  await refused();
  expect(await read('K11:K11')).toEqual([14]);
});

it('Ctrl+Z and Ctrl+Y pass over what was refused', async () => {
  const { page } = opened;
  const before = await read('H11:H13');
  await opened.select('Notes S1', 'H11');
  await typeDown(14, 25, 9);
  await refused('H12');
  const after = [14, before[1], 9];
  expect(await read('H11:H13')).toEqual(after);
  await page.keyboard.press('ControlOrMeta+z');
  expect(await read('H11:H13')).toEqual([14, ...before.slice(1)]);
  await page.keyboard.press('ControlOrMeta+z');
  expect(await read('H11:H13')).toEqual(before);
  for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press('ControlOrMeta+y');
  await opened.idle();
  expect(await read('H11:H13')).toEqual(after);
});

it('of two entries in one cell before anything is judged, the good one stays, typed first or last', async () => {
  await opened.select('Notes S1', 'I11');
  await typeAgain('25', '12');
  await opened.idle();
  expect(await read('I11:I11')).toEqual([12]);
  await typeAgain('13', '26');
  await refused('I11');
  expect(await read('I11:I11')).toEqual([13]);
});

it('another sheet shown meanwhile stays, and a row deleted above moves the notice with its cell', async () => {
  const { page } = opened;
  const kept = await read('J13:J13');
  await opened.select('Notes S1', 'J13');
  await typeDown(25);
  await opened.select('Étudiants', 'A1');
  await refused('J13');
  await selected('Étudiants, A1');
  expect(await read('J13:J13')).toEqual(kept);
  await opened.select('Notes S1', 'A12');
  const corner = await page.locator('#tableur').boundingBox();
  await page.mouse.click((corner?.x ?? 0) + 25, (corner?.y ?? 0) + 432, { button: 'right' }); // the number of row 12
  await page.getByText('Supprimer la ligne sélectionnée').click();
  await refused('J12');
  await page.getByRole('button', { name: 'Y aller' }).click();
  await selected('Notes S1, J12');
});

it('« 12.5 », pasted, is counted 12,5, and the bubble of its cell does not call it invalid', async () => {
  const { page } = opened;
  await page.evaluate(() => navigator.clipboard.writeText('12.5'));
  await opened.select('Notes S1', 'E16');
  await page.keyboard.press('ControlOrMeta+v');
  await opened.idle();
  expect(await opened.read('Notes S1', 'D3')).toBe('Toutes les cellules sont reconnues');
  const corner = await page.locator('#tableur').boundingBox();
  await opened.select('Notes S1', 'E11'); // E16 is then there on the screen:
  for (const x of [560, 566]) await page.mouse.move((corner?.x ?? 0) + x, (corner?.y ?? 0) + 528);
  const bubble = page.getByText('«\u00a012.5\u00a0» est un texte, lu comme 12,5.');
  await bubble.waitFor();
  expect(await page.getByText('Invalide').count()).toBe(0);
});

async function typeDown(...marks: readonly number[]): Promise<void> {
  for (const mark of marks) {
    await opened.page.keyboard.type(String(mark));
    await opened.page.keyboard.press('Enter');
  }
}

/** Each over the one before. */
async function typeAgain(...marks: readonly string[]): Promise<void> {
  for (const mark of marks) {
    await opened.page.keyboard.type(mark);
    await opened.page.keyboard.press('Enter');
    await opened.page.keyboard.press('ArrowUp');
  }
}

/** The notices are those of these cells of Notes S1, in that order. */
async function refused(...cells: readonly string[]): Promise<void> {
  await opened.page.waitForFunction((expected) => {
    const told = [...document.querySelectorAll('[role="alert"]')].map(({ textContent }) => textContent);
    return (
      told.length === expected.length && expected.every((cell, rank) => told[rank]?.includes(`S1, ${cell}\u00a0:`))
    );
  }, cells);
}

const focused = (): Promise<string | null> => opened.page.evaluate(() => document.activeElement?.textContent ?? null);
