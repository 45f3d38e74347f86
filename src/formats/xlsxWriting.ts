/** A small workbook file made from tables: numbers, texts inside their cells, a title row in bold, widths; no formula ever. */
import { columnName } from './cellName';
import { encodeUtf8 } from './text';
import { type CellContent, cellXml } from './xlsxPatch';
import { escapeXml } from './xml';
import { writeZip } from './zip';

export interface XlsxTable {
  /** Of the sheet; what Excel refuses in it is left out. */
  readonly name: string;
  readonly lines: readonly (readonly CellContent[])[];
  /** The row of titles, from 1: bold, and kept in view; 0 for none. */
  readonly head: number;
  /** In characters, column after column. */
  readonly widths: readonly number[];
}

/** One sheet per table.
 * @example writeXlsx([{ name: 'Notes', head: 1, widths: [12], lines: [['NIP'], ['00123']] }])
 */
export function writeXlsx(tables: readonly XlsxTable[]): Uint8Array<ArrayBuffer> {
  const sheets = tables.map((table, index) => ({ table, id: index + 1 }));
  const names = uniqueNames(tables);
  const parts: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>${sheets
        .map(
          ({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
        )
        .join('')}</Types>`,
    ],
    ['_rels/.rels', relations([['rId1', 'officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets>${sheets
        .map(({ id }) => `<sheet name="${escapeXml(names[id - 1] ?? '')}" sheetId="${id}" r:id="rId${id}"/>`)
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map(({ id }) => [`rId${id}`, 'worksheet', `worksheets/sheet${id}.xml`] as const),
        [`rId${sheets.length + 1}`, 'styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', STYLES],
    ...sheets.map(({ table, id }) => [`xl/worksheets/sheet${id}.xml`, sheetXml(table)] as const),
  ];
  return writeZip(new Map(parts.map(([name, xml]) => [name, encodeUtf8(DECLARATION + xml)])));
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Two looks: plain, and bold. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
const BOLD = '1';

const relations = (links: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${links
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

function sheetXml({ lines, head, widths }: XlsxTable): string {
  const view =
    head > 0
      ? `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
      : '';
  const columns = widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const rows = lines.map((line, index) => {
    const style = index + 1 === head ? BOLD : undefined;
    const cells = line.flatMap((content, column) =>
      content === '' ? [] : [cellXml('c', columnName(column + 1) + (index + 1), style, content)],
    );
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  const cols = columns === '' ? '' : `<cols>${columns}</cols>`;
  return `<worksheet xmlns="${MAIN}">${view}${cols}<sheetData>${rows.join('')}</sheetData></worksheet>`;
}

/** Names that Excel takes: 31 characters, none of []:*?/\\, each once whatever its case. */
function uniqueNames(tables: readonly XlsxTable[]): readonly string[] {
  const seen = new Set<string>();
  return tables.map(({ name }, index) => {
    const plain =
      Array.from(name.replace(/[[\]:*?/\\]/g, ' ').trim())
        .slice(0, 28)
        .join('') || 'Feuille';
    const given = seen.has(plain.toLowerCase()) ? `${plain} ${index + 1}` : plain;
    seen.add(given.toLowerCase());
    return given;
  });
}
