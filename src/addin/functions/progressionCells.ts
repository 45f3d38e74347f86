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
import { type CellValue, readAcquis } from '../cells';
import * as messages from '../messages';
import { reasonSentence } from '../wording/answers';
import { checkSize, isBlankRow, readDecimales, readOthers, readPoids, readSemestre, sizeOf } from './arguments';
import { namesOf } from './deliberateArguments';
import { isLeftOut, type Matrix, mapCells, readAverages, required, toMatrix, widthOf } from './matrix';

type Acquisitions = readonly (readonly Acquisition[])[];

/** The two UE of one competence this year. */
interface YearUes {
  readonly impair: UeAverage;
  readonly pair: UeAverage;
  readonly poids: Poids;
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
    writeRcues(rcues, row, others, weights);
    const counts = countRcues(rcues, setting);
    const alike = entered === 5 ? null : alikeOf(written, counts);
    const shown = roundHalfUp(counts.minimum ?? 0, setting);
    let answer = alike?.get(shown);
    if (answer === undefined) {
      const but1 =
        entered === 5 ? but1Of(yearUes(row, others, weights), former?.[i] ?? [], retained?.[i] ?? [], setting) : [];
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

/** The average of each RCUE of a student. */
function writeRcues(
  rcues: RcueAverage[],
  impairs: readonly UeAverage[],
  pairs: readonly UeAverage[],
  weights: readonly Poids[],
): void {
  for (let j = 0; j < impairs.length; j++) {
    rcues[j] = rcueAverage(impairs[j] as UeAverage, pairs[j] as UeAverage, weights[j] as Poids);
  }
}

const yearUes = (
  impairs: readonly UeAverage[],
  pairs: readonly UeAverage[],
  weights: readonly Poids[],
): readonly YearUes[] => impairs.map((impair, j) => ({ impair, pair: pairs[j] ?? null, poids: weights[j] ?? [1, 1] }));

/** For each competence: what is known of S1 and S2, and the codes of this year that may carry them (given, else computed). */
function but1Of(
  ues: readonly YearUes[],
  former: readonly Acquisition[],
  retained: readonly Acquisition[],
  decimales: Decimales,
): readonly But1Competence[] {
  return ues.map((ue, j) => {
    const average = rcueAverage(ue.impair, ue.pair, ue.poids);
    const computed = (own: UeAverage): UeState => codeInRcue({ average: own, decimales, acquis: null }, average);
    return {
      s1: former[2 * j] ?? null,
      s2: former[2 * j + 1] ?? null,
      niveauSuperieur: [
        stateOf(retained[2 * j] ?? null) ?? computed(ue.impair),
        stateOf(retained[2 * j + 1] ?? null) ?? computed(ue.pair),
      ],
    };
  });
}

/** TRUE and FALSE say « acquired » and « not acquired » without saying how. */
function stateOf(given: Acquisition): UeState {
  if (typeof given !== 'boolean') return given;
  return given ? 'ADM' : 'AJ';
}

/** The codes of the UE, alone, or as DELIBERATE gives them: that of the RCUE comes first, and is none of an UE. */
function readRetained(codes: unknown, size: messages.Size): Acquisitions | null {
  if (isLeftOut(codes)) return null;
  const cells = toMatrix(codes);
  const { lignes, colonnes } = size;
  checkSize(
    'codes',
    cells,
    [
      [lignes, 2 * colonnes],
      [lignes, 3 * colonnes],
    ],
    size,
  );
  const read = mapCells('codes', cells, readAcquis);
  return widthOf(cells) === 2 * colonnes ? read : read.map((row) => row.filter((_, column) => column % 3 !== 0));
}

/** Codes (or TRUE and FALSE) of UE, two columns per competence; null when left out. */
export function readAcquisitions(argument: string, value: unknown, size: messages.Size): Acquisitions | null {
  if (isLeftOut(value)) return null;
  const cells: Matrix = toMatrix(value);
  checkSize(argument, cells, [[size.lignes, 2 * size.colonnes]], size);
  return mapCells(argument, cells, readAcquis);
}
