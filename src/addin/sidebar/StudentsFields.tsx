/** Step 2: one's own list, pasted, or fictitious students to try. */

import { parseStudents } from '../../workbook';
import { describedBy, FieldError, NumberField, RadioChoice } from './fields';
import { type FormErrors, type NotebookForm, STUDENTS_MAX } from './form';
import { issueSentence, listSentence } from './messages';

const ISSUES_SHOWN = 3;

/** The choice of students.
 * @example <StudentsFields form={form} errors={{}} onChange={change} />
 */
export function StudentsFields({
  form,
  errors,
  onChange,
}: {
  readonly form: NotebookForm;
  readonly errors: FormErrors;
  readonly onChange: (change: Partial<NotebookForm>) => void;
}) {
  return (
    <fieldset>
      <legend class="hidden">Étudiants à inscrire dans le classeur</legend>
      <div class="segments">
        <RadioChoice
          name="origine"
          value="liste"
          label="Ma liste"
          detail=""
          checked={form.origine === 'liste'}
          onChoose={() => onChange({ origine: 'liste' })}
        />
        <RadioChoice
          name="origine"
          value="fictifs"
          label="Étudiants fictifs"
          detail=""
          checked={form.origine === 'fictifs'}
          onChoose={() => onChange({ origine: 'fictifs' })}
        />
      </div>
      {form.origine === 'liste' ? (
        <PastedList texte={form.texte} error={errors.texte} onInput={(texte) => onChange({ texte })} />
      ) : (
        <>
          <NumberField
            id="nombre"
            label="Nombre d'étudiants"
            value={form.nombre}
            max={STUDENTS_MAX}
            error={errors.nombre}
            onInput={(nombre) => onChange({ nombre })}
          />
          <p class="hint">Noms et notes inventés, pour essayer.</p>
        </>
      )}
    </fieldset>
  );
}

function PastedList({
  texte,
  error,
  onInput,
}: {
  readonly texte: string;
  readonly error: string | undefined;
  readonly onInput: (texte: string) => void;
}) {
  const reading = parseStudents(texte);
  const shown = reading.issues.slice(0, ISSUES_SHOWN);
  const hiddenCount = reading.issues.length - shown.length;
  return (
    <div class="field">
      <label for="texte" class="hidden">
        Liste des étudiants
      </label>
      <p id="texte-hint" class="hint">
        Un par ligne : NIP ; nom ; prénom ; groupe. Vous pouvez coller des cellules.
      </p>
      <textarea
        id="texte"
        rows={4}
        spellcheck={false}
        autocomplete="off"
        value={texte}
        onInput={(event) => onInput(event.currentTarget.value)}
        {...describedBy('texte', error, true)}
      />
      <div class="count" role="status">
        <p class={reading.students.length > 0 ? 'count-line some' : 'count-line'}>
          {listSentence(reading.students.length, reading.issues.length)}
        </p>
        {shown.length > 0 && (
          <ul class="problems">
            {shown.map((issue) => (
              <li key={issue.ligne}>{issueSentence(issue)}</li>
            ))}
            {hiddenCount > 0 && <li>et {hiddenCount} de plus</li>}
          </ul>
        )}
      </div>
      <FieldError id="texte" error={error} />
    </div>
  );
}
