/** The globals that Code.js finds: SpreadsheetApp, Charts, HtmlService, LockService, Utilities, and nothing else. */
import { conditionalBuilder } from './conditional';
import {
  BooleanCriteria,
  ChartType,
  DataValidationCriteria,
  DeveloperMetadataVisibility,
  enumeration,
  ProtectionType,
} from './enums';
import { expose, type Mode, type Runtime } from './runtime';
import { type Method, method } from './signatures';
import { spreadsheetObject } from './spreadsheet';
import { BORDER_STYLE, WRAP_STRATEGY } from './styles';
import { uiObject } from './ui';
import { utilities } from './utilities';
import { validationBuilder } from './validation';

export interface Services {
  readonly SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly Charts: GoogleAppsScript.Charts.Charts;
  readonly HtmlService: GoogleAppsScript.HTML.HtmlService;
  readonly LockService: GoogleAppsScript.Lock.LockService;
  readonly Utilities: GoogleAppsScript.Utilities.Utilities;
}

const MENU_MODES: readonly Mode[] = ['FULL', 'NONE'];

export function createServices(runtime: Runtime): Services {
  return {
    SpreadsheetApp: spreadsheetApp(runtime),
    Charts: expose(runtime, {
      className: 'Charts',
      free: 'all',
      constants: { ChartType: enumeration('ChartType', ChartType) },
      methods: {},
    }),
    HtmlService: expose(runtime, {
      className: 'HtmlService',
      free: 'all',
      methods: {
        createHtmlOutputFromFile: method('text', (file: string) => {
          if (!runtime.htmlFiles.has(file)) throw new Error(`No HTML file named ${file} was found.`);
          return htmlOutput(runtime, { file, title: '', appended: '' });
        }),
      } satisfies Partial<Record<keyof GoogleAppsScript.HTML.HtmlService, Method>>,
    }),
    LockService: expose(runtime, {
      className: 'LockService',
      free: 'all',
      methods: {
        getDocumentLock: method('', () => lockObject(runtime)),
      } satisfies Partial<Record<keyof GoogleAppsScript.Lock.LockService, Method>>,
    }),
    Utilities: utilities(runtime),
  };
}

function spreadsheetApp(runtime: Runtime): GoogleAppsScript.Spreadsheet.SpreadsheetApp {
  const document = (): object => {
    if (runtime.mode !== 'FULL')
      throw new Error('You do not have permission to call SpreadsheetApp.getActiveSpreadsheet');
    return spreadsheetObject(runtime);
  };
  return expose(runtime, {
    className: 'SpreadsheetApp',
    free: 'all',
    modes: MENU_MODES,
    constants: {
      BooleanCriteria: enumeration('BooleanCriteria', BooleanCriteria),
      DataValidationCriteria: enumeration('DataValidationCriteria', DataValidationCriteria),
      ProtectionType: enumeration('ProtectionType', ProtectionType),
      BorderStyle: enumeration('BorderStyle', BORDER_STYLE),
      WrapStrategy: enumeration('WrapStrategy', WRAP_STRATEGY),
      DeveloperMetadataVisibility: enumeration('DeveloperMetadataVisibility', DeveloperMetadataVisibility),
    },
    methods: {
      getActiveSpreadsheet: method('', document),
      getActive: method('', document),
      flush: method('', () => {
        runtime.calls.pending = false;
      }),
      getUi: method('', () => uiObject(runtime)),
      newDataValidation: method('', () => validationBuilder(runtime)),
      newConditionalFormatRule: method('', () => conditionalBuilder(runtime)),
    } satisfies Partial<Record<keyof GoogleAppsScript.Spreadsheet.SpreadsheetApp, Method>>,
  });
}

export interface HtmlInside {
  readonly file: string;
  readonly title: string;
  /** What was added after the text of the file, as it is. */
  readonly appended: string;
}

function htmlOutput(runtime: Runtime, inside: HtmlInside): object {
  return expose(
    runtime,
    {
      className: 'HtmlOutput',
      free: 'all',
      methods: {
        setTitle: method('text', (title: string) => htmlOutput(runtime, { ...inside, title })),
        getTitle: method('', () => inside.title),
        append: method('text', (added: string) =>
          htmlOutput(runtime, { ...inside, appended: inside.appended + added }),
        ),
      } satisfies Partial<Record<keyof GoogleAppsScript.HTML.HtmlOutput, Method>>,
    },
    inside,
  );
}

/** Held until it is released or the execution ends. */
function lockObject(runtime: Runtime): object {
  return expose(runtime, {
    className: 'Lock',
    free: 'all',
    methods: {
      tryLock: method('integer', (_milliseconds: number) => {
        if (!runtime.lockedElsewhere) runtime.lockHeld = true;
        return runtime.lockHeld;
      }),
      hasLock: method('', () => runtime.lockHeld),
      releaseLock: method('', () => {
        if (runtime.lockHeld && runtime.calls.pending)
          runtime.refusals.push(
            "Lock.releaseLock : rien n'assure que ce qui est écrit le soit déjà (SpreadsheetApp.flush)",
          );
        runtime.lockHeld = false;
      }),
    } satisfies Partial<Record<keyof GoogleAppsScript.Lock.Lock, Method>>,
  });
}
