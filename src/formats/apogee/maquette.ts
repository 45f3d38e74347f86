/** A « maquette » of Apogée: the text that the registry exports for its marks and results to be filled in. */
import type { Encoding } from '../text';

/** A column of values: a kind of result (`N` note, `B` barème, `J` points de jury, `R` résultat…) of an element. */
export interface ApogeeColumn {
  /** « apoL_c0001 » */
  readonly id: string;
  /** The line that declares it, from 1. */
  readonly ligne: number;
  /** Its place among the fields of a line of values, from 0. */
  readonly champ: number;
  readonly resultat: string;
}

/** What is judged: an étape (`VET`), an élément pédagogique (`ELP`)…, with the columns that hold its result. */
export interface ApogeeElement {
  readonly objet: string;
  readonly code: string;
  readonly version: string;
  readonly annee: string;
  readonly session: string;
  /** Without the code before it: « Comprend stratégie com S4 ». */
  readonly libelle: string;
  /** By kind of result. */
  readonly colonnes: ReadonlyMap<string, ApogeeColumn>;
}

export interface ApogeeStudent {
  readonly ligne: number;
  /** As a text, without the spaces around it: it may begin with zeros. */
  readonly nip: string;
  readonly nom: string;
  readonly prenom: string;
  /** Every field of the line, as it stands. */
  readonly champs: readonly string[];
}

export interface Maquette {
  /** The file itself: what is not a value of ours is never written again. */
  readonly bytes: Uint8Array;
  readonly encodage: Encoding;
  /** `apoC_annee`, `apoC_lib_dip`… */
  readonly titres: ReadonlyMap<string, string>;
  /** The lists of codes that the file allows; it does not say which list is for which element. */
  readonly codes: readonly (readonly string[])[];
  /** « Admis », « Ajourné »…: what the file says of its codes. */
  readonly libelles: ReadonlyMap<string, string>;
  readonly elements: readonly ApogeeElement[];
  readonly etudiants: readonly ApogeeStudent[];
}

export type ApogeeIssueCode =
  | 'trop-grand'
  | 'utf-16'
  | 'accents-perdus'
  | 'pas-une-maquette'
  /** A section that is not where it should be; none is awaited when `attendu` is ''. */
  | 'section'
  | 'codes-incomplets'
  /** A mark of the format that is not where it should be. */
  | 'repere'
  | 'colonne-tronquee'
  | 'colonne-en-double'
  | 'colonne-inconnue'
  | 'colonne-absente'
  | 'ligne-courte'
  | 'identite-courte'
  | 'ligne-longue'
  | 'aucun-etudiant';

/** Why a file is not taken: nothing is read of it. */
export interface ApogeeIssue {
  readonly code: ApogeeIssueCode;
  /** From 1; null where the whole file is at fault. */
  readonly ligne: number | null;
  readonly trouve: string;
  readonly attendu: string;
}

export const SECTIONS = ['XX-APO_TITRES-XX', 'XX-APO_TYP_RES-XX', 'XX-APO_COLONNES-XX', 'XX-APO_VALEURS-XX'] as const;

/** A line of the text: its number, and what stands between its tabs. */
export interface ApogeeLine {
  readonly ligne: number;
  readonly champs: readonly string[];
}

/** What a reading throws at its first fault, and `readApogee` gives back. */
export type Fault = { readonly apogee: ApogeeIssue };

export const fault = (code: ApogeeIssueCode, ligne: number | null, trouve = '', attendu = ''): Fault => ({
  apogee: { code, ligne, trouve, attendu },
});

/** Nothing but tabs and spaces. */
export const isBlankLine = ({ champs }: ApogeeLine): boolean => champs.every((champ) => champ.trim() === '');
