/** What undoing the last generation would do in one sheet that it updated. */
import type { Area } from './address';
import type { Writing } from './change';
import { cellAt, formulaAt, linesOf } from './grid';
import type { Content } from './plan';
import { rectanglesOf, type WrittenCell } from './rectangles';
import { typedOn } from './standing';
import { codeOf, codeOfRow, rowsByStudent, type Updated } from './touched';
import { isFilled } from './typed';
import { isSame } from './writings';

/** So many rows or columns from one on. */
export interface Span {
  readonly at: number;
  readonly count: number;
}

export interface SheetUndoing {
  readonly role: string;
  readonly name: string;
  readonly isDeleted: boolean;
  /** What it holds before, but for what is computed: see `shift.ts`. */
  readonly standing: readonly (readonly Content[])[];
  /** Where the sheet says that it is unfinished, until its formulas are made again. */
  readonly sign: Area;
  readonly writings: readonly Writing[];
  readonly columns: readonly Span[];
  readonly rows: readonly Span[];
}

/** What stays, and why. */
export type Kept =
  | { readonly kind: 'feuille'; readonly name: string; readonly because: 'saisie' | 'reference' }
  | { readonly kind: 'etudiant'; readonly nip: string }
  | { readonly kind: 'colonne'; readonly code: string }
  /** An element whose row of « Programme » was changed since. */
  | { readonly kind: 'element'; readonly code: string }
  | { readonly kind: 'valeur'; readonly sheet: string; readonly row: string; readonly column: string };

/** What is not taken back. */
interface Stays {
  readonly students: ReadonlySet<string>;
  /** Elements whose row stays on « Programme ». */
  readonly elements: ReadonlySet<string>;
  /** Elements whose columns stay. */
  readonly codes: ReadonlySet<string>;
}

/** `kept`: what stays of what was written there. */
export function undoneSheet(
  { lead, typed, grid, own, computed }: Updated,
  { students, elements, codes }: Stays,
): { readonly undoing: SheetUndoing; readonly kept: readonly Kept[] } {
  const lines = rowsByStudent(grid);
  // The columns of a jury sheet are those of this version, whatever is undone: they would come back blank.
  const isFixed = grid.role.startsWith('jury-');
  const goingColumns = own.flatMap(({ kind, column: key }) => {
    const isGoing = kind === 'colonne' && !isFixed && !codes.has(codeOf(key));
    const column = isGoing ? grid.columns.get(key) : undefined;
    return column === undefined ? [] : [column];
  });
  const addedRows = own.filter(({ kind }) => kind === 'ligne').map(({ row }) => row);
  const stayingRows = new Set(addedRows.filter((key) => elements.has(codeOfRow(key))));
  const goingRows = addedRows.flatMap((key) => {
    const row = stayingRows.has(key) ? undefined : grid.rows.get(key);
    return row === undefined ? [] : [row];
  });
  const cells: WrittenCell[] = [];
  const kept: Kept[] = [];
  for (const one of own) {
    if (one.kind !== 'valeur') continue;
    const [row, column] = [grid.rows.get(one.row) ?? lines.get(one.row), grid.columns.get(one.column)];
    const isGoing = goingColumns.includes(column ?? 0) || goingRows.includes(row ?? 0);
    const isStaying = stayingRows.has(one.row) || codes.has(codeOf(one.column)) || students.has(one.row.slice(2));
    if (row === undefined || column === undefined || isGoing || isStaying) continue;
    const now = row === null ? null : cellAt(grid, row, column);
    const hasFormula = row !== null && formulaAt(grid, row, column) !== '';
    const isOurs = one.after === null ? hasFormula : isSame(one.after as string, now, hasFormula);
    if (row !== null && isOurs) cells.push({ row, column, content: one.before as string });
    else if (row === null || !isSame(one.before as string, now, hasFormula))
      kept.push({ kind: 'valeur', sheet: grid.name, row: one.row, column: one.column });
  }
  const undoing = {
    role: grid.role,
    name: grid.name,
    isDeleted: false,
    standing: typedOn(grid, typed),
    sign: lead,
    writings: rectanglesOf(cells),
    columns: spansOf(goingColumns),
    rows: spansOf([...goingRows, ...surplusLines({ lead, typed, grid, own, computed }, cells)]),
  };
  return { undoing, kept };
}

/** Of the lines that were added and are still there, those that are blank once the values are taken back. */
function surplusLines({ grid, own, computed }: Updated, cells: readonly WrittenCell[]): readonly number[] {
  const rows = linesOf(grid);
  const [first] = own.filter(({ kind }) => kind === 'lignes');
  const surplus = first ? rows.length - Number(first.before) : 0;
  const cleared = new Set(cells.map(({ row, column }) => `${row},${column}`));
  const columns = new Map(Array.from(grid.columns, ([name, column]) => [column, name] as const));
  const isBlank = (row: number): boolean =>
    (grid.values[row - 1] ?? []).every((cell, index) => {
      const name = columns.get(index + 1) ?? '';
      if (name.startsWith('_') || index + 1 === grid.corner.column || cleared.has(`${row},${index + 1}`)) return true;
      return formulaAt(grid, row, index + 1) === '' ? !isFilled(cell) : computed.has(name);
    });
  const free = rows.slice(0, -1).filter(isBlank);
  return surplus > 0 ? free.slice(-surplus) : [];
}

/** Consecutive places together. */
function spansOf(places: readonly number[]): readonly Span[] {
  const spans: { at: number; count: number }[] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const last = spans[spans.length - 1];
    if (last && last.at + last.count === place) last.count += 1;
    else if (!last || last.at + last.count < place) spans.push({ at: place, count: 1 });
  }
  return spans;
}
