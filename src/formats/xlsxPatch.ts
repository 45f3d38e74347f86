/** A few cells of one sheet written anew; every other character of that sheet, and every other entry of the package, is left as it is. */
import { addressOf, columnName } from './cellName';
import { type Fault, faultOf } from './fault';
import { decode, encodeUtf8 } from './text';
import type { Xlsx, XlsxSheet } from './xlsx';
import { attributeOf, childrenOf, type Element, escapeXml, readXml } from './xml';
import { writeZip } from './zip';

export type CellContent = number | string;

/** `contents`: by name of cell; the row of each must hold at least one cell.
 * @example patchXlsx(file, sheet, new Map([['E9', 12.5], ['E10', 'ABS']]))
 */
export function patchXlsx(
  file: Xlsx,
  sheet: XlsxSheet,
  contents: ReadonlyMap<string, CellContent>,
): Uint8Array<ArrayBuffer> | Fault {
  const { text, encoding } = decode(file.entries.get(sheet.path) ?? new Uint8Array(0));
  if (encoding !== 'utf-8' && encoding !== 'utf-8-bom') return faultOf('xml', sheet.path);
  const patched = patchSheet(text, contents);
  if (patched === null) return faultOf('xml', sheet.path);
  const entries = new Map(file.entries);
  entries.set(sheet.path, encodeUtf8(encoding === 'utf-8-bom' ? `\ufeff${patched}` : patched));
  return writeZip(entries);
}

/** The XML of a sheet with those cells; null where it cannot be read, or has no such row.
 * @example patchSheet('<worksheet><sheetData><row r="1"><c r="A1"/></row></sheetData></worksheet>', new Map([['A1', 5]]))
 */
export function patchSheet(xml: string, contents: ReadonlyMap<string, CellContent>): string | null {
  const root = readXml(xml);
  if (root === null) return null;
  const rows = rowsOf(root);
  const changes: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  for (const [name, content] of Array.from(contents)) {
    const address = addressOf(name);
    const cells = childrenOf(address === null ? undefined : rows.get(address.row), 'c');
    const [first] = cells;
    if (address === null || first === undefined) return null;
    let counted = 0;
    const placed = cells.map((cell) => {
      counted = addressOf(attributeOf(cell, 'r') ?? '')?.column ?? counted + 1;
      return { cell, column: counted };
    });
    const here = placed.find(({ column }) => column === address.column)?.cell;
    const after = placed.find(({ column }) => column > address.column)?.cell;
    const last = cells[cells.length - 1] ?? first;
    const [from, to] = here ? [here.start, here.end] : after ? [after.start, after.start] : [last.end, last.end];
    const style = here && attributeOf(here, 's');
    changes.push({ from, to, text: cellXml(first.tag, columnName(address.column) + address.row, style, content) });
  }
  changes.sort((a, b) => a.from - b.from);
  let [written, at] = ['', 0];
  for (const { from, to, text } of changes) {
    written += xml.slice(at, from) + text;
    at = to;
  }
  return written + xml.slice(at);
}

function rowsOf(root: Element): ReadonlyMap<number, Element> {
  let row = 0;
  return new Map(
    childrenOf(childrenOf(root, 'sheetData')[0], 'row').map((line) => {
      row = Number(attributeOf(line, 'r') ?? row + 1);
      return [row, line] as const;
    }),
  );
}

/** A number, or a text inside its own cell: the table of shared texts is left alone. `tag`: « c », or « x:c ».
 * @example cellXml('c', 'E9', '3', 12.5) // '<c r="E9" s="3"><v>12.5</v></c>'
 */
export function cellXml(tag: string, name: string, style: string | undefined, content: CellContent): string {
  const prefix = tag.slice(0, tag.indexOf(':') + 1);
  const open = `<${tag} r="${name}"${style === undefined ? '' : ` s="${style}"`}`;
  if (content === '') return `${open}/>`;
  if (typeof content === 'number') return `${open}><${prefix}v>${content}</${prefix}v></${tag}>`;
  const text = `<${prefix}t xml:space="preserve">${escapeXml(content)}</${prefix}t>`;
  return `${open} t="inlineStr"><${prefix}is>${text}</${prefix}is></${tag}>`;
}
