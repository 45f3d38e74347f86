/** What the sidebar and the server say to one another over `google.script.run`: plain JSON, no Date, no function. */

/** Every endpoint answers with a value, never with a throw: the sidebar shows `message`, a French sentence with a remedy. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly message: string };

export interface ProgrammeChoice {
  readonly id: string;
  /** « BUT 1 — Métiers du multimédia et de l'internet (MMI) » */
  readonly titre: string;
  /** « IUT de Dijon-Auxerre, 2022-2023 · 2 semestres, 10 UE, 60 ECTS » */
  readonly detail: string;
}

export interface SidebarState {
  readonly programmes: readonly ProgrammeChoice[];
  /** Names of the sheets of ours that the workbook already has, in order; empty on a new workbook. */
  readonly feuilles: readonly string[];
  /** Whether the jury sheets can be asked for (the notebook sheets are all there). */
  readonly juryPossible: boolean;
}

export type StudentsChoice =
  | { readonly kind: 'fictifs'; readonly nombre: number }
  /** One student a line: NIP ; nom ; prénom ; groupe (tab or semicolon). */
  | { readonly kind: 'liste'; readonly texte: string };

export type SessionJury = 'S1' | 'BUT1';

/** `2` to `6`, or `exact`: decimals kept before a comparison with 10 and 8. */
export type ArrondiChoice = 2 | 3 | 4 | 5 | 6 | 'exact';

export interface NotebookRequest {
  readonly kind: 'classeur';
  readonly programme: string;
  readonly etudiants: StudentsChoice;
  /** Number of épreuves (mark columns) per ressource and per SAÉ, 1 to 6. */
  readonly epreuves: { readonly ressource: number; readonly sae: number };
  readonly arrondi: ArrondiChoice;
}

export interface JuryRequest {
  readonly kind: 'jury';
  readonly session: SessionJury;
}

export type WorkRequest = NotebookRequest | JuryRequest;

export interface WorkStep {
  readonly id: string;
  /** « Création de la feuille Notes S1 » */
  readonly label: string;
}

/** The server functions that `google.script.run` reaches, by name. The sidebar chains them:
 *  writeProbe → readProbe → planSteps → runStep for each step → (done). */
export interface SidebarEndpoints {
  sidebarState(): Reply<SidebarState>;
  /** Writes `=SUM(1;2)` in a hidden sheet of its own. */
  writeProbe(): Reply<null>;
  /** Reads it back in a later call; `value` is false while the cell is still computing (ask again, at most 20 times, 500 ms apart). */
  readProbe(): Reply<boolean>;
  /** Checks the request against the workbook as it is; a refusal writes nothing. */
  planSteps(request: WorkRequest): Reply<readonly WorkStep[]>;
  /** Runs one step under the document lock. `value` is a French sentence saying what was done. */
  runStep(request: WorkRequest, step: string): Reply<string>;
}
