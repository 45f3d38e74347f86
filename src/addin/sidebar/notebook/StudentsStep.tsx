/** Step 2: one's own list with its preview, fictitious students to try, or those of the workbook as they are. */

import { useMemo, useState } from 'preact/hooks';
import type { WorkbookSummary } from '../../protocol';
import { CheckField, NumberField, RadioChoice } from '../fields';
import { focusFault } from '../focus';
import { counted } from '../messages';
import { TextSource } from '../TextSource';
import { type Draft, nombreError, rosterOf, STUDENTS_MAX } from './draft';
import { StudentsPreview } from './StudentsPreview';

/** @example <StudentsStep classeur={null} draft={draft} onChange={change} onNext={next} /> */
export function StudentsStep({
  classeur,
  draft,
  onChange,
  onNext,
}: {
  readonly classeur: WorkbookSummary | null;
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
  readonly onNext: () => void;
}) {
  const choices: readonly (readonly [Draft['students'], string])[] =
    classeur === null
      ? [
          ['liste', 'Ma liste'],
          ['fictifs', 'Étudiants fictifs'],
        ]
      : [
          ['classeur', `Ceux du classeur (${classeur.etudiants})`],
          ['liste', 'Une nouvelle liste'],
        ];
  return (
    <>
      <fieldset class="choices">
        <legend class="hidden">Quels étudiants ?</legend>
        {choices.map(([id, label]) => (
          <RadioChoice
            key={id}
            name="etudiants"
            value={id}
            label={label}
            detail=""
            checked={draft.students === id}
            onChoose={() => onChange({ students: id })}
          />
        ))}
      </fieldset>
      {draft.students === 'liste' && <OwnList classeur={classeur} draft={draft} onChange={onChange} onNext={onNext} />}
      {draft.students === 'fictifs' && <Fictitious draft={draft} onChange={onChange} onNext={onNext} />}
      {draft.students === 'classeur' && <Next ready onNext={onNext} />}
    </>
  );
}

function OwnList({ classeur, draft, onChange, onNext }: Parameters<typeof StudentsStep>[0]) {
  const reading = useMemo(() => rosterOf(draft.liste), [draft.liste]);
  const [leaves, setLeaves] = useState(false);
  const toCorrect = reading.issues.filter(({ nature }) => nature === 'a-corriger').length;
  const ready = reading.students.length > 0 && (toCorrect === 0 || leaves);
  return (
    <>
      <TextSource
        id="liste"
        label="Liste des étudiants"
        hint="Collez les cellules de votre tableur, ou choisissez un fichier .xlsx ou CSV : NIP, nom, prénom, groupe, statut. Une ligne de titres (ScoDoc, Apogée) est reconnue."
        accept=".xlsx,.csv,.txt,.tsv,text/csv,text/plain"
        texte={draft.liste}
        onText={(liste) => onChange({ liste })}
      />
      {draft.liste.trim() !== '' && <StudentsPreview reading={reading} />}
      {classeur !== null && draft.liste.trim() !== '' && (
        <p class="hint">Les étudiants du classeur absents de cette liste gardent leur ligne, grisée, et leurs notes.</p>
      )}
      {toCorrect > 0 && reading.students.length > 0 && (
        <CheckField
          id="laisser"
          label={`Laisser de côté ${toCorrect > 1 ? `ces ${toCorrect} lignes` : 'cette ligne'}`}
          checked={leaves}
          onChange={setLeaves}
        />
      )}
      <Next ready={ready} onNext={onNext} />
    </>
  );
}

function Fictitious({ draft, onChange, onNext }: Omit<Parameters<typeof StudentsStep>[0], 'classeur'>) {
  const error = nombreError(draft.nombre);
  return (
    <>
      <NumberField
        id="nombre"
        label="Nombre d'étudiants"
        value={draft.nombre}
        max={STUDENTS_MAX}
        error={error}
        onInput={(nombre) => onChange({ nombre })}
      />
      <p class="hint">Noms et notes inventés, pour essayer.</p>
      <Next ready={error === undefined} onNext={onNext} />
    </>
  );
}

function Next({ ready, onNext }: { readonly ready: boolean; readonly onNext: () => void }) {
  return (
    <button type="button" class="action wide" aria-disabled={!ready} onClick={ready ? onNext : focusFault}>
      Continuer
    </button>
  );
}

/** The students of a confirmed step, in a few words.
 * @example studentsSummary({ ...draft, students: 'fictifs', nombre: '24' }, null) // « 24 étudiants fictifs »
 */
export function studentsSummary(draft: Draft, classeur: WorkbookSummary | null): string {
  if (draft.students === 'fictifs') return counted(Number(draft.nombre), 'étudiant fictif', 'étudiants fictifs');
  const count = draft.students === 'classeur' ? (classeur?.etudiants ?? 0) : rosterOf(draft.liste).students.length;
  return counted(count, 'étudiant', 'étudiants');
}
