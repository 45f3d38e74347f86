/** The weighted means of a class: each mark and each coefficient becomes a whole number once, not once per student and UE. */
import { BAREME_UNIT, COEFFICIENT_UNIT, commonBareme, EXACT, LEGAL_UNITS, MARK_UNIT, weightedMean } from './mean';
import type { Note } from './note';

/** What weighs in one UE: its columns and their coefficients in thousandths, in the order of the columns. */
interface Weighing {
  readonly columns: readonly number[];
  readonly thousandths: readonly number[];
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
  const weighing = ues.map((coefficients) => weighingOf(coefficients, common));
  const perWeight = (MARK_UNIT / LEGAL_UNITS) * common;
  const units = new Float64Array(students[0]?.length ?? 0); // one for all: what is made for each student is its means only
  return students.map((notes) => {
    const areUnits = writeUnits(units, notes, scales, common);
    const means = new Array<number | null>(weighing.length);
    for (let rank = 0; rank < weighing.length; rank++) {
      const ue = weighing[rank];
      means[rank] = areUnits && ue ? meanOf(units, ue, perWeight) : weightedMean(notes, ues[rank] ?? [], baremes);
    }
    return means;
  });
}

/** A barème in whole hundredths. */
const isShort = (bareme: number): boolean => Math.round(bareme * BAREME_UNIT) / BAREME_UNIT === bareme;

/** `null` when a coefficient is not a short decimal, or when a sum of full marks would pass 2^53. */
function weighingOf(coefficients: readonly number[], common: number): Weighing | null {
  const columns: number[] = [];
  const thousandths: number[] = [];
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
  return fullMark(common) * weight < EXACT ? { columns, thousandths } : null;
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
function meanOf(units: Float64Array, { columns, thousandths }: Weighing, perWeight: number): number | null {
  let sum = 0;
  let weight = 0;
  for (let k = 0; k < columns.length; k++) {
    const unit = units[columns[k] as number] ?? NOT_COUNTED;
    if (unit === NOT_COUNTED) continue;
    const c = thousandths[k] as number;
    sum += unit * c;
    weight += c;
  }
  return weight === 0 ? null : sum / (perWeight * weight);
}
