/** What keeps a jury sheet from knowing the averages of a semester: the words of « Notes » and « Moyennes », which name the cell. */
import { area, cellOf, fixed, inRow, reference } from '../../address';
import { BLANK, call, concat, type Formula, firstOf, formula, quoted, when } from '../../formula';
import { type Landmarks, place } from '../../plan';
import type { SheetDraft } from '../../sheet';
import { NOTES_FINE } from '../notes/verdict';
import type { JuryLayout } from './layout';
import { rosterCheck } from './rules';

/** Rows, in the technical columns from `roster` on, one column a semester. */
const ROW = { faulty: 1, stopped: 2 } as const;

export function drawStopped(draft: SheetDraft, { semestres, roster }: JuryLayout, landmarks: Landmarks): void {
  semestres.forEach((semestre, half) => {
    const [notes, moyennes] = ['notes', 'moy'].map((name) => reference(place(landmarks, `${name}_etat_S${semestre}`)));
    const said = (sheet: string, verdict = ''): string =>
      concat(quoted(`${sheet} S${semestre}\u00a0: `), call('SUBSTITUTE', verdict, quoted('✗ '), BLANK));
    const isComputed = `${call('LEFT', moyennes ?? '', 1)}=${quoted('✓')}`;
    const faulty = when(isComputed, BLANK, said('Moyennes', moyennes));
    draft.put(ROW.faulty, roster + half, formula(when(`${notes}=${quoted(NOTES_FINE)}`, faulty, said('Notes', notes))));
    draft.put(ROW.stopped, roster + half, formula(when(isComputed, BLANK, fixed(area(ROW.faulty, roster + half)))));
  });
}

/** « Notes S1 : 1 cellule non reconnue : H12 » while the averages of a semester are stopped, for everyone; blank otherwise. */
export const stopped = (layout: JuryLayout): string => everySemestre(layout, ROW.stopped);

/** The same before the check of the list, at the head of the sheet; of a bonus too, which stops a single UE; then « Acquis antérieurs ». */
export function headCheck(layout: JuryLayout, landmarks: Landmarks): Formula {
  const faulty = everySemestre(layout, ROW.faulty);
  const former = reference(place(landmarks, 'acq_fautes'));
  return formula(
    firstOf(
      [
        [`${faulty}<>${BLANK}`, faulty],
        [`${former}<>${BLANK}`, concat(quoted('Acquis antérieurs, '), former)],
      ],
      rosterCheck(layout, landmarks),
    ),
  );
}

/** On the line of a student of whom « Acquis antérieurs » has a line to mend: its row, and what « Contrôle » says of it. */
export function formerFault(row: number, layout: JuryLayout, landmarks: Landmarks): readonly [string, string] {
  const position = inRow(row, layout.formerFault);
  const line = `${call('ROW', reference(cellOf(place(landmarks, 'acq_controle'), 0, 0)))}+${position}-1`;
  const said = call('MID', call('INDEX', reference(place(landmarks, 'acq_controle')), position), 3, 99);
  return [`${position}>0`, concat(quoted('Acquis antérieurs, ligne '), `(${line})`, quoted(' : '), said)];
}

function everySemestre({ semestres, roster }: JuryLayout, row: number): string {
  const [first = BLANK, second] = semestres.map((_, half) => fixed(area(row, roster + half)));
  if (second === undefined) return first;
  const both = call('AND', `${first}<>${BLANK}`, `${second}<>${BLANK}`);
  return `(${concat(first, when(both, quoted('\u00a0; '), BLANK), second)})`;
}
