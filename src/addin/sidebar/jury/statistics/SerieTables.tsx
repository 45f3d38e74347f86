/** The tables behind the plots: where averages lie, classes of one point, groups by situation. */

import { SEUIL_ACQUISITION } from '../../../../arrete';
import type { Serie, Statistiques } from '../../../statistiquesProtocol';
import { Wide } from './Plot';
import { shownAverage } from './sentences';

const COLUMNS = [
  ['Moy.', 'moyenne'],
  ['Min.', 'minimum'],
  ['Q1', 'quartile1'],
  ['Méd.', 'mediane'],
  ['Q3', 'quartile3'],
  ['Max.', 'maximum'],
] as const;

/** A line per UE, RCUE or element. */
export function RepartitionTable({ caption, series }: { readonly caption: string; readonly series: readonly Serie[] }) {
  return (
    <Wide label={caption}>
      <table class="figures">
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Connues</th>
            {COLUMNS.map(([title]) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
            <th scope="col">Sous {SEUIL_ACQUISITION}</th>
          </tr>
        </thead>
        <tbody>
          {series.map(({ code, titre, connues, repartition }) => (
            <tr key={code}>
              <th scope="row" title={titre}>
                {code}
              </th>
              <td>{connues}</td>
              {COLUMNS.map(([title, key]) => (
                <td key={title}>{repartition ? shownAverage(repartition[key]) : '—'}</td>
              ))}
              <td>{repartition ? repartition.sous : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** The classes that hold someone. */
export function ClassesTable({ serie: { code, tranches } }: { readonly serie: Serie }) {
  return (
    <table class="figures">
      <caption class="hidden">{code}, étudiants par tranche d'un point</caption>
      <thead>
        <tr>
          <th scope="col">Moyenne</th>
          <th scope="col">Étudiants</th>
        </tr>
      </thead>
      <tbody>
        {tranches
          .map((count, low) => ({ count, low }))
          .filter(({ count }) => count > 0)
          .map(({ count, low }) => (
            <tr key={low}>
              <th scope="row">
                de {low} à {low + 1}
              </th>
              <td>{count}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

export function GroupsTable({ groupes: { situations, lignes } }: { readonly groupes: Statistiques['groupes'] }) {
  return (
    <Wide label="Étudiants par groupe et par situation">
      <table class="figures">
        <caption class="hidden">Étudiants par groupe et par situation</caption>
        <thead>
          <tr>
            <th scope="col">Groupe</th>
            {situations.map(({ code, titre }) => (
              <th key={code} scope="col">
                {titre}
              </th>
            ))}
            <th scope="col">Ensemble</th>
          </tr>
        </thead>
        <tbody>
          {lignes.map(({ groupe, effectifs }) => (
            <tr key={groupe}>
              <th scope="row">
                <bdi>{groupe}</bdi>
              </th>
              {situations.map(({ code }, rank) => (
                <td key={code}>{effectifs[rank]}</td>
              ))}
              <td>{effectifs.reduce((sum, count) => sum + count, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
