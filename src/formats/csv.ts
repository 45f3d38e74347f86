/** Texts and files as tables: what a spreadsheet copies, and the CSV files of ScoDoc, Apogée and Excel. */

import Papa from 'papaparse';

/** A line of a table: its number in the text, from 1, and its cells. */
export interface TableLine {
  readonly ligne: number;
  readonly cells: readonly string[];
}

/** In the order of preference where the lines do not tell: a decimal comma is no separator. */
const DELIMITERS = ['\t', ';', ','];

/** The rows of a pasted text or of a file, blank lines left out; the separator is found by what the lines have in common.
 * @example readTable('NIP;Nom\n00123;Martin')[1] // { ligne: 2, cells: ['00123', 'Martin'] }
 */
export function readTable(text: string): readonly TableLine[] {
  // One line end for all: where a file mixes them, the others would stay in its cells and be counted as lines more.
  const lines = text.replace(/\r\n?/g, '\n');
  const quoted = parse(lines, '"');
  // A quotation mark that nothing closes would swallow the lines that follow: then it is a letter like another.
  const { data } = quoted.errors.some(({ type }) => type === 'Quotes') ? parse(lines, '\u0000') : quoted;
  let ligne = 1;
  const rows: TableLine[] = [];
  for (const cells of data) {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ ligne, cells });
    ligne += 1 + cells.join('').split('\n').length - 1;
  }
  return rows;
}

function parse(text: string, quoteChar: string): Papa.ParseResult<string[]> {
  const guessed = Papa.parse<string[]>(text, { delimitersToGuess: DELIMITERS, quoteChar });
  if (!guessed.errors.some(({ type }) => type === 'Delimiter')) return guessed;
  const delimiter = DELIMITERS.find((each) => text.includes(each)) ?? ';';
  return Papa.parse<string[]>(text, { delimiter, quoteChar });
}

/** The text of a table, « ; » between cells; those that need it are quoted.
 * @example unparseTable([['a', 'b;c']]) // 'a;"b;c"'
 */
export const unparseTable = (lines: readonly (readonly string[])[]): string =>
  Papa.unparse(
    lines.map((line) => [...line]),
    { delimiter: ';', newline: '\r\n' },
  );

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
