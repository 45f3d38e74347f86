/** The formulas of a plan as a file holds them (separators, prefixes, moved references), and those of a file as a plan writes them. */
import { columnLetters } from '../../workbook';

/** What is left as it is: texts, quoted names of sheets, array constants. */
const KEPT = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^{}"]*(?:"(?:[^"]|"")*"[^{}"]*)*\}/g;
/** Functions younger than the file format bear a prefix in it. */
const PREFIXED = /(?<![\w.])(UNICHAR|IFNA|TEXTJOIN|CONCAT|IFS|SWITCH|MAXIFS|MINIFS)(?=\()/g;
const PREFIX = /_xlfn\.(?:_xlws\.)?/g;

/** Everything but texts, names and array constants, changed. */
function outside(text: string, change: (piece: string) => string): string {
  let done = '';
  let from = 0;
  for (const kept of text.matchAll(KEPT)) {
    done += change(text.slice(from, kept.index)) + kept[0];
    from = kept.index + kept[0].length;
  }
  return done + change(text.slice(from));
}

/** @example inFile('=IF(A1="";0;UNICHAR(160))') // 'IF(A1="",0,_xlfn.UNICHAR(160))' */
export const inFile = (formula: string): string =>
  outside(formula.replace(/^=/, ''), (piece) => piece.replace(/;/g, ',').replace(PREFIXED, '_xlfn.$1'));

/** @example inPlan('IF(A1="",0,_xlfn.UNICHAR(160))') // '=IF(A1="";0;UNICHAR(160))' */
export const inPlan = (text: string): string =>
  `=${outside(text, (piece) => piece.replace(/,/g, ';').replace(PREFIX, ''))}`;

const REFERENCE = /(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w.(])/g;

/** The same formula written so many rows lower and columns further: what is not fixed moves.
 * @example shifted('=$A1>B$2', 2, 1) // '=$A3>C$2' */
export function shifted(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return outside(formula, (piece) =>
    piece.replace(REFERENCE, (_, fixedColumn: string, letters: string, fixedRow: string, row: string) => {
      const column = fixedColumn ? letters : columnLetters(numberOf(letters) + columns);
      return `${fixedColumn}${column}${fixedRow}${fixedRow ? row : Number(row) + rows}`;
    }),
  );
}

const numberOf = (letters: string): number =>
  letters.split('').reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
