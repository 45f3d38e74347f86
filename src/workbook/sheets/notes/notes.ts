/** « Notes S1 »: where the marks are typed, one column per épreuve under its element, then bonus or malus points per UE. */
import { BAREME_LEGAL } from '../../../arrete';
import { area, fixed } from '../../address';
import { type Epreuve, epreuveKeys, epreuveNames } from '../../epreuves';
import { call, firstOf, formula, quoted } from '../../formula';
import { drawHeading, drawVerdict, outsideRows } from '../../heading';
import { identityOf } from '../../identity';
import { MARK_CODES } from '../../markCodes';
import type { Landmarks, SheetPlan } from '../../plan';
import { draftSheet, type SheetDraft } from '../../sheet';
import { FIRST, FROZEN, IDENTITY, KEYS, type NotesInput, type NotesLayout, notesLayout, ROW, TEXTS } from './layout';
import { drawLooks, drawNotes } from './looks';
import { drawRules } from './markRule';
import { NOTES_FINE, wrongCellsSentence } from './verdict';
import { drawWrongCells, technicalCells } from './wrongCells';

export function planNotes(input: NotesInput, landmarks: Landmarks): SheetPlan {
  const layout = notesLayout(input);
  const { s, rows, columns, start, header } = layout;
  const draft = draftSheet(FIRST + rows, layout.left + 1, KEYS);
  drawHeading(
    draft,
    `Notes ${s}`,
    `Tapez une note de 0 au barème, ou un code : ${MARK_CODES.map(({ code, effet }) => `${code} (${effet})`).join(', ')}. Case vide : note non saisie, jamais 0.`,
    TEXTS,
  );
  drawWrongCells(draft, layout, landmarks);
  drawState(draft, layout);
  drawHead(draft, layout);
  drawLines(draft, input, layout, landmarks);
  drawLooks(draft, layout, technicalCells(layout));
  drawRules(draft, layout);
  drawNotes(draft, layout);
  drawNames(draft, layout);
  draft.open(header(ROW.code), header(ROW.epreuve, 3));
  draft.open(layout.nips);
  draft.open(area(FIRST, start, rows, columns - IDENTITY));
  draft.own(header(ROW.titre));
  return draft.finish({
    role: `notes-${s}`,
    name: `Notes ${s}`,
    tab: '#c98a00',
    table: { row: FIRST, rows },
    frozenRows: ROW.epreuve,
    frozenColumns: FROZEN,
  });
}

/** What is wrong, in view at the head. */
function drawState(draft: SheetDraft, layout: NotesLayout): void {
  const codes = layout.header(ROW.code);
  const around = area(codes.row, codes.column - 1, 1, codes.columns + 2);
  const outsideColumns = `${call('COUNTA', fixed(around))}-2>${call('COUNTA', fixed(codes))}`;
  const verdict = firstOf(
    [
      outsideRows(layout.nips, 1),
      [outsideColumns, quoted('Une colonne tapée est hors du tableau : déplacez-la entre deux épreuves')],
    ],
    wrongCellsSentence(technicalCells(layout), layout),
  );
  drawVerdict(draft, ROW.control, TEXTS, formula(verdict), NOTES_FINE);
}

function drawHead(draft: SheetDraft, { epreuves, ues, bonusColumn }: NotesLayout): void {
  draft.put(ROW.code, 1, 'NIP', 'Nom', 'Prénom', 'Groupe', ...epreuves.map(({ code }) => code));
  // Blank on purpose in the last column of the identity: an earlier version had the names of these rows there.
  draft.put(ROW.titre, FROZEN, 'Intitulé', '', ...epreuves.map(titleOf));
  draft.put(ROW.epreuve, FROZEN, 'Épreuve', '', ...epreuveNames(epreuves));
  draft.put(ROW.coefficient, FROZEN, 'Coefficient', '', ...epreuves.map(() => 1));
  draft.put(ROW.bareme, FROZEN, 'Barème', '', ...epreuves.map(() => BAREME_LEGAL));
  draft.put(ROW.code, bonusColumn, ...ues.map(({ code }) => code));
  draft.put(ROW.titre, bonusColumn, ...ues.map(() => "Bonus (+) ou malus (−), en points sur la moyenne d'UE"));
}

/** What stands above a column whose element is no longer in the programme: its marks are kept, and weigh nowhere. */
const titleOf = ({ titre, pole }: Epreuve): string => (pole === null ? `Hors programme. ${titre}`.trim() : titre);

function drawLines(draft: SheetDraft, { nips, marks }: NotesInput, layout: NotesLayout, landmarks: Landmarks): void {
  nips.forEach((typed, index) => {
    const row = FIRST + index;
    const [nom, prenom, groupe, liste] = (['nom', 'prenom', 'groupe', 'liste'] as const).map((field) =>
      identityOf(`$A${row}`, field, landmarks),
    );
    draft.put(row, 1, typed, nom ?? null, prenom ?? null, groupe ?? null);
    draft.put(row, layout.start, ...(marks[index] ?? []));
    draft.put(row, layout.left, liste ?? null);
  });
}

function drawNames(draft: SheetDraft, layout: NotesLayout): void {
  const { s, rows, ues, epreuves, bonusColumn, header } = layout;
  draft.name(`notes_nip_${s}`, layout.nips);
  draft.name(`notes_${s}`, layout.block);
  draft.name(`notes_etat_${s}`, area(ROW.control, TEXTS));
  draft.name(`notes_codes_${s}`, header(ROW.code));
  draft.name(`notes_coefficients_${s}`, header(ROW.coefficient));
  draft.name(`notes_baremes_${s}`, header(ROW.bareme));
  ues.forEach(({ code }, index) => {
    draft.name(`bonus_${code}`, area(FIRST, bonusColumn + index, rows, 1));
  });
  draft.nameColumns(1, 'nip', 'nom', 'prenom', 'groupe', ...epreuveKeys(epreuves), 'fin');
  draft.nameColumns(bonusColumn, ...ues.map(({ code }) => `bonus:${code}`));
  draft.nameRows(1, 'titre', 'mode', 'etat', 'codes', 'intitules', 'epreuves', 'coefficients', 'baremes');
  draft.nameRows(FIRST + rows, 'fin');
}
