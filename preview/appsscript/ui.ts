/** The user interface of Apps Script: menus, sidebar, alerts. A menu is all that may be made before any authorisation. */
import { expose, insideOf, type Menu, type MenuItem, type Mode, type Runtime } from './runtime';
import type { HtmlInside } from './services';
import { type Method, method } from './signatures';

const MENU_MODES: readonly Mode[] = ['FULL', 'NONE'];
const ADD_ON = 'Jury BUT';

export function uiObject(runtime: Runtime): object {
  const needsDocument = (name: string): void => {
    if (runtime.mode !== 'FULL') throw new Error(`You do not have permission to call Ui.${name}`);
  };
  return expose(runtime, {
    className: 'Ui',
    free: 'all',
    modes: MENU_MODES,
    methods: {
      createAddonMenu: method('', () => menuObject(runtime, ADD_ON)),
      createMenu: method('text', (title: string) => menuObject(runtime, title)),
      showSidebar: method('object', (output: unknown) => {
        needsDocument('showSidebar');
        const inside = insideOf(output) as HtmlInside | undefined;
        if (!inside?.file) throw new Error('showSidebar attend ce que rend HtmlService');
        runtime.screen.showSidebar(inside.file, inside.title, inside.appended);
      }),
      alert: method('text', 'text text', (title: string, text?: string) => {
        needsDocument('alert');
        runtime.screen.alert(text === undefined ? '' : title, text ?? title);
      }),
    } satisfies Partial<Record<keyof GoogleAppsScript.Base.Ui, Method>>,
  });
}

function menuObject(runtime: Runtime, title: string): object {
  const items: MenuItem[] = [];
  const self: object = expose(
    runtime,
    {
      className: 'Menu',
      free: 'all',
      modes: MENU_MODES,
      methods: {
        addItem: method('text text', (caption: string, functionName: string) => {
          if (!runtime.functionExists(functionName)) throw new Error(`menu : la fonction ${functionName} n'existe pas`);
          items.push({ kind: 'item', caption, functionName });
          return self;
        }),
        addSeparator: method('', () => {
          items.push({ kind: 'separator' });
          return self;
        }),
        addSubMenu: method('object', (menu: unknown) => {
          const inside = insideOf(menu) as Menu | undefined;
          if (!inside?.items) throw new Error('addSubMenu attend un menu');
          items.push({ kind: 'menu', menu: inside });
          return self;
        }),
        addToUi: method('', () => runtime.screen.addMenu({ title, items: [...items] })),
      } satisfies Partial<Record<keyof GoogleAppsScript.Base.Menu, Method>>,
    },
    { title, items } satisfies Menu,
  );
  return self;
}
