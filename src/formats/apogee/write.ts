/** Writes values into a maquette, byte by byte: what is not written keeps its bytes, its encoding and its ends of lines. */
import type { Maquette } from './maquette';

/** What takes the place of a field of a line. Of plain ASCII, so that it is the same in every encoding of a maquette. */
export interface ApogeeEdit {
  readonly ligne: number;
  readonly champ: number;
  readonly valeur: string;
}

const [TAB, LF, CR] = [0x09, 0x0a, 0x0d];

/** The bytes of the maquette with these values.
 * @example writeApogee(maquette, [{ ligne: 48, champ: 4, valeur: '12,50' }]) // the same file, but for that field
 */
export function writeApogee({ bytes }: Pick<Maquette, 'bytes'>, edits: readonly ApogeeEdit[]): Uint8Array<ArrayBuffer> {
  const wanted = new Map(edits.map((edit) => [`${edit.ligne} ${edit.champ}`, edit.valeur] as const));
  const chunks: Uint8Array[] = [];
  let [ligne, champ, from] = [1, 0, 0];
  for (let at = 0; at <= bytes.length; at += 1) {
    const byte = bytes[at];
    if (at < bytes.length && byte !== TAB && byte !== LF) continue;
    const valeur = wanted.get(`${ligne} ${champ}`);
    const isEnd = byte !== TAB;
    const end = isEnd && at > from && bytes[at - 1] === CR ? at - 1 : at;
    if (valeur === undefined) chunks.push(bytes.subarray(from, at + 1));
    else {
      chunks.push(ascii(valeur), bytes.subarray(end, at + 1));
      wanted.delete(`${ligne} ${champ}`);
    }
    from = at + 1;
    [ligne, champ] = byte === LF ? [ligne + 1, 0] : [ligne, champ + 1];
  }
  if (wanted.size > 0) throw new Error(`no such field in the maquette: ${Array.from(wanted.keys()).join(', ')}`);
  return joined(chunks);
}

function ascii(text: string): Uint8Array {
  if (!/^[ -~]*$/.test(text)) throw new Error(`not a value of a maquette: ${JSON.stringify(text)}`);
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
