/** The part « Classeur »: three steps that lead to « Générer le classeur ». */

import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SidebarState, WorkRequest } from '../protocol';
import { emptyForm, type FieldName, type FormErrors, formErrors, type NotebookForm, requestOf } from './form';
import { actionLabel, existingSentence } from './messages';
import { OptionsFields } from './OptionsFields';
import { Step } from './Step';
import { StudentsFields } from './StudentsFields';

const FIELDS: readonly FieldName[] = ['texte', 'nombre', 'parRessource', 'parSae'];

/** The form that makes the notebook.
 * @example <NotebookPart state={state} running={false} onStart={work.start} />
 */
export function NotebookPart({
  state,
  running,
  onStart,
}: {
  readonly state: SidebarState;
  readonly running: boolean;
  readonly onStart: (request: WorkRequest) => void;
}) {
  const [form, setForm] = useState<NotebookForm>(() => emptyForm(state.programmes[0]?.id ?? ''));
  const [errors, setErrors] = useState<FormErrors>({});
  const programme = state.programmes.find(({ id }) => id === form.programme);
  const exists = state.feuilles.length > 0;
  const faults = formErrors(form);
  const studentsReady = faults.texte === undefined && faults.nombre === undefined;

  const root = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const first = FIELDS.find((name) => errors[name] !== undefined);
    if (first !== undefined) root.current?.querySelector<HTMLElement>(`#${first}`)?.focus();
  }, [errors]);

  const change = (part: Partial<NotebookForm>) => {
    setForm((now) => ({ ...now, ...part }));
    setErrors({});
  };

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (running) return;
    setErrors(faults);
    if (Object.keys(faults).length === 0) onStart(requestOf(form));
  };

  return (
    <form noValidate ref={root} onSubmit={submit}>
      <Step number={1} title="Programme" done={programme !== undefined}>
        <div class="field">
          <label for="programme" class="hidden">
            Programme
          </label>
          <div class="chooser">
            <span aria-hidden="true">{programme?.titre ?? 'Choisir un programme'}</span>
            <select
              id="programme"
              aria-describedby="programme-hint"
              value={form.programme}
              onChange={(event) => change({ programme: event.currentTarget.value })}
            >
              {state.programmes.map(({ id, titre }) => (
                <option key={id} value={id}>
                  {titre}
                </option>
              ))}
            </select>
          </div>
          <p id="programme-hint" class="hint">
            {programme?.detail ?? 'Choisissez le programme de votre département.'}
          </p>
        </div>
      </Step>
      <Step number={2} title="Étudiants" done={studentsReady}>
        <StudentsFields form={form} errors={errors} onChange={change} />
      </Step>
      <Step number={3} title="Classeur" done={state.juryPossible}>
        {exists ? (
          <div class="existing">
            <p>{existingSentence(state.feuilles)}</p>
            <ul class="sheets" aria-label="Feuilles de ce classeur">
              {state.feuilles.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </div>
        ) : (
          <p class="hint">Ajoute les feuilles de notes et de moyennes, sans toucher aux vôtres.</p>
        )}
        <OptionsFields form={form} errors={errors} onChange={change} />
        <button type="submit" class={exists ? 'secondary wide' : 'action wide'} aria-disabled={running}>
          {actionLabel('classeur')}
        </button>
      </Step>
    </form>
  );
}
