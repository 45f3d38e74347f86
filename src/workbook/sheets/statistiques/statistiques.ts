/** « Statistiques »: UE, RCUE, elements and groups of the year in native formulas, over the averages that the jury may take. */
import { area, fixed } from '../../address';
import { call, concat, type Formula, firstOf, formula, quoted, when } from '../../formula';
import { drawHeading, dressVerdict } from '../../heading';
import type { Landmarks, SheetPlan } from '../../plan';
import { draftSheet } from '../../sheet';
import { passagesOf } from '../jury/passage';
import { roundingBounds } from '../jury/rules';
import { drawCharts } from './charts';
import { BANDS, COL, STATE, type StatistiquesInput, type StatistiquesLayout, statistiquesLayout } from './layout';
import { drawClasses, drawGroups, drawTable } from './tables';
import { drawValues, filled, rosterCount } from './values';

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
  draft.widths(1, 114, 260, [hidden - COL.count - 1, 102], 16);
  draft.height(layout.wideBands, layout.smallBands - layout.wideBands, BANDS.wideHeight);
  draft.height(layout.smallBands, layout.keyRow - layout.smallBands, BANDS.smallHeight);
  draft.print({ starts: [layout.ueHead, ...semestres.slice(0, 1).map(({ head }) => head)] });
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
  const lineless = `(${count}-${filled(down(group))})`;
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
          when(
            `${lineless}>1`,
            concat(quoted('✗ '), lineless, quoted(" étudiants attendus sans ligne dans la feuille de jury de l'année")),
            quoted("✗ 1 étudiant attendu sans ligne dans la feuille de jury de l'année"),
          ),
        ],
        [
          `${count}>${filled(down(retained))}`,
          quoted("✗ résultats retenus : le calcul est arrêté dans la feuille de jury de l'année"),
        ],
      ],
      concat(quoted('✓ '), count, when(`${count}>1`, quoted(' étudiants attendus'), quoted(' étudiant attendu'))),
    ),
  );
}
