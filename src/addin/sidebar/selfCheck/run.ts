/** A self-check from end to end: each group written, then read until it is computed; then what the panel itself can see. */

import type { CheckLine, Reply, SelfCheckLine, WorkRequest } from '../../protocol';
import { pause, prepareWork, type Watch } from '../run';
import type { Server } from '../server';
import { panelProbes, wakingLine } from './panelProbes';
import type { Steps } from './steps';

export interface SelfCheckReport {
  /** '' where the server did not answer. */
  readonly langue: string;
  readonly fuseau: string;
  readonly lignes: readonly SelfCheckLine[];
  /** The sheet « Autodiagnostic » is still there. */
  readonly gardee: boolean;
}

export type SelfCheckEnd =
  | { readonly kind: 'done'; readonly report: SelfCheckReport }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'interrupted' };

/** How long a computed cell is waited for. */
export interface Patience {
  readonly attempts: number;
  readonly wait: number;
}
const PATIENCE: Patience = { attempts: 60, wait: 500 };
const INTERRUPTED = { kind: 'interrupted' } as const;
/** A refusal of ours, as opposed to a panel that does not answer. */
const REFUSALS = ['nom-pris', 'verrou'];

/** @example await runSelfCheck(stepsOf(server), watch) // { kind: 'done', report: { … } } */
export async function runSelfCheck(steps: Steps, watch: Watch, patience = PATIENCE): Promise<SelfCheckEnd> {
  watch.onProgress({ label: 'Ouverture de la feuille Autodiagnostic…', done: 0, total: null });
  const opened = await steps.selfCheckOpen();
  if (!opened.ok && REFUSALS.includes(opened.code)) return { kind: 'refused', message: opened.message };
  if (!opened.ok)
    return { kind: 'done', report: { langue: '', fuseau: '', lignes: [wakingLine(opened.message)], gardee: false } };
  const { langue, fuseau, groupes } = opened.value;
  const total = groupes.length + 1;
  const lignes: SelfCheckLine[] = [wakingLine(null)];
  for (const [done, { id, titre }] of groupes.entries()) {
    watch.onProgress({ label: titre, done, total });
    const lines = await groupLines(steps, id, titre, watch, patience);
    if (watch.isInterrupted()) {
      await steps.selfCheckClose([]);
      return INTERRUPTED;
    }
    lignes.push(...lines);
  }
  watch.onProgress({ label: 'Échanges avec le panneau', done: groupes.length, total });
  lignes.push(...(await panelProbes(steps)));
  const closed = await steps.selfCheckClose(lignes);
  return { kind: 'done', report: { langue, fuseau, lignes, gardee: !closed.ok || closed.value } };
}

async function groupLines(
  steps: Steps,
  id: string,
  titre: string,
  watch: Watch,
  patience: Patience,
): Promise<readonly SelfCheckLine[]> {
  const written = await steps.selfCheckWrite(id);
  if (!written.ok) return [lostGroup(id, titre, written.message)];
  const read = await awaited((last) => steps.selfCheckRead(id, last), watch, patience);
  return read.ok ? (read.value ?? []) : [lostGroup(id, titre, read.message)];
}

/** Asked until it is not null; the last time it must answer. */
async function awaited<T>(
  ask: (last: boolean) => Promise<Reply<T | null>>,
  watch: Watch,
  { attempts, wait }: Patience,
): Promise<Reply<T | null>> {
  for (let attempt = 1; attempt < attempts; attempt += 1) {
    const reply = await ask(false);
    if (!reply.ok || reply.value !== null || watch.isInterrupted()) return reply;
    await pause(wait);
  }
  return ask(true);
}

const lostGroup = (id: string, titre: string, obtenu: string): SelfCheckLine => ({
  id,
  etat: 'erreur',
  hypothese: `${titre}\u00a0: le groupe a pu être essayé.`,
  attendu: 'une réponse',
  obtenu,
  casse: 'Rien ne dit ce que vaut ce groupe ici.',
  remede: 'Recommencez\u00a0; si cela revient, copiez ce rapport et envoyez-le aux auteurs du module.',
});

export type DemonstrationEnd =
  | {
      readonly kind: 'done';
      readonly lignes: readonly CheckLine[];
      /** Milliseconds of each step, by its label. */
      readonly durees: readonly (readonly [label: string, milliseconds: number])[];
    }
  | { readonly kind: 'refused'; readonly message: string; readonly isTaken: boolean }
  | { readonly kind: 'interrupted' };

/** Each work as the panel chains it, then every computed cell compared with the law.
 * @example await runDemonstration(server, stepsOf(server), watch) // { kind: 'done', lignes: […], durees: […] } */
export async function runDemonstration(
  server: Server,
  steps: Steps,
  watch: Watch,
  patience = PATIENCE,
): Promise<DemonstrationEnd> {
  const works = await server.demonstrationWorks();
  if (!works.ok) return { kind: 'refused', message: works.message, isTaken: works.code === 'classeur-pris' };
  const durees: (readonly [string, number])[] = [];
  for (const request of works.value) {
    const stopped = await timedWork(server, request, watch, durees);
    if (stopped) return stopped;
  }
  watch.onProgress({ label: 'Comparaison de chaque valeur avec la loi…', done: 0, total: null });
  const checked = await awaited((last) => steps.checkDemonstration(last), watch, patience);
  if (watch.isInterrupted()) return INTERRUPTED;
  return checked.ok
    ? { kind: 'done', lignes: checked.value ?? [], durees }
    : { kind: 'refused', message: checked.message, isTaken: false };
}

async function timedWork(
  server: Server,
  request: WorkRequest,
  watch: Watch,
  durees: (readonly [string, number])[],
): Promise<DemonstrationEnd | null> {
  const prepared = await prepareWork(server, request, watch);
  if (prepared.kind === 'interrupted') return INTERRUPTED;
  if (prepared.kind === 'refused') return { ...prepared, isTaken: false };
  const { steps } = prepared.plan;
  for (const [done, { id, label }] of steps.entries()) {
    if (watch.isInterrupted()) return INTERRUPTED;
    watch.onProgress({ label, done, total: steps.length });
    const start = performance.now();
    const reply = await server.runStep(request, id);
    if (!reply.ok) return { kind: 'refused', message: reply.message, isTaken: false };
    durees.push([label, Math.round(performance.now() - start)]);
  }
  return null;
}
