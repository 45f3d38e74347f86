/** A button that copies a text; where the browser forbids it, the text is shown selected, to be copied by hand. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** @example <CopyButton id="1-R101" label="Copier le rappel" about="R101" texte={rappel} /> */
export function CopyButton({
  id,
  label,
  about,
  texte,
  wide = false,
}: {
  readonly id: string;
  readonly label: string;
  /** What tells this button from its neighbours, for those who do not see them. */
  readonly about?: string;
  readonly texte: string;
  readonly wide?: boolean;
}) {
  const [state, setState] = useState<'idle' | 'copied' | 'byHand'>('idle');
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (state === 'byHand') area.current?.select();
  }, [state]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(texte);
      setState('copied');
    } catch {
      setState('byHand');
    }
  };
  return (
    <div class="copy">
      <button
        type="button"
        class={wide ? 'secondary wide' : 'quiet small'}
        {...(about === undefined ? {} : { 'aria-label': `${label}, ${about}` })}
        onClick={() => void copy()}
      >
        {label}
      </button>
      <span class="copied" role="status">
        {state === 'copied' ? '✓ Copié' : ''}
      </span>
      {state === 'byHand' && (
        <div class="field">
          <label for={`copie-${id}`}>Copiez ce texte avec Ctrl + C (Cmd + C sur Mac)</label>
          <textarea id={`copie-${id}`} ref={area} class="prose" rows={4} readOnly value={texte} />
        </div>
      )}
    </div>
  );
}
