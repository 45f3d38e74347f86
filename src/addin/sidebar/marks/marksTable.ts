/** A file of marks as a table: which column is the NIP, which is the mark, and the lines that the server is given. */

import { readTable } from '../../../formats';
import { listColumn, type TableRow } from '../../../workbook';
import type { MarksRequest } from '../../protocol';

export interface MarksTable {
  /** « Code_NIP », or « Colonne 1 » where the table has no header. */
  readonly titles: readonly string[];
  readonly rows: readonly TableRow[];
  /** The column by its title, else by what it holds; null when nothing tells. */
  readonly nip: number | null;
  readonly note: number | null;
}

/** Finds the columns of a pasted table.
 * @example readMarks('NIP;Note\n00123;12,5') // { titles: ['NIP', 'Note'], nip: 0, note: 1, rows: [{ ligne: 2, … }] }
 */
export function readMarks(text: string): MarksTable {
  const all = readTable(text);
  const head = all.findIndex(({ cells }) => cells.some((cell) => listColumn(cell) === 'nip'));
  const rows = all.slice(head + 1);
  const width = all.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const named = all[head]?.cells ?? [];
  const titles = Array.from({ length: width }, (_, index) => named[index]?.trim() || `Colonne ${index + 1}`);
  if (head < 0) return { titles, rows, nip: width > 0 ? 0 : null, note: width === 2 ? 1 : null };
  const note = named.findIndex((cell) => listColumn(cell) === 'note');
  return {
    titles,
    rows,
    nip: named.findIndex((cell) => listColumn(cell) === 'nip'),
    note: note >= 0 ? note : width === 2 ? 1 : null,
  };
}

/** The lines of two columns; those that have no NIP are left to the server to tell. */
export function marksLines({ rows }: MarksTable, nip: number, note: number): MarksRequest['lignes'] {
  return rows.map(({ ligne, cells }) => ({
    ligne,
    nip: (cells[nip] ?? '').trim(),
    note: (cells[note] ?? '').trim(),
  }));
}
