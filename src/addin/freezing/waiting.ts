/** Who awaits marks when a January is about to be fixed: nothing keeps it from being done (4.5: the even semester is of right), so it is said before. */
import { type StudentFile, studentFiles } from '../deliberation/students';
import { statutCode } from '../verification/dossiers';
import { waitingUes } from '../verification/settling';
import type { FreezingSources } from './frozen';
import { freezingMessages as say } from './messages';

/** @example januaryWaiting(sources) // ['Notes : 1 étudiant en attente, MARTIN Rose (UE11). …'] */
export function januaryWaiting({ bench, grid }: FreezingSources): readonly string[] {
  const waiting = studentFiles(bench, grid, null).filter(hasWaitingUe);
  return waiting.length === 0
    ? []
    : [say.januaryWaiting(waiting.map((file) => ({ nom: file.name, ues: waitingUes(file) })))];
}

/** Those that the instant copy would print ATT. */
const hasWaitingUe = (file: StudentFile): boolean =>
  statutCode(file.person ?? undefined) === null && waitingUes(file).length > 0;
