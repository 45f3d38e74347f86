/** The part « Jury »: which session, then « Générer la feuille de jury ». */

import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { SessionJury, SidebarState, WorkRequest } from '../protocol';
import { RadioChoice } from './fields';
import { actionLabel, SESSIONS } from './messages';

/** The form that makes one jury sheet; before the notebook exists it says what to do first.
 * @example <JuryPart state={state} running={false} onStart={work.start} onNotebook={showNotebook} />
 */
export function JuryPart({
  state,
  running,
  onStart,
  onNotebook,
}: {
  readonly state: SidebarState;
  readonly running: boolean;
  readonly onStart: (request: WorkRequest) => void;
  readonly onNotebook: () => void;
}) {
  const [session, setSession] = useState<SessionJury>('S1');

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!running) onStart({ kind: 'jury', session });
  };

  if (!state.juryPossible) {
    return (
      <div class="part empty">
        <h2 class="part-title">Feuille de jury</h2>
        <p>La feuille de jury se calcule à partir des notes du classeur. Générez d'abord le classeur.</p>
        <button type="button" class="secondary" onClick={onNotebook}>
          Préparer le classeur
        </button>
      </div>
    );
  }
  return (
    <form class="part" noValidate onSubmit={submit}>
      <h2 class="part-title">Feuille de jury</h2>
      <p class="hint">Elle présente le résultat de l'application des règles ; la décision revient au jury.</p>
      <fieldset class="cards">
        <legend>Pour quel jury ?</legend>
        {SESSIONS.map(({ id, titre, detail }) => (
          <RadioChoice
            key={id}
            name="session"
            value={id}
            label={
              <>
                {titre}
                {state.feuilles.includes(titre) && <span class="badge">déjà créée</span>}
              </>
            }
            detail={detail}
            checked={session === id}
            onChoose={() => setSession(id)}
          />
        ))}
      </fieldset>
      <button type="submit" class="action wide" aria-disabled={running}>
        {actionLabel('jury')}
      </button>
      <p class="hint">Une feuille qui existe déjà n'est jamais écrasée.</p>
    </form>
  );
}
