/** A table as a file that is downloaded: a workbook or a CSV. */

import { writeCsv, writeXlsx } from '../../../formats';
import { plainName } from '../messages';
import type { Table } from './copies';
import { download } from './download';

export type TableFormat = 'xlsx' | 'csv';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const [NARROWEST, WIDEST] = [6, 40];

/** Downloads the table and gives the name of its file.
 * @example saveTable(table, 'csv') // 'notes-s1-anonyme.csv'
 */
export function saveTable({ name, lines, hasTitles }: Table, format: TableFormat): string {
  const file = `${plainName(name)}.${format}`;
  if (format === 'csv') {
    download(file, 'text/csv', writeCsv(lines));
    return file;
  }
  const widths = (lines[0] ?? []).map((_, column) => {
    const longest = lines.reduce((most, line) => Math.max(most, String(line[column] ?? '').length), 0);
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
  });
  download(file, XLSX_TYPE, writeXlsx([{ name, lines, head: hasTitles ? 1 : 0, widths }]));
  return file;
}
