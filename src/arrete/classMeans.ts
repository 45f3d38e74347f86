/** The weighted means of a class: each mark and each coefficient becomes a whole number once, not once per student and UE. */
import { BAREME_UNIT, COEFFICIENT_UNIT, commonBareme, EXACT, LEGAL_UNITS, MARK_UNIT, weightedMean } from './mean';
import type { Note } from './note';

/** What weighs in each UE, one UE after another: columns and their coefficients in thousandths, and where each UE ends. */
interface Weighing {
  readonly columns: Int32Array;
  readonly thousandths: Float64Array;
  readonly ends: Int32Array;
}

/** In place of a mark that leaves both sums. */
const NOT_COUNTED = -1;

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
  const perWeight = (MARK_UNIT / LEGAL_UNITS) * common;
  const units = new Float64Array(students[0]?.length ?? 0); // one for all: what is made for each student is its means only
  return students.map((notes) => {
    const areUnits = weighing !== null && writeUnits(units, notes, scales, common);
    if (!areUnits) return ues.map((coefficients) => weightedMean(notes, coefficients, baremes));
    return meansOf(units, weighing, perWeight);
  });
}

/** A barème in whole hundredths. */
const isShort = (bareme: number): boolean => Math.round(bareme * BAREME_UNIT) / BAREME_UNIT === bareme;

/** `null` when a coefficient is not a short decimal, or when a sum of full marks would pass 2^53. */
function weighingOf(ues: readonly (readonly number[])[], common: number): Weighing | null {
  const columns: number[] = [];
  const thousandths: number[] = [];
  const ends: number[] = [];
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
    ends.push(columns.length);
  }
  return {
    columns: Int32Array.from(columns),
    thousandths: Float64Array.from(thousandths),
    ends: Int32Array.from(ends),
  };
}

/** N × (L / B) at most, whatever the barème. */
const fullMark = (common: number): number => (MARK_UNIT / BAREME_UNIT) * common;

/** Marks × 10^4 × L / B (the scale), L the common barème in hundredths; false when one of them is not a short decimal. */
function writeUnits(
  units: Float64Array,
  notes: readonly Note[],
  scales: readonly number[] | undefined,
  common: number,
): boolean {
  for (let i = 0; i < notes.length; i++) {
    const note = notes[i];
    if (typeof note === 'number') {
      const n = Math.round(note * MARK_UNIT);
      if (n / MARK_UNIT !== note) return false;
      units[i] = scales === undefined ? n : n * (scales[i] ?? common / LEGAL_UNITS);
    } else units[i] = note === 'absent' ? 0 : NOT_COUNTED;
  }
  return true;
}

/** One correctly rounded division of two exact integers is the nearest double. */
function meansOf(units: Float64Array, { columns, thousandths, ends }: Weighing, perWeight: number): (number | null)[] {
  const means = new Array<number | null>(ends.length);
  let k = 0;
  for (let ue = 0; ue < ends.length; ue++) {
    const end = ends[ue] as number;
    let sum = 0;
    let weight = 0;
    for (; k < end; k++) {
      const unit = units[columns[k] as number] as number;
      if (unit === NOT_COUNTED) continue;
      const c = thousandths[k] as number;
      sum += unit * c;
      weight += c;
    }
    if (weight === 0) means[ue] = null;
    else means[ue] = sum / (perWeight * weight);
  }
  return means;
}
