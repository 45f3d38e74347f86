/** Between the preview and the writing of marks: what is written is what was shown, the rest is left as it is and told. */
import { isBlank } from '../cells';
import { nipKey } from '../verification/classeur';
import { marksMessages as say } from './messages';
import type { MarkWrite, Outcome } from './plan';
import type { MarksImportRequest } from './protocol';
import { seenCell, shownMark } from './seen';

/** What a line of the column holds as it is about to be written. */
export interface CellNow {
  readonly value: unknown;
  readonly formula: string;
  readonly nip: unknown;
  /** « H12 » */
  readonly cellule: string;
}

interface Sorted {
  readonly kept: readonly MarkWrite[];
  /** One sentence per mark that was to be written, and is not. */
  readonly left: readonly string[];
}

/** @example sortOut(plan.outcomes, request, (row) => now[row - first]).kept.length // 31 */
export function sortOut(
  outcomes: readonly Outcome[],
  { avant, remplacer }: Pick<MarksImportRequest, 'avant' | 'remplacer'>,
  nowAt: (row: number) => CellNow | undefined,
): Sorted {
  const kept: MarkWrite[] = [];
  const left: string[] = [];
  for (const [rank, outcome] of Array.from(outcomes.entries())) {
    const was = avant[rank] ?? null;
    const isWanted = remplacer || was === null || was === '';
    if (!isWanted || outcome.kind === 'sans-note' || outcome.kind === 'identique') continue;
    if (outcome.kind === 'a-corriger') {
      // It was to be written, when it was shown: somebody has since changed the line, its NIP or the barème.
      if (was !== null) left.push(outcome.phrase);
      continue;
    }
    const { write } = outcome;
    const now = nowAt(write.row);
    if (!now || nipKey(now.nip) !== nipKey(write.nip)) left.push(say.lineMoved(write.name));
    else if (now.formula === '' && seenCell(now.value) === was) kept.push(write);
    else
      left.push(
        say.changed(write.name, now.cellule, isBlank(now.value) ? '' : shownMark(now.value), shownMark(write.value)),
      );
  }
  return { kept, left };
}
