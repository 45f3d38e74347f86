/** The looks of « Jury BUT1 » and what its headers explain. */
import { area, columnLetters, inRow } from '../../../address';
import { call, quoted } from '../../../formula';
import type { SheetDraft } from '../../../sheet';
import type { StyleName } from '../../../style';
import type { JuryLayout } from '../layout';
import { OUT_STATUTS } from '../technical';
import { BLOCK, BLOCKS, ROW, type VisibleColumns } from './columns';

/** Styles of the columns; gives back those of averages and of codes, which are dressed last. */
export function drawLooks(draft: SheetDraft, { rcues, down }: JuryLayout, see: VisibleColumns, skip: number) {
  const inBlocks = (offsets: readonly number[]) =>
    rcues.flatMap((_, index) => offsets.map((offset) => down(BLOCKS + BLOCK * index + offset)));
  const titles = rcues.map((_, index) => area(ROW.group, BLOCKS + BLOCK * index, 1, BLOCK));
  const rules = area(ROW.group, see.ratio, 1, skip - see.ratio + 1);
  draft.style('group', ...titles);
  draft.style('groupRules', rules);
  draft.merge(...titles, rules);
  draft.style('header', area(ROW.head, BLOCKS, 1, see.ratio - BLOCKS));
  draft.style('headerRules', area(ROW.head, see.ratio, 1, skip - see.ratio + 1));
  draft.style('centered', ...inBlocks([0, 2]), down(see.ratio, 2), down(see.credits));
  draft.style('code', ...inBlocks([1, 3, 4]));
  draft.style('wrapped', down(see.refused, 2), down(see.result, 2));
  return { averages: [...inBlocks([0, 2, 4]), down(see.minimum)], codes: inBlocks([1, 3]) };
}

/** The colour of a situation, and the red of a RCUE under 8. */
export function dressResults(draft: SheetDraft, layout: JuryLayout, see: VisibleColumns): void {
  const code = inRow(layout.firstRow, layout.resultCode);
  const styles: readonly (readonly [situation: string, style: StyleName])[] = [
    ['ADM', 'acquired'],
    ['PASD', 'compensated'],
    ['AJ', 'refused'],
    ['ATT', 'waiting'],
    ...OUT_STATUTS.map(({ code: out }) => [out, 'out'] as const),
  ];
  for (const [situation, style] of styles) draft.dress(style, `${code}=${quoted(situation)}`, layout.down(see.result));
  const rcue = `${columnLetters(BLOCKS + BLOCK - 1)}${layout.firstRow}`;
  draft.dress(
    'refused',
    call('AND', call('ISNUMBER', rcue), `${rcue}<${layout.eightBounds[0]}`),
    ...layout.rcues.map((_, index) => layout.down(BLOCKS + BLOCK * index + BLOCK - 1)),
  );
}

/** What a header says when it is pointed at. */
export function drawNotes(draft: SheetDraft): void {
  draft.note(
    ROW.head,
    BLOCKS,
    "Moyenne d'UE retenue : bonus compris, la meilleure si l'UE était déjà acquise. Vide tant qu'il y manque une note.",
  );
  draft.note(
    ROW.head,
    BLOCKS + 1,
    "ADM : acquise (4.3). CMP : acquise par compensation (4.4). AJ : non acquise. Entre parenthèses : année d'une acquisition antérieure.",
  );
  draft.note(
    ROW.head,
    BLOCKS + BLOCK - 1,
    "Moyenne au regroupement cohérent d'UE (4.4). Sur fond rouge : inférieure à 8 (4.5).",
  );
}
