/** « Comparer à l'arrêté »: what has changed since results were fixed, and the decisions that it would change. */

import { useState } from 'preact/hooks';
import type { Freezing } from '../../protocol';
import { SelectField } from '../fields';
import { Answer, Screen } from '../Screen';
import type { Server } from '../server';
import { useAsked } from '../useAsked';
import { Checks } from './Findings';
import { Failure, useShow } from './Jump';

/** @example <CompareScreen server={server} onBack={screens.back} /> */
export function CompareScreen({ server, onBack }: { readonly server: Server; readonly onBack: () => void }) {
  const { asked, again } = useAsked(server.freezingState);
  return (
    <Screen title="Comparer à l'arrêté" back="Jury" onBack={onBack}>
      <Answer asked={asked} waiting="Lecture des arrêtés…" onAgain={again}>
        {({ arretes }) =>
          arretes.length === 0 ? (
            <p>Aucun résultat n'est encore arrêté. Arrêtez d'abord les résultats, à l'écran précédent.</p>
          ) : (
            <Chosen server={server} arretes={arretes} />
          )
        }
      </Answer>
    </Screen>
  );
}

function Chosen({ server, arretes }: { readonly server: Server; readonly arretes: readonly Freezing[] }) {
  const [role, setRole] = useState(arretes[arretes.length - 1]?.role ?? '');
  return (
    <>
      <SelectField id="instantane" label="Arrêté" value={role} onChange={setRole}>
        {arretes.map((one) => (
          <option key={one.role} value={one.role}>
            {one.nom}, {one.date}
          </option>
        ))}
      </SelectField>
      <Compared key={role} server={server} role={role} />
    </>
  );
}

function Compared({ server, role }: { readonly server: Server; readonly role: string }) {
  const { asked, again } = useAsked(() => server.compareFreezing(role));
  const { show, failure } = useShow(server);
  return (
    <Answer asked={asked} waiting="Comparaison de chaque donnée…" onAgain={again}>
      {({ alteration, bilan, lignes, sha256 }) => (
        <>
          <Failure message={alteration} />
          {bilan !== '' && <p class="plan-resume">{bilan}</p>}
          <Failure message={failure} />
          <Checks lines={lignes} onShow={show} />
          <button type="button" class="action wide" onClick={again}>
            Comparer de nouveau
          </button>
          {sha256 !== '' && (
            <div class="hint">
              <p>Empreinte de cet arrêté, à comparer avec celle du procès-verbal{'\u00a0'}:</p>
              <p class="seal">{sha256}</p>
            </div>
          )}
        </>
      )}
    </Answer>
  );
}
