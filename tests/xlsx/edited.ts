/** A file edited as a person does in a spreadsheet: by the library that reads and writes it, without our reader. */
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { readXlsx } from '../../src/render/xlsx';
import { gridOf, type SheetState } from '../../src/workbook';

export async function edited(bytes: Uint8Array, edit: (book: Workbook) => void): Promise<Uint8Array> {
  const book = new Workbook();
  await book.xlsx.load(bytes);
  edit(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export function sheetIn(book: Workbook, name: string): Worksheet {
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The sheets of a file by role. */
export async function sheetsIn(bytes: Uint8Array): Promise<ReadonlyMap<string, SheetState>> {
  const reading = await readXlsx(bytes);
  if (reading.kind !== 'workbook') throw new Error(reading.kind);
  return new Map(reading.state.sheets.map((sheet) => [sheet.role, sheet]));
}

/** Where a named column crosses the line of a student, from 1. */
export function placeOf(sheet: SheetState | undefined, nip: string, key: string): readonly [number, number] {
  const grid = sheet && gridOf(sheet);
  const column = grid?.columns.get(key);
  const nipColumn = grid?.columns.get('nip') ?? 0;
  const row = (sheet?.values.findIndex((line) => line[nipColumn - 1] === nip) ?? -1) + 1;
  if (column === undefined || row < 1) throw new Error(`no ${key} for ${nip}`);
  return [row, column];
}

export const valueAt = (sheet: SheetState | undefined, nip: string, key: string): unknown => {
  const [row, column] = placeOf(sheet, nip, key);
  return sheet?.values[row - 1]?.[column - 1];
};

/** A sheet renamed as a spreadsheet does: the defined names follow, which those of the library do not. */
export function renamed(book: Workbook, from: string, to: string): void {
  sheetIn(book, from).name = to;
  const quoted = (name: string): RegExp => new RegExp(`^(?:'${name}'|${name})!`);
  book.definedNames.model = book.definedNames.model.map((one) => ({
    ...one,
    ranges: one.ranges.map((range) => range.replace(quoted(from), `'${to}'!`)),
  }));
}
