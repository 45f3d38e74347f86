/** The settings that most departments leave as they are: épreuves per element, rounding before a comparison. */

import { NumberField, SelectField } from '../fields';
import { ARRONDIS, type Draft, EPREUVES_MAX, optionErrors } from './draft';

/** A disclosure over the settings of a new workbook.
 * @example <OptionsFields draft={draft} onChange={change} />
 */
export function OptionsFields({
  draft,
  onChange,
}: {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
}) {
  const errors = optionErrors(draft);
  return (
    <details class="fold">
      <summary>Options</summary>
      <div class="fold-body">
        <NumberField
          id="parRessource"
          label="Épreuves par ressource"
          value={draft.parRessource}
          max={EPREUVES_MAX}
          error={errors.parRessource}
          onInput={(parRessource) => onChange({ parRessource })}
        />
        <NumberField
          id="parSae"
          label="Épreuves par SAÉ"
          value={draft.parSae}
          max={EPREUVES_MAX}
          error={errors.parSae}
          onInput={(parSae) => onChange({ parSae })}
        />
        <SelectField
          id="arrondi"
          label="Arrondi avant comparaison"
          hint="La moyenne est arrondie avant d'être comparée à 10 et à 8 : à 2 décimales, 9,995 compte pour 10,00."
          value={String(draft.arrondi)}
          onChange={(value) => {
            const chosen = ARRONDIS.find(({ choice }) => String(choice) === value);
            if (chosen !== undefined) onChange({ arrondi: chosen.choice });
          }}
        >
          {ARRONDIS.map(({ choice, label }) => (
            <option key={choice} value={String(choice)}>
              {label}
            </option>
          ))}
        </SelectField>
      </div>
    </details>
  );
}
