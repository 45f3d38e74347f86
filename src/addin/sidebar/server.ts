/** The add-in's server seen from the sidebar: `google.script.run` as promises that always resolve to a Reply. */

import type { Reply, SidebarEndpoints } from '../protocol';
import { type FailureKind, failureSentence, reportSentence } from './failures';

type Endpoint = keyof SidebarEndpoints;

/** The server's functions, each as a promise that never rejects: a failure is a Reply with a French sentence. */
export type Server = {
  readonly [Name in Endpoint]: (
    ...args: Parameters<SidebarEndpoints[Name]>
  ) => Promise<ReturnType<SidebarEndpoints[Name]>>;
};

type Runner = {
  readonly withSuccessHandler: (handler: (reply: unknown) => void) => Runner;
  readonly withFailureHandler: (handler: (error: unknown) => void) => Runner;
} & { readonly [Name in Endpoint]: (...args: Parameters<SidebarEndpoints[Name]>) => void };

declare const google: { readonly script: { readonly run: Runner } } | undefined;

/** The server that Google Sheets (or the local page) gives to this panel: every name asked of it is an endpoint of the protocol. */
export const server: Server = new Proxy({} as Server, {
  get:
    (_, name: Endpoint) =>
    (...args: Parameters<SidebarEndpoints[Endpoint]>) =>
      call(name, ...args),
});

function call<Name extends Endpoint>(
  name: Name,
  ...args: Parameters<SidebarEndpoints[Name]>
): Promise<ReturnType<SidebarEndpoints[Name]>> {
  return new Promise((resolve) => {
    const answer = (reply: Reply<unknown>) => resolve(reply as ReturnType<SidebarEndpoints[Name]>);
    const fail = (error: unknown) => answer(failureReply(failureKind(error)));
    if (typeof google === 'undefined') {
      answer(failureReply('hors-sheets'));
      return;
    }
    try {
      const runner = google.script.run
        .withSuccessHandler((reply) => answer(isReply(reply) ? told(name, reply) : failureReply('inconnue')))
        .withFailureHandler(fail);
      Reflect.apply(runner[name], runner, args);
    } catch (error) {
      fail(error);
    }
  });
}

/** What went wrong unforeseen is said with what a report needs. */
function told(name: Endpoint, reply: Reply<unknown>): Reply<unknown> {
  if (reply.ok || reply.panne === undefined) return reply;
  return { ...reply, message: `${reply.message} ${reportSentence(name, reply.panne)}` };
}

/** Which remedy fits what Google says (in the browser's language); the text itself is never shown.
 * @example failureKind(new Error('PERMISSION_DENIED')) // 'compte'
 */
export function failureKind(error: unknown): FailureKind {
  const text = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  if (/permission|authori[sz]|autoris/i.test(text)) return 'compte';
  if (/network|connection|connexion|réseau|HTTP 0/i.test(text)) return 'reseau';
  if (/execution time|temps d.exécution|timed? ?out|délai/i.test(text)) return 'duree';
  return 'inconnue';
}

function failureReply(kind: FailureKind): Reply<never> {
  return { ok: false, code: kind, message: failureSentence(kind) };
}

function isReply(value: unknown): value is Reply<unknown> {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  if (value.ok === true) return 'value' in value;
  return value.ok === false && 'message' in value && typeof value.message === 'string';
}
