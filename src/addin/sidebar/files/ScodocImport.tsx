/** The marks of a mark-entry sheet, compared with those of the workbook before anything is written. */

import { useState } from 'preact/hooks';
import type { MarkColumn, MarksPreview, MarksRequest } from '../../protocol';
import { seenOf } from '../marks/MarksFields';
import { counted } from '../messages';
import type { Server } from '../server';
import { ToCorrect } from '../ToCorrect';
import { useLast } from '../useAsked';
import { marksOfSheet, type Pairings } from './scodocMatching';

export interface ImportProps {
  readonly server: Server;
  readonly running: boolean;
  /** The épreuve: « R101, Épreuve 2 ». */
  readonly titre: string;
  readonly epreuve: MarkColumn;
  readonly onPreviewed: (titre: string, request: MarksRequest, preview: MarksPreview) => void;
  readonly onRefused: (message: string, code: string) => void;
}

/** @example <ScodocImport server={server} running={false} titre="R101" epreuve={epreuve} pairings={pairings} … /> */
export function ScodocImport({
  server,
  running,
  titre,
  epreuve,
  pairings,
  onPreviewed,
  onRefused,
}: ImportProps & { readonly pairings: Pairings }) {
  const [asking, setAsking] = useState(false);
  const last = useLast();
  const { lignes, left } = marksOfSheet(pairings.paired);
  const free = !asking && !running && lignes.length > 0;

  const preview = async () => {
    setAsking(true);
    const request: MarksRequest = { ...seenOf(epreuve), lignes };
    const reply = await last.ask(server.previewMarks(request));
    if (reply === null) return;
    setAsking(false);
    if (reply.ok) onPreviewed(titre, request, reply.value);
    else onRefused(reply.message, reply.code);
  };

  return (
    <>
      <ToCorrect sentences={left} />
      <button
        type="button"
        class="action wide"
        aria-disabled={!free}
        onClick={() => {
          if (free) void preview();
        }}
      >
        {lignes.length === 0 ? 'Aucune note dans la feuille' : `Comparer ${counted(lignes.length, 'note', 'notes')}`}
      </button>
      <p class="hint">Rien n'est écrit avant que vous ayez vu ce qui change.</p>
    </>
  );
}
