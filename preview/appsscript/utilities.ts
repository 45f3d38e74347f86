/** Apps Script's Utilities: the digest of a text and the writing of a date, as far as the add-in uses them. */
import { sha256 } from '@noble/hashes/sha2.js';
import { partsOf } from '../engine/values';
import { enumeration } from './enums';
import { expose, type Mode, type Runtime } from './runtime';
import { type Method, method } from './signatures';

const DIGESTS = { SHA_256: 'SHA_256' } as const;
const CHARSETS = { UTF_8: 'UTF_8' } as const;
const MODES: readonly Mode[] = ['FULL', 'NONE'];

export const utilities = (runtime: Runtime): GoogleAppsScript.Utilities.Utilities =>
  expose(runtime, {
    className: 'Utilities',
    free: 'all',
    modes: MODES,
    constants: {
      DigestAlgorithm: enumeration('DigestAlgorithm', DIGESTS),
      Charset: enumeration('Charset', CHARSETS),
    },
    methods: {
      // Google gives bytes as Java does: from -128 to 127.
      computeDigest: method('text text text', (_algorithm: string, text: string, _charset: string) =>
        Array.from(sha256(new TextEncoder().encode(text)), (byte) => (byte > 127 ? byte - 256 : byte)),
      ),
      formatDate: method('date text text', dateText),
    } satisfies Partial<Record<keyof GoogleAppsScript.Utilities.Utilities, Method>>,
  });

/** Part of a date by the letters of its pattern. */
const PARTS: Readonly<Record<string, Intl.DateTimeFormatPartTypes>> = {
  yyyy: 'year',
  MM: 'month',
  dd: 'day',
  HH: 'hour',
  mm: 'minute',
};

function dateText(date: Date, timeZone: string, format: string): string {
  const written = partsOf(date, timeZone);
  return format.replace(/[A-Za-z]+/g, (letters) => {
    const part = Object.hasOwn(PARTS, letters) ? PARTS[letters] : undefined;
    if (part === undefined) throw new Error(`formatDate : la page locale n'a pas le motif « ${letters} »`);
    return written.find(({ type }) => type === part)?.value ?? '';
  });
}
