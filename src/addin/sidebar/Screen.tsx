/** A screen inside a tab: where it comes from, its title, its content; the focus enters by the title and goes back where it came from. */

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { focusMain, takeFocus } from './focus';
import { Icon } from './icons';
import type { Asked } from './useAsked';

/** @example <Screen title="Avancement" back="Jury" onBack={screens.back}>…</Screen> */
export function Screen({
  title,
  back,
  onBack,
  children,
}: {
  readonly title: string;
  readonly back: string;
  readonly onBack: () => void;
  readonly children: ComponentChildren;
}) {
  const heading = useFocusOnEntry();
  return (
    <div class="screen">
      <div class="screen-head">
        <button type="button" class="quiet back-button" onClick={onBack}>
          <Icon name="back" />
          {back}
        </button>
        <h2 class="screen-title" tabIndex={-1} ref={heading}>
          {title}
        </h2>
      </div>
      {children}
    </div>
  );
}

/** A heading that takes the focus when its screen appears. */
export function useFocusOnEntry() {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => takeFocus(heading.current), []);
  useLayoutEffect(() => heading.current?.closest('[role=tabpanel]')?.scrollIntoView?.({ block: 'start' }), []);
  return heading;
}

/** Which screen of a tab is shown; `null` is its menu, which a change of `home` brings back while the focus stays on the tab.
 * @example const screens = useScreens<'verifier' | 'avancement'>(home)
 */
export function useScreens<Name extends string>(home: number, first: Name | null = null) {
  const [screen, setScreen] = useState<Name | null>(first);
  const left = useRef<Name | null>(null);
  const asked = useRef(home);
  useLayoutEffect(() => {
    if (asked.current !== home) setScreen(null);
    asked.current = home;
  }, [home]);
  // The focus goes back to the row by which the screen was opened, once that row is on the page again.
  useLayoutEffect(() => {
    if (screen !== null || left.current === null) return;
    const row = document.querySelector<HTMLElement>(`#ouvrir-${left.current}`);
    left.current = null;
    takeFocus(row);
  }, [screen]);
  return {
    screen,
    open: (name: Name) => setScreen(name),
    /** Goes away by itself: nobody has gone back. */
    leave: (name: Name) => setScreen((now) => (now === name ? null : now)),
    back: () => {
      left.current = screen;
      setScreen(null);
    },
  };
}

/** The row that opens a screen. */
export function ScreenRow({
  name,
  title,
  detail,
  onOpen,
}: {
  readonly name: string;
  readonly title: string;
  readonly detail: string;
  readonly onOpen: () => void;
}) {
  return (
    <button type="button" class="screen-row" id={`ouvrir-${name}`} onClick={onOpen}>
      <span class="screen-row-text">
        <span class="screen-row-title">{title}</span>
        <span class="hint">{detail}</span>
      </span>
      <Icon name="forward" />
    </button>
  );
}

/** What a screen shows of a question to the server: the wait, the refusal with « Réessayer », or its content. `keeps`: asked again, the
 * content stays as it is until the answer, with what is being typed in it. */
export function Answer<T>({
  asked,
  waiting,
  onAgain,
  keeps = false,
  children,
}: {
  readonly asked: Asked<T>;
  readonly waiting: string;
  readonly onAgain: () => void;
  readonly keeps?: boolean;
  readonly children: (value: T) => ComponentChildren;
}) {
  const last = useRef<Extract<Asked<T>, { readonly kind: 'ready' }> | null>(null);
  if (asked.kind === 'ready') last.current = asked;
  const shown = asked.kind === 'ready' || keeps ? last.current : null;
  // « Actualiser » goes with what it reads again: the keyboard comes back with the answer.
  const before = document.activeElement;
  const hasLost = useRef(false);
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body;
    if (asked.kind === 'waiting') hasLost.current ||= isLost && before !== document.body;
    else {
      if (isLost && hasLost.current) focusMain();
      hasLost.current = false;
    }
  });
  return (
    <>
      <p class={asked.kind === 'waiting' ? 'waiting' : 'hidden'} role="status">
        {asked.kind === 'waiting' ? waiting : 'Terminé.'}
      </p>
      {asked.kind === 'refused' && (
        <>
          <p class="message error" role="alert">
            {asked.message}
          </p>
          <button type="button" class="secondary" onClick={onAgain}>
            Réessayer
          </button>
        </>
      )}
      {shown && children(shown.value)}
    </>
  );
}
