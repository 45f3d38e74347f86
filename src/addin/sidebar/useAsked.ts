/** What a screen asks of the server when it opens, and again when the teacher wants. */

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Reply } from '../protocol';

export type Asked<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'refused'; readonly message: string };

/** The answer to the last question: an answer that comes after a newer question is dropped.
 * @example const { asked, again } = useAsked(server.checkWorkbook)
 */
export function useAsked<T>(ask: () => Promise<Reply<T>>): { readonly asked: Asked<T>; readonly again: () => void } {
  const [asked, setAsked] = useState<Asked<T>>({ kind: 'waiting' });
  const question = useRef(0);
  const latest = useRef(ask);
  latest.current = ask;

  const again = useCallback(async () => {
    question.current += 1;
    const mine = question.current;
    setAsked({ kind: 'waiting' });
    const reply = await latest.current();
    if (question.current !== mine) return;
    setAsked(reply.ok ? { kind: 'ready', value: reply.value } : { kind: 'refused', message: reply.message });
  }, []);
  useEffect(() => {
    void again();
    return () => {
      question.current += 1;
    };
  }, [again]);
  return { asked, again: () => void again() };
}
