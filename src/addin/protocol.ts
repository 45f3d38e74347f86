/** What the sidebar and the server say to one another over `google.script.run`: plain JSON, no Date, no function. */
import type { Programme } from '../programme';
import type { ApogeeEndpoints } from './apogee/protocol';
import type { DeliberationEndpoints } from './deliberation/protocol';
import type { DocumentsEndpoints } from './documents/protocol';
import type { FilesEndpoints } from './files/protocol';
import type { FreezingEndpoints } from './freezing/protocol';
import type { MarksEndpoints } from './marks/protocol';
import type { Reply, SessionJury } from './protocolBasics';
import type { ReachEndpoints } from './reach/protocol';
import type { SelfCheckEndpoints } from './selfCheck/protocol';
import type { StatistiquesEndpoints } from './statistiques/protocol';
import type { VerificationEndpoints } from './verification/protocol';
import type { ProgrammeSource, WorkEndpoints, WorkRequest } from './work/protocol';

export type * from './apogee/protocol';
export type * from './deliberation/protocol';
export type * from './documents/protocol';
export type * from './files/protocol';
export type * from './freezing/protocol';
export type * from './marks/protocol';
export type * from './protocolBasics';
export type * from './reach/protocol';
export type * from './selfCheck/protocol';
export type * from './statistiques/protocol';
export type * from './verification/protocol';
export type * from './work/protocol';

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
  /** The year of the BUT that its jury sheets judge; 1 when that sheet cannot be read. */
  readonly but: Programme['but'];
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

/** What was read, with everything wrong with it. The sidebar checks the figures itself (`checkProgramme`). */
export interface ProgrammeReading {
  /** Null when it has not even the shape of a programme. */
  readonly programme: Programme | null;
  /** Sentences of what could not be read, each with its place and remedy. */
  readonly problemes: readonly string[];
}

/** The server functions that `google.script.run` reaches, by name. A work chains
 *  writeProbe → readProbe → planSteps → (the teacher confirms) → runStep for each step. */
export interface SidebarEndpoints
  extends ApogeeEndpoints,
    DeliberationEndpoints,
    DocumentsEndpoints,
    FilesEndpoints,
    FreezingEndpoints,
    MarksEndpoints,
    ReachEndpoints,
    SelfCheckEndpoints,
    StatistiquesEndpoints,
    VerificationEndpoints,
    WorkEndpoints {
  sidebarState(): Reply<SidebarState>;
  /** The data of a programme, to be shown and checked before anything is written. */
  readProgramme(source: ProgrammeSource): Reply<ProgrammeReading>;
  /** Writes `=SUM(1;2)` in a hidden sheet of its own. */
  writeProbe(): Reply<null>;
  /** Reads it back in a later call; `value` is false while the cell is still computing (ask again, at most 20 times, 500 ms apart). */
  readProbe(): Reply<boolean>;
}
