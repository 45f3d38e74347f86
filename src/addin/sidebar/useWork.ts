/** The one work that may run at a time: its state for the panel, and the ways to start, stop and resume it. */

import { useRef, useState } from 'preact/hooks';
import type { SidebarState, WorkRequest } from '../protocol';
import { doneSentence, interruptedSentence, standSentence } from './messages';
import { continueWork, type Outcome, type Progress, startWork, type Unfinished, type Watch } from './run';
import type { Server } from './server';

export type Tone = 'success' | 'warning' | 'error';

export interface Result {
  readonly tone: Tone;
  readonly message: string;
  readonly unfinished: Unfinished | null;
}

export type WorkState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: Progress; readonly stopping: boolean }
  | { readonly kind: 'finished'; readonly result: Result };

export interface Work {
  readonly state: WorkState;
  readonly start: (request: WorkRequest) => void;
  readonly resume: (unfinished: Unfinished) => void;
  readonly interrupt: () => void;
  readonly dismiss: () => void;
}

/** Runs works one at a time and has the workbook read again after each.
 * @example const work = useWork(server, feuilles, reload)
 */
export function useWork(server: Server, feuilles: readonly string[], reload: () => Promise<SidebarState | null>): Work {
  const [state, setState] = useState<WorkState>({ kind: 'idle' });
  const running = useRef(false);
  const interrupted = useRef(false);
  const before = useRef<readonly string[]>([]);
  const pending = useRef<Unfinished | null>(null);

  const watch: Watch = {
    onProgress: (progress) => setState({ kind: 'running', progress, stopping: interrupted.current }),
    isInterrupted: () => interrupted.current,
  };

  const follow = async (request: WorkRequest, begin: () => Promise<Outcome>) => {
    if (running.current) return;
    running.current = true;
    interrupted.current = false;
    const outcome = await begin();
    const after = await reload();
    const created = (after?.feuilles ?? []).filter((name) => !before.current.includes(name));
    running.current = false;
    pending.current = pendingAfter(outcome, pending.current);
    setState({ kind: 'finished', result: resultOf(request, outcome, created, pending.current) });
  };

  return {
    state,
    start: (request) => {
      if (running.current) return;
      if (pending.current?.request.kind !== request.kind) {
        pending.current = null;
        before.current = feuilles;
      }
      void follow(request, () => startWork(server, request, watch));
    },
    resume: (unfinished) => void follow(unfinished.request, () => continueWork(server, unfinished, watch)),
    interrupt: () => {
      interrupted.current = true;
      setState((now) => (now.kind === 'running' ? { ...now, stopping: true } : now));
    },
    dismiss: () => setState({ kind: 'idle' }),
  };
}

/** What « Reprendre » would do after an outcome: a refusal leaves an earlier unfinished work as it was. */
function pendingAfter(outcome: Outcome, earlier: Unfinished | null): Unfinished | null {
  if (outcome.kind === 'done') return null;
  return outcome.kind === 'refused' ? earlier : (outcome.unfinished ?? earlier);
}

function resultOf(
  request: WorkRequest,
  outcome: Outcome,
  created: readonly string[],
  unfinished: Unfinished | null,
): Result {
  const stand = unfinished === null ? '' : ` ${standSentence(unfinished.done, unfinished.steps.length)}`;
  switch (outcome.kind) {
    case 'done':
      return { tone: 'success', message: doneSentence(request, created, outcome.sentence), unfinished };
    case 'refused':
    case 'failed':
      return { tone: 'error', message: outcome.message + stand, unfinished };
    case 'interrupted':
      return { tone: 'warning', message: interruptedSentence(unfinished !== null) + stand, unfinished };
  }
}
