/** The panel: reads the workbook, then shows the two parts « Classeur » and « Jury » and the work that runs. */

import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SidebarState } from '../protocol';
import { JuryPart } from './JuryPart';
import { NotebookPart } from './NotebookPart';
import type { Server } from './server';
import { type TabId, Tabs } from './Tabs';
import { useWork } from './useWork';
import { WorkDock } from './WorkDock';

type Reading =
  | { readonly kind: 'reading' }
  | { readonly kind: 'ready'; readonly state: SidebarState }
  | { readonly kind: 'unreachable'; readonly message: string };

const NO_SHEETS: readonly string[] = [];

/** The whole panel over one server.
 * @example render(<App server={server} />, root)
 */
export function App({ server }: { readonly server: Server }) {
  const [reading, setReading] = useState<Reading>({ kind: 'reading' });
  const [tab, setTab] = useState<TabId>('classeur');
  const reload = useCallback(() => readAgain(server, setReading), [server]);
  const feuilles = reading.kind === 'ready' ? reading.state.feuilles : NO_SHEETS;
  const work = useWork(server, feuilles, reload);
  const running = work.state.kind === 'running';

  const open = useCallback(async () => {
    setReading({ kind: 'reading' });
    const reply = await server.sidebarState();
    if (reply.ok) setTab(reply.value.juryPossible ? 'jury' : 'classeur');
    setReading(reply.ok ? { kind: 'ready', state: reply.value } : { kind: 'unreachable', message: reply.message });
  }, [server]);
  useEffect(() => void open(), [open]);

  // The workbook may have changed meanwhile (a sheet deleted, a colleague's work): a part that is shown is a part read again.
  const show = (chosen: TabId) => {
    setTab(chosen);
    if (!running) void reload();
  };

  return (
    <>
      <h1 class="hidden">Jury BUT</h1>
      {reading.kind === 'reading' && (
        <p class="opening" role="status">
          Lecture du classeur…
        </p>
      )}
      {reading.kind === 'unreachable' && (
        <div class="opening">
          <p class="message error" role="alert">
            {reading.message}
          </p>
          <button type="button" class="action" onClick={() => void open()}>
            Réessayer
          </button>
        </div>
      )}
      {reading.kind === 'ready' && (
        <Tabs selected={tab} onSelect={show}>
          {{
            classeur: <NotebookPart state={reading.state} running={running} onStart={work.start} />,
            jury: (
              <JuryPart
                state={reading.state}
                running={running}
                onStart={work.start}
                onNotebook={() => show('classeur')}
              />
            ),
          }}
        </Tabs>
      )}
      <p class="privacy">
        <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="M4.5 7V5a3.5 3.5 0 017 0v2M3.5 7h9v6.5h-9z" />
        </svg>
        Ce module ne lit que ce classeur et n'envoie rien ailleurs.
      </p>
      <WorkDock work={work} />
    </>
  );
}

/** Reads the workbook after a work; when that fails the panel keeps what it knew. */
async function readAgain(server: Server, keep: (reading: Reading) => void): Promise<SidebarState | null> {
  const reply = await server.sidebarState();
  if (!reply.ok) return null;
  keep({ kind: 'ready', state: reply.value });
  return reply.value;
}
