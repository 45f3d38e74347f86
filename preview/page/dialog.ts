/** A question in a window of its own: the keyboard stays inside, Escape answers no. */
import { button, element, keepKeys } from './elements';

export interface Question {
  readonly title: string;
  readonly text: string;
  /** What the safe answer says; it has the focus. */
  readonly no: string;
  /** Left out: there is nothing to answer, only to read. */
  readonly yes?: string;
}

/** A key that was already on its way when a message came must not take it away unread. */
const UNREAD_MS = 500;

/** @example if (await ask({ title: 'Cellule protégée', text: '…', no: 'Annuler', yes: 'Modifier' })) change(); */
export function ask({ title, text, no, yes }: Question): Promise<boolean> {
  const dialog = document.createElement('dialog');
  dialog.className = 'question';
  dialog.setAttribute('aria-labelledby', 'question-title');
  dialog.setAttribute('aria-describedby', 'question-text');
  const heading = element('h2', title);
  heading.id = 'question-title';
  const sentence = element('p', text);
  sentence.id = 'question-text';
  const buttons = element('div', '');
  buttons.className = 'answers';
  keepKeys(dialog);
  const opened = performance.now();
  if (yes === undefined)
    dialog.addEventListener('keydown', (event) => {
      if (performance.now() - opened < UNREAD_MS) event.preventDefault();
    });
  document.body.append(dialog);
  const before = document.activeElement;
  return new Promise((resolve) => {
    // At once: the browser tells of a closed window in a later turn, and a key typed before it would be lost.
    const answer = (isYes: boolean): void => {
      dialog.close();
      dialog.remove();
      refocus(before);
      resolve(isYes);
    };
    const cancel = button(no, yes === undefined ? 'action' : 'secondary', () => answer(false));
    buttons.append(cancel);
    if (yes !== undefined) buttons.append(button(yes, 'action', () => answer(true)));
    dialog.append(heading, sentence, buttons);
    // Escape: the browser may say only one of them.
    for (const kind of ['cancel', 'close']) {
      dialog.addEventListener(kind, () => {
        if (dialog.isConnected) answer(false);
      });
    }
    dialog.showModal();
    cancel.focus();
  });
}

/** Away and back: a click in the window has taken the caret out of the editor, which keeps the focus without it. */
function refocus(target: Element | null): void {
  if (!(target instanceof HTMLElement)) return;
  target.blur();
  target.focus();
}
