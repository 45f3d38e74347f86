/** L’année d’un classeur : celle de sa feuille Programme, sinon celle qui est choisie, sinon celle du programme. */
import { isRefusal } from '../../../src/addin/reply';
import { withYear } from '../../../src/addin/work/schoolYear';
import type { Grid } from '../../../src/workbook';
import { TINY } from '../../workbook/tiny';
import { gridFrom, plain } from '../verification/bench';

const sheet = (annee: string): Grid =>
  gridFrom({
    role: 'programme',
    name: 'Programme',
    columns: ['ue', 'cm'],
    head: [['id:annee', 'Année', annee]],
    lines: [],
  });
const yearOf = (chosen?: string, grid?: Grid): readonly [string, string] | string => {
  const made = withYear(TINY, chosen, grid);
  return isRefusal(made) ? plain(made.message) : [made.annee, made.id];
};

it('un nouveau classeur prend celle qui est choisie, et son programme en porte le nom', () => {
  expect(yearOf('2026-2027')).toEqual(['2026-2027', 'essai-ici-2026-2027-but1']);
  expect(yearOf()).toEqual(['2025-2026', TINY.id]);
});

it('un classeur qui existe garde la sienne, quel que soit le programme collé', () => {
  expect(yearOf('2027-2028', sheet('2026-2027'))).toEqual(['2026-2027', 'essai-ici-2026-2027-but1']);
  expect(yearOf(undefined, sheet('2026-2027'))).toEqual(['2026-2027', 'essai-ici-2026-2027-but1']);
});

it.each(['2026', '2026-2028', '2027-2026', ''])('« %s » est refusée', (chosen) => {
  expect(yearOf(chosen)).toContain(`« ${chosen} » n'est pas une année. Tapez deux années qui se suivent`);
});
