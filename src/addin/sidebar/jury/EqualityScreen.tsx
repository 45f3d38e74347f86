/** « Égalité de traitement »: beside each admission by the jury, those not admitted who stand at least as well. Never on a PV. */

import { Answer, Screen } from '../Screen';
import type { Server } from '../server';
import { useAsked } from '../useAsked';
import { Failure, Jump, useShow } from './Jump';

/** @example <EqualityScreen server={server} onBack={screens.back} /> */
export function EqualityScreen({ server, onBack }: { readonly server: Server; readonly onBack: () => void }) {
  const { asked, again } = useAsked(server.equalityReport);
  const { show, failure } = useShow(server);
  return (
    <Screen title="Égalité de traitement" back="Jury" onBack={onBack}>
      <p class="message warning">Pour le jury seul, jamais sur le PV.</p>
      <Answer asked={asked} waiting="Comparaison des admissions par le jury…" onAgain={again}>
        {({ resume, situations }) => (
          <>
            <p class="plan-resume">{resume}</p>
            <Failure message={failure} />
            {situations.map(({ titre, cellule, autres }) => (
              <section key={`${titre} ${cellule.a1}`} class="stack" aria-label={titre}>
                <h3 class="section-title">
                  <Jump place={cellule} onShow={show}>
                    <bdi>{titre}</bdi>
                  </Jump>
                </h3>
                <p class="hint">Non admis, et au moins aussi bien placés :</p>
                <ul class="cases">
                  {autres.map((other) => (
                    <li key={other.cellule.a1}>
                      <Jump place={other.cellule} onShow={show}>
                        <span class="strong clipped">
                          <bdi>{other.etudiant}</bdi>
                        </span>
                        <bdi>{other.phrase}</bdi>
                      </Jump>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
            <details class="fold">
              <summary>Ce qui est comparé</summary>
              <ul class="lines">
                <li>
                  Est listé un étudiant non admis dont chaque moyenne est égale ou supérieure à celle de l'étudiant que
                  le jury a admis, telles que la feuille les montre.
                </li>
                <li>
                  UE admise : la moyenne de cette UE. RCUE admis : celles de ses deux UE. Année : celles de toutes les
                  UE.
                </li>
                <li>
                  Aucun classement : devant dans une UE et derrière dans une autre, rien n'est dit. Une moyenne qui
                  manque ne se compare pas.
                </li>
                <li>Les étudiants partis, défaillants ou en année blanche ne sont pas comparés.</li>
              </ul>
            </details>
            <button type="button" class="secondary wide" onClick={again}>
              Actualiser
            </button>
          </>
        )}
      </Answer>
    </Screen>
  );
}
