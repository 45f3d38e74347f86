/** The programme of step 1 as it is read now: at once for a fiche, by the server for the rest. */

import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ProgrammeSource } from '../../protocol';
import type { Server } from '../server';
import type { Draft } from './draft';
import { type CheckedProgramme, readFicheText, readJsonText, readServerAnswer } from './programmeReading';

export type ProgrammeState =
  /** Nothing was pasted yet. */
  | { readonly kind: 'blank' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'read'; readonly checked: CheckedProgramme };

type ServerState = ProgrammeState & { readonly question: string };

/** @example const programme = useProgramme(server, draft, true) */
export function useProgramme(server: Server, draft: Draft, shown: boolean): ProgrammeState {
  const { source, catalogue, fiche, parcours, json } = draft;
  const fromFiche = useMemo(
    () => (source === 'fiche' ? readFicheText(fiche, parcours) : null),
    [source, fiche, parcours],
  );
  const asked = useMemo(() => questionOf(source, catalogue, json), [source, catalogue, json]);
  const question = JSON.stringify(asked);
  const [answer, setAnswer] = useState<ServerState>({ kind: 'blank', question: '' });

  // Asked each time the step opens: the teacher may have corrected the sheet « Programme » meanwhile.
  useEffect(() => {
    if (!shown || asked === null || 'points' in asked) return;
    let current = true;
    void server.readProgramme(asked).then((reply) => {
      if (!current) return;
      setAnswer(
        reply.ok
          ? { kind: 'read', checked: readServerAnswer(reply.value), question }
          : { kind: 'refused', message: reply.message, question },
      );
    });
    return () => {
      current = false;
    };
  }, [server, asked, question, shown]);

  if (fromFiche !== null) return fiche.trim() === '' ? { kind: 'blank' } : { kind: 'read', checked: fromFiche };
  if (asked === null) return { kind: 'blank' };
  if ('points' in asked) return { kind: 'read', checked: asked };
  return answer.question === question ? answer : { kind: 'reading' };
}

/** What is asked of the server; null when there is nothing to ask. */
function questionOf(
  source: Draft['source'],
  catalogue: string,
  json: string,
): ProgrammeSource | CheckedProgramme | null {
  if (source === 'classeur') return { kind: 'classeur' };
  if (source === 'catalogue') return { kind: 'catalogue', id: catalogue };
  if (source === 'fiche' || json.trim() === '') return null;
  const read = readJsonText(json);
  return 'data' in read ? { kind: 'donnees', programme: read.data } : read;
}

/** Where the confirmed programme comes from, for the request. */
export function sourceOf({ source, catalogue }: Draft, checked: CheckedProgramme): ProgrammeSource | null {
  if (checked.programme === null) return null;
  if (source === 'classeur') return { kind: 'classeur' };
  return source === 'catalogue'
    ? { kind: 'catalogue', id: catalogue }
    : { kind: 'donnees', programme: checked.programme };
}
