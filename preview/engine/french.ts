/** French input: what a text typed or written becomes in a spreadsheet whose locale is fr_FR. */
import { serialOfDay } from './values';

export type Entry =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly pattern?: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'formula'; readonly formula: string }
  /** Google Sheets would make something else of it, that we have not verified. */
  | { readonly kind: 'doubtful'; readonly text: string };

/** Plain, no-break and narrow no-break spaces. */
const SPACES = /[ \u00a0\u202f]/g;
const NUMBER = /^[+-]?(\d+|\d{1,3}([ \u00a0\u202f]\d{3})+)(,\d*)?$|^[+-]?,\d+$/;
const PERCENT = /^([+-]?\d+(?:,\d+)?)[ \u00a0\u202f]?%$/;
const DAY = /^(\d{1,2})[/](\d{1,2})(?:[/](\d{4}|\d{2}))?$/;
const DOUBTFUL = [
  /^[+-]?\d+\.\d+$/, // 12.5
  /^[+-]?\d+([.,]\d+)?e[+-]?\d+$/i, // 1e5
  /^\d{1,2}[-.]\d{1,2}([-.]\d{2,4})?$/, // 3-5, 3.5.2024
  /^\d{4}[-/]\d{1,2}([-/]\d{1,2})?$/, // 2024-09
  /^\d{1,2}:\d{2}(:\d{2})?$/, // 8:30
  /^[+-]?\d+(,\d+)?[ \u00a0\u202f]?€$/,
];

/** What a text becomes. In a cell whose number format is `@` everything but a formula stays text.
 * @example readEntry('12,5', 'General') // { kind: 'number', value: 12.5 } */
export function readEntry(text: string, pattern: string, year = new Date().getFullYear()): Entry {
  if (text === '') return { kind: 'empty' };
  if (text.startsWith("'")) return { kind: 'text', text: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text };
  if (pattern === '@') return { kind: 'text', text };
  const trimmed = text.trim();
  if (NUMBER.test(trimmed)) return { kind: 'number', value: numberOf(trimmed) };
  const percent = PERCENT.exec(trimmed);
  if (percent?.[1]) return { kind: 'number', value: numberOf(percent[1]) / 100, pattern: '0%' };
  if (/^(vrai|true)$/i.test(trimmed)) return { kind: 'boolean', value: true };
  if (/^(faux|false)$/i.test(trimmed)) return { kind: 'boolean', value: false };
  return dayOf(trimmed, year) ?? { kind: DOUBTFUL.some((one) => one.test(trimmed)) ? 'doubtful' : 'text', text };
}

const numberOf = (text: string): number => Number(text.replace(SPACES, '').replace(',', '.'));

function dayOf(text: string, year: number): Entry | undefined {
  const [, day, month, written] = DAY.exec(text) ?? [];
  if (day === undefined || month === undefined) return undefined;
  const full = written === undefined ? year : Number(written) + (written.length === 2 ? 2000 : 0);
  const date = new Date(Date.UTC(full, Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return undefined;
  return { kind: 'number', value: serialOfDay(full, Number(month), Number(day)), pattern: 'dd/mm/yyyy' };
}

/** Each character of a formula with where it stands: inside a text, a quoted sheet name, or `{…}`. */
function mapFormula(formula: string, change: (character: string, index: number, inBraces: boolean) => string): string {
  let quote = '';
  let depth = 0;
  return [...formula]
    .map((character, index) => {
      if (quote !== '') {
        if (character === quote) quote = '';
        return character;
      }
      if (character === '"' || character === "'") quote = character;
      else if (character === '{') depth += 1;
      else if (character === '}') depth -= 1;
      else return change(character, index, depth > 0);
      return character;
    })
    .join('');
}

/** A formula of a French sheet in the engine's own writing: `;` separates, `,` is decimal. Inside braces `;` separates rows.
 * @example toEngine('=SUM(A1;0,5)') // '=SUM(A1,0.5)' */
export function toEngine(formula: string): string {
  const characters = [...formula];
  const decimal = (index: number): boolean =>
    /\d/.test(characters[index - 1] ?? '') && /\d/.test(characters[index + 1] ?? '');
  return mapFormula(formula, (character, index, inBraces) => {
    if (character === ',') return decimal(index) ? '.' : ',';
    if (character === '\\' && inBraces) return ',';
    return character === ';' && !inBraces ? ',' : character;
  });
}

/** The way back, for `getFormula`.
 * @example toFrench('=SUM(A1,0.5)') // '=SUM(A1;0,5)' */
export function toFrench(formula: string): string {
  const characters = [...formula];
  return mapFormula(formula, (character, index, inBraces) => {
    if (character === ',') return inBraces ? '\\' : ';';
    return character === '.' && /\d/.test(characters[index + 1] ?? '') ? ',' : character;
  });
}

/** What makes a formula mean something else in another locale, or undefined: the neutral subset has none of it.
 * @example localeTrap('=SUM(1,2)') // 'une virgule' */
export function localeTrap(formula: string): string | undefined {
  const characters = [...formula];
  const found: string[] = [];
  mapFormula(formula, (character, index) => {
    if (character === ',') found.push('une virgule');
    if (character === '\\') found.push('une barre oblique inverse');
    if (character === '.' && /\d/.test(characters[index + 1] ?? '')) found.push('un point décimal');
    return character;
  });
  return found[0];
}
