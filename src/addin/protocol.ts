/** What the sidebar and the server say to one another over `google.script.run`: plain JSON, no Date, no function. */
import type { Programme } from '../programme';
import type { Student } from '../workbook';
import type { ApogeeEndpoints } from './apogee/protocol';
import type { DeliberationEndpoints } from './deliberation/protocol';
import type { DocumentsEndpoints } from './documents/protocol';
import type { FilesEndpoints } from './files/protocol';
import type { FreezingEndpoints } from './freezing/protocol';
import type { CellPlace, CheckLine, CheckState, Reply, SessionJury } from './protocolBasics';
import type { SelfCheckEndpoints } from './selfCheck/protocol';
import type { StatistiquesEndpoints } from './statistiques/protocol';

export type * from './apogee/protocol';
export type * from './deliberation/protocol';
export type * from './documents/protocol';
export type * from './files/protocol';
export type * from './freezing/protocol';
export type * from './protocolBasics';
export type * from './selfCheck/protocol';
export type * from './statistiques/protocol';

export interface ProgrammeChoice {
  readonly id: string;
  /** « BUT 1 — Métiers du multimédia et de l'internet (MMI) » */
  readonly titre: string;
  /** « IUT de Dijon-Auxerre, 2022-2023 · 2 semestres, 10 UE, 60 ECTS » */
  readonly detail: string;
}

export interface SidebarState {
  /** The programmes shipped with the add-in. */
  readonly programmes: readonly ProgrammeChoice[];
  /** What the workbook has of ours; null on a workbook where we have made nothing. */
  readonly classeur: WorkbookSummary | null;
}

export interface WorkbookSummary {
  /** The programme of its sheet « Programme »; null when that sheet cannot be read as one (see `readProgramme`). */
  readonly programme: ProgrammeChoice | null;
  /** Names of our sheets as they are called today, in the order of the tabs. */
  readonly feuilles: readonly string[];
  /** Students of « Étudiants ». */
  readonly etudiants: number;
  /** Whether the jury sheets can be asked for (the notebook sheets are all there and finished). */
  readonly juryPossible: boolean;
  /** The jury sheets that exist. */
  readonly jurys: readonly SessionJury[];
  /** The jury sheet that is shown; null when another sheet is. */
  readonly juryAffiche: SessionJury | null;
  /** A generation was interrupted and must be run again: what was asked; null when nothing remains to be done. */
  readonly inachevee: WorkRequest | null;
  /** What « Annuler la dernière génération » would undo, in words; null when there is nothing to undo. */
  readonly annulable: string | null;
}

/** Where a programme comes from. */
export type ProgrammeSource =
  | { readonly kind: 'catalogue'; readonly id: string }
  /** What the sheet « Programme » of this workbook says today. */
  | { readonly kind: 'classeur' }
  /** Read by the sidebar from a fiche or from JSON. */
  | { readonly kind: 'donnees'; readonly programme: Programme };

/** What was read, with everything wrong with it. The sidebar checks the figures itself (`checkProgramme`). */
export interface ProgrammeReading {
  /** Null when it has not even the shape of a programme. */
  readonly programme: Programme | null;
  /** Sentences of what could not be read, each with its place and remedy. */
  readonly problemes: readonly string[];
}

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

export interface CheckReport {
  /** « 2 points à corriger, 1 à vérifier, dans 2 des 14 vérifications » */
  readonly bilan: string;
  readonly lignes: readonly CheckLine[];
}

/** « Avancement » of one element. */
export interface ElementProgress {
  readonly semestre: number;
  readonly code: string;
  readonly titre: string;
  readonly saisies: number;
  readonly attendues: number;
  /** A text ready to copy, for the teacher who has marks to give; '' when none is missing. */
  readonly rappel: string;
}

/** What the student of the selected row can still reach. */
export interface StudentReach {
  /** « MARTIN Rose »; null when the selection is on no student. */
  readonly etudiant: string | null;
  readonly ues: readonly {
    readonly ue: string;
    /** « UE13 entre 8,90 et 11,20 ; acquise si R110 ≥ 9,40 » */
    readonly phrase: string;
    readonly etat: CheckState;
  }[];
}

/** The server functions that `google.script.run` reaches, by name. A work chains
 *  writeProbe → readProbe → planSteps → (the teacher confirms) → runStep for each step. */
export interface SidebarEndpoints
  extends ApogeeEndpoints,
    DocumentsEndpoints,
    DeliberationEndpoints,
    FilesEndpoints,
    FreezingEndpoints,
    SelfCheckEndpoints,
    StatistiquesEndpoints {
  sidebarState(): Reply<SidebarState>;
  /** The data of a programme, to be shown and checked before anything is written. */
  readProgramme(source: ProgrammeSource): Reply<ProgrammeReading>;
  /** Writes `=SUM(1;2)` in a hidden sheet of its own. */
  writeProbe(): Reply<null>;
  /** Reads it back in a later call; `value` is false while the cell is still computing (ask again, at most 20 times, 500 ms apart). */
  readProbe(): Reply<boolean>;
  /** Checks the request against the workbook as it is; writes nothing. */
  planSteps(request: WorkRequest): Reply<WorkPlan>;
  /** Runs one step under the document lock. `value` is a French sentence saying what was done. */
  runStep(request: WorkRequest, step: string): Reply<string>;
  /** What makes the demonstration, in order; refused in a workbook that has sheets of ours. */
  demonstrationWorks(): Reply<readonly WorkRequest[]>;
  /** The mark columns of every « Notes » sheet. */
  markColumns(): Reply<readonly MarkColumn[]>;
  /** What an import of marks would do; writes nothing. */
  previewMarks(request: MarksRequest): Reply<MarksPreview>;
  /** Writes them under the document lock. `value` says what was written. */
  importMarks(request: MarksRequest): Reply<string>;
  /** « Vérifier avant jury ». */
  checkWorkbook(): Reply<CheckReport>;
  /** « Avancement », element after element. */
  progressReport(): Reply<readonly ElementProgress[]>;
  /** What the student of the selected row can still reach. */
  selectedReach(): Reply<StudentReach>;
  /** Shows a cell and selects it. */
  showCell(place: CellPlace): Reply<null>;
}
