/** The separator probe: a formula written in a hidden sheet of its own, read in a later call, before anything is generated. */

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const SHEET = 'jury-but-essai';
/** With a comma read as a decimal separator, or a semicolon refused, this is not 3: the value decides, not the text. */
const PROBE = { formula: '=SUM(1;2)', expected: 3 } as const;

export type ProbeOutcome =
  | { readonly state: 'waiting' }
  | { readonly state: 'good' }
  | { readonly state: 'bad'; readonly found: string };

export function writeProbe(spreadsheet: Spreadsheet): void {
  const sheet = spreadsheet.getSheetByName(SHEET) ?? spreadsheet.insertSheet(SHEET, spreadsheet.getNumSheets());
  sheet.getRange(1, 1).setFormula(PROBE.formula);
  sheet.hideSheet();
}

/** Removes the sheet once the answer is known. */
export function readProbe(spreadsheet: Spreadsheet): ProbeOutcome {
  const sheet = spreadsheet.getSheetByName(SHEET);
  if (!sheet) return { state: 'bad', found: '' };
  const value: unknown = sheet.getRange(1, 1).getValue();
  if (value === '' || value === 'Loading...') return { state: 'waiting' };
  spreadsheet.deleteSheet(sheet);
  return value === PROBE.expected ? { state: 'good' } : { state: 'bad', found: String(value) };
}
