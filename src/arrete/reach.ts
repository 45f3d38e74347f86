/** What marks not yet entered may still change: the averages within reach, and the mark needed. Consequences of 4.3 to 4.5, never a decision. */
import { weightedMean } from './mean';
import { BAREME_LEGAL, isAwaited, type Note } from './note';
import { type Poids, rcueAverage } from './rcue';
import { type Decimales, reaches } from './rounding';
import type { UeAverage } from './ue';

/** The mark supposed for each of the missing ones alike: on another barème than theirs, it counts for the same share. */
export interface SupposedMark {
  readonly note: number;
  readonly bareme: number;
}

/** An average as a function of the marks supposed in it. */
export interface SupposedAverage {
  /** Barèmes of the marks that are missing (or pending) and weigh; empty when it is complete. */
  readonly missing: readonly number[];
  /** The average with each of them supposed. `null` when nothing counts. */
  readonly average: (supposed: SupposedMark) => number | null;
}

/** An average as a function of its missing marks: as it stands for `null`. */
export interface OpenAverage extends SupposedAverage {
  readonly average: (supposed: SupposedMark | null) => number | null;
}

/** An element (ressource or SAÉ) of an UE: the average of its épreuves, and its coefficient there. */
export interface OpenElement {
  readonly coefficient: number;
  readonly epreuves: OpenAverage;
}

/** Lowest and highest average within reach, unrounded. */
export interface Reach {
  readonly min: number;
  readonly max: number;
}

/**
 * What it takes to reach a threshold. `note`: the smallest mark with two decimals that does, the same for each missing
 * one, out of `bareme` (theirs, or 20 when they differ). `atteint`: 0 is enough. `impossible`: full marks are not.
 * `complete`: nothing is missing. `inconnue`: no average, whatever is entered (nothing weighs; the other UE not known).
 */
export type MarkNeeded =
  | { readonly outcome: 'note'; readonly note: number; readonly bareme: number }
  | { readonly outcome: 'complete'; readonly atteint: boolean }
  | { readonly outcome: 'atteint' | 'impossible' | 'inconnue' };

const LOWEST: SupposedMark = { note: 0, bareme: BAREME_LEGAL };
const HIGHEST: SupposedMark = { note: BAREME_LEGAL, bareme: BAREME_LEGAL };
/** A mark is given in hundredths. */
const HUNDREDTHS = 100;

/**
 * Does this mark leave its average open? Missing or pending, with a coefficient; an excused one stays out for good.
 *
 * @example
 * isOpen('pending', 0.5) // true
 */
export const isOpen = (note: Note | undefined, coefficient: number | undefined): boolean =>
  isAwaited(note) && (coefficient ?? 0) > 0;

/**
 * The weighted mean of marks some of which are missing: the arguments of {@link weightedMean}.
 *
 * « La compensation s’effectue au sein de chaque unité d’enseignement ainsi qu’au sein de chaque regroupement cohérent
 * d’UE. »
 * @see ARTICLES.compensationUe
 * @example
 * openAverage([12, 'missing'], [1, 1]).average({ note: 8, bareme: 20 }) // 10
 */
export function openAverage(
  notes: readonly Note[],
  coefficients: readonly number[],
  baremes?: readonly number[],
): OpenAverage {
  const outOf = notes.map((_, i) => baremes?.[i] ?? BAREME_LEGAL);
  const open = notes.map((note, i) => isOpen(note, coefficients[i]));
  return {
    missing: outOf.filter((_, i) => open[i]),
    average: (supposed) =>
      supposed === null
        ? weightedMean(notes, coefficients, baremes)
        : weightedMean(
            notes.map((note, i) => (open[i] ? supposed.note : note)),
            coefficients,
            outOf.map((bareme, i) => (open[i] ? supposed.bareme : bareme)),
          ),
  };
}

/**
 * The UE over its elements, each the average of its épreuves: both levels as the sheets chain them, unrounded. An element
 * where nothing counts leaves both sums.
 *
 * @see ARTICLES.acquisitionUe
 * @example
 * const r101 = { coefficient: 3, epreuves: openAverage([12, 'missing'], [1, 1]) };
 * openUe([r101, { coefficient: 1, epreuves: openAverage([9], [1]) }]).average({ note: 8, bareme: 20 }) // 9.75
 */
export function openUe(elements: readonly OpenElement[]): OpenAverage {
  const weighing = elements.filter(({ coefficient }) => coefficient > 0);
  const coefficients = weighing.map(({ coefficient }) => coefficient);
  return {
    missing: weighing.flatMap(({ epreuves }) => epreuves.missing),
    average: (supposed) =>
      weightedMean(
        weighing.map(({ epreuves }) => epreuves.average(supposed) ?? 'missing'),
        coefficients,
      ),
  };
}

/**
 * The average with bonus or malus points, kept from 0 to 20 (a local rule: the arrêté is silent).
 *
 * @example
 * withBonus(openAverage([19.8], [1]), 0.5).average(null) // 20
 */
export const withBonus = (open: OpenAverage, points: number): OpenAverage => ({
  ...open,
  average: (supposed) => {
    const average = open.average(supposed);
    return average === null ? null : Math.max(0, Math.min(BAREME_LEGAL, average + points));
  },
});

/**
 * The RCUE of an open UE and of the other one, `SO` when the student has no other; not known as long as that one is not.
 * `poids`: of the open UE, then of the other.
 *
 * @see ARTICLES.compensationUe
 * @example
 * openRcue(openAverage(['missing'], [1]), 12, [1, 1]).average({ note: 8, bareme: 20 }) // 10
 */
export const openRcue = (ue: OpenAverage, autre: UeAverage, poids: Poids): OpenAverage => ({
  ...ue,
  average: (supposed) => {
    const average = rcueAverage(ue.average(supposed), autre, poids);
    return average === 'SO' ? null : average;
  },
});

/**
 * From 0 everywhere to full marks everywhere; a complete average is its own range. `null` when there is no average.
 *
 * @example
 * reachOf(openAverage([12, 'missing'], [3, 1])) // { min: 9, max: 14 }
 */
export function reachOf({ average }: OpenAverage): Reach | null {
  const min = average(LOWEST);
  const max = average(HIGHEST);
  return min === null || max === null ? null : { min, max };
}

/**
 * The mark needed for the average to be « égale ou supérieure » to a threshold: 10 for the UE, 10 and 8 for the RCUE. It
 * is found by {@link reaches} itself: the mark given reaches the threshold, and a hundredth less does not.
 *
 * @see ARTICLES.acquisitionUe
 * @see ARTICLES.compensation
 * @see ARTICLES.plancherRcue
 * @example
 * markNeeded(openAverage([12, 'missing'], [3, 1]), 10, 2) // { outcome: 'note', note: 3.98, bareme: 20 }: 9,995 shows 10,00
 */
export function markNeeded({ missing, average }: SupposedAverage, seuil: number, decimales: Decimales): MarkNeeded {
  const lowest = average(LOWEST);
  const highest = average(HIGHEST);
  if (lowest === null || highest === null) return { outcome: 'inconnue' };
  const atteint = reaches(lowest, seuil, decimales);
  if (missing.length === 0) return { outcome: 'complete', atteint };
  if (atteint) return { outcome: 'atteint' };
  if (!reaches(highest, seuil, decimales)) return { outcome: 'impossible' };
  const bareme = commonBareme(missing);
  const noteOf = (hundredths: number): number => Math.min(hundredths / HUNDREDTHS, bareme);
  let [below, enough] = [0, Math.ceil(bareme * HUNDREDTHS)];
  const narrow = (hundredths: number): void => {
    const supposed = average({ note: noteOf(hundredths), bareme }) ?? lowest;
    if (reaches(supposed, seuil, decimales)) enough = hundredths;
    else below = hundredths;
  };
  // The average follows a straight line, unless a bonus bends it: two trials where the line passes are mostly enough.
  const rounding = decimales === 'exact' ? 0 : 0.5 / 10 ** decimales;
  const guess = Math.ceil(((seuil - rounding - lowest) / (highest - lowest)) * bareme * HUNDREDTHS);
  narrow(guess);
  narrow(guess - 1);
  while (enough - below > 1) narrow(Math.floor((below + enough) / 2));
  return { outcome: 'note', note: noteOf(enough), bareme };
}

/** The barème that all share, else 20. */
function commonBareme([first = BAREME_LEGAL, ...others]: readonly number[]): number {
  return others.every((bareme) => bareme === first) ? first : BAREME_LEGAL;
}
