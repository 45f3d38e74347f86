/** Decision codes typed in the cells of a list: as many keys as hands can, none is lost; the list still opens when it is asked for. Boxes typed. */
import { openForTests } from './opened';

const opened = openForTests();

it.each([
  [0, 'W7'],
  [20, 'X7'],
  [100, 'Y7'],
  [300, 'Z7'],
])('codes typed one after the other with %i ms between keys are all there', async (delay, first) => {
  await opened.select('Jury S1', first);
  const codes = ['ATJ', 'RAT', 'ADJ', 'ATJ'];
  for (const code of codes) {
    await opened.page.keyboard.type(code, { delay });
    if (delay > 0) await opened.page.waitForTimeout(delay);
    await opened.page.keyboard.press('Enter');
  }
  await opened.idle();
  expect(((await opened.read('Jury S1', `${first}:${first[0]}10`)) as unknown[][]).flat()).toEqual(codes);
});

/** On the screen, from the corner of the spreadsheet, once AA7 is selected: AA12 and the arrow of its list. */
const AA12 = { cell: { x: 652, y: 537 }, arrow: { x: 679, y: 537 } };

it.each([
  ['a click on its arrow', 1, AA12.arrow, 'ADJ'],
  ['a double click', 2, AA12.cell, 'RAT'],
] as const)('the list opens by %s, and enters the code that is chosen', async (_way, clickCount, { x, y }, code) => {
  const { page } = opened;
  await opened.select('Jury S1', 'AA7');
  const corner = await page.locator('#tableur').boundingBox();
  await page.mouse.click((corner?.x ?? 0) + x, (corner?.y ?? 0) + y, { clickCount, delay: 30 });
  const list = page.locator('[data-u-comp="sheets-dropdown-list"]');
  await list.waitFor();
  expect(await page.locator('#etat').textContent()).toContain('Jury S1, AA12');
  expect(await list.getByRole('textbox').count()).toBe(0);
  await list.getByText(code, { exact: true }).click();
  await list.waitFor({ state: 'detached' });
  await opened.idle();
  expect(await opened.read('Jury S1', 'AA12')).toBe(code);
});

it('a code typed over the open list is entered, in place of the one that was there', async () => {
  const { page } = opened;
  await opened.select('Jury S1', 'AA7');
  const corner = await page.locator('#tableur').boundingBox();
  await page.mouse.click((corner?.x ?? 0) + AA12.arrow.x, (corner?.y ?? 0) + AA12.arrow.y);
  await page.locator('[data-u-comp="sheets-dropdown-list"]').waitFor();
  await page.keyboard.type('DEF');
  await page.keyboard.press('Enter');
  await opened.idle();
  expect(await page.locator('[data-u-comp="sheets-dropdown-list"]').count()).toBe(0);
  expect(await opened.read('Jury S1', 'AA12')).toBe('DEF');
});

describe('a box', () => {
  it.each([
    ['BG8', 'VRAI', true],
    ['BG9', 'true', true],
    ['BG8', 'faux', false],
  ])('in %s, « %s » is typed as it is clicked', async (place, text, held) => {
    await opened.type('Jury BUT1', place, text);
    expect(await opened.read('Jury BUT1', place)).toBe(held);
  });

  it('a box ticked on the keyboard counts: the hearing that was asked for is told as lacking', async () => {
    const lines = (await opened.read('Jury BUT1', 'AL8:AL31')) as string[][];
    const row = 8 + lines.findIndex(([situation]) => situation?.startsWith('Conditions du 4.5 non réunies'));
    await opened.type('Jury BUT1', `BE${row}`, 'NAR');
    await opened.type('Jury BUT1', `BF${row}`, 'Trop de moyennes sous 8');
    await opened.type('Jury BUT1', `BI${row}`, 'Un autre parcours');
    expect(await opened.read('Jury BUT1', `BS${row}`)).toBe('');
    await opened.type('Jury BUT1', `BG${row}`, 'VRAI');
    expect(await opened.read('Jury BUT1', `BS${row}`)).toBe('NAR incomplet, audition demandée et non tenue (4.5)');
  });

  it('pasted, one or several, it is a box too', async () => {
    await paste('BG10', 'VRAI');
    await paste('BG11', 'VRAI\nFAUX');
    expect(await opened.read('Jury BUT1', 'BG10:BG12')).toEqual([[true], [true], [false]]);
  });

  it('1 is no box: it is refused, with what is to be done', async () => {
    await opened.type('Jury BUT1', 'BG13', '1');
    expect(await opened.page.getByRole('alert').innerText()).toContain(
      "«\u00a01\u00a0» n'est pas accepté. Cochez ou décochez la case.",
    );
    expect(await opened.read('Jury BUT1', 'BG13')).toBe(false);
  });

  async function paste(place: string, text: string): Promise<void> {
    await opened.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await opened.select('Jury BUT1', place);
    await opened.page.keyboard.press('ControlOrMeta+v');
    await opened.idle();
  }
});
