/** Everything that the layer keeps of a workbook, as comparable data: what two runs must leave alike. */
import type { HeadlessHost } from './workbench';

export type Saved = ReturnType<HeadlessHost['save']>;
type Sheet = Saved['workbook']['sheets'][string];

/** What one sheet holds; numbers of lines and columns count from 0 as the engine's do. */
export interface WholeSheet {
  readonly name: string;
  readonly finished: string;
  /** What a teacher sees, part by part, then as one text. */
  readonly parts: Readonly<Record<string, unknown>>;
  readonly shown: string;
  readonly metadata: string;
}

export interface Whole {
  /** In the order of the tabs, hidden ones included. */
  readonly sheets: readonly WholeSheet[];
  readonly names: string;
  /** Developer metadata of the spreadsheet itself. */
  readonly document: string;
}

/** Sheets in order; cells with value, type, formula and look; sizes, hidden and frozen lines, merges, notes, validations, conditional
 *  rules, protections, metadata; named ranges. Left out: random identifiers, the selection, computed values. */
export function wholeOf({ workbook, records, validations }: Saved): Whole {
  const resources = new Map(
    (workbook.resources ?? []).map(({ name, data }) => [name, data === '' ? {} : JSON.parse(data)] as const),
  );
  const rules = new Map(validations);
  const own = <T extends { readonly sheetId: string }>(all: readonly T[], id: string): readonly object[] =>
    all.flatMap((one) => (one.sheetId === id ? [withoutIds({ ...one, id: 0 })] : []));
  const markOf = (id: string, key: string): string =>
    records.metadata.find((one) => one.sheetId === id && one.key === `jury-but.${key}`)?.value ?? '';
  const sheets = workbook.sheetOrder.map((id): WholeSheet => {
    const sheet = workbook.sheets[id] as Sheet;
    const parts = {
      size: [sheet.rowCount, sheet.columnCount],
      looks: [sheet.hidden, sheet.tabColor, sheet.showGridlines, sheet.freeze],
      merges: texts((sheet.mergeData ?? []).map(withoutIds)),
      rows: lines(sheet.rowData ?? {}),
      columns: lines(sheet.columnData ?? {}),
      cells: cellsOf(sheet, workbook.styles),
      notes: withoutIds(resources.get('SHEET_NOTE_PLUGIN')?.[id] ?? {}),
      validations: texts(
        ((resources.get('SHEET_DATA_VALIDATION_PLUGIN')?.[id] ?? []) as readonly Validation[]).map(
          ({ uid, ranges, ...rest }) => ({
            ...rest,
            record: rules.get(uid),
            ranges: ranges.map(({ startRow, endRow, startColumn, endColumn }) => [
              startRow,
              endRow,
              startColumn,
              endColumn,
            ]),
          }),
        ),
      ),
      conditionals: own(records.conditionals, id),
      shownRules: (resources.get('SHEET_CONDITIONAL_FORMATTING_PLUGIN')?.[id] ?? []).length,
      charts: own(records.charts, id),
      protections: own(records.protections, id),
    };
    return {
      name: String(sheet.name),
      finished: markOf(id, 'finished'),
      parts,
      shown: JSON.stringify(parts),
      metadata: JSON.stringify(own(records.metadata, id)),
    };
  });
  const names = Object.values(resources.get('SHEET_DEFINED_NAME_PLUGIN') ?? {}) as readonly Name[];
  return {
    sheets,
    names: JSON.stringify(names.map((one) => [one.name, unquoted(one.formulaOrRefString)]).sort()),
    document: JSON.stringify(
      records.metadata.filter(({ sheetId }) => sheetId === '').map(({ key, value }) => [key, value]),
    ),
  };
}

/** A sheet that is made again gets another identifier. */
const withoutIds = (value: object): object =>
  JSON.parse(JSON.stringify(value, (key, one: unknown) => (/^(sheetId|unitId|id)$/.test(key) ? '' : one))) as object;

interface Validation {
  readonly uid: string;
  readonly ranges: readonly Readonly<Record<'startRow' | 'endRow' | 'startColumn' | 'endColumn', number>>[];
}

interface Name {
  readonly name: string;
  readonly formulaOrRefString: string;
}

const texts = (all: readonly unknown[]): readonly string[] => all.map((one) => JSON.stringify(sorted(one))).sort();

/** Heights, widths and hiding, without what says nothing. */
const lines = (data: object): object =>
  Object.fromEntries(
    Object.entries(data).flatMap(([at, { h, w, hd }]) => (h || w || hd ? [[at, [h ?? 0, w ?? 0, hd ?? 0]]] : [])),
  );

function cellsOf({ cellData }: Sheet, styles: Saved['workbook']['styles']): Readonly<Record<string, string>> {
  const looks = new Map<string, string>();
  const lookOf = (style: unknown): string => {
    if (typeof style !== 'string') return JSON.stringify(sorted(style ?? {}));
    const known = looks.get(style) ?? JSON.stringify(sorted(styles[style] ?? {}));
    looks.set(style, known);
    return known;
  };
  return Object.fromEntries(
    Object.entries(cellData ?? {}).flatMap(([row, line]) =>
      Object.entries(line as Record<string, Cell | null>).flatMap(([column, cell]) => {
        if (cell?.si) throw new Error('a shared formula: its text is elsewhere');
        const value = cell?.f ? '' : (cell?.v ?? '');
        const said = `${unquoted(cell?.f ?? '')}|${typeof value}:${value}|${value === '' ? '' : cell?.t}|${lookOf(cell?.s)}`;
        return said === '|string:||{}' ? [] : [[`${row},${column}`, said] as const];
      }),
    ),
  );
}

/** The engine writes a name of sheet with or without quotes. */
const unquoted = (formula: string): string => formula.replace(/'([^']*)'!/g, '$1!');

interface Cell {
  readonly v?: string | number | boolean | null;
  readonly t?: number;
  readonly f?: string;
  readonly si?: string;
  readonly s?: unknown;
}

/** With the keys of every object in order, and without those that hold nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== null && one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}

/** A value that someone typed, by the student of its line and a title of its column. */
export interface Typed {
  readonly role: string;
  readonly nip: string;
  readonly title: string;
  /** Among the columns that bear this title, from 0. */
  readonly rank?: number;
  readonly value: string | number;
}

/** Those that are not where they were typed, as sentences; the sheet goes by its mark, the line by its NIP. */
export function lostOf({ workbook, records }: Saved, typed: readonly Typed[]): readonly string[] {
  return typed.flatMap(({ role, nip, title, rank = 0, value }) => {
    const mark = records.metadata.find((one) => one.key === 'jury-but.role' && one.value === role);
    const rows = Object.values(workbook.sheets[mark?.sheetId ?? '']?.cellData ?? {}).map((line) =>
      Object.entries(line as Record<string, Cell | null>),
    );
    const line = rows.find((cells) => cells.some(([, cell]) => cell?.v === nip));
    const columns = rows.flatMap((cells) => cells.flatMap(([at, cell]) => (cell?.v === title ? [at] : [])));
    const distinct = columns.filter((at, index) => columns.indexOf(at) === index).sort((a, b) => Number(a) - Number(b));
    const found = line?.find(([at]) => at === distinct[rank])?.[1]?.v;
    return found === value ? [] : [`${role}, ${nip}, ${title} : ${found} au lieu de ${value}`];
  });
}
