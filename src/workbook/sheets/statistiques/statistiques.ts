/** « Statistiques »: UE, RCUE, elements and groups of the year in native formulas, over the averages that the jury may take. */
import { BAREME_LEGAL, SEUIL_ACQUISITION } from '../../../arrete';
import { a1, area, fixed, inRow } from '../../address';
import { BLANK, call, concat, type Formula, firstOf, formula, quoted, when } from '../../formula';
import { drawHeading, dressVerdict } from '../../heading';
import type { Landmarks, SheetPlan } from '../../plan';
import { draftSheet, type SheetDraft } from '../../sheet';
import { type Passage, passagesOf } from '../jury/passage';
import { roundingBounds } from '../jury/rules';
import { drawCharts } from './charts';
import { BANDS, COL, type Serie, type StatistiquesInput, type StatistiquesLayout, statistiquesLayout } from './layout';
import { drawValues, rosterCount } from './values';

const STATE = 3;

export function planStatistiques(input: StatistiquesInput, landmarks: Landmarks): SheetPlan {
  const { programme } = input;
  const layout = statistiquesLayout(input);
  const { ueSeries, rcueSeries, semestres, hidden, columns } = layout;
  const draft = draftSheet(layout.last, columns, layout.keyRow);
  drawHeading(
    draft,
    `Statistiques — ${programme.sigle}, ${programme.annee}`,
    'Étudiants attendus seulement : ni démission, ni défaillance, ni absence de la dernière liste. UE et RCUE : moyennes que le jury peut retenir. Ressources et SAÉ : notes saisies à ce jour.',
  );
  draft.put(STATE, 1, stateCell(layout, landmarks));
  draft.put(STATE, hidden, roundingBounds(landmarks)[0] ?? null);
  drawValues(draft, layout, landmarks);
  drawTable(draft, layout, layout.ueHead, 'UE', ueSeries);
  drawTable(draft, layout, layout.rcueHead, 'RCUE', rcueSeries);
  const passages = passagesOf(programme);
  drawGroups(draft, layout, passages);
  drawClasses(draft, layout);
  for (const { numero, head, series } of semestres) drawTable(draft, layout, head, `S${numero}`, series);
  drawCharts(draft, layout, passages.length);
  draft.style('label', area(STATE, 1));
  dressVerdict(draft, area(STATE, 1, 1, COL.share));
  draft.style('technical', area(layout.first, hidden, layout.last - layout.first + 1, columns - hidden));
  draft.widths(1, 114, 260, [hidden - COL.count, 102]);
  draft.height(layout.wideBands, layout.smallBands - layout.wideBands, BANDS.wideHeight);
  draft.height(layout.smallBands, layout.keyRow - layout.smallBands, BANDS.smallHeight);
  draft.hide(hidden, columns - hidden);
  draft.nameRows(1, 'titre', 'mode', 'etat');
  draft.nameColumns(1, ...Object.keys(COL));
  return draft.finish({
    role: 'statistiques',
    name: 'Statistiques',
    tab: '#0f766e',
    table: { row: layout.last + 1, rows: 0 },
    frozenRows: 0,
    frozenColumns: 0,
  });
}

/** How many are counted; what stops a block, and students who do not fit, first. */
function stateCell(layout: StatistiquesLayout, landmarks: Landmarks): Formula {
  const { down, expected, group, retained, origins } = layout;
  const count = filled(down(expected));
  return formula(
    firstOf(
      [
        [
          `${call('SUMPRODUCT', `--${call('ISERROR', fixed(origins))}`)}>0`,
          quoted('✗ calcul arrêté : une cellule gêne un bloc calculé, dans les colonnes masquées à droite'),
        ],
        [
          `${rosterCount(landmarks)}>${count}`,
          quoted('✗ la feuille Étudiants a grandi : mettez cette feuille à jour depuis le panneau'),
        ],
        [
          `${count}>${filled(down(group))}`,
          concat(
            quoted('✗ '),
            `${count}-${filled(down(group))}`,
            quoted(" étudiant(s) attendu(s) sans ligne dans la feuille de jury de l'année"),
          ),
        ],
        [
          `${count}>${filled(down(retained))}`,
          quoted("✗ résultats retenus : le calcul est arrêté dans la feuille de jury de l'année"),
        ],
      ],
      concat(quoted('✓ '), count, quoted(' étudiants attendus')),
    ),
  );
}

const filled = (cells: string): string => call('SUMPRODUCT', `--(${cells}<>${BLANK})`);

/** A line per series: how many averages, where they lie, how many are under the threshold. */
function drawTable(
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
function drawGroups(
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
function drawClasses(
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
