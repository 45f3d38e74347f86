/** EXPLAIN: every step of the reasoning about each student of a class, a text per competence, then one for the year. */
import { explain, type JuryFile, judge, type RcueOfFile, type Step, type UeOfFile } from '../../arrete/index';
import { type CellValue, refuseErrorCell } from '../cells';
import { OWN_CLOCK } from '../clock';
import * as messages from '../messages';
import { stepSentence } from '../wording/explanation';
import { ofFirstYear, readAcquisitions, readHeld } from './acquisitions';
import { checkSize, isBlankRow, readDecimales, readOthers, readPoids, readSemestre, sizeOf } from './arguments';
import { BLOCK, NO_DECISION, readDecisions, readJanuary } from './deliberateArguments';
import { isLeftOut, type Matrix, mapCells, readAverages, required, toMatrix } from './matrix';
import { ANNEE, readRepeated, yearOf } from './yearArguments';

/** Averages n×c give n×(c+1) texts, a line per step.
 * @example explainCells([[9.4]], [[11]], [['UE11', 'UE21', 'Comprendre']])[0][0].split('\n')[3]
 * // 'UE11 acquise par compensation : RCUE Comprendre 10,20 ≥ 10 — §4.4'
 */
export function explainCells(
  impair: unknown,
  pair?: unknown,
  noms?: unknown,
  semestre?: unknown,
  poids?: unknown,
  decimales?: unknown,
  acquis?: unknown,
  decisions?: unknown,
  annee?: unknown,
  redoublements?: unknown,
  janvier?: unknown,
  premiereAnnee?: unknown,
): CellValue[][] {
  const cells = required('impair', impair);
  const size = sizeOf('impair', cells);
  const odd = readAverages('impair', cells);
  const even = readOthers('pair', pair, size);
  const entered = readSemestre(semestre);
  const setting = readDecimales(decimales);
  const weights = readPoids(poids, size);
  const held = readHeld(acquis, size);
  const per = even === null ? 1 : BLOCK;
  const words = optional('decisions', decisions, size, per * size.colonnes);
  const spoken = words && readDecisions(words, per);
  const years = optional('annee', annee, size, ANNEE);
  const repeats = readRepeated(redoublements, size);
  const january = isLeftOut(janvier) ? null : readJanuary(janvier, size, size.colonnes);
  if (even !== null && entered === 5 && isLeftOut(premiereAnnee))
    throw new Error(messages.acquisRequired('premiereAnnee'));
  const former = readAcquisitions('premiereAnnee', premiereAnnee, size);
  const earliest = even === null ? entered - 1 : entered - 2;
  const semestres = [earliest, earliest + 1] as const;
  const names = namesOf(noms, size, semestres);
  const given = [pair, acquis, janvier].map((value) => (isLeftOut(value) ? null : toMatrix(value)));
  const blanks = [cells, ...given, words, years];
  return odd.map((row, i) => {
    if (blanks.every((matrix) => isBlankRow(matrix, i))) return new Array<CellValue>(size.colonnes + 1).fill('');
    const rcues = row.map((average, j): RcueOfFile => {
      const [first = '', second = '', nom = ''] = names[j] ?? [];
      const said = spoken?.[i]?.[j] ?? NO_DECISION;
      const ue = (name: string, half: 0 | 1): UeOfFile => ({
        ue: name,
        average: half === 0 ? average : (even?.[i]?.[j] ?? null),
        acquis: held?.[i]?.[2 * j + half] ?? null,
        annee: '',
        ects: 0,
        janvier: half === 0 ? (january?.[i]?.[j] ?? null) : null,
        decision: half === 0 ? said.impair : said.pair,
      });
      return {
        nom,
        impair: ue(first, 0),
        pair: even === null ? null : ue(second, 1),
        poids: weights[j] ?? [1, 1],
        supposee: null,
        decision: said.rcue,
      };
    });
    const at = (colonne: number) => ({ argument: 'annee', ligne: i + 1, colonne });
    const year = yearOf(years?.[i] ?? [], repeats(i), semestres, { juryLe: null, clock: OWN_CLOCK }, at);
    const but1 = entered === 5 ? ofFirstYear(former?.[i], size.colonnes) : null;
    const file: JuryFile = {
      rcues,
      statut: null,
      annee: even === null ? null : { ...year.annee, but1 },
      semestre: entered,
      rectification: year.rectification,
      decimales: setting,
    };
    const judgement = judge(file);
    const explanation = explain(file, judgement);
    const { attendues } = judgement.deliberation;
    const text = (steps: readonly Step[]): string =>
      steps.map((step) => stepSentence(step, setting, attendues)).join('\n');
    return [...explanation.rcues.map(({ steps }) => text(steps)), text(explanation.annee)];
  });
}

function optional(argument: string, value: unknown, size: messages.Size, columns: number): Matrix | null {
  if (isLeftOut(value)) return null;
  const matrix = toMatrix(value);
  checkSize(argument, matrix, [[size.lignes, columns]], size);
  return matrix;
}

/** For each competence: the names of its odd UE, of its even UE and of the RCUE; « UE11 », « UE21 », « C1 » when left out. */
function namesOf(noms: unknown, size: messages.Size, semestres: readonly number[]): readonly (readonly string[])[] {
  const matrix = isLeftOut(noms) ? null : toMatrix(noms);
  if (matrix) checkSize('noms', matrix, [[1, BLOCK * size.colonnes]], size);
  const given = matrix && mapCells('noms', matrix, readName)[0];
  return Array.from({ length: size.colonnes }, (_, j) => {
    const made = [...semestres.map((semestre) => `UE${semestre}${j + 1}`), `C${j + 1}`];
    return made.map((name, k) => given?.[BLOCK * j + k] || name);
  });
}

function readName(cell: unknown, place: messages.Where): string {
  refuseErrorCell(cell, place);
  // A jury sheet heads its column « RCUE Comprendre ».
  const text = typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
  return text.replace(/^RCUE\s+/, '');
}
