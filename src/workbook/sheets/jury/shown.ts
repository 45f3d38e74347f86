/** The cells of a jury line that are read: codes, missing marks, lists of UE, each in words. */
import { inRow, reference } from '../../address';
import { BLANK, call, concat, type Formula, firstOf, formula, quoted, when } from '../../formula';
import { type Landmarks, place } from '../../plan';
import { IDENTITY, type JuryLayout, type JuryUe } from './layout';
import { formerFault, stopped } from './stopped';
import { ACQUIRING } from './technical';

/** A value shown on a line that has a student, blank otherwise or in error. */
export const shown = (row: number, value: string): Formula =>
  formula(call('IFERROR', when(`${inRow(row, IDENTITY.nip)}=${BLANK}`, BLANK, value), BLANK));

/** « ADM », or « ADM (2024-25) » when a former acquisition stands, or the statut of a student who left without acquiring it. */
export function codeCell(row: number, one: JuryUe, layout: JuryLayout, landmarks: Landmarks): Formula {
  const code = layout.spilled(row, one.code, layout.compensate);
  const former = inRow(row, one.formerLine);
  const statut = inRow(row, layout.statutCode);
  const year = call('INDEX', reference(place(landmarks, 'acq_annee')), former);
  const dated = concat(code, when(`${former}>0`, concat(quoted(' ('), year, quoted(')')), BLANK));
  const acquired = call('OR', ...ACQUIRING.map((acquiring) => `${code}=${quoted(acquiring)}`));
  return shown(
    row,
    firstOf(
      [
        [acquired, dated],
        [`${statut}<>${BLANK}`, statut],
      ],
      code,
    ),
  );
}

/** ECTS acquired; they rest on the codes, hence on two spills. */
export function creditsCell(row: number, layout: JuryLayout): Formula {
  const codesKnown = layout.spilled(row, layout.credits, layout.compensate);
  return shown(row, when(`${layout.spilled(row, layout.credits, layout.credits)}=${BLANK}`, BLANK, codesKnown));
}

/** The UE of a line for which a condition holds, « UE14, UE24 ». */
export function listOfUes(ues: readonly JuryUe[], holds: (one: JuryUe) => string): string {
  const names = ues.map((one) => when(holds(one), quoted(`${one.ue.code} `), BLANK));
  return call('SUBSTITUTE', call('TRIM', concat(...names)), quoted(' '), quoted(', '));
}

/** The UE that the rules leave unacquired. */
export const refusedUes = (row: number, layout: JuryLayout): Formula =>
  shown(
    row,
    listOfUes(layout.ues, (one) => `${layout.spilled(row, one.code, layout.compensate)}=${quoted('AJ')}`),
  );

/** « 3 notes manquantes (UE11, UE13) » over the UE not formerly acquired; a student whose line is nowhere is said so. Of who has left, nothing. */
export function missingCell(row: number, layout: JuryLayout, landmarks: Landmarks): Formula {
  const count = (name: string, line: number): string => {
    const counted = call('INDEX', reference(place(landmarks, name)), inRow(row, line));
    return when(call('ISNUMBER', inRow(row, line)), call('IFERROR', call('N', counted), 0), 0);
  };
  const lines = new Map(layout.ues.map(({ line, semestre }) => [line, semestre]));
  const absent = Array.from(lines, ([line, semestre]) =>
    when(`${inRow(row, line)}=${BLANK}`, quoted(`absent de Notes S${semestre} `), BLANK),
  );
  const listed = listOfUes(layout.ues, (one) =>
    call('AND', `${inRow(row, one.formerLine)}=0`, `${count(`manque_${one.ue.code}`, one.line)}>0`),
  );
  const total = Array.from(lines, ([line, semestre]) => count(`manque_S${semestre}`, line)).join('+');
  const words = firstOf(
    [
      // Every mark of a pôle is EXC: nothing is to be typed, and nothing gives an average.
      [`${total}=0`, quoted('pôle sans aucune note qui compte (')],
      [`${total}=1`, quoted('1 note manquante (')],
    ],
    concat(total, quoted(' notes manquantes (')),
  );
  return formula(
    firstOf(
      [
        [call('OR', `${inRow(row, IDENTITY.nip)}=${BLANK}`, `${inRow(row, layout.statutCode)}<>${BLANK}`), BLANK],
        [`${concat(...absent)}<>${BLANK}`, call('TRIM', concat(...absent))],
        [`${listed}=${BLANK}`, layout.semestres.length < 2 ? stoppedHere(row, layout, landmarks) : BLANK],
      ],
      concat(words, listed, quoted(')')),
    ),
  );
}

/** January has no column of reasons: it is told here, of a line with an UE that awaits its average. */
function stoppedHere(row: number, layout: JuryLayout, landmarks: Landmarks): string {
  const isWaiting = call('OR', ...layout.ues.map(({ retained }) => `${inRow(row, retained)}=${BLANK}`));
  const stays = `${inRow(row, layout.statutCode)}=${BLANK}`;
  return firstOf([[call('AND', stays, isWaiting), stopped(layout)], formerFault(row, layout, landmarks)], BLANK);
}

/** « ▲ 2 » where comparisons depend on the rounding. */
export function roundingCell(row: number, layout: JuryLayout): Formula {
  const count = inRow(row, layout.roundingCount);
  return formula(when(`${count}>0`, concat(quoted('▲ '), count), BLANK));
}
