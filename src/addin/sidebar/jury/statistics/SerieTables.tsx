/** The tables behind the plots: where averages lie, classes of one point, groups by situation. */

import { SEUIL_ACQUISITION } from '../../../../arrete';
import type { Serie, Statistiques } from '../../../protocol';
import { Wide } from './Plot';
import { shownAverage } from './sentences';

const COLUMNS = [
  ['Moy.', 'Moyenne', 'moyenne'],
  ['Min.', 'Minimum', 'minimum'],
  ['Q1', 'Premier quartile', 'quartile1'],
  ['Méd.', 'Médiane', 'mediane'],
  ['Q3', 'Troisième quartile', 'quartile3'],
  ['Max.', 'Maximum', 'maximum'],
] as const;

/** A line per element. */
export function RepartitionTable({ caption, series }: { readonly caption: string; readonly series: readonly Serie[] }) {
  return (
    <Wide label={caption}>
      <table class="numbers">
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Connues</th>
            {COLUMNS.map(([short, title]) => (
              <th key={title} scope="col" title={title}>
                {short}
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
              {COLUMNS.map(([, title, key]) => (
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

/** Where the averages of one UE or RCUE lie. */
export function SerieTable({ serie: { code, titre, repartition } }: { readonly serie: Serie }) {
  if (repartition === null) return null;
  return (
    <table class="numbers">
      <caption>
        {code} {titre}
      </caption>
      <tbody>
        {COLUMNS.map(([, title, key]) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            <td>{shownAverage(repartition[key])}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">Sous {SEUIL_ACQUISITION}</th>
          <td>{repartition.sous}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** The classes that hold someone. */
export function ClassesTable({ serie: { code, tranches } }: { readonly serie: Serie }) {
  return (
    <table class="numbers">
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
      <table class="numbers">
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
