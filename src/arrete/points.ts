/** Near a threshold: who is, and the fewest points that lead over it. Consequences of 4.3 to 4.5, never a decision. */

import { markNeeded } from './reach';
import { type Decimales, reaches, roundHalfUp } from './rounding';

/** An average as a function of points added to one of its terms, which can take `marge` more. */
export interface RaisableAverage {
  readonly marge: number;
  readonly average: (points: number) => number | null;
}

/**
 * Is the average under the threshold, by no more than the distance? As the sheet shows both.
 *
 * @see ARTICLES.acquisitionUe
 * @see ARTICLES.plancherRcue
 * @example
 * isNear(9.92, SEUIL_ACQUISITION, 0.1, 2) // true
 */
export const isNear = (average: number, seuil: number, distance: number, decimales: Decimales): boolean =>
  !reaches(average, seuil, decimales) && reaches(average, roundHalfUp(seuil - distance, 'exact'), decimales);

/**
 * The fewest points, in hundredths, with which the average reaches the threshold; `null` when the margin is not enough.
 * A hundredth less does not reach it: it is found as the mark that is needed is, by {@link markNeeded}.
 *
 * @see ARTICLES.acquisitionUe
 * @see ARTICLES.compensation
 * @see ARTICLES.plancherRcue
 * @example
 * pointsNeeded({ marge: 10.08, average: (points) => 9.92 + points }, SEUIL_ACQUISITION, 2) // 0.08
 */
export function pointsNeeded({ marge, average }: RaisableAverage, seuil: number, decimales: Decimales): number | null {
  const needed = markNeeded(
    {
      missing: [marge],
      // A mark out of the margin is the points themselves, without a division that would blur them.
      average: ({ note, bareme }) => average(bareme === marge ? note : (note / bareme) * marge),
    },
    seuil,
    decimales,
  );
  if (needed.outcome === 'atteint') return 0;
  return needed.outcome === 'note' ? needed.note : null;
}
