/** The real add-in, headless, as the panel sees it: promises that never reject. */
import type { Watch } from '../../../src/addin/sidebar/run';
import type { Server } from '../../../src/addin/sidebar/server';
import type { HeadlessHost } from '../../workbook/workbench';

const NAMES = [
  'checkDemonstration',
  'demonstrationWorks',
  'planSteps',
  'readProbe',
  'removeDemonstration',
  'runStep',
  'selfCheckClose',
  'selfCheckEcho',
  'selfCheckOpen',
  'selfCheckRead',
  'selfCheckThrow',
  'selfCheckWrite',
  'writeProbe',
] as const;

export const serverOf = (host: HeadlessHost): Server =>
  Object.fromEntries(
    NAMES.map((name) => [
      name,
      (...args: readonly unknown[]) =>
        host.run(name, ...args).catch((error: unknown) => ({ ok: false, code: 'inconnue', message: String(error) })),
    ]),
  ) as unknown as Server;

/** A teacher who waits, unless told otherwise; what was shown is kept. */
export function patient(isInterrupted: () => boolean = () => false): Watch & { readonly shown: string[] } {
  const shown: string[] = [];
  return { shown, isInterrupted, onProgress: ({ label }) => void shown.push(label) };
}
