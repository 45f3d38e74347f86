/** Texts and files as tables: what a spreadsheet copies, and the CSV files of ScoDoc, Apogée and Excel. */

/** A line of a table: its number in the text, from 1, and its cells. */
export interface TableLine {
  readonly ligne: number;
  readonly cells: readonly string[];
}

/** In the order of preference where the lines do not tell: a decimal comma is no separator. */
const DELIMITERS = ['\t', ';', ','] as const;
type Delimiter = (typeof DELIMITERS)[number];
/** Lines looked at to find the separator. */
const SAMPLE = 10;

/** The rows of a pasted text or of a file, blank lines left out; the separator is found by what the lines have in common.
 * @example readTable('NIP;Nom\n00123;Martin')[1] // { ligne: 2, cells: ['00123', 'Martin'] }
 */
export function readTable(text: string): readonly TableLine[] {
  // One line end for all: where a file mixes them, the others would stay in its cells and be counted as lines more.
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(lines);
  let ligne = 1;
  const rows: TableLine[] = [];
  for (const cells of quotedRows(lines, delimiter) ?? plainRows(lines, delimiter)) {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ ligne, cells });
    ligne += 1 + cells.join('').split('\n').length - 1;
  }
  return rows;
}

/** The separator that gives lines of the most even width, then the widest lines; where none gives two cells, one that is there. */
function delimiterOf(text: string): Delimiter {
  let best: { readonly delimiter: Delimiter; readonly unevenness: number; readonly width: number } | undefined;
  for (const delimiter of DELIMITERS) {
    const sample = (quotedRows(text, delimiter, SAMPLE) ?? plainRows(text, delimiter)).slice(0, SAMPLE);
    const widths = sample.filter((cells) => cells.length > 1 || cells[0]).map((cells) => cells.length);
    const unevenness = widths.reduce((sum, width, at) => sum + Math.abs(width - (widths[at - 1] ?? width)), 0);
    const width = widths.reduce((sum, each) => sum + each, 0) / widths.length;
    if (width > 1.99 && (best === undefined || (unevenness <= best.unevenness && width > best.width)))
      best = { delimiter, unevenness, width };
  }
  return best?.delimiter ?? DELIMITERS.find((each) => text.includes(each)) ?? ';';
}

/** RFC 4180: « "" » stands for a quotation mark in a quoted cell. Null where one is not closed, or has text after it: it would
 * swallow the lines that follow, so that quotation marks are then letters like others. */
function quotedRows(text: string, delimiter: Delimiter, most = Number.POSITIVE_INFINITY): string[][] | null {
  const cell = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)" *|([^"${delimiter}\n][^${delimiter}\n]*)?)(${delimiter}|\n|$)`,
    'y',
  );
  const rows: string[][] = [];
  let row: string[] = [];
  for (;;) {
    const found = cell.exec(text);
    if (found === null) return null;
    const [, quoted, plain = '', end] = found;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === delimiter) continue;
    rows.push(row);
    row = [];
    if (end === '' || rows.length === most) return rows;
  }
}

const plainRows = (text: string, delimiter: Delimiter): string[][] =>
  text.split('\n').map((line) => line.split(delimiter));

/** The text of a table, « ; » between cells; those that need it are quoted.
 * @example unparseTable([['a', 'b;c']]) // 'a;"b;c"'
 */
export const unparseTable = (lines: readonly (readonly string[])[]): string =>
  lines.map((line) => line.map(quotedIfNeeded).join(';')).join('\r\n');

const quotedIfNeeded = (cell: string): string =>
  /[;"\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** The lines of a table as a text to be corrected by hand: tabs between cells, each line at its own number.
 * @example tabbed([{ ligne: 2, cells: ['a', 'b'] }]) // '\na\tb'
 */
export function tabbed(lines: readonly TableLine[]): string {
  const texts: string[] = [];
  for (const { ligne, cells } of lines) {
    texts.length = Math.max(texts.length, ligne - 1);
    texts.push(cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t'));
  }
  return Array.from(texts, (text) => text ?? '').join('\n');
}
