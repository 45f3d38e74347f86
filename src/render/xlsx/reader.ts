/** A file that was made here, and perhaps edited in Excel or LibreOffice, read as the workbook that it holds. */
import { type CellErrorValue, type CellValue, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { CORNER, gridOf, type SheetState, type WorkbookState } from '../../workbook';
import { inPlan } from './formulaText';
import { isTechnical, LISTS_SHEET, roleOf } from './marks';
import { IN_FILE, type Note, type Notes } from './paper';

export type XlsxReading =
  | {
      readonly kind: 'workbook';
      readonly state: WorkbookState;
      /** Written on cells, by role. */
      readonly notes: Notes;
      /** Titles of the sheets of ours that the file no longer has. */
      readonly lost: readonly string[];
      /** Titles of columns where people type and that a sheet no longer has. */
      readonly lostColumns: readonly { readonly sheet: string; readonly columns: readonly string[] }[];
      /** Whether the formulas have values: not before a spreadsheet has computed the file. */
      readonly isComputed: boolean;
      /** Everything in the file: what is not ours is kept as it is. */
      readonly book: Workbook;
    }
  /** No .xlsx file at all, or one that holds no sheet of ours. */
  | { readonly kind: 'not-xlsx' | 'not-ours' };

/** @example (await readXlsx(readFileSync('carnet.xlsx'))).kind // 'workbook' */
export async function readXlsx(bytes: Uint8Array): Promise<XlsxReading> {
  const book = await loaded(bytes);
  if (!book) return { kind: 'not-xlsx' };
  const written = writtenSheets(book);
  const known = new Map(written.map(({ title, role }) => [title, role] as const));
  const named = rolesOf(book);
  const sheets: SheetState[] = [];
  const [others, copies]: [string[], string[]] = [[], []];
  const notes = new Map<string, readonly Note[]>();
  let isComputed = false;
  for (const sheet of book.worksheets) {
    if (sheet.name === LISTS_SHEET || isTechnical(sheet.name)) continue;
    const contents = contentsOf(sheet);
    const isOurs = contents.values.some((line) => line.includes(CORNER));
    const role = named.get(sheet.name) ?? (isOurs ? known.get(sheet.name) : undefined);
    if (role === undefined || sheets.some((one) => one.role === role)) {
      (isOurs ? copies : others).push(sheet.name);
      continue;
    }
    const { values, formulas } = contents;
    sheets.push({ role, name: sheet.name, finished: true, fingerprint: IN_FILE, values, formulas });
    notes.set(role, contents.notes);
    isComputed ||= contents.isComputed;
  }
  if (sheets.length === 0) return { kind: 'not-ours' };
  const lost = written.flatMap(({ title, role }) => (sheets.some((one) => one.role === role) ? [] : [title]));
  const lostColumns = sheets.flatMap((sheet) => {
    const columns = lostFrom(sheet, written.find(({ role }) => role === sheet.role)?.columns ?? []);
    return columns.length > 0 ? [{ sheet: sheet.name, columns }] : [];
  });
  return { kind: 'workbook', state: { sheets, others, copies }, notes, lost, lostColumns, isComputed, book };
}

/** A sheet that has lost all its names is told apart. */
function lostFrom(sheet: SheetState, columns: Written['columns']): readonly string[] {
  const grid = gridOf(sheet);
  return grid ? columns.flatMap(([key, title]) => (grid.columns.has(key) ? [] : [title])) : [];
}

async function loaded(bytes: Uint8Array): Promise<Workbook | null> {
  const book = new Workbook();
  try {
    await book.xlsx.load(bytes);
    return book.worksheets.length > 0 ? book : null;
  } catch {
    return null;
  }
}

/** One of our sheets as it was written: its title, its role, its columns where people type. */
interface Written {
  readonly title: string;
  readonly role: string;
  readonly columns: readonly (readonly [key: string, title: string])[];
}

function writtenSheets(book: Workbook): readonly Written[] {
  const sheet = book.getWorksheet(LISTS_SHEET);
  return Array.from({ length: sheet?.rowCount ?? 0 }, (_, index) => index + 1).flatMap((row): readonly Written[] => {
    const [title, role, columns] = [1, 2, 3].map((column) => plainOf(sheet?.getCell(row, column).value));
    if (typeof title !== 'string' || typeof role !== 'string' || role === '') return [];
    return [{ title, role, columns: columnsIn(columns) }];
  });
}

/** What somebody changed in the hidden sheet is no reason to read nothing. */
function columnsIn(cell: unknown): Written['columns'] {
  try {
    const read: unknown = JSON.parse(String(cell));
    return Array.isArray(read) ? read.filter((one) => Array.isArray(one) && one.length === 2) : [];
  } catch {
    return [];
  }
}

/** Roles by today's title, from the defined names. */
function rolesOf(book: Workbook): ReadonlyMap<string, string> {
  return new Map(
    book.definedNames.model.flatMap(({ name, ranges }): readonly (readonly [string, string])[] => {
      const role = roleOf(name);
      const sheet = /^(?:'((?:[^']|'')*)'|([^!]*))!/.exec(ranges[0] ?? '');
      return role === null || !sheet ? [] : [[(sheet[1] ?? sheet[2] ?? '').replace(/''/g, "'"), role]];
    }),
  );
}

/** LibreOffice saves a box that is ticked, or is not, as a formula. */
const BOX = /^=(TRUE|FALSE)\(\)$/;

interface Contents {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly string[])[];
  readonly notes: readonly Note[];
  readonly isComputed: boolean;
}

function contentsOf(sheet: Worksheet): Contents {
  const found: { readonly row: number; readonly column: number; readonly value: unknown; readonly formula: string }[] =
    [];
  const notes: Note[] = [];
  let isComputed = false;
  sheet.eachRow((line, row) => {
    // A blank cell may hold a note.
    line.eachCell({ includeEmpty: true }, (cell, column) => {
      const text = textOfNote(cell.note);
      if (text !== '') notes.push({ row, column, text });
      // A merged cell repeats the value of the first one.
      if (cell.isMerged && cell.master !== cell) return;
      const formula = cell.formula ? inPlan(cell.formula) : '';
      if (formula && cell.result !== undefined) isComputed = true;
      const box = BOX.exec(formula)?.[1];
      if (box) found.push({ row, column, value: box === 'TRUE', formula: '' });
      else {
        const value = plainOf(formula ? (cell.result ?? '') : cell.value);
        if (formula || value !== '') found.push({ row, column, value, formula });
      }
    });
  });
  const rows = found.reduce((most, { row }) => Math.max(most, row), 0);
  const columns = found.reduce((most, { column }) => Math.max(most, column), 0);
  const values = Array.from({ length: rows }, () => new Array<unknown>(columns).fill(''));
  const formulas = Array.from({ length: rows }, () => new Array<string>(columns).fill(''));
  for (const { row, column, value, formula } of found) {
    const [ofValues, ofFormulas] = [values[row - 1], formulas[row - 1]];
    if (ofValues) ofValues[column - 1] = value;
    if (ofFormulas) ofFormulas[column - 1] = formula;
  }
  return { values, formulas, notes, isComputed };
}

/** What a cell holds as a sheet of Google gives it: a number, a text, a box, a date; an error by its name. */
function plainOf(value: CellValue): unknown {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return onTheWall(value);
  if (typeof value !== 'object') return value;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return plainOf((value as { text?: CellValue }).text ?? '');
  return 'error' in value ? String((value as CellErrorValue).error) : '';
}

/** The library counts in universal time: the same hour here. */
const onTheWall = (date: Date): Date =>
  new Date(
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
  );

function textOfNote(note: unknown): string {
  if (typeof note === 'string') return note;
  const texts = (note as { texts?: readonly { text: string }[] } | undefined)?.texts ?? [];
  return texts.map(({ text }) => text).join('');
}
