/** The embedded spreadsheet: one workbook of Univer, with its guards, as the services and the page need it. */
import {
  CommandType,
  generateRandomId,
  type ICommandInfo,
  ICommandService,
  type ILocales,
  IUndoRedoService,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  type Plugin,
  type PluginCtor,
  Univer,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { FormulaDataModel, type IFunctionNames, UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import type { FWorkbook } from '@univerjs/sheets/facade';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-numfmt/facade';
import '@univerjs/sheets-data-validation/facade';
import '@univerjs/sheets-conditional-formatting/facade';
import '@univerjs/sheets-note/facade';
import { type Calculation, watchCalculation } from './calculation';
import { type CustomFunction, cellKey, customFunctionClass, type FunctionLog } from './customFunctions';
import { ownTimeZone } from './values';

/** What Google Sheets gives a new sheet. */
export const NEW_SHEET = { rows: 1000, columns: 26 } as const;

export interface Engine {
  /** The workbook's name inside Univer, whose caches are shared by all the workbooks of a process. */
  readonly unitId: string;
  readonly univer: Univer;
  readonly api: FUniver;
  readonly workbook: FWorkbook;
  readonly calculation: Calculation;
  readonly functions: FunctionLog;
  /** Of the spreadsheet: what is a day for its clocks. */
  readonly timeZone: string;
  /** Runs writes of the add-in, told apart from those of a user by `isAddIn`; they cannot be undone. */
  asAddIn<T>(work: () => T): T;
  isAddIn(): boolean;
  /** Message of the custom function that failed in a cell, counted from 0. */
  errorAt(sheetId: string, row: number, column: number): string | undefined;
  onCommand(listener: (command: ICommandInfo) => void): void;
  dispose(): void;
}

export type Plugins = readonly (readonly [plugin: PluginCtor<Plugin>, config?: object])[];

export interface EngineOptions {
  readonly name: string;
  readonly functions: ReadonlyMap<string, CustomFunction>;
  readonly locales: ILocales;
  /** Every plugin but the formula engine, in order. */
  readonly plugins: Plugins;
  /** False: formulas are kept and follow rows and columns, but nothing is computed and no function is called. True when left out. */
  readonly calculates?: boolean;
  /** Of the spreadsheet; that of the machine when left out. */
  readonly timeZone?: string | undefined;
  /** What a workbook held, as its `save` gave it; one empty sheet when left out. */
  readonly saved?: IWorkbookData | undefined;
}

/** Starts Univer with the custom functions of the add-in and one empty sheet.
 * @example createEngine({ name: 'Essai', functions: new Map(), locales: {}, plugins: headlessPlugins }) */
export function createEngine(options: EngineOptions): Engine {
  const { name, functions, locales, plugins, calculates = true, saved, timeZone = ownTimeZone() } = options;
  const univer = new Univer({ locale: LocaleType.FR_FR, locales, logLevel: LogLevel.ERROR });
  const injector = univer.__getInjector();
  const unitId = saved?.id ?? generateRandomId();
  const log: FunctionLog = { calls: new Map(), errors: new Map() };
  const calculation = calculates ? watchCalculation(univer, unitId, log) : AT_REST;
  const classes = [...functions].map(([known, run]) => [
    customFunctionClass(known, run, log, timeZone),
    known as IFunctionNames,
  ]);
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: classes as never, notExecuteFormula: !calculates });
  for (const [plugin, config] of plugins) univer.registerPlugin(plugin, config as never);
  const api = FUniver.newAPI(univer);
  const workbook = api.createWorkbook(saved ?? emptyWorkbook(unitId, name)) as FWorkbook;
  workbook.setNumfmtLocal('fr');
  let depth = 0;
  let hasWritten = false;
  injector.get(ICommandService).onCommandExecuted(({ id, type }) => {
    // Those of documents are the editor, which is filled with the cell that is selected.
    hasWritten ||= depth > 0 && type === CommandType.MUTATION && !id.startsWith('doc.');
  });
  return {
    unitId,
    univer,
    api,
    workbook,
    calculation,
    functions: log,
    timeZone,
    asAddIn: (work) => {
      depth += 1;
      try {
        return work();
      } finally {
        depth -= 1;
        // What was only read leaves Ctrl+Z to the user.
        if (depth === 0 && hasWritten) {
          hasWritten = false;
          injector.get(IUndoRedoService).clearUndoRedo(unitId);
        }
      }
    },
    isAddIn: () => depth > 0,
    errorAt: (sheetId, row, column) => log.errors.get(cellKey(sheetId, row, column)),
    onCommand: (listener) => {
      injector.get(ICommandService).onCommandExecuted((command) => listener(command));
    },
    dispose: () => univer.dispose(),
  };
}

const emptyWorkbook = (id: string, name: string): Partial<IWorkbookData> => ({
  id,
  name,
  locale: LocaleType.FR_FR,
  sheetOrder: ['feuille-1'],
  sheets: {
    'feuille-1': { id: 'feuille-1', name: 'Feuille 1', rowCount: NEW_SHEET.rows, columnCount: NEW_SHEET.columns },
  },
});

/** The calculation of a workbook that does not calculate. */
const AT_REST: Calculation = { idle: async () => undefined, isPending: () => false, spills: () => new Map() };

/** The engine's own table of formulas and spilled values. */
export const formulaModel = (engine: Engine): FormulaDataModel => engine.univer.__getInjector().get(FormulaDataModel);
