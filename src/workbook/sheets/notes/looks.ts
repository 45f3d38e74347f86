/** The looks of « Notes » and what its headers explain. */
import { area, columnLetters, inRow } from '../../address';
import { BLANK } from '../../formula';
import { MARK_FORMAT } from '../../markCodes';
import type { SheetDraft } from '../../sheet';
import { FIRST, FROZEN, IDENTITY, type NotesLayout, ROW, TEXTS } from './layout';
import { isCode } from './markRule';
import { isNamed } from './verdict';
import type { WrongCells } from './wrongCells';

const CODE_STYLES = [
  ['absent', 'refused'],
  ['excused', 'out'],
  ['pending', 'waiting'],
] as const;

export function drawLooks(draft: SheetDraft, layout: NotesLayout, { marks, head }: WrongCells): void {
  const { start, columns, hidden, left, rows, nips, block, bonus, header, epreuves, ues } = layout;
  draft.style('label', area(ROW.control, 1), area(ROW.control, TEXTS), area(ROW.titre, FROZEN, 4, 1));
  draft.style('header', area(ROW.code, 1, 1, columns));
  draft.style('headerSmall', area(ROW.titre, start, 1, columns - IDENTITY));
  draft.style('inputText', nips);
  draft.style('name', area(FIRST, 2, rows, 2));
  draft.style('text', area(FIRST, TEXTS, rows, 1));
  draft.style('inputCentered', header(ROW.epreuve, 3), block, bonus);
  draft.widths(1, 90, 194, 134, 98, [epreuves.length, 112], 16, [ues.length, 82]);
  draft.height(ROW.titre, 1, 80);
  draft.hide(hidden, 2);
  draft.format(MARK_FORMAT, block);
  draft.format('0.0#', header(ROW.coefficient));
  draft.format('+0.00;-0.00;0', bonus);
  draft.dress('out', `${inRow(FIRST, left)}<>${BLANK}`, area(FIRST, 1, rows, IDENTITY));
  const inFirst = (row: number): string => `${columnLetters(start)}${row}`;
  draft.dress('unread', isNamed(inFirst(FIRST), marks[1]), block);
  draft.dress('unread', isNamed(inFirst(ROW.coefficient), head[1]), header(ROW.coefficient, 2));
  for (const [kind, style] of CODE_STYLES) draft.dress(style, isCode(inFirst(FIRST), kind), block);
}

/** What a header says when it is pointed at. */
export function drawNotes(draft: SheetDraft, { start, bonusColumn }: NotesLayout): void {
  draft.note(
    ROW.code,
    1,
    'Le NIP relie cette ligne aux autres feuilles : triez, insérez et supprimez des lignes sans crainte.',
  );
  draft.note(
    ROW.code,
    start,
    "Code de la ressource ou de la SAÉ : une colonne ajoutée prend part à la moyenne dès qu'elle porte un code.",
  );
  draft.note(
    ROW.coefficient,
    FROZEN,
    "Poids de l'épreuve dans la moyenne de la ressource ou de la SAÉ. 0 : épreuve sans effet.",
  );
  draft.note(ROW.bareme, FROZEN, "Note maximale de l'épreuve, plus grande que 0 ; la moyenne est ramenée à 20.");
  draft.note(
    ROW.code,
    bonusColumn,
    "Points ajoutés à la moyenne d'UE (ou retirés), résultat gardé entre 0 et 20 et signalé sur la feuille Moyennes.",
  );
}
