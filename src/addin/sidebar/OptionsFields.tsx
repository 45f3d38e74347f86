/** The settings that most departments leave as they are: épreuves per element, rounding before a comparison. */

import { useLayoutEffect, useRef } from 'preact/hooks';
import { NumberField } from './fields';
import { ARRONDIS, EPREUVES_MAX, type FormErrors, type NotebookForm } from './form';

/** A disclosure, open as soon as one of its fields has an error.
 * @example <OptionsFields form={form} errors={{}} onChange={change} />
 */
export function OptionsFields({
  form,
  errors,
  onChange,
}: {
  readonly form: NotebookForm;
  readonly errors: FormErrors;
  readonly onChange: (change: Partial<NotebookForm>) => void;
}) {
  const hasError = errors.parRessource !== undefined || errors.parSae !== undefined;
  const disclosure = useRef<HTMLDetailsElement>(null);
  useLayoutEffect(() => {
    if (hasError && disclosure.current !== null) disclosure.current.open = true;
  }, [hasError]);

  return (
    <details class="options" ref={disclosure}>
      <summary>Options</summary>
      <div class="options-body">
        <NumberField
          id="parRessource"
          label="Épreuves par ressource"
          value={form.parRessource}
          max={EPREUVES_MAX}
          error={errors.parRessource}
          onInput={(parRessource) => onChange({ parRessource })}
        />
        <NumberField
          id="parSae"
          label="Épreuves par SAÉ"
          value={form.parSae}
          max={EPREUVES_MAX}
          error={errors.parSae}
          onInput={(parSae) => onChange({ parSae })}
        />
        <div class="field">
          <label for="arrondi">Arrondi avant comparaison</label>
          <select
            id="arrondi"
            aria-describedby="arrondi-hint"
            value={String(form.arrondi)}
            onChange={(event) => {
              const chosen = ARRONDIS.find(({ choice }) => String(choice) === event.currentTarget.value);
              if (chosen !== undefined) onChange({ arrondi: chosen.choice });
            }}
          >
            {ARRONDIS.map(({ choice, label }) => (
              <option key={choice} value={String(choice)}>
                {label}
              </option>
            ))}
          </select>
          <p id="arrondi-hint" class="hint">
            La moyenne est arrondie avant d'être comparée à 10 et à 8 : à 2 décimales, 9,995 compte pour 10,00.
          </p>
        </div>
      </div>
    </details>
  );
}
