/** How many service calls the lift makes: a count that a class of 500 does not change, and no reading once contents are written. */
import { renderSheet } from '../../src/render/sheets';
import { allPlans } from './dossiers';

/** Service calls as Apps Script counts them: builders and the making of ranges cost nothing. */
const FREE =
  /^(getRange|getRangeList|new[A-Z]|build|when|require|setAllowInvalid|setHelpText|setRanges|setBold|setItalic|flush)/;

/** A spreadsheet that only counts what it is asked: the calls of the real renderer, in order. */
function countingSpreadsheet(): {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly calls: string[];
} {
  const calls: string[] = [];
  const anything: object = new Proxy(() => undefined, {
    get: (_, name) => {
      if (name === Symbol.toPrimitive) return () => 1;
      return (...args: readonly unknown[]) => {
        if (!FREE.test(String(name))) calls.push(String(name));
        if (/^getMax|^getNum/.test(String(name))) return 1;
        return args.length >= 0 ? anything : undefined;
      };
    },
  });
  return { spreadsheet: anything as GoogleAppsScript.Spreadsheet.Spreadsheet, calls };
}

const services = globalThis as { SpreadsheetApp?: unknown };

function callsOf(count: number): ReadonlyMap<string, readonly string[]> {
  return new Map(
    allPlans(count).map((plan) => {
      const { spreadsheet, calls } = countingSpreadsheet();
      services.SpreadsheetApp = Object.assign(Object.create(spreadsheet as object) as object, {
        BorderStyle: { SOLID: 'SOLID' },
        DeveloperMetadataVisibility: { DOCUMENT: 'DOCUMENT' },
        newDataValidation: () => countingSpreadsheet().spreadsheet,
        newConditionalFormatRule: () => countingSpreadsheet().spreadsheet,
      });
      renderSheet(spreadsheet, plan);
      return [plan.name, calls] as const;
    }),
  );
}

afterAll(() => {
  delete services.SpreadsheetApp;
});

it('fait les mêmes appels, dans le même ordre, pour 10 et pour 500 étudiants', () => {
  const [few, many] = [callsOf(10), callsOf(500)];
  expect([...many.keys()]).toHaveLength(9);
  for (const [sheet, calls] of many) expect([sheet, calls]).toEqual([sheet, few.get(sheet)]);
});

it('reste autour de cent appels par feuille', () => {
  const counts = [...callsOf(10)].map(([sheet, calls]) => ({ sheet, calls: calls.length }));
  expect(counts.filter(({ calls }) => calls > 140)).toEqual([]);
  expect(counts.filter(({ calls }) => calls < 30)).toEqual([]);
});

it('ne lit plus rien une fois le contenu écrit', () => {
  for (const [, calls] of callsOf(10)) {
    const written = calls.indexOf('setValues');
    expect(written).toBeGreaterThan(0);
    expect(calls.slice(written).filter((name) => /^(get|is)[A-Z]/.test(name))).toEqual([]);
  }
});
