/** A chart of the plan in DrawingML (ECMA-376, part 1, 21.2): columns, stacked bars, or boxes drawn as quotations of a share. */
import { BAREME_LEGAL } from '../../arrete';
import { type Area, area, type Chart, fixed } from '../../workbook';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const AXES = { categories: 1001, values: 1002 } as const;

interface Serie {
  readonly name: Area;
  readonly cells: Area;
}

/** `sheet`: the name of the sheet of which the chart shows cells. */
export function chartXml(chart: Chart, sheet: string): string {
  const [categories, ...columns] = chart.ranges;
  const at = (one: Area): string => escaped(`'${sheet.replace(/'/g, "''")}'!${fixed(one)}`);
  const names = categories ? at(below(categories, 0)) : '';
  const series = columns.flatMap(seriesOf);
  const serieXml = ({ name, cells }: Serie, rank: number, look: string): string =>
    `<c:ser><c:idx val="${rank}"/><c:order val="${rank}"/><c:tx><c:strRef><c:f>${at(name)}</c:f></c:strRef></c:tx>${look}<c:cat><c:strRef><c:f>${names}</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>${at(cells)}</c:f></c:numRef></c:val></c:ser>`;
  const axisIds = `<c:axId val="${AXES.categories}"/><c:axId val="${AXES.values}"/>`;
  const isBoxes = chart.kind === 'boxes';
  const plot = isBoxes ? stock(series, serieXml, axisIds, chart.colors[0]) : bars(chart, series, serieXml, axisIds);
  const legend = chart.kind === 'stackedBars' ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : '';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}${axesXml(chart)}</c:plotArea>${legend}<c:plotVisOnly val="0"/></c:chart></c:chartSpace>`;
}

/** The cells under the head of a column of a range. */
const below = (range: Area, column: number): Area => area(range.row + 1, range.column + column, range.rows - 1);

const seriesOf = (range: Area): readonly Serie[] =>
  Array.from({ length: range.columns }, (_, column) => ({
    name: area(range.row, range.column + column),
    cells: below(range, column),
  }));

type SerieXml = (serie: Serie, rank: number, look: string) => string;

function bars(
  { kind, colors, threshold }: Chart,
  series: readonly Serie[],
  serieXml: SerieXml,
  axisIds: string,
): string {
  const isStacked = kind === 'stackedBars';
  const shown = series.map((serie, rank) =>
    serieXml(
      serie,
      rank,
      `${filled(colors[rank] ?? '')}<c:invertIfNegative val="0"/>${isStacked ? '' : underXml(threshold ?? 0)}`,
    ),
  );
  return `<c:barChart><c:barDir val="${isStacked ? 'bar' : 'col'}"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${shown.join('')}<c:gapWidth val="40"/>${isStacked ? '<c:overlap val="100"/>' : ''}${axisIds}</c:barChart>`;
}

/** Lowest, first quartile, third quartile, highest, as the lowest, opening, closing and highest of a day; the format wants opening first. */
function stock(
  [lowest, first, third, highest]: readonly Serie[],
  serieXml: SerieXml,
  axisIds: string,
  color = '',
): string {
  if (!lowest || !first || !third || !highest) return '';
  const hidden = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>';
  const shown = [first, highest, lowest, third].map((serie, rank) => serieXml(serie, rank, hidden));
  return `<c:stockChart>${shown.join('')}<c:hiLowLines><c:spPr><a:ln w="12700">${solid(color)}</a:ln></c:spPr></c:hiLowLines><c:upDownBars><c:gapWidth val="60"/><c:upBars>${filled(color)}</c:upBars><c:downBars>${filled(color)}</c:downBars></c:upDownBars>${axisIds}</c:stockChart>`;
}

const solid = (color: string): string =>
  `<a:solidFill><a:srgbClr val="${color.replace('#', '').toUpperCase()}"/></a:solidFill>`;
const filled = (color: string): string => (color ? `<c:spPr>${solid(color)}</c:spPr>` : '');

const titleXml = (title: string): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1000" b="1"/></a:pPr><a:r><a:rPr lang="fr-FR" sz="1000" b="1"/><a:t>${escaped(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

/** Of the line of a threshold, and of the columns under it. */
const MARKED = 'B3261E';
const UNDER = 'B45309';

/** Columns of classes of one point that begin under the threshold, in another colour. */
const underXml = (threshold: number): string =>
  Array.from(
    { length: threshold },
    (_, index) =>
      `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${filled(UNDER)}</c:dPt>`,
  ).join('');

/** The threshold is where an axis crosses the other: the one of values between two columns, the one of categories over boxes. */
function axesXml({ kind, threshold }: Chart): string {
  const isAcross = kind === 'stackedBars';
  const marking = kind === 'columns' ? 'valAx' : 'catAx';
  const lineXml = `<c:spPr><a:ln w="19050">${solid(MARKED)}<a:prstDash val="dash"/></a:ln></c:spPr>`;
  const crossing = (tag: string): string => {
    if (threshold === undefined || tag !== marking)
      return `<c:crosses val="${isAcross && tag === 'valAx' ? 'max' : 'autoZero'}"/>`;
    // Categories are counted from one.
    return `<c:crossesAt val="${kind === 'columns' ? threshold + 1 : threshold}"/>`;
  };
  const scale = kind === 'boxes' ? `<c:max val="${BAREME_LEGAL}"/><c:min val="0"/>` : '';
  const small =
    '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="800"/></a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>';
  const axis = (tag: string, id: number, other: number, place: string, more: string, end: string): string =>
    `<c:${tag}><c:axId val="${id}"/><c:scaling><c:orientation val="${tag === 'catAx' && isAcross ? 'maxMin' : 'minMax'}"/>${tag === 'valAx' ? scale : ''}</c:scaling><c:delete val="0"/><c:axPos val="${place}"/>${more}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${threshold !== undefined && tag === marking ? lineXml : ''}${small}<c:crossAx val="${other}"/>${crossing(tag)}${end}</c:${tag}>`;
  const lines =
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="E5E7EB"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
  return `${axis('catAx', AXES.categories, AXES.values, isAcross ? 'l' : 'b', '', '<c:auto val="0"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/>')}${axis('valAx', AXES.values, AXES.categories, isAcross ? 'b' : 'l', lines, '<c:crossBetween val="between"/>')}`;
}

/** @example escaped('« 9 < 10 »') // '« 9 &lt; 10 »' */
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
