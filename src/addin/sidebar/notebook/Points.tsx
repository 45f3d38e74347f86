/** What is wrong with a programme, each point with its remedy; a line of the fiche is shown with its text and corrected in place. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { STATES } from '../messages';
import { lineAt, type Point } from './programmeReading';

/** @example <Points points={checked.points} texte={fiche} onCorrect={correct} /> */
export function Points({
  points,
  texte,
  onCorrect,
}: {
  readonly points: readonly Point[];
  readonly texte: string | null;
  readonly onCorrect: (ligne: number, line: string) => void;
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
        const field = texte !== null && ligne !== null && !fields.has(ligne);
        if (field) fields.add(ligne);
        return (
          <li key={`${ligne} ${sentence}`} class={nature === 'avertissement' ? 'point attention' : 'point erreur'}>
            <span class="sign" aria-hidden="true">
              {nature === 'avertissement' ? STATES.attention.sign : STATES.erreur.sign}
            </span>
            <div>
              <p>{sentence}</p>
              {field && (
                <LineField
                  ligne={ligne}
                  line={lineAt(texte, ligne)}
                  onCorrect={(line) => {
                    corrected.current = true;
                    onCorrect(ligne, line);
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

/** The text of one line, corrected in place with « Corriger » or the Enter key. */
function LineField({
  ligne,
  line,
  onCorrect,
}: {
  readonly ligne: number;
  readonly line: string;
  readonly onCorrect: (line: string) => void;
}) {
  const [typed, setTyped] = useState(line.trim());
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
        aria-label={`Texte de la ligne ${ligne}`}
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
