/** Texts as bytes: UTF-8 with or without its mark, UTF-16 with its mark, and the Western encoding of Windows and Apogée. */

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Browsers and Node have them; Apps Script has not, and reads no file. */
declare const TextDecoder: new (
  encoding: string,
  options?: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };

/** What Windows-1252 has at 0x80–0x9f, where ISO-8859-1 has control characters; five places are empty. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const CHUNK = 8192;

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8-bom', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The text of a file, without its mark: what its first bytes say, else UTF-8 where it is valid, else Windows-1252, which holds ISO-8859-1.
 * @example decode(new Uint8Array([0xc9, 0x6c])) // { text: 'Él', encoding: 'windows-1252' }
 */
export function decode(bytes: Uint8Array): DecodedText {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  if (marked !== undefined) {
    return { text: new TextDecoder(marked === 'utf-8-bom' ? 'utf-8' : marked).decode(bytes), encoding: marked };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: decodeWestern(bytes), encoding: 'windows-1252' };
  }
}

/** By our own table: Node 20 reads Windows-1252 as ISO-8859-1. */
function decodeWestern(bytes: Uint8Array): string {
  let latin = '';
  for (let from = 0; from < bytes.length; from += CHUNK) {
    latin += String.fromCharCode(...Array.from(bytes.subarray(from, from + CHUNK)));
  }
  return latin.replace(/[\u0080-\u009f]/g, (control) => WINDOWS[control.charCodeAt(0) - 0x80] ?? control);
}

/** The bytes of a text in the Western encoding; null where a character has no place in it (`unwritable` says which).
 * @example encodeWestern('Él€') // Uint8Array [0xc9, 0x6c, 0x80]
 */
export function encodeWestern(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const byte = westernByte(text[index] ?? '');
    if (byte === null) return null;
    bytes[index] = byte;
  }
  return bytes;
}

/** The first character that the Western encoding does not have.
 * @example unwritable('Łukasz') // 'Ł'
 */
export const unwritable = (text: string): string | null =>
  Array.from(text).find((character) => character.length > 1 || westernByte(character) === null) ?? null;

function westernByte(character: string): number | null {
  const windows = WINDOWS.indexOf(character);
  if (windows >= 0) return 0x80 + windows;
  const code = character.charCodeAt(0);
  return code <= 0xff && (code & 0xe0) !== 0x80 ? code : null;
}

/** @example encodeUtf8('É') // Uint8Array [0xc3, 0x89] */
export const encodeUtf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
