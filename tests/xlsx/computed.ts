/** The values of every sheet of a file that LibreOffice saved: read by a short reader of the tests, not by ours. */
import { strFromU8, unzipSync } from 'fflate';
import { areaOf } from '../../src/workbook';

export type Value = string | number;
/** Rows of values by name of sheet. */
export type Sheets = ReadonlyMap<string, readonly (readonly Value[])[]>;

export function sheetsIn(bytes: Uint8Array): Sheets {
  const parts = unzipSync(bytes);
  const part = (name: string): string => strFromU8(parts[`xl/${name}`] ?? new Uint8Array());
  const shared = Array.from(part('sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs), ([, inner = '']) => textIn(inner));
  const names = Array.from(part('workbook.xml').matchAll(/<sheet name="([^"]*)"/g), ([, name = '']) => plain(name));
  return new Map(names.map((name, index) => [name, gridIn(part(`worksheets/sheet${index + 1}.xml`), shared)]));
}

const CELL = /<c r="([A-Z]+)(\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs;

function gridIn(xml: string, shared: readonly string[]): readonly (readonly Value[])[] {
  const rows: Value[][] = [];
  for (const [, letters = '', row = '', attributes = '', inner = ''] of xml.matchAll(CELL)) {
    const raw = /<v>(.*?)<\/v>/s.exec(inner)?.[1];
    if (raw === undefined) continue;
    const type = /t="(\w+)"/.exec(attributes)?.[1] ?? 'n';
    rows[Number(row) - 1] ??= [];
    const line = rows[Number(row) - 1] as Value[];
    line[areaOf(`${letters}1`).column - 1] = readValue(type, raw, shared);
  }
  return rows;
}

function readValue(type: string, raw: string, shared: readonly string[]): Value {
  if (type === 's') return shared[Number(raw)] ?? '';
  return type === 'n' ? Number(raw) : plain(raw);
}

const textIn = (xml: string): string =>
  Array.from(xml.matchAll(/<t[^>]*>(.*?)<\/t>/gs), ([, text = '']) => plain(text)).join('');

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string): string => xml.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '');
