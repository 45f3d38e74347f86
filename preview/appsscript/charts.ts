/** Charts of a sheet, as records: the engine draws none, but what is asked of Google is checked, kept and given back. */
import { ChartType } from './enums';
import { rangeInside, rangeObject } from './range';
import type { ChartRecord } from './records';
import { expose, insideOf, type Runtime } from './runtime';
import { type Method, method } from './signatures';

type Names = keyof GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** What each option of a chart takes. */
const OPTIONS: Readonly<Record<string, (value: unknown) => boolean>> = {
  title: (value) => typeof value === 'string' && value !== '',
  width: isPositive,
  height: isPositive,
  isStacked: (value) => typeof value === 'boolean',
  colors: (value) => Array.isArray(value) && value.every((one) => /^#[0-9a-f]{6}$/i.test(String(one))),
  legend: (value) =>
    ['top', 'bottom', 'left', 'right', 'none'].includes(String((value as { position?: unknown } | null)?.position)),
};

function isPositive(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) > 0;
}

type Draft = Omit<ChartRecord, 'id' | 'type' | 'anchor'> & Partial<Pick<ChartRecord, 'type' | 'anchor'>>;

export function chartBuilder(runtime: Runtime, sheetId: string): object {
  let draft: Draft = { sheetId, headers: 0, options: {}, ranges: [] };
  const add = (part: Partial<Draft>): object => {
    draft = { ...draft, ...part };
    return builder;
  };
  const builder: object = expose(runtime, {
    className: 'EmbeddedChartBuilder',
    free: 'all',
    methods: {
      setChartType: method('text', (type: string) => {
        if (!Object.hasOwn(ChartType, type)) throw new Error(`Invalid argument: ${type} (ChartType)`);
        return add({ type });
      }),
      setNumHeaders: method('integer', (headers: number) => add({ headers })),
      setPosition: method('integer integer integer integer', (row: number, column: number, x: number, y: number) => {
        if (row < 1 || column < 1 || x < 0 || y < 0) throw new Error('The chart position is outside the sheet.');
        return add({ anchor: { row, column, rows: 1, columns: 1 } });
      }),
      addRange: method('object', (range: unknown) => {
        const { sheetId: of, row, column, rows, columns } = rangeInside(range);
        if (of !== sheetId) throw new Error("graphique : une plage d'une autre feuille");
        return add({ ranges: [...draft.ranges, { row, column, rows, columns }] });
      }),
      setOption: method('text cell|array|object', (option: string, value: unknown) => {
        const accepts = Object.hasOwn(OPTIONS, option) ? OPTIONS[option] : undefined;
        if (!accepts) throw new Error(`graphique : la page locale n'a pas l'option ${option}`);
        if (!accepts(value)) throw new Error(`graphique : ${JSON.stringify(value)} ne convient pas à ${option}`);
        return add({ options: { ...draft.options, [option]: value } });
      }),
      build: method('', () => {
        const { type, anchor } = draft;
        if (!type) throw new Error('graphique sans type');
        if (!anchor) throw new Error('graphique sans position');
        if (draft.ranges.length === 0) throw new Error('graphique sans plage');
        return chartObject(runtime, { ...draft, type, anchor, id: 0 });
      }),
    } satisfies Partial<Record<Names, Method>>,
  });
  return builder;
}

const chartObject = (runtime: Runtime, record: ChartRecord): object =>
  expose(
    runtime,
    {
      className: 'EmbeddedChart',
      methods: {
        getChartId: method('', () => record.id),
        getRanges: method('', () =>
          record.ranges.map((one) => rangeObject(runtime, { sheetId: record.sheetId, ...one })),
        ),
        getOptions: method('', () =>
          expose(runtime, {
            className: 'ChartOptions',
            free: 'all',
            methods: { get: method('text', (option: string) => record.options[option] ?? null) },
          }),
        ),
        getContainerInfo: method('', () =>
          expose(runtime, {
            className: 'ContainerInfo',
            free: 'all',
            methods: {
              getAnchorRow: method('', () => record.anchor.row),
              getAnchorColumn: method('', () => record.anchor.column),
            },
          }),
        ),
      } satisfies Partial<Record<keyof GoogleAppsScript.Spreadsheet.EmbeddedChart, Method>>,
    },
    record,
  );

function recordOf(chart: unknown, sheetId: string): ChartRecord {
  const record = insideOf(chart) as ChartRecord | undefined;
  if (!record?.options || record.sheetId !== sheetId)
    throw new Error("l'argument n'est pas un graphique de la feuille");
  return record;
}

/** What a sheet knows of its charts. */
export const chartMethods = (runtime: Runtime, sheetId: string) => ({
  newChart: method('', () => chartBuilder(runtime, sheetId)),
  getCharts: method('', () =>
    runtime.records.charts.filter((one) => one.sheetId === sheetId).map((one) => chartObject(runtime, one)),
  ),
  insertChart: method('object', (chart: unknown) => {
    const { charts } = runtime.records;
    const id = Math.max(0, ...charts.map((one) => one.id)) + 1;
    charts.push({ ...recordOf(chart, sheetId), id });
  }),
  removeChart: method('object', (chart: unknown) => {
    const { id } = recordOf(chart, sheetId);
    if (!runtime.records.charts.some((one) => one.id === id)) throw new Error('Chart not found');
    runtime.records.charts = runtime.records.charts.filter((one) => one.id !== id);
  }),
});
