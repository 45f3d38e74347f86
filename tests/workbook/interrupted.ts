/** A work cut after every service call that changes the workbook: what is left there, and what running it again makes of it. */
import type { SidebarState, WorkPlan, WorkRequest } from '../../src/addin/protocol';
import { lostOf, type Saved, type Typed, type Whole, type WholeSheet, wholeOf } from './whole';
import { ask, emptyWorkbook, type HeadlessHost, must } from './workbench';

/** The workbook when an execution died: after this call took effect, which is before the next one. */
interface Moment {
  readonly step: string;
  /** 0: nothing of the step was done. */
  readonly call: number;
  readonly name: string;
  /** JSON of what the workbook held, as bytes: there are hundreds of them. */
  readonly saved: Buffer;
}

/** A work run without a cut: what every cut must come back to. */
export interface Rehearsal {
  readonly request: WorkRequest;
  /** What teachers typed before it. */
  readonly typed: readonly Typed[];
  readonly start: Whole;
  /** Step after step: the workbook before it, to go back to, and after it. */
  readonly steps: readonly { readonly id: string; readonly saved: Buffer; readonly end: Whole }[];
}

/** A host that is opened again and again, each time on another state of the workbook. */
export interface Bench {
  host: HeadlessHost;
}

export const quietWorkbook = (): HeadlessHost => emptyWorkbook({ calculates: false });

/** Timers of the host that goes are let run, or it would never be forgotten. */
export async function open(bench: Bench, saved: Buffer): Promise<HeadlessHost> {
  bench.host = bench.host.reopen(JSON.parse(saved.toString()) as Saved);
  await new Promise(setImmediate);
  return bench.host;
}

const stepsOf = async (host: HeadlessHost, request: WorkRequest): Promise<WorkPlan['steps']> =>
  ((await must(host, 'planSteps', request)) as WorkPlan).steps;

/** Plans a work and runs it to its end, without the probe: nothing computes. */
export async function runAll(host: HeadlessHost, request: WorkRequest): Promise<void> {
  for (const { id, remplace = [] } of await stepsOf(host, request)) await must(host, 'runStep', request, id, remplace);
}

const bytesOf = (host: HeadlessHost): Buffer => Buffer.from(JSON.stringify(host.save()));

export async function rehearse({ host }: Bench, request: WorkRequest, typed: readonly Typed[]): Promise<Rehearsal> {
  const start = wholeOf(host.save());
  const steps = [];
  for (const { id } of await stepsOf(host, request)) {
    const saved = bytesOf(host);
    await must(host, 'runStep', request, id);
    steps.push({ id, saved, end: wholeOf(host.save()) });
  }
  return { request, typed, start, steps };
}

const isReading = (name: string): boolean => /\.(get|is)[A-Z]/.test(name);

/** Every state in which a step can be left, once each. */
export async function momentsOf(bench: Bench, { request, steps }: Rehearsal, step: string): Promise<readonly Moment[]> {
  const begun = steps.find(({ id }) => id === step)?.saved as Buffer;
  const host = await open(bench, begun);
  const moments: Moment[] = [{ step, call: 0, name: 'rien encore', saved: begun }];
  const { calls } = host.runtime;
  let last = JSON.stringify(host.save());
  calls.afterCall = (name) => {
    if (isReading(name)) return;
    const now = JSON.stringify(host.save());
    if (now !== last) moments.push({ step, call: calls.total, name, saved: Buffer.from(now) });
    last = now;
  };
  await must(host, 'runStep', request, step);
  return moments;
}

/** Every fault of every moment, of every step. `wholeEvery`: one moment in so many is planned again and run to the very end. */
export async function allFaults(
  bench: Bench,
  rehearsal: Rehearsal,
  wholeEvery: number,
): Promise<{ readonly faults: readonly string[]; readonly cuts: number }> {
  const faults: string[] = [];
  let cuts = 0;
  for (const [index, { id }] of rehearsal.steps.entries()) {
    const moments = await momentsOf(bench, rehearsal, id);
    // One call of each step, never the same twice over.
    const call = 1 + ((index * 37) % bench.host.callCount());
    faults.push(...(await thrownFaults(bench, rehearsal.request, moments, call)));
    for (const moment of moments) {
      faults.push(...(await faultsOf(bench, rehearsal, moment, cuts % wholeEvery === 0)));
      cuts += 1;
    }
  }
  return { faults, cuts };
}

/** Everything wrong with one interruption, in sentences: a value lost, an unfinished work that does not say so, another end.
 *  `isWhole`: the work is planned again and run to its end; otherwise only the step that was interrupted. */
async function faultsOf(
  bench: Bench,
  { request, typed, start, steps }: Rehearsal,
  moment: Moment,
  isWhole: boolean,
): Promise<readonly string[]> {
  const host = await open(bench, moment.saved);
  const left = JSON.parse(moment.saved.toString()) as Saved;
  const rank = steps.findIndex(({ id }) => id === moment.step);
  const before = steps[rank - 1]?.end ?? start;
  const after = steps[rank]?.end ?? start;
  const final = steps[steps.length - 1]?.end ?? start;
  const now = wholeOf(left);
  const faults = [...lostOf(left, typed)];
  try {
    const { classeur } = (await must(host, 'sidebarState')) as SidebarState;
    const isStarted = changed(now, start).length > 0;
    if (isStarted && different(now, final).length > 0 && !classeur?.inachevee) faults.push('ne se dit pas inachevé');
    const half = changed(now, before).filter((sheet) => changed(now, after).includes(sheet));
    for (const sheet of half) if (!saysSo(sheet)) faults.push(`« ${sheet.name} » ne dit pas qu'elle est inachevée`);
    if (isWhole) {
      // Cut between its last writing and the release of the lock, an undoing is done.
      const isDone = rank === steps.length - 1 && (await ask(host, 'planSteps', request)).code === 'rien-a-annuler';
      if (!isDone) await runAll(host, request);
      const again = await ask(host, 'planSteps', request);
      const isEmpty = again.ok ? (again.value as WorkPlan).steps.length === 0 : again.code === 'rien-a-annuler';
      if (!isEmpty) faults.push('il reste quelque chose à faire');
      const { classeur: later } = (await must(host, 'sidebarState')) as SidebarState;
      if (later?.inachevee) faults.push('se dit encore inachevé');
    } else await must(host, 'runStep', request, moment.step);
    const ended = host.save();
    faults.push(...different(wholeOf(ended), isWhole ? final : after).map((one) => `reprise : ${one}`));
    faults.push(...lostOf(ended, typed));
  } catch (error) {
    faults.push(String(error));
  }
  return faults.map((fault) => `${moment.step}, appel ${moment.call} (${moment.name}) : ${fault}`);
}

/** Sheets that a teacher sees otherwise than in another state of the workbook. */
function changed({ sheets }: Whole, other: Whole): readonly WholeSheet[] {
  const seen = new Map(other.sheets.map((one) => [one.name, one.shown] as const));
  return sheets.filter(({ name, shown }) => name !== 'jury-but-journal' && seen.get(name) !== shown);
}

const saysSo = ({ name, finished, shown }: WholeSheet): boolean =>
  name.endsWith('(en cours)') || (finished === 'false' && shown.includes(':✗ Mise à jour inachevée'));

/** Where two workbooks differ: the sheet, its part, and the first difference. */
export function different(found: Whole, wanted: Whole): readonly string[] {
  const names = ({ sheets }: Whole): string => sheets.map(({ name }) => name).join(', ');
  if (names(found) !== names(wanted)) return [`feuilles ${names(found)} au lieu de ${names(wanted)}`];
  return [
    ...wanted.sheets.flatMap((sheet, index) => {
      const other = found.sheets[index];
      if (!other || (other.shown === sheet.shown && other.metadata === sheet.metadata)) return [];
      return [...Object.keys(sheet.parts), 'metadata'].flatMap((part) =>
        difference(`${sheet.name}, ${part}`, partOf(other, part), partOf(sheet, part)),
      );
    }),
    ...difference('noms', found.names, wanted.names),
    ...difference('document', found.document, wanted.document),
  ];
}

const partOf = (sheet: WholeSheet, part: string): unknown => (part === 'metadata' ? sheet.metadata : sheet.parts[part]);

function difference(where: string, found: unknown, wanted: unknown): readonly string[] {
  if (found === wanted) return [];
  const [a, b] = [JSON.stringify(found) ?? '', JSON.stringify(wanted) ?? ''];
  if (a === b) return [];
  let at = 0;
  while (a[at] === b[at]) at += 1;
  const from = Math.max(0, at - 60);
  return [`${where} : …${a.slice(from, at + 80)}… au lieu de …${b.slice(from, at + 80)}…`];
}

/** What is wrong with a failure thrown by the service in a step, before and after its effect: a state that is none of the moments, a
 *  call made after the failure, an answer that is no sentence. */
async function thrownFaults(
  bench: Bench,
  request: WorkRequest,
  moments: readonly Moment[],
  call: number,
): Promise<readonly string[]> {
  const [first] = moments;
  if (!first) throw new Error('a step has at least the moment before it');
  const faults: string[] = [];
  for (const when of ['before', 'after'] as const) {
    const host = await open(bench, first.saved);
    host.failAt(call, when);
    const reply = await ask(host, 'runStep', request, first.step);
    const where = `${first.step}, panne à l'appel ${call}, ${when}`;
    if (reply.code !== 'inattendu') faults.push(`${where} : ${reply.code} ${reply.message}`);
    if (host.callCount() !== call) faults.push(`${where} : ${host.callCount() - call} appels après la panne`);
    const done = when === 'after' ? call : call - 1;
    const wanted = moments.filter((one) => one.call <= done).pop() ?? first;
    const found = different(wholeOf(host.save()), wholeOf(JSON.parse(wanted.saved.toString()) as Saved));
    faults.push(...found.map((one) => `${where} : ${one}`));
  }
  return faults;
}
