/** Where the rows and columns of a plan find their place: by their names, beside what is a teacher's own, never inserted twice. */
import type { Grid, SheetPlan } from '../../src/workbook';
import { isMoved, type Placed, placePlan } from '../../src/workbook/placement';
import { draftSheet } from '../../src/workbook/sheet';

/** A small sheet: its columns by name, then the hidden one of the names of rows; a head, the names, so many lines, an end. */
function planOf(columns: readonly string[], lines: number): SheetPlan {
  const draft = draftSheet(3 + lines, columns.length + 1, 2);
  draft.nameColumns(1, ...columns);
  draft.nameRows(1, 'titre');
  draft.nameRows(3 + lines, 'fin');
  return draft.finish({
    role: 'etudiants',
    name: 'Ici',
    tab: '#000000',
    frozenRows: 0,
    frozenColumns: 0,
    table: { row: 3, rows: lines },
  });
}

/** A sheet whose columns are these, '' for a nameless one; `own` stands in the nameless ones, on the first line. */
function gridOf(columns: readonly string[], lines: number, own = ''): Grid {
  const width = columns.length + 1;
  const blank = (): unknown[] => new Array<unknown>(width).fill('');
  const values = Array.from({ length: 3 + lines }, blank);
  const first = values[2] ?? [];
  columns.forEach((key, index) => {
    if (key === '') first[index] = own;
  });
  return {
    role: 'etudiants',
    name: 'Ici',
    finished: true,
    fingerprint: '',
    values,
    formulas: values.map((line) => line.map(() => '')),
    corner: { row: 2, column: width },
    columns: new Map(columns.flatMap((key, index) => (key === '' ? [] : [[key, index + 1] as const]))),
    rows: new Map([
      ['titre', 1],
      ['fin', 3 + lines],
    ]),
    first: 3,
    last: 2 + lines,
  };
}

function placed(plan: SheetPlan, grid: Grid): Placed {
  const found = placePlan(plan, grid);
  if (isMoved(found)) throw new Error(`moved: ${found.moved}`);
  return found;
}
const columnsOf = ({ placement }: Placed, count: number) =>
  Array.from({ length: count }, (_, index) => placement.column(index + 1));

it('leaves a sheet that stands as planned', () => {
  const found = placed(planOf(['nip', 'nom'], 4), gridOf(['nip', 'nom'], 4));
  expect([found.rows, found.columns, found.lines, found.placement.isAsPlanned]).toEqual([[], [], 0, true]);
});

it("steps over a teacher's own column", () => {
  const found = placed(planOf(['nip', 'nom'], 4), gridOf(['nip', '', 'nom'], 4, 'tiers-temps'));
  expect(found.columns).toEqual([]);
  // nip A, nom C, and the names of rows D.
  expect(columnsOf(found, 3)).toEqual([1, 3, 4]);
});

it('takes a blank nameless column rather than inserting beside it, so that an interrupted insertion is not made twice', () => {
  const plan = planOf(['nip', 'prenom', 'nom'], 4);
  const adopted = placed(plan, gridOf(['nip', '', 'nom'], 4));
  expect(adopted.columns).toEqual([]);
  expect(columnsOf(adopted, 4)).toEqual([1, 2, 3, 4]);

  const beside = placed(plan, gridOf(['nip', '', 'nom'], 4, 'tiers-temps'));
  expect(beside.columns).toEqual([{ after: 1, count: 1 }]);
  expect(columnsOf(beside, 4)).toEqual([1, 2, 4, 5]);
  // B is new; what stands in C was in B.
  expect([1, 2, 3, 4, 5].map(beside.columnBefore)).toEqual([1, null, 2, 3, 4]);
});

it('does not take a column that holds only a formula', () => {
  const grid = gridOf(['nip', '', 'nom'], 4);
  const formulas = grid.formulas.map((line, row) =>
    line.map((one, column) => (row === 3 && column === 1 ? '=A4' : one)),
  );
  expect(placed(planOf(['nip', 'prenom', 'nom'], 4), { ...grid, formulas }).columns).toEqual([{ after: 1, count: 1 }]);
});

it('inserts consecutive columns at once, and counts them for those that follow', () => {
  const found = placed(planOf(['a', 'b', 'c', 'd', 'e'], 2), gridOf(['a', 'd'], 2));
  // b and c after A; then, d having come to D, e after it.
  expect(found.columns).toEqual([
    { after: 1, count: 2 },
    { after: 4, count: 1 },
  ]);
});

it('inserts lines before the last one, which keeps its place at the end', () => {
  const found = placed(planOf(['nip'], 6), gridOf(['nip'], 4));
  expect([found.rows, found.lines]).toEqual([[{ after: 5, count: 2 }], 2]);
  // Lines on 3 to 8: the first three, two new ones, then the last, which was on 6; the end was on 7.
  expect([3, 4, 5, 6, 7, 8, 9].map(found.rowBefore)).toEqual([3, 4, 5, null, null, 6, 7]);
});

it('says which name stands in another order than ours', () => {
  expect(placePlan(planOf(['nip', 'nom'], 2), gridOf(['nom', 'nip'], 2))).toEqual({ moved: 'nom' });
});
