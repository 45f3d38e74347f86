/** « Arrêter les résultats »: an instant copy of a session, or the list of what keeps it from being made. */

import { useState } from 'preact/hooks';
import type { FreezeOutcome, Freezing, SessionJury } from '../../protocol';
import { CopyButton } from '../CopyButton';
import { Answer, Screen } from '../Screen';
import type { Server } from '../server';
import { useAsked } from '../useAsked';
import { Details } from './Findings';
import { FreezeForm } from './FreezeForm';
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
  const freeze = async (session: SessionJury, correctif: string | null): Promise<boolean> => {
    setStage({ kind: 'working' });
    const reply = await server.freezeResults({ session, correctif });
    setStage(reply.ok ? { kind: 'answered', outcome: reply.value } : { kind: 'refused', message: reply.message });
    if (!reply.ok || !reply.value.fait) return false;
    const { nom, date } = reply.value;
    setMade((before) => [...before, { role: nom, session, nom, date }]);
    return true;
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
                reading={asked.kind === 'waiting'}
                onAgain={reread}
                onFreeze={freeze}
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
