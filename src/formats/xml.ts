/** XML as a tree of elements that know where they stand in the text, so that a few may be replaced and the rest left byte for byte. */
import { parseXml, type XmlElement } from '@rgrove/parse-xml';

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

/** null: not well formed, or too large to be read here.
 * @example readXml('<a><b c="1">x</b></a>')?.children[0]?.text // 'x'
 */
export function readXml(text: string): Element | null {
  if (text.length > LARGEST) return null;
  try {
    const { root } = parseXml(text, { includeOffsets: true });
    return root === null ? null : elementOf(root);
  } catch {
    return null;
  }
}

function elementOf(node: XmlElement): Element {
  const children = node.children.flatMap((child) => (isElement(child) ? [elementOf(child)] : []));
  const { name: tag, attributes, start, end } = node;
  return {
    name: tag.slice(tag.indexOf(':') + 1),
    tag,
    attributes,
    children,
    get text() {
      return node.text;
    },
    start,
    end,
  };
}

const isElement = (node: { readonly type: string }): node is XmlElement => node.type === 'element';

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
/** All but what XML can hold and gives back unchanged: a carriage return would come back as a line feed. */
const UNWRITABLE = /[^\t\n\u0020-\ufffd]/g;
