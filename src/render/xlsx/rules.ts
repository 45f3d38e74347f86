/** What a sheet refuses and what it shows under a condition, area by area: a file knows no overlap of validations. */
import type { DataValidation, Worksheet } from '@cj-tech-master/excelts';
import { type Area, a1, type SheetPlan, STYLES, type Validation } from '../../workbook';
import { inFile, shifted } from './formulaText';
import { conditionalLook } from './looks';

/** Where the two states of a box are listed: a list typed in the file would be in the language of who wrote it. */
export interface Lists {
  readonly box: string;
  /** The named range of these values. */
  readonly of: (values: readonly string[]) => string;
}

const LONGEST_INLINE = 255;
const TITLE = 'Jury BUT';

/** A later validation stands over an earlier one. */
export function renderValidations(sheet: Worksheet, { validations }: SheetPlan, lists: Lists): void {
  validations.forEach((one, index) => {
    const over = validations.slice(index + 1).map(({ area }) => area);
    const pieces = over.reduce<readonly Area[]>(
      (left, other) => left.flatMap((piece) => without(piece, other)),
      [one.area],
    );
    for (const piece of pieces) sheet.dataValidations.add(keyOf(piece), validationOf(one, piece, lists));
  });
}

/** The library gathers single cells again by itself; a whole area is told so. */
const keyOf = (area: Area): string => (area.rows * area.columns === 1 ? a1(area) : `range:${a1(area)}`);

function validationOf({ area, rule, help }: Validation, piece: Area, lists: Lists): DataValidation {
  const said = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: TITLE,
    error: help,
  } as const;
  if (rule.kind === 'formula') {
    const moved = shifted(rule.formula.formula, piece.row - area.row, piece.column - area.column);
    return { type: 'custom', formulae: [inFile(moved)], ...said };
  }
  if (rule.kind === 'checkbox') return { type: 'list', formulae: [lists.box], ...said };
  const inline = `"${rule.values.join(',')}"`;
  const isShort = inline.length <= LONGEST_INLINE && rule.values.every((value) => !/[,"]/.test(value));
  return { type: 'list', formulae: [isShort ? inline : lists.of(rule.values)], ...said };
}

/** The first rule that holds wins, as on the sheets of Google; each area has its own formula, written for its first cell. */
export function renderConditionals(sheet: Worksheet, { conditionals }: SheetPlan): void {
  conditionals.forEach(({ areas, formula, style }, index) => {
    const [first] = areas;
    for (const area of areas) {
      const moved = shifted(formula.formula, area.row - (first ?? area).row, area.column - (first ?? area).column);
      sheet.addConditionalFormatting({
        ref: a1(area),
        rules: [
          { type: 'expression', formulae: [inFile(moved)], priority: index + 1, style: conditionalLook(STYLES[style]) },
        ],
      });
    }
  });
}

/** What is left of an area when another is cut out of it. */
export function without(one: Area, other: Area): readonly Area[] {
  const [bottom, right] = [one.row + one.rows, one.column + one.columns];
  const top = Math.max(one.row, other.row);
  const end = Math.min(bottom, other.row + other.rows);
  const left = Math.max(one.column, other.column);
  const edge = Math.min(right, other.column + other.columns);
  if (top >= end || left >= edge) return [one];
  const pieces = [
    { row: one.row, column: one.column, rows: top - one.row, columns: one.columns },
    { row: end, column: one.column, rows: bottom - end, columns: one.columns },
    { row: top, column: one.column, rows: end - top, columns: left - one.column },
    { row: top, column: edge, rows: end - top, columns: right - edge },
  ];
  return pieces.filter(({ rows, columns }) => rows > 0 && columns > 0);
}
