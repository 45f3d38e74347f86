/** The charts of « Statistiques », in bands above the tables that they read. */
import { BAREME_LEGAL, SEUIL_ACQUISITION } from '../../../arrete';
import { type Area, area } from '../../address';
import type { Chart } from '../../plan';
import type { SheetDraft } from '../../sheet';
import { BANDS, COL, type Serie, type StatistiquesLayout } from './layout';

const BLUE = '#2f6f9f';
/** One per passage, in the order of `passagesOf`. */
const PASSAGES = ['#2e7d4f', BLUE, '#7b4fa3', '#4b5563', '#b3261e', '#8a6d00'];
/** Columns on which the charts of a band stand, and their widths in pixels. */
const PLACES = { wide: [1, 8], small: [1, 3, 7, 11], wideWidth: 860, smallWidth: 364 } as const;

export function drawCharts(draft: SheetDraft, layout: StatistiquesLayout, passages: number): void {
  const { groupHead, groups, rcueHead, rcueSeries, classHead, ueSeries, semestres } = layout;
  const rows = (head: number, column: number, columns: number, count: number): Area =>
    area(head, column, count + 1, columns);
  const boxes = (title: string, head: number, series: readonly Serie[]): Omit<Chart, Placed> => ({
    kind: 'boxes',
    title,
    ranges: [rows(head, COL.code, 1, series.length), rows(head, COL.lowest, 4, series.length)],
    colors: [BLUE],
    threshold: SEUIL_ACQUISITION,
  });
  const wide: readonly Omit<Chart, Placed>[] = [
    {
      kind: 'stackedBars',
      title: "Retenu pour l'année, décisions du jury comprises, par groupe : nombre d'étudiants",
      ranges: [rows(groupHead, 1, 1, groups), rows(groupHead, COL.count, passages, groups)],
      colors: PASSAGES,
    },
    boxes('RCUE : minimum, quartiles et maximum des moyennes', rcueHead, rcueSeries),
    ...semestres.map(({ numero, head, series }) =>
      boxes(`Ressources et SAÉ du S${numero} : minimum, quartiles et maximum des moyennes`, head, series),
    ),
  ];
  wide.forEach((chart, index) => {
    const at = area(layout.wideBands + Math.floor(index / BANDS.perWide), PLACES.wide[index % BANDS.perWide] ?? 1);
    draft.chart({ ...chart, at, width: PLACES.wideWidth, height: BANDS.wideHeight - 8 });
  });
  const inBands = <One>(all: readonly One[], per: number): readonly (readonly One[])[] =>
    Array.from({ length: Math.ceil(all.length / per) }, (_, band) => all.slice(per * band, per * (band + 1)));
  const said = [
    ...inBands(wide, BANDS.perWide).map((charts) => charts.map(({ title }) => title).join(' · ')),
    ...inBands(ueSeries, BANDS.perSmall).map(
      (series) => `${series.map(({ code }) => code).join(', ')} : étudiants par tranche d'un point`,
    ),
  ];
  said.forEach((titles, band) => {
    draft.put(layout.wideBands + band, 1, `Graphiques que Google Sheets dessine ici : ${titles}`);
  });
  draft.style('leadWrapped', area(layout.wideBands, 1, said.length));
  ueSeries.forEach(({ code, titre }, index) => {
    draft.chart({
      kind: 'columns',
      title: `${code} ${titre} : étudiants par tranche d'un point, seuil à ${SEUIL_ACQUISITION}`,
      ranges: [rows(classHead, 1, 1, BAREME_LEGAL), rows(classHead, COL.count + index, 1, BAREME_LEGAL)],
      at: area(layout.smallBands + Math.floor(index / BANDS.perSmall), PLACES.small[index % BANDS.perSmall] ?? 1),
      width: PLACES.smallWidth,
      height: BANDS.smallHeight - 8,
      colors: [BLUE],
      threshold: SEUIL_ACQUISITION,
    });
  });
}

type Placed = 'at' | 'width' | 'height';
