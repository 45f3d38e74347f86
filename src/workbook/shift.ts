/** Rows or columns that someone inserted or deleted while a sheet was being updated: what our writings fell on is put back. */
import type { Writing } from './change';
import type { SheetChange } from './compareSheet';
import { isFormula } from './formula';
import type { Content } from './plan';
import { rectanglesOf, type WrittenCell } from './rectangles';
import type { SheetState } from './state';
import { UNFINISHED } from './style';
import { isSame } from './writings';

type Grid = readonly (readonly unknown[])[];

/** A sheet as it is read again. */
export type Reread = Pick<SheetState, 'values' | 'formulas'>;

/** A change that someone came in the middle of. */
export type Fallen = Pick<SheetChange, 'standing' | 'writings' | 'sign' | 'plan'>;

/** What is to be written so that everything that the writings of a change fell on is there again, and the sheet says that it is unfinished. */
export function putBack({ standing, writings, sign, plan }: Fallen, found: Reread): readonly Writing[] {
  const merged = (plan?.merges ?? []).map((area): Writing => ({ area, contents: blankBut(area.rows, area.columns) }));
  const written = new Map<string, Content>();
  for (const { area, contents } of [...merged, ...writings, ...(sign ? [sign.lead] : [])])
    contents.forEach((line, r) => {
      line.forEach((content, c) => {
        if (content !== null) written.set(keyOf(area.row + r, area.column + c), content);
      });
    });
  const rows = originsOf(standing.length, found.values.length, (r, at) =>
    alike(standing, found.values, written, r, at),
  );
  const columns = originsOf(standing[0]?.length ?? 0, found.values[0]?.length ?? 0, (c, at) =>
    rows.reduce<number>(
      (sum, r, row) => sum + Number(r !== null && isAlike(standing, found.values, written, [r, c], [row, at])),
      0,
    ),
  );
  const standsAt = (row: number, column: number, content: Content | undefined): boolean => {
    if (content === undefined) return false;
    const formula = found.formulas[row - 1]?.[column - 1] ?? '';
    return isFormula(content)
      ? formula !== ''
      : isSame(content, found.values[row - 1]?.[column - 1] ?? '', formula !== '');
  };
  const lead = sign?.lead.area;
  const cells: WrittenCell[] = [];
  found.values.forEach((line, r) => {
    line.forEach((value, c) => {
      const [row, column] = [r + 1, c + 1];
      const [origin, from] = [rows[r] ?? null, columns[c] ?? null];
      if (origin === r && from === c && value !== UNFINISHED) return;
      const isLead = lead !== undefined && origin === lead.row - 1 && from === lead.column - 1;
      const own = written.get(keyOf((origin ?? -1) + 1, (from ?? -1) + 1));
      const isFallen = value === UNFINISHED || standsAt(row, column, written.get(keyOf(row, column)));
      if (isLead || !isFallen || (value !== UNFINISHED && standsAt(row, column, own))) return;
      const content = origin === null || from === null ? '' : (standing[origin]?.[from] ?? '');
      if (!standsAt(row, column, content)) cells.push({ row, column, content });
    });
  });
  const [row, column] = lead ? [rows.indexOf(lead.row - 1) + 1, columns.indexOf(lead.column - 1) + 1] : [0, 0];
  if (row > 0 && column > 0) cells.push({ row, column, content: UNFINISHED });
  return rectanglesOf(cells);
}

const keyOf = (row: number, column: number): string => `${row},${column}`;

/** A merge keeps its first cell and blanks the others. */
const blankBut = (rows: number, columns: number): readonly (readonly Content[])[] =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => (r + c === 0 ? null : '')));

/** Where each line that is found stood, from 0; null: it is new. `likeness`: how much a line and one that is found have in common. */
function originsOf(
  count: number,
  found: number,
  likeness: (line: number, at: number) => number,
): readonly (number | null)[] {
  const added = found - count;
  // Up to where lines stay, and from where they are moved: the place where most of them are found again.
  const moved = new Array<number>(count + 1).fill(0);
  for (let line = count - 1; line >= 0; line -= 1) {
    const at = line + added;
    moved[line] = (moved[line + 1] ?? 0) + (at >= 0 && at < found ? likeness(line, at) : 0);
  }
  let [best, place, stayed] = [-1, count, 0];
  for (let at = 0; at <= Math.min(count, found); at += 1) {
    const total = stayed + (moved[at + Math.max(0, -added)] ?? 0);
    if (total > best) [best, place] = [total, at];
    stayed += at < count ? likeness(at, at) : 0;
  }
  return Array.from({ length: found }, (_, at) => {
    if (added === 0 || at < place) return at;
    return at < place + added ? null : at - added;
  });
}

const alike = (standing: Grid, found: Grid, written: ReadonlyMap<string, Content>, line: number, at: number): number =>
  (standing[line] ?? []).reduce<number>(
    (sum, _, c) => sum + Number(isAlike(standing, found, written, [line, c], [at, c])),
    0,
  );

/** A cell that we did not write and that holds something, found again. */
function isAlike(
  standing: Grid,
  found: Grid,
  written: ReadonlyMap<string, Content>,
  [row, column]: readonly [number, number],
  [atRow, atColumn]: readonly [number, number],
): boolean {
  const cell = standing[row]?.[column];
  if (cell === '' || cell === null || cell === undefined || isFormula(cell as Content)) return false;
  return !written.has(keyOf(row + 1, column + 1)) && String(cell) === String(found[atRow]?.[atColumn]);
}
