/** Where some averages lie: mean, quartiles, classes. The quartiles are those that spreadsheets call QUARTILE.INC. */
import { BAREME_LEGAL, type Decimales, reaches, SEUIL_ACQUISITION } from '../../arrete';
import type { Serie } from './protocol';

/** The averages known of so many students, counted. */
export function serieOf(
  { code, titre }: Pick<Serie, 'code' | 'titre'>,
  averages: readonly (number | null)[],
  decimales: Decimales,
): Serie {
  const known = averages.flatMap((average) => (average === null ? [] : [average])).sort((a, b) => a - b);
  const tranches = new Array<number>(BAREME_LEGAL).fill(0);
  for (const average of known) {
    const rank = Math.min(pointsReached(average, decimales), BAREME_LEGAL - 1);
    tranches[rank] = (tranches[rank] ?? 0) + 1;
  }
  const repartition =
    known.length === 0
      ? null
      : {
          moyenne: known.reduce((sum, average) => sum + average, 0) / known.length,
          mediane: quantile(known, 1, 2),
          minimum: quantile(known, 0, 1),
          quartile1: quantile(known, 1, 4),
          quartile3: quantile(known, 3, 4),
          maximum: quantile(known, 1, 1),
          sous: known.filter((average) => !reaches(average, SEUIL_ACQUISITION, decimales)).length,
        };
  return { code, titre, connues: known.length, attente: averages.length - known.length, repartition, tranches };
}

/** Whole points, compared as decisions are: an average is never drawn on the other side of 10 than where it is counted. */
const pointsReached = (average: number, decimales: Decimales): number =>
  Math.floor(average) + (reaches(average, Math.floor(average) + 1, decimales) ? 1 : 0);

/**
 * Between the two nearest ranks, the first value being that of rank 0 and the last that of rank n - 1.
 * @example quantile([8, 9, 11, 14], 1, 4) // 8.75: rank 0.75, between 8 and 9
 */
export function quantile(sorted: readonly number[], numerator: number, denominator: number): number {
  const rank = ((sorted.length - 1) * numerator) / denominator;
  const low = sorted[Math.floor(rank)] ?? 0;
  const high = sorted[Math.ceil(rank)] ?? low;
  return low + (high - low) * (rank - Math.floor(rank));
}
