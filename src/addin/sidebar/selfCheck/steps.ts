/** The steps of a self-check seen from the panel: one endpoint of the server, each step by its own name and types. */

import type { Reply, SelfCheckSteps } from '../../protocol';
import type { Server } from '../server';

/** Promises that never reject, like those of the server. */
export type Steps = {
  readonly [Name in keyof SelfCheckSteps]: (
    ...args: Parameters<SelfCheckSteps[Name]>
  ) => Promise<ReturnType<SelfCheckSteps[Name]>>;
};

/** @example await stepsOf(server).selfCheckOpen() // { ok: true, value: { langue: 'fr_FR', … } } */
export const stepsOf = (server: Pick<Server, 'selfCheck'>): Steps =>
  new Proxy({} as Steps, {
    get:
      (_, step: keyof SelfCheckSteps) =>
      (...args: readonly unknown[]): Promise<Reply<unknown>> =>
        server.selfCheck(step, args),
  });
