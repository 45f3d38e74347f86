/** The tab « Aide »: how to, the functions, the codes of a mark cell, what the add-on does not do, and what it reads. */

import type { ComponentChildren } from 'preact';
import { ScreenRow, useScreens } from './Screen';
import { SelfCheckScreen } from './selfCheck/SelfCheckScreen';
import type { Server } from './server';
import type { Work } from './useWork';

const FUNCTIONS: readonly (readonly [string, string])[] = [
  ['CC_AVERAGE', 'moyenne de chaque élément, à partir de ses épreuves'],
  ['UE_AVERAGE', 'moyenne de chaque UE, avec les coefficients des éléments'],
  ['COMPENSATE', 'moyenne de chaque RCUE et codes de ses deux UE'],
  ['PROGRESSION', "poursuite d'études : code, motif, nombre de RCUE, RCUE le plus bas"],
  ['DELIBERATE', 'ce qui est retenu des règles et des décisions du jury'],
  ['EXPLAIN', "pourquoi : chaque étape, avec les nombres et l'article"],
  ['UE_CREDITS', 'crédits ECTS des UE acquises'],
  ['MISSING_MARKS', 'notes encore à saisir, par UE'],
  ['REACH', "ce qu'une moyenne d'UE peut encore atteindre"],
];

const CODES: readonly (readonly [string, string])[] = [
  ['vide', "pas encore saisie : l'UE est provisoire"],
  ['ABS, ABI', 'absence injustifiée : compte 0'],
  ['EXC, ABJ', 'absence justifiée : note neutralisée'],
  ['NEU, DIS', 'note neutralisée, dispense'],
  ['ATT', 'note en attente'],
];

/** `checking`: opens on the self-check, as the menu asks.
 * @example <HelpPart server={server} work={work} reload={reload} checking={false} home={0} /> */
export function HelpPart({
  server,
  work,
  reload,
  checking,
  home,
}: {
  readonly server: Server;
  readonly work: Work;
  readonly reload: () => Promise<unknown>;
  readonly checking: boolean;
  readonly home: number;
}) {
  const screens = useScreens<'autodiagnostic'>(home, checking ? 'autodiagnostic' : null);
  if (screens.screen !== null)
    return <SelfCheckScreen server={server} work={work} reload={reload} onBack={screens.back} />;
  return (
    <div class="screen help">
      <section class="stack">
        <h2 class="screen-title">Comment faire</h2>
        <ol class="numbered">
          <li>
            Dans l'onglet <b>Classeur</b>, cliquez sur <b>Préparer mon classeur</b> : choisissez le programme, collez
            vos étudiants, puis <b>Générer</b>.
          </li>
          <li>
            Saisissez les notes dans les feuilles <b>Notes</b>, ou cliquez sur <b>Importer des notes</b>.
          </li>
          <li>
            Dans l'onglet <b>Jury</b>, cliquez sur <b>Vérifier avant jury</b>, puis sur{' '}
            <b>Générer la feuille de jury</b>.
          </li>
          <li>
            Un coefficient change ? Corrigez-le dans la feuille <b>Programme</b>, puis cliquez sur <b>Mettre à jour</b>.
          </li>
        </ol>
      </section>
      <Fold title="Fonctions à taper dans une cellule">
        <Terms terms={FUNCTIONS} />
      </Fold>
      <Fold title="Ce qu'une cellule de note comprend">
        <Terms terms={[['12,5', 'une note, avec une virgule'], ...CODES]} />
      </Fold>
      <Fold title="Ce que le module ne fait pas">
        <ul class="lines">
          <li>Il ne décide pas : il applique les règles, le jury est souverain.</li>
          <li>Il ne remplace ni ScoDoc ni Apogée : le résultat officiel reste à la scolarité.</li>
          <li>Il ne calcule ni les absences ni les bonus votés localement : les points se tapent dans Notes.</li>
        </ul>
      </Fold>
      <Fold title="Vos données">
        <ul class="lines">
          <li>Le module ne lit que ce classeur, quand vous le lui demandez.</li>
          <li>Rien n'est envoyé ailleurs : ni serveur, ni statistiques, ni courriel.</li>
          <li>Une note tapée n'est jamais changée par une génération.</li>
        </ul>
      </Fold>
      <div class="rows">
        <ScreenRow
          name="autodiagnostic"
          title="Autodiagnostic"
          detail="Ce que le module suppose de Google Sheets, vérifié ici"
          onOpen={() => screens.open('autodiagnostic')}
        />
      </div>
    </div>
  );
}

function Fold({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <details class="fold">
      <summary>{title}</summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}

function Terms({ terms }: { readonly terms: readonly (readonly [string, string])[] }) {
  return (
    <dl class="terms">
      {terms.map(([term, words]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
