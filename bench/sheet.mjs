// The same computation as a teacher writes it in a spreadsheet: which cell holds what, and the native formulas of one student.
import { ELEMENTS, UES } from './class.mjs';

/** Coefficients on the first rows, a row per UE; then a row per student. */
export const FIRST_ROW = UES + 1;
/** Columns, counted from 0: marks, averages of the other semester, then the formulas. */
export const AT = {
  notes: 0,
  pair: ELEMENTS,
  averages: ELEMENTS + UES,
  rcues: ELEMENTS + 2 * UES,
  codes: ELEMENTS + 3 * UES,
};
/** Two codes by UE after the averages and the RCUE, then « RCUE ≥ 10 », the lowest one and the code of the year. */
export const FORMULAS = UES * 4 + 3;
export const COLUMNS = AT.averages + FORMULAS;

/** @example letters(26) // 'AA' */
export function letters(column) {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/**
 * The formulas of one student, in English with `separator`; `rounded`: compared as shown, with two decimals.
 * @example formulasOf(6, ',', true)[0] // '=SUMPRODUCT(A6:X6,$A$1:$X$1)/SUM($A$1:$X$1)'
 */
export function formulasOf(row, separator, rounded) {
  const cell = (column) => `${letters(column)}${row}`;
  const span = (column, width) => `${cell(column)}:${cell(column + width - 1)}`;
  const call = (name, ...args) => `${name}(${args.join(separator)})`;
  const shown = (value) => (rounded ? call('ROUND', value, 2) : value);
  const ranks = Array.from({ length: UES }, (_, ue) => ue);
  const coefficients = (ue) => `$A$${ue + 1}:$${letters(ELEMENTS - 1)}$${ue + 1}`;
  const code = (average, rcue) =>
    call('IF', `${shown(average)}>=10`, '"ADM"', call('IF', `${shown(rcue)}>=10`, '"CMP"', '"AJ"'));
  const counted = cell(AT.codes + 2 * UES);
  const lowest = cell(AT.codes + 2 * UES + 1);
  const year = call('AND', `${counted}*2>${UES}`, `${shown(lowest)}>=8`);
  return [
    ...ranks.map((ue) => `${call('SUMPRODUCT', span(AT.notes, ELEMENTS), coefficients(ue))}/SUM(${coefficients(ue)})`),
    ...ranks.map((ue) => `(${cell(AT.averages + ue)}+${cell(AT.pair + ue)})/2`),
    ...ranks.flatMap((ue) => [
      code(cell(AT.averages + ue), cell(AT.rcues + ue)),
      code(cell(AT.pair + ue), cell(AT.rcues + ue)),
    ]),
    ranks.map((ue) => `(${shown(cell(AT.rcues + ue))}>=10)`).join('+'),
    `MIN(${span(AT.rcues, UES)})`,
    call('IF', year, call('IF', `${counted}=${UES}`, '"ADM"', '"PASD"'), '"AJ"'),
  ].map((formula) => `=${formula}`);
}

/** Codes of the UE, then that of the year: what is compared between peers. */
export const codesOf = (formulas) => [...formulas.slice(2 * UES, 4 * UES), formulas[4 * UES + 2]];
