/** Columns that say who a line is about, found in « Étudiants » by the NIP of the line. */
import { reference } from './address';
import { BLANK, call, concat, type Formula, formula, when } from './formula';
import { type Landmarks, place } from './plan';

export type IdentityField = 'nom' | 'prenom' | 'groupe' | 'statut' | 'redoublements' | 'liste';

/** A field of the student, by a cell that holds the line in « Étudiants ». Without the guard, a blank line would be the whole column. */
export const identityAt = (line: string, field: IdentityField, landmarks: Landmarks): string =>
  when(call('ISNUMBER', line), fieldAt(line, field, landmarks), BLANK);

/** A field of the student, by a cell that holds the NIP; blank when it is blank or unknown. */
export const identityOf = (nip: string, field: IdentityField, landmarks: Landmarks): Formula =>
  formula(when(`${nip}=${BLANK}`, BLANK, fieldOf(nip, field, landmarks)));

/** The same of a NIP that is not blank, as a piece of a formula. */
export const fieldOf = (nip: string, field: IdentityField, landmarks: Landmarks): string => {
  const line = call('MATCH', nip, reference(place(landmarks, 'etu_nip')), 0);
  return call('IFERROR', fieldAt(line, field, landmarks), BLANK);
};

const fieldAt = (line: string, field: IdentityField, landmarks: Landmarks): string =>
  concat(call('INDEX', reference(place(landmarks, `etu_${field}`)), line), BLANK);
