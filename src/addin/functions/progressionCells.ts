/** PROGRESSION: what 4.5 says of entering the next semester, with all its reasons. */
import {
  type Acquisition,
  type But1Competence,
  codeInRcue,
  countRcues,
  type Decimales,
  type Poids,
  type ProgressionCode,
  progression,
  type RcueAverage,
  type RcueCounts,
  rcueAverage,
  roundHalfUp,
  type UeAverage,
  type UeState,
} from '../../arrete/index';
import type { CellValue } from '../cells';
import * as messages from '../messages';
import { reasonSentence } from '../wording/answers';
import { ofFirstYear, readAcquisitions, readRetained } from './acquisitions';
import { isBlankRow, readDecimales, readOthers, readPoids, readSemestre, sizeOf } from './arguments';
import { namesOf } from './deliberateArguments';
import { isLeftOut, readAverages, required, toMatrix } from './matrix';

/** The averages of a student this year, by competence. */
interface YearAverages {
  readonly impairs: readonly UeAverage[];
  readonly pairs: readonly UeAverage[];
  readonly rcues: readonly RcueAverage[];
}

/** Averages n×c of both semesters give n×4: code, reason, « 3/5 », lowest RCUE.
 * @example progressionCells([[12, 9]], [[12, 11]]) // [['ADM', '2 RCUE sur 2 ≥ 10 ; minimum 10,00 ≥ 8 (4.5)', '2/2', 10]]
 */
export function progressionCells(
  impair: unknown,
  pair: unknown,
  semestre?: unknown,
  poids?: unknown,
  decimales?: unknown,
  acquis?: unknown,
  codes?: unknown,
  noms?: unknown,
): CellValue[][] {
  const cells = required('impair', impair);
  const size = sizeOf('impair', cells);
  const odd = readAverages('impair', cells);
  const even = readOthers('pair', pair, size);
  const entered = readSemestre(semestre);
  const weights = readPoids(poids, size);
  const setting = readDecimales(decimales);
  if (entered === 5 && isLeftOut(acquis)) throw new Error(messages.acquisRequired());
  const former = readAcquisitions('acquis', acquis, size);
  const retained = readRetained(codes, size);
  const named = isLeftOut(noms) ? [] : namesOf(noms, 3 * size.colonnes, { ...size, colonnes: 3 * size.colonnes });
  const names = named.map(([, , nom = '']) => nom);
  const further = [pair, acquis, codes].map((value) => (isLeftOut(value) ? null : toMatrix(value)));
  const rcues = new Array<RcueAverage>(size.colonnes); // one for all: a decision keeps nothing of it
  const unknown = new Array<UeAverage>(size.colonnes).fill(null);
  const written = new Map<number, Map<number, Answer>>();
  return odd.map((row, i) => {
    if (isBlankRow(cells, i) && further.every((matrix) => isBlankRow(matrix, i))) return ['', '', '', ''];
    const others = even?.[i] ?? unknown;
    for (let j = 0; j < row.length; j++) {
      rcues[j] = rcueAverage(row[j] as UeAverage, others[j] as UeAverage, weights[j] as Poids);
    }
    const counts = countRcues(rcues, setting);
    const alike = entered === 5 ? null : alikeOf(written, counts);
    const shown = roundHalfUp(counts.minimum ?? 0, setting);
    let answer = alike?.get(shown);
    if (answer === undefined) {
      const averages = { impairs: row, pairs: others, rcues };
      const but1 = entered === 5 ? but1Of(averages, former?.[i], retained?.[i], setting) : [];
      const { code, reasons } = progression({ semestre: entered, rcues, decimales: setting, but1 });
      answer = { code, sentence: reasonSentence(reasons, setting, names), ratio: ratioOf(counts) };
      alike?.set(shown, answer);
    }
    return [answer.code, answer.sentence, answer.ratio, counts.minimum ?? ''];
  });
}

/** What is written of a student before the lowest RCUE. */
interface Answer {
  readonly code: ProgressionCode;
  readonly sentence: string;
  readonly ratio: string;
}

/**
 * The answers written to students who reached as many RCUE out of as many, by their lowest RCUE as it is shown; null when one is not
 * known, since the sentence names it. Out of S5 an answer hangs on these figures alone, and a class has few: each is made once.
 */
function alikeOf(
  written: Map<number, Map<number, Answer>>,
  { atteints, total, inconnus, minimum }: RcueCounts,
): Map<number, Answer> | null {
  if (inconnus > 0 || minimum === null) return null;
  const reached = total * (total + 1) + atteints; // its own for each pair: at most `total` are reached
  let alike = written.get(reached);
  if (alike === undefined) {
    alike = new Map();
    written.set(reached, alike);
  }
  return alike;
}

const ratioOf = ({ atteints, total, minimum }: RcueCounts): string => (minimum === null ? '' : `${atteints}/${total}`);

/** For each competence: what is known of S1 and S2, and the codes of this year that may carry them (given, else computed). */
function but1Of(
  { impairs, pairs, rcues }: YearAverages,
  former: readonly Acquisition[] | undefined,
  retained: readonly Acquisition[] = [],
  decimales: Decimales,
): readonly But1Competence[] {
  return ofFirstYear(former, rcues.length).map((ues, j) => {
    const state = (rank: number, average: UeAverage = null): UeState =>
      stateOf(retained[rank] ?? null) ?? codeInRcue({ average, decimales, acquis: null }, rcues[j] as RcueAverage);
    return { ...ues, niveauSuperieur: [state(2 * j, impairs[j]), state(2 * j + 1, pairs[j])] };
  });
}

/** TRUE and FALSE say « acquired » and « not acquired » without saying how. */
function stateOf(given: Acquisition): UeState {
  if (typeof given !== 'boolean') return given;
  return given ? 'ADM' : 'AJ';
}
