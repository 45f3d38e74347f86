/** Where a sheet is cut on paper: pages across, between two blocks, and the scale at which they hold. */
import { type Area, area, isFormula, type SheetPlan } from '../../workbook';

/** The names and the widest block of a jury sheet; beyond, a page across would be too small to read. A sheet that one small page holds is not cut. */
const PAGE_PIXELS = 1740;
const ALONE_PIXELS = 2050;
/** A4 in landscape within its margins, at 96 pixels an inch; a little less across, since fonts differ. */
const PAPER = { across: 1000, down: 688 } as const;
/** A page is not turned for less than this part of it: more than the free lines of a table take. */
const LEAST_PAGE = 0.5;
/** A page that is nearly full may not hold once a spreadsheet has fitted the width by itself, a little larger than we do. */
const NEARLY = 0.1;
/** Nor made smaller than this: ten points are not less than five. */
const READABLE = 0.5;

export interface Page {
  /** Its last column, and its width with the columns that are repeated. */
  readonly last: number;
  readonly pixels: number;
}

/** The names, and the group beside them, unless texts of the head begin over it: they would break at its edge on each page. */
export function repeatedColumns({ frozenColumns, frozenRows, columnKeys, contents, corner }: SheetPlan): number {
  if (frozenColumns === 0 || columnKeys[frozenColumns] !== 'groupe') return frozenColumns;
  const head = contents.slice(0, frozenRows).filter((_, row) => row + 1 !== corner.row);
  const said = head.filter((line) => (line[frozenColumns] ?? '') !== '');
  return said.length > 1 ? frozenColumns : frozenColumns + 1;
}

/** The fewest pages, as even as they can be, none of which cuts a block; a text of the head begins one where that costs none. */
export function pagesAcross(plan: SheetPlan, titles: number): readonly Page[] {
  const pixels = columnPixels(plan);
  const repeated = sum(pixels.slice(0, titles));
  const blocks = blocksOf(plan, titles).map(({ first, last }) => ({
    last,
    pixels: sum(pixels.slice(first - 1, last)),
    isSaid: (pixels[first - 1] ?? 0) > 0 && isSaidOver(plan, first),
  }));
  const filled = (most: number, isTurned = false): readonly Page[] => {
    const pages: Page[] = [];
    for (const block of blocks) {
      const current = pages.at(-1);
      if (current && current.pixels + block.pixels <= most && !(isTurned && block.isSaid))
        pages[pages.length - 1] = { last: block.last, pixels: current.pixels + block.pixels };
      else pages.push({ last: block.last, pixels: repeated + block.pixels });
    }
    return pages;
  };
  const alone = filled(ALONE_PIXELS);
  if (alone.length === 1) return alone;
  const widest = Math.max(PAGE_PIXELS, ...blocks.map((block) => repeated + block.pixels));
  const { length } = filled(widest);
  const isTurned = filled(widest, true).length === length;
  // The narrowest pages of that number.
  let [low, high] = [0, widest];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (filled(middle, isTurned).length > length) low = middle;
    else high = middle;
  }
  return filled(high, isTurned);
}

/** Whether the head says something that is computed from this column on. */
const isSaidOver = ({ contents, frozenRows }: SheetPlan, column: number): boolean =>
  contents.slice(0, frozenRows).some((line) => isFormula(line[column - 1] ?? null));

/** Columns under one title, or alone; a title wider than a page is cut. */
function blocksOf(plan: SheetPlan, titles: number): readonly { readonly first: number; readonly last: number }[] {
  const pixels = columnPixels(plan);
  const room = PAGE_PIXELS - sum(pixels.slice(0, titles));
  const heads = plan.merges.filter(
    ({ row, column, columns }) => row <= plan.frozenRows && sum(pixels.slice(column - 1, column - 1 + columns)) <= room,
  );
  const isWithin = (after: number): boolean =>
    heads.some(({ column, columns }) => column <= after && after < column + columns - 1);
  const ends = pixels.flatMap((_, index) => (index + 1 > titles && !isWithin(index + 1) ? [index + 1] : []));
  return ends.map((last, index) => ({ first: (ends[index - 1] ?? titles) + 1, last }));
}

/** In percent: the widest page holds, and a few lines too many do not make a page of their own.
 * `heights`: of its rows, in pixels. `isHeld`: whether lines, not the width, made it so. */
export function scaleOf(
  { frozenRows }: SheetPlan,
  pages: readonly Page[],
  heights: readonly number[],
): { readonly scale: number; readonly isHeld: boolean } {
  const across = Math.min(1, PAPER.across / Math.max(...pages.map(({ pixels }) => pixels)));
  const head = sum(heights.slice(0, frozenRows));
  const lines = sum(heights.slice(frozenRows));
  const room = PAPER.down / across - head;
  const down = lines / room;
  const wanted = Math.max(1, Math.floor(down + NEARLY));
  const held = PAPER.down / (lines / wanted + head);
  const isHeld = down > wanted - NEARLY && down - wanted < LEAST_PAGE && held >= READABLE;
  return { scale: Math.floor((isHeld ? Math.min(held, across) : across) * 100), isHeld };
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** What is printed of a sheet; null: all that it shows. */
export function printedArea(plan: SheetPlan): Area | null {
  const printed = columnPixels(plan);
  const last = printed.map((one) => one > 0).lastIndexOf(true) + 1;
  const isWhole = shownPixels(plan).every((pixels, index) => index < last || pixels === 0);
  return isWhole ? null : area(1, 1, plan.contents.length, last);
}

function shownPixels({ columnKeys, widths, hiddenColumns }: SheetPlan): number[] {
  const pixels: number[] = columnKeys.map(() => 100);
  for (const { column, columns, pixels: one } of widths) pixels.fill(one, column - 1, column - 1 + columns);
  for (const { column, columns } of hiddenColumns) pixels.fill(0, column - 1, column - 1 + columns);
  return pixels;
}

/** Of each column as it is printed: nothing where it is hidden, left aside, or a blank margin at the right. */
export function columnPixels(plan: SheetPlan): readonly number[] {
  const { paper, contents, corner, charts } = plan;
  const pixels = shownPixels(plan);
  for (const { column, columns } of paper.aside) pixels.fill(0, column - 1, column - 1 + columns);
  const isDrawn = (index: number): boolean =>
    charts.some(({ at, width }) => index + 1 >= at.column && sum(pixels.slice(at.column - 1, index)) < width);
  // A margin at the right, where nothing stands, is not worth a page.
  const lines = contents.filter((_, row) => row + 1 !== corner.row);
  const isBlank = (index: number): boolean => lines.every((line) => (line[index] ?? '') === '');
  let end = pixels.length;
  while (end > 0 && (pixels[end - 1] === 0 || (isBlank(end - 1) && !isDrawn(end - 1)))) end -= 1;
  return pixels.fill(0, end);
}
