/** What was typed since a generation: by it an undoing knows what to leave. */
import type { Area } from './address';
import { isFormula } from './formula';
import { cellAt, formulaAt, linesOf, textOf } from './grid';
import type { SheetPlan } from './plan';
import type { Grid } from './state';
import { foreignCells, isFilled, typedDigest } from './typed';
import { isSame, lineKey } from './writings';

/** A line of the journal that a generation keeps; a formula is null. */
export interface Written {
  readonly role: string;
  /** `feuille` (after: its digest), `colonne` or `ligne` (by name), `lignes` (before: how many there were), `valeur`. */
  readonly kind: string;
  readonly row: string;
  readonly column: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface Updated {
  /** Where the sheet says that it is unfinished. */
  readonly lead: Area;
  /** Where people type, and what is ours to follow the data. */
  readonly typed: readonly Area[];
  readonly grid: Grid;
  readonly own: readonly Written[];
  /** Names of the columns where the lines have formulas of ours. */
  readonly computed: ReadonlySet<string>;
}

export const distinct = (texts: readonly string[]): readonly string[] =>
  texts.filter((text, index) => texts.indexOf(text) === index);

/** Names of the columns that hold a formula on one line of the table, the last when it is left out: a spill only has its first. */
export function formulaKeys({ contents, columnKeys, table }: SheetPlan, line = table.rows - 1): readonly string[] {
  const planned = table.rows === 0 ? [] : (contents[table.row - 1 + line] ?? []);
  return planned.flatMap((content, column) => (isFormula(content) ? [columnKeys[column] ?? ''] : []));
}

/** A formula counts as typed where people type, a constant where we compute. A sheet that cannot be read any more, as a whole. */
export function isTypedOn(plan: SheetPlan, grid: Grid | undefined, journal: readonly Written[]): boolean {
  const digest = journal.find(({ role, kind }) => role === plan.role && kind === 'feuille')?.after;
  if (!grid || foreignCells(grid) > 0) return true;
  const overwritten = formulaKeys(plan).some((key) => {
    const column = grid.columns.get(key);
    return linesOf(grid).some((row) => isFilled(cellAt(grid, row, column)) && formulaAt(grid, row, column) === '');
  });
  const found = grid.values.map((line, row) => line.map((cell, column) => grid.formulas[row]?.[column] || cell));
  return overwritten || typedDigest(found, [...plan.inputs, ...plan.owned]) !== digest;
}

const isStudent = (one: Written): boolean => one.kind === 'valeur' && one.column === 'nip' && one.row.startsWith('n:');

/** The rows of lines by student; null where a NIP stands on several. */
export function rowsByStudent(grid: Grid): ReadonlyMap<string, number | null> {
  const rows = new Map<string, number | null>();
  for (const row of linesOf(grid)) {
    const key = lineKey(textOf(cellAt(grid, row, grid.columns.get('nip'))));
    rows.set(key, rows.has(key) ? null : row);
  }
  return rows;
}

/** Added students about whom something was typed since, on any sheet: they keep their lines everywhere. */
export function keptStudents(updated: readonly Updated[]): readonly string[] {
  const found = updated.flatMap((one) => {
    const rows = rowsByStudent(one.grid);
    return one.own.filter(isStudent).flatMap(({ row: key, after }) => {
      const row = rows.get(key);
      return row === null || (row !== undefined && isRowTouched(one, row, key)) ? [textOf(after)] : [];
    });
  });
  return distinct(found);
}

/** Whether a row holds something else than our formulas, spills and what the generation wrote. */
function isRowTouched({ grid, own, computed }: Updated, row: number, key: string): boolean {
  const written = new Map(own.filter((one) => one.row === key).map((one) => [one.column, one.after] as const));
  const columns = new Map(Array.from(grid.columns, ([name, column]) => [column, name] as const));
  return (grid.values[row - 1] ?? []).some((cell, index) => {
    const name = columns.get(index + 1) ?? '';
    if (index + 1 === grid.corner.column || name.startsWith('_')) return false;
    if (formulaAt(grid, row, index + 1) !== '') return !computed.has(name);
    return isFilled(cell) && !isSame((written.get(name) ?? '') as string, cell, false);
  });
}

/** Added elements whose row of « Programme » was changed since. */
export function keptElements(updated: Updated): readonly string[] {
  return updated.own.flatMap(({ kind, row: key }) => {
    const row = kind === 'ligne' ? updated.grid.rows.get(key) : undefined;
    return row !== undefined && isRowTouched(updated, row, key) ? [codeOfRow(key)] : [];
  });
}

export const codeOfRow = (key: string): string => /^l:[^:]+:(.+)$/.exec(key)?.[1] ?? key;

/** Added elements for which a mark was typed since, or that were given a column more. */
export function keptCodes({ grid, own }: Updated): readonly string[] {
  const added = own.filter(({ kind, column }) => kind === 'colonne' && column.startsWith('ep:'));
  return distinct(added.map(({ column }) => codeOf(column))).filter((code) => {
    const keys = Array.from(grid.columns.keys()).filter((key) => key.startsWith(`ep:${code}#`));
    const brought = added.filter(({ column }) => codeOf(column) === code);
    return (
      keys.length > brought.length || keys.some((key) => isColumnTouched(grid, grid.columns.get(key) ?? 0, key, own))
    );
  });
}

export const codeOf = (key: string): string => key.replace(/^(?:ep|el):/, '').split('#')[0] ?? '';

function isColumnTouched(grid: Grid, column: number, key: string, own: readonly Written[]): boolean {
  if (linesOf(grid).some((row) => isFilled(cellAt(grid, row, column)) || formulaAt(grid, row, column) !== ''))
    return true;
  return own.some((one) => {
    const row = grid.rows.get(one.row);
    return one.kind === 'valeur' && one.column === key && row !== undefined
      ? !isSame(one.after as string, cellAt(grid, row, column), false)
      : false;
  });
}
