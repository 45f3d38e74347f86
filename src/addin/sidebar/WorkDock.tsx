/** The foot of the panel while a work runs and once it ends: progress, « Interrompre », result, « Reprendre ». */

import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { focusMain, takeFocus } from './focus';
import { Icon } from './icons';
import type { Progress } from './run';
import type { Result, Work } from './useWork';

/** Long enough to be read: what went well then leaves, as a message of the spreadsheet does. « Annuler » stays in « Classeur ». */
const SUCCESS_MS = 10_000;

/** Stays empty while nothing runs; its live region is always there, so that results are announced.
 * @example <WorkDock work={work} onPlan={null} />
 */
export function WorkDock({
  work,
  onPlan,
}: {
  readonly work: Work;
  /** Leads to a plan that is ready in another tab than the one that is shown. */
  readonly onPlan: (() => void) | null;
}) {
  const dock = useRef<HTMLDivElement>(null);
  const { state } = work;

  // Read before the change reaches the page: when the focused button goes away, the focus follows to the next one;
  // of a work that begins, to its label, for a key that is pressed twice would stop it.
  const hadFocus = dock.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    if (!hadFocus || dock.current?.contains(document.activeElement)) return;
    if (document.activeElement?.closest('[role=tabpanel]')) return; // a plan has just appeared and has taken it
    const next = dock.current?.querySelector<HTMLElement>('.running-label, button');
    if (next) takeFocus(next);
    else focusMain();
  });

  const { dismiss } = work;
  const hasSucceeded = state.kind === 'finished' && state.result.tone === 'success';
  useEffect(() => {
    if (!hasSucceeded) return undefined;
    const timer = setInterval(() => {
      const isInUse = dock.current?.matches(':hover, :has(:focus-visible)') ?? false;
      if (!isInUse) dismiss();
    }, SUCCESS_MS);
    return () => clearInterval(timer);
  }, [hasSucceeded, dismiss]);

  return (
    <div class="dock" ref={dock}>
      {state.kind === 'running' && (
        <Running progress={state.progress} stopping={state.stopping} onInterrupt={work.interrupt} />
      )}
      <div role="status">
        {state.kind === 'running' && <span class="hidden">Travail en cours</span>}
        {state.kind === 'finished' && state.result.tone !== 'error' && <Message result={state.result} />}
        {onPlan !== null && <p>Ce qui va changer est prêt.</p>}
      </div>
      {onPlan !== null && (
        <button type="button" class="action wide" onClick={onPlan}>
          Voir ce qui va changer
        </button>
      )}
      {state.kind === 'finished' && state.result.tone === 'error' && (
        <div role="alert">
          <Message result={state.result} />
        </div>
      )}
      {state.kind === 'finished' && <NextAction result={state.result} work={work} />}
    </div>
  );
}

function Running({
  progress,
  stopping,
  onInterrupt,
}: {
  readonly progress: Progress;
  readonly stopping: boolean;
  readonly onInterrupt: () => void;
}) {
  const { label, done, total } = progress;
  const rank = total === null ? '' : `${done + 1}/${total}`;
  return (
    <div class="running">
      <p class="running-label" id="progress-label" tabIndex={-1}>
        <span>{label}</span> <span class="running-rank">{rank}</span>
      </p>
      {total === null ? (
        <progress aria-labelledby="progress-label" />
      ) : (
        <progress aria-labelledby="progress-label" aria-valuetext={`${done} sur ${total}`} max={total} value={done} />
      )}
      <button type="button" class="secondary" aria-disabled={stopping} onClick={onInterrupt}>
        {stopping ? "Arrêt après l'étape en cours…" : 'Interrompre'}
      </button>
    </div>
  );
}

function Message({ result }: { readonly result: Result }) {
  return <p class={`message ${result.tone}`}>{result.message}</p>;
}

/** « Reprendre » where something remains to be done, « Annuler » where it can be undone; and the message may be hidden. */
function NextAction({ result, work }: { readonly result: Result; readonly work: Work }) {
  const { unfinished, isShown = false, annulable } = result;
  return (
    <>
      {unfinished !== null && (
        <button type="button" class="action" onClick={() => (isShown ? work.ask : work.launch)(unfinished)}>
          Reprendre
        </button>
      )}
      {annulable && (
        <button type="button" class="quiet" onClick={() => work.ask({ kind: 'annulation' })}>
          Annuler
        </button>
      )}
      <button type="button" class="close" aria-label="Masquer ce message" onClick={work.dismiss}>
        <Icon name="close" />
      </button>
    </>
  );
}
