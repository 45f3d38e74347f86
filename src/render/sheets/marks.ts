/** How a sheet of ours is told from a teacher's own, whatever its title: developer metadata on the sheet. */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

const KEYS = {
  role: 'jury-but.role',
  /** 'true' once the sheet is whole: a making or an update that is interrupted leaves 'false'. */
  finished: 'jury-but.finished',
  fingerprint: 'jury-but.fingerprint',
} as const;
type Mark = keyof typeof KEYS;

/** Sheets of values that are ours and that no plan brings up to date: what a jury has decided, and what goes into the next workbook. */
export const isApart = (role: string): boolean => /^(?:instantane-|acquis-suivants$)/.test(role);

/** Documents to print: sheets of ours that nothing reads. */
export const isDocument = (role: string): boolean => role.startsWith('document:');

/** The sheet of the self-check: nothing reads it. */
export const SELF_CHECK_ROLE = 'autodiagnostic';

export interface Marks {
  /** '' when it was never written. */
  readonly get: (mark: Mark) => string;
  readonly set: (mark: Mark, value: string) => void;
}

/** The marks of a sheet, read once, and again after one is added. */
export function marksOf(sheet: Sheet): Marks {
  const found = new Map<string, Metadata>();
  const read = (): void => {
    for (const one of sheet.getDeveloperMetadata()) found.set(one.getKey(), one);
  };
  read();
  return {
    get: (mark) => found.get(KEYS[mark])?.getValue() ?? '',
    set: (mark, value) => {
      const existing = found.get(KEYS[mark]);
      if (existing) return void existing.setValue(value);
      sheet.addDeveloperMetadata(KEYS[mark], value, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
      read(); // set again later, it must be the same mark, not a second one of that name
    },
  };
}
