/** One work from end to end: probe, plan, then each step, with a way to stop between two steps and to resume. */

import type { WorkRequest, WorkStep } from '../protocol';
import { probeSentence } from './messages';
import type { Server } from './server';

/** How far a work is; `total` is null while the steps are not known. */
export interface Progress {
  readonly label: string;
  readonly done: number;
  readonly total: number | null;
}

/** A work whose first `done` steps are made: what « Reprendre » starts from. */
export interface Unfinished {
  readonly request: WorkRequest;
  readonly steps: readonly WorkStep[];
  readonly done: number;
}

export type Outcome =
  | { readonly kind: 'done'; readonly sentence: string }
  /** Nothing was created. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string; readonly unfinished: Unfinished }
  | { readonly kind: 'interrupted'; readonly unfinished: Unfinished | null };

/** What the runner asks of the panel around it. */
export interface Watch {
  readonly onProgress: (progress: Progress) => void;
  readonly isInterrupted: () => boolean;
}

const PROBE_ATTEMPTS = 20;
const PROBE_WAIT = 500;

/** Probes the engine, asks for the steps and runs them.
 * @example await startWork(server, { kind: 'jury', session: 'S1' }, watch) // { kind: 'done', sentence: '…' }
 */
export async function startWork(server: Server, request: WorkRequest, watch: Watch): Promise<Outcome> {
  watch.onProgress({ label: 'Vérification de Google Sheets…', done: 0, total: null });
  const probe = await probeEngine(server, request, watch);
  if (probe !== null) return probe;
  watch.onProgress({ label: 'Préparation des feuilles…', done: 0, total: null });
  const plan = await server.planSteps(request);
  if (!plan.ok) return { kind: 'refused', message: plan.message };
  return continueWork(server, { request, steps: plan.value, done: 0 }, watch);
}

/** Runs the steps that remain, in order.
 * @example await continueWork(server, unfinished, watch) // { kind: 'done', sentence: '…' }
 */
export async function continueWork(server: Server, work: Unfinished, watch: Watch): Promise<Outcome> {
  const total = work.steps.length;
  let sentence = '';
  for (let done = work.done; done < total; done += 1) {
    const step = work.steps[done];
    const unfinished: Unfinished = { ...work, done };
    if (step === undefined) break;
    if (watch.isInterrupted()) return { kind: 'interrupted', unfinished };
    watch.onProgress({ label: step.label, done, total });
    const reply = await server.runStep(work.request, step.id);
    if (!reply.ok) return { kind: 'failed', message: reply.message, unfinished };
    sentence = reply.value;
  }
  return { kind: 'done', sentence };
}

/** Null when the engine answers; otherwise why the work stops here. */
async function probeEngine(server: Server, request: WorkRequest, watch: Watch): Promise<Outcome | null> {
  const written = await server.writeProbe();
  if (!written.ok) return { kind: 'refused', message: written.message };
  for (let attempt = 1; attempt <= PROBE_ATTEMPTS; attempt += 1) {
    if (watch.isInterrupted()) return { kind: 'interrupted', unfinished: null };
    const read = await server.readProbe();
    if (!read.ok) return { kind: 'refused', message: read.message };
    if (read.value) return watch.isInterrupted() ? { kind: 'interrupted', unfinished: null } : null;
    if (attempt < PROBE_ATTEMPTS) await pause(PROBE_WAIT);
  }
  return { kind: 'refused', message: probeSentence(request) };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
