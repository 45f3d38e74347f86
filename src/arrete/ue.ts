/** 4.3: acquisition of an UE, its credits kept for good, and the weight of its two pôles. */
import { articlesOf, type Decision } from './decision';
import { type CodeJury, codeRow, isAcquired, type UeOutcome, type UeState } from './jury';
import { type Reason, reason, type UeReason } from './reason';
import { type Decimales, reaches } from './rounding';

/** « égale ou supérieure à 10 » (4.3), and « la moyenne » of 4.4 and 4.5. */
export const SEUIL_ACQUISITION = 10;
/** « dans un rapport de 40 à 60% » (4.3), bounds included. */
export const POLE_MIN = 0.4;
export const POLE_MAX = 0.6;

/** An average of an UE: `null` = not known yet, `SO` = the student has no such UE. */
export type UeAverage = number | null | 'SO';

/** The decision on an UE; `code` is `null` when it is incomplete or « sans objet ». */
export interface UeDecision<Because extends Reason = UeReason> extends Decision<UeOutcome, Because> {
  readonly code: CodeJury | null;
}

/**
 * An UE alone, from its average: `ADM` or not acquired. `acquis` is the code by which it is already acquired: it stays.
 *
 * « Une unité d'enseignement est définitivement acquise et capitalisable dès lors que la moyenne obtenue à l’ensemble
 * « pôle ressources » et « SAÉ » est égale ou supérieure à 10. »
 * @see ARTICLES.acquisitionUe
 * @example
 * acquisition({ average: 10, decimales: 2, acquis: null }).code // 'ADM'
 */
export function acquisition(ue: UeInput): UeDecision {
  const { average, acquis } = ue;
  if (isAcquired(acquis)) return alreadyAcquired(acquis);
  if (average === 'SO') return decideUe(null, 'sans-objet', [reason('ue-sans-objet', 'acquisitionUe', {})]);
  if (average === null) return decideUe(null, 'incomplete', [reason('ue-moyenne-manquante', 'acquisitionUe', {})]);
  const comparison = { average, seuil: SEUIL_ACQUISITION };
  return codeAlone(ue) === 'ADM'
    ? decideUe('ADM', 'acquise', [reason('ue-moyenne-atteinte', 'acquisitionUe', comparison)])
    : decideUe('AJ', 'non-acquise', [reason('ue-moyenne-insuffisante', 'acquisitionUe', comparison)]);
}

/**
 * The code of {@link acquisition} without its reasons.
 *
 * @see ARTICLES.acquisitionUe
 * @example
 * codeAlone({ average: 'SO', decimales: 2, acquis: null }) // 'SO'
 */
export function codeAlone({ average, decimales, acquis }: UeInput): UeState {
  if (isAcquired(acquis)) return acquis;
  if (typeof average !== 'number') return average;
  return reaches(average, SEUIL_ACQUISITION, decimales) ? 'ADM' : 'AJ';
}

/**
 * A decision on an UE, made at once: this runs for each UE of a class.
 *
 * @example
 * decideUe('ADM', 'acquise', [reason('ue-moyenne-atteinte', 'acquisitionUe', { average: 12, seuil: 10 })]).articles
 * // ['acquisitionUe']
 */
export const decideUe = <Because extends Reason>(
  code: CodeJury | null,
  outcome: UeOutcome,
  reasons: readonly Because[],
): UeDecision<Because> => ({
  code,
  outcome,
  reasons,
  articles: articlesOf(reasons),
});

/** What is known of an UE when it is judged. */
export interface UeInput {
  readonly average: UeAverage;
  readonly decimales: Decimales;
  readonly acquis: CodeJury | null;
}

const alreadyAcquired = (code: CodeJury): UeDecision =>
  decideUe(code, codeRow(code).outcome, [reason('ue-deja-acquise', 'acquisitionUe', { code })]);

/**
 * The better of the two averages when the UE is already acquired, else the current one. « capitalisable »: the mark of
 * the jury that acquired it is kept. Le texte est muet sur la moyenne : nous avons choisi la meilleure des deux.
 *
 * @see ARTICLES.acquisitionUe
 * @example
 * retainedAverage(9.5, 11, 'ADM') // 11
 */
export function retainedAverage(current: UeAverage, former: number | null, acquis: CodeJury | null): UeAverage {
  if (!isAcquired(acquis) || former === null) return current;
  return typeof current === 'number' ? Math.max(current, former) : former;
}

/** An UE that may bring credits. */
export interface UeCredits {
  readonly state: UeState;
  readonly ects: number;
}

/**
 * Credits of the acquired UE: all or nothing for each.
 *
 * « L'acquisition de l'unité d'enseignement emporte l'acquisition des crédits européens correspondants . »
 * @see ARTICLES.creditsUe
 * @example
 * creditsOf([{ state: 'CMP', ects: 5 }, { state: 'AJ', ects: 6 }]) // 5
 */
export const creditsOf = (ues: readonly UeCredits[]): number =>
  sumOfCredits(ues.map(({ state, ects }) => (isAcquired(state) ? ects : 0)));

/**
 * Credits together, in whole thousandths: 0.1 and 0.2 make 0.3.
 *
 * « L'acquisition de l'unité d'enseignement emporte l'acquisition des crédits européens correspondants . »
 * @see ARTICLES.creditsUe
 * @example
 * sumOfCredits([0.1, 0.2]) // 0.3
 */
export const sumOfCredits = (ects: readonly number[]): number =>
  ects.reduce((sum, each) => sum + thousandths(each), 0) / 1000;

/** Sums of the coefficients of the two pôles of an UE. */
export interface PoleCoefficients {
  readonly ressources: number;
  readonly saes: number;
}

/** Relative weights of the two pôles, and whether both are from 40 to 60 %. */
export interface PoleShares {
  readonly ressources: number;
  readonly saes: number;
  readonly conforme: boolean;
}

/** Coefficients and credits have at most 3 decimals: in whole thousandths, a share of exactly 2/5 is the double 0.4. */
const thousandths = (value: number): number => Math.round(value * 1000);

/**
 * Shares of the two pôles of one UE; `null` without any coefficient.
 *
 * « À l'intérieur de chaque unité d'enseignement, le poids relatif des éléments constitutifs, soit des pôles
 * « ressources » et « SAÉ », varie dans un rapport de 40 à 60%. »
 * @see ARTICLES.poidsPoles
 * @example
 * poleShares(7.5, 5) // { ressources: 0.6, saes: 0.4, conforme: true } (UE21)
 */
export function poleShares(coefRessources: number, coefSaes: number): PoleShares | null {
  const [r, s] = [thousandths(coefRessources), thousandths(coefSaes)];
  if (r + s === 0) return null;
  const ressources = r / (r + s);
  // The shares add up to 1 and the bounds too: one pôle within them is enough.
  return { ressources, saes: s / (r + s), conforme: ressources >= POLE_MIN && ressources <= POLE_MAX };
}

/** The check of a competence's UE: the UE by themselves and together. */
export interface PoleCheck {
  readonly ues: readonly (PoleShares | null)[];
  readonly ensemble: PoleShares | null;
  readonly conforme: boolean;
}

/**
 * 40–60 % for the UE of one competence in one year: each UE, but in BUT3 « l’ensemble » of them. UE that are each
 * within bounds are so together.
 *
 * « En troisième année ce rapport peut toutefois être apprécié sur l’ensemble des deux unités d’enseignement d’une même
 * compétence. »
 * @see ARTICLES.poidsPolesBut3
 * @example
 * checkPoles([{ ressources: 70, saes: 30 }, { ressources: 30, saes: 70 }], 3).conforme // true
 */
export function checkPoles(ues: readonly PoleCoefficients[], but: 1 | 2 | 3): PoleCheck {
  const shares = ues.map(({ ressources, saes }) => poleShares(ressources, saes));
  const ensemble = poleShares(
    ues.reduce((sum, { ressources }) => sum + ressources, 0),
    ues.reduce((sum, { saes }) => sum + saes, 0),
  );
  const judged = but === 3 ? [ensemble] : shares;
  return { ues: shares, ensemble, conforme: judged.every((share) => share?.conforme === true) };
}
