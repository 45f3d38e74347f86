/** The last work on this workbook: kept as developer metadata of the spreadsheet, without a name or a mark. */

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const KEY = 'jury-but.work';

/** JSON of the last work; '' when there is none. */
export const readWork = (spreadsheet: Spreadsheet): string => metadata(spreadsheet)?.getValue() ?? '';

export function writeWork(spreadsheet: Spreadsheet, json: string): void {
  const existing = metadata(spreadsheet);
  if (existing) existing.setValue(json);
  else spreadsheet.addDeveloperMetadata(KEY, json, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}

const metadata = (spreadsheet: Spreadsheet): GoogleAppsScript.Spreadsheet.DeveloperMetadata | undefined =>
  spreadsheet.getDeveloperMetadata().find((one) => one.getKey() === KEY);
