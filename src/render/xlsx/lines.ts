/** Widths, heights and hidden lines of a sheet, from the pixels of its plan. */
import type { Worksheet } from '@cj-tech-master/excelts';
import { BASE, type SheetPlan } from '../../workbook';

/** Of a pixel. */
const POINTS = 3 / 4;
/** Of a line that is given no height, in points. */
export const LINE_HEIGHT = 15.75;

/** Seven pixels to a character and five around, three quarters of a point each. */
export function renderLines(sheet: Worksheet, plan: SheetPlan): void {
  for (const { column, columns, pixels } of plan.widths)
    for (let at = column; at < column + columns; at += 1) sheet.getColumn(at).width = widthOf(pixels);
  growLines(sheet, plan);
  for (const { row, rows, pixels } of plan.heights)
    for (let at = row; at < row + rows; at += 1) sheet.getRow(at).height = pixels * POINTS;
  for (const { column, columns } of plan.hiddenColumns)
    for (let at = column; at < column + columns; at += 1) sheet.getColumn(at).hidden = true;
  for (const { row, rows } of plan.hiddenRows)
    for (let at = row; at < row + rows; at += 1) sheet.getRow(at).hidden = true;
}

/** What the rows of a rendered sheet take, in pixels. */
export const heightsIn = (sheet: Worksheet, { contents, hiddenRows }: SheetPlan): readonly number[] =>
  contents.map((_, index) => {
    const row = index + 1;
    const isHidden = hiddenRows.some((one) => one.row <= row && row < one.row + one.rows);
    return isHidden ? 0 : (sheet.getRow(row).height ?? LINE_HEIGHT) / POINTS;
  });

export const widthOf = (pixels: number): number => (pixels - 5) / 7;

/** A letter of Arial is half as wide as it is high, and a line a quarter higher than its letters. */
const LETTER = 0.5;
const LINE = 1.25;
const PADDING = 3;

/** The height in points of a text that takes several lines in a width in pixels; null where one is enough. */
export function linesHigh(text: string, size: number, pixels: number): number | null {
  const lines = Math.ceil((text.length * size * LETTER) / (pixels * POINTS));
  return lines > 1 ? lines * size * LINE + PADDING : null;
}

/** Google Sheets makes a line higher for a text of several lines; a spreadsheet that opens a file does not. */
function growLines(sheet: Worksheet, { contents, merges }: SheetPlan): void {
  const isMerged = (row: number, column: number): boolean =>
    merges.some((one) => one.row === row && one.column <= column && column < one.column + one.columns);
  contents.forEach((line, r) => {
    const heights = line.map((content, c) => {
      const { alignment, font } = sheet.getCell(r + 1, c + 1);
      if (typeof content !== 'string' || !alignment?.wrapText || isMerged(r + 1, c + 1)) return 0;
      const size = font?.size ?? BASE.size;
      const width = (sheet.getColumn(c + 1).width ?? widthOf(100)) * 7;
      return linesHigh(content, size, width) ?? 0;
    });
    const most = Math.max(0, ...heights);
    if (most > 0) sheet.getRow(r + 1).height = most;
  });
}
