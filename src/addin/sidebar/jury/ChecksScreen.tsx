/** « Vérifier avant jury »: every check, and the way to each cell that it names. */

import { Answer, Screen } from '../Screen';
import type { Server } from '../server';
import { useAsked } from '../useAsked';
import { Checks } from './Findings';
import { Failure, useShow } from './Jump';

/** @example <ChecksScreen server={server} onBack={screens.back} /> */
export function ChecksScreen({ server, onBack }: { readonly server: Server; readonly onBack: () => void }) {
  const { asked, again } = useAsked(server.checkWorkbook);
  const { show, failure } = useShow(server);
  return (
    <Screen title="Vérifier avant jury" back="Jury" onBack={onBack}>
      <Answer asked={asked} waiting="Vérification de toutes les feuilles…" onAgain={again}>
        {({ bilan, lignes }) => (
          <>
            <p class="plan-resume">{bilan}</p>
            <Failure message={failure} />
            <Checks lines={lignes} onShow={show} />
            <button type="button" class="secondary wide" onClick={again}>
              Vérifier de nouveau
            </button>
          </>
        )}
      </Answer>
    </Screen>
  );
}
