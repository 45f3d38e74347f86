/** A short mark of what a plan computes and says, whatever is typed in it: the same mark, and nothing is to be written again. */
import type { Area } from './address';
import type { SheetPlan } from './plan';

/**
 * Of everything in a plan but the values of its inputs and of what is ours to follow the data. Lines are alike but for their row:
 * the first and the last stand for all.
 * @example fingerprintOf(plan) === fingerprintOf(planWithAnotherMark) // true
 */
export function fingerprintOf({ inputs, owned, contents, ...rest }: SheetPlan): string {
  const { row, rows } = rest.table;
  const isKept = insideOf([...inputs, ...owned], contents.length, contents[0]?.length ?? 0);
  const lines = contents.flatMap((line, index) => {
    const isMiddle = index + 1 > row && index + 1 < row + rows - 1;
    return isMiddle ? [] : [line.map((content, column) => (isKept(index, column) ? 0 : content))];
  });
  return hashOf(JSON.stringify([inputs, owned, rest, lines]));
}

/** Whether a cell (counted from 0) lies in one of the areas. */
export function insideOf(
  areas: readonly Area[],
  rows: number,
  columns: number,
): (row: number, column: number) => boolean {
  const marks = new Uint8Array(rows * columns);
  for (const one of areas) {
    const last = Math.min(rows, one.row - 1 + one.rows);
    for (let row = one.row - 1; row < last; row += 1) {
      marks.fill(1, row * columns + one.column - 1, row * columns + Math.min(columns, one.column - 1 + one.columns));
    }
  }
  return (row, column) => marks[row * columns + column] === 1;
}

/** Two independent 32-bit hashes (FNV-1a and a variant), in hexadecimal: no secret, only « has it changed? ». */
export function hashOf(text: string): string {
  const { imul } = Math; // looked up once: a global name costs as much as the rest of the loop
  let [a, b] = [0x811c9dc5, 0x2166f36d];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = imul(a ^ code, 0x01000193);
    b = imul(b ^ code, 0x85ebca6b) ^ (b >>> 13);
  }
  return [a, b].map((one) => (one >>> 0).toString(16).padStart(8, '0')).join('');
}
