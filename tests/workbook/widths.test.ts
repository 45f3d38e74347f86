/** Every title and label of every sheet, and the longest codes that a formula may show, are read whole: in their column, over the blank
 * cells at their right, or on several lines. */

import { nextSheet } from '../../src/addin/freezing/nextAcquis';
import {
  type Area,
  BASE,
  mergeWorkbook,
  planValues,
  planWorkbook,
  type SheetPlan,
  STYLES,
  type Style,
} from '../../src/workbook';
import { frozenFor, instantFor, sourcesFor } from '../addin/freezing/bench';
import { allPlans, EPREUVES, shippedProgramme } from './dossiers';

/** Widths of Helvetica, which Arial follows, in thousandths of the size, regular then bold: those of its AFM files (Adobe), the largest of a row. */
const GLYPHS: readonly (readonly [characters: string, regular: number, bold: number])[] = [
  ["'’ijl", 222, 278],
  [' .,/ftI', 278, 278],
  [':;!', 278, 333],
  ['()-r', 333, 389],
  ['csvxyzkJ', 500, 556],
  ['0123456789a', 556, 556],
  ['bdeghnopquL«»', 556, 611],
  ['FTZ', 611, 611],
  ['ABEKPSVXY', 667, 722],
  ['CDHNRUw', 722, 778],
  ['GOQ', 778, 778],
  ['mM', 833, 889],
];
/** A glyph of no row above (≥, ✓, ▸…) is as wide as the widest. */
const WIDEST = 944;
/** What a spreadsheet leaves at both sides, in pixels. */
const PADDING = 8;
/** What the letters of a system without Arial take more; the lines of the titles of a programme, as long as they are made, count in Arial. */
const OTHER_FONT = 1.2;
const fontOf = (style: Style): number => (style.size === STYLES.headerSmall.size ? 1 : OTHER_FONT);

/** The most that a column shows, by its name or by « role/name »; the arrow of a list and its edges take as much as two of the widest glyphs. */
const LONGEST: readonly (readonly [column: RegExp, shown: string])[] = [
  [/^code:UE/, 'ADSUP (2024-25)'],
  [/^retenu:annee$/, 'PAS1NCI'],
  [/^arrondi$/, '▲ 10'],
  [/^suite$/, 'Démission'],
  [/^(notes|moyennes|jury)-\w+\/nom$/, 'de La Fontaine'],
  [/^(notes|moyennes|jury)-\w+\/prenom$/, 'Marie-Charlotte'],
  [/^decision$/, 'PAS1NCI ▾▾'],
  // PAS1NCI just under what 4.5 asks: three RCUE out of five are lost.
  [/^retenu:dettes$/, 'UE11, UE12, UE13, UE14, UE15, UE21, UE22, UE23, UE24, UE25'],
  [/^retenu:suite$/, 'S3 ouvert ; S5 fermé tant que UE13, UE14, UE15, UE23, UE24, UE25 ne sont pas acquises (4.5)'],
  [/^acquis-suivants\/origine$/, 'IUT de Dijon-Auxerre-Nevers, jury BUT1 arrêté le 28 novembre 2026 à 17 h 03'],
  [/^acquis\/controle$/, '▲ ADM sous 10 : vérifiez la moyenne, ou le code (CMP, ADJ…)'],
  [/^etudiants\/controle$/, 'Semestres redoublés : tapez par exemple S1, S2'],
  [
    /^retenu:completer$/,
    "NAR incomplet, motif manquant, audition demandée et non tenue, conseil d'orientation manquant (4.5)",
  ],
];

const glyph = (character: string, bold: boolean): number => {
  const plain = character.normalize('NFD').charAt(0);
  const [, regular, strong] = GLYPHS.find(([characters]) => characters.includes(plain)) ?? ['', WIDEST, WIDEST];
  return bold ? strong : regular;
};

/** In pixels: a point is 4/3 of a pixel. */
function textWidth(text: string, style: Style, font = fontOf(style)): number {
  const { size = BASE.size, bold = false } = style;
  const thousandths = Array.from(text).reduce((sum, one) => sum + glyph(one, bold), 0);
  return (thousandths / 1000) * size * (4 / 3) * font + PADDING;
}

const isIn = ({ row, column, rows, columns }: Area, r: number, c: number): boolean =>
  r >= row && r < row + rows && c >= column && c < column + columns;

/** The titles and labels of a sheet that are cut, or the longest that its columns show, `font` as wide as Arial. */
function cutTexts(plan: SheetPlan, longestOf = LONGEST, font?: number): readonly string[] {
  const { contents, corner, table } = plan;
  const isHidden = (column: number): boolean =>
    plan.hiddenColumns.some((hidden) => column >= hidden.column && column < hidden.column + hidden.columns);
  const isSeen = (row: number, column: number): boolean =>
    row !== corner.row &&
    column !== corner.column &&
    !(row >= table.row && row < table.row + table.rows) &&
    !isHidden(column);
  const styleAt = (row: number, column: number): Style =>
    Object.assign(
      {},
      ...plan.styles
        .filter(({ areas }) => areas.some((one) => isIn(one, row, column)))
        .map(({ style }) => STYLES[style]),
    );
  const widthOf = (column: number): number =>
    plan.widths.filter((one) => column >= one.column && column < one.column + one.columns).at(-1)?.pixels ?? 100;
  const heightOf = (row: number): number | null =>
    plan.heights.filter((one) => row >= one.row && row < one.row + one.rows).at(-1)?.pixels ?? null;
  const isBlank = (row: number, column: number): boolean =>
    ['', null].includes((contents[row - 1]?.[column - 1] ?? null) as string | null);

  const longest = (row: number, column: number): string | undefined =>
    row === table.row
      ? longestOf.find(([key]) => {
          const name = plan.columnKeys[column - 1] ?? '';
          return key.test(name) || key.test(`${plan.role}/${name}`);
        })?.[1]
      : undefined;

  return contents.flatMap((line, r) =>
    line.flatMap((content, c) => {
      const [row, column] = [r + 1, c + 1];
      const shown = longest(row, column);
      const text = shown ?? content;
      if (typeof text !== 'string' || text === '' || (shown === undefined && !isSeen(row, column))) return [];
      const style = styleAt(row, column);
      const merged = plan.merges.find((one) => isIn(one, row, column));
      let width = Array.from({ length: merged?.columns ?? 1 }, (_, index) => widthOf(column + index)).reduce(
        (a, b) => a + b,
        0,
      );
      const said = (needed: number) =>
        `${plan.name}, ligne ${row}, colonne ${column} : « ${text} » (${Math.ceil(needed)} > ${width})`;
      if (style.wrap) {
        const words = text.split(/(?<=[ -])/);
        const longest = Math.max(...words.map((word) => textWidth(word.trim(), style, font ?? OTHER_FONT)));
        if (longest > width) return [said(longest)];
        let [lines, used] = [1, 0];
        for (const word of words) {
          const wide = textWidth(word, style, font) - PADDING;
          if (used + wide > width - PADDING) {
            lines += 1;
            used = 0;
          }
          used += wide;
        }
        const height = heightOf(row);
        const needed = lines * (style.size ?? BASE.size) * (4 / 3) * 1.2;
        return height !== null && needed > height
          ? [
              `${plan.name}, ligne ${row}, colonne ${column} : « ${text} » sur ${lines} lignes (${Math.ceil(needed)} > ${height})`,
            ]
          : [];
      }
      // A line of the table has something in the next column, or may have.
      if (shown === undefined && (style.align ?? 'left') === 'left' && !merged) {
        for (let next = column + 1; next < corner.column && isBlank(row, next) && !isHidden(next); next += 1)
          width += widthOf(next);
      }
      const needed = textWidth(text, style, font);
      return needed > width ? [said(needed)] : [];
    }),
  );
}

/** « Correspondance Apogée », which is made when it is asked for. */
function apogeePlan(): SheetPlan {
  const wanted = {
    programme: shippedProgramme(),
    students: [],
    classData: null,
    epreuves: EPREUVES,
    arrondi: 2 as const,
  };
  const spec = mergeWorkbook(new Map(), { ...wanted, jury: 'apogee' });
  const plan = planWorkbook(spec).sheets.find(({ role }) => role === 'apogee');
  if (!plan) throw new Error('no such sheet');
  return plan;
}

const LITERAL = /"((?:[^"]|"")*)"/g;

/** What a formula only looks for is not shown. */
const LOOKED_FOR = /COUNTIF\([^()]*\)/g;

/** The texts of a head that would pass the edge of the frozen columns: scrolled, their end would be read where it does not follow. A formula is as long as all that it may say. */
function acrossEdge({ name, contents, corner, table, frozenColumns, merges, styles, widths }: SheetPlan): string[] {
  return contents.slice(0, table.row - 1).flatMap((line, r) =>
    line.slice(0, frozenColumns).flatMap((content, c) => {
      const [row, column] = [r + 1, c + 1];
      if (row === corner.row || content === null || typeof content === 'boolean' || typeof content === 'number')
        return [];
      const text =
        typeof content === 'string'
          ? content
          : Array.from(content.formula.replace(LOOKED_FOR, '').matchAll(LITERAL), ([, said]) => said).join('');
      const own = styles.filter(({ areas }) => areas.some((one) => isIn(one, row, column)));
      const style: Style = Object.assign({}, ...own.map((one) => STYLES[one.style]));
      const merged = merges.find((one) => isIn(one, row, column));
      if (style.wrap && (!merged || merged.column + merged.columns - 1 <= frozenColumns)) return [];
      const room = Array.from({ length: frozenColumns - c }, (_, index) => column + index).reduce(
        (sum, at) =>
          sum + (widths.filter((one) => at >= one.column && at < one.column + one.columns).at(-1)?.pixels ?? 100),
        0,
      );
      return textWidth(text, style) > room ? [`${name}, ligne ${row}, colonne ${column} : « ${text} »`] : [];
    }),
  );
}

const INSTANT = planValues(instantFor(sourcesFor({ marks: [] }), null));
const NEXT = planValues(
  nextSheet({ frozen: frozenFor({ marks: [] }), nom: 'Arrêté BUT1', date: '28 novembre 2026 à 17 h 03' }, []),
);
const PLANS = [...allPlans(12), apogeePlan(), INSTANT, NEXT];

it.each(PLANS.map((plan) => [plan.name, plan] as const))('%s', (_, plan) => {
  expect(cutTexts(plan)).toEqual([]);
});

const LONG_NAME: typeof LONGEST = [
  [/^nom$/, "de La Tour d'Auvergne-Lauraguais"],
  [/^prenom$/, 'Marie-Sophie-Hélène'],
];
const NAMED = PLANS.filter(({ columnKeys }) => columnKeys.includes('nom'));

it.each(NAMED.map((plan) => [plan.name, plan] as const))('%s : un nom long se lit en entier, en Arial', (_, plan) => {
  expect(cutTexts(plan, LONG_NAME, 1)).toEqual([]);
});

const ABSENT =
  "12 étudiants de la feuille Étudiants absents d'ici : tapez leur NIP sur une ligne libre au bas de la feuille";

it.each(PLANS.filter(({ role }) => role.startsWith('jury-')).map((plan) => [plan.name, plan] as const))(
  '%s : la barre rouge est aussi large que ce qu’elle dit',
  (_, { conditionals, widths, frozenColumns, table }) => {
    const bars = conditionals
      .filter(({ style }) => style === 'alert')
      .flatMap(({ areas }) => areas.filter(({ row, column }) => row < table.row && column === 1));
    const columnsAfter = bars.map(({ columns }) =>
      // The group, which stands before the text, is not counted.
      Array.from({ length: columns - frozenColumns - 1 }, (_one, index) => frozenColumns + 2 + index)
        .map(
          (at) =>
            widths.filter(({ column, columns: many }) => at >= column && at < column + many).at(-1)?.pixels ?? 100,
        )
        .reduce((sum, pixels) => sum + pixels, 0),
    );
    expect(columnsAfter).toHaveLength(1);
    expect(columnsAfter[0]).toBeGreaterThan(textWidth(ABSENT, STYLES.label));
  },
);

const HEADED = PLANS.filter(({ frozenColumns }) => frozenColumns > 0);

it.each(HEADED.map((plan) => [plan.name, plan] as const))(
  '%s : aucun texte ne passe le bord des colonnes figées',
  (_, plan) => {
    expect(acrossEdge(plan)).toEqual([]);
  },
);

it('une ligne haute dit ce qui s’y dessine : ailleurs que dans Google Sheets, elle n’est pas vide', () => {
  const blank = PLANS.flatMap(({ name, contents, heights }) =>
    heights
      .filter(({ pixels }) => pixels > 100)
      .flatMap(({ row, rows }) => Array.from({ length: rows }, (_, index) => row + index))
      .filter((row) => !contents[row - 1]?.some((cell) => typeof cell === 'string' && cell.length > 20))
      .map((row) => `${name}, ligne ${row}`),
  );
  expect(blank).toEqual([]);
});
