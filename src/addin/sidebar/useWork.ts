/** The one work that may run at a time: what would change, the confirmation, the steps, the result; and the ways to stop and resume. */

import { useCallback, useRef, useState } from 'preact/hooks';
import type { SidebarState, WorkPlan, WorkRequest } from '../protocol';
import { panelFailure } from './failures';
import { interruptedSentence, nextSentence, standSentence, UP_TO_DATE } from './messages';
import { type Outcome, type Progress, prepareWork, runSteps, type Watch } from './run';
import type { Server } from './server';

export type Tone = 'success' | 'warning' | 'error';

export interface Result {
  readonly tone: Tone;
  readonly message: string;
  /** What « Reprendre » asks again: the workbook may have changed since, so that it is compared anew. */
  readonly unfinished: WorkRequest | null;
  /** It would replace what was not shown: « Reprendre » shows what changes before it goes on. */
  readonly isShown?: boolean;
  /** « Annuler » is offered beside what was just done. */
  readonly annulable: boolean;
}

export type WorkState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: Progress; readonly stopping: boolean }
  | { readonly kind: 'planned'; readonly request: WorkRequest; readonly plan: WorkPlan }
  | { readonly kind: 'finished'; readonly result: Result };

export interface Work {
  readonly state: WorkState;
  /** Nothing else may be asked of the server while it is true. */
  readonly running: boolean;
  /** Asks what would change, and shows it. */
  readonly ask: (request: WorkRequest) => void;
  /** Does it without showing the plan: what the teacher asked for is already said on the button. */
  readonly launch: (request: WorkRequest) => void;
  /** Something else than a work, under the same rule: one at a time, with its progress and « Interrompre ». */
  readonly perform: (task: (watch: Watch) => Promise<Result>) => void;
  readonly confirm: () => void;
  readonly back: () => void;
  readonly interrupt: () => void;
  readonly dismiss: () => void;
}

/** Runs works one at a time and has the workbook read again after each; `isFirst`: nothing is made yet;
 * `onDone` is told of those that went to their end, and what they left.
 * @example const work = useWork(server, reload, true, close)
 */
export function useWork(
  server: Server,
  reload: () => Promise<SidebarState | null>,
  isFirst: boolean,
  onDone: (request: WorkRequest, after: SidebarState | null) => void,
): Work {
  const [state, setState] = useState<WorkState>({ kind: 'idle' });
  const running = useRef(false);
  const interrupted = useRef(false);
  const dismiss = useCallback(() => setState({ kind: 'idle' }), []);

  const watch: Watch = {
    onProgress: (progress) => setState({ kind: 'running', progress, stopping: interrupted.current }),
    isInterrupted: () => interrupted.current,
  };

  const follow = async (task: () => Promise<WorkState>) => {
    if (running.current) return;
    running.current = true;
    interrupted.current = false;
    try {
      setState(await task());
    } catch (error) {
      setState(finished('error', panelFailure(error instanceof Error ? error.name : 'erreur')));
    } finally {
      running.current = false;
    }
  };

  const run = async (request: WorkRequest, { steps }: WorkPlan): Promise<WorkState> => {
    const outcome = await runSteps(server, request, steps, watch);
    const after = await reload();
    if (outcome.kind === 'done') onDone(request, after);
    return { kind: 'finished', result: resultOf(request, steps.length, outcome, after, isFirst) };
  };

  const prepare = async (request: WorkRequest, direct: boolean): Promise<WorkState> => {
    const prepared = await prepareWork(server, request, watch);
    if (prepared.kind === 'refused') return finished('error', prepared.message);
    if (prepared.kind === 'interrupted') return finished('warning', interruptedSentence(false));
    const { plan } = prepared;
    // A work that was interrupted once its sheets were made has but to be ended: nothing to show, nothing to confirm.
    const isToEnd = plan.feuilles.length === 0 && plan.steps.length > 0;
    if (!direct && !isToEnd) return { kind: 'planned', request, plan };
    if (plan.steps.length > 0) return run(request, plan);
    await reload();
    return finished('success', UP_TO_DATE);
  };

  return {
    state,
    running: state.kind === 'running',
    ask: (request) => void follow(() => prepare(request, false)),
    launch: (request) => void follow(() => prepare(request, true)),
    perform: (task) => void follow(async () => ({ kind: 'finished', result: await task(watch) })),
    confirm: () => {
      if (state.kind === 'planned') void follow(() => run(state.request, state.plan));
    },
    back: () => setState({ kind: 'idle' }),
    interrupt: () => {
      interrupted.current = true;
      setState((now) => (now.kind === 'running' ? { ...now, stopping: true } : now));
    },
    dismiss,
  };
}

function finished(tone: Tone, message: string): WorkState {
  return { kind: 'finished', result: { tone, message, unfinished: null, annulable: false } };
}

function resultOf(
  request: WorkRequest,
  steps: number,
  outcome: Outcome,
  after: SidebarState | null,
  isFirst: boolean,
): Result {
  if (outcome.kind === 'done') {
    const next = isFirst ? nextSentence(after?.classeur?.feuilles ?? []) : '';
    const annulable = request.kind !== 'annulation' && (after?.classeur?.annulable ?? null) !== null;
    const done = `${outcome.sentence.replace(/\.$/, '')}.`;
    return { tone: 'success', message: `${done} ${next}`.trim(), unfinished: null, annulable };
  }
  const stand = standSentence(outcome.done, steps);
  return outcome.kind === 'failed'
    ? {
        tone: 'error',
        message: `${outcome.message} ${stand}`,
        unfinished: request,
        isShown: outcome.code === 'remplace',
        annulable: false,
      }
    : { tone: 'warning', message: `${interruptedSentence(true)} ${stand}`, unfinished: request, annulable: false };
}
