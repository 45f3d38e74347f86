/** A mark-entry sheet as ScoDoc gives it (domain notes, 5.1), written by hand: shared texts, styles, protection, a calculation chain, a second sheet. */
import { writeZip } from '../../src/formats';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Cells by name: a text is shared, a number is a number, `f:` a formula with its last value. */
export type Cells = Readonly<Record<string, string | number>>;

export const HEAD: Cells = {
  A1: 'Feuille saisie note (à enregistrer au format excel)',
  A2: 'Saisir les notes dans la colonne E (cases jaunes)',
  A3: 'Ne pas modifier les cases en mauve !',
  A4: 'BUT MMI semestre 1',
  A5: 'Contrôle écrit dans R101 (Anglais)',
  A6: 'Evaluation du 12/10/2026 (coef. 1)',
  A8: '!2412',
  B8: 'Nom',
  C8: 'Prénom',
  D8: 'Groupe',
  E8: 'Note sur 20',
  F8: 'Remarque',
};

export const CLASS: Cells = {
  ...HEAD,
  A9: '!501',
  B9: 'ABADIE',
  C9: 'Rose',
  D9: 'TD1',
  F9: 'reçoit un tiers-temps & plus <3',
  A10: '!502',
  B10: 'BENALI',
  C10: 'Karim',
  D10: 'TD1',
  E10: 11.5,
  A11: '!503',
  B11: 'DA SILVA',
  C11: 'Inès',
  D11: 'DEM',
  E11: 'ABS',
  A13: 'Code notes',
  B13: 'ABS',
  C13: 'absent (0)',
  B14: 'SUPR',
};

const TAIL =
  '<sheetProtection sheet="1" objects="1"/>\r\n<mergeCells count="1"><mergeCell ref="A1:F1"/></mergeCells><extLst><ext uri="{x}"><y:z xmlns:y="urn:y">é 🎓</y:z></ext></extLst>';

/** `prefix`: how the elements of the sheet are called (« x: »), as some programs write. */
export function scodocXlsx(cells: Cells = CLASS, { prefix = '', bom = '' } = {}): Uint8Array<ArrayBuffer> {
  const shared = [...new Set(Object.values(cells).filter((value) => typeof value === 'string' && !/^f:/.test(value)))];
  const rows = new Map<number, string[]>();
  for (const [name, value] of Object.entries(cells)) {
    const row = Number(/\d+/.exec(name)?.[0]);
    rows.set(row, [...(rows.get(row) ?? []), cellOf(prefix, name, value, shared.indexOf(value as string))]);
  }
  const p = prefix;
  const lines = [...rows]
    .sort(([a], [b]) => a - b)
    .map(
      ([row, written]) => `<${p}row r="${row}" spans="1:6" ht="15.5" customHeight="1">${written.join('')}</${p}row>`,
    );
  const namespace = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  const sheet = `${bom}<?xml version="1.0" encoding="UTF-8"?>\r\n<${p}worksheet ${namespace}="${MAIN}"><!-- note --><${p}sheetData>${lines.join('\r\n')}</${p}sheetData>${prefix === '' ? TAIL : ''}</${p}worksheet>`;
  const entries: Readonly<Record<string, string>> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': links([['rId1', 'officeDocument', '/xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Saisie notes" sheetId="1" r:id="rId7"/><sheet name="Aide" sheetId="2" r:id="rId8"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': links([
      ['rId7', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId8', 'worksheet', 'worksheets/sheet2.xml'],
      ['rId9', 'sharedStrings', './../xl/sharedStrings.xml'],
    ]),
    'xl/worksheets/sheet1.xml': sheet,
    'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" count="${shared.length}">${shared.map((text) => `<si><r><t>${escaped(String(text).slice(0, 1))}</t></r><r><rPr><b/></rPr><t xml:space="preserve">${escaped(String(text).slice(1))}</t></r><rPh sb="0" eb="1"><t>non</t></rPh></si>`).join('')}</sst>`,
    'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="E12" i="1"/></calcChain>`,
    'xl/media/logo.bin': '\u0000\u0001binaire',
  };
  return writeZip(new Map(Object.entries(entries).map(([name, text]) => [name, bytesOf(text)])));
}

function cellOf(prefix: string, name: string, value: string | number, index: number): string {
  const open = `<${prefix}c r="${name}" s="${name.startsWith('E') ? 5 : 2}"`;
  if (value === '') return `${open}/>`;
  if (typeof value === 'number') return `${open}><${prefix}v>${value}</${prefix}v></${prefix}c>`;
  if (value.startsWith('f:'))
    return `${open}><${prefix}f>SUM(A1:A2)</${prefix}f><${prefix}v>${value.slice(2)}</${prefix}v></${prefix}c>`;
  return `${open} t="s"><${prefix}v>${index}</${prefix}v></${prefix}c>`;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const links = (all: readonly (readonly [string, string, string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
