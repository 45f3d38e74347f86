/** The rows of the fiche on « Programme », with totals that are computed from what is typed. */
import type { PoleName, Programme, Semestre, Ue } from '../../../programme';
import { a1, area, fixed } from '../../address';
import { call, formula } from '../../formula';
import { dressVerdict } from '../../heading';
import type { Content } from '../../plan';
import type { SheetDraft } from '../../sheet';
import { balance } from './balance';
import { COL, COLUMNS, type ExistingRows, HORS_PROGRAMME, POLE_TITLES, rowKey, rowsOf, type TableRow } from './layout';
import { competencesRow } from './settings';

const TITLES = [
  'UE',
  'Pôle',
  'Code',
  'Intitulé',
  'CM',
  'TD',
  'TP',
  'Projet',
  'Total hors projet',
  'Éval.',
  'Coefficient',
  'Part des ressources',
  'Contrôle',
];
const HOURS = [0, 1, 2, 3, 4].map((offset) => COL.cm + offset);
const POLES: readonly PoleName[] = ['ressources', 'saes'];

/** Rows of a UE: its title, its pôles with a total each, its own total. */
const ueHeight = (ue: Ue, existing: ExistingRows): number =>
  POLES.reduce((rows, pole) => rows + rowsOf(ue, pole, existing).length + 1, 2);

/** Rows that the table takes, its head included. */
export const tableRows = ({ semestres }: Programme, existing: ExistingRows): number =>
  semestres.reduce((rows, { ues }) => ues.reduce((sum, ue) => sum + ueHeight(ue, existing), rows + 1), 1);

/** Draws the table from a row down. Gives, by semester, the cells of the ECTS. */
export function drawTable(
  draft: SheetDraft,
  programme: Programme,
  headRow: number,
  existing: ExistingRows,
): ReadonlyMap<number, readonly string[]> {
  draft.put(headRow, 1, ...TITLES);
  draft.style('header', area(headRow, 1, 1, COLUMNS));
  draft.nameRows(headRow, 'entetes');
  let row = headRow + 1;
  const ects = new Map<number, readonly string[]>();
  for (const semestre of programme.semestres) {
    draft.put(row, 1, `Semestre ${semestre.numero}`);
    draft.style('section', area(row, 1, 1, COLUMNS));
    draft.nameRows(row, rowKey.semestre(semestre.numero));
    row += 1;
    const starts = ueStarts(semestre, row, existing);
    for (const { ue, start } of starts) row = drawUe(draft, programme, ue, start, existing);
    ects.set(
      semestre.numero,
      starts.map(({ start }) => a1(area(start, COL.coefficient))),
    );
  }
  const first = area(headRow + 1, COL.coefficient);
  draft.validate(
    area(first.row, COL.coefficient, row - first.row, 1),
    { kind: 'formula', formula: formula(call('AND', call('ISNUMBER', a1(first)), `${a1(first)}>=0`)) },
    "Un coefficient (ou un nombre d'ECTS) est un nombre positif ou nul.",
  );
  return ects;
}

function ueStarts(
  { ues }: Semestre,
  firstRow: number,
  existing: ExistingRows,
): readonly { readonly ue: Ue; readonly start: number }[] {
  let next = firstRow;
  return ues.map((ue) => {
    const start = next;
    next += ueHeight(ue, existing);
    return { ue, start };
  });
}

/** One UE: its title, its two pôles, their totals and the bar. Gives the row after it. */
function drawUe(draft: SheetDraft, programme: Programme, ue: Ue, start: number, existing: ExistingRows): number {
  const rank = programme.competences.findIndex(({ numero }) => numero === ue.competence);
  const ofCompetence = (column: number): Content =>
    rank < 0 ? '' : formula(fixed(area(competencesRow + 1 + rank, column)));
  draft.put(start, 1, ue.code, ofCompetence(COL.pole), null, ofCompetence(COL.titre));
  draft.put(start, COL.total, 'ECTS', null, ue.ects);
  draft.put(start, COL.generated, ue.ects);
  draft.style('total', area(start, 1, 1, COLUMNS));
  draft.name(`ects_${ue.code}`, area(start, COL.coefficient));
  draft.open(area(start, COL.coefficient));
  draft.own(area(start, COL.coefficient), area(start, COL.generated));
  draft.nameRows(start, rowKey.ue(ue));

  let row = start + 1;
  const totals: number[] = [];
  for (const pole of POLES) {
    const rows = rowsOf(ue, pole, existing);
    rows.forEach((one, index) => {
      draft.put(row + index, 1, ...lineContents(ue, pole, one));
      draft.put(row + index, COL.generated, one.ligne?.coefficient ?? '');
      draft.nameRows(row + index, rowKey.ligne(ue.code, one.code));
    });
    const total = row + rows.length;
    const sum = (column: number): Content =>
      formula(rows.length === 0 ? 0 : call('SUM', a1(area(row, column, rows.length, 1))));
    draft.put(total, COL.titre, `Total ${POLE_TITLES[pole]}`, ...HOURS.map(sum), null, sum(COL.coefficient));
    draft.nameRows(total, rowKey.poleTotal(ue.code, pole));
    if (rows.length > 0) {
      const typed = area(row, COL.titre, rows.length, COL.coefficient - COL.titre + 1);
      draft.style('inputCentered', area(row, COL.coefficient, rows.length, 1));
      draft.open(typed);
      draft.own(area(row, 1, rows.length, COL.coefficient), area(row, COL.generated, rows.length, 1));
    }
    draft.style('total', area(total, COL.titre, 1, COL.coefficient - COL.titre + 1));
    totals.push(total);
    row = total + 1;
  }
  const rows = row - start - 1;
  draft.style('text', area(start + 1, 1, rows, COL.code));
  draft.style('textWrapped', area(start + 1, COL.titre, rows, 1));
  draft.style('hours', area(start + 1, COL.cm, rows + 1, COL.evaluation - COL.cm));
  draft.style('centered', area(start + 1, COL.evaluation, rows, 1));
  draft.name(`coef_${ue.code}`, area(start + 1, COL.coefficient, rows, 1));

  const of = (column: number): readonly string[] => totals.map((total) => a1(area(total, column)));
  const [ressources = '0', saes = '0'] = of(COL.coefficient);
  const check = area(row, COL.check);
  draft.put(row, COL.titre, `Total ${ue.code}`, ...HOURS.map((column) => formula(of(column).join('+'))));
  draft.put(row, COL.coefficient, formula(`${ressources}+${saes}`), ...balance(ressources, saes));
  draft.style('total', area(row, COL.titre, 1, COL.coefficient - COL.titre + 1));
  draft.style('bar', area(row, COL.bar));
  draft.style('label', check);
  draft.nameRows(row, rowKey.ueTotal(ue.code));
  dressVerdict(draft, check);
  return row + 1;
}

/** A lost element keeps its row, without coefficient. */
function lineContents(ue: Ue, pole: PoleName, { code, ligne }: TableRow): readonly Content[] {
  const head = [ue.code, POLE_TITLES[pole], code];
  if (ligne === null) return [...head, null, null, null, null, null, null, HORS_PROGRAMME, ''];
  const { titre, heures, evaluation, coefficient } = ligne;
  const { cm, td, tp, projet, total } = heures;
  const hours = [cm, td, tp, projet, total].map((value) => value ?? '');
  return [...head, titre, ...hours, evaluation ?? '', coefficient];
}
