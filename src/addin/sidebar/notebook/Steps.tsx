/** The three numbered steps: one open at a time, those that are confirmed say what was chosen and can be opened again. */

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SidebarState, WorkRequest } from '../../protocol';
import { SelectField } from '../fields';
import { focusFault } from '../focus';
import { Icon } from '../icons';
import { Screen } from '../Screen';
import type { Server } from '../server';
import { type Draft, newDraft, optionErrors, requestOf } from './draft';
import { OptionsFields } from './OptionsFields';
import { ProgrammeStep } from './ProgrammeStep';
import type { CheckedProgramme } from './programmeReading';
import { StudentsStep, studentsSummary } from './StudentsStep';
import { proposedYear, yearsFrom } from './schoolYear';
import { sourceOf, useProgramme } from './useProgramme';

type StepNumber = 1 | 2 | 3;

const YEAR = 'Celle de vos étudiants, imprimée sur les PV et les relevés.';

/** @example <Steps server={server} state={state} running={false} shown done={null} onAsk={work.ask} onBack={back} onLeave={leave} /> */
export function Steps({
  server,
  state,
  running,
  shown,
  done,
  onAsk,
  onBack,
  onLeave,
}: {
  readonly server: Server;
  readonly state: SidebarState;
  readonly running: boolean;
  readonly shown: boolean;
  /** The last work that changed the notebook. */
  readonly done: WorkRequest | null;
  readonly onAsk: (request: WorkRequest) => void;
  readonly onBack: () => void;
  /** What was typed here is done, or nothing was. */
  readonly onLeave: () => void;
}) {
  const { classeur } = state;
  const [draft, setDraft] = useState<Draft>(() => newDraft(classeur, state.programmes[0]?.id ?? ''));
  const [step, setStep] = useState<StepNumber>(1);
  const [confirmed, setConfirmed] = useState<CheckedProgramme | null>(null);
  const programme = useProgramme(server, draft, shown && step === 1);

  const [today] = useState(() => new Date());
  const own = confirmed?.programme?.annee ?? '';
  const annee = draft.annee || proposedYear(today, own);

  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const ready = Object.keys(optionErrors(draft)).length === 0;
  const ask = () => {
    const source = confirmed === null ? null : sourceOf(draft, confirmed);
    if (!ready) focusFault();
    else if (source !== null && !running) {
      const request = requestOf(draft, source, classeur === null ? annee : null);
      told.current = { draft, request };
      onAsk(request);
    }
  };

  // Once a work is done the steps begin again, unless something was typed in them that it did not take.
  const told = useRef<{ readonly draft: Draft; readonly request: WorkRequest | null }>({ draft, request: null });
  const seen = useRef(done);
  useLayoutEffect(() => {
    if (seen.current === done) return;
    seen.current = done;
    const { draft: taken, request } = told.current;
    if (draft === taken && (request === null || request === done)) onLeave();
  });

  return (
    <Screen
      title={classeur === null ? 'Préparer mon classeur' : 'Programme et étudiants'}
      back={classeur === null ? 'Accueil' : 'Classeur'}
      onBack={onBack}
    >
      <ol class="steps">
        <Step number={1} title="Programme" step={step} summary={programmeName(confirmed)} onOpen={setStep}>
          <ProgrammeStep
            state={state}
            draft={draft}
            programme={programme}
            onChange={change}
            onNext={(checked) => {
              setConfirmed(checked);
              setStep(2);
            }}
          />
        </Step>
        <Step number={2} title="Étudiants" step={step} summary={studentsSummary(draft, classeur)} onOpen={setStep}>
          <StudentsStep classeur={classeur} draft={draft} onChange={change} onNext={() => setStep(3)} />
        </Step>
        <Step number={3} title="Classeur" step={step} summary="" onOpen={setStep}>
          <p class="hint">
            Vous verrez d'abord ce qui va changer. Rien n'est écrit avant votre accord, et aucune note n'est touchée.
          </p>
          {classeur === null && (
            <>
              <SelectField
                id="annee"
                label="Année universitaire"
                hint={own === annee || own === '' ? YEAR : `${YEAR} Le programme, de ${own}, ne change pas.`}
                value={annee}
                onChange={(chosen) => change({ annee: chosen })}
              >
                {yearsFrom(today, own, annee).map((year) => (
                  <option key={year} value={year}>
                    {year}
                  </option>
                ))}
              </SelectField>
              <OptionsFields draft={draft} onChange={change} />
            </>
          )}
          <button type="button" class="action wide" aria-disabled={running || !ready} onClick={ask}>
            Vérifier ce qui va changer
          </button>
        </Step>
      </ol>
    </Screen>
  );
}

function programmeName(checked: CheckedProgramme | null): string {
  if (checked === null || checked.programme === null) return '';
  const { but, sigle, mention, annee } = checked.programme;
  return [`BUT ${but}`, sigle || mention, annee].filter((text) => text !== '').join(' · ');
}

function Step({
  number,
  title,
  step,
  summary,
  onOpen,
  children,
}: {
  readonly number: StepNumber;
  readonly title: string;
  readonly step: StepNumber;
  readonly summary: string;
  readonly onOpen: (step: StepNumber) => void;
  readonly children: ComponentChildren;
}) {
  const current = step === number;
  const done = step > number;
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  // The focus follows the step that opens, but does not leave the title of the screen when the screen opens.
  useLayoutEffect(() => {
    if (current && before.current !== step) heading.current?.focus();
    before.current = step;
  }, [current, step]);
  const kind = current ? 'step step-current' : done ? 'step step-done' : 'step';
  return (
    <li class={kind} {...(current ? { 'aria-current': 'step' as const } : {})}>
      <div class="step-head">
        <h3 class="step-title" tabIndex={-1} ref={heading}>
          <span class="step-number">{done ? <Icon name="tick" /> : number}</span>
          {title}
          {done && <span class="hidden"> (fait)</span>}
        </h3>
        {done && (
          <button type="button" class="quiet" aria-label={`Modifier l'étape ${title}`} onClick={() => onOpen(number)}>
            Modifier
          </button>
        )}
      </div>
      {done && <p class="step-summary">{summary}</p>}
      {current && <div class="step-body">{children}</div>}
    </li>
  );
}
