/** What the sidebar and the server say to one another of the marks of an épreuve, read from a file. */
import type { Reply } from '../protocolBasics';

/** A mark column of a « Notes » sheet. */
export interface MarkColumn {
  readonly semestre: number;
  /** Code of the ressource or SAÉ. */
  readonly code: string;
  readonly titre: string;
  /** Rank among the columns of this code, from 0. */
  readonly rang: number;
  /** « Épreuve 1 » */
  readonly epreuve: string;
  readonly saisies: number;
  readonly etudiants: number;
  /** Weighs in no UE of the semester: it awaits no mark. */
  readonly sansPoids?: boolean;
}

/** Marks of one épreuve, read from a file: what is written is what the functions would understand. */
export interface MarksRequest {
  readonly semestre: number;
  readonly code: string;
  readonly rang: number;
  readonly lignes: readonly { readonly ligne: number; readonly nip: string; readonly note: string }[];
  /** Whether marks already typed and different give way; otherwise only blank cells are written. */
  readonly remplacer: boolean;
}

export interface MarksPreview {
  /** « 34 reconnues, 2 à corriger » */
  readonly resume: string;
  /** Marks that would be written in blank cells. */
  readonly nouvelles: number;
  readonly identiques: number;
  /** « MARTIN Rose : 12 au classeur, 13,5 dans le fichier » */
  readonly differentes: readonly string[];
  /** One sentence per line that is not understood: the line, what was found, the remedy. */
  readonly aCorriger: readonly string[];
  /** Students of the workbook without a line in the file. */
  readonly absents: readonly string[];
}

export interface MarksEndpoints {
  /** The mark columns of every « Notes » sheet. */
  markColumns(): Reply<readonly MarkColumn[]>;
  /** What an import of marks would do; writes nothing. */
  previewMarks(request: MarksRequest): Reply<MarksPreview>;
  /** Writes them under the document lock. `value` says what was written. */
  importMarks(request: MarksRequest): Reply<string>;
}
