/** Which texts a spreadsheet would compute, and how they are handed to it so that it does not: one rule for every way out. The cellar: every floor may come here. */

/** Whether a text passes for a formula, by its first character (OWASP, « CSV injection »), full-width signs included.
 * @example isComputed('＝1+1') // true
 */
export const isComputed = (text: string): boolean => /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text);

/** What is typed, pasted or set in a cell to be this text: behind an apostrophe, which the spreadsheet takes away, where it needs one.
 * @example typedText('=1+1') // "'=1+1"
 */
export const typedText = (text: string): string => (isComputed(text) || text.startsWith("'") ? `'${text}` : text);

/** A table as a text to be pasted in a French spreadsheet: tabs between cells, a comma in numbers.
 * @example pastedText([['=1+1', 12.5]]) // "'=1+1\t12,5"
 */
export const pastedText = (lines: readonly (readonly (number | string)[])[]): string =>
  lines.map((line) => line.map(pastedCell).join('\t')).join('\n');

/** On one line, in one cell. */
const pastedCell = (cell: number | string): string =>
  typeof cell === 'number' ? String(cell).replace('.', ',') : typedText(cell).replace(/[\t\r\n]+/g, ' ');
