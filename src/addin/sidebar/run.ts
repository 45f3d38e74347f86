/** One work from end to end: probe, plan, then (the teacher confirms) each step, with a way to stop between two steps. */

import type { WorkPlan, WorkRequest, WorkStep } from '../protocol';
import { PROBE_SENTENCE } from './messages';
import type { Server } from './server';

/** How far a work is; `total` is null while the steps are not known. */
export interface Progress {
  readonly label: string;
  readonly done: number;
  readonly total: number | null;
}

/** Nothing is written yet, whatever came of it. */
export type Preparation =
  | { readonly kind: 'planned'; readonly plan: WorkPlan }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'interrupted' };

export type Outcome =
  | { readonly kind: 'done'; readonly sentence: string }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string; readonly done: number }
  | { readonly kind: 'interrupted'; readonly done: number };

/** What the runner asks of the panel around it. */
export interface Watch {
  readonly onProgress: (progress: Progress) => void;
  readonly isInterrupted: () => boolean;
}

const PROBE_ATTEMPTS = 20;
const PROBE_WAIT = 500;
const INTERRUPTED = { kind: 'interrupted' } as const;

/** Probes the engine and asks what would change.
 * @example await prepareWork(server, { kind: 'jury', session: 'S1' }, watch) // { kind: 'planned', plan: { … } }
 */
export async function prepareWork(server: Server, request: WorkRequest, watch: Watch): Promise<Preparation> {
  watch.onProgress({ label: 'Vérification du classeur…', done: 0, total: null });
  const probe = await probeEngine(server, watch);
  if (probe !== null) return probe;
  watch.onProgress({ label: 'Comparaison avec le classeur…', done: 0, total: null });
  const plan = await server.planSteps(request);
  if (watch.isInterrupted()) return INTERRUPTED;
  return plan.ok ? { kind: 'planned', plan: plan.value } : { kind: 'refused', message: plan.message };
}

/** Runs the steps of a plan, in order; `done` is how many were made.
 * @example await runSteps(server, request, plan.steps, watch) // { kind: 'done', sentence: '…' }
 */
export async function runSteps(
  server: Server,
  request: WorkRequest,
  steps: readonly WorkStep[],
  watch: Watch,
): Promise<Outcome> {
  let sentence = '';
  for (const [done, { id, label, remplace = [] }] of steps.entries()) {
    if (watch.isInterrupted()) return { kind: 'interrupted', done };
    watch.onProgress({ label, done, total: steps.length });
    const reply = await server.runStep(request, id, remplace);
    if (!reply.ok) return { kind: 'failed', code: reply.code, message: reply.message, done };
    sentence = reply.value;
  }
  return { kind: 'done', sentence };
}

/** Null when the engine answers; otherwise why the work stops here. */
async function probeEngine(server: Server, watch: Watch): Promise<Preparation | null> {
  const written = await server.writeProbe();
  if (!written.ok) return { kind: 'refused', message: written.message };
  for (let attempt = 1; attempt <= PROBE_ATTEMPTS; attempt += 1) {
    if (watch.isInterrupted()) return INTERRUPTED;
    const read = await server.readProbe();
    if (!read.ok) return { kind: 'refused', message: read.message };
    if (read.value) return watch.isInterrupted() ? INTERRUPTED : null;
    if (attempt < PROBE_ATTEMPTS) await pause(PROBE_WAIT);
  }
  return { kind: 'refused', message: PROBE_SENTENCE };
}

/** Between two questions to the server. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
