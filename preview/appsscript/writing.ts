/** Writing values and formulas into a range: checked whole, then written at once. */
import type { ICellData } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { cellOf, patternAt, type Written } from '../engine/cells';
import { localeTrap, readEntry, toEngine } from '../engine/french';
import { isDate } from '../engine/values';
import { a1Of, type Rectangle } from './rectangle';
import type { Runtime } from './runtime';

/** Refuses data of another size than the range, in Google's words. */
export function checkSize({ rows, columns }: Rectangle, data: readonly unknown[]): void {
  if (data.length !== rows)
    throw new Error(
      `The number of rows in the data does not match the number of rows in the range. The data has ${data.length} but the range has ${rows}.`,
    );
  for (const line of data) {
    if (!Array.isArray(line)) throw new Error('les données ne sont pas un tableau de lignes');
    if (line.length !== columns)
      throw new Error(
        `The number of columns in the data does not match the number of columns in the range. The data has ${line.length} but the range has ${columns}.`,
      );
  }
}

/** Nothing is written when one value is refused. */
export function writeCells(
  runtime: Runtime,
  sheet: FWorksheet,
  range: Rectangle,
  values: readonly (readonly unknown[])[],
  onlyFormulas: boolean,
): void {
  checkSize(range, values);
  const cells = values.map((line, down) =>
    line.map((value, right) => {
      const [row, column] = [range.row - 1 + down, range.column - 1 + right];
      const where = (): string => a1Of({ row: row + 1, column: column + 1, rows: 1, columns: 1 });
      if (onlyFormulas) return cellFor(runtime, sheet, row, column, formulaText(value, where), where);
      return cellFor(runtime, sheet, row, column, value, where);
    }),
  );
  runtime.wrote = true;
  sheet.getRange(range.row - 1, range.column - 1, range.rows, range.columns).setValues(cells);
}

function formulaText(value: unknown, where: () => string): string {
  if (typeof value !== 'string') throw new Error(`${where()} : une formule est un texte`);
  return value === '' || value.startsWith('=') ? value : `=${value}`;
}

function cellFor(
  runtime: Runtime,
  sheet: FWorksheet,
  row: number,
  column: number,
  value: unknown,
  where: () => string,
): ICellData {
  const held = (content: Written): ICellData => cellOf(content, runtime.engine.timeZone);
  if (isDate(value)) return { ...held(value), s: { n: { pattern: 'dd/mm/yyyy' } } };
  if (typeof value === 'boolean') return held(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error(`${where()} : ${value} ne s'écrit pas dans une cellule`);
    return held(value);
  }
  if (typeof value !== 'string')
    throw new Error(`${where()} : valeur de type ${value === null ? 'null' : typeof value}`);
  const entry = readEntry(value, value === '' ? 'General' : patternAt(sheet, row, column));
  switch (entry.kind) {
    case 'empty':
      return held('');
    case 'text':
      return held(entry.text);
    case 'boolean':
      return held(entry.value);
    case 'number':
      if (entry.pattern !== undefined) return refuseDoubt(value, where);
      return held(entry.value);
    case 'formula':
      return held({ formula: engineFormula(runtime, entry.formula, where) });
    case 'doubtful':
      return refuseDoubt(value, where);
  }
}

function refuseDoubt(value: string, where: () => string): never {
  throw new Error(
    `${where()} : Google Sheets ferait autre chose qu'un texte de « ${value} » (date, pourcentage…) : format @ ou apostrophe d'abord`,
  );
}

/** In a French sheet only the neutral subset is written: anything else would mean something else in another locale. */
function engineFormula({ locale, faults }: Runtime, written: string, where: () => string): string {
  const formula = faults.formula?.(written) ?? written;
  if (!locale.startsWith('fr')) return formula.replace(/;/g, ',');
  const trap = localeTrap(formula);
  if (trap) throw new Error(`${where()} : ${trap} dans une formule d'un classeur français : ${formula}`);
  return toEngine(formula);
}
