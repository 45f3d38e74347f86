/** The named styles of the workbook as the library writes them. */
import type { Style as CellStyle, ConditionalFormattingRule } from '@cj-tech-master/excelts';
import { BASE, type Style } from '../../workbook';

/** A look of cells: what is missing of a style is that of the sheet. */
export function cellLook(styles: readonly Style[], pattern: string | undefined, isOpen: boolean): Partial<CellStyle> {
  const look: Style = Object.assign({}, ...styles);
  const format = pattern ?? look.format;
  return {
    font: {
      name: BASE.family,
      size: look.size ?? BASE.size,
      ...(look.bold && { bold: true }),
      ...(look.italic && { italic: true }),
      ...(look.color && { color: { argb: argb(look.color) } }),
    },
    alignment: {
      vertical: 'middle',
      ...(look.align && { horizontal: look.align }),
      ...(look.wrap && { wrapText: true }),
    },
    ...(look.background && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(look.background) } } }),
    ...(look.border && { border: bordered(look.border) }),
    ...(format && { numFmt: format }),
    protection: { locked: !isOpen },
  };
}

function bordered(color: string): CellStyle['border'] {
  const line = { style: 'thin', color: { argb: argb(color) } } as const;
  return { top: line, left: line, bottom: line, right: line };
}

/** What a conditional rule puts on: the colour of its ground is the second one there. */
export const conditionalLook = (look: Style): NonNullable<ConditionalFormattingRule['style']> => ({
  ...(look.background && { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: argb(look.background) } } }),
  font: {
    ...(look.color && { color: { argb: argb(look.color) } }),
    ...(look.bold && { bold: true }),
    ...(look.italic && { italic: true }),
  },
  ...(look.border && { border: bordered(look.border) }),
});

/** @example argb('#173a5e') // 'FF173A5E' */
export const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;
