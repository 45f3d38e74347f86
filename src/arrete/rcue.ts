/** 4.4: the average of a regroupement cohérent d'UE, and compensation inside it. */
import { type CodeJury, isAcquired, type UeState } from './jury';
import { meanOfTwo } from './mean';
import { reason } from './reason';
import { type Decimales, reaches } from './rounding';
import {
  acquisition,
  codeAlone,
  decideUe,
  SEUIL_ACQUISITION,
  type UeAverage,
  type UeDecision,
  type UeInput,
} from './ue';

/** Average of a RCUE: `null` = not known yet, `SO` = the student has neither UE. */
export type RcueAverage = number | null | 'SO';

/** Weights of the odd and the even UE, both > 0 (validated before; a student without an UE has `SO`, not weight 0). */
export type Poids = readonly [number, number];

/**
 * The UE of a RCUE: in January the odd one only.
 *
 * @example
 * uesOf({ impair: 'UE11', pair: 'UE21' }) // ['UE11', 'UE21']
 */
export const uesOf = <Ue>({ impair, pair }: { readonly impair: Ue; readonly pair: Ue | null }): readonly Ue[] =>
  pair === null ? [impair] : [impair, pair];

/** What to know of the two UE of a RCUE. `acquis`: the code by which each is already acquired, else `null`. */
export interface CompensationInput {
  readonly impair: UeAverage;
  readonly pair: UeAverage;
  readonly poids: Poids;
  readonly decimales: Decimales;
  readonly acquis: readonly [CodeJury | null, CodeJury | null];
}

/** The average of the RCUE (unrounded) and the decision on each of its UE. */
export interface RcueDecision {
  readonly average: RcueAverage;
  readonly impair: UeDecision;
  readonly pair: UeDecision;
}

/**
 * Compensation inside one RCUE: an acquired UE keeps its code; otherwise `ADM` (≥ 10), `CMP` (< 10 and RCUE ≥ 10), `AJ`.
 * No floor: 0 and 20 compensate. With an average missing, that UE is incomplete and the other one `ADM` or incomplete.
 *
 * « Au sein de chaque regroupement cohérent d’UE, la compensation est intégrale. Si une UE n’a pas été acquise en raison
 * d’une moyenne inférieure à 10, cette UE sera acquise par compensation si et seulement si l’étudiant a obtenu la moyenne
 * au regroupement cohérent auquel l’UE appartient. »
 * @see ARTICLES.compensation
 * @see ARTICLES.compensationIntegrale
 * @example
 * const { average, impair, pair } = compensate({ impair: 8, pair: 12, poids: [1, 1], decimales: 2, acquis: [null, null] });
 * // 10, impair.code 'CMP', pair.code 'ADM'
 */
export function compensate({ impair, pair, poids, decimales, acquis }: CompensationInput): RcueDecision {
  const average = rcueAverage(impair, pair, poids);
  const judge = (ue: UeInput): UeDecision => compensateUe(acquisition(ue), average, decimales);
  return {
    average,
    impair: judge({ average: impair, decimales, acquis: acquis[0] }),
    pair: judge({ average: pair, decimales, acquis: acquis[1] }),
  };
}

/**
 * The decision on an UE alone, revised by the average of its RCUE.
 *
 * @see ARTICLES.compensation
 * @example
 * compensateUe(acquisition({ average: 9, decimales: 2, acquis: null }), 10, 2).code // 'CMP'
 */
export function compensateUe(alone: UeDecision, average: RcueAverage, decimales: Decimales): UeDecision {
  if (alone.outcome !== 'non-acquise') return alone;
  if (typeof average !== 'number') {
    const missing = reason('rcue-moyenne-manquante', 'compensation', {});
    return decideUe(null, 'incomplete', [...alone.reasons, missing]);
  }
  const comparison = { average, seuil: SEUIL_ACQUISITION };
  return hasAverage(average, decimales)
    ? decideUe('CMP', 'acquise-par-compensation', [
        ...alone.reasons,
        reason('rcue-moyenne-atteinte', 'compensation', comparison),
      ])
    : decideUe('AJ', 'non-acquise', [
        ...alone.reasons,
        reason('rcue-moyenne-insuffisante', 'compensation', comparison),
      ]);
}

/**
 * The code that {@link compensate} gives an UE, from the average of its RCUE, without the reasons: a class is coded without
 * making what nobody reads.
 *
 * @see ARTICLES.compensation
 * @example
 * codeInRcue({ average: 8, decimales: 2, acquis: null }, 10) // 'CMP'
 */
export function codeInRcue(ue: UeInput, average: RcueAverage): UeState {
  const alone = codeAlone(ue);
  if (alone !== 'AJ') return alone;
  if (typeof average !== 'number') return null;
  return hasAverage(average, ue.decimales) ? 'CMP' : 'AJ';
}

/** « si et seulement si l’étudiant a obtenu la moyenne au regroupement cohérent » */
const hasAverage = (average: number, decimales: Decimales): boolean => reaches(average, SEUIL_ACQUISITION, decimales);

/**
 * January, when the even semester is not known: `ADM`, or `AJ` « non acquise à ce stade, compensable ».
 *
 * @see ARTICLES.compensation
 * @example
 * januaryDecision({ average: 8, decimales: 2, acquis: null }).reasons.map(({ code }) => code)
 * // ['ue-moyenne-insuffisante', 'ue-compensable']
 */
export function januaryDecision(ue: UeInput): UeDecision {
  const alone = acquisition(ue);
  if (alone.outcome !== 'non-acquise') return alone;
  const reasons = [...alone.reasons, reason('ue-compensable', 'compensation', {})];
  return decideUe('AJ', 'non-acquise', reasons);
}

/**
 * Weighted mean of the two unrounded averages; the other UE alone when one is `SO`; `SO` when both are.
 * Le texte est muet sur les poids : par défaut les coefficients des UE du programme, 1 et 1.
 *
 * @see ARTICLES.compensationUe
 * @example
 * rcueAverage(9, 11, [1, 1]) // 10
 */
export function rcueAverage(impair: UeAverage, pair: UeAverage, poids: Poids): RcueAverage {
  if (impair === 'SO') return pair;
  if (pair === 'SO') return impair;
  if (impair === null || pair === null) return null;
  return meanOfTwo(impair, pair, poids);
}

/**
 * Does the rounding setting change a code of this RCUE? Then the line is marked.
 *
 * @example
 * compensationDependsOnRounding({ impair: 9.995, pair: 8, poids: [1, 1], decimales: 2, acquis: [null, null] }) // true
 */
export function compensationDependsOnRounding(input: CompensationInput): boolean {
  const codes = ({ impair, pair }: RcueDecision): string => `${impair.code} ${pair.code}`;
  return codes(compensate(input)) !== codes(compensate({ ...input, decimales: 'exact' }));
}

/**
 * Are both UE of a RCUE (or niveau) validated, in any way?
 *
 * @example
 * areBothAcquired({ impair: cmp, pair: adm }) // true
 */
export const areBothAcquired = ({ impair, pair }: Pick<RcueDecision, 'impair' | 'pair'>): boolean =>
  isAcquired(impair.code) && isAcquired(pair.code);
