/** DELIBERATE: what is retained of the results of the rules and of the jury's decisions, for a class. */
import {
  creditsOf,
  type DecisionUe,
  deliberate,
  type RcueOfJury,
  ruledYear,
  type UeOfJury,
  type UeState,
} from '../../arrete/index';
import { type CellValue, readPositive } from '../cells';
import * as messages from '../messages';
import { deliberationCells } from '../wording/deliberation';
import { ofFirstYear, readAcquisitions } from './acquisitions';
import { checkSize, isBlankRow, readDecimales, readSemestre, sizeOf } from './arguments';
import { BLOCK, NO_DECISION, namesOf, readDecisions, readJanuary, readResults, rowOf } from './deliberateArguments';
import { isLeftOut, required, toMatrix } from './matrix';
import { readJuryDay, readYears } from './yearArguments';

/** Results n×3c and decisions n×3c (n×c in January) give n×(3c+7): for each competence the codes retained of its RCUE and of its UE,
 * then the year, both counts, the credits, the UE not acquired, what the jury changed, what follows, what is left to settle.
 * @example deliberateCells([[9, 'AJ', 'AJ']], [['', '', 'ADJ']], [['UE11', 'UE21', 'Comprendre']], [['', 5, 5]], 'AJ')[0].slice(0, 6)
 * // ['ADJ', 'ADJR', 'ADJR', 'ADJ', '0 RCUE ≥ 10, 1 validé sur 1', 10]
 */
export function deliberateCells(
  resultats: unknown,
  decisions: unknown,
  noms: unknown,
  credits: unknown,
  situations?: unknown,
  annee?: unknown,
  redoublements?: unknown,
  janvier?: unknown,
  semestre?: unknown,
  decimales?: unknown,
  dateDuJury?: unknown,
  premiereAnnee?: unknown,
): CellValue[][] {
  const rows = required('resultats', resultats);
  const size = sizeOf('resultats', rows);
  if (size.colonnes % BLOCK !== 0) throw new Error(messages.notByThree(size));
  const competences = size.colonnes / BLOCK;
  const isAnnual = !isLeftOut(situations);
  const perCompetence = isAnnual ? BLOCK : 1;
  const words = required('decisions', decisions);
  checkSize('decisions', words, [[size.lignes, perCompetence * competences]], size);
  const names = namesOf(noms, perCompetence * competences, size);
  const ects = rowOf('credits', credits, size, (cell, place) => readPositive(cell, place, 0));
  const setting = readDecimales(decimales);
  const entered = readSemestre(semestre);
  const column = toMatrix(situations);
  const dossiers = isAnnual && !isLeftOut(annee) ? toMatrix(annee) : null;
  const results = rows.map((row, i) => readResults(row, i + 1));
  const spoken = readDecisions(words, perCompetence);
  const january = isLeftOut(janvier) ? null : readJanuary(janvier, size, competences);
  if (isAnnual && entered === 5 && isLeftOut(premiereAnnee)) throw new Error(messages.acquisRequired('premiereAnnee'));
  const former = readAcquisitions('premiereAnnee', premiereAnnee, { ...size, colonnes: competences });
  const years = isAnnual
    ? readYears(situations, annee, redoublements, size, [entered - 2, entered - 1], readJuryDay(dateDuJury))
    : null;
  return results.map((result, i) => {
    // Someone without any average yet, or who left, has a year all the same.
    const isSilent = [rows, words, isAnnual ? column : null, dossiers].every((matrix) => isBlankRow(matrix, i));
    if (isSilent) return new Array<CellValue>(BLOCK * competences + 7).fill('');
    const rcues = result.map(({ average, impair, pair }, j): RcueOfJury => {
      const word = spoken[i]?.[j] ?? NO_DECISION;
      const ue = (name: string, regles: UeState, decision: DecisionUe | null, half: number): UeOfJury => ({
        ue: name,
        regles,
        janvier: half === 0 ? (january?.[i]?.[j] ?? null) : null,
        decision,
      });
      const [odd = '', even = '', nom = ''] = names[j] ?? [];
      return {
        nom,
        average,
        impair: ue(odd, impair, word.impair, 0),
        pair: isAnnual ? ue(even, pair, word.pair, 1) : null,
        decision: word.rcue,
      };
    });
    const year = years?.[i] ?? null;
    const before = { rcues, rectification: year?.rectification ?? false, decimales: setting };
    // Before S5, what the rules give rests on what is retained of the UE, which this very call decides.
    const annee =
      year &&
      (entered === 5
        ? ruledYear({ ...year.annee, but1: ofFirstYear(former?.[i], competences) }, year.statut, 5, before).annee
        : year.annee);
    const deliberation = deliberate({ ...before, annee });
    const states = deliberation.rcues.flatMap(({ code, impair, pair }) => [
      isAnnual ? code : null,
      impair.code,
      pair?.code ?? null,
    ]);
    const total = creditsOf(
      states.map((state, index) => ({ state, ects: index % BLOCK === 0 ? 0 : (ects[index] ?? 0) })),
    );
    return [...states.map((state) => state ?? ''), ...deliberationCells(rcues, deliberation, total, entered)];
  });
}
