/** « Arrêter les résultats »: an instant copy of a session, or the list of what keeps it from being made. */

import type { TargetedSubmitEvent } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { FreezeOutcome, Freezing, FreezingState, SessionJury } from '../../protocol';
import { CopyButton } from '../CopyButton';
import { describedBy, FieldError, RadioChoice } from '../fields';
import { sessionsOf } from '../messages';
import { Answer, focusMain, Screen } from '../Screen';
import type { Server } from '../server';
import { useAsked } from '../useAsked';
import { Details } from './Findings';
import { Failure, useShow } from './Jump';

type Stage =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'working' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'answered'; readonly outcome: FreezeOutcome };

/** @example <FreezeScreen server={server} but={1} onBack={screens.back} /> */
export function FreezeScreen({
  server,
  but,
  onBack,
}: {
  readonly server: Server;
  readonly but: number;
  readonly onBack: () => void;
}) {
  const { asked, again } = useAsked(server.freezingState);
  const { show, failure } = useShow(server);
  const [stage, setStage] = useState<Stage>({ kind: 'choosing' });
  const [made, setMade] = useState<readonly Freezing[]>([]);
  const freeze = async (session: SessionJury, correctif: string | null) => {
    setStage({ kind: 'working' });
    const reply = await server.freezeResults({ session, correctif });
    setStage(reply.ok ? { kind: 'answered', outcome: reply.value } : { kind: 'refused', message: reply.message });
    if (!reply.ok || !reply.value.fait) return;
    const { nom, date } = reply.value;
    setMade((before) => [...before, { role: nom, session, nom, date }]);
  };
  const reread = () => {
    setMade([]); // they are in what is read
    again();
  };
  return (
    <Screen title="Arrêter les résultats" back="Jury" onBack={onBack}>
      <div role="status">{stage.kind === 'answered' && stage.outcome.fait && <Done {...stage.outcome} />}</div>
      {stage.kind === 'answered' && stage.outcome.fait && (
        <CopyButton
          key={stage.outcome.sha256}
          id="empreinte"
          label="Copier l'empreinte"
          texte={stage.outcome.sha256}
          wide
        />
      )}
      <Failure message={stage.kind === 'refused' ? stage.message : failure} />
      {stage.kind === 'answered' && !stage.outcome.fait && (
        <div class="stack">
          <Failure message={stage.outcome.bilan} />
          <Details details={stage.outcome.points} onShow={show} />
        </div>
      )}
      <Answer asked={asked} waiting="Lecture du classeur…" onAgain={reread} keeps>
        {({ sessions, manques, arretes }) =>
          sessions.length === 0 ? (
            <p>Aucune feuille de jury n'est là. Générez-la d'abord, à l'écran précédent.</p>
          ) : (
            <>
              <FreezeForm
                but={but}
                state={{ sessions, manques, arretes: [...arretes, ...made] }}
                working={stage.kind === 'working'}
                onAgain={reread}
                onFreeze={(session, correctif) => void freeze(session, correctif)}
              />
              <Freezings arretes={[...arretes, ...made]} />
            </>
          )
        }
      </Answer>
    </Screen>
  );
}

function Done({ nom, date, sha256 }: Extract<FreezeOutcome, { readonly fait: true }>) {
  return (
    <div class="message success">
      <p>
        Résultats arrêtés le {date}, dans la feuille <bdi>{nom}</bdi>. Empreinte, à recopier sur le procès-verbal
        {'\u00a0'}:
      </p>
      <p class="seal">{sha256}</p>
    </div>
  );
}

function FreezeForm({
  but,
  state,
  working,
  onAgain,
  onFreeze,
}: {
  readonly but: number;
  readonly state: FreezingState;
  readonly working: boolean;
  readonly onAgain: () => void;
  readonly onFreeze: (session: SessionJury, correctif: string | null) => void;
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
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (working || (isCorrection && motif.trim() === '')) return;
    if (lacking.length > 0 && !isAsking) return setWarned(session);
    // Fixed or refused, nothing more is asked of a correction that nobody has begun.
    setTried(false);
    setWarned(null);
    onFreeze(session, isCorrection ? motif.trim() : null);
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
      <button type="submit" class="action wide" aria-disabled={working}>
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

function Freezings({ arretes }: { readonly arretes: readonly Freezing[] }) {
  if (arretes.length === 0) return null;
  return (
    <section class="stack" aria-label="Déjà arrêtés">
      <h3 class="section-title">Déjà arrêtés</h3>
      <ul class="details">
        {arretes.map(({ role, nom, date }) => (
          <li key={role}>
            <bdi>{`${nom}, ${date}`}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
