/** What the sidebar is told of what a student can still reach. */
import type { CheckState, Reply } from '../protocolBasics';

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

export interface ReachEndpoints {
  /** What the student of the selected row can still reach. */
  selectedReach(): Reply<StudentReach>;
}
