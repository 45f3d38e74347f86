/** What filling a maquette gives: what is written, and everything that is to be said of it. */
import type { ApogeeEdit, ApogeeStudent } from '../../../../formats';
import type { ApogeeResultLine } from '../../../protocol';

/** A code of the jury that could not be written. */
export interface RefusedCode {
  readonly niveau: string;
  /** Of the jury. */
  readonly code: string;
  /** What the mapping says; '' for nothing. */
  readonly apogee: string;
  /** « ABADIE Rose, UE11 » */
  readonly ou: readonly string[];
}

export interface Filling {
  readonly edits: readonly ApogeeEdit[];
  /** Values that the file holds once written: notes, barèmes and results of ours. */
  readonly valeurs: number;
  readonly reconnus: readonly ApogeeStudent[];
  readonly inconnus: readonly { readonly etudiant: ApogeeStudent; readonly proche: string | null }[];
  /** Lines whose NIP stands twice in the workbook: nothing says which to write. */
  readonly ambigus: readonly ApogeeStudent[];
  /** Whose NIP has another family name in the workbook (`nom`): left as they are, unless they are said to be the same persons. */
  readonly autres: readonly { readonly etudiant: ApogeeStudent; readonly nom: string }[];
  /** NIP that the file holds on several lines: each is written. */
  readonly repetes: readonly string[];
  /** Of the workbook, without a line in the file. */
  readonly absents: readonly ApogeeResultLine[];
  readonly refuses: readonly RefusedCode[];
  /** Codes of Apogée that only some of the lists of the file have. */
  readonly partiels: readonly string[];
  /** The year of the file, then that of the workbook, where they differ. */
  readonly annees: readonly string[];
  /** Who resigned or is défaillant, the codes written for it, and those of our two that the file allows. */
  readonly partis: readonly ApogeeStudent[];
  readonly ecrits: readonly string[];
  readonly admis: readonly string[];
  /** « ABADIE Rose » */
  readonly nonNulles: readonly string[];
  /** Averages that are not known: « ABADIE Rose, UE11 ». */
  readonly sansMoyenne: readonly string[];
  /** Matched elements of which these results say nothing. */
  readonly sansResultat: readonly string[];
  /** « Ligne 70, 7WGA1, note : 7,25 → 12,50 » as parts. */
  readonly remplacees: readonly {
    readonly ligne: number;
    readonly quoi: string;
    readonly avant: string;
    readonly apres: string;
  }[];
  /** Notes that say otherwise than the decision at two decimals. */
  readonly arrondies: readonly string[];
  /** Where the file holds points of jury already, left there. */
  readonly points: readonly string[];
}

/** What is known at the end only. */
type Concluded =
  | 'repetes'
  | 'absents'
  | 'refuses'
  | 'partiels'
  | 'sansResultat'
  | 'annees'
  | 'partis'
  | 'ecrits'
  | 'admis';

/** What is gathered line after line. */
type Gathered = {
  -readonly [Key in Exclude<keyof Filling, Concluded>]: Filling[Key] extends readonly (infer One)[]
    ? One[]
    : Filling[Key];
};

/** Before the first line. */
export const emptyFilling = (): Gathered => ({
  edits: [],
  valeurs: 0,
  reconnus: [],
  inconnus: [],
  ambigus: [],
  autres: [],
  nonNulles: [],
  sansMoyenne: [],
  remplacees: [],
  arrondies: [],
  points: [],
});
