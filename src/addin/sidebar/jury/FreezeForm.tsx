/** Which results to fix, what a correction corrects, and a second click where something is left to settle. */
import type { TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { FreezingState, SessionJury } from '../../protocol';
import { describedBy, FieldError, RadioChoice } from '../fields';
import { focusMain } from '../focus';
import { sessionsOf } from '../messages';

/** @example <FreezeForm but={1} state={state} working={false} reading={false} onAgain={reread} onFreeze={freeze} /> */
export function FreezeForm({
  but,
  state,
  working,
  reading,
  onAgain,
  onFreeze,
}: {
  readonly but: number;
  readonly state: FreezingState;
  readonly working: boolean;
  /** The workbook is being read again: nothing is agreed to before what it lacks is shown. */
  readonly reading: boolean;
  readonly onAgain: () => void;
  /** Resolves to whether the results are fixed. */
  readonly onFreeze: (session: SessionJury, correctif: string | null) => Promise<boolean>;
}) {
  const sessions = sessionsOf(but).filter(({ id }) => state.sessions.includes(id));
  const [chosen, setChosen] = useState<SessionJury | null>(null);
  const [motif, setMotif] = useState('');
  const [tried, setTried] = useState(false);
  /** The session about which a first click was told what is to settle. */
  const [warned, setWarned] = useState<SessionJury | null>(null);
  const session = chosen ?? sessions[sessions.length - 1]?.id ?? 'S1';
  // What is fixed is fixed: a second time corrects the first, and says what.
  const isCorrection = state.arretes.some((one) => one.session === session);
  const error = tried && isCorrection && motif.trim() === '' ? 'Écrivez ce qui est corrigé.' : undefined;
  const lacking = state.manques[session] ?? [];
  const isAsking = lacking.length > 0 && warned === session;
  // « Relire le classeur » goes when nothing is missing any more: the focus was on it.
  const isComplete = lacking.length === 0;
  useLayoutEffect(() => {
    if (isComplete && document.activeElement === document.body) focusMain();
  }, [isComplete]);
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (working || reading || (isCorrection && motif.trim() === '')) return;
    if (lacking.length > 0 && !isAsking) {
      setWarned(session);
      onAgain(); // what is lacking may be typed since
      return;
    }
    // Fixed or refused, nothing more is asked of a correction that nobody has begun.
    setTried(false);
    setWarned(null);
    // What is corrected is: another click is asked what it corrects. What was typed meanwhile is of another.
    if (await onFreeze(session, isCorrection ? motif.trim() : null)) setMotif((now) => (now === motif ? '' : now));
  };
  return (
    <form class="stack" noValidate onSubmit={submit}>
      <fieldset class="cards">
        <legend class="hidden">Quels résultats{'\u00a0'}?</legend>
        {sessions.map(({ id, titre }) => (
          <RadioChoice
            key={id}
            name="arreter"
            value={id}
            label={titre}
            detail={countOf(state.arretes.filter((one) => one.session === id).length)}
            checked={session === id}
            onChoose={() => setChosen(id)}
          />
        ))}
      </fieldset>
      {isCorrection && (
        <div class="field">
          <label for="motif-correctif">Arrêté correctif{'\u00a0'}: ce qui est corrigé</label>
          <input
            id="motif-correctif"
            type="text"
            value={motif}
            onInput={(event) => setMotif(event.currentTarget.value)}
            {...describedBy('motif-correctif', error, false)}
          />
          <FieldError id="motif-correctif" error={error} />
        </div>
      )}
      {lacking.length > 0 && (
        <div class="message warning" role={isAsking ? 'alert' : undefined}>
          <p>{isAsking ? 'Ces résultats seraient arrêtés malgré ceci\u00a0:' : "À régler avant d'arrêter\u00a0:"}</p>
          <ul class="details">
            {lacking.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
      {lacking.length > 0 && (
        <button type="button" class="secondary wide" onClick={onAgain}>
          Relire le classeur
        </button>
      )}
      <button type="submit" class="action wide" aria-disabled={working || reading}>
        {working ? 'Vérification, puis copie…' : isAsking ? 'Arrêter quand même' : 'Arrêter les résultats'}
      </button>
      <p class="hint">
        Tout est recalculé par les règles. Si rien ne s'y oppose, une feuille garde en valeurs ce qui est décidé et ce
        dont cela vient.
      </p>
    </form>
  );
}

const countOf = (count: number): string =>
  count === 0 ? 'Pas encore arrêté' : `Déjà arrêté ${count > 1 ? `${count} fois` : 'une fois'}`;
