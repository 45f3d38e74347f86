/** « Programme »: the settings, the checks, then every row of the fiche with the 40–60 bar of each UE. */
import { ECTS_SEMESTRE, type Programme } from '../../../programme';
import { a1, area } from '../../address';
import { call, formula, quoted, when } from '../../formula';
import { drawHeading, dressVerdict } from '../../heading';
import type { SheetPlan } from '../../plan';
import { draftSheet } from '../../sheet';
import { COL, COLUMNS } from './layout';
import { drawSettings, SETTINGS } from './settings';
import { drawTable, tableRows } from './table';

const CHECKS = SETTINGS.effets + 2;

export function planProgramme(programme: Programme, arrondi: number | 'exact'): SheetPlan {
  const tableRow = CHECKS + programme.semestres.length + 2;
  const rows = tableRow - 1 + tableRows(programme);
  const draft = draftSheet(rows, COLUMNS);
  drawHeading(
    draft,
    `Programme — BUT ${programme.but} ${programme.sigle}, ${programme.annee}`,
    `${programme.mention} — ${programme.etablissement}`,
  );
  drawSettings(draft, programme, arrondi);
  const ects = drawTable(draft, programme, tableRow);
  programme.semestres.forEach(({ numero }, index) => {
    const row = CHECKS + index;
    const verdict = (sign: string): string => quoted(`${sign} ${ECTS_SEMESTRE} ECTS attendus`);
    const isExpected = `${a1(area(row, COL.cm))}=${ECTS_SEMESTRE}`;
    draft.put(row, COL.titre, `Crédits du semestre ${numero}`, formula(call('SUM', ...(ects.get(numero) ?? []))));
    draft.put(row, COL.cm + 1, formula(when(isExpected, verdict('✓'), verdict('✗'))));
    draft.style('label', area(row, COL.titre), area(row, COL.cm + 1));
    draft.style('whole', area(row, COL.cm));
    dressVerdict(draft, area(row, COL.cm + 1, 1, 2));
  });
  draft.widths(1, 62, 84, 66, 380, [7, 88], 170, 330);
  draft.height(SETTINGS.effets, 1, 40);
  draft.format(
    '0.0#',
    area(tableRow + 1, COL.coefficient, rows - tableRow, 1),
    area(SETTINGS.impair, COL.cm, 2, programme.competences.length),
  );
  draft.note(
    SETTINGS.arrondi,
    COL.titre,
    'La décision suit la note affichée : la moyenne est arrondie (demi supérieur) à ce nombre de décimales, seulement pour être comparée aux seuils.',
  );
  draft.note(tableRow, COL.coefficient, 'Un coefficient changé ici agit aussitôt sur les feuilles Moyennes.');
  draft.note(
    tableRow,
    COL.bar,
    'Arrêté du 27 mai 2021, annexe 1, 4.3 : le poids relatif des pôles varie dans un rapport de 40 à 60 %.',
  );
  return draft.finish({
    role: 'programme',
    name: 'Programme',
    tab: '#173a5e',
    frozenRows: 0,
    frozenColumns: 0,
  });
}
