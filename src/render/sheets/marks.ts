/** How a sheet of ours is told from a teacher's own, whatever its title: developer metadata on the sheet. */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const ROLE = 'jury-but.role';
const FINISHED = 'jury-but.finished';

export interface OurSheet {
  readonly role: string;
  readonly name: string;
  /** False when its making was interrupted. */
  readonly finished: boolean;
}

export function markOurs(sheet: Sheet, role: string): void {
  sheet.addDeveloperMetadata(ROLE, role, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}

export function markFinished(sheet: Sheet): void {
  sheet.addDeveloperMetadata(FINISHED, 'true', SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}

/** The sheets that we made, in the order of the tabs. */
export const ourSheets = (spreadsheet: Spreadsheet): readonly OurSheet[] =>
  spreadsheet.getSheets().flatMap((sheet) => {
    const marks = sheet.getDeveloperMetadata();
    const role = marks.find((mark) => mark.getKey() === ROLE)?.getValue();
    if (!role) return [];
    return [{ role, name: sheet.getName(), finished: marks.some((mark) => mark.getKey() === FINISHED) }];
  });
