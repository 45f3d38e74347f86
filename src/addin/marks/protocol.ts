/** What the sidebar and the server say to one another of the marks of an épreuve, read from a file. */
import type { SeenColumn } from '../../workbook';
import type { Reply } from '../protocolBasics';

/** A mark column of a « Notes » sheet. */
export interface MarkColumn extends SeenColumn {
  readonly titre: string;
  readonly saisies: number;
  readonly etudiants: number;
  /** Weighs in no UE of the semester: it awaits no mark. */
  readonly sansPoids?: boolean;
}

/** Marks of one épreuve, read from a file, for the column that was chosen as it was then: what is written is what the functions would understand. */
export interface MarksRequest extends SeenColumn {
  readonly lignes: readonly { readonly ligne: number; readonly nip: string; readonly note: string }[];
}

/** What each line would write over: one per line of the request, null where it would write nothing. */
export type SeenCells = readonly (string | null)[];

export interface MarksImportRequest extends MarksRequest {
  /** Whether marks already typed and different give way; otherwise only blank cells are written. */
  readonly remplacer: boolean;
  /** As the preview gave it: a cell that no longer holds it is left alone. */
  readonly avant: SeenCells;
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
  readonly avant: SeenCells;
}

export interface MarksOutcome {
  /** « 31 notes écrites dans Notes S1, R101 Épreuve 1. » */
  readonly bilan: string;
  /** What was shown and is not written, and the remedy; null when everything is. */
  readonly laissees: { readonly bilan: string; readonly phrases: readonly string[] } | null;
}

export interface MarksEndpoints {
  /** The mark columns of every « Notes » sheet. */
  markColumns(): Reply<readonly MarkColumn[]>;
  /** What an import of marks would do; writes nothing. */
  previewMarks(request: MarksRequest): Reply<MarksPreview>;
  /** Writes them under the document lock: what was shown, and nothing else. */
  importMarks(request: MarksImportRequest): Reply<MarksOutcome>;
}
