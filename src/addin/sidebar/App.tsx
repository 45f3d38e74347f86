/** The panel: reads the workbook, then shows the tabs « Classeur », « Jury », « Fichiers » and « Aide », and the work that runs. */

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Reply, SidebarState, WorkRequest } from '../protocol';
import { FilesPart } from './files/FilesPart';
import { focusMain, showNew, takeFocus } from './focus';
import { HelpPart } from './HelpPart';
import { Icon } from './icons';
import { JuryPart } from './jury/JuryPart';
import { notesAmong } from './messages';
import { NotebookPart } from './notebook/NotebookPart';
import { PlanScreen } from './PlanScreen';
import type { Server } from './server';
import { type TabId, Tabs } from './Tabs';
import { useLast } from './useAsked';
import { useWork } from './useWork';
import { WorkDock } from './WorkDock';

/** Replaced by the version of package.json when the sidebar is bundled. */
declare const JURY_BUT_VERSION: string;

type Reading =
  | { readonly kind: 'reading' }
  | { readonly kind: 'ready'; readonly state: SidebarState }
  | { readonly kind: 'unreachable'; readonly message: string };

/** The tab from which a work is asked, and where it is shown. */
const tabOf = (kind: WorkRequest['kind']): TabId =>
  kind === 'jury' || kind === 'statistiques' ? 'jury' : kind === 'apogee' ? 'fichiers' : 'classeur';

/** The whole panel over one server.
 * @example render(<App server={server} />, root)
 */
export function App({ server }: { readonly server: Server }) {
  const [reading, setReading] = useState<Reading>({ kind: 'reading' });
  const [tab, setTab] = useState<TabId>('classeur');
  // The last work that changed the notebook: its steps leave the tab.
  const [done, setDone] = useState<WorkRequest | null>(null);
  // Counts, for each tab, how often it was asked for while it was shown: its menu comes back.
  const [homes, setHomes] = useState({ classeur: 0, jury: 0, fichiers: 0, aide: 0 });
  const [checking, setChecking] = useState(false);
  const last = useLast();
  const reload = useCallback(() => readAgain(last.ask(server.sidebarState()), setReading), [last, server]);
  const isFirst = reading.kind === 'ready' && reading.state.classeur === null;
  const work = useWork(server, reload, isFirst, (request, after) => {
    if (tabOf(request.kind) === 'classeur') setDone(request);
    const before = reading.kind === 'ready' ? reading.state.classeur?.feuilles : undefined;
    const added = after?.classeur?.feuilles.filter((name) => !before?.includes(name)) ?? [];
    const made = isFirst ? notesAmong(added) : added[added.length - 1];
    if (made !== undefined) showNew(server, made);
  });
  const planned = work.state.kind === 'planned' ? work.state : null;
  const plannedTab = planned === null ? 'classeur' : tabOf(planned.request.kind);

  const open = useCallback(async () => {
    setReading({ kind: 'reading' });
    const reply = await server.sidebarState();
    const asked = document.getElementById('ouvrir-autodiagnostic-dabord');
    if (asked) {
      asked.remove();
      setTab('aide');
      setChecking(true);
    }
    setReading(reply.ok ? { kind: 'ready', state: reply.value } : { kind: 'unreachable', message: reply.message });
  }, [server]);
  useEffect(() => void open(), [open]);
  // « Annuler » may be asked from any tab: what it would change is shown where it belongs, but not to who has gone on in another tab since.
  const asking = useRef({ from: tab, now: tab });
  asking.current = { from: work.running || planned !== null ? asking.current.from : tab, now: tab };
  useEffect(() => {
    if (planned !== null && asking.current.from === asking.current.now) setTab(plannedTab);
  }, [planned, plannedTab]);

  const wantsPlan = useRef(false);
  useLayoutEffect(() => {
    if (wantsPlan.current) takeFocus(document.querySelector<HTMLElement>('.plan .screen-title'));
    wantsPlan.current = false;
  });

  // A plan that goes away gives its focus to the work that begins, or back to the screen from where it was asked.
  const wasPlanned = useRef(false);
  useLayoutEffect(() => {
    if (wasPlanned.current && planned === null) {
      if (work.running) takeFocus(document.querySelector<HTMLElement>('.running-label'));
      else focusMain();
    }
    wasPlanned.current = planned !== null;
  });

  // A result stays in the tab where it was told.
  const told = useRef(tab);
  if (work.state.kind !== 'finished') told.current = tab;
  const here = told.current === tab ? work : { ...work, state: { kind: 'idle' } as const };
  // What went well, with « Annuler », is of the moment: it leaves with the next thing that is done.
  const moveOn = () => {
    if (work.state.kind === 'finished' && work.state.result.tone === 'success') work.dismiss();
  };

  // The workbook may have changed meanwhile (a sheet deleted, a colleague's work): a part that is shown is a part read again.
  const show = (chosen: TabId) => {
    moveOn();
    setTab(chosen);
    if (!work.running) void reload();
  };

  const showPlan = () => {
    setTab(plannedTab);
    wantsPlan.current = true;
  };

  const toMenu = (shown: TabId) => {
    if (planned !== null) work.back();
    setHomes((now) => ({ ...now, [shown]: now[shown] + 1 }));
    show(shown);
  };

  if (reading.kind !== 'ready') {
    return (
      <>
        <h1 class="hidden">Jury BUT</h1>
        {reading.kind === 'reading' ? (
          <p class="opening waiting" role="status">
            Lecture du classeur…
          </p>
        ) : (
          <div class="opening">
            <p class="message error" role="alert">
              {reading.message}
            </p>
            <button type="button" class="action" onClick={() => void open()}>
              Réessayer
            </button>
          </div>
        )}
        <Foot />
      </>
    );
  }
  const { state } = reading;
  const plan = planned !== null && (
    <PlanScreen request={planned.request} plan={planned.plan} onConfirm={work.confirm} onBack={work.back} />
  );
  return (
    <>
      <h1 class="hidden">Jury BUT</h1>
      <Tabs selected={tab} onSelect={show} onHome={toMenu} onAct={moveOn}>
        {{
          classeur: (
            <>
              {plannedTab === 'classeur' && plan}
              <div hidden={planned !== null && plannedTab === 'classeur'}>
                <NotebookPart
                  server={server}
                  state={state}
                  work={here}
                  home={homes.classeur}
                  shown={tab === 'classeur'}
                  done={done}
                  onImported={() => void reload()}
                />
              </div>
            </>
          ),
          jury: (
            <>
              {plannedTab === 'jury' && plan}
              <div hidden={planned !== null && plannedTab === 'jury'}>
                <JuryPart
                  server={server}
                  state={state}
                  work={work}
                  home={homes.jury}
                  onNotebook={() => show('classeur')}
                />
              </div>
            </>
          ),
          fichiers: (
            <>
              {plannedTab === 'fichiers' && plan}
              <div hidden={planned !== null && plannedTab === 'fichiers'}>
                <FilesPart
                  server={server}
                  state={state}
                  work={work}
                  home={homes.fichiers}
                  onNotebook={() => show('classeur')}
                  onWritten={() => void reload()}
                />
              </div>
            </>
          ),
          aide: <HelpPart server={server} work={work} reload={reload} checking={checking} home={homes.aide} />,
        }}
      </Tabs>
      <Foot />
      <WorkDock work={here} onPlan={planned !== null && tab !== plannedTab ? showPlan : null} />
    </>
  );
}

function Foot() {
  return (
    <footer class="foot">
      <Icon name="lock" />
      <p>Jury BUT {JURY_BUT_VERSION} · Ce module ne lit que ce classeur et n'envoie rien ailleurs.</p>
    </footer>
  );
}

/** Reads the workbook after a work; when that fails, or is asked again, the panel keeps what it knew. */
async function readAgain(
  asked: Promise<Reply<SidebarState> | null>,
  keep: (reading: Reading) => void,
): Promise<SidebarState | null> {
  const reply = await asked;
  if (!reply?.ok) return null;
  keep({ kind: 'ready', state: reply.value });
  return reply.value;
}
