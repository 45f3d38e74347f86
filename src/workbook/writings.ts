/** Cell by cell, what a plan writes on the sheet as it is. */
import { a1, area } from './address';
import type { Change, JournalEntry } from './change';
import { insideOf } from './fingerprint';
import { isFormula } from './formula';
import { textOf } from './grid';
import type { Placed } from './placement';
import type { Content, SheetPlan } from './plan';
import type { WrittenCell } from './rectangles';
import { type Placements, relocateContent } from './relocate';
import type { SheetState } from './state';
import { UNFINISHED } from './style';

/** A cell where people type, and what it held when the workbook was read. */
export interface TypedOver {
  readonly row: number;
  readonly column: number;
  readonly value: unknown;
}

export interface Writings {
  readonly cells: readonly WrittenCell[];
  readonly changes: readonly Change[];
  readonly journal: readonly JournalEntry[];
  readonly typedOver: readonly TypedOver[];
}

export interface WritingRules {
  /** Everything computed is written again. */
  readonly isRewritten: boolean;
  readonly isNew: boolean;
  /** A formula comes back where something was typed in its place. */
  readonly repairs: boolean;
}

/** The row of a line goes by its student.
 * @example lineKey('00123') // 'n:00123' */
export const lineKey = (nip: string): string => `n:${nip.toUpperCase()}`;

/**
 * What is typed is never replaced; what is ours is, where it differs; what is computed is written where anything changed
 * (`isRewritten`), and where a formula has gone.
 */
export function writingsOf(
  plan: SheetPlan,
  { placement, rowBefore, columnBefore }: Placed,
  state: SheetState | undefined,
  { isRewritten, isNew, repairs }: WritingRules,
  placements: Placements,
): Writings {
  const [rows, columns] = [plan.contents.length, plan.columnKeys.length];
  const isInput = insideOf(plan.inputs, rows, columns);
  const isOwned = insideOf(plan.owned, rows, columns);
  const nipColumn = plan.columnKeys.indexOf('nip');
  const cells: WrittenCell[] = [];
  const changes: Change[] = [];
  const journal: JournalEntry[] = [];
  const typedOver: TypedOver[] = [];

  plan.contents.forEach((line, r) => {
    const row = placement.row(r + 1);
    const formerRow = rowBefore(row);
    const found = (table: readonly (readonly unknown[])[] | undefined, c: number): unknown => {
      const column = columnBefore(placement.column(c + 1));
      return formerRow === null || column === null ? '' : (table?.[formerRow - 1]?.[column - 1] ?? '');
    };
    const headKey = plan.rowKeys[r] ?? '';
    const isLine = headKey === '' && r + 1 !== plan.corner.row;
    const planned = line[nipColumn];
    const nip = typeof planned === 'string' && planned !== '' ? planned : textOf(found(state?.values, nipColumn));
    const rowName = !isLine ? headKey : nip === '' ? '' : lineKey(nip);
    line.forEach((content, c) => {
      if (content === null) return;
      const column = placement.column(c + 1);
      const cell = a1(area(row, column));
      const key = plan.columnKeys[c] ?? '';
      const standing = found(state?.values, c);
      const value = standing === UNFINISHED ? '' : standing;
      const formula = found(state?.formulas, c) !== '';
      const isBlank = !formula && value === '';
      const write = (): void =>
        void cells.push({ row, column, content: relocateContent(content, plan.name, placements) });
      const remember = (): void => {
        if (!isNew && rowName !== '')
          journal.push({ row: rowName, column: key, before: formula ? '' : value, after: content });
      };
      if (isOwned(r, c)) {
        if (isNew ? content === '' : isSame(content, value, formula)) return;
        if (!isNew && (!isBlank || (key === 'liste' && content !== '')))
          changes.push({
            kind: 'valeur',
            row: headKey !== '' ? headKey : nip,
            column: key,
            cell: key === 'genere' ? seenCell(plan, placement, row) : cell,
            before: textOf(value),
            after: isFormula(content) ? '' : textOf(content),
          });
        remember();
      } else if (isInput(r, c)) {
        if (!isBlank || content === '') return;
        remember();
      } else if (isFormula(content)) {
        if (!isNew && !formula && value !== '') {
          if (!repairs) return;
          changes.push({ kind: 'formule', cell, before: textOf(value) });
          remember();
        } else if (!isRewritten && formula) return;
      } else {
        if (!isRewritten) return;
        if (!isBlank && !formula && !isSame(content, value, false)) remember();
      }
      if (c === nipColumn && isLine && !isNew && typeof content === 'string' && content !== '')
        changes.push({ kind: 'etudiant', nip: content });
      if (formerRow !== null && !formula && (isOwned(r, c) || isInput(r, c)))
        if (columnBefore(column) !== null) typedOver.push({ row, column, value: standing });
      write();
    });
  });
  return { cells, changes, journal, typedOver };
}

/** The coefficient that a hidden copy is about: what is told is the cell that one sees. */
const seenCell = ({ columnKeys }: SheetPlan, { column }: Placed['placement'], row: number): string =>
  a1(area(row, column(columnKeys.indexOf('coefficient') + 1)));

/**
 * Whether a formula of ours has lost what it refers to: a sheet, a row or a column was deleted, and perhaps made again; or it was written
 * with the name that a sheet no longer bore. `sheets`: the names of ours.
 */
export const isBroken = (
  plan: SheetPlan,
  { placement, rowBefore, columnBefore }: Placed,
  state: SheetState,
  sheets: ReadonlySet<string>,
): boolean =>
  plan.contents.some((line, r) => {
    const formulas = state.formulas[(rowBefore(placement.row(r + 1)) ?? 0) - 1];
    return line.some((content, c) => {
      if (!isFormula(content)) return false;
      const formula = formulas?.[(columnBefore(placement.column(c + 1)) ?? 0) - 1] ?? '';
      return formula.includes('#REF!') || sheetsIn(formula).some((name) => !sheets.has(name));
    });
  });

/** The sheets that a formula names between quotation marks: as it was written, or as Google gives it back. */
const sheetsIn = (formula: string): readonly string[] =>
  formula.includes("'!")
    ? (formula.replace(/"(?:[^"]|"")*"/g, '').match(/'(?:[^']|'')+'!/g) ?? []).map((name) =>
        name.slice(1, -2).replace(/''/g, "'"),
      )
    : [];

/** A text and the number that it writes are the same to a reader, and so left as they were typed. */
export function isSame(content: Content, value: unknown, formula: boolean): boolean {
  if (formula) return false;
  if (content === value) return true;
  const [wanted, found] = [textOf(content), textOf(value)];
  return wanted === found || (typeof content === 'number' && wanted === found.replace(',', '.'));
}
