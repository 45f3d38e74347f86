/** The weighted means of a class: each mark and each coefficient becomes a whole number once, not once per student and UE. */
import { BAREME_UNIT, COEFFICIENT_UNIT, commonBareme, EXACT, LEGAL_UNITS, MARK_UNIT, weightedMean } from './mean';
import type { Note } from './note';

/** The means of one student in each UE. */
export interface ClassMeans {
  readonly of: (notes: readonly Note[]) => readonly (number | null)[];
  /** The same of a line as it stands, when it is nothing but short decimals, each from 0 to its barème; else `null`: it has to be read. */
  readonly ofNumbers: (line: readonly unknown[]) => number[] | null;
}

/** What weighs in each UE, one UE after another: columns and their coefficients in thousandths, an even number of them, where each UE
 * ends and what all of it weighs. */
interface Weighing {
  readonly columns: Int32Array;
  readonly thousandths: Float64Array;
  readonly ends: Int32Array;
  readonly weights: Float64Array;
}

/**
 * {@link weightedMean} of the students of a class in each UE (a row of coefficients), to the last bit. Rows of one length.
 *
 * « La compensation s’effectue au sein de chaque unité d’enseignement ainsi qu’au sein de chaque regroupement cohérent
 * d’UE. »
 * @see ARTICLES.compensationUe
 * @example
 * const means = classMeans([[2, 1]])
 * means.of(['absent', 9]) // [3]
 * means.ofNumbers([12, 9]) // [11]
 */
export function classMeans(ues: readonly (readonly number[])[], baremes?: readonly number[]): ClassMeans {
  const given = baremes ?? [];
  const common = given.every(isShort) ? commonBareme(given) : Number.POSITIVE_INFINITY;
  const weighing = weighingOf(ues, common);
  const of = (notes: readonly Note[]) => ues.map((coefficients) => weightedMean(notes, coefficients, baremes));
  if (weighing === null) return { of, ofNumbers: () => null };
  const scales = baremes?.map((bareme) => common / Math.round(bareme * BAREME_UNIT));
  const perWeight = (MARK_UNIT / LEGAL_UNITS) * common;
  const units = new Float64Array(ues[0]?.length ?? 0); // one for all: what is made for each student is its means only
  return {
    of,
    ofNumbers: (line) => (writeUnits(units, line, scales, common) ? meansOf(units, weighing, perWeight) : null),
  };
}

/** A barème in whole hundredths. */
const isShort = (bareme: number): boolean => Math.round(bareme * BAREME_UNIT) / BAREME_UNIT === bareme;

/** `null` when a coefficient is not a short decimal, when an UE weighs nothing, or when a sum of full marks would pass 2^53. */
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
    if (weight === 0 || fullMark(common) * weight >= EXACT) return null;
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

/** N × (L / B) of a full mark, whatever the barème. */
const fullMark = (common: number): number => (MARK_UNIT / BAREME_UNIT) * common;

/** Marks × 10^4 × L / B (the scale), L the common barème in hundredths; false when one is not a short decimal from 0 to its barème. */
function writeUnits(
  units: Float64Array,
  line: readonly unknown[],
  scales: readonly number[] | undefined,
  common: number,
): boolean {
  const full = fullMark(common);
  for (let i = 0; i < line.length; i++) {
    const cell = line[i];
    if (typeof cell !== 'number') return false;
    const n = Math.round(cell * MARK_UNIT);
    const unit = scales === undefined ? n : n * (scales[i] ?? common / LEGAL_UNITS);
    if (n / MARK_UNIT !== cell || !(unit >= 0 && unit <= full)) return false;
    units[i] = unit;
  }
  return true;
}

/** One correctly rounded division of two exact integers is the nearest double. Two sums, as a processor adds them at once. */
function meansOf(units: Float64Array, { columns, thousandths, ends, weights }: Weighing, perWeight: number): number[] {
  const means = new Array<number>(ends.length);
  let k = 0;
  for (let ue = 0; ue < ends.length; ue++) {
    const end = ends[ue] as number;
    let sum = 0;
    let other = 0;
    for (; k < end; k += 2) {
      sum += (units[columns[k] as number] as number) * (thousandths[k] as number);
      other += (units[columns[k + 1] as number] as number) * (thousandths[k + 1] as number);
    }
    means[ue] = (sum + other) / (perWeight * (weights[ue] as number));
  }
  return means;
}
