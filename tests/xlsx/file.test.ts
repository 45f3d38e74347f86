/** The file as Excel and LibreOffice ask for it: limits of the format, no function that they lack, panes, hidden lines, print, lists. */
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { strFromU8, unzipSync } from 'fflate';
import { renderXlsx } from '../../src/render/xlsx';
import { area, areaOf, type SheetPlan } from '../../src/workbook';
import { allPlans } from '../workbook/dossiers';
import { sheetIn } from './edited';

let plans: readonly SheetPlan[];
let book: Workbook;
let parts: Readonly<Record<string, Uint8Array>>;
beforeAll(async () => {
  plans = allPlans(24);
  const bytes = await renderXlsx({ sheets: plans });
  parts = unzipSync(bytes);
  book = new Workbook();
  await book.xlsx.load(bytes);
}, 120_000);

const formulasIn = (sheet: Worksheet): readonly string[] => {
  const found: string[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => void (cell.formula && found.push(cell.formula))));
  return found;
};

/** Deepest parentheses of a formula, texts left out. */
function depthOf(formula: string): number {
  let [depth, most] = [0, 0];
  for (const one of formula.replace(/"(?:[^"]|"")*"/g, '')) {
    if (one === '(') most = Math.max(most, ++depth);
    if (one === ')') depth -= 1;
  }
  return most;
}

it('holds each formula within the limits of Excel: 8192 characters, 64 levels', () => {
  const formulas = book.worksheets.flatMap(formulasIn);
  expect(formulas.length).toBeGreaterThan(20_000);
  expect(formulas.filter((one) => one.length > 8192).length).toBe(0);
  expect(Math.max(...formulas.map(depthOf))).toBeLessThanOrEqual(64);
});

it('calls no function of the add-in, nor one that Excel 2016 and LibreOffice 7.4 lack', () => {
  const names = new Set(
    book.worksheets
      .flatMap(formulasIn)
      .flatMap((one) => one.replace(/"(?:[^"]|"")*"/g, '').match(/[A-Z_a-z][\w.]*(?=\()/g) ?? []),
  );
  // Functions of Excel 2007 (ECMA-376, part 1, 18.17.7), and UNICHAR, which Excel 2013 brought under its prefix.
  const known =
    'ADDRESS AND AVERAGE COLUMN COUNT COUNTA COUNTIF COUNTIFS DATE DAY MONTH YEAR IF IFERROR INDEX INT ISERROR ISNUMBER ISTEXT LEFT LEN LOWER MATCH MAX MEDIAN MID MIN MOD N NA NOT OR QUARTILE REPT RIGHT ROUND ROUNDDOWN ROW ROWS SEARCH SMALL SUBSTITUTE SUM SUMPRODUCT TEXT TRIM TRUE UPPER VALUE ABS EXACT FIND FALSE CHOOSE ISBLANK ISNA SIGN FLOOR LOOKUP COLUMNS ISLOGICAL T FIXED CLEAN _xlfn.UNICHAR';
  expect([...names].filter((name) => !known.split(' ').includes(name))).toEqual([]);
});

it('keeps the sentences and formulas of validations within 255 characters, and no two on one cell', () => {
  for (const { name } of plans) {
    const validations = Object.entries(
      (
        sheetIn(book, name).dataValidations as unknown as {
          model: Record<string, { formulae: string[]; error: string }>;
        }
      ).model,
    );
    const cells = new Set<string>();
    for (const [key, { formulae, error }] of validations) {
      expect([name, error.length <= 255, String(formulae[0]).length <= 255]).toEqual([name, true, true]);
      const { row, column, rows, columns } = areaOf(key.replace('range:', ''));
      for (let index = 0; index < rows * columns; index += 1) {
        const cell = `${row + Math.floor(index / columns)},${column + (index % columns)}`;
        expect([name, cell, cells.has(cell)]).toEqual([name, cell, false]);
        cells.add(cell);
      }
    }
  }
});

it('freezes, hides and prints as planned', () => {
  for (const plan of plans) {
    const sheet = sheetIn(book, plan.name);
    const [view] = sheet.views;
    const frozen = view?.state === 'frozen' ? [view.xSplit ?? 0, view.ySplit ?? 0] : [0, 0];
    expect([plan.name, ...frozen]).toEqual([plan.name, plan.frozenColumns, plan.frozenRows]);
    expect(view?.showGridLines).toBe(false);
    for (const { column, columns } of plan.hiddenColumns)
      for (let at = column; at < column + columns; at += 1)
        expect([plan.name, at, sheet.getColumn(at).hidden]).toEqual([plan.name, at, true]);
    for (const { row, rows } of plan.hiddenRows)
      for (let at = row; at < row + rows; at += 1)
        expect([plan.name, at, sheet.getRow(at).hidden]).toEqual([plan.name, at, true]);
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 });
    expect(sheet.pageSetup.printTitlesRow ?? '').toBe(plan.frozenRows > 0 ? `1:${plan.frozenRows}` : '');
  }
});

it('opens to typing the cells of the plan and no other, on sheets protected without a password', () => {
  const plan = plans.find(({ role }) => role === 'notes-S1');
  if (!plan) throw new Error('no notes-S1');
  const sheet = sheetIn(book, plan.name);
  const isOpen = (row: number, column: number): boolean => sheet.getCell(row, column).protection?.locked === false;
  const planned = (row: number, column: number): boolean =>
    plan.inputs.some(
      (one) => row >= one.row && row < one.row + one.rows && column >= one.column && column < one.column + one.columns,
    );
  for (let row = 1; row <= plan.contents.length; row += 1)
    for (let column = 1; column <= plan.columnKeys.length; column += 1)
      expect([row, column, isOpen(row, column)]).toEqual([row, column, planned(row, column)]);
  const files = Object.entries(parts).filter(([path]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path));
  const locked = files.filter(([, xml]) => strFromU8(xml).includes('<sheetProtection sheet="1"'));
  expect(locked.length).toBeGreaterThanOrEqual(plans.length);
  expect(files.some(([, xml]) => /<sheetProtection [^>]*(?:hashValue|password)/.test(strFromU8(xml)))).toBe(false);
});

it('names every range of the plan where it stands', () => {
  const names = new Map(book.definedNames.model.map(({ name, ranges }) => [name, ranges] as const));
  for (const plan of plans)
    for (const { name, area: one } of plan.names) {
      const [range = ''] = names.get(name) ?? [];
      const { row, column, rows, columns } = areaOf(range.slice(range.lastIndexOf('!') + 1).replace(/\$/g, ''));
      expect([name, area(row, column, rows, columns)]).toEqual([
        name,
        area(one.row, one.column, one.rows, one.columns),
      ]);
    }
});

it('is computed when it is opened: no value is there to be believed', () => {
  expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain('fullCalcOnLoad="1"');
});
