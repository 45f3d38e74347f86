/** The plots of « Statistiques », drawn by Chartist. Loaded when the first of them is shown: nothing here runs before. */

import { BarChart, type BarChartOptions, type BarDrawEvent, FixedScaleAxis } from 'chartist';
import { BAREME_LEGAL, SEUIL_ACQUISITION } from '../../../../arrete';
import type { Serie, Statistiques } from '../../../protocol';

/** What is drawn; `undraw` frees what it holds. */
export type Draw = (area: HTMLElement) => Undraw;
export type Undraw = () => void;

const PADDING = { top: 14, right: 8, bottom: 0, left: 0 };
/** A row of a plot that lies on its side. */
const ROW = 24;

/** How many averages in each class of one point, with the bar at 10. */
export const histogram =
  ({ tranches }: Serie): Draw =>
  (area) => {
    const chart = new BarChart(
      area,
      { labels: tranches.map((_, low) => low), series: [[...tranches]] },
      {
        height: '110px',
        low: 0,
        high: Math.max(4, ...tranches),
        chartPadding: PADDING,
        axisX: { showGrid: false, offset: 18, labelInterpolationFnc: (low) => (Number(low) % 5 === 0 ? low : null) },
        axisY: { onlyInteger: true, offset: 22, scaleMinSpace: 24 },
      },
    );
    chart.on('draw', (drawn) => {
      if (drawn.type === 'bar') drawn.element.addClass(drawn.index < SEUIL_ACQUISITION ? 'under' : 'reached');
    });
    return finished(chart);
  };

/** Minimum to maximum as a thin line, the quartiles as a box cut by the median, the mean as a dot. */
export const boxes =
  (series: readonly Serie[]): Draw =>
  (area) => {
    const rows = upwards(series);
    const known = rows.map(({ repartition }) => repartition);
    const part = (of: (one: NonNullable<Serie['repartition']>) => number): (number | null)[] =>
      known.map((one) => one && of(one));
    const chart = new BarChart(
      area,
      {
        labels: rows.map(({ code }) => code),
        series: [
          { className: 'before', data: part(({ minimum }) => minimum) },
          { className: 'whisker', data: part(({ minimum, quartile1 }) => quartile1 - minimum) },
          { className: 'box', data: part(({ quartile1, mediane }) => mediane - quartile1) },
          { className: 'box upper', data: part(({ mediane, quartile3 }) => quartile3 - mediane) },
          { className: 'whisker', data: part(({ quartile3, maximum }) => maximum - quartile3) },
        ],
      },
      { ...lying(series.length), axisX: { type: FixedScaleAxis, ...SCALE } },
    );
    chart.on('draw', (drawn) => {
      const mean = drawn.type === 'bar' && drawn.seriesIndex === LAST ? known[drawn.index]?.moyenne : undefined;
      if (drawn.type !== 'bar' || mean === undefined) return;
      const { x1 } = drawn.chartRect;
      const x = x1 + (drawn.chartRect.width() * mean) / BAREME_LEGAL;
      later(drawn, 'circle', { cx: x, cy: drawn.y1, r: 3 }, 'mean');
    });
    return finished(chart);
  };

/** The series over which the mean is drawn. */
const LAST = 4;

/** Students of each group by situation, each part with its count. */
export const stacks =
  ({ situations, lignes }: Statistiques['groupes']): Draw =>
  (area) => {
    const rows = upwards(lignes);
    const chart = new BarChart(
      area,
      {
        labels: rows.map(({ groupe }) => groupe),
        series: situations.map(({ code }, rank) => ({
          className: `situation situation-${code}`,
          data: rows.map(({ effectifs }) => effectifs[rank] ?? 0),
        })),
      },
      { ...lying(lignes.length), axisX: { onlyInteger: true, showGrid: false, scaleMinSpace: 28 } },
    );
    chart.on('draw', (drawn) => {
      if (drawn.type !== 'bar') return;
      const count = rows[drawn.index]?.effectifs[drawn.seriesIndex] ?? 0;
      if (count === 0) return;
      const middle = { x: (drawn.x1 + drawn.x2) / 2, y: drawn.y1 + 4 };
      later(drawn, 'text', middle, 'count-label').text(String(count));
    });
    return finished(chart, false);
  };

/** Chartist draws the first row at the bottom. */
const upwards = <T>(rows: readonly T[]): readonly T[] => [...rows].reverse();

const SCALE = { low: 0, high: BAREME_LEGAL, ticks: [0, 5, 10, 15, 20] };

const lying = (rows: number): BarChartOptions => ({
  horizontalBars: true,
  stackBars: true,
  height: `${ROW * rows + 44}px`,
  chartPadding: PADDING,
  axisY: { showGrid: false, offset: 58 },
});

/** A shape over every bar: bars are drawn series after series, and later ones would hide it. */
function later({ group }: BarDrawEvent, name: string, attributes: Record<string, number>, className: string) {
  const over = group.parent() ?? group;
  return over.elem(name, attributes, className);
}

/** With the bar at 10 unless told otherwise; the chart follows the width of the panel. */
function finished(chart: BarChart, hasThreshold = true): Undraw {
  chart.on('created', ({ chartRect, svg }) => {
    svg.attr({ 'aria-hidden': 'true' }); // the area says in a sentence what it shows
    if (!hasThreshold) return;
    const x = chartRect.x1 + (chartRect.width() * SEUIL_ACQUISITION) / BAREME_LEGAL;
    svg.elem('line', { x1: x, x2: x, y1: chartRect.y1, y2: chartRect.y2 - 4 }, 'threshold');
    svg.elem('text', { x: x + 3, y: chartRect.y2 - 4 }, 'threshold-label').text(String(SEUIL_ACQUISITION));
  });
  return () => chart.detach();
}
