/** Where the panel puts the keyboard and what it brings in front. Never taken from who types in the sheet: a frame that calls `focus()` would get the
 * keys of a mark half typed. */

import type { Server } from './server';

/** Gives the focus to an element if the keyboard is in the panel.
 * @example takeFocus(heading.current)
 */
export function takeFocus(element: HTMLElement | null | undefined): void {
  if (document.hasFocus()) element?.focus({ preventScroll: true });
}

/** Shows a sheet that was just made to who is in the panel; who types in another one stays there. */
export function showNew(server: Server, feuille: string): void {
  if (document.hasFocus()) void server.showCell({ feuille, a1: 'A1' });
}

/** The main button that is shown, or else the title of what is shown. */
export function focusMain(): void {
  const panel = document.querySelector('[role=tabpanel]:not([hidden])');
  const shown = [...(panel?.querySelectorAll<HTMLElement>('.action, h2') ?? [])].filter(
    (element) => element.getClientRects().length > 0,
  );
  takeFocus(shown.find((element) => element.classList.contains('action')) ?? shown[0]);
}

/** What may keep a step from going on, the likeliest first. */
const FAULTS = ['[aria-invalid=true]', '[type=checkbox]:not(:checked)', 'textarea', 'input:checked'];

/** What keeps the step from going on, unfolded if it must be, and brought into view: asked by a press on « Continuer ». */
export function focusFault(): void {
  const step = document.querySelector('.step-current');
  const fault = FAULTS.map((each) => step?.querySelector<HTMLElement>(each)).find((element) => element);
  const fold = fault?.closest('details');
  if (fold) fold.open = true;
  fault?.focus();
}
