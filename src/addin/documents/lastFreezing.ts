/** The results that were fixed for a session: the one place where a document asks for them. */
import type { DocumentRequest, FixedResults } from '../documentsProtocol';

/** The last fixing of these results, if what stands today is what was fixed; null otherwise: the document is provisional. */
export function lastFreezing(
  _spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  _session: DocumentRequest['session'],
): FixedResults | null {
  return null;
}
