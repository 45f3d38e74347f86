/** The tab « Fichiers »: what goes to and comes from the other tools of the profession, file by file. */

import type { ComponentType } from 'preact';
import type { SidebarState } from '../../protocol';
import { ScreenRow, useScreens } from '../Screen';
import type { Server } from '../server';
import type { Work } from '../useWork';

/** What every screen of this tab is given. */
export interface FilesScreenProps {
  readonly server: Server;
  readonly work: Work;
  readonly onBack: () => void;
  /** The workbook was written: the panel reads it again. */
  readonly onWritten: () => void;
}

interface Row {
  readonly name: string;
  readonly title: string;
  readonly detail: string;
  readonly Screen: ComponentType<FilesScreenProps>;
}

/** The groups of the tab, and the screen of each row. */
const GROUPS: readonly { readonly title: string; readonly rows: readonly Row[] }[] = [];

/** @example <FilesPart server={server} state={state} work={work} onNotebook={showNotebook} onWritten={reload} /> */
export function FilesPart({
  server,
  state,
  work,
  onNotebook,
  onWritten,
}: {
  readonly server: Server;
  readonly state: SidebarState;
  readonly work: Work;
  readonly onNotebook: () => void;
  readonly onWritten: () => void;
}) {
  const screens = useScreens<string>();
  if (state.classeur === null) {
    return (
      <div class="screen">
        <h2 class="screen-title">Fichiers</h2>
        <p>Les fichiers se font à partir des étudiants et des notes du classeur. Générez d'abord le classeur.</p>
        <button type="button" class="action" onClick={onNotebook}>
          Préparer le classeur
        </button>
      </div>
    );
  }
  const shown = GROUPS.flatMap(({ rows }) => rows).find(({ name }) => name === screens.screen);
  if (shown !== undefined) {
    return <shown.Screen server={server} work={work} onBack={screens.back} onWritten={onWritten} />;
  }
  return (
    <div class="screen">
      {GROUPS.map(({ title, rows }) => (
        <section key={title} class="stack" aria-label={title}>
          <h2 class="screen-title">{title}</h2>
          <div class="rows">
            {rows.map(({ name, title: label, detail }) => (
              <ScreenRow key={name} name={name} title={label} detail={detail} onOpen={() => screens.open(name)} />
            ))}
          </div>
        </section>
      ))}
      <p class="hint">Ces fichiers se lisent et se font dans ce navigateur : rien n'est envoyé ailleurs.</p>
    </div>
  );
}
