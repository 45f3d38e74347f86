/** Les jours : une date, son numéro de série, un texte « jj/mm/aaaa » ; rien d'autre. */
import { OWN_CLOCK } from '../../src/addin/clock';
import { readDay, shownDay } from '../../src/addin/days';

it.each([
  [new Date(2026, 6, 2), '2026-07-02'],
  [new Date(2026, 6, 2, 23, 59), '2026-07-02'],
  [46205, '2026-07-02'], // 46023 is 1 January 2026, as 45292 is 1 January 2024 and 2024, 2025 have 366 and 365 days; then 181 + 1
  [46205.75, '2026-07-02'],
  ['2/7/2026', '2026-07-02'],
  [' 02.07.2026 ', '2026-07-02'],
  ['29/02/2028', '2028-02-29'],
  ['29/02/2026', null],
  ['31/06/2026', null],
  ['7/13/2026', null],
  ['2/7/26', null],
  ['2 juillet', null],
  [12, null],
  [true, null],
  ['', null],
  [null, null],
])('%p : %p', (cell, day) => {
  expect(readDay(cell, OWN_CLOCK)).toBe(day);
});

it('un jour se dit comme il se tape', () => {
  expect(shownDay('2026-07-02')).toBe('02/07/2026');
});
