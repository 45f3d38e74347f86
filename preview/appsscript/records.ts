/** What Google keeps on a sheet and the engine does not, or not without a screen. It follows rows and columns. */
import type { ICommandInfo } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
} from '@univerjs/sheets';
import { contains, inserted, type Rectangle, removed } from './rectangle';

export interface ProtectionRecord {
  readonly sheetId: string;
  description: string;
  warningOnly: boolean;
  unprotected: readonly Rectangle[];
}

export interface MetadataRecord {
  readonly id: number;
  readonly sheetId: string;
  key: string;
  value: string;
  visibility: string;
}

export interface ConditionalRecord {
  readonly sheetId: string;
  readonly formula: string;
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  ranges: readonly Rectangle[];
}

export interface ChartRecord {
  readonly id: number;
  readonly sheetId: string;
  readonly type: string;
  readonly headers: number;
  readonly options: Readonly<Record<string, unknown>>;
  anchor: Rectangle;
  ranges: readonly Rectangle[];
}

export interface SheetRecords {
  protections: ProtectionRecord[];
  /** In the order of each sheet: the first wins. */
  conditionals: ConditionalRecord[];
  metadata: MetadataRecord[];
  charts: ChartRecord[];
}

/** The protection that a change of this cell (counted from 1) would have to ask about. */
export const protectionAt = (
  { protections }: SheetRecords,
  sheetId: string,
  row: number,
  column: number,
): ProtectionRecord | undefined =>
  protections.find(
    (one) => one.sheetId === sheetId && !one.unprotected.some((rectangle) => contains(rectangle, row, column)),
  );

interface Moved {
  readonly subUnitId: string;
  readonly range: { startRow: number; endRow: number; startColumn: number; endColumn: number };
}

/** Follows what a command of the engine did to the rows and columns. */
export function follow(records: SheetRecords, { id, params }: ICommandInfo): void {
  if (id === RemoveSheetMutation.id) {
    const { subUnitId } = params as Moved;
    records.protections = records.protections.filter((one) => one.sheetId !== subUnitId);
    records.metadata = records.metadata.filter((one) => one.sheetId !== subUnitId);
    records.conditionals = records.conditionals.filter((one) => one.sheetId !== subUnitId);
    records.charts = records.charts.filter((one) => one.sheetId !== subUnitId);
    return;
  }
  const byRow = id === InsertRowMutation.id || id === RemoveRowMutation.id;
  if (!byRow && id !== InsertColMutation.id && id !== RemoveColMutation.id) return;
  const change = id === InsertRowMutation.id || id === InsertColMutation.id ? inserted : removed;
  const { subUnitId, range } = params as Moved;
  const at = (byRow ? range.startRow : range.startColumn) + 1;
  const count = byRow ? range.endRow - range.startRow + 1 : range.endColumn - range.startColumn + 1;
  const follows = (rectangles: readonly Rectangle[]): readonly Rectangle[] =>
    rectangles
      .map((one) => moved(one, byRow, change, at, count))
      .filter(({ rows, columns }) => rows > 0 && columns > 0);
  for (const one of records.protections) if (one.sheetId === subUnitId) one.unprotected = follows(one.unprotected);
  for (const one of records.charts) {
    if (one.sheetId !== subUnitId) continue;
    one.ranges = follows(one.ranges);
    one.anchor = follows([one.anchor])[0] ?? one.anchor;
  }
  for (const one of records.conditionals) if (one.sheetId === subUnitId) one.ranges = follows(one.ranges);
}

function moved(one: Rectangle, byRow: boolean, change: typeof inserted, at: number, count: number): Rectangle {
  const [start, size] = byRow ? change(one.row, one.rows, at, count) : change(one.column, one.columns, at, count);
  return byRow ? { ...one, row: start, rows: size } : { ...one, column: start, columns: size };
}
