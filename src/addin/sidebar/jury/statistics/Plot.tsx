/** A plot with its sentence and, behind it, its table. */

import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Draw, Undraw } from './plots';

type Plots = typeof import('./plots');

/** `draw` chooses among the plots once they are loaded.
 * @example <Plot sentence="UE13 : 24 étudiants…" about="UE13" draw={({ histogram }) => histogram(serie)}>…table…</Plot>
 */
export function Plot({
  sentence,
  about,
  draw,
  legend,
  children,
}: {
  readonly sentence: string;
  /** What its table is about, for those who do not see where it stands. */
  readonly about: string;
  readonly draw: (plots: Plots) => Draw;
  readonly legend?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const id = useId();
  const area = useRef<HTMLDivElement>(null);
  const latest = useRef(draw);
  latest.current = draw;
  useEffect(() => {
    let undraw: Undraw | undefined;
    let isGone = false;
    void import('./plots').then((plots) => {
      if (area.current && !isGone) undraw = latest.current(plots)(area.current);
    });
    return () => {
      isGone = true;
      undraw?.();
    };
  }, []);
  return (
    <figure class="plot" aria-labelledby={id}>
      <figcaption id={id}>
        <bdi>{sentence}</bdi>
      </figcaption>
      <div class="plot-area" role="img" aria-labelledby={id} ref={area} />
      {legend}
      <Table about={about}>{children}</Table>
    </figure>
  );
}

function Table({ about, children }: { readonly about: string; readonly children: ComponentChildren }) {
  return (
    <details class="fold">
      <summary>
        <span>
          Tableau<span class="hidden"> : {about}</span>
        </span>
      </summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}

/** A table that scrolls by itself where it is wider than the panel, with the keyboard too. */
export function Wide({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard
    <section class="wide-table" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
