/** One numbered step: its number, or a tick once it is done, its title and its fields. */

import type { ComponentChildren } from 'preact';

/** A titled section of the notebook part.
 * @example <Step number={1} title="Programme" done>…</Step>
 */
export function Step({
  number,
  title,
  done,
  children,
}: {
  readonly number: number;
  readonly title: string;
  readonly done: boolean;
  readonly children: ComponentChildren;
}) {
  const id = `step-${number}`;
  return (
    <section class={done ? 'step done' : 'step'} aria-labelledby={id}>
      <h2 id={id} class="step-title">
        <span class="step-number">
          {number}
          {done && <Tick />}
        </span>
        {title}
        {done && <span class="hidden"> (fait)</span>}
      </h2>
      <div class="step-body">{children}</div>
    </section>
  );
}

function Tick() {
  return (
    <svg class="tick" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M3.5 8.5l3 3 6-7" />
    </svg>
  );
}
