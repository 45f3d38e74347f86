/** Where a text stops being JSON, in line and column: engines say it each in their own words, or not at all. */
import { shortened } from './issue';

export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly found: string;
  readonly expected: string;
}

/** What may come next: `open` lists the brackets that are not closed yet. */
interface Scan {
  readonly open: string[];
  state: 'value' | 'first-item' | 'first-key' | 'key' | 'colon' | 'after' | 'end';
}

const WORD = /[^\s,:[\]{}"]+/y;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const EXPECTED: Readonly<Record<Scan['state'], string>> = {
  value: 'une valeur (nombre avec un point, texte entre guillemets droits, liste ou objet)',
  'first-item': 'une valeur ou « ] »',
  'first-key': 'un nom de champ entre guillemets droits, ou « } »',
  key: 'un nom de champ entre guillemets droits (la dernière virgule est peut-être de trop)',
  colon: '« : » après le nom du champ',
  after: '« , » ou la fermeture',
  end: 'rien après la dernière accolade',
};

/**
 * The first place where a text that is not JSON goes wrong.
 *
 * @example jsonFault('{\n  "but": 0,5\n}') // { line: 2, column: 12, found: '5', expected: 'un nom de champ…' }
 */
export function jsonFault(text: string): JsonFault {
  const scan: Scan = { open: [], state: 'value' };
  let at = 0;
  while (true) {
    while (' \t\r\n'.includes(text[at] ?? 'x')) at += 1;
    const token = tokenAt(text, at);
    if (token === '' || !accepts(token, scan)) return faultAt(text, at, token, scan.state);
    at += token.length;
  }
}

/** A bracket, a comma, a colon, a whole string, a word; « '' » at the end of the text. A string that is not closed is its quote. */
function tokenAt(text: string, at: number): string {
  const first = text[at] ?? '';
  if (first === '"') return text.slice(at, stringEnd(text, at));
  if (first === '' || '[]{},:'.includes(first)) return first;
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? first;
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '"') return at + 1;
    if (text[at] === '\\') at += 1;
    else if ((text[at] as string) < ' ') break;
  }
  return start + 1;
}

/** Moves on when the token may stand here. */
function accepts(token: string, scan: Scan): boolean {
  const { open, state } = scan;
  const kind = kindOf(token);
  const isClosing = (state === 'after' || state === 'first-item' || state === 'first-key') && token === closing(open);
  if (isClosing) {
    open.pop();
    scan.state = open.length === 0 ? 'end' : 'after';
  } else if ((state === 'value' || state === 'first-item') && (token === '{' || token === '[')) {
    open.push(token);
    scan.state = token === '{' ? 'first-key' : 'first-item';
  } else if ((state === 'value' || state === 'first-item') && kind !== 'other') {
    scan.state = open.length === 0 ? 'end' : 'after';
  } else if ((state === 'key' || state === 'first-key') && kind === 'string') scan.state = 'colon';
  else if (state === 'colon' && token === ':') scan.state = 'value';
  else if (state === 'after' && token === ',') scan.state = open[open.length - 1] === '{' ? 'key' : 'value';
  else return false;
  return true;
}

const closing = (open: readonly string[]): string => (open[open.length - 1] === '{' ? '}' : ']');

function kindOf(token: string): 'string' | 'scalar' | 'other' {
  if (token.startsWith('"')) return isString(token) ? 'string' : 'other';
  return NUMBER.test(token) || token === 'true' || token === 'false' || token === 'null' ? 'scalar' : 'other';
}

/** Its own escapes are the last thing that can be wrong in a string. */
function isString(token: string): boolean {
  try {
    JSON.parse(token);
    return true;
  } catch {
    return false;
  }
}

function faultAt(text: string, at: number, token: string, state: Scan['state']): JsonFault {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  const column = (before[before.length - 1] ?? '').length + 1;
  const found = token === '' ? 'la fin du texte' : shortened(token, 50);
  return {
    line: before.length,
    column,
    found,
    expected: token === '"' ? 'un texte fermé par un guillemet droit' : EXPECTED[state],
  };
}
