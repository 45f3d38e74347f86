/** The sheets from which a session is judged, as they are. */
import { french } from '../french';
import type { SessionJury } from '../protocol';
import type { ReadWorkbook } from '../readWorkbook';
import { type Refusal, refuse } from '../reply';
import { resultsOf } from '../verification/averages';
import { type Classeur, readClasseur } from '../verification/classeur';
import { checkMessages } from '../verification/messages';
import { juryRoles } from '../work/changes';
import type { FreezingSources } from './frozen';
import { freezingMessages as say } from './messages';

export function sourcesOf(
  workbook: ReadWorkbook,
  session: SessionJury,
  classeur: Classeur = readClasseur(workbook),
): FreezingSources | Refusal {
  const { programme, problems } = classeur;
  if (!programme) return refuse('programme', french(problems[0] ?? checkMessages.noProgramme()));
  const roles = juryRoles(programme);
  const found = (role: string) => (workbook.states.get(role)?.finished ? (workbook.grids.get(role) ?? null) : null);
  const grid = found(roles[session]);
  if (!grid) return refuse('jury-absent', french(say.noSheet(roles[session].slice('jury-'.length))));
  const bench = { classeur, programme, results: resultsOf(programme, classeur) };
  const january = session === 'S1' ? null : found(roles.S1);
  return { bench, grid, january };
}
