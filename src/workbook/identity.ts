/** Columns that say who a line is about, found in « Étudiants » by the NIP of the line. */
import { reference } from './address';
import { BLANK, call, type Formula, formula, when } from './formula';
import { type Landmarks, place } from './plan';

export type IdentityField = 'nom' | 'prenom' | 'groupe' | 'statut' | 'redoublements';

/** The line of « Étudiants » where a NIP stands, or an error that `IFERROR` catches. */
export const rosterLine = (nip: string, landmarks: Landmarks): string =>
  call('MATCH', nip, reference(place(landmarks, 'etu_nip')), 0);

/** A field of the student, blank when the NIP is blank or unknown. `line` is the position in « Étudiants ». */
export const identityAt = (line: string, field: IdentityField, landmarks: Landmarks): string =>
  call('IFERROR', `${call('INDEX', reference(place(landmarks, `etu_${field}`)), line)}&${BLANK}`, BLANK);

export const identityOf = (nip: string, field: IdentityField, landmarks: Landmarks): Formula =>
  formula(when(`${nip}=${BLANK}`, BLANK, identityAt(rosterLine(nip, landmarks), field, landmarks)));
