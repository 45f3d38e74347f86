/** What is kept of a workbook as developer metadata of the spreadsheet, without a name or a mark of anybody. */

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const KEYS = {
  /** JSON of the last work. */
  work: 'jury-but.work',
  /** What separates the arguments of a function, where it is not the semicolon. */
  separator: 'jury-but.separateur',
} as const;
type Mark = keyof typeof KEYS;

/** '' when there is none. */
export const readMark = (spreadsheet: Spreadsheet, mark: Mark): string => found(spreadsheet, mark)?.getValue() ?? '';

export function writeMark(spreadsheet: Spreadsheet, mark: Mark, value: string): void {
  const existing = found(spreadsheet, mark);
  if (existing) existing.setValue(value);
  else if (value !== '')
    spreadsheet.addDeveloperMetadata(KEYS[mark], value, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}

const found = (spreadsheet: Spreadsheet, mark: Mark): GoogleAppsScript.Spreadsheet.DeveloperMetadata | undefined =>
  spreadsheet.getDeveloperMetadata().find((one) => one.getKey() === KEYS[mark]);
