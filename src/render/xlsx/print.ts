/** How a sheet prints: A4, landscape, head and names on each page, a page across where it can be read, else cut between two blocks. */
import type { Worksheet } from '@cj-tech-master/excelts';
import { columnLetters, type SheetPlan } from '../../workbook';

/** The names and the widest block of a jury sheet; beyond, a page across would be too small to read. A sheet that one small page holds is not cut. */
const PAGE_PIXELS = 1740;
const ALONE_PIXELS = 2050;
/** A4 in landscape within its margins, at 96 pixels an inch; a little less across, since fonts differ. */
const PAPER = { across: 1000, down: 688 } as const;
/** A page is not turned for less than this part of it. */
const LEAST_PAGE = 0.35;
/** Nor made smaller than this: ten points are not less than five. */
const READABLE = 0.5;
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 } as const;

export function renderPrint(sheet: Worksheet, plan: SheetPlan): void {
  const { frozenRows } = plan;
  const titles = repeatedColumns(plan);
  const pages = pagesAcross(plan, titles);
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation: 'landscape',
    margins: MARGINS,
    // A spreadsheet forgets breaks that are asked for as soon as it fits a width.
    ...(pages.length > 1 ? { scale: scaleOf(plan, pages) } : { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
    ...(frozenRows > 0 && { printTitlesRow: `1:${frozenRows}` }),
    ...(titles > 0 && { printTitlesColumn: `A:${columnLetters(titles)}` }),
  });
  for (const { last } of pages.slice(0, -1)) sheet.getColumn(last).addPageBreak();
  sheet.headerFooter.oddFooter = '&L&A&R&P/&N';
}

/** The names, and the group beside them, unless texts of the head begin over it: they would break at its edge on each page. */
function repeatedColumns({ frozenColumns, frozenRows, columnKeys, contents, corner }: SheetPlan): number {
  if (frozenColumns === 0 || columnKeys[frozenColumns] !== 'groupe') return frozenColumns;
  const head = contents.slice(0, frozenRows).filter((_, row) => row + 1 !== corner.row);
  const said = head.filter((line) => (line[frozenColumns] ?? '') !== '');
  return said.length > 1 ? frozenColumns : frozenColumns + 1;
}

interface Page {
  /** Its last column, and its width with the columns that are repeated. */
  readonly last: number;
  readonly pixels: number;
}

/** The fewest pages, as even as they can be, none of which cuts a block. */
function pagesAcross(plan: SheetPlan, titles: number): readonly Page[] {
  const pixels = columnPixels(plan);
  const repeated = sum(pixels.slice(0, titles));
  const blocks = blocksOf(plan, titles).map(({ first, last }) => ({
    last,
    pixels: sum(pixels.slice(first - 1, last)),
  }));
  const filled = (most: number): readonly Page[] => {
    const pages: Page[] = [];
    for (const block of blocks) {
      const current = pages.at(-1);
      if (current && current.pixels + block.pixels <= most)
        pages[pages.length - 1] = { last: block.last, pixels: current.pixels + block.pixels };
      else pages.push({ last: block.last, pixels: repeated + block.pixels });
    }
    return pages;
  };
  const alone = filled(ALONE_PIXELS);
  if (alone.length === 1) return alone;
  const widest = Math.max(PAGE_PIXELS, ...blocks.map((block) => repeated + block.pixels));
  const { length } = filled(widest);
  // The narrowest pages of that number.
  let [low, high] = [0, widest];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (filled(middle).length > length) low = middle;
    else high = middle;
  }
  return filled(high);
}

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

/** In percent: the widest page holds, and a few lines too many do not make a page of their own. */
function scaleOf(plan: SheetPlan, pages: readonly Page[]): number {
  const across = PAPER.across / Math.max(...pages.map(({ pixels }) => pixels));
  const heights = rowPixels(plan);
  const head = sum(heights.slice(0, plan.frozenRows));
  const lines = sum(heights) - head;
  const down = lines / (PAPER.down / across - head);
  const wanted = Math.max(1, Math.floor(down));
  const held = Math.min(across, PAPER.down / (lines / wanted + head));
  const isNearly = down > wanted && down - wanted < LEAST_PAGE && held >= READABLE;
  const scale = isNearly ? held : across;
  return Math.min(100, Math.floor(scale * 100));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function columnPixels({ columnKeys, widths, hiddenColumns, contents, corner }: SheetPlan): readonly number[] {
  const pixels: number[] = columnKeys.map(() => 100);
  for (const { column, columns, pixels: one } of widths) pixels.fill(one, column - 1, column - 1 + columns);
  for (const { column, columns } of hiddenColumns) pixels.fill(0, column - 1, column - 1 + columns);
  // A margin at the right, where nothing stands, is not worth a page.
  const lines = contents.filter((_, row) => row + 1 !== corner.row);
  const isBlank = (index: number): boolean => lines.every((line) => (line[index] ?? '') === '');
  let end = pixels.length;
  while (end > 0 && (pixels[end - 1] === 0 || isBlank(end - 1))) end -= 1;
  return pixels.fill(0, end);
}

function rowPixels({ contents, heights, hiddenRows }: SheetPlan): readonly number[] {
  const pixels = contents.map(() => 21);
  for (const { row, rows, pixels: one } of heights) pixels.fill(one, row - 1, row - 1 + rows);
  for (const { row, rows } of hiddenRows) pixels.fill(0, row - 1, row - 1 + rows);
  return pixels;
}
