/** L’année universitaire proposée à un nouveau classeur. */
import { proposedYear, yearAt, yearsFrom } from '../../../src/addin/sidebar/notebook/schoolYear';

const day = (year: number, month: number): Date => new Date(year, month - 1, 15);

it.each([
  [2026, 1, '2025-2026'],
  [2026, 6, '2025-2026'],
  [2026, 7, '2026-2027'],
  [2026, 9, '2026-2027'],
  [2026, 12, '2026-2027'],
])('le 15 du mois, %i-%i : %s', (year, month, expected) => {
  expect(yearAt(day(year, month))).toBe(expected);
});

it('celle du programme, si elle n’est pas passée', () => {
  expect(proposedYear(day(2026, 7), '2022-2023')).toBe('2026-2027');
  expect(proposedYear(day(2026, 5), '2026-2027')).toBe('2026-2027');
  expect(proposedYear(day(2026, 7), '')).toBe('2026-2027');
  expect(proposedYear(day(2026, 7), 'rentrée 2030')).toBe('2026-2027');
});

it('au choix : la précédente, celle du jour, la suivante, celle du programme, celle qui est choisie', () => {
  expect(yearsFrom(day(2026, 7), '2022-2023', '2026-2027')).toEqual([
    '2022-2023',
    '2025-2026',
    '2026-2027',
    '2027-2028',
  ]);
  expect(yearsFrom(day(2026, 7), '', '2024-2025')).toEqual(['2024-2025', '2025-2026', '2026-2027', '2027-2028']);
});
