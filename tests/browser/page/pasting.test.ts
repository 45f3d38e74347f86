/** One bare text pasted, as it comes from a mail: it is entered, and what is computed or typed afterwards is not taken for it. */
import { openForTests } from './opened';

const opened = openForTests();

it('the texts that formulas give stay texts: « 5/5 » is no day, and a NIP keeps its leading zero', async () => {
  const nips = await opened.read('Moyennes S1', 'A15:A17');
  expect(nips).toEqual([['02260001'], ['02260002'], ['02260003']]);
  const ratios = await opened.read('Jury BUT1', 'AG8:AG11');
  expect(ratios).toEqual([['5/5'], ['5/5'], ['5/5'], ['4/5']]);
  await paste('Notes S1', 'G12', '13');
  await paste('Notes S1', 'G12', '14');
  expect(await opened.read('Notes S1', 'G12')).toBe(14);
  // What both come from is typed again: the texts are computed once more.
  await opened.type('Notes S1', 'G11', '10');
  await opened.type('Étudiants', 'A6', '02260001');
  expect(await opened.read('Jury BUT1', 'AG8:AG11')).toEqual(ratios);
  expect(await opened.read('Moyennes S1', 'A15:A17')).toEqual(nips);
});

it.each([
  ['E10', '25'],
  ['F14', 'dix'],
])('in %s, over a pasted « %s » that the rule would refuse, a good mark is accepted', async (place, pasted) => {
  await paste('Notes S1', place, pasted);
  await opened.type('Notes S1', place, '13');
  expect(await opened.page.getByRole('alert').count()).toBe(0);
  expect(await opened.read('Notes S1', place)).toBe(13);
});

async function paste(sheet: string, a1: string, text: string): Promise<void> {
  await opened.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await opened.select(sheet, a1);
  await opened.page.keyboard.press('ControlOrMeta+v');
  await opened.idle();
}
