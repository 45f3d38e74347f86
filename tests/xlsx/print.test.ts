/** The file on paper: no sentence cut where a page ends, no page of free lines alone, no table cut that a page holds. */
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { renderXlsx } from '../../src/render/xlsx';
import type { Chart, SheetPlan } from '../../src/workbook';
import { allPlans } from '../workbook/dossiers';
import { TINY_BUT2 } from '../workbook/tiny';
import { sheetIn } from './edited';
import { converted, describeOffice } from './libreoffice';

/** With as many, « Étudiants » has free lines past the end of a page, and « Moyennes » too. */
const STUDENTS = 28;

let plans: readonly SheetPlan[];
let book: Workbook;
beforeAll(async () => {
  plans = allPlans(STUDENTS);
  const bytes = await renderXlsx({ sheets: plans });
  book = new Workbook();
  await book.xlsx.load(bytes);
}, 120_000);

const planOf = (name: string): SheetPlan => {
  const plan = plans.find((one) => one.name === name);
  if (!plan) throw new Error(`no ${name}`);
  return plan;
};
/** A character is seven pixels, and five around. */
const pixelsOf = (sheet: Worksheet, first: number, last: number): number =>
  Array.from({ length: last - first + 1 }, (_, index) => sheet.getColumn(first + index)).reduce(
    (sum, { hidden, width }) => sum + (hidden ? 0 : (width ?? 0) * 7 + 5),
    0,
  );
/** The last column of the page on which a column is. */
const endOf = (sheet: Worksheet, column: number): number =>
  sheet.colBreaks.map(({ id }) => id).find((id) => id >= column) ?? sheet.columnCount;

/** As the sheet writes it with the settings of a new workbook. */
const RULES =
  "Seuils 10 et 8 comparés à la moyenne arrondie à 2 décimales (demi supérieur) ; moyennes sans arrondi intermédiaire ; poids des UE dans le RCUE : 1 et 1 ; règle locale : délibération CFVU du … (à compléter dans Programme) ; 2 décisions dépendent de l'arrondi. Arrêté du 27 mai 2021, annexe 1, 4.3 à 4.6.";

it.each([
  ['Jury S1', 'rule', RULES],
  ['Jury BUT1', 'rule', RULES],
  ['Notes S1', 'lead', ''],
] as const)(
  '%s: the sentence of its head is whole on the first page, on as many lines as it takes',
  (name, style, said) => {
    const [sheet, plan] = [sheetIn(book, name), planOf(name)];
    const [{ row, column } = { row: 0, column: 0 }] = plan.styles.find((one) => one.style === style)?.areas ?? [];
    const cell = sheet.getCell(row, column);
    const text = said || String(cell.value);
    const end = endOf(sheet, column);
    // Small letters of Arial are half as wide as they are high: 9 points are 12 pixels, 10 are 13.33.
    const size = cell.font?.size ?? 10;
    const needed = Math.ceil((text.length * (size / 2) * (4 / 3)) / pixelsOf(sheet, column, end));
    expect(needed).toBeGreaterThan(1);
    const last = Array.from({ length: end }, (_, index) => index + 1).filter(
      (one) => sheet.getCell(row, one).isMerged && sheet.getCell(row, one).master === cell,
    );
    expect([last[0], last.at(-1)]).toEqual([column, end]);
    expect(cell.alignment?.wrapText).toBe(true);
    expect(sheet.getRow(row).height ?? 0).toBeGreaterThanOrEqual(needed * size * 1.15);
  },
);

it('the counts of what is retained begin a page of « Jury BUT1 »: three columns would cut them', () => {
  const { contents, frozenRows } = planOf('Jury BUT1');
  const columns = contents
    .slice(0, frozenRows)
    .map((line) => line.findIndex((cell) => JSON.stringify(cell)?.includes('"=\\"Retenu\\"')) + 1);
  const [column] = columns.filter((one) => one > 0);
  expect(sheetIn(book, 'Jury BUT1').colBreaks.map(({ id }) => id + 1)).toContain(column);
});

/** Of a sheet in its file, on the paper: 210 mm less margins of 0.5 and 0.6 inch, 72 points an inch. */
function pagesDown(sheet: Worksheet, { contents, hiddenRows, frozenRows }: SheetPlan): number {
  const heights = contents.map((_, index) =>
    hiddenRows.some(({ row }) => row === index + 1) ? 0 : (sheet.getRow(index + 1).height ?? 15.75),
  );
  const sum = (some: readonly number[]): number => some.reduce((total, one) => total + one, 0);
  const page = ((210 / 25.4 - 1.1) * 72) / ((sheet.pageSetup.scale ?? 100) / 100);
  return Math.ceil(sum(heights.slice(frozenRows)) / (page - sum(heights.slice(0, frozenRows))));
}

it.each(['Étudiants', 'Moyennes S1', 'Moyennes S2'])('%s: free lines make no page of their own', (name) => {
  const sheet = sheetIn(book, name);
  expect([pagesDown(sheet, planOf(name)), (sheet.pageSetup.scale ?? 100) >= 50]).toEqual([1, true]);
});

describe('a programme of few columns', () => {
  let narrow: readonly SheetPlan[];
  let file: Workbook;
  beforeAll(async () => {
    narrow = allPlans(STUDENTS, TINY_BUT2);
    file = new Workbook();
    await file.xlsx.load(await renderXlsx({ sheets: narrow }));
  });

  it('free lines make no page of their own there either', () => {
    for (const plan of narrow.filter(({ role }) => role.startsWith('moyennes-')))
      expect([plan.name, pagesDown(sheetIn(file, plan.name), plan)]).toEqual([plan.name, 1]);
  });

  it('the charts of « Statistiques » hold on its page, wider than its tables', () => {
    const plan = narrow.find(({ role }) => role === 'statistiques');
    chartsHold(sheetIn(file, 'Statistiques'), plan?.charts ?? []);
  });
});

it('the table of « Programme » has its titles on each page', () => {
  const titles = planOf('Programme').contents.findIndex((line) => line[0] === 'UE' && line[1] === 'Pôle') + 1;
  expect(sheetIn(book, 'Programme').pageSetup.printTitlesRow).toBe(`${titles}:${titles}`);
});

it('« Statistiques »: charts, then the tables of the year, then those of the semesters, each from a new page', () => {
  const [sheet, { contents, charts }] = [sheetIn(book, 'Statistiques'), planOf('Statistiques')];
  expect(sheet.rowBreaks.map(({ id }) => contents[id]?.[0])).toEqual(['UE', 'S1']);
  // What is asked to fit a width forgets its breaks.
  expect(sheet.pageSetup.fitToPage ?? false).toBe(false);
  chartsHold(sheet, charts);
});

/** 297 mm less two margins of 0.4 inch, at 96 pixels an inch. */
function chartsHold(sheet: Worksheet, charts: readonly Chart[]): void {
  const [, end = 'A'] = /:\$?([A-Z]+)/.exec(sheet.pageSetup.printArea ?? '') ?? [];
  const last = sheet.getColumn(end).number;
  expect(charts.length).toBeGreaterThan(0);
  for (const { at, width } of charts) expect(pixelsOf(sheet, at.column, last)).toBeGreaterThanOrEqual(width);
  const scale = (sheet.pageSetup.scale ?? 100) / 100;
  expect(pixelsOf(sheet, 1, last) * scale).toBeLessThanOrEqual((297 / 25.4 - 0.8) * 96);
}

it('every prepared line of « Acquis antérieurs » is in what is printed, up to its origin', () => {
  const { table, columnKeys } = planOf('Acquis antérieurs');
  const [, column, row] =
    /^A1:([A-Z]+)(\d+)$/.exec((sheetIn(book, 'Acquis antérieurs').pageSetup.printArea ?? '').replace(/\$/g, '')) ?? [];
  expect(columnKeys[(column ?? 'A').charCodeAt(0) - 65]).toBe('origine');
  expect(Number(row)).toBeGreaterThanOrEqual(table.row + table.rows - 1);
});

describeOffice('« Acquis antérieurs » printed by LibreOffice', () => {
  const pagesIn = (bytes: Uint8Array): number =>
    Buffer.from(converted(bytes, 'pdf'))
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0;

  it('has no page where nothing is typed, and has the one of a line typed later, far below', async () => {
    const plan = planOf('Acquis antérieurs');
    const far = plan.table.row + plan.table.rows - 10;
    const contents = plan.contents.map((line, index) => (index + 1 === far ? ['02260001', ...line.slice(1)] : line));
    expect(pagesIn(await renderXlsx({ sheets: [plan] }))).toBe(1);
    expect(pagesIn(await renderXlsx({ sheets: [{ ...plan, contents }] }))).toBe(2);
  }, 300_000);
});
