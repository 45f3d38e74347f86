/** In which runs of cells marks are written: few of them, whatever the class, and nothing else changed. */
import { NOTE_CODES } from '../../arrete';

/** Consecutive cells to write at once. */
export interface Run {
  readonly row: number;
  readonly values: readonly (number | string)[];
}

/** More runs than this, and the cells between them are written again as they are, where that changes nothing. */
const MOST_RUNS = 12;

const CODES = new Set(NOTE_CODES.map(({ code }) => code));
/** A cell that holds the same thing once its own value is written in it. */
const isKeptByRewriting = (value: unknown, formula: string): boolean =>
  formula === '' && (value === '' || typeof value === 'number' || (typeof value === 'string' && CODES.has(value)));

/** `column`: what the lines hold now, from the row `first`. */
export function runsOf(
  writes: readonly { readonly row: number; readonly value: number | string }[],
  first: number,
  column: readonly { readonly value: unknown; readonly formula: string }[],
): readonly Run[] {
  const wanted = new Map(writes.map(({ row, value }) => [row, value]));
  const exact = runsAmong(column.length, first, (row) => wanted.get(row) ?? null);
  if (exact.length <= MOST_RUNS) return exact;
  const bridged = runsAmong(column.length, first, (row) => {
    const { value, formula } = column[row - first] ?? { value: null, formula: '' };
    return wanted.get(row) ?? (isKeptByRewriting(value, formula) ? (value as number | string) : null);
  });
  return bridged.flatMap((run) => trimmed(run, wanted));
}

function runsAmong(count: number, first: number, wantedAt: (row: number) => number | string | null): readonly Run[] {
  const runs: { row: number; values: (number | string)[] }[] = [];
  let open = false;
  for (let row = first; row < first + count; row += 1) {
    const value = wantedAt(row);
    if (value !== null && open) runs[runs.length - 1]?.values.push(value);
    else if (value !== null) runs.push({ row, values: [value] });
    open = value !== null;
  }
  return runs;
}

/** A run from its first to its last cell that is to be written. */
function trimmed({ row, values }: Run, wanted: ReadonlyMap<number, unknown>): readonly Run[] {
  const ranks = values.flatMap((_, index) => (wanted.has(row + index) ? [index] : []));
  const [from, to] = [ranks[0], ranks[ranks.length - 1]];
  return from === undefined || to === undefined ? [] : [{ row: row + from, values: values.slice(from, to + 1) }];
}
