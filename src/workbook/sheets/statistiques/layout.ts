/** Where things stand on « Statistiques »: bands of charts, tables under them, and the values counted, spilled in hidden columns. */
import { BAREME_LEGAL } from '../../../arrete';
import { type Programme, rcuesOf } from '../../../programme';
import { type Area, area, fixed } from '../../address';
import type { ElementColumn } from '../moyennes/layout';

export interface StatistiquesInput {
  readonly programme: Programme;
  /** The columns of elements of each « Moyennes », by semester. */
  readonly elements: ReadonlyMap<number, readonly ElementColumn[]>;
  /** Lines for the groups of students. */
  readonly groups: number;
  /** Lines of the jury sheet of the year. */
  readonly lines: number;
}

/** What a line of the tables counts: the averages of one column of another sheet, copied in a column of this one. */
export interface Serie {
  readonly key: string;
  readonly code: string;
  readonly titre: string;
  /** Landmark of the column of averages. */
  readonly source: string;
  readonly row: number;
  /** Column of the values counted. */
  readonly values: number;
}

/** Columns of the first table. Lowest, quartiles and highest follow one another: a chart reads them so. */
export const COL = {
  code: 1,
  titre: 2,
  count: 3,
  waiting: 4,
  mean: 5,
  median: 6,
  lowest: 7,
  firstQuartile: 8,
  thirdQuartile: 9,
  highest: 10,
  under: 11,
  share: 12,
} as const;
/** The row that says how many are counted; its hidden end holds the bound that the tables compare with. */
export const STATE = 3;
/** Columns that are seen: four small charts side by side. */
const SEEN = 17;
/** Lines kept for the values of students who come later. */
const MARGIN = 12;
/** Bands of charts, from the fourth row. */
export const BANDS = { first: 4, perWide: 2, perSmall: 4, wideHeight: 270, smallHeight: 210 } as const;

export type StatistiquesLayout = ReturnType<typeof statistiquesLayout>;

export function statistiquesLayout({ programme, elements, groups, lines }: StatistiquesInput) {
  const rcues = rcuesOf(programme);
  const ues = programme.semestres.flatMap((semestre) => semestre.ues);
  const jury = `jury-BUT${programme.but}`;
  let row = BANDS.first;
  const rows = (count: number): number => {
    row += count;
    return row - count;
  };
  const wideBands = rows(Math.ceil((2 + elements.size) / BANDS.perWide));
  const smallBands = rows(Math.ceil(ues.length / BANDS.perSmall));
  const keyRow = rows(1);
  let column = Math.max(SEEN, COL.titre + ues.length + rcues.length) + 2;
  const hidden = column;
  const take = (): number => {
    column += 1;
    return column - 1;
  };
  const [expected, group, retained] = [take(), take(), take()];
  const ueHead = rows(1);
  const ueSeries = ues.map(
    ({ code, competence }): Serie => ({
      key: code,
      code,
      titre: programme.competences.find(({ numero }) => numero === competence)?.nom ?? '',
      source: `${jury}/moyenne:${code}`,
      row: rows(1),
      values: take(),
    }),
  );
  const rcueHead = rows(1);
  const rcueSeries = rcues.map(
    ({ competence, impair, pair }): Serie => ({
      key: `rcue:${competence.numero}`,
      code: competence.nom,
      titre: `${impair.code}, ${pair.code}`,
      source: `${jury}/rcue:${competence.numero}`,
      row: rows(1),
      values: take(),
    }),
  );
  const groupHead = rows(2) + 1;
  const firstGroup = rows(groups);
  const together = rows(1);
  const classHead = rows(2) + 1;
  const firstClass = rows(BAREME_LEGAL);
  rows(1);
  const semestres = Array.from(elements, ([numero, columns]) => ({
    numero,
    head: rows(1),
    series: columns.map(
      ({ code, titre, isLost }): Serie => ({
        key: `S${numero}:${code}`,
        code,
        titre: isLost ? `Hors programme. ${titre}`.trim() : titre,
        source: `moyennes-S${numero}/el:${code}`,
        row: rows(1),
        values: take(),
      }),
    ),
  }));
  const first = keyRow + 1;
  const last = Math.max(row, first + lines + MARGIN);
  /** A column of values, as formulas of the sheet write it. */
  const down = (one: number): string => fixed(area(first, one, last - first + 1));
  return {
    jury,
    wideBands,
    smallBands,
    keyRow,
    first,
    last,
    hidden,
    columns: column,
    expected,
    group,
    retained,
    ueHead,
    ueSeries,
    rcueHead,
    rcueSeries,
    groupHead,
    firstGroup,
    groups,
    together,
    classHead,
    firstClass,
    semestres,
    down,
    /** The first cell of every column of values. */
    origins: area(first, hidden, 1, column - hidden) as Area,
  };
}
