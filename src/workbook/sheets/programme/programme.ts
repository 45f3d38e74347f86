/** « Programme »: the settings, the checks, then every row of the fiche with the 40–60 bar of each UE. */
import { ECTS_SEMESTRE, type Programme } from '../../../programme';
import { a1, area } from '../../address';
import { call, formula, quoted, when } from '../../formula';
import type { SheetPlan } from '../../plan';
import { draftSheet } from '../../sheet';
import { verdictStyles } from './balance';
import { COL, COLUMNS } from './layout';
import { drawSettings, SETTINGS } from './settings';
import { drawTable, tableRows } from './table';

const CHECKS = SETTINGS.effets + 2;

export function planProgramme(programme: Programme, arrondi: number | 'exact'): SheetPlan {
  const tableRow = CHECKS + programme.semestres.length + 2;
  const rows = tableRow - 1 + tableRows(programme);
  const draft = draftSheet(rows, COLUMNS);
  draft.put(1, 1, `Programme — BUT ${programme.but} ${programme.sigle}, ${programme.annee}`);
  draft.put(2, 1, `${programme.mention} — ${programme.etablissement}`);
  draft.style('title', area(1, 1));
  draft.style('lead', area(2, 1));
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
    draft.dress(...verdictStyles(area(row, COL.cm + 1, 1, 2)));
  });
  return draft.finish({
    role: 'programme',
    name: 'Programme',
    tab: '#173a5e',
    frozenRows: 0,
    frozenColumns: 0,
    widths: [
      { column: 1, columns: 1, pixels: 62 },
      { column: 2, columns: 1, pixels: 84 },
      { column: 3, columns: 1, pixels: 66 },
      { column: COL.titre, columns: 1, pixels: 380 },
      { column: COL.cm, columns: 7, pixels: 88 },
      { column: COL.bar, columns: 1, pixels: 170 },
      { column: COL.check, columns: 1, pixels: 330 },
    ],
    heights: [{ row: SETTINGS.effets, rows: 1, pixels: 40 }],
    formats: [
      {
        pattern: '0.0#',
        areas: [
          area(tableRow + 1, COL.coefficient, rows - tableRow, 1),
          area(SETTINGS.impair, COL.cm, 2, programme.competences.length),
        ],
      },
    ],
    notes: [
      {
        row: SETTINGS.arrondi,
        column: COL.titre,
        text: 'La décision suit la note affichée : la moyenne est arrondie (demi supérieur) à ce nombre de décimales, seulement pour être comparée aux seuils.',
      },
      {
        row: tableRow,
        column: COL.coefficient,
        text: 'Un coefficient changé ici agit aussitôt sur les feuilles Moyennes.',
      },
      {
        row: tableRow,
        column: COL.bar,
        text: 'Arrêté du 27 mai 2021, annexe 1, 4.3 : le poids relatif des pôles varie dans un rapport de 40 à 60 %.',
      },
    ],
    protection: 'Feuille Programme : intitulés et totaux',
  });
}
