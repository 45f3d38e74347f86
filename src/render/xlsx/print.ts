/** How a sheet prints: A4, landscape, head and names on each page, a page across where it can be read, else cut between two blocks. */
import type { Worksheet } from '@cj-tech-master/excelts';
import { columnLetters, fixed, type SheetPlan } from '../../workbook';
import { renderHeads } from './heads';
import { heightsIn } from './lines';
import { pagesAcross, printedArea, repeatedColumns, scaleOf } from './pages';

const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 } as const;

export function renderPrint(sheet: Worksheet, plan: SheetPlan): void {
  const { frozenRows, paper } = plan;
  const titles = repeatedColumns(plan);
  const pages = pagesAcross(plan, titles);
  renderHeads(sheet, plan, pages, titles);
  const { scale, isHeld } = scaleOf(plan, pages, heightsIn(sheet, plan));
  // A spreadsheet forgets breaks that are asked for as soon as it fits a width.
  const isScaled = isHeld || pages.length > 1 || paper.starts.length > 0;
  const repeated = frozenRows > 0 ? [1, frozenRows] : paper.repeated;
  const printed = printedArea(plan);
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation: 'landscape',
    margins: MARGINS,
    ...(isScaled ? { scale } : { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
    ...(repeated.length > 0 && { printTitlesRow: `${repeated[0]}:${repeated.at(-1)}` }),
    ...(titles > 0 && { printTitlesColumn: `A:${columnLetters(titles)}` }),
    // The library puts the first dollar of each corner.
    ...(printed && { printArea: fixed(printed).replace(/\$(?=[A-Z])/g, '') }),
  });
  for (const { last } of pages.slice(0, -1)) sheet.getColumn(last).addPageBreak();
  for (const row of paper.starts) sheet.getRow(row - 1).addPageBreak();
  sheet.headerFooter.oddFooter = '&L&A&R&P/&N';
}
