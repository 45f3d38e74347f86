/** Formulas brought to where things stand: the references that the plan wrote, and nothing that only looks like one. */
import type { Placement, Placements } from '../../src/workbook/relocate';
import { piecesOf, relocateFormula, spanOf } from '../../src/workbook/relocate';
import { allPlans, formulasOf } from './dossiers';

/** `rows` and `columns`: the planned places before which one was inserted. */
const moved = (name: string, rows: readonly number[], columns: readonly number[]): Placement => {
  const after = (inserted: readonly number[]) => (planned: number) =>
    planned + inserted.filter((place) => place <= planned).length;
  return { name, row: after(rows), column: after(columns), isAsPlanned: false };
};
/** Home: a row inserted before 10, a column before C. Notes: renamed, columns inserted before E and before F. */
const PLACEMENTS: Placements = new Map([
  ['Ici', moved('Ici', [10], [3])],
  ['Notes S1', moved("L'an d'avant", [], [5, 6])],
  ["Notes d'A1", moved("Notes d'A1", [2], [])],
]);
const relocated = (formula: string): string => relocateFormula({ formula }, 'Ici', PLACEMENTS).formula;

it.each([
  ['=A1+$B$9', '=A1+$B$9', 'ce qui précède les insertions reste'],
  ['=C10', '=D11', 'une cellule suit'],
  ['=$C10+C$10+$C$10', '=$D11+D$11+$D$11', 'les dollars restent'],
  ['=SUM(B9:D12)', '=SUM(B9:E13)', 'une plage embrasse ce qui est inséré en elle'],
  ['=SUM(Z1)', '=SUM(AA1)', 'de Z à AA'],
  ["=SUM('Notes S1'!$E$9:$F$9)", "=SUM('L''an d''avant'!$F$9:$H$9)", 'une plage d’une autre feuille, renommée'],
  [
    "='Notes d''A1'!$A$2+A1",
    "='Notes d''A1'!$A$3+A1",
    'un nom de feuille qui contient une apostrophe et une référence',
  ],
  ["='Autre C10'!C10", "='Autre C10'!C10", 'une feuille que l’on ne connaît pas'],
  ['=IF(C10="C10";"d""C10""";C10)', '=IF(D11="C10";"d""C10""";D11)', 'les textes, guillemets doublés compris'],
  ['="\'Notes S1\'!E9"&C10', '="\'Notes S1\'!E9"&D11', 'une référence dans un texte'],
  ['=LOG10(C10)+ATAN2(C10;1)', '=LOG10(D11)+ATAN2(D11;1)', 'une fonction dont le nom finit par un nombre'],
  ['=coef_UE11+UE11.C10+C10_x', '=coef_UE11+UE11.C10+C10_x', 'un nom qui contient une référence'],
  ['=1E10+2,5', '=1E10+2,5', 'un nombre'],
  ["=CC_AVERAGE(C10:C12;'Notes S1'!$E$4)", "=CC_AVERAGE(D11:D13;'L''an d''avant'!$F$4)", 'une fonction à nous'],
])('%s → %s : %s', (formula, expected) => {
  expect(relocated(formula)).toBe(expected);
});

it('rend la formule telle quelle quand rien n’a bougé', () => {
  const still = new Map([['Ici', { ...moved('Ici', [], []), isAsPlanned: true }]]);
  expect(relocateFormula({ formula: '=C10' }, 'Ici', still)).toEqual({ formula: '=C10' });
});

it('retrouve toutes les références de toutes les formules du classeur livré : déplacées d’un cran puis ramenées, les mêmes', () => {
  const plans = allPlans(3);
  const by = (offset: number): Placements =>
    new Map(
      plans.map(({ name }) => [
        name,
        { name, row: (row: number) => row + offset, column: (column: number) => column + offset, isAsPlanned: false },
      ]),
    );
  for (const plan of plans) {
    for (const formula of formulasOf(plan)) {
      const there = relocateFormula({ formula }, plan.name, by(1));
      expect(relocateFormula(there, plan.name, by(-1))).toEqual({ formula });
      // Whole rows or columns would not follow: none is written.
      expect(formula.replace(/"(?:[^"]|"")*"/g, '')).not.toMatch(
        /[$(;,!]\$?(?:[A-Z]{1,3}:\$?[A-Z]{1,3}|\d+:\$?\d+)[);,]/,
      );
    }
  }
});

it('étend une zone à ce qui est inséré en elle, et la coupe pour n’y pas toucher', () => {
  const placement = moved('Ici', [10], [3]);
  const zone = { row: 9, column: 2, rows: 3, columns: 2 };
  expect(spanOf(zone, placement)).toEqual({ row: 9, column: 2, rows: 4, columns: 3 });
  expect(piecesOf(zone, placement)).toEqual([
    { row: 9, column: 2, rows: 1, columns: 1 },
    { row: 9, column: 4, rows: 1, columns: 1 },
    { row: 11, column: 2, rows: 2, columns: 1 },
    { row: 11, column: 4, rows: 2, columns: 1 },
  ]);
});
