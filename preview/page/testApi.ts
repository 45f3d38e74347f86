/** What the browser tests ask of the page: `window.juryBut`. The page itself never uses it. */
import type { Host } from '../appsscript/host';
import { selectRange } from './selecting';

export interface JuryButPage {
  /** Resolves when the first screen is complete: the demonstration, or the empty workbook. */
  readonly ready: Promise<void>;
  /** The value of a cell, or the values of a range, as Apps Script reads them. */
  read(sheet: string, a1: string): unknown;
  /** The text that a cell shows. */
  shown(sheet: string, a1: string): string;
  /** The fill of a cell, as Apps Script reads it. */
  fill(sheet: string, a1: string): string | undefined;
  /** Names of the sheets that are seen, in the order of the tabs. */
  sheets(): readonly string[];
  /** Shows a sheet and selects a range of it; what is typed next goes there. */
  select(sheet: string, a1: string): void;
  isProtected(sheet: string, a1: string): boolean;
  /** Resolves when every computed cell is known. */
  idle(): Promise<void>;
  /** Calls of custom functions by name since the page opened. */
  functionCalls(): Readonly<Record<string, number>>;
  /** Calls of Apps Script services since the page opened. */
  serviceCalls(): number;
  /** Milliseconds from the opening of the page to `ready`. */
  readonly timings: Record<string, number>;
}

declare global {
  interface Window {
    juryBut?: JuryButPage;
  }
}

export function createTestApi(host: Host, ready: Promise<void>): JuryButPage {
  const { workbook, functions } = host.engine;
  return {
    ready,
    timings: {},
    read: (sheet, a1) => host.read(sheet, a1),
    shown: (sheet, a1) => host.shown(sheet, a1),
    fill: (sheet, a1) => workbook.getSheetByName(sheet)?.getRange(a1).getBackground(),
    sheets: () => workbook.getSheets().flatMap((sheet) => (sheet.isSheetHidden() ? [] : [sheet.getSheetName()])),
    select: (name, a1) => {
      const sheet = workbook.getSheetByName(name);
      if (!sheet) throw new Error(`pas de feuille « ${name} »`);
      selectRange(host.engine, sheet, sheet.getRange(a1));
    },
    isProtected: (sheet, a1) => host.isProtected(sheet, a1),
    idle: () => host.idle(),
    functionCalls: () => Object.fromEntries(functions.calls),
    serviceCalls: () => host.runtime.calls.total,
  };
}
