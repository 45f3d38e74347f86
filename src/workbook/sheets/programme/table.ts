/** The rows of the fiche on « Programme », with totals that are computed from what is typed. */
import type { Ligne, Programme, Semestre, Ue } from '../../../programme';
import { a1, area } from '../../address';
import { call, formula } from '../../formula';
import { dressVerdict } from '../../heading';
import type { Content } from '../../plan';
import type { SheetDraft } from '../../sheet';
import { balance } from './balance';
import { COL, COLUMNS, polesOf } from './layout';

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

/** Rows that the table takes, its head included. */
export const tableRows = ({ semestres }: Programme): number =>
  semestres.reduce((rows, { ues }) => ues.reduce((sum, ue) => sum + ue.lignes.length + 4, rows + 1), 1);

/** Draws the table from a row down. Gives, by semester, the cells of the ECTS. */
export function drawTable(
  draft: SheetDraft,
  programme: Programme,
  headRow: number,
): ReadonlyMap<number, readonly string[]> {
  draft.put(headRow, 1, ...TITLES);
  draft.style('header', area(headRow, 1, 1, COLUMNS));
  let row = headRow + 1;
  const ects = new Map<number, readonly string[]>();
  for (const semestre of programme.semestres) {
    draft.put(row, 1, `Semestre ${semestre.numero}`);
    draft.style('section', area(row, 1, 1, COLUMNS));
    row += 1;
    const starts = ueRows(semestre, row);
    for (const { ue, start } of starts) row = drawUe(draft, programme, ue, start);
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

function ueRows({ ues }: Semestre, firstRow: number): readonly { readonly ue: Ue; readonly start: number }[] {
  let start = firstRow;
  return ues.map((ue) => {
    start += ue.lignes.length + 4;
    return { ue, start: start - ue.lignes.length - 4 };
  });
}

/** One UE: its title, its two pôles, their totals and the bar. Gives the row after it. */
function drawUe(draft: SheetDraft, programme: Programme, ue: Ue, start: number): number {
  const competence = programme.competences.find(({ numero }) => numero === ue.competence);
  draft.put(start, 1, ue.code, null, null, competence?.niveauTitre ?? '');
  draft.put(start, COL.total, 'ECTS', null, ue.ects);
  draft.style('total', area(start, 1, 1, COLUMNS));
  draft.name(`ects_${ue.code}`, area(start, COL.coefficient));
  draft.open(area(start, COL.coefficient));

  let row = start + 1;
  const totals: number[] = [];
  for (const { title, lignes } of polesOf(ue)) {
    lignes.forEach((ligne, index) => {
      draft.put(row + index, 1, ...lineContents(ue, title, ligne));
    });
    const total = row + lignes.length;
    const sum = (column: number): Content =>
      formula(lignes.length === 0 ? 0 : call('SUM', a1(area(row, column, lignes.length, 1))));
    draft.put(total, COL.titre, `Total ${title}`, ...HOURS.map(sum), null, sum(COL.coefficient));
    draft.style('inputCentered', area(row, COL.coefficient, lignes.length, 1));
    draft.style('total', area(total, COL.titre, 1, COL.coefficient - COL.titre + 1));
    draft.open(area(row, COL.coefficient, lignes.length, 1));
    totals.push(total);
    row = total + 1;
  }
  const rows = row - start - 1;
  draft.style('text', area(start + 1, 1, rows, COL.titre));
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
  dressVerdict(draft, check);
  return row + 1;
}

const lineContents = (
  ue: Ue,
  pole: string,
  { code, titre, heures, evaluation, coefficient }: Ligne,
): readonly Content[] => [
  ue.code,
  pole,
  code,
  titre,
  heures.cm,
  heures.td,
  heures.tp,
  heures.projet,
  heures.total,
  evaluation,
  coefficient,
];
