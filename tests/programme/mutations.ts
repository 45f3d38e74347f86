/** Mutations of real files, as texts and as JSON values: what a slip, a bad copy or a hostile hand makes of them. */
import fc from 'fast-check';

/** Texts that have broken readers elsewhere: keys of prototypes, separators of lines, halves of characters, endless figures. */
export const HOSTILE: readonly string[] = [
  ...['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', '__defineGetter__'],
  ...['\u0000', '\u2028', '\u2029', '\ufeff', '\ud800', '\udfff', '\u202e', '\r', '\r\n', '\t', '\v', '\u00a0'],
  ...['9'.repeat(400), '-0', '1e999', 'NaN', '12,5,5', '=1+1', '"', "'", '\\', '{{', '$&', '%00', '<script>'],
  ...['R101 - __proto__ 1 1 1 3 CC 1', 'UE__proto__', 'TOTAL __proto__ 1 1 1', 'Parcours : constructor', 'SEMESTRE 99'],
];

type Edit = (text: string) => string;

const edit: fc.Arbitrary<Edit> = fc
  .tuple(
    fc.constantFrom('cut', 'drop', 'twice', 'move', 'insert', 'replace', 'join'),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.integer({ min: 1, max: 200 }),
    fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 12 })),
  )
  .map(([kind, place, length, more]) => (text) => {
    const at = Math.floor(place * text.length);
    const [before, piece, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
    switch (kind) {
      case 'cut':
        return before;
      case 'drop':
        return before + after;
      case 'twice':
        return before + piece + piece + after;
      case 'move':
        return piece + before + after;
      case 'insert':
        return before + more + piece + after;
      case 'replace':
        return before + more + after;
      default:
        return before + piece.replace(/\n/g, ' ') + after;
    }
  });

/** A text with one to six slips. */
export const mutated = (text: string): fc.Arbitrary<string> =>
  fc.array(edit, { minLength: 1, maxLength: 6 }).map((edits) => edits.reduce((left, one) => one(left), text));

const strange: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'null',
    'true',
    '-1',
    '0',
    '1e300',
    '1.5',
    '""',
    '[]',
    '{}',
    '"x"',
    '[[]]',
    '{"__proto__":{"polluted":true}}',
  ),
  fc.constantFrom(...HOSTILE).map((text) => JSON.stringify(text)),
);

/** JSON text of the value with some of its parts replaced, left out, written twice, or given a field that no prototype must take. */
export const mutatedJson = (value: unknown): fc.Arbitrary<string> => {
  const count = partsOf(value);
  const change = fc.record({
    part: fc.nat(count - 1),
    kind: fc.constantFrom('replace', 'drop', 'field', 'twice'),
    key: fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'x'),
    text: strange,
  });
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    const byPart = new Map(changes.map((one) => [one.part, one]));
    let part = -1;
    const write = (one: unknown): string | null => {
      part += 1;
      const here = byPart.get(part);
      const inside = writeInside(one);
      if (here?.kind === 'drop') return null;
      if (here?.kind === 'replace') return here.text;
      if (here?.kind === 'field' && inside.endsWith('}')) {
        const comma = inside === '{}' ? '' : ',';
        return `${inside.slice(0, -1)}${comma}${JSON.stringify(here.key)}:${here.text}}`;
      }
      return here?.kind === 'twice' ? `[${inside},${inside}]` : inside;
    };
    const writeInside = (one: unknown): string => {
      if (Array.isArray(one))
        return `[${one
          .map(write)
          .filter((text) => text !== null)
          .join(',')}]`;
      if (typeof one !== 'object' || one === null) return JSON.stringify(one);
      const fields = Object.entries(one).map(([key, of]) => [key, write(of)] as const);
      return `{${fields.flatMap(([key, text]) => (text === null ? [] : [`${JSON.stringify(key)}:${text}`])).join(',')}}`;
    };
    return write(value) ?? '';
  });
};

const partsOf = (value: unknown): number =>
  1 +
  (typeof value === 'object' && value !== null
    ? Object.values(value).reduce<number>((sum, one) => sum + partsOf(one), 0)
    : 0);

/** What every object of this realm inherits: the same before and after, or a reader has polluted it. */
export const inherited = (): string =>
  JSON.stringify(
    [Object.prototype, Array.prototype, String.prototype, Function.prototype].map((one) =>
      Reflect.ownKeys(one).map(String),
    ),
  );

/** A guard against a hang, input after input: the bound says nothing of the speed of a reader. */
const HANG_MS = 10_000;

/** What the work gives; fails when one input takes that long. */
export function soon<T>(work: () => T): T {
  const start = Date.now();
  const done = work();
  const lasted = Date.now() - start;
  if (lasted > HANG_MS) throw new Error(`one input took ${lasted} ms`);
  return done;
}
