/** The student whose document is shown: by a list, or one after the other. */

import type { SessionDocuments } from '../../protocol';
import { SelectField } from '../fields';
import { shortened } from '../messages';

/** Longer names would hide the others. */
const LONGEST = 60;

/** @example <StudentChoice people={people} chosen={nip} onChoose={setNip} /> */
export function StudentChoice({
  people,
  chosen,
  onChoose,
}: {
  readonly people: SessionDocuments['etudiants'];
  readonly chosen: string;
  readonly onChoose: (nip: string) => void;
}) {
  const index = people.findIndex(({ nip }) => nip === chosen);
  const step = (by: 1 | -1) => {
    const next = people[index + by];
    if (next !== undefined) onChoose(next.nip);
  };
  return (
    <>
      <SelectField id="etudiant-document" label="Étudiant" value={chosen} onChange={onChoose}>
        {people.map(({ nip, nom }) => (
          <option key={nip} value={nip}>
            {shortened(nom, LONGEST)}
          </option>
        ))}
      </SelectField>
      <div class="field-row">
        <button type="button" class="secondary small" aria-disabled={index <= 0} onClick={() => step(-1)}>
          Précédent
        </button>
        <span class="count" role="status">
          {index + 1} sur {people.length}
        </span>
        <button
          type="button"
          class="secondary small"
          aria-disabled={index >= people.length - 1}
          onClick={() => step(1)}
        >
          Suivant
        </button>
      </div>
    </>
  );
}
