/** Every title and label of every sheet is read whole: in its column, over the blank cells at its right, or on several lines. */
import { type Area, BASE, type SheetPlan, STYLES, type Style } from '../../src/workbook';
import { allPlans } from './dossiers';

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
/** What the letters of a system without Arial take more; the titles of a programme, as long as they are made, count in Arial. */
const OTHER_FONT = 1.2;
const fontOf = (style: Style): number => (style.size === STYLES.headerSmall.size ? 1 : OTHER_FONT);

const glyph = (character: string, bold: boolean): number => {
  const plain = character.normalize('NFD').charAt(0);
  const [, regular, strong] = GLYPHS.find(([characters]) => characters.includes(plain)) ?? ['', WIDEST, WIDEST];
  return bold ? strong : regular;
};

/** In pixels: a point is 4/3 of a pixel. */
function textWidth(text: string, style: Style): number {
  const { size = BASE.size, bold = false } = style;
  const thousandths = Array.from(text).reduce((sum, one) => sum + glyph(one, bold), 0);
  return (thousandths / 1000) * size * (4 / 3) * fontOf(style) + PADDING;
}

const isIn = ({ row, column, rows, columns }: Area, r: number, c: number): boolean =>
  r >= row && r < row + rows && c >= column && c < column + columns;

/** The titles and labels of a sheet that are cut. */
function cutTexts(plan: SheetPlan): readonly string[] {
  const { contents, corner, table } = plan;
  const isSeen = (row: number, column: number): boolean =>
    row !== corner.row &&
    column !== corner.column &&
    !(row >= table.row && row < table.row + table.rows) &&
    !plan.hiddenColumns.some((hidden) => column >= hidden.column && column < hidden.column + hidden.columns);
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

  return contents.flatMap((line, r) =>
    line.flatMap((text, c) => {
      const [row, column] = [r + 1, c + 1];
      if (typeof text !== 'string' || text === '' || !isSeen(row, column)) return [];
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
        const longest = Math.max(...words.map((word) => textWidth(word.trim(), style)));
        if (longest > width) return [said(longest)];
        let [lines, used] = [1, 0];
        for (const word of words) {
          const wide = textWidth(word, style) - PADDING;
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
      if ((style.align ?? 'left') === 'left' && !merged) {
        for (let next = column + 1; next < corner.column && isBlank(row, next); next += 1) width += widthOf(next);
        if (column === 1 && text.length > 60) return []; // the title and the lead run over the whole sheet
      }
      const needed = textWidth(text, style);
      return needed > width ? [said(needed)] : [];
    }),
  );
}

it.each(allPlans(12).map((plan) => [plan.name, plan] as const))('%s', (_, plan) => {
  expect(cutTexts(plan)).toEqual([]);
});
