/** The contents of a sheet, and the look of each cell. */
import type { Worksheet } from '@cj-tech-master/excelts';
import { type Area, isFormula, type SheetPlan, STYLES, type Style } from '../../workbook';
import { bareArea } from './blankLines';
import { inFile } from './formulaText';
import { cellLook } from './looks';
import { isArrayFormula } from './native';

export function renderCells(sheet: Worksheet, plan: SheetPlan): void {
  const looks = looksOf(plan);
  plan.contents.forEach((line, r) => {
    line.forEach((content, c) => {
      const cell = sheet.getCell(r + 1, c + 1);
      cell.style = looks(r, c);
      // A box that is not ticked stays blank: a file has no boxes, and « FAUX » on each line would hide what is ticked.
      if (content === null || content === '' || content === false) return;
      cell.value = isFormula(content) ? formulaValue(content.formula, cell.address) : textual(content);
    });
  });
}

/** Some characters are written by their number (ECMA-376, part 1, 22.9.2.19), and so is what would pass for one written so. */
const textual = <Value>(value: Value): Value | string =>
  typeof value === 'string'
    ? value
        .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
        .replace(CONTROL, (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    : value;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that a file cannot hold.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

/** The library takes an array formula with the cells that it fills: its own. */
function formulaValue(formula: string, ref: string): { formula: string } {
  const text = inFile(formula);
  return isArrayFormula(formula) ? Object.assign({ formula: text }, { shareType: 'array', ref }) : { formula: text };
}

/** The look of each cell, one object per look: the library writes each only once. */
function looksOf(plan: SheetPlan): (row: number, column: number) => ReturnType<typeof cellLook> {
  const { contents, styles, formats, inputs } = plan;
  const width = contents[0]?.length ?? 0;
  const marks = contents.map(() =>
    Array.from({ length: width }, () => ({ styles: [] as Style[], pattern: '', isOpen: false })),
  );
  type Mark = (typeof marks)[number][number];
  const each = (areas: readonly Area[], mark: (cell: Mark) => void): void => {
    for (const { row, column, rows, columns } of areas)
      for (const line of marks.slice(row - 1, row - 1 + rows))
        line.slice(column - 1, column - 1 + columns).forEach(mark);
  };
  for (const { style, areas } of styles) each(areas, (cell) => cell.styles.push(STYLES[style]));
  for (const { pattern, areas } of formats)
    each(areas, (cell) => {
      cell.pattern = pattern;
    });
  each(inputs, (cell) => {
    cell.isOpen = true;
  });
  const bare = bareArea(plan);
  each(bare ? [bare] : [], (cell) => {
    cell.styles = cell.styles.map(({ border, ...rest }) => rest);
  });
  const known = new Map<string, ReturnType<typeof cellLook>>();
  return (row, column) => {
    const { styles: worn, pattern, isOpen } = marks[row]?.[column] ?? { styles: [], pattern: '', isOpen: false };
    const key = JSON.stringify([worn, pattern, isOpen]);
    const look = known.get(key) ?? cellLook(worn, pattern || undefined, isOpen);
    known.set(key, look);
    return look;
  };
}
