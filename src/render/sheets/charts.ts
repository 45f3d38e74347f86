/** Charts of a sheet: those that the plan asks for and that are not there are made; a teacher's own are left alone. */
import { a1, type Chart, type SheetPlan } from '../../workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Standing = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** One that already reads the same cells stays as it is, wherever it was moved; one of ours that reads others is made again. */
export function renderCharts(sheet: Sheet, { charts }: SheetPlan): void {
  if (charts.length === 0) return;
  const standing = sheet.getCharts().map((chart) => ({ chart, cells: cellsOf(chart), title: titleOf(chart) }));
  for (const one of charts) {
    if (standing.some(({ cells }) => cells === one.ranges.map(a1).join())) continue;
    for (const { chart, title } of standing) if (title === one.title) sheet.removeChart(chart);
    sheet.insertChart(built(sheet, one));
  }
}

const cellsOf = (chart: Standing): string =>
  chart
    .getRanges()
    .map((range) => range.getA1Notation())
    .join();

const titleOf = (chart: Standing): unknown => chart.getOptions().get('title');

function built(sheet: Sheet, { kind, title, ranges, at, width, height, colors }: Chart): Standing {
  const builder = sheet.newChart().setChartType(typeOf(kind)).setNumHeaders(1).setPosition(at.row, at.column, 4, 4);
  for (const range of ranges) builder.addRange(sheet.getRange(a1(range)));
  return builder
    .setOption('title', title)
    .setOption('width', width)
    .setOption('height', height)
    .setOption('colors', [...colors])
    .setOption('isStacked', kind === 'stackedBars')
    .setOption('legend', { position: kind === 'stackedBars' ? 'bottom' : 'none' })
    .build();
}

function typeOf(kind: Chart['kind']): GoogleAppsScript.Charts.ChartType {
  if (kind === 'boxes') return Charts.ChartType.CANDLESTICK;
  return kind === 'columns' ? Charts.ChartType.COLUMN : Charts.ChartType.BAR;
}
