/** What the sheet of the year reads of that of January, by NIP: the decisions to keep, and the codes that have changed since. */
import { area, fixed, inRow, reference } from '../../address';
import { BLANK, call, concat, type Formula, formula, quoted, when } from '../../formula';
import { type Landmarks, place } from '../../plan';
import type { SheetDraft } from '../../sheet';
import { IDENTITY, type JuryLayout } from './layout';
import { shown } from './shown';

/** What the jury of January wrote and retained, for each line, when its sheet is in the workbook. */
export function drawJanuary(draft: SheetDraft, layout: JuryLayout, landmarks: Landmarks): void {
  const session = `S${layout.semestres[0] ?? 1}`;
  const isThere = landmarks.has(`jury_nip_${session}`);
  for (let row = layout.firstRow; row < layout.firstRow + layout.rows; row += 1) {
    if (!isThere) {
      // Blank on purpose: what read a sheet that is gone would stay in error.
      draft.put(row, layout.januaryLine, ...new Array<string>(1 + 2 * layout.rcues.length).fill(''));
      continue;
    }
    const nip = inRow(row, IDENTITY.nip);
    const line = inRow(row, layout.januaryLine);
    const at = (name: string): string => reference(place(landmarks, name));
    const read = (range: string, column: number): string =>
      call('IFERROR', concat(call('INDEX', range, line, column), BLANK), BLANK);
    const codes = at(`jury_retenu_${session}`);
    const isKnown = call('IFERROR', call('MATCH', call('TRIM', nip), at(`jury_nip_${session}`), 0), BLANK);
    draft.put(
      row,
      layout.januaryLine,
      formula(when(`${nip}=${BLANK}`, BLANK, isKnown)),
      ...layout.rcues.map((_, index) => whenNumber(line, read(at(`jury_decision_${session}`), index + 1))),
      ...layout.rcues.map((_, index) =>
        whenNumber(line, when(call('ISERROR', call('INDEX', codes, 1, 1)), BLANK, read(codes, 3 * index + 2))),
      ),
    );
  }
}

/** Without the guard, a blank line would be a whole column. */
const whenNumber = (line: string, value: string): Formula => formula(when(call('ISNUMBER', line), value, BLANK));

/** « UE11 AJ → CMP »: the UE whose code is no longer that of January. */
export function sinceJanuary(row: number, layout: JuryLayout): Formula {
  const { deliberate, januaryCodes, firstRow } = layout;
  const changes = layout.rcues.map(({ impair }, index) => {
    const [before, now] = [inRow(row, januaryCodes + index), inRow(row, deliberate + 3 * index + 1)];
    const isChanged = call('AND', `${before}<>${BLANK}`, `${now}<>${BLANK}`, `${before}<>${now}`);
    return when(isChanged, concat(quoted(`, ${impair.code} `), before, quoted(' → '), now), BLANK);
  });
  const isStopped = call('ISERROR', fixed(area(firstRow, deliberate)));
  return shown(row, when(isStopped, BLANK, call('MID', concat(...changes), 3, 500)));
}
