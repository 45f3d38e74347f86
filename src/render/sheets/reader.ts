/** The workbook as it is, read back through its named ranges: where things stand today, and the few values that a plan needs. */
import type { Landmarks, Place } from '../../workbook';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export function readLandmarks(spreadsheet: Spreadsheet): Landmarks {
  return new Map(
    spreadsheet.getNamedRanges().map((named): readonly [string, Place] => {
      const range = named.getRange();
      return [
        named.getName(),
        {
          sheet: range.getSheet().getName(),
          row: range.getRow(),
          column: range.getColumn(),
          rows: range.getNumRows(),
          columns: range.getNumColumns(),
        },
      ];
    }),
  );
}

/** The texts of a one-column named range, without the blank ones. */
export const readTexts = (spreadsheet: Spreadsheet, name: string): readonly string[] =>
  (spreadsheet.getRangeByName(name)?.getValues() ?? [])
    .map(([value]) => String(value ?? '').trim())
    .filter((text) => text !== '');

export const readValue = (spreadsheet: Spreadsheet, name: string): unknown =>
  spreadsheet.getRangeByName(name)?.getValue();
