/** What is computed on « Moyennes »: a spilled call per block, then a line per student. */
import { BAREME_LEGAL } from '../../../arrete';
import { area, fixed, inRow, reference, spanInRow } from '../../address';
import { BLANK, call, concat, firstOf, formula, ifNumber, quoted, when } from '../../formula';
import { fieldOf, identityOf } from '../../identity';
import { type Landmarks, place } from '../../plan';
import type { SheetDraft } from '../../sheet';
import { OUT_STATUTS } from '../jury/technical';
import { type MoyennesLayout, ROW } from './layout';

/** What the state of a line begins with while marks are missing. */
export const PROVISIONAL = 'provisoire';
/** No mark is awaited of them. */
const OUT = `{${OUT_STATUTS.map(({ statut }) => quoted(statut)).join(';')}}`;

/** One spilled call per block, and whether one of them is stopped. */
export function drawBlocks(draft: SheetDraft, layout: MoyennesLayout, landmarks: Landmarks): void {
  const { s, ues, elements, notes, first, col, down } = layout;
  const inNotes = (name: string) => reference(place(landmarks, `notes_${name}_${s}`));
  const codes = fixed(area(ROW.head, col.elements, 1, elements.length));
  const matrix = fixed(area(ROW.matrix, col.elements, ues.length, elements.length));
  draft.put(
    first,
    col.elements,
    formula(call('CC_AVERAGE', reference(notes), inNotes('codes'), inNotes('coefficients'), inNotes('baremes'), codes)),
  );
  draft.put(first, col.ue, formula(call('UE_AVERAGE', fixed(down(col.elements, elements.length)), matrix)));
  draft.put(
    first,
    col.missing,
    formula(
      call(
        'MISSING_MARKS',
        reference(notes),
        inNotes('codes'),
        inNotes('coefficients'),
        codes,
        fixed(area(ROW.matrix, col.elements, ues.length + 1, elements.length)),
        fixed(area(ROW.pole, col.elements, 1, elements.length)),
        inNotes('nip'),
      ),
    ),
  );
  draft.put(
    ROW.control,
    col.final,
    formula(
      when(
        isStopped(layout),
        quoted("✗ calcul arrêté : une cellule gêne un bloc calculé, ou une note n'est pas reconnue"),
        quoted('✓ calcul à jour'),
      ),
    ),
  );
}

/** Whatever blocks one of the three, what was typed in its place must not pass for a result. */
export const isStopped = ({ first, col }: MoyennesLayout): string =>
  call('OR', ...[col.elements, col.ue, col.missing].map((column) => call('ISERROR', fixed(area(first, column)))));

/** The line of the student who stands `index` lines under the first one of « Notes ». */
export function drawLine(draft: SheetDraft, index: number, layout: MoyennesLayout, landmarks: Landmarks): void {
  const { s, ues, first, col } = layout;
  const row = first + index;
  const nip = inRow(row, 1);
  const nth = (name: string): string => call('INDEX', reference(place(landmarks, name)), index + 1);
  draft.put(
    row,
    1,
    formula(call('IFERROR', call('TRIM', nth(`notes_nip_${s}`)), BLANK)),
    identityOf(nip, 'nom', landmarks),
    identityOf(nip, 'prenom', landmarks),
    identityOf(nip, 'groupe', landmarks),
  );
  const bonuses = ues.map(({ code }) => nth(`bonus_${code}`));
  const applied = ues.map(({ code }, which) => appliedBonus(code, inRow(row, col.ue + which), bonuses[which] ?? ''));
  draft.put(row, col.bonus, formula(call('TRIM', concat(...applied))));
  const upToDate = `${call('LEFT', fixed(area(ROW.control, col.final)), 1)}=${quoted('✓')}`;
  bonuses.forEach((bonus, which) => {
    const average = inRow(row, col.ue + which);
    const bounded = call('MAX', 0, call('MIN', BAREME_LEGAL, `${average}+${bonus}`));
    draft.put(
      row,
      col.final + which,
      formula(when(upToDate, ifNumber(average, when(`${bonus}=${BLANK}`, average, bounded)), BLANK)),
    );
  });
  draft.put(row, col.state, formula(stateOf(row, layout, landmarks)));
}

/** « UE11 +0,5 », and whether it is brought back between 0 and 20. */
function appliedBonus(code: string, average: string, bonus: string): string {
  const raw = `${average}+${bonus}`;
  const sign = call('SUBSTITUTE', concat(when(`${bonus}>0`, quoted('+'), BLANK), bonus), quoted('.'), quoted(','));
  const kept = when(call('OR', `${raw}>${BAREME_LEGAL}`, `${raw}<0`), quoted(' (ramené entre 0 et 20)'), BLANK);
  const said = concat(quoted(`${code} `), sign, kept, quoted('  '));
  return when(call('ISNUMBER', average), when(call('ISNUMBER', bonus), when(`${bonus}=0`, BLANK, said), BLANK), BLANK);
}

function stateOf(row: number, layout: MoyennesLayout, landmarks: Landmarks): string {
  const { ues, col } = layout;
  const nip = inRow(row, 1);
  const statut = fieldOf(nip, 'statut', landmarks);
  const distinct = inRow(row, col.missing + ues.length);
  return firstOf(
    [
      [`${nip}=${BLANK}`, BLANK],
      [isStopped(layout), quoted('✗ calcul arrêté')],
      [call('ISNUMBER', call('MATCH', statut, OUT, 0)), statut],
      [`${call('SUM', spanInRow(row, col.missing, ues.length))}=0`, quoted('✓ complet')],
      [`${distinct}=1`, quoted(`${PROVISIONAL} : 1 note manquante`)],
    ],
    concat(quoted(`${PROVISIONAL} : `), distinct, quoted(' notes manquantes')),
  );
}
