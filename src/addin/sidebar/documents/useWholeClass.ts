/** The document of a whole class, asked a few students at a time so that no call is long. */

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DocumentRequest, JuryDocument } from '../../protocol';
import type { Server } from '../server';

/** Students of one call. */
const CHUNK = 10;

export type WholeClass =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking'; readonly done: number; readonly total: number }
  | { readonly kind: 'ready'; readonly document: JuryDocument }
  | { readonly kind: 'refused'; readonly message: string };

export interface ClassPrinting {
  readonly whole: WholeClass;
  readonly prepare: (request: DocumentRequest) => void;
  readonly forget: () => void;
}

/** @example const { whole, prepare, forget } = useWholeClass(server) */
export function useWholeClass(server: Server): ClassPrinting {
  const [whole, setWhole] = useState<WholeClass>({ kind: 'none' });
  // Counts the askings: an answer that comes after another was begun, or after the screen was left, is dropped.
  const asking = useRef(0);
  const forget = useCallback(() => {
    asking.current += 1;
    setWhole({ kind: 'none' });
  }, []);
  useEffect(
    () => () => {
      asking.current += 1;
    },
    [],
  );

  const prepare = useCallback(
    async (request: DocumentRequest) => {
      asking.current += 1;
      const mine = asking.current;
      const { nips } = request;
      let made: JuryDocument | null = null;
      for (let done = 0; done < nips.length; done += CHUNK) {
        setWhole({ kind: 'asking', done, total: nips.length });
        const reply = await server.juryDocument({ ...request, nips: nips.slice(done, done + CHUNK) });
        if (asking.current !== mine) return;
        if (!reply.ok) {
          setWhole({ kind: 'refused', message: reply.message });
          return;
        }
        made = joined(made, reply.value);
      }
      if (made !== null) setWhole({ kind: 'ready', document: made });
    },
    [server],
  );
  return { whole, prepare: (request) => void prepare(request), forget };
}

/** One document of both; provisional as soon as a part of it is: the results may have been opened again in between. */
const joined = (before: JuryDocument | null, next: JuryDocument): JuryDocument =>
  before === null
    ? next
    : { ...next, provisoire: before.provisoire || next.provisoire, pages: [...before.pages, ...next.pages] };
