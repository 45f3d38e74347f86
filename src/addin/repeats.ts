/** « Semestres redoublés »: « S1, S2 », read alike by DELIBERATE, by « Vérifier » and by the formulas of the sheets. */
import { compactText } from './cells';

/** What may stand between the semesters; the column « Contrôle » of « Étudiants » takes the same. */
const AROUND = /ET|[S,;/+]/g;

/** Every digit from 1 to 6, once each time that it is written.
 * @example repeatsIn('S1; s1') // [1, 1] */
export const repeatsIn = (cell: unknown): readonly number[] =>
  typeof cell === 'number' || typeof cell === 'string' ? (String(cell).match(/[1-6]/g) ?? []).map(Number) : [];

/** Whether it names semesters, and nothing else.
 * @example isReadableRepeats('1, 2') // true
 * @example isReadableRepeats('S7') // false */
export const isReadableRepeats = (text: string): boolean => /^[1-6]+$/.test(compactText(text).replace(AROUND, ''));
