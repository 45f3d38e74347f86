/** « Situations limites »: who is just under 10 or 8, the fewest points that suffice, what they would change. */

import { useState } from 'preact/hooks';
import type { Distance } from '../../protocol';
import { SelectField } from '../fields';
import { Answer, Screen } from '../Screen';
import type { Server } from '../server';
import { useAsked } from '../useAsked';
import { Failure, Jump, useShow } from './Jump';

const DISTANCES: readonly { readonly value: Distance; readonly label: string }[] = [
  { value: 0.1, label: '0,10 point' },
  { value: 0.25, label: '0,25 point' },
  { value: 0.5, label: '0,50 point' },
];

/** @example <BorderlineScreen server={server} onBack={screens.back} /> */
export function BorderlineScreen({ server, onBack }: { readonly server: Server; readonly onBack: () => void }) {
  const [distance, setDistance] = useState<Distance>(0.25);
  return (
    <Screen title="Situations limites" back="Jury" onBack={onBack}>
      <SelectField
        id="distance"
        label="Sous le seuil de"
        hint="UE non acquises, RCUE sous 10 ou sous 8 ; un RCUE validé sous 10 n'est montré que s'il reste une UE due"
        value={String(distance)}
        onChange={(chosen) => setDistance(DISTANCES.find(({ value }) => String(value) === chosen)?.value ?? 0.25)}
      >
        {DISTANCES.map(({ value, label }) => (
          <option key={value} value={String(value)}>
            {label} au plus
          </option>
        ))}
      </SelectField>
      <Lines key={distance} server={server} distance={distance} />
    </Screen>
  );
}

function Lines({ server, distance }: { readonly server: Server; readonly distance: Distance }) {
  const { asked, again } = useAsked(() => server.borderlineReport(distance));
  const { show, failure } = useShow(server);
  return (
    <Answer asked={asked} waiting="Calcul des points qui suffiraient…" onAgain={again}>
      {({ resume, lignes }) => (
        <>
          <p class="plan-resume">{resume}</p>
          <Failure message={failure} />
          {lignes.length > 0 && (
            <ul class="cases">
              {lignes.map(({ etudiant, phrase, effet, cellule }) => (
                <li key={`${phrase} ${cellule.a1}`}>
                  <Jump place={cellule} onShow={show}>
                    <span class="strong clipped">
                      <bdi>{etudiant}</bdi>
                    </span>
                    <bdi>{phrase}</bdi>
                    <span class="hint">
                      <bdi>{effet}</bdi>
                    </span>
                  </Jump>
                </li>
              ))}
            </ul>
          )}
          <p class="hint">
            Ce sont les points les moins nombreux, sur une UE ou sur la moyenne d'un seul élément, recalculés sur les
            notes. Le jury décide.
          </p>
          <button type="button" class="secondary wide" onClick={again}>
            Actualiser
          </button>
        </>
      )}
    </Answer>
  );
}
