/** What a screen asks of the server when it opens, and again when the teacher wants. */

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Reply } from '../protocol';

export type Asked<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'refused'; readonly message: string };

/** Questions of which the last alone is answered: `ask` gives null once another was asked, or what it was about has changed (`forget`), or the
 * screen is left.
 * @example const reply = await last.ask(server.supposeRules(request)); if (reply === null) return;
 */
export function useLast() {
  const question = useRef(0);
  const last = useMemo(() => {
    const forget = () => {
      question.current += 1;
    };
    const ask = async <T>(answer: Promise<T>): Promise<T | null> => {
      forget();
      const mine = question.current;
      const given = await answer;
      return question.current === mine ? given : null;
    };
    return { ask, forget };
  }, []);
  useLayoutEffect(() => last.forget, [last]);
  return last;
}

/** The answer to the last question: an answer that comes after a newer question is dropped. `fresh` asks again for what is to be done at once
 * with the answer: null where there is none.
 * @example const { asked, again } = useAsked(server.checkWorkbook)
 */
export function useAsked<T>(ask: () => Promise<Reply<T>>): {
  readonly asked: Asked<T>;
  readonly again: () => void;
  readonly fresh: () => Promise<T | null>;
} {
  const [asked, setAsked] = useState<Asked<T>>({ kind: 'waiting' });
  const last = useLast();
  const latest = useRef(ask);
  latest.current = ask;

  const fresh = useCallback(async () => {
    setAsked({ kind: 'waiting' });
    const reply = await last.ask(latest.current());
    if (reply === null) return null;
    setAsked(reply.ok ? { kind: 'ready', value: reply.value } : { kind: 'refused', message: reply.message });
    return reply.ok ? reply.value : null;
  }, [last]);
  useEffect(() => void fresh(), [fresh]);
  return { asked, again: () => void fresh(), fresh };
}
