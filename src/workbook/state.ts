/** The workbook as it is: what a lift reads of our sheets, and where things stand on each, whatever was moved. */
import type { Area } from './address';

/** Cells that a lift reads only when they are asked for, counted from 1; one that nobody foresaw has all those of its kind read. */
export interface Cells {
  readonly rows: number;
  readonly columns: number;
  readonly values: (row: number, column: number) => unknown;
  readonly formulas: (row: number, column: number) => string;
  /** Reads these areas, one call each, unless they are known. */
  readonly foresee: (kind: CellKind, areas: readonly Area[]) => void;
}

export type CellKind = 'values' | 'formulas';

/** One of our sheets, as it stands. */
export interface SheetState {
  /** `notes-S1`, `jury-BUT1`…: kept as developer metadata, whatever the title is today. */
  readonly role: string;
  readonly name: string;
  /** False when its making, or an update of it, was interrupted. */
  readonly finished: boolean;
  /** Of the plan that was last written on it; '' when unknown. */
  readonly fingerprint: string;
  /** The whole grid. A date comes as the platform gives it. */
  readonly values: readonly (readonly unknown[])[];
  /** '' where a cell holds no formula of its own. */
  readonly formulas: readonly (readonly string[])[];
  /** Of a sheet that is read as it is asked for: its whole `values` and `formulas` are then read only by those who take them. */
  readonly cells?: Cells;
}

export interface WorkbookState {
  /** Ours, in the order of the tabs. */
  readonly sheets: readonly SheetState[];
  /** Names of the teacher's own sheets. */
  readonly others: readonly string[];
  /** Names of sheets that bear the marks of another of ours before them: a sheet that was duplicated, marks included. */
  readonly copies: readonly string[];
}

/** Where the corner of the keys stands: the row that names the columns crosses the column that names the rows there. */
export const CORNER = 'jury-but';

/**
 * Where things stand on a sheet: rows and columns by key, counted from 1. Keys of columns: `nip`, `nom`, `prenom`, `groupe`;
 * Étudiants `statut redoublements controle`; Acquis `ue moyenne code annee origine controle`; Notes `ep:R101#0` (rank among the
 * columns of this code), `fin`, `bonus:UE11`; Moyennes `el:R101 ue:UE11 bonus final:UE11 manque:UE11 manque etat`; Jury
 * `moyenne:UE11 code:UE11 rcue:1 rapport minimum refusees manquantes credits situation raison suite arrondi passer
 * decision:UE11 decision:rcue:1 decision motif audition entendu conseil directeur remarques retenu:annee retenu:comptes retenu:credits
 * retenu:dettes retenu:changements retenu:janvier retenu:suite retenu:completer`; Composition `qualite S1 BUT1`. Keys of rows: those of
 * the head; Composition `date heure lieu president membre:1`.
 */
export interface Grid extends SheetState {
  readonly corner: { readonly row: number; readonly column: number };
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, number>;
  /** Rows of the table, blank ones included; `last < first` when there is none. */
  readonly first: number;
  readonly last: number;
}
