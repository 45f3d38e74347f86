/** Cell by cell, what a plan writes on the sheet as it is. */
import { a1, area } from './address';
import type { Change, JournalEntry } from './change';
import { insideOf } from './fingerprint';
import { isFormula } from './formula';
import { cellAt, formulaAt, textOf } from './grid';
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
    const cellOf = (at: typeof cellAt, c: number): unknown => {
      const column = columnBefore(placement.column(c + 1));
      return state === undefined || formerRow === null || column === null ? '' : at(state, formerRow, column);
    };
    const headKey = plan.rowKeys[r] ?? '';
    const isLine = headKey === '' && r + 1 !== plan.corner.row;
    const nipOf = (): string => {
      const planned = line[nipColumn];
      return typeof planned === 'string' && planned !== '' ? planned : textOf(cellOf(cellAt, nipColumn));
    };
    line.forEach((content, c) => {
      if (content === null) return;
      const column = placement.column(c + 1);
      const cell = a1(area(row, column));
      const key = plan.columnKeys[c] ?? '';
      // Asked for only where the answer matters: a cell that nobody asks for is not read.
      const found = (): unknown => {
        const standing = cellOf(cellAt, c);
        return standing === UNFINISHED ? '' : standing;
      };
      const hasFormula = (): boolean => cellOf(formulaAt, c) !== '';
      const isBlank = (): boolean => found() === '' && !hasFormula();
      const write = (): void =>
        void cells.push({ row, column, content: relocateContent(content, plan.name, placements) });
      const remember = (): void => {
        if (isNew) return;
        const rowName = !isLine ? headKey : nipOf() === '' ? '' : lineKey(nipOf());
        if (rowName !== '')
          journal.push({ row: rowName, column: key, before: hasFormula() ? '' : found(), after: content });
      };
      if (isOwned(r, c)) {
        if (isNew ? content === '' : isSame(content, found(), false) && !hasFormula()) return;
        if (!isNew && (!isBlank() || (key === 'liste' && content !== '')))
          changes.push({
            kind: 'valeur',
            row: headKey !== '' ? headKey : nipOf(),
            column: key,
            cell: key === 'genere' ? seenCell(plan, placement, row) : cell,
            before: found(),
            after: isFormula(content) ? '' : textOf(content),
          });
        remember();
      } else if (isInput(r, c)) {
        if (content === '' || !isBlank()) return;
        remember();
      } else if (isFormula(content)) {
        if (!isNew && !hasFormula() && found() !== '') {
          if (!repairs) return;
          changes.push({ kind: 'formule', cell, before: found() });
          remember();
        } else if (!isRewritten && hasFormula()) return;
      } else {
        if (!isRewritten) return;
        if (!isNew && found() !== '' && !isSame(content, found(), false) && !hasFormula()) remember();
      }
      if (c === nipColumn && isLine && !isNew && typeof content === 'string' && content !== '')
        changes.push({ kind: 'etudiant', nip: content });
      const hasStood = !isNew && formerRow !== null && columnBefore(column) !== null;
      if (hasStood && (isOwned(r, c) || isInput(r, c)) && !hasFormula())
        typedOver.push({ row, column, value: cellOf(cellAt, c) });
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
    const row = rowBefore(placement.row(r + 1)) ?? 0;
    return line.some((content, c) => {
      if (!isFormula(content)) return false;
      const formula = formulaAt(state, row, columnBefore(placement.column(c + 1)) ?? 0);
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
