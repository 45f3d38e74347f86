/** Whether the results that a document prints are those that the jury fixed. */

import { canonicalLines, canonicalText } from '../freezing/canonical';
import { type FreezingSources, frozenOf } from '../freezing/frozen';
import { lastInstant, type ReadInstant } from '../freezing/instants';
import { sha256Of } from '../freezing/seal';
import type { SessionJury } from '../protocolBasics';
import type { FixedResults } from './protocol';

/** `fixed`: the last fixing of a session, when what stands today gives its very digest, and the jury that it prints; else `outdated`: what
 * it fixed, if it ever was. */
export function fixedResults(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  session: SessionJury,
  sources: FreezingSources,
): { readonly fixed: FixedResults | null; readonly seats: readonly string[]; readonly outdated: ReadInstant | null } {
  const last = lastInstant(spreadsheet, session);
  const isSame =
    last?.alteration === null && sha256Of(canonicalText(canonicalLines(frozenOf(sources)))) === last.sha256;
  if (!isSame) return { fixed: null, seats: [], outdated: last };
  const { date, sha256, correctif, seats } = last;
  return { fixed: { date, sha256, correctif }, seats, outdated: null };
}
