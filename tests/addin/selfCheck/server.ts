/** The real add-in, headless, as the panel sees it: promises that never reject. */
import type { Watch } from '../../../src/addin/sidebar/run';
import { type Steps, stepsOf } from '../../../src/addin/sidebar/selfCheck/steps';
import type { Server } from '../../../src/addin/sidebar/server';
import type { HeadlessHost } from '../../workbook/workbench';

const NAMES = ['demonstrationWorks', 'planSteps', 'readProbe', 'runStep', 'selfCheck', 'writeProbe'] as const;

export const serverOf = (host: HeadlessHost): Server =>
  Object.fromEntries(
    NAMES.map((name) => [
      name,
      (...args: readonly unknown[]) =>
        host.run(name, ...args).catch((error: unknown) => ({ ok: false, code: 'inconnue', message: String(error) })),
    ]),
  ) as unknown as Server;

const STEPS = [
  'checkDemonstration',
  'removeDemonstration',
  'selfCheckClose',
  'selfCheckEcho',
  'selfCheckOpen',
  'selfCheckRead',
  'selfCheckThrow',
  'selfCheckWrite',
] as const;

/** Each step as a function of its own, so that a test can put another in its place. */
export function stepsIn(host: HeadlessHost): Steps {
  const steps = stepsOf(serverOf(host));
  return Object.fromEntries(STEPS.map((name) => [name, steps[name]])) as unknown as Steps;
}

/** A teacher who waits, unless told otherwise; what was shown is kept. */
export function patient(isInterrupted: () => boolean = () => false): Watch & { readonly shown: string[] } {
  const shown: string[] = [];
  return { shown, isInterrupted, onProgress: ({ label }) => void shown.push(label) };
}
