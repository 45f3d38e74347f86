/** « Pourquoi ? »: every step that leads to what is retained of the student of the selected row, each with its article. */

import type { StudentWhy } from '../../protocol';
import { CopyButton } from '../CopyButton';
import { SENSES, STATES } from '../messages';
import { Answer, Screen } from '../Screen';
import type { Server } from '../server';
import { useAsked } from '../useAsked';

/** @example <WhyScreen server={server} onBack={screens.back} /> */
export function WhyScreen({ server, onBack }: { readonly server: Server; readonly onBack: () => void }) {
  const { asked, again } = useAsked(server.selectedWhy);
  return (
    <Screen title="Pourquoi ?" back="Jury" onBack={onBack}>
      <Answer asked={asked} waiting="Lecture de la ligne sélectionnée…" onAgain={again}>
        {(why) => (
          <>
            {why.etudiant === null ? <Nobody /> : <Steps why={why} name={why.etudiant} />}
            <button type="button" class="action wide" onClick={again}>
              Actualiser
            </button>
            {why.etudiant !== null && (
              <p class="hint centered">Cliquez sur une autre ligne du classeur, puis sur « Actualiser ».</p>
            )}
          </>
        )}
      </Answer>
    </Screen>
  );
}

/** @example <Nobody /> */
export function Nobody() {
  return (
    <p>
      Aucun étudiant du jury sur la ligne sélectionnée. Cliquez sur une ligne de Notes, de Moyennes ou de Jury, puis sur
      « Actualiser ».
    </p>
  );
}

/** Whose name it is, and on which jury sheet.
 * @example <Student name="MARTIN Rose" feuille="Jury BUT1" /> */
export function Student({ name, feuille }: { readonly name: string; readonly feuille: string }) {
  return (
    <div>
      <p class="plan-resume clipped">
        <bdi>{name}</bdi>
      </p>
      <p class="hint">
        <bdi>{feuille}</bdi>
      </p>
    </div>
  );
}

function Steps({ why, name }: { readonly why: StudentWhy; readonly name: string }) {
  return (
    <>
      <Student name={name} feuille={why.feuille} />
      <CopyButton id="pourquoi" label="Copier le texte" texte={why.texte} wide />
      {why.blocs.map(({ titre, etapes }) => (
        <section key={titre} class="stack" aria-label={titre}>
          <h3 class="section-title">
            <bdi>{titre}</bdi>
          </h3>
          <ul class="reach small-text">
            {etapes.map(({ phrase, etat }) => (
              <li key={phrase} class={`reach-line ${etat}`}>
                <span class={`sign ${etat}`} aria-hidden="true">
                  {etat === 'constat' ? '·' : STATES[etat].sign}
                </span>
                <p>
                  <span class="hidden">{SENSES[etat]}, </span>
                  <bdi>{phrase}</bdi>
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
