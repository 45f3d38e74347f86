/** Opens the built sidebar in a 300 px page over a `google.script.run` that follows the protocol from a small script. */

import type { Browser, Page } from 'playwright-core';
import { bundleSidebar } from '../../../build/bundle.cjs';
import type { SidebarState, WorkStep } from '../../../src/addin/protocol';

/** How the scripted server behaves; it stands for the real one, which is tested elsewhere. */
export interface Script {
  readonly state: SidebarState;
  /** What `planSteps` answers: the steps, or a refusal. A notebook is always refused where one of our sheets is. */
  readonly plan: readonly WorkStep[] | { readonly refusal: string };
  /** How many times `readProbe` answers false before true. */
  readonly probeWaits?: number;
  /** Endpoints that fail as Google does (`withFailureHandler`), with the message it gives. */
  readonly broken?: { readonly [endpoint: string]: string };
  /** Endpoints that answer `undefined`, as a server function that returns nothing. */
  readonly mute?: readonly string[];
  /** The step that answers with an error, once. */
  readonly failsOnce?: { readonly step: string; readonly message: string };
  /** The steps that wait until `release()` before they answer. */
  readonly held?: readonly string[];
}

export interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
}

export interface Sidebar {
  readonly page: Page;
  calls(): Promise<readonly Call[]>;
  /** Lets the step that is held answer. */
  release(): Promise<void>;
  /** Mends what `broken` broke. */
  repair(): Promise<void>;
  /** The workbook as another person leaves it. */
  change(state: SidebarState): Promise<void>;
  /** Every request that the page made beside itself: must stay empty. */
  readonly outside: string[];
  /** Every error and warning of the page. */
  readonly complaints: string[];
}

const ADDRESS = 'http://sidebar.invalid/';

export const PROGRAMMES = [
  {
    id: 'but1-mmi',
    titre: "BUT 1 — Métiers du multimédia et de l'internet (MMI)",
    detail: 'IUT de Dijon-Auxerre, 2022-2023 · 2 semestres, 10 UE, 60 ECTS',
  },
] as const;

export const NOTEBOOK = [
  'Programme',
  'Étudiants',
  'Acquis antérieurs',
  'Notes S1',
  'Notes S2',
  'Moyennes S1',
  'Moyennes S2',
] as const;

export const NEW_WORKBOOK: SidebarState = { programmes: PROGRAMMES, feuilles: [], juryPossible: false };
export const FULL_WORKBOOK: SidebarState = { programmes: PROGRAMMES, feuilles: NOTEBOOK, juryPossible: true };

/** The refusal of a notebook where one of our sheets already is. */
export const EXISTING =
  "Ce classeur contient déjà des feuilles de Jury BUT : rien n'a été écrit. Supprimez-les, ou ouvrez un nouveau classeur, puis réessayez.";

/** One step per sheet; its id is the name of the sheet that it makes.
 * @example stepsFor(['Jury S1']) // [{ id: 'Jury S1', label: 'Création de la feuille Jury S1' }]
 */
export function stepsFor(sheets: readonly string[]): readonly WorkStep[] {
  return sheets.map((name) => ({ id: name, label: `Création de la feuille ${name}` }));
}

/** Builds the sidebar once per test file. */
export const builtSidebar: () => Promise<string> = (() => {
  let built: Promise<string> | undefined;
  return () => {
    built ??= bundleSidebar();
    return built;
  };
})();

/** A page of the width of Google's sidebar, with the scripted server behind it.
 * @example const { page } = await openSidebar(browser, { state: NEW_WORKBOOK, plan: stepsFor(NOTEBOOK) })
 */
export async function openSidebar(browser: Browser, script: Script, size = { width: 300, height: 700 }) {
  const page = await browser.newPage({ viewport: size, locale: 'fr-FR', reducedMotion: 'reduce' });
  const outside: string[] = [];
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  const html = await builtSidebar();
  await page.route('**/*', (route) => {
    if (route.request().url() === ADDRESS)
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    outside.push(route.request().url());
    return route.abort();
  });
  await page.addInitScript(serve, { ...script, existing: EXISTING });
  await page.goto(ADDRESS);
  const sidebar: Sidebar = {
    page,
    outside,
    complaints,
    calls: () => page.evaluate(() => window.scripted.calls),
    release: () => page.evaluate(() => window.scripted.release()),
    repair: () => page.evaluate(() => window.scripted.repair()),
    change: (state) => page.evaluate((next) => window.scripted.change(next), state),
  };
  return sidebar;
}

declare global {
  interface Window {
    google: unknown;
    scripted: { calls: Call[]; release(): void; repair(): void; change(state: SidebarState): void };
  }
}

/** Runs in the page: everything it uses is inside. */
function serve(script: Script & { readonly existing: string }): void {
  type Handler = (value: unknown) => void;
  let { state } = script;
  let broken = script.broken ?? {};
  let waits = script.probeWaits ?? 0;
  let failing = script.failsOnce;
  let inFlight = 0;
  let letGo: (() => void) | undefined;
  const calls: Call[] = [];
  const ok = (value: unknown) => ({ ok: true, value });
  const no = (message: string) => ({ ok: false, code: 'refus', message });

  const endpoints: Record<string, (request: { kind: string }, step: string) => unknown> = {
    sidebarState: () => ok(state),
    writeProbe: () => ok(null),
    readProbe: () => {
      waits -= 1;
      return ok(waits < 0);
    },
    planSteps: (request) => {
      if ('refusal' in script.plan) return no(script.plan.refusal);
      return request.kind === 'classeur' && state.feuilles.length > 0 ? no(script.existing) : ok(script.plan);
    },
    runStep: (request, step) => {
      if (failing?.step === step) {
        const { message } = failing;
        failing = undefined;
        return no(message);
      }
      const feuilles = state.feuilles.includes(step) ? state.feuilles : [...state.feuilles, step];
      const all = 'refusal' in script.plan || script.plan.every(({ id }) => feuilles.includes(id));
      state = { ...state, feuilles, juryPossible: state.juryPossible || (request.kind === 'classeur' && all) };
      return ok(`La feuille ${step} est créée.`);
    },
  };

  const runner = (succeed: Handler, fail: Handler): object => ({
    withSuccessHandler: (handler: Handler) => runner(handler, fail),
    withFailureHandler: (handler: Handler) => runner(succeed, handler),
    ...Object.fromEntries(
      Object.entries(endpoints).map(([name, answer]) => [
        name,
        (...args: unknown[]) => {
          calls.push(JSON.parse(JSON.stringify({ name, args })));
          inFlight += 1;
          if (inFlight > 1) console.error(`${name} was called while another call was running`);
          const reply = () => {
            inFlight -= 1;
            const error = broken[name];
            if (error !== undefined) fail(new Error(error));
            else if (script.mute?.includes(name)) succeed(undefined);
            else succeed(JSON.parse(JSON.stringify(answer(args[0] as { kind: string }, String(args[1])))));
          };
          if (name === 'runStep' && script.held?.includes(String(args[1]))) letGo = reply;
          else setTimeout(reply, 0);
        },
      ]),
    ),
  });

  const ignore = () => undefined;
  window.google = { script: { run: runner(ignore, ignore) } };
  window.scripted = {
    calls,
    release: () => letGo?.(),
    repair: () => {
      broken = {};
    },
    change: (next) => {
      state = next;
    },
  };
}
