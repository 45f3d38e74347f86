/** The tab « Classeur »: the first run, or the summary of the workbook; from there the three steps and the import of marks. */

import { useState } from 'preact/hooks';
import type { SidebarState, WorkRequest } from '../../protocol';
import { MarksImport } from '../marks/MarksImport';
import { useScreens } from '../Screen';
import type { Server } from '../server';
import type { Work } from '../useWork';
import { newDraft, requestOf } from './draft';
import { FirstRun } from './FirstRun';
import { Steps } from './Steps';
import { type NotebookScreen, Summary } from './Summary';
import { yearAt } from './schoolYear';

/** @example <NotebookPart server={server} state={state} work={work} home={0} shown done={null} onImported={reload} /> */
export function NotebookPart({
  server,
  state,
  work,
  home,
  shown,
  done,
  onImported,
}: {
  readonly server: Server;
  readonly state: SidebarState;
  readonly work: Work;
  readonly home: number;
  readonly shown: boolean;
  /** The last work that changed the notebook. */
  readonly done: WorkRequest | null;
  readonly onImported: () => void;
}) {
  const screens = useScreens<NotebookScreen>(home);
  const [prepared, setPrepared] = useState(false);
  const { classeur, programmes } = state;
  const catalogue = programmes[0]?.id ?? '';

  const open = (screen: NotebookScreen) => {
    if (screen === 'etapes') setPrepared(true);
    screens.open(screen);
  };
  const tryIt = () => {
    const draft = { ...newDraft(null, catalogue), students: 'fictifs' as const };
    if (!work.running) work.launch(requestOf(draft, { kind: 'catalogue', id: catalogue }, yearAt(new Date())));
  };
  const update = () => work.ask(requestOf(newDraft(classeur, catalogue), { kind: 'classeur' }, null));
  const stands = work.state.kind === 'finished' && work.state.result.unfinished !== null;

  return (
    <>
      {screens.screen === null &&
        (classeur === null ? (
          <FirstRun running={work.running || stands} onTry={tryIt} onPrepare={() => open('etapes')} />
        ) : (
          <Summary
            classeur={classeur}
            running={work.running}
            resumable={!stands}
            onUpdate={update}
            onAsk={work.ask}
            onLaunch={work.launch}
            onOpen={open}
          />
        ))}
      {screens.screen === 'notes' && (
        <MarksImport server={server} running={work.running} onBack={screens.back} onImported={onImported} />
      )}
      {/* Once open the steps stay on the page, so that what was typed is kept. */}
      {prepared && (
        <div hidden={screens.screen !== 'etapes'}>
          <Steps
            server={server}
            state={state}
            running={work.running}
            shown={shown && screens.screen === 'etapes'}
            done={done}
            onAsk={work.ask}
            onBack={screens.back}
            onLeave={() => {
              setPrepared(false);
              screens.leave('etapes');
            }}
          />
        </div>
      )}
    </>
  );
}
