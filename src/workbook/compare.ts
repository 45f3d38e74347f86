/** The workbook as it should be, compared with the workbook as it is: what must be inserted and written, and nothing else. */
import { type Area, a1, area } from './address';
import { fingerprintOf, insideOf } from './fingerprint';
import { isFormula } from './formula';
import { textOf } from './grid';
import { type Insertion, isMoved, type Placed, placedAsPlanned, placePlan } from './placement';
import type { Content, SheetPlan, WorkbookPlan } from './plan';
import { type Placements, relocateContent, relocatePlan } from './relocate';
import type { Grid, SheetState } from './state';

/** A rectangle of contents to write, where things stand. */
export interface Writing {
  readonly area: Area;
  readonly contents: readonly (readonly Content[])[];
}

/** What a change is about, for the sentence that announces it. */
export type Change =
  | { readonly kind: 'feuille' }
  /** A column that appears. */
  | { readonly kind: 'colonne'; readonly key: string }
  /** A row of the head that appears. */
  | { readonly kind: 'ligne'; readonly key: string }
  /** A student who gets a line. */
  | { readonly kind: 'etudiant'; readonly nip: string }
  /** A value of ours that another replaces. */
  | {
      readonly kind: 'valeur';
      readonly row: string;
      readonly column: string;
      readonly cell: string;
      readonly before: string;
      readonly after: string;
    }
  /** Something typed where a formula belongs: the formula comes back. */
  | { readonly kind: 'formule'; readonly cell: string; readonly before: string }
  /** Formulas, titles or looks that are ours. */
  | { readonly kind: 'mise-a-jour' };

/** What becomes of one sheet. */
export interface SheetChange {
  readonly role: string;
  /** The name of the sheet today, or the one that it will get. */
  readonly name: string;
  readonly isNew: boolean;
  readonly columns: readonly Insertion[];
  readonly rows: readonly Insertion[];
  /** Looks, rules and names where things stand; null where only values are written. */
  readonly plan: SheetPlan | null;
  readonly writings: readonly Writing[];
  readonly fingerprint: string;
  readonly changes: readonly Change[];
}

/** Names of columns that stand in an order that we cannot follow. */
export interface Disorder {
  readonly sheet: string;
  readonly key: string;
}

export interface Comparison {
  /** In the order of the plan; a sheet that is already as it should be is not there. */
  readonly changes: readonly SheetChange[];
  readonly disorders: readonly Disorder[];
}

/** `states`: our sheets by role; `grids`: those whose names of rows and columns are in place. */
export function compareWorkbook(
  { sheets }: WorkbookPlan,
  states: ReadonlyMap<string, SheetState>,
  grids: ReadonlyMap<string, Grid>,
): Comparison {
  const disorders: Disorder[] = [];
  const placed = new Map<string, Placed>();
  for (const plan of sheets) {
    const grid = grids.get(plan.role);
    const found = grid ? placePlan(plan, grid) : placedAsPlanned(states.get(plan.role)?.name ?? plan.name);
    if (isMoved(found)) disorders.push({ sheet: grid?.name ?? plan.name, key: found.moved });
    else placed.set(plan.name, found);
  }
  if (disorders.length > 0) return { changes: [], disorders };
  const placements: Placements = new Map(Array.from(placed, ([name, { placement }]) => [name, placement] as const));
  const changes = sheets.flatMap((plan) => {
    const own = placed.get(plan.name);
    return own ? compareSheet(plan, own, states.get(plan.role), grids.has(plan.role), placements) : [];
  });
  return { changes, disorders };
}

function compareSheet(
  plan: SheetPlan,
  placed: Placed,
  state: SheetState | undefined,
  hasKeys: boolean,
  placements: Placements,
): readonly SheetChange[] {
  const fingerprint = fingerprintOf(plan);
  const isNew = state === undefined || !hasKeys;
  const isMade = isNew || !state.finished || state.fingerprint !== fingerprint;
  const isRewritten = isMade || placed.rows.length + placed.columns.length > 0;
  const found = writingsOf(plan, placed, state, { isRewritten, isNew }, placements);
  if (!isRewritten && found.cells.length === 0) return [];
  const structure = isNew ? [{ kind: 'feuille' } as const] : structureOf(plan, placed);
  const said = [...structure, ...found.changes];
  return [
    {
      role: plan.role,
      name: placed.placement.name,
      isNew,
      columns: placed.columns,
      rows: placed.rows,
      plan: isRewritten ? relocatePlan(plan, placements) : null,
      writings: state === undefined ? [wholeOf(plan, placements)] : rectanglesOf(found.cells),
      fingerprint,
      changes: said.length > 0 ? said : [{ kind: 'mise-a-jour' }],
    },
  ];
}

/** A sheet that does not exist is written at once. */
const wholeOf = (plan: SheetPlan, placements: Placements): Writing => ({
  area: area(1, 1, plan.contents.length, plan.columnKeys.length),
  contents: plan.contents.map((line) => line.map((one) => relocateContent(one, plan.name, placements) ?? '')),
});

function structureOf(plan: SheetPlan, { placement, rowBefore, columnBefore }: Placed): readonly Change[] {
  const columns = plan.columnKeys.flatMap((key, index): readonly Change[] =>
    columnBefore(placement.column(index + 1)) === null ? [{ kind: 'colonne', key }] : [],
  );
  const rows = plan.rowKeys.flatMap((key, index): readonly Change[] =>
    key !== '' && rowBefore(placement.row(index + 1)) === null ? [{ kind: 'ligne', key }] : [],
  );
  return [...columns, ...rows];
}

interface WrittenCell {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
}

/** Cell by cell. What is typed is never replaced; what is ours is, where it differs; what is computed, where anything changed. */
function writingsOf(
  plan: SheetPlan,
  { placement, rowBefore, columnBefore }: Placed,
  state: SheetState | undefined,
  { isRewritten, isNew }: { readonly isRewritten: boolean; readonly isNew: boolean },
  placements: Placements,
): { readonly cells: readonly WrittenCell[]; readonly changes: readonly Change[] } {
  const [rows, columns] = [plan.contents.length, plan.columnKeys.length];
  const isInput = insideOf(plan.inputs, rows, columns);
  const isOwned = insideOf(plan.owned, rows, columns);
  const cells: WrittenCell[] = [];
  const changes: Change[] = [];
  const nip = plan.columnKeys.indexOf('nip');
  plan.contents.forEach((line, r) => {
    const row = placement.row(r + 1);
    const formerRow = rowBefore(row);
    line.forEach((content, c) => {
      if (content === null) return;
      const column = placement.column(c + 1);
      const formerColumn = columnBefore(column);
      const isKept = formerRow !== null && formerColumn !== null;
      const value = isKept ? (state?.values[formerRow - 1]?.[formerColumn - 1] ?? '') : '';
      const formula = isKept ? (state?.formulas[formerRow - 1]?.[formerColumn - 1] ?? '') : '';
      const isBlank = formula === '' && value === '';
      const cell = a1(area(row, column));
      if (isOwned(r, c)) {
        if (isNew ? content === '' : isSame(content, value, formula)) return;
        if (!isNew && (!isBlank || (plan.columnKeys[c] === 'liste' && content !== '')))
          changes.push({
            kind: 'valeur',
            row: plan.rowKeys[r] || textOf(state?.values[(formerRow ?? 0) - 1]?.[nip]),
            column: plan.columnKeys[c] ?? '',
            cell,
            before: textOf(value),
            after: isFormula(content) ? '' : textOf(content),
          });
      } else if (isInput(r, c)) {
        if (!isBlank || content === '') return;
      } else if (isFormula(content) && isKept && !isNew && formula === '' && value !== '') {
        changes.push({ kind: 'formule', cell, before: textOf(value) });
      } else if (!isRewritten && !(isFormula(content) && formula === '')) return;
      if (c === nip && plan.rowKeys[r] === '' && !isNew && typeof content === 'string' && content !== '')
        changes.push({ kind: 'etudiant', nip: content });
      cells.push({ row, column, content: relocateContent(content, plan.name, placements) });
    });
  });
  return { cells, changes };
}

/** A text and the number that it writes are the same to a reader, and so left as they were typed. */
function isSame(content: Content, value: unknown, formula: string): boolean {
  if (formula !== '') return false;
  if (content === value) return true;
  const [wanted, found] = [textOf(content), textOf(value)];
  return wanted === found || (typeof content === 'number' && wanted === found.replace(',', '.'));
}

/** The fewest rectangles that a reading line by line gives: runs of cells, and equal runs of consecutive lines together. */
function rectanglesOf(cells: readonly WrittenCell[]): readonly Writing[] {
  const byRow = new Map<number, WrittenCell[]>();
  for (const cell of cells) {
    const line = byRow.get(cell.row);
    if (line) line.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  const done: { row: number; column: number; contents: Content[][] }[] = [];
  const open = new Map<string, (typeof done)[number]>();
  for (const [row, line] of Array.from(byRow).sort(([a], [b]) => a - b)) {
    for (const run of runsOf(line)) {
      const [first] = run;
      if (!first) continue;
      const key = `${first.column}+${run.length}`;
      const above = open.get(key);
      const contents = run.map(({ content }) => content);
      if (above && above.row + above.contents.length === row) above.contents.push(contents);
      else {
        const rectangle = { row, column: first.column, contents: [contents] };
        open.set(key, rectangle);
        done.push(rectangle);
      }
    }
  }
  return done.map(({ row, column, contents }) => ({
    area: area(row, column, contents.length, contents[0]?.length ?? 0),
    contents,
  }));
}

function runsOf(line: readonly WrittenCell[]): readonly (readonly WrittenCell[])[] {
  const runs: WrittenCell[][] = [];
  for (const cell of [...line].sort((a, b) => a.column - b.column)) {
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1]?.column === cell.column - 1) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}
