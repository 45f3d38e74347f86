/** Charts in the local page: kept as records, refused as Google would refuse them, following rows and columns. */
import { newSheet } from './newHost';

function built(sheet: GoogleAppsScript.Spreadsheet.Sheet, Charts: GoogleAppsScript.Charts.Charts, title = 'Essai') {
  return sheet
    .newChart()
    .setChartType(Charts.ChartType.COLUMN)
    .setNumHeaders(1)
    .setPosition(2, 3, 4, 4)
    .addRange(sheet.getRange('A5:A9'))
    .addRange(sheet.getRange('C5:C9'))
    .setOption('title', title)
    .build();
}
const cellsOf = (chart: GoogleAppsScript.Spreadsheet.EmbeddedChart | undefined) =>
  chart?.getRanges().map((range) => range.getA1Notation());

it('inséré, un graphique se relit : titre, plages, place ; retiré, il ne reste que les autres', () => {
  const { host, sheet } = newSheet();
  const { Charts } = host.services;
  expect(sheet.getCharts()).toEqual([]);
  sheet.insertChart(built(sheet, Charts));
  sheet.insertChart(built(sheet, Charts, 'Autre'));
  const [first, second] = sheet.getCharts();
  expect(first?.getOptions().get('title')).toBe('Essai');
  expect(cellsOf(first)).toEqual(['A5:A9', 'C5:C9']);
  expect([first?.getContainerInfo().getAnchorRow(), first?.getContainerInfo().getAnchorColumn()]).toEqual([2, 3]);
  if (first) sheet.removeChart(first);
  expect(sheet.getCharts().map((chart) => chart.getOptions().get('title'))).toEqual(['Autre']);
  expect(() => first && sheet.removeChart(first)).toThrow('Chart not found');
  expect(second?.getChartId()).toBe(2);
});

it('ses plages et sa place suivent les lignes insérées ; il part avec sa feuille', () => {
  const { host, sheet } = newSheet();
  sheet.insertChart(built(sheet, host.services.Charts));
  sheet.insertRowsBefore(1, 1);
  sheet.insertRowsAfter(7, 2);
  sheet.insertColumnsBefore(3, 1);
  const [chart] = sheet.getCharts();
  expect(cellsOf(chart)).toEqual(['A6:A12', 'D6:D12']);
  expect([chart?.getContainerInfo().getAnchorRow(), chart?.getContainerInfo().getAnchorColumn()]).toEqual([3, 4]);
  host.spreadsheet.insertSheet('Autre');
  host.spreadsheet.deleteSheet(sheet);
  expect(host.save().records.charts).toEqual([]);
});

it('une option, un type ou une plage que la page ne connaît pas est refusé', () => {
  const { host, sheet } = newSheet();
  const { Charts } = host.services;
  const other = host.spreadsheet.insertSheet('Autre');
  expect(() => sheet.newChart().setOption('altText', 'Un texte')).toThrow('altText');
  expect(() => sheet.newChart().setOption('constructor', 'Un texte')).toThrow("n'a pas l'option constructor");
  expect(() => sheet.newChart().setOption('width', '300')).toThrow('width');
  expect(() => Charts.ChartType.RADAR).toThrow('RADAR');
  expect(() => sheet.newChart().addRange(other.getRange('A1'))).toThrow('autre feuille');
  expect(() => sheet.newChart().setPosition(0, 1, 0, 0)).toThrow('outside');
  expect(() => sheet.newChart().setPosition(1, 1, 0, 0).addRange(sheet.getRange('A1')).build()).toThrow('sans type');
  expect(() => sheet.newChart().setChartType(Charts.ChartType.BAR).build()).toThrow('sans position');
  expect(() => other.insertChart(built(sheet, Charts))).toThrow('graphique de la feuille');
});
