/** What the sidebar and the server say to one another of « Vérifier avant jury » and of « Avancement ». */
import type { CellPlace, CheckLine, Reply } from '../protocolBasics';

export interface CheckReport {
  /** « 2 points à corriger, 1 à vérifier, dans 2 des 15 vérifications » */
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
  /** Where the first of the marks that are missing is to be entered; null when none is. */
  readonly cellule: CellPlace | null;
}

export interface VerificationEndpoints {
  /** « Vérifier avant jury ». */
  checkWorkbook(): Reply<CheckReport>;
  /** « Avancement », element after element. */
  progressReport(): Reply<readonly ElementProgress[]>;
  /** Shows a cell and selects it. */
  showCell(place: CellPlace): Reply<null>;
}
