/** The cells of a sheet, read in blocks when they are asked for: values and formulas apart. */
import { type Area, a1, type SheetState } from '../../workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Table = readonly (readonly unknown[])[];

interface Known {
  readonly at: (row: number, column: number) => unknown;
  readonly foresee: (areas: readonly Area[]) => void;
  readonly whole: () => Table;
}

export function contentsAsAsked(sheet: Sheet): Pick<SheetState, 'values' | 'formulas' | 'cells'> {
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const known = {
    values: knownOf(rows, columns, (one) => sheet.getRange(a1(one)).getValues()),
    formulas: knownOf(rows, columns, (one) => sheet.getRange(a1(one)).getFormulas()),
  };
  return {
    cells: {
      rows,
      columns,
      values: known.values.at,
      formulas: (row, column) => String(known.formulas.at(row, column)),
      foresee: (kind, areas) => known[kind].foresee(areas),
    },
    get values() {
      return known.values.whole();
    },
    get formulas() {
      return known.formulas.whole() as SheetState['formulas'];
    },
  };
}

/** What has been read of a sheet so far. The service never answers `undefined`: such a cell has not been read. */
function knownOf(rows: number, columns: number, read: (area: Area) => Table): Known {
  const everything = { row: 1, column: 1, rows, columns };
  let isWhole = false;
  const table: unknown[][] = Array.from({ length: rows }, () => []);
  const at = (row: number, column: number): unknown => table[row - 1]?.[column - 1];
  const isKnown = ({ row, column, ...size }: Area): boolean => {
    for (let r = row; r < row + size.rows; r += 1)
      for (let c = column; c < column + size.columns; c += 1) if (at(r, c) === undefined) return false;
    return true;
  };
  const take = (one: Area): void => {
    if (isWhole || isKnown(one)) return;
    isWhole = one === everything;
    read(one).forEach((line, r) => {
      const target = table[one.row - 1 + r] ?? [];
      line.forEach((cell, c) => {
        target[one.column - 1 + c] = cell;
      });
    });
  };
  const isInside = (row: number, column: number): boolean =>
    row >= 1 && row <= rows && column >= 1 && column <= columns;
  return {
    at: (row, column) => {
      if (!isInside(row, column)) return '';
      if (at(row, column) === undefined) take(everything);
      return at(row, column);
    },
    foresee: (areas) => areas.forEach(take),
    whole: () => {
      take(everything);
      return table;
    },
  };
}
