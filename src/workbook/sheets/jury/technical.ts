/** The technical cells of a jury line: where the student stands on the other sheets, and which averages the jury may take. */
import { BAREME_LEGAL, CODES_JURY, isAcquiringCode } from '../../../arrete';
import { cellOf, inRow, reference } from '../../address';
import { BLANK, call, type Formula, firstOf, formula, ifNumber, quoted, when } from '../../formula';
import { identityAt } from '../../identity';
import { type Landmarks, place } from '../../plan';
import { IDENTITY, type JuryLayout, type JuryUe } from './layout';

/** Shown instead of a proposal. */
export const OUT_STATUTS = [
  { statut: 'Démission', code: 'DEM' },
  { statut: 'Défaillant', code: 'DEF' },
] as const;

export const ACQUIRING = CODES_JURY.map(({ code }) => code).filter(isAcquiringCode);

type Cell = readonly [column: number, content: Formula];

/** `skipCells`: the boxes « ne pas attendre », of the line and for all. */
export function technicalLine(
  row: number,
  layout: JuryLayout,
  skipCells: readonly string[],
  landmarks: Landmarks,
): readonly Cell[] {
  const nip = inRow(row, IDENTITY.nip);
  const lineIn = (target: string): Formula => {
    const found = call('MATCH', call('TRIM', nip), reference(place(landmarks, target)), 0);
    return formula(when(`${nip}<>${BLANK}`, call('IFERROR', found, BLANK), BLANK));
  };
  const statut = identityAt(inRow(row, layout.roster), 'statut', landmarks);
  const out = OUT_STATUTS.map(({ statut: label, code }) => [`${statut}=${quoted(label)}`, quoted(code)] as const);
  const lines = new Map(layout.ues.map(({ line, semestre }) => [line, lineIn(`moy_nip_S${semestre}`)]));
  return [
    [layout.roster, lineIn('etu_nip')],
    ...Array.from(lines),
    [layout.statutCode, formula(firstOf(out, BLANK))],
    [layout.formerCount, formula(when(`${nip}<>${BLANK}`, formerCountOf(nip, layout, landmarks), 0))],
    [layout.formerFault, formula(formerFaultOf(nip, landmarks))],
    [layout.doNotWait, formula(call('OR', ...skipCells.map((cell) => `${cell}=TRUE`)))],
    ...layout.ues.flatMap((one) => averageCells(row, one, layout, landmarks)),
  ];
}

function averageCells(row: number, one: JuryUe, layout: JuryLayout, landmarks: Landmarks): readonly Cell[] {
  const nip = inRow(row, IDENTITY.nip);
  const nth = (name: string, line: string): string => call('INDEX', reference(place(landmarks, name)), line);
  const former = inRow(row, one.formerLine);
  const current = inRow(row, one.current);
  const average = nth(`moy_${one.ue.code}`, inRow(row, one.line));
  const missing = nth(`manque_${one.ue.code}`, inRow(row, one.line));
  // A UE enters only if its missing count is a number and 0 (or nobody waits) and its average a number.
  const enters = call('OR', `${missing}=0`, inRow(row, layout.doNotWait));
  const taken = when(call('ISNUMBER', missing), when(enters, ifNumber(average), BLANK), BLANK);
  const entering = ifNumber(inRow(row, one.line), taken);
  const formerAverage = nth('acq_moyenne', former);
  const better = when(call('ISNUMBER', current), call('MAX', formerAverage, current), formerAverage);
  // Off the scale, it is not known: « Contrôle » says so, and this cell of one student must not stop the whole class.
  const isOnScale = call('AND', `${formerAverage}>=0`, `${formerAverage}<=${BAREME_LEGAL}`);
  const retained = when(call('ISNUMBER', formerAverage), when(isOnScale, better, current), current);
  return [
    [
      one.formerLine,
      formula(when(`${inRow(row, layout.formerCount)}>0`, formerLineOf(nip, one.ue.code, landmarks), 0)),
    ],
    [one.formerCode, formula(when(`${former}>0`, nth('acq_code', former), BLANK))],
    [one.current, formula(call('IFERROR', entering, BLANK))],
    [one.retained, formula(when(`${former}>0`, retained, current))],
  ];
}

/** Lines of UE of this year, counted once a student: of most there is none, and their UE need not be looked for. */
function formerCountOf(nip: string, { rcues, semestres }: JuryLayout, landmarks: Landmarks): string {
  const at = (name: string): string => reference(place(landmarks, name));
  const same = `(${call('TRIM', at('acq_nip'))}=${call('TRIM', nip)})`;
  if (semestres[0] === 1) return call('SUMPRODUCT', `--${same}`);
  // In BUT2 everybody has lines, those of S1 and S2.
  const own = rcues.flatMap(({ impair, pair }) => [quoted(impair.code), quoted(pair.code)]);
  return call('SUMPRODUCT', `${same}*${call('ISNUMBER', call('MATCH', at('acq_ue'), `{${own.join(';')}}`, 0))}`);
}

/** Looked for only while a line of that sheet, whosever it is, is to be mended. */
function formerFaultOf(nip: string, landmarks: Landmarks): string {
  const at = (name: string): string => reference(place(landmarks, name));
  const wrong = `(${call('TRIM', at('acq_nip'))}=${call('TRIM', nip)})*(${call('LEFT', at('acq_controle'), 1)}=${quoted('✗')})`;
  const position = call('SUMPRODUCT', call('MAX', `${wrong}*(${POSITIONS}-${positions(landmarks)})`));
  const isSought = call('AND', `${at('acq_fautes')}<>${BLANK}`, `${nip}<>${BLANK}`);
  return when(isSought, call('MOD', `${POSITIONS}-${position}`, POSITIONS), 0);
}

/** More than the lines of any sheet. */
const POSITIONS = 100_000;

/** Of each line of « Acquis antérieurs », from 1. */
const positions = (landmarks: Landmarks): string =>
  `(${call('ROW', reference(place(landmarks, 'acq_nip')))}-${call('ROW', reference(cellOf(place(landmarks, 'acq_nip'), 0, 0)))}+1)`;

/** The line of « Acquis antérieurs » by which this student has this UE, that of the best average; 0 when there is none. */
function formerLineOf(nip: string, ue: string, landmarks: Landmarks): string {
  const at = (name: string): string => reference(place(landmarks, name));
  const held = call('ISNUMBER', call('MATCH', at('acq_code'), `{${ACQUIRING.map(quoted).join(';')}}`, 0));
  const isOnScale = `(${at('acq_moyenne')}>=0)*(${at('acq_moyenne')}<=${BAREME_LEGAL})`;
  const average = call('IFERROR', `${call('ROUND', `${at('acq_moyenne')}*1000000`, 0)}*${isOnScale}`, 0);
  const same = `(${call('TRIM', at('acq_nip'))}=${call('TRIM', nip)})*(${at('acq_ue')}=${quoted(ue)})`;
  // The highest « average, then position » among the lines that count; the position is its last figures.
  const highest = call('SUMPRODUCT', call('MAX', `${same}*${held}*(${average}*${POSITIONS}+${positions(landmarks)})`));
  return call('MOD', highest, POSITIONS);
}
