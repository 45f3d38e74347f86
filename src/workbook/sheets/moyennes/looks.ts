/** The looks of « Moyennes » and what its headers explain. */
import { a1, area, inRow } from '../../address';
import { call } from '../../formula';
import { dressVerdict } from '../../heading';
import type { SheetDraft } from '../../sheet';
import { averageFormat } from '../../style';
import { FROZEN, IDENTITY, type MoyennesInput, type MoyennesLayout, ROW, TEXTS } from './layout';

export function drawLooks(draft: SheetDraft, layout: MoyennesLayout, arrondi: MoyennesInput['arrondi']): void {
  const { ues, elements, first, col, down } = layout;
  const count = ues.length;
  const groups = [
    area(ROW.group, col.ue, 1, count),
    area(ROW.group, col.final, 1, count),
    area(ROW.group, col.missing, 1, count + 1),
  ];
  draft.style('label', area(ROW.control, 1), area(ROW.control, TEXTS), area(ROW.titre, FROZEN, count + 3, 1));
  draft.style('section', area(ROW.group, col.elements, 1, elements.length));
  draft.style('group', ...groups);
  draft.merge(...groups);
  draft.style('headerSmall', area(ROW.titre, col.elements, 2, elements.length));
  draft.style('coefficient', area(ROW.matrix, col.elements, count + 1, elements.length));
  draft.style(
    'header',
    area(ROW.head, 1, 1, IDENTITY + elements.length),
    area(ROW.head, col.ue, 1, col.state - col.ue + 1),
  );
  draft.style('text', down(1), down(FROZEN + 1), down(col.bonus), down(col.state));
  draft.style('name', down(2, 2));
  draft.style('centered', down(col.elements, elements.length), down(col.ue, count));
  draft.style('code', down(col.final, count));
  draft.style('whole', down(col.missing, count + 1));
  ues.forEach((_, which) => {
    const [average, missing] = [inRow(first, col.final + which), inRow(first, col.missing + which)];
    const provisional = call('AND', call('ISNUMBER', average), `${call('N', missing)}>0`);
    draft.dress('waiting', provisional, down(col.final + which));
  });
  draft.widths(1, 90, 194, 134, 98, [elements.length, 112], 16, [count, 62], 150, [count, 104], [count + 1, 54], 220);
  draft.height(ROW.titre, 1, 80);
  draft.format(
    averageFormat(arrondi),
    down(col.elements, elements.length),
    down(col.ue, count),
    down(col.final, count),
  );
  dressVerdict(draft, area(ROW.control, col.final, 1, count));
  const missing = a1(area(first, col.missing));
  draft.dress(
    'waiting',
    call('AND', call('ISNUMBER', missing), `${call('N', missing)}>0`),
    down(col.missing, count + 1),
  );
  dressVerdict(draft, down(col.state));
}

/** What a header says when it is pointed at. */
export function drawNotes(draft: SheetDraft, { col }: MoyennesLayout): void {
  draft.note(
    ROW.group,
    col.elements,
    'Moyenne des épreuves saisies, chacune ramenée à 20 et pesée par son coefficient.',
  );
  draft.note(
    ROW.head,
    col.ue,
    "Arrêté du 27 mai 2021, annexe 1, 4.3 : moyenne à l'ensemble des pôles ressources et SAÉ, aux coefficients ci-dessus.",
  );
  draft.note(
    ROW.head,
    col.final,
    "C'est cette moyenne que les feuilles de jury retiennent. Sur fond jaune en italique : provisoire, il y manque des notes.",
  );
  draft.note(
    ROW.head,
    col.missing,
    "Notes vides ou en attente (ATT) qui pèsent dans l'UE ; sous « S » le nombre de notes distinctes du semestre.",
  );
}
