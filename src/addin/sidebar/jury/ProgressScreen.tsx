/** « Avancement »: how many marks of each element are there, and a reminder ready to copy for those that are not. */

import type { ElementProgress } from '../../protocol';
import { CopyButton } from '../CopyButton';
import { Bar } from '../icons';
import { counted } from '../messages';
import { Answer, Screen } from '../Screen';
import type { Server } from '../server';
import { useAsked } from '../useAsked';

/** @example <ProgressScreen server={server} onBack={screens.back} /> */
export function ProgressScreen({ server, onBack }: { readonly server: Server; readonly onBack: () => void }) {
  const { asked, again } = useAsked(server.progressReport);
  return (
    <Screen title="Avancement" back="Jury" onBack={onBack}>
      <Answer asked={asked} waiting="Lecture des notes…" onAgain={again}>
        {(elements) => <Elements elements={elements} onAgain={again} />}
      </Answer>
    </Screen>
  );
}

function Elements({
  elements,
  onAgain,
}: {
  readonly elements: readonly ElementProgress[];
  readonly onAgain: () => void;
}) {
  const typed = elements.reduce((sum, { saisies }) => sum + saisies, 0);
  const expected = elements.reduce((sum, { attendues }) => sum + attendues, 0);
  const reminders = elements.map(({ rappel }) => rappel).filter((rappel) => rappel !== '');
  const semestres = [...new Set(elements.map(({ semestre }) => semestre))];
  return (
    <>
      <div class="overall">
        <p class="plan-resume">
          {counted(typed, 'note', 'notes')} sur {expected}
        </p>
        <Bar value={typed} total={expected} />
      </div>
      {reminders.length > 0 && (
        <CopyButton id="tous" label="Copier tous les rappels" texte={reminders.join('\n\n')} wide />
      )}
      {semestres.map((numero) => (
        <section key={numero} class="stack" aria-label={`Semestre ${numero}`}>
          <h3 class="section-title">Semestre {numero}</h3>
          <ul class="progress-list">
            {elements
              .filter(({ semestre }) => semestre === numero)
              .map((element) => (
                <Element key={element.code} element={element} />
              ))}
          </ul>
        </section>
      ))}
      <button type="button" class="secondary wide" onClick={onAgain}>
        Actualiser
      </button>
    </>
  );
}

function Element({ element }: { readonly element: ElementProgress }) {
  const { semestre, code, titre, saisies, attendues, rappel } = element;
  const complete = saisies >= attendues;
  return (
    <li class="progress-line">
      <p class="progress-head">
        <span class="clipped">
          <span class="strong">{code}</span> <bdi>{titre}</bdi>
        </span>
        <span class={complete ? 'count bon' : 'count'}>
          {complete && <span aria-hidden="true">✓ </span>}
          {saisies}/{attendues}
        </span>
      </p>
      <Bar value={saisies} total={attendues} />
      {rappel !== '' && <CopyButton id={`${semestre}-${code}`} label="Copier le rappel" about={code} texte={rappel} />}
    </li>
  );
}
