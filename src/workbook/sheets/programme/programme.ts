/** « Programme »: the formation, the settings, the checks, then every row of the fiche with the 40–60 bar of each UE. */
import { ECTS_SEMESTRE, type Programme } from '../../../programme';
import { a1, area } from '../../address';
import { call, formula, quoted, when } from '../../formula';
import { drawHeading, dressVerdict } from '../../heading';
import type { SheetPlan } from '../../plan';
import { draftSheet } from '../../sheet';
import { COL, COLUMN_KEYS, type ExistingRows } from './layout';
import { drawFormation, drawSettings, settingRow } from './settings';
import { drawTable, tableRows } from './table';

const KEYS = 3;

export interface ProgrammePlanInput {
  readonly programme: Programme;
  /** null: the setting of the sheet stands. */
  readonly arrondi: number | 'exact' | null;
  readonly existing: ExistingRows;
}

export function planProgramme({ programme, arrondi, existing }: ProgrammePlanInput): SheetPlan {
  const checks = settingRow(programme, 'apogee-annee') + 2;
  const tableRow = checks + programme.semestres.length + 1;
  const rows = tableRow - 1 + tableRows(programme, existing);
  const draft = draftSheet(rows, COL.keys, KEYS);
  drawHeading(
    draft,
    `Programme — BUT ${programme.but} ${programme.sigle}, ${programme.annee}`,
    `${programme.mention} — ${programme.etablissement}`,
  );
  drawFormation(draft, programme);
  drawSettings(draft, programme, arrondi);
  const ects = drawTable(draft, programme, tableRow, existing);
  programme.semestres.forEach(({ numero }, index) => {
    const row = checks + index;
    const verdict = (sign: string): string => quoted(`${sign} ${ECTS_SEMESTRE} ECTS attendus`);
    const isExpected = `${a1(area(row, COL.cm))}=${ECTS_SEMESTRE}`;
    draft.put(row, COL.titre, `Crédits du semestre ${numero}`, formula(call('SUM', ...(ects.get(numero) ?? []))));
    draft.put(row, COL.cm + 1, formula(when(isExpected, verdict('✓'), verdict('✗'))));
    draft.style('label', area(row, COL.titre), area(row, COL.cm + 1));
    draft.style('whole', area(row, COL.cm));
    dressVerdict(draft, area(row, COL.cm + 1, 1, 2));
    draft.nameRows(row, `credits:${numero}`);
  });
  draft.nameColumns(1, ...COLUMN_KEYS);
  draft.widths(1, 62, 112, 70, 380, [7, 104], 170, 430);
  draft.hide(COL.generated, 1);
  draft.print({ repeated: [tableRow] });
  draft.format('0.0#', area(tableRow + 1, COL.coefficient, rows - tableRow, 1));
  draft.note(tableRow, COL.coefficient, 'Un coefficient changé ici agit aussitôt sur les feuilles Moyennes.');
  draft.note(
    tableRow,
    COL.bar,
    'Arrêté du 27 mai 2021, annexe 1, 4.3 : le poids relatif des pôles varie dans un rapport de 40 à 60 %.',
  );
  return draft.finish({
    role: 'programme',
    name: 'Programme',
    tab: '#173a5e',
    table: { row: rows + 1, rows: 0 },
    frozenRows: 0,
    frozenColumns: 0,
  });
}
