/** A planned workbook as the bytes of an .xlsx file: values, native formulas, looks, rules, protection, print. */
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { type Area, BASE, fixed, PROTECTION, type SheetPlan, type WorkbookPlan } from '../../workbook';
import { renderBareBorders } from './blankLines';
import { renderCells } from './cells';
import { withCharts } from './charts';
import { LINE_HEIGHT, renderLines, widthOf } from './lines';
import { argb } from './looks';
import { LISTS_SHEET, roleName } from './marks';
import { isCalculs, nativePlan } from './native';
import { renderPrint } from './print';
import { type Lists, renderConditionals, renderValidations } from './rules';

/** `kept`: the file that the workbook comes from, whose sheets that are not ours stay as they are.
 * @example writeFileSync('carnet.xlsx', await renderXlsx(planWorkbook(spec))) */
export async function renderXlsx(plan: WorkbookPlan, kept: Kept | null = null): Promise<Uint8Array> {
  const book = kept ? emptied(kept) : new Workbook();
  const others = book.worksheets;
  // Widths are counted in digits of the font of the book: that of the library (Calibri) is wider where it is lacking, and pages overflow.
  if (others.length === 0) book.model = { ...book.model, defaultFont: { name: BASE.family, size: BASE.size } };
  book.creator = 'Jury BUT';
  book.description = PROTECTION;
  // The formulas have no value yet: whoever opens the file computes them.
  book.calcProperties.fullCalcOnLoad = true;
  const lists = listsOf(plan.sheets);
  for (const sheet of nativePlan(plan).sheets) await renderSheet(book, sheet, lists);
  lists.render(book);
  // Ours first, as in a new file.
  for (const [index, sheet] of others.entries()) sheet.orderNo = book.worksheets.length + 1 + index;
  return withCharts(new Uint8Array(await book.xlsx.writeBuffer()), plan.sheets);
}

export interface Kept {
  readonly book: Workbook;
  /** The sheets that are not ours. */
  readonly others: readonly string[];
}

/** A file without what is ours in it. */
function emptied({ book, others }: Kept): Workbook {
  const ours = book.worksheets.filter(({ name }) => !others.includes(name));
  const isOurs = (range: string): boolean =>
    ours.some(({ name }) => range.startsWith(`'${name.replace(/'/g, "''")}'!`) || range.startsWith(`${name}!`));
  for (const { id } of ours) book.removeWorksheet(id);
  book.definedNames.model = book.definedNames.model.filter(({ ranges }) => !ranges.some(isOurs));
  return book;
}

async function renderSheet(book: Workbook, plan: SheetPlan, lists: Lists): Promise<void> {
  const sheet = book.addWorksheet(plan.name, {
    properties: { tabColor: { argb: argb(plan.tab) }, defaultRowHeight: LINE_HEIGHT, defaultColWidth: widthOf(100) },
  });
  renderCells(sheet, plan);
  renderLines(sheet, plan);
  for (const { row, column, rows, columns } of plan.merges)
    sheet.mergeCells(row, column, row + rows - 1, column + columns - 1);
  for (const { row, column, text } of plan.notes) sheet.getCell(row, column).note = text;
  renderValidations(sheet, plan, lists);
  renderConditionals(sheet, plan);
  renderView(sheet, plan);
  renderBareBorders(sheet, plan);
  renderPrint(sheet, plan);
  for (const { name, area } of plan.names) book.definedNames.add(placed(plan.name, area), name);
  book.definedNames.add(placed(plan.name, plan.corner), roleName(plan.role));
  if (isCalculs(plan)) sheet.state = 'veryHidden';
  await sheet.protect('', ALLOWED);
}

/** What a protected sheet still lets do: everything but overwriting what is computed. No password: a reminder, not a lock. */
const ALLOWED = {
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  sort: true,
  autoFilter: true,
  insertRows: true,
  insertColumns: true,
};

function renderView(sheet: Worksheet, { frozenRows, frozenColumns }: SheetPlan): void {
  const isFrozen = frozenRows + frozenColumns > 0;
  sheet.views = [
    isFrozen
      ? { state: 'frozen', xSplit: frozenColumns, ySplit: frozenRows, showGridLines: false }
      : { state: 'normal', showGridLines: false },
  ];
}

const placed = (sheet: string, area: Area): string => `'${sheet.replace(/'/g, "''")}'!${fixed(area)}`;

/** The hidden sheet: titles, roles and columns where people type, then a column per list that a validation refers to. */
function listsOf(plans: readonly SheetPlan[]): Lists & { readonly render: (book: Workbook) => void } {
  const columns: (readonly (string | number | boolean)[])[] = [
    plans.map(({ name }) => name),
    plans.map(({ role }) => role),
    plans.map((plan) => JSON.stringify(typedColumns(plan))),
    [true, false],
  ];
  const named = (index: number): string =>
    placed(LISTS_SHEET, { row: 1, column: index + 1, rows: columns[index]?.length ?? 0, columns: 1 });
  return {
    box: named(BOX),
    of: (values) => {
      const found = columns.findIndex((one, index) => index > BOX && one.join('\n') === values.join('\n'));
      return named(found < 0 ? columns.push(values) - 1 : found);
    },
    render: (book) => {
      const sheet = book.addWorksheet(LISTS_SHEET, { state: 'veryHidden' });
      columns.forEach((values, column) => {
        values.forEach((value, row) => {
          sheet.getCell(row + 1, column + 1).value = value;
        });
      });
    },
  };
}

const BOX = 3;

/** The columns of a table where people type, épreuves left out: by name, with their titles. One that is gone took what was typed with it. */
function typedColumns({
  table,
  inputs,
  columnKeys,
  corner,
  contents,
}: SheetPlan): readonly (readonly [string, string])[] {
  const isTyped = (column: number): boolean =>
    inputs.some((one) => one.row + one.rows > table.row && one.column <= column && column < one.column + one.columns);
  const titleOf = (column: number): string => {
    const above = contents.slice(0, corner.row - 1).map((line) => line[column - 1]);
    return above.reverse().find((content): content is string => typeof content === 'string' && content !== '') ?? '';
  };
  if (table.rows === 0) return [];
  return columnKeys.flatMap((key, index): readonly (readonly [string, string])[] =>
    key === '' || /^(?:ep:|_|fin$)/.test(key) || !isTyped(index + 1) ? [] : [[key, titleOf(index + 1) || key]],
  );
}
