/** « Avancement »: how many marks of each element are there; first those that lack some, each with the way to its first cell and a reminder to copy. */

import type { CellPlace, ElementProgress } from '../../protocol';
import { CopyButton } from '../CopyButton';
import { Bar } from '../icons';
import { counted } from '../messages';
import { Answer, Screen } from '../Screen';
import type { Server } from '../server';
import { useAsked } from '../useAsked';
import { Failure, Jump, useShow } from './Jump';

/** @example <ProgressScreen server={server} onBack={screens.back} /> */
export function ProgressScreen({ server, onBack }: { readonly server: Server; readonly onBack: () => void }) {
  const { asked, again } = useAsked(server.progressReport);
  const { show, failure } = useShow(server);
  return (
    <Screen title="Avancement" back="Jury" onBack={onBack}>
      <Answer asked={asked} waiting="Lecture des notes…" onAgain={again}>
        {(elements) => (
          <>
            <Failure message={failure} />
            <Elements elements={elements} onShow={show} onAgain={again} />
          </>
        )}
      </Answer>
    </Screen>
  );
}

function Elements({
  elements,
  onShow,
  onAgain,
}: {
  readonly elements: readonly ElementProgress[];
  readonly onShow: (place: CellPlace) => void;
  readonly onAgain: () => void;
}) {
  const typed = elements.reduce((sum, { saisies }) => sum + saisies, 0);
  const expected = elements.reduce((sum, { attendues }) => sum + attendues, 0);
  const reminders = elements.map(({ rappel }) => rappel).filter((rappel) => rappel !== '');
  const incomplete = elements.filter((element) => !isComplete(element));
  const complete = elements.filter(isComplete);
  const semestres = [...new Set(complete.map(({ semestre }) => semestre))];
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
      {incomplete.length > 0 && (
        <Group
          title={counted(incomplete.length, 'élément incomplet', 'éléments incomplets')}
          elements={incomplete}
          onShow={onShow}
        />
      )}
      {semestres.map((numero) => {
        const those = complete.filter(({ semestre }) => semestre === numero);
        const title = `Semestre ${numero}\u00a0: ${counted(those.length, 'élément complet', 'éléments complets')}`;
        return <Group key={numero} title={title} elements={those} onShow={onShow} />;
      })}
      <button type="button" class="secondary wide" onClick={onAgain}>
        Actualiser
      </button>
    </>
  );
}

const isComplete = ({ saisies, attendues }: ElementProgress): boolean => saisies >= attendues;

function Group({
  title,
  elements,
  onShow,
}: {
  readonly title: string;
  readonly elements: readonly ElementProgress[];
  readonly onShow: (place: CellPlace) => void;
}) {
  return (
    <section class="stack" aria-label={title}>
      <h3 class="section-title">{title}</h3>
      <ul class="progress-list">
        {elements.map((element) => (
          <Element key={`${element.semestre} ${element.code}`} element={element} onShow={onShow} />
        ))}
      </ul>
    </section>
  );
}

function Element({
  element,
  onShow,
}: {
  readonly element: ElementProgress;
  readonly onShow: (place: CellPlace) => void;
}) {
  const { semestre, code, titre, saisies, attendues, rappel, cellule } = element;
  const complete = isComplete(element);
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
      {cellule !== null && (
        <Jump place={cellule} onShow={onShow}>
          Première case à saisir
        </Jump>
      )}
      {rappel !== '' && <CopyButton id={`${semestre}-${code}`} label="Copier le rappel" about={code} texte={rappel} />}
    </li>
  );
}
