/** What the sidebar and the server say to one another of Apogée: the results by student, and the codes that name things there. */
import type { CodeJury, Decimales, JuryLevel } from '../../arrete';
import type { ApogeeCode } from '../../workbook';
import type { Reply, SessionJury } from '../protocolBasics';

/** Results that may be sent: those that a jury fixed, or those of a jury sheet as it is. */
export interface ApogeeSource {
  readonly id: string;
  readonly session: SessionJury;
  /** « Arrêté BUT1, 8 juillet 2026 à 14 h 05 » */
  readonly titre: string;
  /** Not fixed. */
  readonly provisoire: boolean;
}

/** What a jury decides on, and the code that was typed for it on « Programme » (''  when none was). */
export interface ApogeeTargetShown {
  /** « UE11 », « rcue:1 » by competence, « annee ». */
  readonly cle: string;
  readonly niveau: JuryLevel;
  /** null for what belongs to no semester alone. */
  readonly semestre: number | null;
  /** The competence, in its short name and in full; '' for the year. */
  readonly competence: string;
  readonly titre: string;
  readonly code: string;
}

export interface ApogeeResult {
  /** Unrounded; null when it is not known. */
  readonly moyenne: number | null;
  /** What is retained, or the statut (DEM, DEF) of who left without acquiring it. */
  readonly code: CodeJury;
}

export interface ApogeeResultLine {
  readonly nip: string;
  /** « MARTIN Rose » */
  readonly nom: string;
  /** « MARTIN »; '' when « Étudiants » does not know the NIP. */
  readonly famille: string;
  /** By target; what the student has not (« sans objet ») is left out. */
  readonly resultats: Readonly<Record<string, ApogeeResult>>;
}

export interface ApogeeResults {
  readonly sources: readonly ApogeeSource[];
  /** The one that the results below come from. */
  readonly source: ApogeeSource;
  /** Instant copies that are not offered, and why. */
  readonly ecartes: readonly string[];
  /** Of the programme: « 2026-2027 ». */
  readonly annee: string;
  readonly decimales: Decimales;
  readonly cibles: readonly ApogeeTargetShown[];
  /** Whether « Programme » has the cells where these codes are typed. */
  readonly casesProgramme: boolean;
  readonly correspondance: readonly ApogeeCode[];
  /** Name of the sheet that says it; null when the usual codes are taken. */
  readonly feuille: string | null;
  readonly etudiants: readonly ApogeeResultLine[];
}

/** The code of an element, to be kept on « Programme » instead of the one that was read there. */
export interface KeptApogeeCode {
  readonly cle: string;
  readonly code: string;
  readonly avant: string;
}

export interface ApogeeEndpoints {
  /** The results of a source, by its id; of the best one when it is ''. */
  apogeeResults(source: string): Reply<ApogeeResults>;
  /** Types the codes of the elements on « Programme », under the document lock, if none has changed since. `value` says how many. */
  keepApogeeCodes(codes: readonly KeptApogeeCode[]): Reply<string>;
}
