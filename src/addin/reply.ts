/** How every endpoint answers: a value or a refusal in a sentence, never a throw; under the document lock where it writes. */
import type { Reply } from './protocol';
import { sidebarMessages as say } from './sidebarMessages';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const LOCK_WAIT_MS = 2000;

/** A refusal: what it says is a French sentence, and nothing was written. */
export interface Refusal {
  readonly refusal: string;
  readonly message: string;
}

export const refuse = (refusal: string, message: string): Refusal => ({ refusal, message });

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refusal' in value;

const good = <T>(value: T): Reply<T> => ({ ok: true, value });
const bad = ({ refusal, message }: Refusal): Reply<never> => ({ ok: false, code: refusal, message });

/**
 * What goes wrong unforeseen becomes a sentence (`failed`), never an exception on a teacher's screen nor in a journal; the class of the error
 * goes with it, and the panel adds what was asked: without them nobody could mend it.
 */
export function answered<T>(work: (spreadsheet: Spreadsheet) => T | Refusal, failed = say.unexpected()): Reply<T> {
  try {
    const result = work(SpreadsheetApp.getActiveSpreadsheet());
    return isRefusal(result) ? bad(result) : good(result);
  } catch (error) {
    return { ok: false, code: 'inattendu', message: failed, panne: errorKind(error) };
  }
}

/** The class of an error, when it is one of an error; never its text, which may hold what a cell says. */
function errorKind(error: unknown): string {
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
  return /^[A-Za-z]{0,30}(?:Error|Exception)$/.test(name) ? name : 'erreur';
}

/** The same under the document lock; what was written is there before another execution gets it. */
export function locked<T>(work: (spreadsheet: Spreadsheet) => T | Refusal, failed?: string): Reply<T> {
  const lock = LockService.getDocumentLock();
  if (lock && !lock.tryLock(LOCK_WAIT_MS)) return bad(refuse('verrou', say.busy()));
  try {
    const reply = answered(work, failed);
    const settled = answered(() => {
      SpreadsheetApp.flush();
      return null;
    }, failed);
    return settled.ok ? reply : settled;
  } finally {
    if (lock) lock.releaseLock();
  }
}
