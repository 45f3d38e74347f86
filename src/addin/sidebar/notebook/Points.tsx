/** What is wrong with a programme, each point with its remedy; a line of the fiche is shown with its text and corrected in place. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FicheLine } from '../../../programme';
import { STATES } from '../messages';
import type { Point, PointNature } from './programmeReading';

/** How a point looks: its class, and its sign. */
const LOOKS: { readonly [Nature in PointNature]: { readonly look: string; readonly sign: string } } = {
  bloquant: { look: 'point erreur', sign: STATES.erreur.sign },
  lecture: { look: 'point erreur', sign: STATES.erreur.sign },
  avertissement: { look: 'point attention', sign: STATES.attention.sign },
  information: { look: 'point', sign: 'ℹ' },
};

/** @example <Points points={checked.points} onCorrect={correct} /> */
export function Points({
  points,
  onCorrect,
}: {
  readonly points: readonly Point[];
  readonly onCorrect: (ligne: FicheLine, line: string) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  const corrected = useRef(false);
  // A correction takes its own field away: the focus goes on to the next one.
  useLayoutEffect(() => {
    if (!corrected.current) return;
    corrected.current = false;
    const next = list.current?.querySelector('input') ?? document.querySelector<HTMLElement>('.step-current .action');
    next?.focus();
  });
  const fields = new Set<number>();
  return (
    <ul class="points" ref={list}>
      {points.map((point) => {
        const { ligne, nature, sentence } = point;
        const field = ligne !== null && !fields.has(ligne.numero) ? ligne : null;
        if (field) fields.add(field.numero);
        return (
          <li key={`${ligne?.numero} ${sentence}`} class={LOOKS[nature].look}>
            <span class="sign" aria-hidden="true">
              {LOOKS[nature].sign}
            </span>
            <div>
              <p>{sentence}</p>
              {field && (
                <LineField
                  ligne={field}
                  onCorrect={(line) => {
                    corrected.current = true;
                    onCorrect(field, line);
                  }}
                />
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** The text of one line (of several, as one, where the PDF broke it), corrected in place with « Corriger » or the Enter key. */
function LineField({ ligne, onCorrect }: { readonly ligne: FicheLine; readonly onCorrect: (line: string) => void }) {
  const [typed, setTyped] = useState(ligne.texte.replace(/\s+/g, ' ').trim());
  return (
    <form
      class="line-field"
      onSubmit={(event) => {
        event.preventDefault();
        onCorrect(typed);
      }}
    >
      <input
        type="text"
        aria-label={`Texte de la ligne ${ligne.numero}`}
        value={typed}
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="secondary small">
        Corriger
      </button>
    </form>
  );
}
