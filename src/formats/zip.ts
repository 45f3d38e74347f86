/** Zip packages: their entries as bytes, bounded, and the way back. */
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { type Fault, faultOf } from './fault';

/** The content of each entry, in the order of the package. */
export type Entries = ReadonlyMap<string, Uint8Array>;

const MOST_ENTRIES = 2000;
const MOST_BYTES = 60_000_000;
/** A date that every zip can hold in every time zone: a package is the same whenever it is made. */
const MADE = '2000-01-02';

/** Refuses before inflating what would not fit (a « zip bomb » says its own size).
 * @example readZip(bytes) // Map { '[Content_Types].xml' → …, 'xl/workbook.xml' → … }
 */
export function readZip(bytes: Uint8Array): Entries | Fault {
  let [entries, size] = [0, 0];
  const isWithin = (): boolean => entries <= MOST_ENTRIES && size <= MOST_BYTES;
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        entries += 1;
        size += originalSize;
        return isWithin();
      },
    });
    return isWithin() ? new Map(Object.entries(files)) : faultOf('trop-gros');
  } catch {
    return faultOf('tronque');
  }
}

/** @example writeZip(new Map([['a.txt', bytes]])) */
export function writeZip(entries: Entries): Uint8Array<ArrayBuffer> {
  const files: Zippable = {};
  for (const [name, content] of Array.from(entries)) files[name] = [content, { mtime: MADE }];
  return zipSync(files) as Uint8Array<ArrayBuffer>;
}
