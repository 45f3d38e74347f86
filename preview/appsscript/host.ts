/** The add-in at work: Code.js in its own realm, the services over the engine, `google.script.run`, and a user's keyboard. */

import type { IWorkbookData } from '@univerjs/core';
import type { CustomFunction } from '../engine/customFunctions';
import { createEngine, type Engine, type EngineOptions } from '../engine/engine';
import type { Faults } from './faults';
import { type TypedOutcome, typeInCell } from './keyboard';
import { carried } from './payload';
import { locator, type Readings, readings } from './readings';
import { follow, type SheetRecords } from './records';
import { elsewhere, type Menu, newCounter, type Runtime, type Screen } from './runtime';
import { createServices, type Services } from './services';
import { customFunctions, globalFunctions } from './source';
import type { ValidationRecord } from './validation';

type ServerFunction = (...args: readonly unknown[]) => unknown;

/** Where Code.js is evaluated: JavaScript's own globals and the services, nothing else. */
export interface Realm {
  /** The global functions of the code, by name. */
  load(code: string, services: Services, names: readonly string[]): ReadonlyMap<string, ServerFunction>;
  /** Plain data made of the realm's own arrays and objects. */
  parse(json: string): unknown;
}

export interface HostOptions extends Pick<EngineOptions, 'locales' | 'plugins' | 'calculates' | 'timeZone'> {
  readonly name: string;
  readonly code: string;
  readonly realm: Realm;
  readonly htmlFiles: ReadonlySet<string>;
  readonly screen: Screen;
  /** More functions for cells, for tests of the layer itself. */
  readonly functions?: Readonly<Record<string, CustomFunction>>;
  /** What another host saved; an empty workbook when left out. */
  readonly saved?: Saved;
  /** What is broken on purpose, for tests. */
  readonly faults?: Faults;
  /** Asked before a protected cell is changed by a user. */
  readonly ask: (question: string) => boolean | Promise<boolean>;
  /** Where keys are typed: nothing of the add-in runs while an entry is open. */
  readonly entry?: (engine: Engine) => OpenEntry;
}

/** What a user is typing in a cell. */
export interface OpenEntry {
  isOpen(): boolean;
  /** Resolves when it is written, or given up. */
  ended(): Promise<void>;
}

/** A whole workbook, as plain data: the engine's, and what it does not keep. */
export interface Saved {
  readonly workbook: IWorkbookData;
  readonly records: SheetRecords;
  readonly validations: readonly (readonly [uid: string, record: ValidationRecord])[];
}

export interface Host extends Readings {
  readonly engine: Engine;
  readonly runtime: Runtime;
  readonly services: Services;
  readonly menus: readonly Menu[];
  /** Resolves when every computed cell is known. */
  idle(): Promise<void>;
  /** `google.script.run.name(...args)`: one call at a time, on a workbook at rest. */
  run(name: string, ...args: readonly unknown[]): Promise<unknown>;
  /** The same by another execution, at once: to be called between two service calls of the one under way. */
  meanwhile(name: string, ...args: readonly unknown[]): unknown;
  /** A click on an item of the menu. */
  click(functionName: string): Promise<void>;
  /** What a user types in a cell. */
  type(sheet: string, a1: string, text: string): Promise<TypedOutcome>;
  /** Everything that the workbook holds now, as plain data. */
  save(): Saved;
  dispose(): void;
}

export const PROTECTED_QUESTION = 'Cette cellule est calculée. La modifier quand même ?';

/** Starts the engine, loads Code.js and calls its `onOpen`.
 * @example const host = startHost({ name: 'Essai', code, realm, … }); await host.run('sidebarState') */
export function startHost(options: HostOptions): Host {
  const { code, realm, screen, faults = {} } = options;
  let loaded: ReadonlyMap<string, ServerFunction> = new Map();
  const menus: Menu[] = [];
  const inMode = <T>(mode: Runtime['mode'], work: () => T): T => {
    const before = runtime.mode;
    runtime.mode = mode;
    try {
      return work();
    } finally {
      runtime.mode = before;
    }
  };
  const cellFunctions = new Map<string, CustomFunction>(
    customFunctions(code).map(({ name }) => [
      name,
      (...args) => {
        const received = faults.received?.(name, args) ?? args;
        const result = inMode('CUSTOM_FUNCTION', () => loaded.get(name)?.(...received));
        return faults.returned ? faults.returned(name, result, args) : result;
      },
    ]),
  );
  for (const [name, run] of Object.entries(options.functions ?? {})) cellFunctions.set(name, run);
  const saved = structuredClone(options.saved);
  const engine = createEngine({ ...options, functions: cellFunctions, saved: saved?.workbook });
  const entry = options.entry?.(engine);
  const runtime: Runtime = {
    engine,
    screen: {
      ...screen,
      addMenu: (menu) => {
        menus.push(menu);
        screen.addMenu(menu);
      },
    },
    records: saved?.records ?? { protections: [], conditionals: [], metadata: [], charts: [] },
    validations: new Map(saved?.validations),
    calls: newCounter(),
    htmlFiles: options.htmlFiles,
    functionExists: (name) => names.includes(name),
    locale: 'fr_FR',
    mode: 'FULL',
    lockedElsewhere: false,
    lockHeld: false,
    wrote: false,
    refusals: [],
    faults,
  };
  engine.onCommand((command) => follow(runtime.records, command));
  const services = createServices(runtime);
  const names = globalFunctions(code);
  try {
    loaded = inMode('LOADING', () => realm.load(code, services, names));
    inMode('NONE', () => loaded.get('onOpen')?.(realm.parse('{"authMode":"NONE"}')));
  } catch (error) {
    engine.dispose();
    throw error;
  }

  const idle = (): Promise<void> => engine.calculation.idle();
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work);
    queue = turn.catch(() => undefined);
    return turn;
  };
  const execute = (name: string, args: readonly unknown[]): Promise<unknown> =>
    inTurn(async () => {
      await idle();
      while (entry?.isOpen()) {
        await entry.ended();
        await idle();
      }
      const found = name.endsWith('_') ? undefined : loaded.get(name);
      if (!found) throw new Error(`Script function not found: ${name}`);
      runtime.wrote = false;
      try {
        return found(...args);
      } finally {
        runtime.lockHeld = false;
        await idle();
        runtime.wrote = false;
      }
    });
  const sent = (arg: unknown, rank: number): unknown =>
    realm.parse(JSON.stringify(carried(arg, `argument ${rank + 1}`)));
  const locate = locator(engine);
  return {
    engine,
    runtime,
    services,
    menus,
    idle,
    meanwhile: (name, ...args) => {
      const result = elsewhere(runtime, () => loaded.get(name)?.(...args.map(sent)));
      return result === undefined ? undefined : carried(result, 'résultat');
    },
    run: async (name, ...args) => {
      const result = await execute(name, args.map(sent));
      return result === undefined ? undefined : carried(result, 'résultat');
    },
    click: async (functionName) => {
      await execute(functionName, []);
    },
    type: (sheetName, a1, text) =>
      inTurn(() => {
        const { sheet, row, column } = locate(sheetName, a1);
        return typeInCell(runtime, sheet, { row, column }, text, options.ask);
      }),
    ...readings(runtime, locate),
    save: () => ({
      workbook: engine.workbook.save(),
      records: structuredClone(runtime.records),
      validations: [...runtime.validations],
    }),
    dispose: () => engine.dispose(),
  };
}
