/** What the screens of « Pendant le jury » ask of the server: why, borderline cases, suppositions, equal treatment. They write nothing. */
import type { CellPlace, CheckState, Reply } from '../protocolBasics';

/** Every step for the student of the selected row. */
export interface StudentWhy {
  /** « MARTIN Rose »; null when the selection is on no student of the jury sheet. */
  readonly etudiant: string | null;
  /** « Jury BUT1 » */
  readonly feuille: string;
  /** A competence, the year: its steps in the order of the text. */
  readonly blocs: readonly {
    readonly titre: string;
    readonly etapes: readonly { readonly phrase: string; readonly etat: CheckState | 'constat' }[];
  }[];
  /** All of it, ready to copy. */
  readonly texte: string;
}

/** How far under 10 or 8. */
export type Distance = 0.1 | 0.25 | 0.5;

export interface BorderlineReport {
  readonly resume: string;
  readonly lignes: readonly {
    readonly etudiant: string;
    /** « UE13 à 9,92 : 0,08 point suffit, ou +0,40 sur R110 » */
    readonly phrase: string;
    /** « Avec +0,40 sur R110 : UE13 AJ → ADM ; Crédits 43 → 51 » */
    readonly effet: string;
    readonly cellule: CellPlace;
  }[];
}

/** What can be supposed of the student of the selected row. */
export interface SupposingSubject {
  readonly etudiant: string | null;
  readonly nip: string;
  readonly feuille: string;
  readonly elements: readonly {
    readonly semestre: number;
    readonly code: string;
    readonly titre: string;
    /** « 12,50 », or '' without an average. */
    readonly moyenne: string;
    /** `bareme`: « 40 », or '' where it is 20. */
    readonly epreuves: readonly {
      readonly rang: number;
      readonly nom: string;
      readonly note: string;
      readonly bareme: string;
    }[];
  }[];
  readonly rcues: readonly { readonly rang: number; readonly nom: string; readonly moyenne: string }[];
  readonly ues: readonly { readonly ue: string; readonly moyenne: string }[];
}

/** One supposition; `valeur` as it is typed. */
export type SupposeRequest = { readonly nip: string; readonly feuille: string; readonly valeur: string } & (
  | { readonly kind: 'element'; readonly semestre: number; readonly code: string }
  | { readonly kind: 'epreuve'; readonly semestre: number; readonly code: string; readonly rang: number }
  | { readonly kind: 'rcue'; readonly rang: number }
  | { readonly kind: 'ue'; readonly ue: string }
);

export interface SupposeAnswer {
  /** « Avec R110 à 12,00 : 3 changements. » */
  readonly resume: string;
  /** UE, RCUE, year, credits: on one side and on the other. */
  readonly lignes: readonly {
    readonly quoi: string;
    readonly avant: string;
    readonly apres: string;
    readonly change: boolean;
  }[];
}

/** Other rules: `classeur` and `programme` are those of the workbook. */
export interface RulesRequest {
  readonly poids: 'programme' | 'egaux' | { readonly impair: string; readonly pair: string };
  readonly arrondi: 'classeur' | 2 | 'exact';
}

export interface RulesReport {
  readonly resume: string;
  readonly lignes: readonly {
    readonly etudiant: string;
    readonly changements: readonly string[];
    readonly cellule: CellPlace;
  }[];
}

/** « Situations à rapprocher »: never on a PV. */
export interface EqualityReport {
  readonly resume: string;
  /** What the jury gave, where somebody not admitted stands at least as well. */
  readonly situations: readonly {
    readonly titre: string;
    readonly cellule: CellPlace;
    readonly autres: readonly { readonly etudiant: string; readonly phrase: string; readonly cellule: CellPlace }[];
  }[];
}

export interface DeliberationEndpoints {
  selectedWhy(): Reply<StudentWhy>;
  borderlineReport(distance: Distance): Reply<BorderlineReport>;
  supposingSubject(): Reply<SupposingSubject>;
  /** By the law, on a copy. */
  supposeChange(request: SupposeRequest): Reply<SupposeAnswer>;
  /** Who changes decision with other rules. */
  supposeRules(request: RulesRequest): Reply<RulesReport>;
  equalityReport(): Reply<EqualityReport>;
}
