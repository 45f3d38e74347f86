/** The add-in without a screen, for tests in Node: dist/Code.js unchanged over the real engine. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { LocaleType } from '@univerjs/core';
import { type Host, type HostOptions, type Realm, type Saved, startHost } from './appsscript/host';
import type { FailureMoment } from './appsscript/runtime';
import type { Services } from './appsscript/services';
import { headlessPlugins } from './engine/plugins';

/** What our repairs and savings change of the engine, for their tests. */
export { RTree } from '@univerjs/core';
export { FormulaDependencyGenerator, RegisterOtherFormulaService } from '@univerjs/engine-formula';
export { ConditionalFormattingRuleModel, ConditionalFormattingService } from '@univerjs/sheets-conditional-formatting';

export interface HeadlessOptions {
  /** Text of Code.js; by default the one that `npm run build` wrote. */
  readonly code?: string;
  readonly functions?: NonNullable<HostOptions['functions']>;
  readonly faults?: NonNullable<HostOptions['faults']>;
  /** False: nothing is computed, no function is called. */
  readonly calculates?: boolean;
  /** Of the spreadsheet; that of the process, in which Code.js runs, when left out. */
  readonly timeZone?: string;
}

export interface HeadlessHost extends Host {
  /** The spreadsheet as the add-in sees it. */
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly SpreadsheetApp: Services['SpreadsheetApp'];
  /** What the user interface was asked to show. */
  readonly screen: ScreenLog;
  /** Answer to the question asked before a protected cell is changed. */
  answer: boolean;
  readonly questions: readonly string[];
  /** Every refusal of a service, even when the add-in caught it: what to read first when a step fails. */
  readonly refusals: readonly string[];
  /** Service calls by method name since the last `resetCounts`. */
  calls(): Readonly<Record<string, number>>;
  callCount(): number;
  /** Custom-function calls by name since the last `resetCounts`. */
  functionCalls(): Readonly<Record<string, number>>;
  resetCounts(): void;
  /** Makes the n-th service call from now throw, before it has any effect or after it took effect; 0 for none. */
  failAt(n: number, when?: FailureMoment): void;
  /** Opens in a new host what a host saved, in the place of this one; its code goes on, already loaded and warm. */
  reopen(saved: Saved): HeadlessHost;
}

export interface ScreenLog {
  readonly sidebars: { readonly file: string; readonly title: string; readonly appended: string }[];
  readonly alerts: string[];
  readonly toasts: string[];
}

/** A new empty workbook with the add-in installed.
 * @example const host = createHost(); await host.run('sidebarState') */
export const createHost = (options: HeadlessOptions = {}): HeadlessHost => openHost(options, nodeRealm());

function openHost(options: HeadlessOptions, realm: Realm, saved?: Saved): HeadlessHost {
  const { code, functions = {}, calculates = true, faults = {}, timeZone } = options;
  const screen: ScreenLog = { sidebars: [], alerts: [], toasts: [] };
  const questions: string[] = [];
  const host = startHost({
    name: 'Classeur de jury',
    code: code ?? readFileSync(join(process.cwd(), 'dist', 'Code.js'), 'utf8'),
    realm,
    functions,
    calculates,
    faults,
    timeZone,
    ...(saved && { saved }),
    locales: { [LocaleType.FR_FR]: {} },
    plugins: headlessPlugins,
    htmlFiles: new Set(['Sidebar']),
    screen: {
      addMenu: () => undefined,
      showSidebar: (file, title, appended) => screen.sidebars.push({ file, title, appended }),
      alert: (_title, text) => screen.alerts.push(text),
      toast: (text) => screen.toasts.push(text),
    },
    ask: (question) => {
      questions.push(question);
      return headless.answer;
    },
  });
  const { calls } = host.runtime;
  const headless: HeadlessHost = {
    ...host,
    screen,
    questions,
    answer: true,
    refusals: host.runtime.refusals,
    SpreadsheetApp: host.services.SpreadsheetApp,
    spreadsheet: host.services.SpreadsheetApp.getActiveSpreadsheet(),
    calls: () => Object.fromEntries(calls.byMethod),
    callCount: () => calls.total,
    functionCalls: () => Object.fromEntries(host.engine.functions.calls),
    resetCounts: () => {
      calls.byMethod.clear();
      calls.total = 0;
      calls.failAt = 0;
      host.engine.functions.calls.clear();
    },
    failAt: (n, when = 'before') => {
      calls.failWhen = when;
      calls.failAt = n === 0 ? 0 : calls.total + n;
    },
    reopen: (wanted) => {
      headless.dispose();
      return openHost(options, realm, wanted);
    },
  };
  return headless;
}

/** A bare context of V8: the language, the services, and none of what Node adds. */
function nodeRealm(): Realm {
  const context = createContext(Object.create(null) as object);
  runInContext('delete globalThis.console; delete globalThis.WebAssembly;', context);
  let loaded = '';
  return {
    load: (code, services, names) => {
      Object.assign(context, services);
      if (code !== loaded) runInContext(code, context, { filename: 'Code.js' });
      loaded = code;
      const globals = context as Record<string, unknown>;
      return new Map(names.map((name) => [name, globals[name] as (...args: readonly unknown[]) => unknown]));
    },
    parse: (json) => runInContext(`JSON.parse(${JSON.stringify(json)})`, context),
  };
}
