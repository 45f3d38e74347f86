/** « Statistiques »: distribution of each UE, map of the RCUE, passage by group, spread of each element; and the sheet that keeps them. */

import { useState } from 'preact/hooks';
import type { Serie, SessionJury, Statistiques } from '../../../protocol';
import { SelectField } from '../../fields';
import { sessionsOf } from '../../messages';
import { Answer, Screen } from '../../Screen';
import type { Server } from '../../server';
import { useAsked } from '../../useAsked';
import type { Work } from '../../useWork';
import { HeatMap, type MapChoice } from './HeatMap';
import { Plot } from './Plot';
import { ClassesTable, GroupsTable, RepartitionTable, SerieTable } from './SerieTables';
import { elementsSentence, groupsSentence, serieSentence } from './sentences';

const VIEWS = {
  ue: "Moyennes d'UE",
  carte: 'Étudiants et RCUE',
  groupes: 'Passage par groupe',
  elements: 'Ressources et SAÉ',
} as const;
type View = keyof typeof VIEWS;

/** @example <StatisticsScreen server={server} work={work} but={1} onBack={screens.back} /> */
export function StatisticsScreen({
  server,
  work,
  but,
  onBack,
}: {
  readonly server: Server;
  readonly work: Work;
  readonly but: number;
  readonly onBack: () => void;
}) {
  const [session, setSession] = useState<SessionJury>('BUT1');
  const [anonymous, onAnonymous] = useState(false);
  return (
    <Screen title="Statistiques" back="Jury" onBack={onBack}>
      <SelectField
        id="session-statistiques"
        label="Jury"
        value={session}
        onChange={(one) => setSession(one as SessionJury)}
      >
        {sessionsOf(but).map(({ id, titre }) => (
          <option key={id} value={id}>
            {titre}
          </option>
        ))}
      </SelectField>
      <SessionStatistics key={session} server={server} session={session} map={{ anonymous, onAnonymous }} />
      <div class="stack">
        <button
          type="button"
          class="secondary wide"
          aria-disabled={work.running}
          onClick={() => !work.running && work.ask({ kind: 'statistiques' })}
        >
          Générer la feuille Statistiques
        </button>
        <p class="hint">
          Les mêmes nombres en formules, avec des graphiques, sur la feuille de jury de l'année, créée s'il le faut.
        </p>
      </div>
    </Screen>
  );
}

function SessionStatistics({
  server,
  session,
  map,
}: {
  readonly server: Server;
  readonly session: SessionJury;
  readonly map: MapChoice;
}) {
  const { asked, again } = useAsked(() => server.statistics(session));
  const [view, setView] = useState<View>('ue');
  const views = (Object.keys(VIEWS) as View[]).filter((one) => one !== 'groupes' || session !== 'S1');
  return (
    <Answer asked={asked} waiting="Calcul des moyennes…" onAgain={again}>
      {(statistiques) => (
        <>
          <SelectField id="vue" label="Voir" value={view} onChange={(one) => setView(one as View)}>
            {views.map((one) => (
              <option key={one} value={one}>
                {one === 'carte' && session === 'S1' ? 'Étudiants et UE' : VIEWS[one]}
              </option>
            ))}
          </SelectField>
          <p class="hint">
            {statistiques.attendus} étudiants attendus : sans les démissions, les défaillances ni les absents de la
            dernière liste.
          </p>
          <Shown view={view} statistiques={statistiques} map={map} />
          <button type="button" class="secondary wide" onClick={again}>
            Actualiser
          </button>
        </>
      )}
    </Answer>
  );
}

function Shown({
  view,
  statistiques,
  map,
}: {
  readonly view: View;
  readonly statistiques: Statistiques;
  readonly map: MapChoice;
}) {
  switch (view) {
    case 'ue':
      return <Ues statistiques={statistiques} />;
    case 'carte':
      return <HeatMap statistiques={statistiques} {...map} />;
    case 'groupes':
      return <Groups groupes={statistiques.groupes} />;
    case 'elements':
      return <Elements elements={statistiques.elements} />;
  }
}

function Ues({ statistiques: { ues, rcues } }: { readonly statistiques: Statistiques }) {
  return (
    <>
      <p class="hint">Étudiants par tranche d'un point. Moyennes que le jury peut retenir.</p>
      {[...ues, ...rcues].map((serie) => (
        <Plot
          key={serie.code}
          sentence={serieSentence(serie)}
          about={serie.code}
          draw={({ histogram }) => histogram(serie)}
        >
          <SerieTable serie={serie} />
          <ClassesTable serie={serie} />
        </Plot>
      ))}
    </>
  );
}

function Groups({ groupes }: { readonly groupes: Statistiques['groupes'] }) {
  return (
    <Plot
      sentence={groupsSentence(groupes)}
      about="passage par groupe"
      draw={({ stacks }) => stacks(groupes)}
      legend={
        <ul class="legend">
          {groupes.situations.map(({ code, titre }) => (
            <li key={code} class={`situation situation-${code}`}>
              {titre}
            </li>
          ))}
        </ul>
      }
    >
      <GroupsTable groupes={groupes} />
    </Plot>
  );
}

function Elements({ elements }: { readonly elements: Statistiques['elements'] }) {
  return (
    <>
      <p class="hint">
        Trait : du minimum au maximum. Boîte : entre les quartiles, coupée à la médiane. Point : moyenne.
      </p>
      {elements.map(({ semestre, series }) => (
        <SemestrePlot key={semestre} semestre={semestre} series={series} />
      ))}
    </>
  );
}

function SemestrePlot({ semestre, series }: { readonly semestre: number; readonly series: readonly Serie[] }) {
  return (
    <Plot
      sentence={elementsSentence(semestre, series)}
      about={`ressources et SAÉ du S${semestre}`}
      draw={({ boxes }) => boxes(series)}
    >
      <RepartitionTable caption={`Ressources et SAÉ du S${semestre}`} series={series} />
    </Plot>
  );
}
