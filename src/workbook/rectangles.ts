/** Cells gathered in rectangles, each written by one call. */
import { area } from './address';
import type { Writing } from './change';
import type { Content } from './plan';

export interface WrittenCell {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
}

/** The fewest rectangles that a reading line by line gives: runs of cells, and equal runs of consecutive lines together. */
export function rectanglesOf(cells: readonly WrittenCell[]): readonly Writing[] {
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

/** What names the others is written before them: the row of codes, then the row and the column of names. */
export function namesFirst(
  cells: readonly WrittenCell[],
  { codes, row, column }: { readonly codes: number | null; readonly row: number; readonly column: number },
): readonly Writing[] {
  const rank = (cell: WrittenCell): number =>
    cell.row === codes ? 0 : cell.row === row || cell.column === column ? 1 : 2;
  return [0, 1, 2].flatMap((wanted) => rectanglesOf(cells.filter((cell) => rank(cell) === wanted)));
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
