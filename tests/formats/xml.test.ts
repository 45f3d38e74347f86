/** The reader of XML beside a whole one (@rgrove/parse-xml): the same tree, the same places, and the same refusals. */
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { attributeOf, childrenOf, type Element, escapeXml, readXml, unescapeOoxml } from '../../src/formats/xml';

/** What both readers tell of an element. */
interface Told {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly children: readonly Told[];
}

const told = ({ tag, attributes, start, end, text, children }: Element): Told => ({
  tag,
  attributes: { ...attributes },
  start,
  end,
  text,
  children: children.map(told),
});
/** At the very end of a text with 🎓 the package gives no place. */
const toldByPackage = ({ name, attributes, start, end, text, children }: XmlElement, length: number): Told => ({
  tag: name,
  attributes: { ...attributes },
  start,
  end: Math.min(end, length),
  text,
  children: children.flatMap((child) => (child.type === 'element' ? [toldByPackage(child as XmlElement, length)] : [])),
});

function byPackage(xml: string): Told | null {
  try {
    const { root } = parseXml(xml, { includeOffsets: true });
    return root === null ? null : toldByPackage(root, xml.length);
  } catch {
    return null;
  }
}
const byUs = (xml: string): Told | null => {
  const root = readXml(xml);
  return root === null ? null : told(root);
};

const NAME = fc.constantFrom('a', 'row', 'x:c', 'é', 'n-1.2', '_t');
const SPACE = fc.constantFrom('', ' ', '\n', '\r\n', '\t');
const TEXT = fc.string({
  unit: fc.constantFrom(
    'a',
    ' ',
    '\n',
    '\r\n',
    '\r',
    'é',
    '🎓',
    '&amp;',
    '&lt;',
    '&#233;',
    '&#xE9;',
    '&#13;',
    '"',
    "'",
    ']',
    '>',
  ),
  maxLength: 6,
});
const VALUE = fc.string({
  unit: fc.constantFrom('a', ' ', '\n', '\r\n', 'é', '&quot;', '&apos;', '>', '='),
  maxLength: 4,
});
const ATTRIBUTES = fc
  .uniqueArray(fc.tuple(NAME, VALUE, SPACE, fc.constantFrom('"', "'")), { selector: ([name]) => name, maxLength: 3 })
  .map((all) => all.map(([name, value, space, quote]) => ` ${name}${space}=${space}${quote}${value}${quote}`).join(''));
const ASIDE = fc.constantFrom('<!-- <c/> & -->', '<?pi x="<"?>', '<![CDATA[<c>&\r\n]]>', '');
const { element } = fc.letrec<{ element: string; piece: string }>((tie) => ({
  piece: fc.oneof({ depthSize: 'small', withCrossShrink: true }, TEXT, ASIDE, tie('element')),
  element: fc
    .tuple(NAME, ATTRIBUTES, SPACE, fc.array(tie('piece'), { maxLength: 4 }), fc.boolean())
    .map(([name, attributes, space, inside, isEmpty]) =>
      isEmpty
        ? `<${name}${attributes}${space}/>`
        : `<${name}${attributes}${space}>${inside.join('')}</${name}${space}>`,
    ),
}));

it('reads the same elements, attributes, texts and places', () => {
  fc.assert(
    fc.property(
      element,
      fc.constantFrom('', '<?xml version="1.0" encoding="UTF-8"?>\r\n', '\n<!-- é -->'),
      (xml, head) => {
        expect(byUs(head + xml)).toEqual(byPackage(head + xml));
      },
    ),
    { numRuns: 400 },
  );
});

it('refuses what it refuses: a character dropped, doubled or put elsewhere', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '/',
    '&',
    '"',
    ']]>',
    '--',
    '<!DOCTYPE a>',
    '\u0001',
    '</a>',
    '<a>',
    '&nbsp;',
    '&#0;',
    '=',
  );
  fc.assert(
    fc.property(element, fc.nat(), fc.nat({ max: 2 }), piece, (xml, at, many, put) => {
      const place = at % (xml.length + 1);
      const broken = xml.slice(0, place) + put + xml.slice(place + many);
      // Names and the declaration are checked more closely by the package, which OOXML does not need: we may read more, never less.
      const expected = byPackage(broken);
      if (expected !== null && !broken.includes('<!DOCTYPE')) expect(byUs(broken)).toEqual(expected);
    }),
    { numRuns: 400 },
  );
});

it.each([
  ['', 'nothing'],
  ['<a>', 'never closed'],
  ['<a></b>', 'another name'],
  ['<a/><b/>', 'two roots'],
  ['<a/>x', 'a text outside'],
  ['<a>&</a>', 'a bare &'],
  ['<a>&eacute;</a>', 'an entity of HTML'],
  ['<a>&constructor;</a>', 'a name that every object of the language has'],
  ['<a>&#55296;</a>', 'half a character'],
  ['<a b="1" b="2"/>', 'an attribute twice'],
  ['<a b=1/>', 'no quotation marks'],
  ['<a b="<"/>', 'a bracket in an attribute'],
  ['<a>]]></a>', 'the end of a literal text'],
  ['<a>\u0001</a>', 'a control character'],
  ['<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'a DOCTYPE'],
  ['<a><!-- -- --></a>', 'two hyphens in a comment'],
])('%j: %s', (xml) => {
  expect(readXml(xml)).toBeNull();
});

it('a hundred thousand elements deep, it answers', () => {
  const deep = '<a>'.repeat(100_000) + '</a>'.repeat(100_000);
  expect(readXml(deep)?.children.length).toBe(1);
  expect(readXml(deep.slice(4))).toBeNull();
});

it('what is written is read back, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const root = readXml(`<a b="${escapeXml(text).replace(/[\t\n]/g, ' ')}">${escapeXml(text)}</a>`);
      expect(unescapeOoxml(root?.text ?? '')).toBe(text);
    }),
  );
});

it('names are read whatever their prefix', () => {
  const root = readXml('<x:a r:id="7"><x:b/><b/></x:a>');
  expect([root?.name, childrenOf(root ?? undefined, 'b').length, root && attributeOf(root, 'id')]).toEqual([
    'a',
    2,
    '7',
  ]);
});
