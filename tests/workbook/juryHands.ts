/** What a jury does to its sheet, by the names of the columns: those that the sheet does not have yet are put in. */
import { type Cell, type HeadlessHost, sheetOf } from './workbench';

const DECISIONS: Readonly<Record<string, readonly string[]>> = {
  'Jury S1': ['decision:UE11', 'decision:UE12', 'motif'],
  'Jury BUT1': [
    ...['decision:UE11', 'decision:UE21', 'decision:rcue:1', 'decision:UE12', 'decision:UE22', 'decision:rcue:2'],
    ...['audition', 'entendu', 'conseil', 'directeur'],
  ],
};

/** Every cell of a sheet as it is. */
function wholeSheet(host: HeadlessHost, name: string): Cell[][] {
  const sheet = sheetOf(host, name);
  const values = host.read(name, sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getA1Notation());
  return values as Cell[][];
}

/** Columns of the jury that an older sheet lacks, before the hidden names of its rows. */
export function completeJury(host: HeadlessHost, name: string): void {
  const values = wholeSheet(host, name);
  const row = values.findIndex((line) => line.includes('jury-but'));
  const keys = values[row] ?? [];
  const lacking = (DECISIONS[name] ?? []).filter((key) => !keys.includes(key));
  if (lacking.length === 0) return;
  const at = keys.indexOf('jury-but') + 1;
  sheetOf(host, name).insertColumnsBefore(at, lacking.length);
  sheetOf(host, name)
    .getRange(row + 1, at, 1, lacking.length)
    .setValues([lacking]);
}

/** A cell by the hidden name of its column and the NIP of its line, or the name of its row. */
export function cellNamed(host: HeadlessHost, name: string, key: string, nip: string): string {
  const values = wholeSheet(host, name);
  const keys = values.find((line) => line.includes('jury-but')) ?? [];
  const nips = keys.indexOf('nip');
  const row = values.findIndex((line) => line[nips] === nip || line[keys.length - 1] === nip);
  if (row < 0 || !keys.includes(key)) throw new Error(`no ${key} of ${nip} on ${name}`);
  return sheetOf(host, name)
    .getRange(row + 1, keys.indexOf(key) + 1)
    .getA1Notation();
}

/** Types in a cell found by its names, and lets everything be computed. */
export async function write(host: HeadlessHost, name: string, key: string, nip: string, value: Cell): Promise<void> {
  sheetOf(host, name)
    .getRange(cellNamed(host, name, key, nip))
    .setValue(value);
  await host.idle();
}
