/** A text to paste, or a file whose text takes its place: what is read can then be corrected where it stands. */

import { useState } from 'preact/hooks';
import { describedBy, FieldError } from './fields';
import { readFileText } from './fileText';

/** @example <TextSource id="liste" label="Liste des étudiants" hint="…" accept=".csv" texte="" onText={setTexte} /> */
export function TextSource({
  id,
  label,
  hint,
  accept,
  texte,
  error,
  onText,
}: {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly texte: string;
  readonly error?: string | undefined;
  readonly onText: (texte: string) => void;
}) {
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const shown = refusal ?? error;

  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file === undefined) return;
    const reading = await readFileText(file, accept.includes('.xlsx'));
    input.value = ''; // the same file, once corrected, may be chosen again
    setRefusal(reading.kind === 'refused' ? reading.message : undefined);
    if (reading.kind === 'text') onText(reading.text);
  };

  return (
    <div class="field">
      <div class="field-row">
        <label for={id}>{label}</label>
        <label class="file-button">
          <input
            type="file"
            class="hidden"
            accept={accept}
            aria-label={`Choisir un fichier${'\u00a0'}: ${label}`}
            onChange={(event) => void take(event.currentTarget)}
          />
          Choisir un fichier
        </label>
      </div>
      <textarea
        id={id}
        rows={5}
        spellcheck={false}
        autocomplete="off"
        value={texte}
        onInput={(event) => {
          setRefusal(undefined);
          onText(event.currentTarget.value);
        }}
        {...describedBy(id, shown, true)}
      />
      <p id={`${id}-hint`} class="hint">
        {hint}
      </p>
      <FieldError id={id} error={shown} />
    </div>
  );
}
