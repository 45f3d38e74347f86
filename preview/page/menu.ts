/** « Extensions »: the menus that the add-in's own `onOpen` has built, behind one accessible button. */
import type { Menu } from '../appsscript/runtime';

/** Fills `list`, the menu that `button` opens.
 * @example showMenus(button, list, host.menus, (name) => host.click(name)) */
export function showMenus(
  button: HTMLButtonElement,
  list: HTMLElement,
  menus: readonly Menu[],
  run: (functionName: string) => void,
): void {
  list.replaceChildren(...menus.map((menu) => groupOf(menu, choose)));
  const items = (): readonly HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const open = (rank: number): void => {
    list.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    items().at(rank)?.focus();
  };
  const close = (refocus: boolean): void => {
    list.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    if (refocus) button.focus();
  };
  function choose(functionName: string): void {
    close(true);
    run(functionName);
  }

  button.addEventListener('click', () => (list.hidden ? open(0) : close(true)));
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    open(event.key === 'ArrowDown' ? 0 : -1);
  });
  list.addEventListener('keydown', (event) => {
    event.stopPropagation();
    const all = items();
    const rank = all.indexOf(document.activeElement as HTMLElement);
    const goal = { ArrowDown: rank + 1, ArrowUp: rank - 1, Home: 0, End: -1 }[event.key];
    if (goal !== undefined) {
      event.preventDefault();
      (all[goal % all.length] ?? all.at(goal))?.focus();
    }
    if (event.key === 'Escape') close(true);
    if (event.key === 'Tab') close(false);
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!list.hidden && !list.contains(target as Node) && !button.contains(target as Node)) close(false);
  });
}

function groupOf({ title, items }: Menu, choose: (functionName: string) => void): HTMLElement {
  const group = document.createElement('div');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', title);
  const heading = document.createElement('div');
  heading.className = 'menu-title';
  heading.setAttribute('aria-hidden', 'true');
  heading.textContent = title;
  group.append(heading);
  for (const item of items) {
    if (item.kind === 'menu') group.append(groupOf(item.menu, choose));
    if (item.kind === 'separator') group.append(separator());
    if (item.kind === 'item') group.append(itemOf(item.caption, () => choose(item.functionName)));
  }
  return group;
}

function separator(): HTMLElement {
  const line = document.createElement('div');
  line.setAttribute('role', 'separator');
  return line;
}

function itemOf(caption: string, onClick: () => void): HTMLElement {
  const item = document.createElement('button');
  item.type = 'button';
  item.setAttribute('role', 'menuitem');
  item.tabIndex = -1;
  item.textContent = caption;
  item.addEventListener('click', onClick);
  return item;
}
