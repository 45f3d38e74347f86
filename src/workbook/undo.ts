/** What undoing the last generation would do: everything that it wrote and that nobody has touched since, and nothing else. */
import type { Area } from './address';
import type { Writing } from './change';
import { cellAt, linesOf, textOf } from './grid';
import type { Grids } from './merge';
import type { SheetPlan } from './plan';
import { rectanglesOf, type WrittenCell } from './rectangles';
import type { Grid, SheetState } from './state';
import { foreignCells, isFilled, typedDigest } from './typed';
import { isSame, lineKey } from './writings';

/** A line of the journal that a generation keeps; a formula is null. */
export interface Written {
  readonly role: string;
  /** `feuille` (after: its digest), `colonne` or `ligne` (by name), `lignes` (after: how many), `valeur`. */
  readonly kind: string;
  readonly row: string;
  readonly column: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** So many rows or columns from one on. */
export interface Span {
  readonly at: number;
  readonly count: number;
}

export interface SheetUndoing {
  readonly role: string;
  readonly name: string;
  readonly isDeleted: boolean;
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
  | { readonly kind: 'valeur'; readonly sheet: string; readonly row: string; readonly column: string };

export interface Undoing {
  /** In the order in which they can be done: what refers to others first. */
  readonly sheets: readonly SheetUndoing[];
  readonly kept: readonly Kept[];
}

/** `plans`: the plan of each of our sheets where it stands today, in the order of the workbook. */
export function planUndo(
  journal: readonly Written[],
  grids: Grids,
  states: ReadonlyMap<string, SheetState>,
  plans: readonly SheetPlan[],
): Undoing {
  const kept: Kept[] = [];
  const made = plans.filter(
    ({ role }) => states.has(role) && journal.some((one) => one.role === role && one.kind === 'feuille'),
  );
  const typedOn = made.filter((plan) => isTypedOn(plan, grids.get(plan.role), journal));
  const last = made.indexOf(typedOn[typedOn.length - 1] as SheetPlan);
  made.slice(0, last + 1).forEach((plan) => {
    kept.push({
      kind: 'feuille',
      name: states.get(plan.role)?.name ?? plan.name,
      because: typedOn.includes(plan) ? 'saisie' : 'reference',
    });
  });
  const deleted = made.slice(last + 1).map(
    ({ role, lead }): SheetUndoing => ({
      role,
      sign: lead,
      name: states.get(role)?.name ?? role,
      isDeleted: true,
      writings: [],
      columns: [],
      rows: [],
    }),
  );
  const madeRoles = new Set(made.map(({ role }) => role));
  const updated = plans.flatMap(({ role, lead }) => {
    const grid = grids.get(role);
    const own = journal.filter((one) => one.role === role);
    return grid && own.length > 0 && !madeRoles.has(role) ? [{ role, lead, grid, own }] : [];
  });
  const students = keptStudents(updated);
  const codes = keptCodes(updated);
  kept.push(...students.map((nip): Kept => ({ kind: 'etudiant', nip })));
  kept.push(...codes.map((code): Kept => ({ kind: 'colonne', code })));
  const undone = updated.map((one) => undoneSheet(one, new Set(students), new Set(codes), kept));
  return { sheets: [...deleted.reverse(), ...undone], kept };
}

/** A sheet that cannot be read any more counts as typed on. */
function isTypedOn(plan: SheetPlan, grid: Grid | undefined, journal: readonly Written[]): boolean {
  const digest = journal.find(({ role, kind }) => role === plan.role && kind === 'feuille')?.after;
  if (!grid || foreignCells(grid) > 0) return true;
  const constants = grid.values.map((line, row) =>
    line.map((cell, column) => (grid.formulas[row]?.[column] ? null : cell)),
  );
  return typedDigest(constants, [...plan.inputs, ...plan.owned]) !== digest;
}

interface Updated {
  readonly role: string;
  readonly lead: Area;
  readonly grid: Grid;
  readonly own: readonly Written[];
}

const isStudent = (one: Written): boolean => one.kind === 'valeur' && one.column === 'nip' && one.row.startsWith('n:');

/** The rows of lines by student. */
const rowsByStudent = (grid: Grid): ReadonlyMap<string, number> =>
  new Map(
    linesOf(grid)
      .map((row) => [lineKey(textOf(cellAt(grid, row, grid.columns.get('nip')))), row] as const)
      .reverse(),
  );

/** Added students about whom something was typed since, on any sheet: they keep their lines everywhere. */
function keptStudents(updated: readonly Updated[]): readonly string[] {
  const found = updated.flatMap(({ grid, own }) => {
    const rows = rowsByStudent(grid);
    return own.filter(isStudent).flatMap(({ row: key, after }) => {
      const row = rows.get(key);
      return row !== undefined && isLineTouched(grid, row, key, own) ? [textOf(after)] : [];
    });
  });
  return found.filter((nip, index) => found.indexOf(nip) === index);
}

/** Whether a line holds something else than formulas, spills and what the generation wrote. */
function isLineTouched(grid: Grid, row: number, key: string, own: readonly Written[]): boolean {
  const written = new Map(own.filter((one) => one.row === key).map((one) => [one.column, one.after] as const));
  const columns = new Map(Array.from(grid.columns, ([name, column]) => [column, name] as const));
  return (grid.values[row - 1] ?? []).some((cell, index) => {
    const name = columns.get(index + 1) ?? '';
    if (!isFilled(cell) || name.startsWith('_') || grid.formulas[row - 1]?.[index]) return false;
    return index + 1 !== grid.corner.column && !isSame((written.get(name) ?? '') as string, cell, false);
  });
}

/** Added elements for which a mark was typed since. */
function keptCodes(updated: readonly Updated[]): readonly string[] {
  const codes = updated.flatMap(({ grid, own }) =>
    own.flatMap((one) => {
      const column = grid.columns.get(one.column);
      if (one.kind !== 'colonne' || !one.column.startsWith('ep:') || column === undefined) return [];
      return isColumnTouched(grid, column, one.column, own) ? [codeOf(one.column)] : [];
    }),
  );
  return codes.filter((code, index) => codes.indexOf(code) === index);
}

const codeOf = (key: string): string => key.replace(/^(?:ep|el):/, '').split('#')[0] ?? '';

function isColumnTouched(grid: Grid, column: number, key: string, own: readonly Written[]): boolean {
  if (linesOf(grid).some((row) => isFilled(cellAt(grid, row, column)))) return true;
  return own.some((one) => {
    const row = grid.rows.get(one.row);
    return one.kind === 'valeur' && one.column === key && row !== undefined
      ? !isSame(one.after as string, cellAt(grid, row, column), false)
      : false;
  });
}

function undoneSheet(
  { grid, own, lead }: Updated,
  students: ReadonlySet<string>,
  codes: ReadonlySet<string>,
  kept: Kept[],
): SheetUndoing {
  const lines = rowsByStudent(grid);
  const goingColumns = own.flatMap(({ kind, column: key }) => {
    const column = kind === 'colonne' && !codes.has(codeOf(key)) ? grid.columns.get(key) : undefined;
    return column === undefined ? [] : [column];
  });
  const goingRows = own.flatMap(({ kind, row: key }) => {
    const row = kind === 'ligne' ? grid.rows.get(key) : undefined;
    return row === undefined ? [] : [row];
  });
  const cells: WrittenCell[] = [];
  for (const one of own) {
    if (one.kind !== 'valeur') continue;
    const [row, column] = [grid.rows.get(one.row) ?? lines.get(one.row), grid.columns.get(one.column)];
    const isGoing = goingColumns.includes(column ?? 0) || goingRows.includes(row ?? 0);
    const nip = one.row.startsWith('n:') ? textOf(cellAt(grid, row ?? 0, grid.columns.get('nip'))) : '';
    if (row === undefined || column === undefined || isGoing || students.has(nip) || codes.has(codeOf(one.column)))
      continue;
    const now = cellAt(grid, row, column);
    const isFormula = Boolean(grid.formulas[row - 1]?.[column - 1]);
    const isOurs = one.after === null ? isFormula : isSame(one.after as string, now, isFormula);
    if (isOurs) cells.push({ row, column, content: one.before as string });
    else if (!isSame(one.before as string, now, isFormula))
      kept.push({ kind: 'valeur', sheet: grid.name, row: one.row, column: one.column });
  }
  return {
    role: grid.role,
    name: grid.name,
    isDeleted: false,
    sign: lead,
    writings: rectanglesOf(cells),
    columns: spansOf(goingColumns),
    rows: spansOf([...goingRows, ...surplusLines(grid, own, cells)]),
  };
}

/** Of the lines that were added, those that are blank once the values are taken back. */
function surplusLines(grid: Grid, own: readonly Written[], cells: readonly WrittenCell[]): readonly number[] {
  const added = own.filter(({ kind }) => kind === 'lignes').reduce((sum, { after }) => sum + Number(after), 0);
  const cleared = new Set(cells.map(({ row, column }) => `${row},${column}`));
  const columns = new Map(Array.from(grid.columns, ([name, column]) => [column, name] as const));
  const isBlank = (row: number): boolean =>
    (grid.values[row - 1] ?? []).every((cell, index) => {
      const name = columns.get(index + 1) ?? '';
      if (name.startsWith('_') || index + 1 === grid.corner.column || cleared.has(`${row},${index + 1}`)) return true;
      return !isFilled(cell) || Boolean(grid.formulas[row - 1]?.[index]);
    });
  const rows = linesOf(grid);
  const free = rows.slice(0, -1).filter(isBlank);
  return free.slice(Math.max(0, free.length - added));
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
