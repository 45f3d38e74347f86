/** Another hand at work between two service calls of a step: a colleague who types, inserts, deletes, renames, or another panel. */
import type { SidebarState, WorkPlan, WorkRequest } from '../../src/addin/protocol';
import type { Scene } from './hands';
import { type Bench, open, runAll } from './interrupted';
import { lostOf, type Typed } from './whole';
import { ask, type HeadlessHost, must, plain } from './workbench';

/** What is done on the workbook as it is at that moment; gives what must be found there in the end. Undefined: there is nothing to do it on yet. */
export type Hand = (host: HeadlessHost) => readonly Typed[] | undefined;

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface Reply {
  readonly ok: boolean;
  readonly code?: string;
  readonly message?: string;
}

/** Calls `act` once, between the n-th service call from now and the next one. */
export function afterCall(host: HeadlessHost, n: number, act: () => void): void {
  const { calls } = host.runtime;
  const at = calls.total + n;
  calls.afterCall = () => {
    if (calls.total < at) return;
    calls.afterCall = () => undefined;
    act();
  };
}

export const ofRole = (host: HeadlessHost, role: string): Sheet | undefined =>
  host.spreadsheet
    .getSheets()
    .find((sheet) =>
      sheet.getDeveloperMetadata().some((one) => one.getKey() === 'jury-but.role' && one.getValue() === role),
    );

export interface Lines {
  readonly sheet: Sheet;
  /** The row of a student and the column of a hidden name, or of the code of a mark, from 1; 0: not there. */
  readonly row: (nip: string) => number;
  readonly column: (key: string) => number;
  /** The row of a hidden name. */
  readonly head: (key: string) => number;
}

/** A sheet of ours by what is written on it now; undefined while it has not its names. */
export function linesOf(host: HeadlessHost, role: string): Lines | undefined {
  const sheet = ofRole(host, role);
  if (!sheet) return undefined;
  const values = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getValues();
  const keys = values.find((line) => line.includes('jury-but')) ?? [];
  const corner = keys.indexOf('jury-but');
  const nips = keys.indexOf('nip');
  return {
    sheet,
    row: (nip) => values.findIndex((line) => line[nips] === nip) + 1,
    column: (key) => keys.indexOf(key) + 1,
    head: (key) => values.findIndex((line) => line[corner] === key) + 1,
  };
}

/** Types a value on the line of a student. */
export const types =
  (role: string, nip: string, key: string, value: string | number): Hand =>
  (host) => {
    const lines = linesOf(host, role);
    const [row, column] = [lines?.row(nip) ?? 0, lines?.column(key) ?? 0];
    if (row === 0 || column === 0) return undefined;
    lines?.sheet.getRange(row, column).setValue(value);
    return [{ role, nip, title: key, value }];
  };

/** A refusal is one sentence or a few, each ended. */
export const isSentence = (message: string | undefined): boolean => /^\p{Lu}.*[.]$/su.test(plain(message));

/** A work in the middle of which hands are put: the workbook before each step, and the names of its service calls. */
export interface Course {
  readonly request: WorkRequest;
  /** What was typed before. */
  readonly typed: readonly Typed[];
  readonly steps: readonly { readonly id: string; readonly saved: Buffer; readonly calls: readonly string[] }[];
}

export async function courseOf({ host }: Bench, request: WorkRequest, typed: readonly Typed[]): Promise<Course> {
  const { calls } = host.runtime;
  const steps = [];
  for (const { id } of ((await must(host, 'planSteps', request)) as WorkPlan).steps) {
    const saved = Buffer.from(JSON.stringify(host.save()));
    const names: string[] = [];
    calls.afterCall = (name) => names.push(name);
    await must(host, 'runStep', request, id);
    calls.afterCall = () => undefined;
    steps.push({ id, saved, calls: names });
  }
  return { request, typed, steps };
}

/** The calls of a step after which what was read is not yet what is written: those just before a cell, a row or a column changes. */
export const beforeWrites = (calls: readonly string[]): readonly number[] =>
  calls.flatMap((name, index) =>
    index > 0 && /^(Range\.setValues?|Sheet\.(insert|delete)\w+|DeveloperMetadata\.setValue)$/.test(name)
      ? [index]
      : [],
  );

/** Everything wrong with a hand put after one call of a step: the step goes to its end or is taken up again, then the work in whole when
 *  it is asked or when sheets are missing. null: there was nothing to put it on. */
export async function faultsAt(
  bench: Bench,
  { request, typed, steps }: Course,
  { what, role, hand, gone }: Scene,
  rank: number,
  call: number,
  isWhole: boolean,
): Promise<readonly string[] | null> {
  const step = steps[rank];
  if (!step) throw new Error(`no step ${rank}`);
  const host = await open(bench, step.saved);
  let put: readonly Typed[] | undefined;
  afterCall(host, call, () => {
    put = hand(host);
  });
  const reply = await ask(host, 'runStep', request, step.id);
  if (put === undefined) return null;
  const isOver = (one: Typed): boolean =>
    put?.some((by) => by.role === one.role && by.nip === one.nip && by.title.includes(one.title)) ?? false;
  const isGone = (one: Typed): boolean => one.role === role && [one.nip, one.title, one.role].includes(gone ?? '');
  const kept = [...typed.filter((one) => !isOver(one) && !isGone(one)), ...put];
  const faults = [...lostOf(host.save(), kept)];
  try {
    faults.push(...(await takenUp(host, request, steps.slice(rank), reply, isWhole, gone !== undefined)));
    faults.push(...lostOf(host.save(), kept).map((one) => `à la fin : ${one}`));
  } catch (error) {
    faults.push(String(error));
  }
  return faults.map((one) => `${what} (${role}) dans ${step.id}, appel ${call}, ${step.calls[call - 1]} : ${one}`);
}

async function takenUp(
  host: HeadlessHost,
  request: WorkRequest,
  [step, ...rest]: Course['steps'],
  reply: Reply,
  isWhole: boolean,
  isLess: boolean,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const stops = (one: Reply): void => {
    // What is read or dressed may be gone: the service says so, in its own words.
    if (!isSentence(one.message) || (one.code === 'inattendu' && !isLess)) faults.push(`${one.code} : ${one.message}`);
  };
  let last = reply;
  if (!last.ok) {
    stops(last);
    const { classeur } = (await must(host, 'sidebarState')) as SidebarState;
    if (step?.id !== 'debut' && !classeur?.inachevee) faults.push('arrêté sans se dire inachevé');
    last = await ask(host, 'runStep', request, step?.id);
  }
  for (const { id } of isWhole && last.ok ? rest : []) {
    last = await ask(host, 'runStep', request, id);
    if (!last.ok) break;
  }
  if (!last.ok) stops(last);
  if (!last.ok) await runAll(host, request);
  if (!last.ok || isWhole) {
    const left = ((await must(host, 'planSteps', request)) as WorkPlan).steps;
    if (left.length > 0) faults.push(`il reste ${left.map(({ id }) => id).join(', ')}`);
    faults.push(...lostReferences(host));
  }
  return faults;
}

/** Formulas that name sheets which do not exist, or that lost what they referred to. */
function lostReferences(host: HeadlessHost): readonly string[] {
  const sheets = host.spreadsheet.getSheets();
  const names = new Set(sheets.map((sheet) => sheet.getName()));
  return sheets.flatMap((sheet) => {
    const formulas = sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getFormulas().flat();
    const lost = formulas.find(
      (formula) =>
        formula.includes('#REF') ||
        [...formula.replace(/"(?:[^"]|"")*"/g, '').matchAll(/'((?:[^']|'')+)'!/g)].some(
          ([, name = '']) => !names.has(name.replace(/''/g, "'")),
        ),
    );
    return lost === undefined ? [] : [`${sheet.getName()} : ${lost.slice(0, 80)}`];
  });
}
