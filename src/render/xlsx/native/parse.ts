/** What a formula of the plan says: a call with its arguments, and the ranges that these are. */
import { area, areaOf, fixed, type Place, reference } from '../../../workbook';

/** The arguments of the call that a whole formula is.
 * @example argumentsOfCall('=UE_CREDITS($A$2:$B$9;$A$1:$B$1)') // ['$A$2:$B$9', '$A$1:$B$1'] */
export const argumentsOfCall = (formula: string): readonly string[] =>
  argumentsOf(formula.slice(formula.indexOf('(') + 1, -1));

/** What stands between the separators of one level. */
export function argumentsOf(text: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let current = '';
  for (const token of text.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']/g) ?? []) {
    if (token === '(' || token === '{') depth += 1;
    if (token === ')' || token === '}') depth -= 1;
    if (token === ';' && depth === 0) {
      found.push(current);
      current = '';
    } else current += token;
  }
  return [...found, current];
}

/** A range as a formula of `sheet` writes it.
 * @example rangeOf("'Notes S1'!$E$10:$F$12", 'Moyennes S1') // { sheet: 'Notes S1', row: 10, column: 5, rows: 3, columns: 2 } */
export function rangeOf(text: string, sheet: string): Place {
  const [, quotedName, cells] = /^(?:'((?:[^']|'')+)'!)?(\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?)$/.exec(text) ?? [];
  if (cells === undefined) throw new Error(`not a range: ${text}`);
  return { ...areaOf(cells.replace(/\$/g, '')), sheet: quotedName?.replace(/''/g, "'") ?? sheet };
}

/** A range, or null where the argument is left out. */
export const optionalRange = (text: string | undefined, sheet: string): Place | null =>
  text === undefined || text === '""' ? null : rangeOf(text, sheet);

/** A range as a formula of a sheet refers to it. */
export const refFrom = (sheet: string, place: Place): string =>
  place.sheet === sheet ? fixed(place) : reference(place);

/** Part of a range, counted from 0. */
export const partOf = (place: Place, row: number, column: number, rows = 1, columns = 1): Place => ({
  ...area(place.row + row, place.column + column, rows, columns),
  sheet: place.sheet,
});
