/** Lines where nothing is typed, on a sheet of which a column is left aside on paper: LibreOffice leaves out a page on which
 * no cell has a content or a border of its own. Borders put on by a condition are seen, and do not count. */
import type { Worksheet } from '@cj-tech-master/excelts';
import { type Area, a1, area, type SheetPlan, STYLES } from '../../workbook';
import { conditionalLook } from './looks';

/** The cells that wear no border of their own; null: all cells wear theirs. */
export function bareArea({ paper, table }: SheetPlan): Area | null {
  const first = Math.min(...paper.aside.map(({ column }) => column));
  return paper.aside.length === 0 ? null : area(table.row, 1, table.rows, first - 1);
}

/** Their borders, after every other condition. */
export function renderBareBorders(sheet: Worksheet, plan: SheetPlan): void {
  const bare = bareArea(plan);
  if (!bare) return;
  for (const { style, areas } of plan.styles) {
    const { border } = STYLES[style] as { readonly border?: string };
    if (border === undefined) continue;
    for (const one of areas.filter(({ row, column }) => row === bare.row && column <= bare.columns))
      sheet.addConditionalFormatting({
        ref: a1(one),
        rules: [
          {
            type: 'expression',
            formulae: ['TRUE'],
            priority: plan.conditionals.length + 1,
            style: conditionalLook({ border }),
          },
        ],
      });
  }
}
