/** 4.5: entering the next semester. Even: of right. Odd: more than half of the RCUE, none under 8; S5 needs S1 and S2. */
import { articlesOf, type Decision } from './decision';
import type { RcueAverage } from './rcue';
import { type ProgressionReason, reason } from './reason';
import { type Decimales, reaches } from './rounding';
import { type But1Competence, but1Reason } from './semestre5';
import { isMissing, isObstacle } from './sense';
import { SEUIL_ACQUISITION } from './ue';

/** « une moyenne égale ou supérieure à 8 sur 20 à chaque regroupement cohérent d’UE » (4.5). */
export const SEUIL_PROGRESSION = 8;

/** A semester that one enters from another. After S6 comes the award of the BUT. */
export type SemestreAEntrer = 2 | 3 | 4 | 5 | 6;

/** `DROIT`: even semester. `ADM`: year validated. `PASD`: conditions met. `AJ`: not met, the jury decides. `ATT`: incomplete. */
export type ProgressionCode = 'DROIT' | 'ADM' | 'PASD' | 'AJ' | 'ATT';

export type ProgressionOutcome = 'de-droit' | 'possible' | 'conditions-non-reunies' | 'incomplete';

/** What 4.5 looks at. `but1` is needed to enter S5 and ignored elsewhere. */
export interface ProgressionInput {
  readonly semestre: SemestreAEntrer;
  /** Averages of the RCUE of the year, unrounded, one for each competence; `SO` leaves the count. */
  readonly rcues: readonly RcueAverage[];
  readonly decimales: Decimales;
  readonly but1?: readonly But1Competence[];
}

/** Counts over the RCUE of the student: `total` leaves out `SO`; `inconnus` have no average yet. */
export interface RcueCounts {
  readonly atteints: number;
  readonly total: number;
  readonly inconnus: number;
  /** Lowest known average, unrounded. */
  readonly minimum: number | null;
}

export interface ProgressionDecision extends Decision<ProgressionOutcome, ProgressionReason> {
  readonly code: ProgressionCode;
  readonly counts: RcueCounts;
}

/**
 * Is this number a semester that one enters from another (2 to 6)?
 *
 * @example
 * isSemestreAEntrer(7) // false: after S6, the BUT is awarded
 */
export const isSemestreAEntrer = (semestre: number): semestre is SemestreAEntrer => [2, 3, 4, 5, 6].includes(semestre);

/**
 * May the student enter the semester? Every condition of the text gives one reason, for or against; `ATT` lists all that
 * is missing and takes precedence, since a right can be neither given nor refused on part of the results.
 *
 * « La poursuite d'études dans un semestre pair d’une même année est de droit pour tout étudiant. »
 * « La poursuite d’études dans un semestre impair est possible si et seulement si l’étudiant a obtenu : »
 * @see ARTICLES.semestrePair
 * @see ARTICLES.semestreImpair
 * @example
 * progression({ semestre: 3, rcues: [12, 11, 10, 9, 8], decimales: 2 }).code // 'PASD'
 * progression({ semestre: 3, rcues: [12, 11, 10, 9, 7.99], decimales: 2 }).code // 'AJ'
 */
export function progression({ semestre, rcues, decimales, but1 }: ProgressionInput): ProgressionDecision {
  const counts = countRcues(rcues, decimales);
  if (semestre % 2 === 0) {
    const ofRight = [reason('semestre-pair-de-droit', 'semestrePair', { semestre })];
    return decideYear('DROIT', 'de-droit', ofRight, counts);
  }
  const reasons: ProgressionReason[] =
    counts.minimum === null ? [] : [majority(counts), floor(rcues, counts.minimum, decimales)];
  if (counts.inconnus > 0) reasons.unshift(unknownAverages(rcues));
  if (counts.total === 0) reasons.unshift(reason('aucun-rcue', 'semestreImpair', {}));
  if (semestre === 5) reasons.push(but1Reason(but1 ?? []));
  if (reasons.some(isMissing)) return decideYear('ATT', 'incomplete', reasons.filter(isMissing), counts);
  if (reasons.some(isObstacle)) return decideYear('AJ', 'conditions-non-reunies', reasons, counts);
  return decideYear(counts.atteints === counts.total ? 'ADM' : 'PASD', 'possible', reasons, counts);
}

/** A decision on the year, made at once: this runs for each student of a class. */
const decideYear = (
  code: ProgressionCode,
  outcome: ProgressionOutcome,
  reasons: readonly ProgressionReason[],
  counts: RcueCounts,
): ProgressionDecision => ({ code, outcome, reasons, articles: articlesOf(reasons), counts });

/**
 * The figures « 3/5 » and the lowest RCUE.
 *
 * @example
 * countRcues([12, 9, 'SO', null], 2) // { atteints: 1, total: 3, inconnus: 1, minimum: 9 }
 */
export function countRcues(rcues: readonly RcueAverage[], decimales: Decimales): RcueCounts {
  let atteints = 0;
  let known = 0;
  let inconnus = 0;
  let minimum = Number.POSITIVE_INFINITY;
  for (const average of rcues) {
    if (average === null) inconnus += 1;
    if (typeof average !== 'number') continue;
    known += 1;
    if (reaches(average, SEUIL_ACQUISITION, decimales)) atteints += 1;
    if (average < minimum) minimum = average;
  }
  return { atteints, total: known + inconnus, inconnus, minimum: known === 0 ? null : minimum };
}

const unknownAverages = (rcues: readonly RcueAverage[]): ProgressionReason =>
  reason('rcue-inconnu', 'semestreImpair', { competences: ranks(rcues, (average) => average === null) });

/**
 * Strictly more than half: 2 of 4 is not enough, 3 of 5 is. The average counts, not a validation by the jury.
 *
 * « la moyenne à plus de la moitié des regroupements cohérents d’UE ; »
 * @see ARTICLES.majoriteRcue
 */
function majority({ atteints, total }: RcueCounts): ProgressionReason {
  const code = atteints * 2 > total ? 'rcue-majorite-atteinte' : 'rcue-majorite-non-atteinte';
  return reason(code, 'majoriteRcue', { atteints, total, seuil: SEUIL_ACQUISITION });
}

/**
 * On the average of each RCUE, never on an UE or a mark.
 *
 * « et une moyenne égale ou supérieure à 8 sur 20 à chaque regroupement cohérent d’UE. »
 * @see ARTICLES.plancherRcue
 */
function floor(rcues: readonly RcueAverage[], minimum: number, decimales: Decimales): ProgressionReason {
  if (reaches(minimum, SEUIL_PROGRESSION, decimales)) {
    return reason('rcue-plancher-atteint', 'plancherRcue', { minimum, seuil: SEUIL_PROGRESSION });
  }
  const below = (average: RcueAverage): boolean =>
    typeof average === 'number' && !reaches(average, SEUIL_PROGRESSION, decimales);
  const competences = ranks(rcues, below);
  return reason('rcue-sous-plancher', 'plancherRcue', { minimum, seuil: SEUIL_PROGRESSION, competences });
}

function ranks<Item>(items: readonly Item[], wanted: (item: Item) => boolean): readonly number[] {
  const found: number[] = [];
  for (let index = 0; index < items.length; index++) if (wanted(items[index] as Item)) found.push(index + 1);
  return found;
}

/**
 * Does the rounding setting change the code?
 *
 * @example
 * progressionDependsOnRounding({ semestre: 3, rcues: [12, 12, 7.995], decimales: 2 }) // true
 */
export const progressionDependsOnRounding = (input: ProgressionInput): boolean =>
  progression(input).code !== progression({ ...input, decimales: 'exact' }).code;
