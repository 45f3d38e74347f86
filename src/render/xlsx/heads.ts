/** Texts of a head that would be cut where a page ends: on several lines, within the columns of their page. */
import type { Worksheet } from '@cj-tech-master/excelts';
import { BASE, type Content, isFormula, type SheetPlan, type StyleName } from '../../workbook';
import { linesHigh } from './lines';
import { columnPixels, type Page, sum } from './pages';

/** Those that are sentences; a verdict stays on its line, with its colour. */
const SENTENCES: readonly StyleName[] = ['rule', 'lead'];

export function renderHeads(sheet: Worksheet, plan: SheetPlan, pages: readonly Page[], titles: number): void {
  const pixels = columnPixels(plan);
  const sentences = plan.styles
    .filter(({ style }) => SENTENCES.includes(style))
    .flatMap(({ areas }) => areas)
    .filter(({ column }) => column > titles);
  for (const { row, column } of sentences) {
    const end = pages.find((page) => page.last >= column)?.last ?? column;
    const last =
      pixels
        .slice(0, end)
        .map((one) => one > 0)
        .lastIndexOf(true) + 1;
    const cell = sheet.getCell(row, column);
    const text = longest(plan.contents[row - 1]?.[column - 1] ?? null);
    const high = linesHigh(text, cell.font?.size ?? BASE.size, sum(pixels.slice(column - 1, last)));
    if (high === null) continue;
    cell.alignment = { ...cell.alignment, wrapText: true };
    sheet.mergeCells(row, column, row, last);
    sheet.getRow(row).height = high;
  }
}

/** As long as a sentence may be: of a formula, all that it may write. */
const longest = (content: Content): string =>
  isFormula(content)
    ? Array.from(content.formula.matchAll(/"((?:[^"]|"")*)"/g), ([, text]) => text).join('')
    : String(content ?? '');
