/** New sheets that do not come in front: Google shows a sheet that a script inserts, and what a teacher types would go on in it. */

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Last, or at `index`; what is shown stays shown. */
export function insertBehind(
  spreadsheet: Spreadsheet,
  name: string,
  index: number = spreadsheet.getNumSheets(),
): GoogleAppsScript.Spreadsheet.Sheet {
  const shown = spreadsheet.getActiveSheet();
  const sheet = spreadsheet.insertSheet(name, index);
  spreadsheet.setActiveSheet(shown);
  return sheet;
}
