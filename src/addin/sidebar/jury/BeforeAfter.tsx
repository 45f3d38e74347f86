/** The results on one side and on the other: what changes, then everything. */

import type { SupposeAnswer } from '../../protocol';

/** @example <BeforeAfter lignes={answer.lignes} /> */
export function BeforeAfter({ lignes }: Pick<SupposeAnswer, 'lignes'>) {
  const changed = lignes.filter(({ change }) => change);
  return (
    <>
      {changed.length > 0 && <Table caption="Ce qui changerait" lignes={changed} />}
      <details class="fold">
        <summary>Tout, avant et après</summary>
        <div class="fold-body">
          <Table caption="Tout, avant et après" lignes={lignes} isHidden />
        </div>
      </details>
    </>
  );
}

function Table({
  caption,
  lignes,
  isHidden = false,
}: Pick<SupposeAnswer, 'lignes'> & { readonly caption: string; readonly isHidden?: boolean }) {
  return (
    <table class="before-after">
      <caption class={isHidden ? 'hidden' : 'section-title'}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="hidden">Quoi</span>
          </th>
          <th scope="col">Avant</th>
          <th scope="col">Après</th>
        </tr>
      </thead>
      <tbody>
        {lignes.map(({ quoi, avant, apres, change }) => (
          <tr key={quoi} class={change ? 'changed' : undefined}>
            <th scope="row">
              <bdi>{quoi}</bdi>
            </th>
            <td>
              <bdi>{avant}</bdi>
            </td>
            <td>
              <bdi>{apres}</bdi>
              {change && <span class="hidden"> (change)</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
