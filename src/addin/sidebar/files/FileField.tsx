/** A file to choose: its bytes, or why they are not taken. */

import { useState } from 'preact/hooks';
import { FieldError } from '../fields';
import { shortened } from '../messages';

/** A file as it was chosen. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const LARGEST = 20_000_000;

/** `chosen`: the name of the file that is shown as chosen. The same file, once corrected, may be chosen again.
 * @example <FileField id="feuille" label="Feuille de saisie ScoDoc" accept=".xlsx" hint="…" chosen={null} error={undefined} onFile={take} />
 */
export function FileField({
  id,
  label,
  accept,
  hint,
  chosen,
  error,
  onFile,
}: {
  readonly id: string;
  readonly label: string;
  readonly accept: string;
  readonly hint: string;
  readonly chosen: string | null;
  readonly error: string | undefined;
  readonly onFile: (file: ChosenFile) => void;
}) {
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const shown = refusal ?? error;

  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (file === undefined) return;
    const refused = refusalOf(file);
    setRefusal(refused);
    if (refused === undefined) {
      const bytes = await file.arrayBuffer().catch(() => null);
      if (bytes === null)
        setRefusal("Ce fichier n'a pas pu être lu. Vérifiez qu'il existe encore, puis choisissez-le à nouveau.");
      else onFile({ name: file.name, bytes: new Uint8Array(bytes) });
    }
    input.value = '';
  };

  return (
    <div class="field">
      <label class="file-drop">
        <span class="strong">{label}</span>
        <input
          id={id}
          type="file"
          class="hidden"
          accept={accept}
          aria-invalid={shown !== undefined}
          aria-describedby={shown === undefined ? `${id}-hint` : `${id}-hint ${id}-error`}
          onChange={(event) => void take(event.currentTarget)}
        />
        <span class="file-name">{chosen === null ? 'Choisir un fichier' : <bdi>{shortened(chosen, 60)}</bdi>}</span>
      </label>
      <p id={`${id}-hint`} class="hint">
        {hint}
      </p>
      <FieldError id={id} error={shown} />
    </div>
  );
}

function refusalOf({ size }: File): string | undefined {
  if (size === 0) return 'Ce fichier est vide. Exportez-le à nouveau, puis choisissez-le.';
  if (size > LARGEST) return 'Ce fichier est trop grand. Choisissez un fichier de moins de 20 Mo.';
  return undefined;
}
