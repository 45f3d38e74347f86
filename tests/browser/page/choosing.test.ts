/** Decision codes typed in the cells of a list: as many keys as hands can, none is lost; the list still opens when it is asked for. */
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

/** On the screen, from the corner of the spreadsheet, once AA7 is selected: AA14 and the arrow of its list. */
const AA14 = { cell: { x: 652, y: 539 }, arrow: { x: 679, y: 539 } };

it.each([
  ['a click on its arrow', 1, AA14.arrow, 'ADJ'],
  ['a double click', 2, AA14.cell, 'RAT'],
] as const)('the list opens by %s, and enters the code that is chosen', async (_way, clickCount, { x, y }, code) => {
  const { page } = opened;
  await opened.select('Jury S1', 'AA7');
  const corner = await page.locator('#tableur').boundingBox();
  await page.mouse.click((corner?.x ?? 0) + x, (corner?.y ?? 0) + y, { clickCount, delay: 30 });
  const list = page.locator('[data-u-comp="sheets-dropdown-list"]');
  await list.waitFor();
  expect(await page.locator('#etat').textContent()).toContain('Jury S1, AA14');
  expect(await list.getByRole('textbox').count()).toBe(0);
  await list.getByText(code, { exact: true }).click();
  await list.waitFor({ state: 'detached' });
  await opened.idle();
  expect(await opened.read('Jury S1', 'AA14')).toBe(code);
});

it('a code typed over the open list is entered, in place of the one that was there', async () => {
  const { page } = opened;
  await opened.select('Jury S1', 'AA7');
  const corner = await page.locator('#tableur').boundingBox();
  await page.mouse.click((corner?.x ?? 0) + AA14.arrow.x, (corner?.y ?? 0) + AA14.arrow.y);
  await page.locator('[data-u-comp="sheets-dropdown-list"]').waitFor();
  await page.keyboard.type('DEF');
  await page.keyboard.press('Enter');
  await opened.idle();
  expect(await page.locator('[data-u-comp="sheets-dropdown-list"]').count()).toBe(0);
  expect(await opened.read('Jury S1', 'AA14')).toBe('DEF');
});
