/** The tab « Jury »: what to look at before the jury, then its sheets. */

import type { ComponentType } from 'preact';
import type { SidebarState } from '../../protocol';
import { DocumentsScreen } from '../documents/DocumentsScreen';
import { ScreenRow, useScreens } from '../Screen';
import type { Server } from '../server';
import type { Work } from '../useWork';
import { AcquisScreen } from './AcquisScreen';
import { BorderlineScreen } from './BorderlineScreen';
import { ChecksScreen } from './ChecksScreen';
import { CompareScreen } from './CompareScreen';
import { EqualityScreen } from './EqualityScreen';
import { FreezeScreen } from './FreezeScreen';
import { JurySheets } from './JurySheets';
import { ProgressScreen } from './ProgressScreen';
import { ReachScreen } from './ReachScreen';
import { RulesScreen } from './RulesScreen';
import { StatisticsScreen } from './statistics/StatisticsScreen';
import { WhatIfScreen } from './WhatIfScreen';
import { WhyScreen } from './WhyScreen';

type JuryScreen =
  | 'verifier'
  | 'avancement'
  | 'etudiant'
  | 'statistiques'
  | 'pourquoi'
  | 'limites'
  | 'supposer'
  | 'regles'
  | 'egalite'
  | 'arreter'
  | 'comparer'
  | 'acquis'
  | 'documents';

interface Row {
  readonly name: JuryScreen;
  readonly title: string;
  readonly detail: string;
}

/** What each moment of a jury offers, in the order of its life. */
const MOMENTS: readonly { readonly title: string; readonly rows: readonly Row[] }[] = [
  {
    title: 'Avant le jury',
    rows: [
      { name: 'verifier', title: 'Vérifier avant jury', detail: 'Notes, codes, formules, moyennes recalculées' },
      { name: 'avancement', title: 'Avancement', detail: 'Notes saisies par élément, rappels à copier' },
      { name: 'etudiant', title: 'Étudiant sélectionné', detail: 'Ce que ses moyennes peuvent encore atteindre' },
      { name: 'statistiques', title: 'Statistiques', detail: 'UE, RCUE, groupes et éléments, en graphiques' },
    ],
  },
  {
    title: 'Pendant le jury',
    rows: [
      { name: 'pourquoi', title: 'Pourquoi ?', detail: "Chaque étape, avec les nombres et l'article" },
      { name: 'limites', title: 'Situations limites', detail: 'Juste sous 10 ou 8, et les points qui suffiraient' },
      { name: 'supposer', title: 'Et si… ?', detail: 'Une note, un RCUE ou des points changés, sans rien écrire' },
      { name: 'regles', title: 'Et si les règles changeaient ?', detail: 'Autres poids, autre arrondi : qui change' },
      { name: 'egalite', title: 'Égalité de traitement', detail: 'Situations à rapprocher, jamais sur le PV' },
    ],
  },
  {
    title: 'Après le jury',
    rows: [
      { name: 'arreter', title: 'Arrêter les résultats', detail: 'Tout recalculer, garder une copie scellée' },
      { name: 'comparer', title: "Comparer à l'arrêté", detail: 'Ce qui a changé depuis, et ce que cela change' },
      { name: 'acquis', title: "Acquis de l'an prochain", detail: 'Les UE acquises, pour le prochain classeur' },
      { name: 'documents', title: 'Documents', detail: 'PV, relevés de notes, attestations, notifications' },
    ],
  },
];

const SCREENS: {
  readonly [Name in JuryScreen]: ComponentType<{
    readonly server: Server;
    readonly work: Work;
    readonly but: number;
    readonly onBack: () => void;
    readonly onOpen: (screen: JuryScreen) => void;
  }>;
} = {
  verifier: ChecksScreen,
  avancement: ProgressScreen,
  etudiant: ReachScreen,
  statistiques: StatisticsScreen,
  pourquoi: WhyScreen,
  limites: BorderlineScreen,
  supposer: WhatIfScreen,
  regles: RulesScreen,
  egalite: EqualityScreen,
  arreter: FreezeScreen,
  comparer: CompareScreen,
  acquis: AcquisScreen,
  documents: DocumentsScreen,
};

/** @example <JuryPart server={server} state={state} work={work} home={0} onNotebook={showNotebook} /> */
export function JuryPart({
  server,
  state,
  work,
  home,
  onNotebook,
}: {
  readonly server: Server;
  readonly state: SidebarState;
  readonly work: Work;
  readonly home: number;
  readonly onNotebook: () => void;
}) {
  const screens = useScreens<JuryScreen>(home);
  const { classeur } = state;
  if (classeur === null) {
    return (
      <div class="screen">
        <h2 class="screen-title">Jury</h2>
        <p>Les jurys se préparent à partir des notes du classeur. Générez d'abord le classeur.</p>
        <button type="button" class="action" onClick={onNotebook}>
          Préparer le classeur
        </button>
      </div>
    );
  }
  if (screens.screen !== null) {
    const Shown = SCREENS[screens.screen];
    return <Shown server={server} work={work} but={classeur.but} onBack={screens.back} onOpen={screens.open} />;
  }
  return (
    <div class="screen">
      <JurySheets
        but={classeur.but}
        jurys={classeur.jurys}
        shown={classeur.juryAffiche}
        possible={classeur.juryPossible}
        running={work.running}
        onAsk={(session) => work.ask({ kind: 'jury', session })}
      />
      {MOMENTS.map(({ title, rows }) => (
        <section key={title} class="stack" aria-label={title}>
          <h2 class="screen-title">{title}</h2>
          <div class="rows">
            {rows.map((row) => (
              <ScreenRow key={row.name} {...row} onOpen={() => screens.open(row.name)} />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
