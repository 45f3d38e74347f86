/** What a PDF made by Chromium says: its pages with their texts, and whether the fonts are inside. */
import { inflateSync } from 'node:zlib';

export interface Pdf {
  /** The text of each page, without any space: Chromium places words, it writes no spaces between them. */
  readonly pages: readonly string[];
  /** Sizes in points, width then height. */
  readonly sizes: readonly (readonly [number, number])[];
  readonly fonts: readonly { readonly name: string; readonly isEmbedded: boolean }[];
}

/** @example readPdf(await page.pdf()).pages.length */
export function readPdf(bytes: Buffer): Pdf {
  const objects = objectsOf(bytes);
  const at = (id: string | undefined): string => objects.get(id ?? '') ?? '';
  const root = /\/Pages (\d+) 0 R/.exec([...objects.values()].find((one) => one.includes('/Type /Catalog')) ?? '');
  const pages = leaves(root?.[1] ?? '', at);
  const alphabets = new Map<string, ReadonlyMap<string, string>>();
  const alphabetOf = (font: string): ReadonlyMap<string, string> => {
    const known = alphabets.get(font) ?? unicodeOf(streamOf(at(/\/ToUnicode (\d+) 0 R/.exec(at(font))?.[1])));
    alphabets.set(font, known);
    return known;
  };
  return {
    pages: pages.map((page) => textOf(page, at, alphabetOf)),
    sizes: pages.map((page) => {
      const [, width = '0', height = '0'] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page) ?? [];
      return [Number(width), Number(height)] as const;
    }),
    fonts: [...objects.values()]
      .filter((one) => one.includes('/Type /FontDescriptor'))
      .map((one) => ({ name: /\/FontName \/(\S+)/.exec(one)?.[1] ?? '', isEmbedded: /\/FontFile[23]? /.test(one) })),
  };
}

/** Objects by number, as the bytes that they are. */
function objectsOf(bytes: Buffer): ReadonlyMap<string, string> {
  const text = bytes.toString('latin1');
  return new Map(
    [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]),
  );
}

function leaves(id: string, at: (id: string) => string): readonly string[] {
  const node = at(id);
  const kids = /\/Kids \[([^\]]*)\]/.exec(node)?.[1];
  if (kids === undefined) return [node];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => leaves(kid, at));
}

function streamOf(object: string): string {
  const found = /stream\n([\s\S]*)\nendstream/.exec(object)?.[1];
  if (found === undefined) return '';
  return object.includes('/FlateDecode') ? inflateSync(Buffer.from(found, 'latin1')).toString('latin1') : found;
}

/** Glyph, in hexadecimal, to text. */
function unicodeOf(cmap: string): ReadonlyMap<string, string> {
  const text = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  const glyph = (value: number): string => value.toString(16).padStart(4, '0').toUpperCase();
  const map = new Map<string, string>();
  for (const [, block = ''] of cmap.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
    for (const [, from = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)>/g)) map.set(from.toUpperCase(), text(to));
  for (const [, block = ''] of cmap.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, from = '', last = '', to = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let value = Number.parseInt(from, 16); value <= Number.parseInt(last, 16); value += 1)
        map.set(glyph(value), text(glyph(Number.parseInt(to, 16) + value - Number.parseInt(from, 16))));
  return map;
}

function textOf(
  page: string,
  at: (id: string) => string,
  alphabetOf: (font: string) => ReadonlyMap<string, string>,
): string {
  const contents = [...(/\/Contents (\[[^\]]*\]|\d+ 0 R)/.exec(page)?.[1] ?? '').matchAll(/(\d+) 0 R/g)];
  const fonts = new Map(
    [...(/\/Font <<([\s\S]*?)>>/.exec(page)?.[1] ?? '').matchAll(/\/(\w+) (\d+) 0 R/g)].map(
      ([, name = '', id = '']) => [name, id],
    ),
  );
  const code = contents.map(([, id = '']) => streamOf(at(id))).join('\n');
  let alphabet: ReadonlyMap<string, string> = new Map();
  let text = '';
  for (const [, font, run] of code.matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (font !== undefined) alphabet = alphabetOf(fonts.get(font) ?? '');
    else text += (run?.match(/.{4}/g) ?? []).map((glyph) => alphabet.get(glyph.toUpperCase()) ?? '').join('');
  }
  return text.replace(/\s/g, '').replace(/ﬁ/g, 'fi').replace(/ﬂ/g, 'fl');
}
