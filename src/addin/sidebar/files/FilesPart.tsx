/** The tab « Fichiers »: what goes to and comes from the other tools of the profession, file by file. */

import type { ComponentType } from 'preact';
import type { SidebarState } from '../../protocol';
import { ScreenRow, useScreens } from '../Screen';
import type { Server } from '../server';
import type { Work } from '../useWork';
import { ApogeePart } from './apogee/ApogeePart';
import { AnonymousScreen, SheetScreen, TeacherScreen } from './CopyScreens';
import { NewScodocScreen } from './NewScodocScreen';
import { ScodocScreen } from './ScodocScreen';
import type { FilesScreenProps } from './screenProps';

interface Row {
  readonly name: string;
  readonly title: string;
  readonly detail: string;
  readonly Screen: ComponentType<FilesScreenProps>;
}

/** The groups of the tab, and the screen of each row. */
const GROUPS: readonly { readonly title: string; readonly rows: readonly Row[] }[] = [
  {
    title: 'ScoDoc',
    rows: [
      {
        name: 'scodoc',
        title: 'Feuille de saisie ScoDoc',
        detail: 'La remplir, ou importer ses notes',
        Screen: ScodocScreen,
      },
      {
        name: 'scodoc-nouvelle',
        title: 'Nouvelle feuille de saisie',
        detail: "Sans fichier de ScoDoc : numéro d'évaluation et liste",
        Screen: NewScodocScreen,
      },
    ],
  },
  {
    title: 'Apogée',
    rows: [
      {
        name: 'apogee',
        title: 'Maquette Apogée',
        detail: 'La remplir des notes et des résultats du jury',
        Screen: ApogeePart,
      },
    ],
  },
  {
    title: 'Copies',
    rows: [
      {
        name: 'anonyme',
        title: 'Copie anonyme',
        detail: 'Des numéros au lieu des noms, la clé à part',
        Screen: AnonymousScreen,
      },
      {
        name: 'enseignant',
        title: 'Copie pour un enseignant',
        detail: 'Un seul élément, rien de plus',
        Screen: TeacherScreen,
      },
      { name: 'feuille', title: 'Feuille entière', detail: 'En CSV ou en classeur, sans formule', Screen: SheetScreen },
    ],
  },
];

/** @example <FilesPart server={server} state={state} work={work} home={0} onNotebook={showNotebook} onWritten={reload} /> */
export function FilesPart({
  server,
  state,
  work,
  home,
  onNotebook,
  onWritten,
}: {
  readonly server: Server;
  readonly state: SidebarState;
  readonly work: Work;
  readonly home: number;
  readonly onNotebook: () => void;
  readonly onWritten: () => void;
}) {
  const screens = useScreens<string>(home);
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
      <p class="hint">Ces fichiers se lisent et se font dans ce navigateur : rien n'est envoyé ailleurs.</p>
    </div>
  );
}
