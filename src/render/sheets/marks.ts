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

/** A document on which somebody wrote: never made again, nor deleted. */
export const KEPT_ROLE = 'document:gardee';

/** The sheet of the self-check: nothing reads it. */
export const SELF_CHECK_ROLE = 'autodiagnostic';

export interface Marks {
  /** '' when it was never written. */
  readonly get: (mark: Mark) => string;
  readonly set: (mark: Mark, value: string) => void;
}

/** The marks of a sheet, read once, and again where one that was added is asked for. */
export function marksOf(sheet: Sheet): Marks {
  const found = new Map<string, Metadata>();
  const added = new Set<string>();
  const read = (): void => {
    for (const one of sheet.getDeveloperMetadata()) found.set(one.getKey(), one);
    added.clear();
  };
  // Set again later, it must be the same mark, not a second one of that name.
  const markOf = (key: string): Metadata | undefined => {
    if (added.has(key)) read();
    return found.get(key);
  };
  read();
  return {
    get: (mark) => markOf(KEYS[mark])?.getValue() ?? '',
    set: (mark, value) => {
      const existing = markOf(KEYS[mark]);
      if (existing) return void existing.setValue(value);
      sheet.addDeveloperMetadata(KEYS[mark], value, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
      added.add(KEYS[mark]);
    },
  };
}
