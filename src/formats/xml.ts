/** XML as a tree of elements that know where they stand in the text, so that a few may be replaced and the rest left byte for byte. */

export interface Element {
  /** Without its prefix. */
  readonly name: string;
  /** The name as written: « x:row ». */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** All the text inside. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const LARGEST = 20_000_000;

/** One piece after the other: a comment, an instruction, a literal text, the end or the beginning of an element, a text. */
const PIECE =
  /<!--(?:[^-]|-[^-])*-->|<\?[^\s?][\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([^\s<>/]+)\s*>|<([^\s<>/!?"'=&]+)((?:\s+[^\s=<>/"']+\s*=\s*(?:"[^<"]*"|'[^<']*'))*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** An element that is being read: the text inside is a stretch of all the text before. */
interface Draft {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  readonly start: number;
  readonly textStart: number;
}

/** A document without a DOCTYPE, as OOXML wants it. null: not well formed, or too large to be read here.
 * @example readXml('<a><b c="1">x</b></a>')?.children[0]?.text // 'x'
 */
export function readXml(xml: string): Element | null {
  if (xml.length > LARGEST || FORBIDDEN.test(xml)) return null;
  const open: Draft[] = [];
  let [root, text]: [Element | null, string] = [null, ''];
  PIECE.lastIndex = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (PIECE.lastIndex < xml.length) {
    const start = PIECE.lastIndex;
    const piece = PIECE.exec(xml);
    if (piece === null) return null;
    const [, literal, closed, tag, inside, alone, plain] = piece;
    const parent = open[open.length - 1];
    if (literal !== undefined || plain !== undefined) {
      const read = literal === undefined ? decoded(lines(plain ?? '')) : lines(literal);
      if (read === null || plain?.includes(']]>')) return null;
      if (parent === undefined && (literal !== undefined || plain?.trim() !== '')) return null;
      text += read;
    } else if (tag !== undefined) {
      const attributes = attributesIn(inside ?? '');
      if (attributes === null || (parent === undefined && root !== null)) return null;
      const draft: Draft = { tag, attributes, children: [], start, textStart: text.length };
      if (alone === '') open.push(draft);
      else close(draft, PIECE.lastIndex);
    } else if (closed !== undefined) {
      if (open.pop()?.tag !== closed || parent === undefined) return null;
      close(parent, PIECE.lastIndex);
    }
  }
  return open.length === 0 ? root : null;

  function close({ tag, attributes, children, start, textStart }: Draft, end: number): void {
    const textEnd = text.length;
    const name = tag.slice(tag.indexOf(':') + 1);
    const element = { name, tag, attributes, children, start, end, text: text.slice(textStart, textEnd) };
    const parent = open[open.length - 1];
    if (parent === undefined) root = element;
    else parent.children.push(element);
  }
}

function attributesIn(inside: string): Readonly<Record<string, string>> | null {
  const attributes = Object.create(null) as Record<string, string>;
  for (const [, name = '', double, single = ''] of Array.from(inside.matchAll(ATTRIBUTE))) {
    const value = decoded((double ?? single).replace(/\r\n|[\t\n\r]/g, ' '));
    if (value === null || name in attributes) return null;
    attributes[name] = value;
  }
  return attributes;
}

const lines = (text: string): string => text.replace(/\r\n?/g, '\n');

/** The characters that references stand for; null where one stands for none. */
function decoded(text: string): string | null {
  let isRight = true;
  const read = text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));|&/g, (_, hexadecimal, decimal, name) => {
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    const character = name === undefined ? characterOf(code) : NAMED.get(name);
    isRight = isRight && character !== undefined;
    return character ?? '';
  });
  return isRight ? read : null;
}

function characterOf(code: number): string | undefined {
  const character = code <= 0x10ffff ? String.fromCodePoint(code) : '';
  return character === '' || (code >= 0xd800 && code <= 0xdfff) || FORBIDDEN.test(character) ? undefined : character;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The elements of a name directly inside.
 * @example childrenOf(root, 'row')
 */
export const childrenOf = (parent: Element | undefined, name: string): readonly Element[] =>
  parent?.children.filter((child) => child.name === name) ?? [];

/** An attribute, whatever its prefix.
 * @example attributeOf(sheet, 'id') // 'rId1', written « r:id »
 */
export function attributeOf({ attributes }: Element, name: string): string | undefined {
  const key = Object.keys(attributes).find((each) => each === name || each.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}

/** A text inside an element or an attribute; what XML cannot hold is written as OOXML does, « _x0001_ ».
 * @example escapeXml('R&D') // 'R&amp;D'
 */
export const escapeXml = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(UNWRITABLE, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/** What `escapeXml` writes for the characters that XML cannot hold, read back.
 * @example unescapeOoxml('a_x000D_b') // 'a\rb'
 */
export const unescapeOoxml = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML cannot hold. */
const FORBIDDEN = /[^\t\n\r\u0020-\ufffd]/;
/** All but what XML can hold and gives back unchanged: a carriage return would come back as a line feed. */
const UNWRITABLE = /[^\t\n\u0020-\ufffd]/g;
