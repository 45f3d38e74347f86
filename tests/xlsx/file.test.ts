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

describe('printed in A4, in landscape', () => {
  /** First and last columns of each page, by where it is cut. */
  const pagesOf = (name: string): readonly (readonly [number, number])[] => {
    const sheet = sheetIn(book, name);
    const ends = [...sheet.colBreaks.map(({ id }) => id), sheet.columnCount];
    return ends.map((last, index) => [(ends[index - 1] ?? 0) + 1, last]);
  };
  const titlesOf = (name: string): string => sheetIn(book, name).pageSetup.printTitlesColumn ?? '';

  it('what a page holds across is on one', () => {
    const alone = plans.filter(({ name }) => pagesOf(name).length === 1);
    expect(alone.map(({ name }) => name)).toEqual([
      'Programme',
      'Étudiants',
      'Acquis antérieurs',
      'Composition du jury',
      'Statistiques',
    ]);
    // « Statistiques » says where its pages begin, which a sheet fitted to a width forgets.
    for (const { name } of alone.filter(({ paper }) => paper.starts.length === 0))
      expect(sheetIn(book, name).pageSetup).toMatchObject({ fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
  });

  it('a wider sheet is cut between two blocks: no RCUE and no group of columns stands on two pages', () => {
    for (const plan of plans.filter(({ role }) => role.startsWith('jury-'))) {
      const pages = pagesOf(plan.name);
      expect(pages.length).toBeGreaterThan(1);
      const cut = plan.merges.filter(
        ({ column, columns, row }) =>
          row <= plan.frozenRows && pages.every(([first, last]) => column < first || column + columns - 1 > last),
      );
      expect([plan.name, cut.map(({ row, column }) => plan.contents[row - 1]?.[column - 1])]).toEqual([plan.name, []]);
    }
  });

  it('each page has something to read beside the names', () => {
    for (const { name, contents, corner } of plans)
      for (const [first, last] of pagesOf(name)) {
        const isRead = (column: number): boolean =>
          !sheetIn(book, name).getColumn(column).hidden &&
          contents.some((line, row) => row + 1 !== corner.row && (line[column - 1] ?? '') !== '');
        const columns = Array.from({ length: last - first + 1 }, (_, index) => first + index);
        expect([name, first, columns.some(isRead)]).toEqual([name, first, true]);
      }
  });

  it('each page holds on the paper with the names beside it, and can be read', () => {
    for (const { name } of plans.filter(({ name }) => pagesOf(name).length > 1)) {
      const sheet = sheetIn(book, name);
      const [, titles = 'A'] = titlesOf(name).split(':');
      // A character is seven pixels, and five around.
      const pixels = (first: number, last: number): number =>
        Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => sheet.getColumn(first + index)).reduce(
          (sum, { hidden, width }) => sum + (hidden ? 0 : (width ?? 0) * 7 + 5),
          0,
        );
      const repeated = sheet.getColumn(titles).number;
      const widths = pagesOf(name).map(([first, last], index) =>
        index === 0 ? pixels(1, last) : pixels(1, repeated) + pixels(first, last),
      );
      const scale = (sheet.pageSetup.scale ?? 100) / 100;
      // 297 mm less two margins of 0.4 inch, at 96 pixels an inch.
      for (const width of widths) expect([name, width * scale <= (297 / 25.4 - 0.8) * 96]).toEqual([name, true]);
      // Ten points are not less than five.
      expect([name, scale >= 0.5]).toEqual([name, true]);
    }
  });

  it('the few free lines of Moyennes do not make a page of their own', () => {
    const plan = plans.find(({ name }) => name === 'Moyennes S1');
    const sheet = sheetIn(book, 'Moyennes S1');
    const hidden = (row: number) => plan?.hiddenRows.some((one) => one.row === row) ?? false;
    const heights = (plan?.contents ?? []).map((_, index) =>
      hidden(index + 1) ? 0 : (sheet.getRow(index + 1).height ?? 15.75),
    );
    const points = heights.reduce((sum, one) => sum + one, 0) * ((sheet.pageSetup.scale ?? 100) / 100);
    // 210 mm less margins of 0.5 and 0.6 inch, 72 points an inch.
    expect(points).toBeLessThanOrEqual((210 / 25.4 - 1.1) * 72);
  });

  /** Letters of a label that no column cuts. */
  const SHORT = 12;

  it('no text of a head begins in the columns that are repeated, and would end elsewhere than it began', () => {
    const isTitle = (row: number, { styles }: SheetPlan, column: number): boolean =>
      styles.some(
        ({ style, areas }) =>
          style === 'header' && areas.some((one) => one.row === row && column < one.column + one.columns),
      );
    for (const plan of plans.filter(({ name }) => pagesOf(name).length > 1)) {
      const last = sheetIn(book, plan.name).getColumn(titlesOf(plan.name).split(':')[1] ?? 'A').number;
      const begun = plan.contents
        .slice(0, plan.frozenRows)
        .flatMap((line, row) => (row + 1 === plan.corner.row || isTitle(row + 1, plan, last) ? [] : [line[last - 1]]));
      expect([
        plan.name,
        begun.filter((content) => (typeof content === 'object' ? content !== null : String(content).length > SHORT)),
      ]).toEqual([plan.name, []]);
    }
  });

  it('names are on each page, beside the titles of its head; groups too where no text begins over them', () => {
    expect(['Notes S1', 'Moyennes S1', 'Jury S1', 'Jury BUT1'].map(titlesOf)).toEqual(['A:C', 'A:C', 'A:E', 'A:E']);
  });
});

it('counts widths in a font that every computer has, or has one as wide: pages are cut where it is planned', () => {
  // ECMA-376, part 1, 18.3.1.13: the width of a column is in digits of the font of the « Normal » style, the first one.
  const [, first = ''] =
    /<fonts[^>]*><font>(.*?)<\/font>/.exec(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())) ?? [];
  expect([/name val="([^"]+)"/.exec(first)?.[1], /sz val="([^"]+)"/.exec(first)?.[1]]).toEqual(['Arial', '10']);
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
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape' });
    expect(sheet.pageSetup.printTitlesRow ?? '').toBe(
      plan.frozenRows > 0 ? `1:${plan.frozenRows}` : plan.paper.repeated.map((row) => `${row}:${row}`).join(),
    );
  }
});

it('makes a line high enough for a title of two lines', () => {
  const title = 'Gestion de projet pour une recommandation de communication numérique';
  for (const name of ['Programme', 'Statistiques']) {
    const sheet = sheetIn(book, name);
    const heights: number[] = [];
    sheet.eachRow((row) => row.eachCell(({ value }) => void (value === title && heights.push(row.height ?? 0))));
    // Two lines of nine points at least.
    expect([name, heights.length > 0, heights.every((one) => one >= 18)]).toEqual([name, true, true]);
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
