/** The weighted means of a class: each mark and each coefficient becomes a whole number once, not once per student and UE. */
import { BAREME_UNIT, COEFFICIENT_UNIT, commonBareme, EXACT, LEGAL_UNITS, MARK_UNIT, weightedMean } from './mean';
import { countedMark, type Note } from './note';

/** What weighs in each UE, one UE after another: columns and their coefficients in thousandths, an even number of them, where each UE
 * ends and what all of it weighs. */
interface Weighing {
  readonly columns: Int32Array;
  readonly thousandths: Float64Array;
  readonly ends: Int32Array;
  readonly weights: Float64Array;
}

/**
 * {@link weightedMean} of each student (a row) in each UE (a row of coefficients), to the last bit. Rows of one length.
 *
 * « La compensation s’effectue au sein de chaque unité d’enseignement ainsi qu’au sein de chaque regroupement cohérent
 * d’UE. »
 * @see ARTICLES.compensationUe
 * @example
 * weightedMeans([[12, 9], ['absent', 9]], [[2, 1]]) // [[11], [3]]
 */
export function weightedMeans(
  students: readonly (readonly Note[])[],
  ues: readonly (readonly number[])[],
  baremes?: readonly number[],
): (number | null)[][] {
  const given = baremes ?? [];
  const common = given.every(isShort) ? commonBareme(given) : Number.POSITIVE_INFINITY;
  const scales = baremes?.map((bareme) => common / Math.round(bareme * BAREME_UNIT));
  const weighing = weighingOf(ues, common);
  const one = (notes: readonly Note[]) => ues.map((coefficients) => weightedMean(notes, coefficients, baremes));
  if (weighing === null) return students.map(one);
  const perWeight = (MARK_UNIT / LEGAL_UNITS) * common;
  const units = new Float64Array(students[0]?.length ?? 0); // one for all: what is made for each student is its means only
  return students.map((notes) => {
    const words = writeUnits(units, notes, scales, common);
    if (words === null) return one(notes);
    return meansOf(units, weighing, words === 0 ? weighing.weights : weightsOf(notes, weighing), perWeight);
  });
}

/** A barème in whole hundredths. */
const isShort = (bareme: number): boolean => Math.round(bareme * BAREME_UNIT) / BAREME_UNIT === bareme;

/** `null` when a coefficient is not a short decimal, or when a sum of full marks would pass 2^53. */
function weighingOf(ues: readonly (readonly number[])[], common: number): Weighing | null {
  const columns: number[] = [];
  const thousandths: number[] = [];
  const ends: number[] = [];
  const weights: number[] = [];
  for (const coefficients of ues) {
    let weight = 0;
    for (let i = 0; i < coefficients.length; i++) {
      const coefficient = coefficients[i];
      if (!coefficient) continue;
      const c = Math.round(coefficient * COEFFICIENT_UNIT);
      if (c / COEFFICIENT_UNIT !== coefficient) return null;
      columns.push(i);
      thousandths.push(c);
      weight += c;
    }
    if (fullMark(common) * weight >= EXACT) return null;
    if (columns.length % 2 === 1) {
      columns.push(0);
      thousandths.push(0);
    }
    ends.push(columns.length);
    weights.push(weight);
  }
  return {
    columns: Int32Array.from(columns),
    thousandths: Float64Array.from(thousandths),
    ends: Int32Array.from(ends),
    weights: Float64Array.from(weights),
  };
}

/** N × (L / B) at most, whatever the barème. */
const fullMark = (common: number): number => (MARK_UNIT / BAREME_UNIT) * common;

/** Marks × 10^4 × L / B (the scale), L the common barème in hundredths, and 0 for those that are a word: how many of them, or `null` when
 * a mark is not a short decimal. */
function writeUnits(
  units: Float64Array,
  notes: readonly Note[],
  scales: readonly number[] | undefined,
  common: number,
): number | null {
  let words = 0;
  for (let i = 0; i < notes.length; i++) {
    const note = notes[i];
    if (typeof note === 'number') {
      const n = Math.round(note * MARK_UNIT);
      if (n / MARK_UNIT !== note) return null;
      units[i] = scales === undefined ? n : n * (scales[i] ?? common / LEGAL_UNITS);
    } else {
      units[i] = 0;
      words++;
    }
  }
  return words;
}

/** What weighs in each UE for a student some of whose marks are a word, which counts 0 or leaves both sums. */
function weightsOf(notes: readonly Note[], { columns, thousandths, ends }: Weighing): Float64Array {
  const weights = new Float64Array(ends.length);
  let k = 0;
  for (let ue = 0; ue < ends.length; ue++) {
    let weight = 0;
    for (; k < (ends[ue] as number); k++)
      if (countedMark(notes[columns[k] as number]) !== null) weight += thousandths[k] as number;
    weights[ue] = weight;
  }
  return weights;
}

/** One correctly rounded division of two exact integers is the nearest double. Two sums, as a processor adds them at once. */
function meansOf(
  units: Float64Array,
  { columns, thousandths, ends }: Weighing,
  weights: Float64Array,
  perWeight: number,
): (number | null)[] {
  const means = new Array<number | null>(ends.length);
  let k = 0;
  for (let ue = 0; ue < ends.length; ue++) {
    const end = ends[ue] as number;
    let sum = 0;
    let other = 0;
    for (; k < end; k += 2) {
      sum += (units[columns[k] as number] as number) * (thousandths[k] as number);
      other += (units[columns[k + 1] as number] as number) * (thousandths[k + 1] as number);
    }
    const weight = weights[ue] as number;
    if (weight === 0) means[ue] = null;
    else means[ue] = (sum + other) / (perWeight * weight);
  }
  return means;
}
