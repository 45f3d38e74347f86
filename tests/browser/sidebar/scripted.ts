/** Opens the built sidebar in a 300 px page over a `google.script.run` that follows the protocol from a small script. */

import type { Browser, Page } from 'playwright-core';
import { bundleSidebar } from '../../../build/bundle.cjs';
import type {
  ApogeeResults,
  BorderlineReport,
  CheckLine,
  CheckReport,
  DocumentChoices,
  DocumentRequest,
  ElementProgress,
  EqualityReport,
  FreezeOutcome,
  FreezingComparison,
  FreezingState,
  JuryDocument,
  MarkColumn,
  MarksOutcome,
  MarksPreview,
  NextAcquis,
  ProgrammeReading,
  Reply,
  RulesReport,
  SelfCheckLine,
  SheetData,
  SidebarState,
  StudentReach,
  StudentWhy,
  SupposeAnswer,
  SupposingSubject,
  WorkPlan,
  WorkRequest,
} from '../../../src/addin/protocol';
import type { Statistiques } from '../../../src/addin/statistiques/protocol';

/** How the scripted server behaves; it stands for the real one, which is tested elsewhere. */
export interface Script {
  readonly state: SidebarState;
  /** What `planSteps` answers: the plan, or a refusal. */
  readonly plan?: WorkPlan | { readonly refusal: string };
  /** The workbook once every step is made. */
  readonly after?: SidebarState;
  /** How many times `readProbe` answers false before true. */
  readonly probeWaits?: number;
  readonly programme?: ProgrammeReading;
  readonly columns?: readonly MarkColumn[];
  readonly preview?: MarksPreview;
  readonly imported?: MarksOutcome;
  readonly checks?: CheckReport;
  readonly progress?: readonly ElementProgress[];
  readonly reach?: StudentReach;
  readonly choices?: DocumentChoices;
  /** By kind, `pv-anonyme` for that variant; those of students hold a page for each, in the order of the choices. */
  readonly documents?: Readonly<Record<string, JuryDocument>>;
  readonly statistics?: { readonly S1: Statistiques; readonly BUT1: Statistiques };
  readonly why?: StudentWhy;
  readonly borderline?: BorderlineReport;
  readonly subject?: SupposingSubject;
  readonly supposed?: SupposeAnswer;
  readonly rules?: RulesReport;
  readonly equality?: EqualityReport;
  readonly freezings?: FreezingState;
  /** What is answered from the second time on. */
  readonly freezingsAgain?: FreezingState;
  readonly frozen?: FreezeOutcome;
  readonly comparison?: FreezingComparison;
  readonly nextAcquis?: NextAcquis;
  /** The sheets of the workbook, as the screens of files read them. */
  readonly sheets?: readonly SheetData[];
  /** What the one group of the self-check finds, and how many times it is still computing before. */
  readonly selfCheck?: readonly SelfCheckLine[];
  readonly selfCheckWaits?: number;
  readonly demonstration?: { readonly works: readonly WorkRequest[]; readonly lignes: readonly CheckLine[] };
  readonly apogee?: ApogeeResults;
  /** Endpoints that fail as Google does (`withFailureHandler`), with the message it gives. */
  readonly broken?: { readonly [endpoint: string]: string };
  /** Endpoints that refuse in French. */
  readonly refuses?: { readonly [endpoint: string]: string };
  /** Endpoints that answer this, until `repair()`. */
  readonly answers?: { readonly [endpoint: string]: Reply<unknown> };
  /** The code of those refusals. */
  readonly refusalCode?: string;
  /** Endpoints that answer `undefined`, as a server function that returns nothing. */
  readonly mute?: readonly string[];
  /** The step that answers with an error, once. */
  readonly failsOnce?: { readonly step: string; readonly message: string; readonly code?: string };
  /** The steps and the endpoints that wait until `release()` before they answer. */
  readonly held?: readonly string[];
}

export interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
}

export interface Sidebar {
  readonly page: Page;
  calls(): Promise<readonly Call[]>;
  /** Lets the step that is held answer, once it is asked; of several, the first, or that of a rank. */
  release(rank?: number): Promise<void>;
  /** Mends what `broken` and `answers` broke. */
  repair(): Promise<void>;
  /** The workbook as another person leaves it. */
  change(state: SidebarState): Promise<void>;
  /** Every request that the page made beside itself: must stay empty. */
  readonly outside: string[];
  /** Every error and warning of the page. */
  readonly complaints: string[];
}

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** Pixels of the screen for one of the page. */
  readonly scale?: number;
}

const ADDRESS = 'http://sidebar.invalid/';

/** Builds the sidebar once per test file. */
export const builtSidebar: () => Promise<string> = (() => {
  let built: Promise<string> | undefined;
  return () => {
    built ??= bundleSidebar();
    return built;
  };
})();

/** A page of the width of Google's sidebar, with the scripted server behind it.
 * @example const { page } = await openSidebar(browser, { state: NEW_WORKBOOK, plan: NOTEBOOK_PLAN })
 */
export async function openSidebar(browser: Browser, script: Script, look: Look = {}): Promise<Sidebar> {
  const page = await browser.newPage({
    viewport: { width: look.width ?? 300, height: look.height ?? 700 },
    deviceScaleFactor: look.scale ?? 1,
    locale: 'fr-FR',
    reducedMotion: 'reduce',
    colorScheme: look.dark ? 'dark' : 'light',
  });
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
  await page.addInitScript(serve, script);
  await page.goto(ADDRESS);
  return {
    page,
    outside,
    complaints,
    calls: () => page.evaluate(() => window.scripted.calls),
    release: async (rank = 0) => {
      await page.waitForFunction((which) => window.scripted.release(which), rank);
    },
    repair: () => page.evaluate(() => window.scripted.repair()),
    change: (state) => page.evaluate((next) => window.scripted.change(next), state),
  };
}

declare global {
  interface Window {
    google: unknown;
    scripted: { calls: Call[]; release(rank: number): boolean; repair(): void; change(state: SidebarState): void };
  }
}

/** Runs in the page: everything it uses is inside. */
function serve(script: Script): void {
  type Handler = (value: unknown) => void;
  let { state } = script;
  let broken: Script['broken'] & object = {
    selfCheckThrow: 'Autodiagnostic\u00a0: cet échec est voulu.',
    ...script.broken,
  };
  let answers = script.answers ?? {};
  let computing = script.selfCheckWaits ?? 0;
  let waits = script.probeWaits ?? 0;
  let failing = script.failsOnce;
  let working = 0;
  const waiting: (() => void)[] = [];
  /** Steps of the plan that are made. */
  const made = new Set<string>();
  const calls: Call[] = [];
  const ok = (value: unknown): Reply<unknown> => ({ ok: true, value });
  const no = (message: string, code = 'refus'): Reply<unknown> => ({ ok: false, code, message });
  const given = (value: unknown): Reply<unknown> => (value === undefined ? no('Rien de prévu.') : ok(value));

  const documentFor = ({ kind, session, anonyme, nips }: DocumentRequest): JuryDocument | undefined => {
    const made = script.documents?.[anonyme ? `${kind}-anonyme` : kind];
    if (made === undefined || kind === 'pv' || kind === 'correspondance') return made;
    const people = script.choices?.find((one) => one.session === session)?.etudiants ?? [];
    const ranks = people.filter(({ documents }) => documents.includes(kind)).map(({ nip }) => nip);
    return { ...made, pages: made.pages.filter((_, index) => nips.includes(ranks[index] ?? '')) };
  };

  const selfCheckSteps: Record<string, (...args: readonly unknown[]) => Reply<unknown>> = {
    selfCheckOpen: () =>
      script.selfCheck === undefined
        ? no('Rien de prévu.')
        : ok({ langue: 'fr_FR', fuseau: 'Europe/Paris', groupes: [{ id: 'formules', titre: 'Formules' }] }),
    selfCheckWrite: () => ok(null),
    selfCheckRead: () => {
      computing -= 1;
      return ok(computing < 0 ? script.selfCheck : null);
    },
    selfCheckEcho: (value) => ok(value),
    selfCheckThrow: () => ok(null),
    selfCheckClose: (lines) => ok((lines as readonly SelfCheckLine[]).some(({ etat }) => etat === 'erreur')),
    checkDemonstration: () => given(script.demonstration?.lignes),
    removeDemonstration: () => ok('11\u00a0feuilles de démonstration supprimées.'),
  };

  const endpoints: Record<string, (...args: readonly unknown[]) => Reply<unknown>> = {
    sidebarState: () => ok(state),
    readProgramme: () => given(script.programme),
    writeProbe: () => ok(null),
    readProbe: () => {
      waits -= 1;
      return ok(waits < 0);
    },
    planSteps: () => {
      if (script.plan === undefined) return no('Rien de prévu.');
      if ('refusal' in script.plan) return no(script.plan.refusal);
      return ok({ ...script.plan, steps: script.plan.steps.filter(({ id }) => !made.has(id)) });
    },
    runStep: (_, step) => {
      if (failing !== undefined && failing.step === step) {
        const { message, code } = failing;
        failing = undefined;
        return no(message, code);
      }
      const steps = script.plan === undefined || 'refusal' in script.plan ? [] : script.plan.steps;
      made.add(String(step));
      if (steps[steps.length - 1]?.id !== step) return ok(`Feuille «\u00a0${step}\u00a0» à jour.`);
      if (script.after !== undefined) state = script.after;
      made.clear();
      return ok((script.plan as WorkPlan).resume);
    },
    markColumns: () => given(script.columns),
    previewMarks: () => given(script.preview),
    importMarks: () => ok(script.imported ?? { bilan: '34\u00a0notes importées dans Notes S1.', laissees: null }),
    checkWorkbook: () => given(script.checks),
    progressReport: () => given(script.progress),
    selectedReach: () => given(script.reach),
    documentChoices: () => given(script.choices),
    juryDocument: (request) => given(documentFor(request as DocumentRequest)),
    writeDocument: () => ok({ feuille: 'PV Jury BUT1', texte: 'Feuille «\u00a0PV Jury BUT1\u00a0» prête.' }),
    statistics: (session) => given(script.statistics?.[session as 'S1' | 'BUT1']),
    selectedWhy: () => given(script.why),
    borderlineReport: () => given(script.borderline),
    supposingSubject: () => given(script.subject),
    supposeChange: () => given(script.supposed),
    supposeRules: () => given(script.rules),
    equalityReport: () => given(script.equality),
    freezingState: () =>
      given(
        calls.filter(({ name }) => name === 'freezingState').length > 1
          ? (script.freezingsAgain ?? script.freezings)
          : script.freezings,
      ),
    freezeResults: () => given(script.frozen),
    compareFreezing: () => given(script.comparison),
    prepareNextAcquis: () => given(script.nextAcquis),
    sheetData: (roles) =>
      given(
        script.sheets?.filter(
          ({ role }) => (roles as readonly string[]).length === 0 || (roles as readonly string[]).includes(role),
        ),
      ),
    apogeeResults: () => given(script.apogee),
    keepApogeeCodes: (codes) => ok(`${(codes as unknown[]).length}\u00a0codes Apogée sont tapés.`),
    showCell: () => ok(null),
    demonstrationWorks: () =>
      script.demonstration === undefined
        ? { ok: false, code: 'classeur-pris', message: 'La démonstration demande un classeur neuf.' }
        : ok(script.demonstration.works),
    selfCheck: (step, args) => selfCheckSteps[String(step)]?.(...(args as readonly unknown[])) ?? no('Étape inconnue.'),
  };

  /** Those that write, or lead to it, come one after the other. */
  const WORK = ['writeProbe', 'readProbe', 'planSteps', 'runStep', 'importMarks', 'freezeResults', 'prepareNextAcquis'];

  const runner = (succeed: Handler, fail: Handler): object => ({
    withSuccessHandler: (handler: Handler) => runner(handler, fail),
    withFailureHandler: (handler: Handler) => runner(succeed, handler),
    ...Object.fromEntries(
      Object.entries(endpoints).map(([name, answer]) => [
        name,
        (...args: unknown[]) => {
          const step = name === 'selfCheck' ? String(args[0]) : name;
          calls.push(JSON.parse(JSON.stringify(step === name ? { name, args } : { name: step, args: args[1] })));
          const weight = WORK.includes(name) ? 1 : 0;
          working += weight;
          if (working > 1) console.error(`${name} was called while another work was running`);
          const reply = () => {
            working -= weight;
            const error = broken[step];
            const refusal = script.refuses?.[name];
            const answered = answers[name];
            if (error !== undefined) fail(new Error(error));
            else if (script.mute?.includes(name)) succeed(undefined);
            else if (answered !== undefined) succeed(answered);
            else if (refusal !== undefined) succeed(no(refusal, script.refusalCode));
            else succeed(JSON.parse(JSON.stringify(answer(...args))));
          };
          if (script.held?.includes(name === 'runStep' ? String(args[1]) : step)) waiting.push(reply);
          else setTimeout(reply, 0);
        },
      ]),
    ),
  });

  const ignore = () => undefined;
  window.google = { script: { run: runner(ignore, ignore) } };
  window.scripted = {
    calls,
    release: (rank) => {
      const [reply] = waiting.splice(rank, 1);
      reply?.();
      return reply !== undefined;
    },
    repair: () => {
      broken = {};
      answers = {};
    },
    change: (next) => {
      state = next;
    },
  };
}
