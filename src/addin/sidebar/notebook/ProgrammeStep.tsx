/** Step 1: where the programme comes from, and the check of what was read in it. */

import { useState } from 'preact/hooks';
import { withCorrection } from '../../../programme';
import type { SidebarState } from '../../protocol';
import { CheckField, RadioChoice, SelectField } from '../fields';
import { focusFault } from '../focus';
import { TextSource } from '../TextSource';
import type { Draft } from './draft';
import { ProgrammeCheck } from './ProgrammeCheck';
import type { CheckedProgramme } from './programmeReading';
import type { ProgrammeState } from './useProgramme';

const SOURCES: readonly { readonly id: Draft['source']; readonly label: string }[] = [
  { id: 'classeur', label: 'Feuille « Programme » de ce classeur' },
  { id: 'catalogue', label: 'Programme livré' },
  { id: 'fiche', label: 'Coller une fiche' },
  { id: 'json', label: 'JSON' },
];

/** @example <ProgrammeStep state={state} draft={draft} programme={programme} onChange={change} onNext={next} /> */
export function ProgrammeStep({
  state,
  draft,
  programme,
  onChange,
  onNext,
}: {
  readonly state: SidebarState;
  readonly draft: Draft;
  readonly programme: ProgrammeState;
  readonly onChange: (change: Partial<Draft>) => void;
  readonly onNext: (checked: CheckedProgramme) => void;
}) {
  const sources = SOURCES.filter(({ id }) => id !== 'classeur' || state.classeur !== null);
  return (
    <>
      <fieldset class="choices">
        <legend class="hidden">D'où vient le programme ?</legend>
        {sources.map(({ id, label }) => (
          <RadioChoice
            key={id}
            name="source"
            value={id}
            label={label}
            detail=""
            checked={draft.source === id}
            onChoose={() => onChange({ source: id })}
          />
        ))}
      </fieldset>
      {draft.source === 'catalogue' && (
        <SelectField
          id="programme"
          label="Programme"
          hint={state.programmes.find(({ id }) => id === draft.catalogue)?.detail ?? ''}
          value={draft.catalogue}
          onChange={(catalogue) => onChange({ catalogue })}
        >
          {state.programmes.map(({ id, titre }) => (
            <option key={id} value={id}>
              {titre}
            </option>
          ))}
        </SelectField>
      )}
      {draft.source === 'fiche' && (
        <TextSource
          id="fiche"
          label="Texte de la fiche"
          hint="Ouvrez le PDF de la fiche filière, sélectionnez tout, copiez, puis collez ici."
          accept=".txt,text/plain"
          texte={draft.fiche}
          onText={(fiche) => onChange({ fiche })}
        />
      )}
      {draft.source === 'json' && (
        <TextSource
          id="json"
          label="Programme en JSON"
          hint="Le contenu d'un fichier .json, de la première accolade à la dernière."
          accept=".json,application/json"
          texte={draft.json}
          onText={(json) => onChange({ json })}
        />
      )}
      {programme.kind === 'reading' && (
        <p class="waiting" role="status">
          Lecture du programme…
        </p>
      )}
      {programme.kind === 'refused' && (
        <p class="message error" role="alert">
          {programme.message}
        </p>
      )}
      {programme.kind === 'read' && programme.checked.parcours.length > 1 && (
        <SelectField
          id="parcours"
          label="Parcours"
          hint={'Un classeur porte un seul parcours\u00a0; les tableaux communs en font partie.'}
          value={programme.checked.programme?.parcours ?? ''}
          onChange={(parcours) => onChange({ parcours })}
        >
          {programme.checked.parcours.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </SelectField>
      )}
      {programme.kind === 'read' && (
        <ProgrammeCheck
          checked={programme.checked}
          onCorrect={(ligne, line) => onChange({ fiche: withCorrection(draft.fiche, ligne, line) })}
        />
      )}
      <Confirm programme={programme} onNext={onNext} />
    </>
  );
}

/** « Continuer »: not while something is wrong, unless it is only in the reading and the teacher has compared; while the programme is being read there is no fault to go to. */
function Confirm({
  programme,
  onNext,
}: {
  readonly programme: ProgrammeState;
  readonly onNext: (checked: CheckedProgramme) => void;
}) {
  const checked = programme.kind === 'read' && programme.checked.programme !== null ? programme.checked : null;
  const blocked = checked?.points.some(({ nature }) => nature === 'bloquant') ?? true;
  const doubtful = checked?.points.some(({ nature }) => nature === 'lecture') ?? false;
  // What was compared is compared again when something else is read.
  const toCompare = checked?.points.map(({ sentence }) => sentence).join() ?? '';
  const [compared, setCompared] = useState('');
  const ready = checked !== null && !blocked && (!doubtful || compared === toCompare);
  return (
    <>
      {checked !== null && !blocked && doubtful && (
        <CheckField
          id="compare"
          label="J'ai comparé avec la fiche : ce qui est lu ci-dessus est juste"
          checked={compared === toCompare}
          onChange={(yes) => setCompared(yes ? toCompare : '')}
        />
      )}
      {checked !== null && blocked && (
        <p class="hint" id="programme-bloque">
          Corrigez les points signalés ✗ pour continuer.
        </p>
      )}
      <div class="step-next">
        <button
          type="button"
          class="action wide"
          aria-disabled={!ready}
          onClick={() => {
            if (ready) onNext(checked);
            else if (programme.kind !== 'reading') focusFault();
          }}
        >
          Continuer
        </button>
      </div>
    </>
  );
}
