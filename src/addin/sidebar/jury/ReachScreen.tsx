/** What the averages of the student of the selected row can still reach, UE by UE. */

import { SENSES, STATES } from '../messages';
import { Answer, Screen } from '../Screen';
import type { Server } from '../server';
import { useAsked } from '../useAsked';

/** @example <ReachScreen server={server} onBack={screens.back} /> */
export function ReachScreen({ server, onBack }: { readonly server: Server; readonly onBack: () => void }) {
  const { asked, again } = useAsked(server.selectedReach);
  return (
    <Screen title="Étudiant sélectionné" back="Jury" onBack={onBack}>
      <Answer asked={asked} waiting="Lecture de la ligne sélectionnée…" onAgain={again}>
        {({ etudiant, ues }) => (
          <>
            {etudiant === null ? (
              <p>
                Aucun étudiant sur la ligne sélectionnée. Cliquez sur une ligne de Notes, de Moyennes ou de Jury, puis
                sur « Actualiser ».
              </p>
            ) : (
              <>
                <p class="plan-resume clipped">
                  <bdi>{etudiant}</bdi>
                </p>
                <ul class="reach">
                  {ues.map(({ ue, phrase, etat }) => (
                    <li key={ue} class={`reach-line ${etat}`}>
                      <span class={`sign ${etat}`} aria-hidden="true">
                        {STATES[etat].sign}
                      </span>
                      <p>
                        <span class="hidden">{SENSES[etat]}, </span>
                        <bdi>{phrase}</bdi>
                      </p>
                    </li>
                  ))}
                </ul>
              </>
            )}
            <button type="button" class="action wide" onClick={again}>
              Actualiser
            </button>
            {etudiant !== null && (
              <p class="hint centered">Cliquez sur une autre ligne du classeur, puis sur « Actualiser ».</p>
            )}
          </>
        )}
      </Answer>
    </Screen>
  );
}
