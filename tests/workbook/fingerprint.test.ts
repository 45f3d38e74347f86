/** The mark of a plan: what is typed does not change it, what is computed or said does. */
import type { Content, SheetPlan } from '../../src/workbook';
import { fingerprintOf, hashOf } from '../../src/workbook/fingerprint';
import { typedDigest } from '../../src/workbook/typed';
import { allPlans } from './dossiers';

const plans = allPlans(4);
const named = (name: string): SheetPlan => {
  const plan = plans.find((one) => one.name === name);
  if (!plan) throw new Error(`no sheet ${name}`);
  return plan;
};
const notes = named('Notes S1');
const moyennes = named('Moyennes S1');
/** The plan with another content in a cell, rows and columns counted from 1. */
const withCell = (plan: SheetPlan, row: number, column: number, content: Content): SheetPlan => ({
  ...plan,
  contents: plan.contents.map((line, r) => line.map((cell, c) => (r + 1 === row && c + 1 === column ? content : cell))),
});
const isChanged = (plan: SheetPlan, other: SheetPlan): boolean => fingerprintOf(plan) !== fingerprintOf(other);

it('ignores marks, bonuses and what the roster or the programme brings', () => {
  const [mark, bonus] = [notes.table.row, notes.columnKeys.findIndex((key) => key.startsWith('bonus:')) + 1];
  expect(isChanged(notes, withCell(notes, mark, 5, 3.25))).toBe(false);
  expect(isChanged(notes, withCell(notes, mark, bonus, 0.5))).toBe(false);
  const etudiants = named('Étudiants');
  expect(isChanged(etudiants, withCell(etudiants, etudiants.table.row, 2, 'Autre nom'))).toBe(false);
});

it('sees a formula, a label, a look, an area, a setting of the sheet', () => {
  const first = moyennes.table.row;
  const formulaColumn =
    moyennes.contents[first - 1]?.findIndex((cell) => typeof cell === 'object' && cell !== null) ?? -1;
  expect(isChanged(moyennes, withCell(moyennes, first, formulaColumn + 1, { formula: '=0' }))).toBe(true);
  // The same text, as a text and as a formula.
  expect(isChanged(withCell(moyennes, 2, 1, '=0'), withCell(moyennes, 2, 1, { formula: '=0' }))).toBe(true);
  expect(isChanged(moyennes, withCell(moyennes, 2, 1, 'Autre mode d’emploi'))).toBe(true);
  expect(isChanged(moyennes, { ...moyennes, frozenRows: moyennes.frozenRows + 1 })).toBe(true);
  expect(isChanged(moyennes, { ...moyennes, styles: moyennes.styles.slice(1) })).toBe(true);
  expect(isChanged(notes, { ...notes, inputs: notes.inputs.slice(1) })).toBe(true);
  expect(isChanged(notes, { ...notes, columnKeys: [...notes.columnKeys].reverse() })).toBe(true);
});

it('sees a line more, and the last line as the first', () => {
  const last = moyennes.table.row + moyennes.table.rows - 1;
  expect(isChanged(moyennes, withCell(moyennes, last, 2, { formula: '=0' }))).toBe(true);
  expect(isChanged(moyennes, { ...moyennes, table: { ...moyennes.table, rows: moyennes.table.rows + 1 } })).toBe(true);
});

it('stands for all the lines: they differ from one to the next by their row alone', () => {
  for (const { contents, table, inputs, owned, name } of plans) {
    const isTyped = (row: number, column: number): boolean =>
      [...inputs, ...owned].some(
        (one) =>
          row >= one.row && row < one.row + one.rows && column >= one.column && column < one.column + one.columns,
      );
    const shape = (row: number): readonly string[] =>
      (contents[row - 1] ?? []).map((cell, index) => {
        if (isTyped(row, index + 1)) return 'typed';
        if (typeof cell !== 'object' || cell === null) return String(cell);
        // The row of the line, and its rank.
        const [own, rank] = [`(?<=\\$[A-Z]{1,2})${row}(?!\\d)`, `(?<=INDEX\\([^;()]*;)${row - table.row + 1}(?=\\))`];
        return cell.formula.replace(new RegExp(`${rank}|${own}`, 'g'), '#');
      });
    const middle = Array.from({ length: Math.max(0, table.rows - 2) }, (_, index) => table.row + 1 + index);
    for (const row of middle.slice(1)) expect([name, row, shape(row)]).toEqual([name, row, shape(middle[0] ?? 0)]);
  }
});

it('has no two marks alike among cells that differ by one character', () => {
  const texts = Array.from({ length: 5000 }, (_, index) => `=SUM($E${index}:$F${index})`);
  expect(new Set(texts.map(hashOf)).size).toBe(texts.length);
});

it('digests what is typed whatever its order, and no plan has a formula where people type', () => {
  const areas = [{ row: 1, column: 1, rows: 3, columns: 2 }];
  const before = typedDigest(
    [
      ['001', 12],
      ['002', ''],
      ['', false],
    ],
    areas,
  );
  expect(
    typedDigest(
      [
        ['', ''],
        ['002', null],
        [12, '001'],
      ],
      areas,
    ),
  ).toBe(before);
  expect(
    typedDigest(
      [
        ['001', 12],
        ['002', 0],
        ['', false],
      ],
      areas,
    ),
  ).not.toBe(before);
  expect(
    typedDigest(
      [
        ['001', 12],
        ['002', ''],
        ['', true],
      ],
      areas,
    ),
  ).not.toBe(before);
  for (const { contents, inputs, owned } of plans) {
    const typed = contents.map((line) => line.map((cell) => (typeof cell === 'object' && cell ? cell.formula : cell)));
    expect(typedDigest(typed, [...inputs, ...owned])).toBe(typedDigest(contents, [...inputs, ...owned]));
  }
});
