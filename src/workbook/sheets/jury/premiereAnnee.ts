/** What the jury sheet of BUT2 knows of S1 and S2: S5 needs all their UE (4.5), which « Acquis antérieurs » gives. */
import { formerUes, type Programme } from '../../../programme';
import { fixed, inRow, reference } from '../../address';
import { BLANK, call, type Formula, firstOf, formula, quoted } from '../../formula';
import { type Landmarks, place } from '../../plan';
import type { SheetDraft } from '../../sheet';
import { formerKey } from '../acquisBut1';
import { IDENTITY, type JuryLayout } from './layout';

/** The semester that asks for S1 and S2. */
export const S5 = 5;

/** Line by line: who left, or else that 4.5 is yet to be applied; then the code of each UE of S1 and S2. */
export function drawPremiereAnnee(
  draft: SheetDraft,
  programme: Programme,
  layout: JuryLayout,
  landmarks: Landmarks,
): void {
  for (let row = layout.firstRow; row < layout.firstRow + layout.rows; row += 1) {
    const isFree = `${inRow(row, IDENTITY.nip)}=${BLANK}`;
    const statut = inRow(row, layout.statutCode);
    const standing = firstOf(
      [
        [isFree, BLANK],
        [`${statut}<>${BLANK}`, statut],
      ],
      quoted('ATT'),
    );
    draft.put(
      row,
      layout.standing,
      formula(standing),
      ...layout.rcues.flatMap((rcue): readonly Formula[] => {
        const codes = formerUes(programme, rcue) ?? [null, null];
        return codes.map((ue) =>
          formula(firstOf([[isFree, BLANK]], ue === null ? quoted('SO') : formerCode(row, ue, landmarks))),
        );
      }),
    );
  }
}

/** By an acquisition, else by a line that says that it is not acquired; blank where nothing says it. */
function formerCode(row: number, ue: string, landmarks: Landmarks): string {
  const at = (name: string): string => reference(place(landmarks, name));
  const found = (acquired: boolean): string =>
    call(
      'INDEX',
      at('acq_code'),
      call('MATCH', formerKey(call('TRIM', inRow(row, IDENTITY.nip)), ue, acquired), at('acq_recherche'), 0),
    );
  return call('IFERROR', found(true), call('IFERROR', found(false), BLANK));
}

/** The codes of S1 and S2 of all lines. */
export const premiereAnneeCodes = ({ down, premiereAnnee, rcues }: JuryLayout): string =>
  fixed(down(premiereAnnee, 2 * rcues.length));
