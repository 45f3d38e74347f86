/** Elements made by the page itself: a text, a button. */

export function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

export function button(text: string, className: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.textContent = text;
  made.addEventListener('click', onClick);
  return made;
}

/** The spreadsheet listens to the whole document: keys pressed in `part` stop there. */
export function keepKeys(part: HTMLElement): void {
  for (const kind of ['keydown', 'keyup', 'keypress']) part.addEventListener(kind, (event) => event.stopPropagation());
}
