/** Formulas, built from parts in the subset that every spreadsheet locale reads alike: one place for separators and quoting. */

/** A piece of formula text, or a whole number. */
export type Part = string | number;

/** A cell's formula, as opposed to a text that happens to begin with « = ». */
export interface Formula {
  readonly formula: string;
}

/** Read alike by fr_FR and en_US sheets (`;` is corrected to `,` where needed; the reverse never happens). */
const SEPARATOR = ';';

/** Whole numbers only: a decimal literal would depend on the locale (write `ratio(1, 2)`). */
function written(part: Part): string {
  if (typeof part === 'string') return part;
  if (!Number.isInteger(part)) throw new Error(`decimal literal in a formula: ${part}`);
  return String(part);
}

export const formula = (expression: Part): Formula => ({ formula: `=${written(expression)}` });

/** `call('IF', 'A1', 1, 2)` → `IF(A1;1;2)`. Function names in English. */
export const call = (name: string, ...args: readonly Part[]): string => `${name}(${args.map(written).join(SEPARATOR)})`;

/** A text literal. */
export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** Texts put end to end. */
export const concat = (...parts: readonly Part[]): string => parts.map(written).join('&');

export const ratio = (numerator: number, denominator: number): string =>
  `(${written(numerator)}/${written(denominator)})`;

export const when = (condition: string, then: Part, otherwise: Part): string => call('IF', condition, then, otherwise);

/** Nested IFs: the first condition that holds gives its value. */
export const firstOf = (cases: readonly (readonly [condition: string, value: Part])[], otherwise: Part): string =>
  cases.reduceRight<string>((rest, [condition, value]) => when(condition, value, rest), written(otherwise));

export const BLANK = '""';

/** The value when it is a number, blank otherwise: an empty cell or an error never becomes 0. */
export const ifNumber = (value: string, then: Part = value): string => when(call('ISNUMBER', value), then, BLANK);

/** Sum of yes/no conditions over arrays: `either('a=1', 'b=2')` is positive where one holds. */
export const either = (...conditions: readonly string[]): string => conditions.map((one) => `(${one})`).join('+');

export const isFormula = (value: unknown): value is Formula =>
  typeof value === 'object' && value !== null && 'formula' in value;
