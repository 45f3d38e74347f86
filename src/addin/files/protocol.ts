/** What the sidebar asks of the server to make and to read files: our sheets as they are. */
import type { Reply } from '../protocolBasics';

/** One of our sheets, hidden names included: `gridOf` finds its way in it. */
export interface SheetData {
  /** `etudiants`, `notes-S1`… */
  readonly role: string;
  readonly name: string;
  /** A date is « 12/10/2026 ». */
  readonly values: readonly (readonly (string | number | boolean)[])[];
}

export interface FilesEndpoints {
  /** Our sheets of these roles, in the order of the tabs; every one of them when the list is empty. Nothing is written. */
  sheetData(roles: readonly string[]): Reply<readonly SheetData[]>;
}
