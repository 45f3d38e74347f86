/** A workbook file (.xlsx) opened: its entries, its sheets, and the cells of a sheet as texts. */
import { addressOf } from './cellName';
import type { TableLine } from './csv';
import { type Fault, faultOf, isFault } from './fault';
import { decode } from './text';
import { attributeOf, childrenOf, type Element, readXml, unescapeOoxml } from './xml';
import { type Entries, readZip } from './zip';

export interface Xlsx {
  readonly entries: Entries;
  readonly sheets: readonly XlsxSheet[];
  readonly shared: readonly string[];
}

export interface XlsxSheet {
  readonly name: string;
  /** Its entry: « xl/worksheets/sheet1.xml ». */
  readonly path: string;
}

/** A cell that holds something. */
export interface XlsxCell {
  readonly row: number;
  readonly column: number;
  /** A number with its decimal comma. */
  readonly text: string;
  readonly isFormula: boolean;
}

/** Cells further right are not read: no list of ours is that wide. */
const WIDEST = 1000;

/** The first sheet of the file is `sheets[0]`.
 * @example openXlsx(bytes) // { sheets: [{ name: 'Saisie notes', … }], … }
 */
export function openXlsx(bytes: Uint8Array): Xlsx | Fault {
  const head = Array.from(bytes.subarray(0, 4));
  if (head.length === 0) return faultOf('vide');
  if (OLD.every((byte, index) => head[index] === byte)) return faultOf('ancien-excel');
  if (head[0] !== 0x50 || head[1] !== 0x4b) return faultOf('pas-xlsx');
  const entries = readZip(bytes);
  if (isFault(entries)) return entries;
  if (textAt(entries, 'mimetype').startsWith('application/vnd.oasis.opendocument')) return faultOf('opendocument');
  const book = target(entries, '', 'officeDocument');
  if (book === undefined || !entries.has(book)) return faultOf('pas-xlsx');
  const root = readXml(textAt(entries, book));
  if (root === null) return faultOf('xml', book);
  const links = relationsOf(entries, book);
  const sheets = childrenOf(childrenOf(root, 'sheets')[0], 'sheet').flatMap((sheet) => {
    const path = links.find(({ id }) => id === attributeOf(sheet, 'id'))?.path;
    return path !== undefined && entries.has(path) ? [{ name: attributeOf(sheet, 'name') ?? '', path }] : [];
  });
  if (sheets.length === 0) return faultOf('sans-feuille');
  const shared = sharedTexts(entries, target(entries, book, 'sharedStrings'));
  return isFault(shared) ? shared : { entries, sheets, shared };
}

/** Compound files: .xls, and the .xlsx that a password closes. */
const OLD = [0xd0, 0xcf, 0x11, 0xe0];

/** The cells of a sheet that hold something, in order. */
export function cellsOf({ entries, shared }: Xlsx, { path }: XlsxSheet): readonly XlsxCell[] | Fault {
  const root = readXml(textAt(entries, path));
  if (root === null) return faultOf('xml', path);
  return placedCells(root).flatMap(({ cell, row, column }) => {
    const text = shownIn(cell, shared);
    const isFormula = childrenOf(cell, 'f').length > 0;
    return column <= WIDEST && (text !== '' || isFormula) ? [{ row, column, text, isFormula }] : [];
  });
}

/** The lines of the first sheet, as those of a CSV.
 * @example xlsxTable(file)[0] // { ligne: 1, cells: ['Code_NIP', 'nom'] }
 */
export function xlsxTable(file: Xlsx): readonly TableLine[] | Fault {
  const [sheet] = file.sheets;
  const cells = sheet === undefined ? [] : cellsOf(file, sheet);
  if (isFault(cells)) return cells;
  const lines = new Map<number, string[]>();
  for (const { row, column, text } of cells) {
    const line = lines.get(row) ?? [];
    lines.set(row, line);
    while (line.length < column) line.push('');
    line[column - 1] = text;
  }
  return Array.from(lines, ([ligne, line]) => ({ ligne, cells: line }));
}

/** Every cell element of a sheet with its place, told or counted; also those that hold nothing. */
export function placedCells(
  root: Element,
): readonly { readonly cell: Element; readonly row: number; readonly column: number }[] {
  let row = 0;
  return childrenOf(childrenOf(root, 'sheetData')[0], 'row').flatMap((line) => {
    row = Number(attributeOf(line, 'r') ?? row + 1);
    let column = 0;
    return childrenOf(line, 'c').map((cell) => {
      column = addressOf(attributeOf(cell, 'r') ?? '')?.column ?? column + 1;
      return { cell, row, column };
    });
  });
}

function shownIn(cell: Element, shared: readonly string[]): string {
  const kind = attributeOf(cell, 't') ?? 'n';
  if (kind === 'inlineStr') return textIn(childrenOf(cell, 'is')[0]);
  const written = childrenOf(cell, 'v')[0]?.text ?? '';
  if (kind === 's') return shared[Number(written)] ?? '';
  if (kind === 'b') return written === '1' ? 'VRAI' : 'FAUX';
  if (kind === 'n' && written.trim() !== '') return numberText(written);
  return unescapeOoxml(written);
}

/** As it would be typed in a French sheet; a number in its shortest writing, for « 2.2004512E7 » is a NIP.
 * @example numberText('12.50') // '12,5'
 */
const numberText = (written: string): string => {
  const value = Number(written);
  return (Number.isFinite(value) ? String(value) : written).replace('.', ',');
};

/** A text in runs, without its phonetic reading. */
function textIn(element: Element | undefined): string {
  const runs = element?.children.filter(({ name }) => name === 't' || name === 'r') ?? [];
  return unescapeOoxml(runs.map((run) => (run.name === 't' ? run.text : textIn(run))).join(''));
}

function sharedTexts(entries: Entries, path: string | undefined): readonly string[] | Fault {
  if (path === undefined || !entries.has(path)) return [];
  const root = readXml(textAt(entries, path));
  return root === null ? faultOf('xml', path) : childrenOf(root, 'si').map(textIn);
}

const textAt = (entries: Entries, path: string): string => decode(entries.get(path) ?? new Uint8Array(0)).text;

/** What an entry is linked to; '' for the package itself. */
function relationsOf(
  entries: Entries,
  from: string,
): readonly { readonly id: string; readonly type: string; readonly path: string }[] {
  const cut = from.lastIndexOf('/') + 1;
  const root = readXml(textAt(entries, `${from.slice(0, cut)}_rels/${from.slice(cut)}.rels`));
  return childrenOf(root ?? undefined, 'Relationship').map((link) => ({
    id: attributeOf(link, 'Id') ?? '',
    type: (attributeOf(link, 'Type') ?? '').replace(/^.*\//, ''),
    path: resolved(from.slice(0, cut), attributeOf(link, 'Target') ?? ''),
  }));
}

const target = (entries: Entries, from: string, type: string): string | undefined =>
  relationsOf(entries, from).find((link) => link.type === type)?.path;

/** A path from a folder; an absolute one begins with « / ». */
function resolved(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
