/** What every service shares: who may call what, how many calls were made, and refusal of what Apps Script would refuse. */
import { messageOf } from '../engine/customFunctions';
import type { Engine } from '../engine/engine';
import type { Faults } from './faults';
import type { SheetRecords } from './records';
import { checkArguments, type Method } from './signatures';
import type { ValidationRecord } from './validation';

/** In which circumstances Code.js runs: what Google calls AuthMode, and the moment when the file is loaded. */
export type Mode = 'LOADING' | 'NONE' | 'CUSTOM_FUNCTION' | 'FULL';

/** What the host shows of the user interface. */
export interface Screen {
  /** The menus added by `addToUi`, by name. */
  addMenu(menu: Menu): void;
  /** `appended`: what HtmlOutput.append added to the file. */
  showSidebar(file: string, title: string, appended: string): void;
  alert(title: string, text: string): void;
  toast(text: string, title: string): void;
}

export interface Menu {
  readonly title: string;
  readonly items: readonly MenuItem[];
}
export type MenuItem =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly menu: Menu };

export interface Runtime {
  readonly engine: Engine;
  readonly screen: Screen;
  readonly records: SheetRecords;
  readonly validations: Map<string, ValidationRecord>;
  readonly calls: CallCounter;
  /** Files that `createHtmlOutputFromFile` finds, by name. */
  readonly htmlFiles: ReadonlySet<string>;
  /** Global functions of Code.js: what a menu item may name. */
  functionExists(name: string): boolean;
  locale: string;
  mode: Mode;
  /** Held by another execution: `tryLock` then answers false. */
  lockedElsewhere: boolean;
  lockHeld: boolean;
  /** The current execution has written: what is computed is not known before it ends. */
  wrote: boolean;
  /** Every refusal of a service, even when the add-in caught it. */
  readonly refusals: string[];
  /** What is broken on purpose. */
  readonly faults: Faults;
}

/** Another execution on the same document, between two service calls of the one under way: it has no lock of its own. */
export function elsewhere<T>(runtime: Runtime, work: () => T): T {
  const { lockHeld, lockedElsewhere, wrote } = runtime;
  Object.assign(runtime, { lockHeld: false, lockedElsewhere: lockHeld || lockedElsewhere, wrote: false });
  try {
    return work();
  } finally {
    Object.assign(runtime, { lockHeld, lockedElsewhere, wrote });
  }
}

/** Counts the service calls of a document, and can be told to fail at one of them. */
export interface CallCounter {
  readonly byMethod: Map<string, number>;
  total: number;
  /** Something was written since the last `flush`: it may reach the document after the lock is released. */
  pending: boolean;
  /** Number of the call that fails, counted from the last reset; 0 for none. */
  failAt: number;
  /** Whether the failing call has no effect, or has taken effect when the execution dies. */
  failWhen: FailureMoment;
  /** Told each call once it has taken effect, with what went and what came back. */
  afterCall: (name: string, args: readonly unknown[], result: unknown) => void;
}

export type FailureMoment = 'before' | 'after';

export const newCounter = (): CallCounter => ({
  byMethod: new Map(),
  total: 0,
  pending: false,
  failAt: 0,
  failWhen: 'before',
  afterCall: () => undefined,
});

export interface Exposed {
  readonly className: string;
  /** Names of Apps Script's own class; the compiler checks that they exist there. */
  readonly methods: Readonly<Record<string, Method>>;
  /** Enums and constants. */
  readonly constants?: Readonly<Record<string, unknown>>;
  /** Methods that are not service calls (`getRange`, builders…). */
  readonly free?: ReadonlySet<string> | 'all';
  /** Works before any authorisation. */
  readonly modes?: readonly Mode[];
}

const FULL_ONLY: readonly Mode[] = ['FULL'];
/** Read by the language itself, never by an add-in. */
const SILENT: ReadonlySet<string | symbol> = new Set(['then', 'toJSON', 'constructor', '$$typeof', 'nodeType']);
const insides = new WeakMap<object, unknown>();

/** An object of Apps Script: an unknown name, an argument that Apps Script refuses or a forbidden moment throw. */
export function expose<T extends object>(runtime: Runtime, exposed: Exposed, inside: unknown = undefined): T {
  const { className, methods, constants = {}, free = new Set<string>(), modes = FULL_ONLY } = exposed;
  const proxy = new Proxy(Object.create(null) as T, {
    get(_, name) {
      if (name === Symbol.toPrimitive || name === 'toString') return () => className;
      if (typeof name === 'symbol' || SILENT.has(name)) return undefined;
      if (name in constants) return constants[name];
      const found = methods[name];
      if (found === undefined) {
        runtime.refusals.push(`${className}.${name} : nom inconnu`);
        throw new Error(`${className}.${name} : la page locale n'a pas ce nom d'Apps Script`);
      }
      return (...args: unknown[]) => {
        try {
          if (!modes.includes(runtime.mode)) throw new Error(`You do not have permission to call ${className}.${name}`);
          checkArguments(`${className}.${name}`, found, args);
          const broken = runtime.faults.service?.[`${className}.${name}`];
          const work = () => {
            const result = runtime.engine.asAddIn(() => found.run(...(args as never[])));
            return broken ? broken(result, args) : result;
          };
          return free === 'all' || free.has(name) ? work() : counted(runtime.calls, `${className}.${name}`, args, work);
        } catch (error) {
          runtime.refusals.push(`${className}.${name} : ${messageOf(error)}`);
          throw error;
        }
      };
    },
    has: (_, name) => name in methods || name in constants,
    set(_, name) {
      throw new Error(`${className}.${String(name)} ne s'écrit pas`);
    },
  });
  insides.set(proxy, inside);
  return proxy;
}

/** What is behind an object of ours, for the methods that take one as an argument. */
export const insideOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? insides.get(value) : undefined;

function counted(calls: CallCounter, name: string, args: readonly unknown[], work: () => unknown): unknown {
  calls.total += 1;
  calls.byMethod.set(name, (calls.byMethod.get(name) ?? 0) + 1);
  const failing = calls.failAt === calls.total ? `panne voulue à l'appel ${calls.total}, ${name}` : '';
  if (failing !== '' && calls.failWhen === 'before') throw new Error(`Service Spreadsheets failed (${failing})`);
  const result = work();
  if (!/\.(get|is)[A-Z]/.test(name)) calls.pending = true;
  calls.afterCall(name, args, result);
  if (failing !== '') throw new Error(`Service Spreadsheets timed out (${failing})`);
  return result;
}
