/** « Semestres redoublés »: « S1, S2 », read alike by DELIBERATE, by « Vérifier » and by the formulas of the sheets. */
import { compactText, isBlank } from './cells';

/** What may stand between the semesters; the column « Contrôle » of « Étudiants » takes the same. */
const AROUND = /ET|[S,;/+]/g;

/** Semesters from 1 to 6, once each time that they are written; null when anything else is.
 * @example readRepeats('S1; s1') // [1, 1]
 * @example readRepeats('premier semestre') // null */
export function readRepeats(cell: unknown): readonly number[] | null {
  if (isBlank(cell)) return [];
  if (typeof cell !== 'number' && typeof cell !== 'string') return null;
  const semestres = compactText(String(cell)).replace(AROUND, '');
  return /^[1-6]+$/.test(semestres) ? [...semestres].map(Number) : null;
}
