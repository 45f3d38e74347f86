/** The sidebar's frame, 300 px wide, and what Google gives to the page inside it: `google.script.run` and `google.script.host`. */
import type { Host } from '../appsscript/host';

type Handler = (value: unknown, userObject?: unknown) => void;

interface Handlers {
  readonly succeed?: Handler;
  readonly fail?: Handler;
  readonly userObject?: unknown;
}

export interface Sidebar {
  /** `appended`: what the add-in adds after the text of its page. */
  open(title: string, appended: string): void;
  close(): void;
  /** Gives it the keyboard, as Google does when a menu opens it. */
  focus(): void;
}

interface Parts {
  readonly host: Pick<Host, 'run' | 'runtime'>;
  /** Text of dist/Sidebar.html. */
  readonly html: string;
  /** The functions that a page may call. */
  readonly names: readonly string[];
  readonly panel: HTMLElement;
  readonly title: HTMLElement;
  readonly focusSheet: () => void;
}

/** How long a frame is waited for. */
const UNSEEN_MS = 100;

declare global {
  interface Window {
    juryButGoogle?: object;
  }
}

export function createSidebar({ host, html, names, panel, title, focusSheet }: Parts): Sidebar {
  const close = (): void => {
    panel.querySelector('iframe')?.remove();
    panel.hidden = true;
    focusSheet();
  };
  window.juryButGoogle = Object.freeze({
    script: Object.freeze({
      run: runner((name, args) => betweenFrames(() => host.run(name, ...args)), names, {}),
      host: Object.freeze({
        origin: location.origin,
        close,
        editor: Object.freeze({ focus: focusSheet }),
        setWidth: () => undefined,
        setHeight: () => undefined,
      }),
    }),
  });
  return {
    close,
    focus: () => panel.querySelector('iframe')?.focus(),
    open: (text, appended) => {
      title.textContent = text;
      panel.querySelector('iframe')?.remove();
      const frame = document.createElement('iframe');
      frame.title = text;
      // `google` must be there before the sidebar's own script runs.
      const page = inLight(html).replace('<head>', '<head><script>window.google = parent.juryButGoogle;</script>');
      frame.srcdoc = page + appended;
      panel.append(frame);
      panel.hidden = false;
    },
  };
}

/** The page answers its user between two calls, as it does at Google, where the server is another machine: a click waits for one step at most. */
async function betweenFrames<T>(call: () => Promise<T>): Promise<T> {
  await frameDrawn();
  try {
    return await call();
  } finally {
    await frameDrawn();
  }
}

/** A frame drawn, and what was waiting heard; a page that is not seen draws none. */
function frameDrawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
    setTimeout(resolve, UNSEEN_MS);
  });
}

/** The spreadsheet of this page is light whatever the system prefers: so is the panel beside it. */
const inLight = (html: string): string =>
  html
    .replaceAll('(prefers-color-scheme:dark)', ' not all')
    .replaceAll('color-scheme:light dark', 'color-scheme:light');

/** Chainable, and never changed in place: each `with…` gives another runner. */
function runner(
  call: (name: string, args: readonly unknown[]) => Promise<unknown>,
  names: readonly string[],
  handlers: Handlers,
): object {
  const { succeed, fail, userObject } = handlers;
  const report: Handler = fail ?? ((error) => console.error(`google.script.run : ${String(error)}`));
  return Object.freeze({
    withSuccessHandler: (handler: Handler) => runner(call, names, { ...handlers, succeed: handler }),
    withFailureHandler: (handler: Handler) => runner(call, names, { ...handlers, fail: handler }),
    withUserObject: (object: unknown) => runner(call, names, { ...handlers, userObject: object }),
    ...Object.fromEntries(
      names
        .filter((name) => !name.endsWith('_'))
        .map((name) => [
          name,
          (...args: readonly unknown[]): void => {
            call(name, args).then(
              (value) => succeed?.(value, userObject),
              (error: unknown) => report(error, userObject),
            );
          },
        ]),
    ),
  });
}
