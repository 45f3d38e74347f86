/** What the sidebar and the server say to one another of a work: what is asked, what it would change, its steps. */
import type { Programme } from '../../programme';
import type { Student } from '../../workbook';
import type { Reply, SessionJury } from '../protocolBasics';

/** Where a programme comes from. */
export type ProgrammeSource =
  | { readonly kind: 'catalogue'; readonly id: string }
  /** What the sheet « Programme » of this workbook says today. */
  | { readonly kind: 'classeur' }
  /** Read by the sidebar from a fiche or from JSON. */
  | { readonly kind: 'donnees'; readonly programme: Programme };

export type StudentsChoice =
  | { readonly kind: 'fictifs'; readonly nombre: number }
  /** A list that the teacher has checked; those of the workbook that are not in it keep their rows, greyed. */
  | { readonly kind: 'liste'; readonly etudiants: readonly Student[] }
  /** Those of the workbook, unchanged. */
  | { readonly kind: 'classeur' };

/** `2` to `6`, or `exact`: decimals kept before a comparison with 10 and 8. */
export type ArrondiChoice = 2 | 3 | 4 | 5 | 6 | 'exact';

/** The notebook, made or brought up to date. On an existing one `epreuves` is for new elements, `annee` and `arrondi` are ignored (their cells stand). */
export interface NotebookRequest {
  readonly kind: 'classeur';
  readonly programme: ProgrammeSource;
  /** « 2026-2027 »; that of the programme when left out. */
  readonly annee?: string;
  readonly etudiants: StudentsChoice;
  /** Number of épreuves (mark columns) per ressource and per SAÉ, 1 to 6. */
  readonly epreuves: { readonly ressource: number; readonly sae: number };
  readonly arrondi: ArrondiChoice;
}

/** One jury sheet, made or brought up to date. */
export interface JuryRequest {
  readonly kind: 'jury';
  readonly session: SessionJury;
}

/** The sheet « Statistiques », and the jury sheet of the year, which it counts. */
export interface StatistiquesRequest {
  readonly kind: 'statistiques';
}

/** The sheet « Correspondance Apogée ». */
export interface ApogeeRequest {
  readonly kind: 'apogee';
}

/** « Annuler la dernière génération ». */
export interface UndoRequest {
  readonly kind: 'annulation';
}

export type WorkRequest = NotebookRequest | JuryRequest | StatistiquesRequest | ApogeeRequest | UndoRequest;

export interface WorkStep {
  readonly id: string;
  /** « Création de la feuille Notes S1 », « Mise à jour de Moyennes S1 » */
  readonly label: string;
  /** What it would replace of what stands on the sheet, as the plan was made. */
  readonly remplace?: readonly string[];
}

/** What a request would do to the workbook as it is. Nothing is written before the teacher confirms. */
export interface WorkPlan {
  /** « 8 feuilles créées, 0 note modifiée » */
  readonly resume: string;
  /** What will change, sheet after sheet, in sentences. */
  readonly feuilles: readonly { readonly nom: string; readonly changements: readonly string[] }[];
  /** Empty: the workbook is already as asked. */
  readonly steps: readonly WorkStep[];
}

export interface WorkEndpoints {
  /** Checks the request against the workbook as it is; writes nothing. */
  planSteps(request: WorkRequest): Reply<WorkPlan>;
  /** Runs one step under the document lock. `value` is a French sentence saying what was done. `remplace`: that of the step; with it, what
   * the plan did not show is not replaced. */
  runStep(request: WorkRequest, step: string, remplace?: readonly string[]): Reply<string>;
}
