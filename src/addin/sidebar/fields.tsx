/** The fields of the panel: a label bound to its input, a hint and a sentence when the value does not fit. */

import type { ComponentChildren } from 'preact';

/** A whole number with its bounds.
 * @example <NumberField id="nombre" label="Nombre d'étudiants" value="24" max={500} error={undefined} onInput={setNombre} />
 */
export function NumberField({
  id,
  label,
  value,
  max,
  error,
  onInput,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly max: number;
  readonly error: string | undefined;
  readonly onInput: (value: string) => void;
}) {
  return (
    <div class="field">
      <div class="field-row">
        <label for={id}>{label}</label>
        <input
          id={id}
          class="number"
          type="number"
          inputMode="numeric"
          min={1}
          max={max}
          step={1}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
          {...describedBy(id, error, false)}
        />
      </div>
      <FieldError id={id} error={error} />
    </div>
  );
}

/** A short text: a mark, a weight.
 * @example <TextField id="valeur" label="Nouvelle note" value="12,5" onInput={setValeur} />
 */
export function TextField({
  id,
  label,
  value,
  onInput,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
}) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}

/** One choice of a group of radio buttons, with an optional second line.
 * @example <RadioChoice name="origine" label="Ma liste" detail="" checked onChoose={choose} />
 */
export function RadioChoice({
  name,
  value,
  label,
  detail,
  checked,
  onChoose,
}: {
  readonly name: string;
  readonly value: string;
  readonly label: ComponentChildren;
  readonly detail: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}) {
  const id = `${name}-${value}`;
  return (
    <div class={checked ? 'radio checked' : 'radio'}>
      <input
        id={id}
        type="radio"
        name={name}
        value={value}
        checked={checked}
        onChange={onChoose}
        {...(detail === '' ? {} : { 'aria-describedby': `${id}-detail` })}
      />
      <label for={id}>{label}</label>
      {detail !== '' && (
        <p id={`${id}-detail`} class="hint">
          {detail}
        </p>
      )}
    </div>
  );
}

/** The sentence under a field whose value does not fit. */
export function FieldError({ id, error }: { readonly id: string; readonly error: string | undefined }) {
  if (error === undefined) return null;
  return (
    <p id={`${id}-error`} class="field-error">
      {error}
    </p>
  );
}

/** The attributes that tie an input to its hint and to its error. */
export function describedBy(id: string, error: string | undefined, hint: boolean) {
  const ids = [...(hint ? [`${id}-hint`] : []), ...(error === undefined ? [] : [`${id}-error`])];
  return {
    'aria-invalid': error !== undefined,
    ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }),
  };
}

/** A box to tick, with its label.
 * @example <CheckField id="remplacer" label="Remplacer les notes différentes" checked={false} onChange={setReplaces} />
 */
export function CheckField({
  id,
  label,
  checked,
  onChange,
}: {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <div class="check-field">
      <input id={id} type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <label for={id}>{label}</label>
    </div>
  );
}

/** A list to choose from.
 * @example <SelectField id="programme" label="Programme" value="but1-mmi" onChange={choose}>…</SelectField>
 */
export function SelectField({
  id,
  label,
  hint,
  value,
  onChange,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
      >
        {children}
      </select>
      {hint !== undefined && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
    </div>
  );
}
