/** The workbook as it is, read back through its named ranges: where things stand today, and the few values that a plan needs. */
import { areaOf, type Landmarks, type Place } from '../../workbook';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Where the named ranges stand; those that have disappeared are left out. */
export const readLandmarks = (spreadsheet: Spreadsheet, names: readonly string[]): Landmarks =>
  new Map(
    names.flatMap((name): readonly (readonly [string, Place])[] => {
      const range = spreadsheet.getRangeByName(name);
      return range ? [[name, { sheet: range.getSheet().getName(), ...areaOf(range.getA1Notation()) }]] : [];
    }),
  );

/** The texts of a one-column named range, without the blank ones. */
export const readTexts = (spreadsheet: Spreadsheet, name: string): readonly string[] =>
  (spreadsheet.getRangeByName(name)?.getValues() ?? [])
    .map(([value]) => String(value).trim())
    .filter((text) => text !== '');

export const readValue = (spreadsheet: Spreadsheet, name: string): unknown =>
  spreadsheet.getRangeByName(name)?.getValue();
