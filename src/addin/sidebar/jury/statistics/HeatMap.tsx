/** Students × RCUE (or UE, in January): a table whose cells are coloured and numbered, with or without names. */

import type { Statistiques } from '../../../protocol';
import { CheckField } from '../../fields';
import { Wide } from './Plot';
import { mapSentence, niveauTitles, shownAverage } from './sentences';

type Student = Statistiques['carte']['etudiants'][number];

/** What the teacher has hidden of it stays hidden, whatever is read again or shown in between. */
export interface MapChoice {
  readonly anonymous: boolean;
  readonly onAnonymous: (anonymous: boolean) => void;
}

/** @example <HeatMap statistiques={statistiques} anonymous={false} onAnonymous={setAnonymous} /> */
export function HeatMap({ statistiques, anonymous, onAnonymous }: MapChoice & { readonly statistiques: Statistiques }) {
  const { session, carte } = statistiques;
  const what = session === 'S1' ? 'UE' : 'RCUE';
  const everybody = carte.etudiants.map((student, line) => ({ ...student, line })); // two may bear one name
  const students = anonymous ? [...everybody].sort((a, b) => meanOf(b) - meanOf(a)) : everybody;
  const levels = niveauTitles(session);
  const wordOf = new Map(levels);
  return (
    <section class="stack" aria-label={`Carte des ${what}`}>
      <p>{mapSentence(statistiques)}</p>
      <CheckField id="sans-noms" label="Sans les noms" checked={anonymous} onChange={onAnonymous} />
      <ul class="legend">
        {levels.map(([niveau, word]) => (
          <li key={niveau} class={`level ${niveau}`}>
            {word}
          </li>
        ))}
      </ul>
      <Wide label={`Moyennes de chaque étudiant, ${what} par ${what}`}>
        <table class={session === 'S1' ? 'numbers heat' : 'numbers heat names'}>
          <caption class="hidden">Étudiants et {what}</caption>
          <thead>
            <tr>
              <th scope="col">Étudiant</th>
              {carte.colonnes.map(({ code, titre }) => (
                <th key={code} scope="col" title={titre}>
                  <span>{code}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {students.map(({ nom, moyennes, line }, rank) => (
              <tr key={line}>
                <th scope="row">{anonymous ? `n° ${rank + 1}` : <bdi>{nom}</bdi>}</th>
                {moyennes.map(({ valeur, niveau }, column) => (
                  <td key={carte.colonnes[column]?.code} class={`level ${niveau}`}>
                    {valeur === null ? <Waiting /> : shownAverage(valeur)}
                    {valeur !== null && <span class="hidden"> {wordOf.get(niveau)}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <dl class="legend">
        {carte.colonnes.map(({ code, titre }) => (
          <div key={code}>
            <dt>{code}</dt>
            <dd>{titre}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const Waiting = () => (
  <>
    <span aria-hidden="true">—</span>
    <span class="hidden">en attente</span>
  </>
);

/** By which lines are ordered once the names are hidden: the alphabet would give them away. */
function meanOf({ moyennes }: Student): number {
  const known = moyennes.flatMap(({ valeur }) => (valeur === null ? [] : [valeur]));
  return known.reduce((sum, valeur) => sum + valeur, 0) / Math.max(1, known.length);
}
