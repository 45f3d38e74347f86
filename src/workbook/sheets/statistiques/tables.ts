/** The tables of « Statistiques »: the averages of each series, what is retained of each group, the averages of each class of one point. */
import { BAREME_LEGAL, SEUIL_ACQUISITION } from '../../../arrete';
import { a1, area, fixed, inRow } from '../../address';
import { BLANK, call, concat, type Formula, formula, quoted, when } from '../../formula';
import type { SheetDraft } from '../../sheet';
import type { Passage } from '../jury/passage';
import { COL, type Serie, STATE, type StatistiquesLayout } from './layout';
import { filled } from './values';

/** A line per series: how many averages, where they lie, how many are under the threshold. */
export function drawTable(
  draft: SheetDraft,
  layout: StatistiquesLayout,
  head: number,
  title: string,
  series: readonly Serie[],
): void {
  draft.put(
    head,
    COL.code,
    title,
    'Intitulé',
    'Moyennes connues',
    'En attente',
    'Moyenne',
    'Médiane',
    'Minimum',
    'Premier quartile',
    'Troisième quartile',
    'Maximum',
    `Sous ${SEUIL_ACQUISITION}`,
    `${SEUIL_ACQUISITION} et plus`,
  );
  const bound = fixed(area(STATE, layout.hidden));
  for (const { key, code, titre, row, values } of series) {
    const cells = layout.down(values);
    const count = inRow(row, COL.count);
    const known = (value: string): Formula => formula(when(`${count}=0`, BLANK, value));
    draft.put(
      row,
      COL.code,
      code,
      titre,
      formula(call('COUNT', cells)),
      formula(`${filled(layout.down(layout.expected))}-${count}`),
      known(call('AVERAGE', cells)),
      known(call('MEDIAN', cells)),
      known(call('MIN', cells)),
      known(call('QUARTILE', cells, 1)),
      known(call('QUARTILE', cells, 3)),
      known(call('MAX', cells)),
      known(call('COUNTIFS', cells, concat(quoted('<'), bound))),
      known(`1-${inRow(row, COL.under)}/${count}`),
    );
    draft.nameRows(row, `stat:${key}`);
    draft.nameColumns(values, `valeurs:${key}`);
  }
  draft.nameRows(head, `entetes:${title}`);
  const down = (column: number, columns = 1) => area(head + 1, column, series.length, columns);
  draft.style('header', area(head, COL.code, 1, COL.share));
  draft.height(head, 1, 40);
  draft.style('label', down(COL.code));
  draft.style('wrapped', down(COL.titre));
  draft.style('whole', down(COL.count, 2), down(COL.under));
  draft.style('centered', down(COL.mean, 6), down(COL.share));
  draft.format('0.00', down(COL.mean, 6));
  draft.format('0%', down(COL.share));
  draft.note(
    layout.ueHead,
    COL.firstQuartile,
    'Quartiles et médiane des tableurs (QUARTILE.INC) : interpolés entre les deux rangs voisins, extrêmes compris.',
  );
  draft.note(
    layout.ueHead,
    COL.under,
    "Comparé comme les décisions, selon le réglage d'arrondi de la feuille Programme.",
  );
}

/** What is retained for the year, decisions of the jury included, group by group. */
export function drawGroups(
  draft: SheetDraft,
  { groupHead, firstGroup, groups, together, down, group, retained }: StatistiquesLayout,
  passages: readonly Passage[],
): void {
  const own = down(group);
  const names = call('UNIQUE', call('FILTER', own, `${own}<>${BLANK}`));
  const total = COL.count + passages.length;
  const oneOf = (codes: readonly string[]): string =>
    `(${codes.map((code) => `(${down(retained)}=${quoted(code)})`).join('+')})`;
  draft.put(groupHead, 1, 'Groupe', "Retenu pour l'année, décisions du jury comprises");
  draft.put(groupHead, COL.count, ...passages.map(({ short }) => short), 'Ensemble');
  for (let index = 0; index < groups; index += 1) {
    const row = firstGroup + index;
    const name = inRow(row, 1);
    const counted = (also: string): Formula =>
      formula(when(`${name}=${BLANK}`, BLANK, call('SUMPRODUCT', `(${own}=${name})${also}`)));
    draft.put(row, 1, formula(call('IFERROR', call('INDEX', call('SORT', names), index + 1), BLANK)));
    draft.put(row, COL.count, ...passages.map(({ codes }) => counted(`*${oneOf(codes)}`)), counted('*1'));
    draft.nameRows(row, `groupe:${index + 1}`);
  }
  const more = `${call('IFERROR', call('ROWS', names), 0)}>${groups}`;
  draft.put(
    together,
    1,
    'Ensemble',
    formula(when(more, quoted('✗ un groupe de plus : mettez cette feuille à jour depuis le panneau'), BLANK)),
    ...passages.map(({ codes }) => formula(call('SUMPRODUCT', oneOf(codes)))),
    formula(filled(own)),
  );
  draft.nameRows(groupHead, 'entetes:groupes');
  draft.nameRows(together, 'groupe:ensemble');
  draft.style('header', area(groupHead, 1, 1, total));
  draft.height(groupHead, 1, 64);
  draft.style('label', area(firstGroup, 1, groups, 1), area(together, 1));
  draft.style('text', area(firstGroup, COL.titre, groups + 1, 1));
  draft.style('whole', area(firstGroup, COL.count, groups + 1, passages.length + 1));
}

/** How many averages lie in each class of one point, compared as decisions are; the last one holds 20. */
export function drawClasses(
  draft: SheetDraft,
  { classHead, firstClass, hidden, ueSeries, rcueSeries, down }: StatistiquesLayout,
): void {
  const series = [...ueSeries, ...rcueSeries];
  // What rounding lifts up to 10, it lifts by as much up to every point.
  const from = (low: number): string => `${fixed(area(STATE, hidden))}-${SEUIL_ACQUISITION}+${low}`;
  const heads = [...ueSeries.map(({ code }) => code), ...rcueSeries.map(({ code }) => `RCUE ${code}`)];
  draft.put(classHead, 1, 'Tranche', null, ...heads);
  for (let low = 0; low < BAREME_LEGAL; low += 1) {
    const row = firstClass + low;
    const isLast = low + 1 === BAREME_LEGAL;
    draft.put(row, 1, `${low} à ${low + 1}`);
    draft.put(
      row,
      COL.count,
      ...series.map(({ values }) => {
        const cells = down(values);
        const under = isLast ? [] : [cells, concat(quoted('<'), `(${from(low + 1)})`)];
        return formula(call('COUNTIFS', cells, concat(quoted('>='), `(${from(low)})`), ...under));
      }),
    );
    draft.nameRows(row, `tranche:${low}`);
  }
  draft.nameRows(classHead, 'entetes:tranches');
  draft.style('header', area(classHead, 1, 1, COL.titre + series.length));
  draft.height(classHead, 1, 40);
  draft.style('label', area(firstClass, 1, BAREME_LEGAL, 1));
  draft.style('whole', area(firstClass, COL.count, BAREME_LEGAL, series.length));
  const reached = area(firstClass + SEUIL_ACQUISITION, COL.count, BAREME_LEGAL - SEUIL_ACQUISITION, series.length);
  draft.dress('acquired', `${a1(area(reached.row, reached.column))}>0`, reached);
  draft.note(classHead, 1, "Moyennes sans arrondi : « 9 à 10 » compte celles d'au moins 9 et de moins de 10.");
}
