/** Whether the results that a document prints are those that the jury fixed. */
import type { FixedResults } from '../documentsProtocol';
import { canonicalLines, canonicalText } from '../freezing/canonical';
import { type FreezingSources, frozenOf } from '../freezing/frozen';
import { lastInstant } from '../freezing/instants';
import { sha256Of } from '../freezing/seal';
import type { SessionJury } from '../protocolBasics';

/** The last fixing of a session, when what stands today gives its very digest; null otherwise: the document is provisional. */
export function fixedResults(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  session: SessionJury,
  sources: FreezingSources,
): FixedResults | null {
  const last = lastInstant(spreadsheet, session);
  if (last === null || last.alteration !== null) return null;
  const isSame = sha256Of(canonicalText(canonicalLines(frozenOf(sources)))) === last.sha256;
  return isSame ? { date: last.date, sha256: last.sha256 } : null;
}
