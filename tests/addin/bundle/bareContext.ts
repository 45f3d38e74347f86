/** A bare V8 context in which the built bundle runs: the language up to ES2019 and nothing around it, no service either. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';

export const ROOT = join(__dirname, '..', '..', '..');

/** What a server of Apps Script lacks, and its services, which loading must not touch. Reading one of these names is noted. */
const WATCHED = [
  ...['SpreadsheetApp', 'HtmlService', 'PropertiesService', 'LockService', 'CacheService', 'ScriptApp', 'Session'],
  ...['DriveApp', 'UrlFetchApp', 'Utilities', 'Logger', 'GmailApp', 'MailApp', 'Browser', 'Charts', 'ContentService'],
  ...[
    'process',
    'require',
    'module',
    'exports',
    'Buffer',
    'global',
    '__dirname',
    'window',
    'self',
    'document',
    'navigator',
  ],
  ...['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'queueMicrotask', 'requestAnimationFrame'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'atob', 'btoa'],
  ...['crypto', 'performance', 'structuredClone', 'Blob', 'FormData', 'ReadableStream', 'localStorage', 'google'],
  ...['Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'BigInt', 'WeakRef', 'FinalizationRegistry', 'Iterator'],
  'console',
];

/** What the language gained after ES2019: absent here, as the compiler's `lib` says it must not be used. */
const NEWER = `
  const drop = (object, names) => { for (const name of names) delete object[name]; };
  drop(Array.prototype, ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with', 'group', 'groupToMap']);
  drop(String.prototype, ['at', 'matchAll', 'replaceAll', 'isWellFormed', 'toWellFormed']);
  drop(Object, ['hasOwn', 'groupBy']);
  drop(Array, ['fromAsync']);
  drop(Map, ['groupBy']);
  drop(Promise, ['allSettled', 'any', 'withResolvers', 'try']);
`;

export interface BareContext {
  /** Runs code in the context: its arrays and dates are made there, not here. */
  readonly run: (code: string) => unknown;
  /** The globals that the code has made so far. */
  readonly made: () => readonly string[];
  /** The watched names that were read so far. */
  readonly touched: () => readonly string[];
}

/**
 * A context that has run `code`. Code made at run time is forbidden, unless the panel is to be woken: cells must do without.
 * @example bareContext('var a = [1].at(0);') // throws: Array.prototype.at is newer than ES2019
 */
export function bareContext(code: string, { panel = false } = {}): BareContext {
  const touched = new Set<string>();
  const sandbox = Object.create(null);
  for (const name of WATCHED) {
    const get = () => {
      touched.add(name);
      return undefined;
    };
    Object.defineProperty(sandbox, name, { get, enumerable: false });
  }
  const context = vm.createContext(sandbox, { codeGeneration: { strings: panel, wasm: false } });
  vm.runInContext(`{${NEWER}}`, context);
  vm.runInContext(code, context, { filename: 'Code.js' });
  return {
    run: (more) => vm.runInContext(more, context),
    made: () => Object.keys(sandbox).sort(),
    touched: () => [...touched].sort(),
  };
}

/** A file of dist, which `npm run build` writes. */
export function built(name: string): string {
  const path = join(ROOT, 'dist', name);
  if (!existsSync(path)) throw new Error(`dist/${name} n'existe pas : lancez d'abord « npm run build ».`);
  return readFileSync(path, 'utf8');
}
