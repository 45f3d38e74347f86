/** One reason of a rule: its code, the article that it applies and its data. No French sentence. */
import type { ArticleId } from './articles';
import type { CodeJury } from './jury';

/** An UE within a cursus, named by the rank of its competence in the call (from 1) and its semester. */
export interface UeRef {
  readonly competence: number;
  readonly semestre: number;
}

/** The same by the name of its competence. */
export interface NamedUe {
  readonly nom: string;
  readonly semestre: number;
}

interface Comparison {
  readonly average: number;
  readonly seuil: number;
}

/** The data that each reason carries, so that a sentence can be made of it elsewhere. */
export interface ReasonData {
  'ue-moyenne-atteinte': Comparison;
  'ue-moyenne-insuffisante': Comparison;
  'ue-deja-acquise': { readonly code: CodeJury };
  'ue-moyenne-manquante': Record<string, never>;
  'ue-sans-objet': Record<string, never>;
  'ue-compensable': Record<string, never>;
  'rcue-moyenne-atteinte': Comparison;
  'rcue-moyenne-insuffisante': Comparison;
  'rcue-moyenne-manquante': Record<string, never>;
  'niveau-superieur-valide': { readonly niveau: number };
  'semestre-pair-de-droit': { readonly semestre: number };
  'rcue-majorite-atteinte': { readonly atteints: number; readonly total: number; readonly seuil: number };
  'rcue-majorite-non-atteinte': { readonly atteints: number; readonly total: number; readonly seuil: number };
  'rcue-plancher-atteint': { readonly minimum: number; readonly seuil: number };
  /** `competences`: ranks in the call, from 1, of the RCUE under the floor. */
  'rcue-sous-plancher': {
    readonly minimum: number;
    readonly seuil: number;
    readonly competences: readonly number[];
  };
  'but1-acquis': Record<string, never>;
  'but1-non-acquis': { readonly ues: readonly UeRef[] };
  'but1-inconnu': { readonly ues: readonly UeRef[] };
  /** `competences`: ranks in the call, from 1, of the RCUE without an average. */
  'rcue-inconnu': { readonly competences: readonly number[] };
  'aucun-rcue': Record<string, never>;
  'redoublement-premier': { readonly semestre: number; readonly total: number };
  'redoublement-du-meme-semestre': { readonly semestre: number; readonly fois: number };
  /** What is typed of the semesters already repeated names no semesters. */
  'redoublements-illisibles': Record<string, never>;
  'redoublements-epuises': { readonly total: number; readonly limite: number };
  'redoublement-supplementaire-accorde': Record<string, never>;
  /** `dejaRedoubles`: of the semesters to repeat; `faits`: those made, when too few are left of `limite`; else null. */
  'redoublement-supplementaire-deja-utilise': {
    readonly dejaRedoubles: readonly number[];
    readonly faits: number | null;
    readonly limite: number;
  };
  /** The director authorises both semesters of a year, each beyond the limits. */
  'redoublements-supplementaires': { readonly semestres: readonly number[] };
  'refus-sans-motif': Record<string, never>;
  'refus-sans-audition': Record<string, never>;
  'refus-sans-conseils': Record<string, never>;
  /** Both days, `2026-07-10`. */
  'refus-audition-apres-jury': { readonly audition: string; readonly jury: string };
  'refus-complet': Record<string, never>;
  /** The UE is acquired by `code`: no decision takes it away. */
  'decision-sans-effet': { readonly ue: string; readonly decision: CodeJury; readonly code: CodeJury };
  /** The UE of the RCUE are acquired, by `code`. */
  'rcue-decision-sans-effet': { readonly rcue: string; readonly decision: CodeJury; readonly code: CodeJury };
  /** January acquired it: it is taken back as the correction of a clerical error only, with a motive. */
  'decision-non-revisable': { readonly ue: string; readonly decision: CodeJury };
  /** The jury admits the RCUE and refuses its UE. */
  'decision-contredite': { readonly ue: string; readonly decision: CodeJury };
  'rcue-admis-moyenne-manquante': { readonly rcue: string; readonly ues: readonly string[] };
  'annee-a-decider': Record<string, never>;
  'annee-en-attente': Record<string, never>;
  'annee-admise-ue-non-acquises': { readonly ues: readonly string[] };
  /** The jury admits to the year, which acquires none of its UE. */
  'annee-admise-sans-ses-ue': { readonly ues: readonly string[] };
  'annee-pasd-conditions-non-reunies': Record<string, never>;
  /** S5 awaits the codes of these UE of S1 and S2. */
  'annee-attend-but1': { readonly ues: readonly NamedUe[] };
  /** The jury opens S5 without the validation of these UE of S1 and S2. */
  'annee-ouverte-sans-but1': { readonly decision: CodeJury; readonly ues: readonly NamedUe[] };
  /** The jury lets pass a student who passes without it: the code that stands without its decision. */
  'annee-poursuite-sans-le-jury': { readonly decision: CodeJury; readonly code: CodeJury };
  /** The jury refuses the passage that the results open. */
  'annee-passage-refuse': { readonly decision: CodeJury; readonly semestre: number };
  /** The jury lets go on, or come back, a student whose statut is to have left. */
  'annee-decidee-apres-depart': { readonly decision: CodeJury; readonly statut: 'DEM' | 'DEF' };
  /** Every UE is acquired: there is nothing to repeat, and no passage to refuse. */
  'annee-refusee-ue-acquises': { readonly decision: CodeJury };
  'toutes-ue-acquises': { readonly credits: number };
  'ue-non-acquises': { readonly ues: readonly string[]; readonly credits: number };
  'ue-inconnues': { readonly ues: readonly string[] };
  'semestres-absents': { readonly semestres: readonly number[] };
}

export type ReasonCode = keyof ReasonData;

/** One reason: a code, the article it applies, and its data. */
export type Reason = {
  readonly [Code in ReasonCode]: { readonly code: Code; readonly article: ArticleId; readonly data: ReasonData[Code] };
}[ReasonCode];

/** The reasons of some codes. */
export type ReasonOf<Code extends ReasonCode> = Extract<Reason, { readonly code: Code }>;

/** Why an UE is acquired or not, from 4.3 and 4.4. */
export type UeReason = ReasonOf<
  | 'ue-moyenne-atteinte'
  | 'ue-moyenne-insuffisante'
  | 'ue-deja-acquise'
  | 'ue-moyenne-manquante'
  | 'ue-sans-objet'
  | 'ue-compensable'
  | 'rcue-moyenne-atteinte'
  | 'rcue-moyenne-insuffisante'
  | 'rcue-moyenne-manquante'
>;

/** Why a semester may be entered or not, from 4.5. */
export type ProgressionReason = ReasonOf<
  | 'semestre-pair-de-droit'
  | 'rcue-majorite-atteinte'
  | 'rcue-majorite-non-atteinte'
  | 'rcue-plancher-atteint'
  | 'rcue-sous-plancher'
  | 'but1-acquis'
  | 'but1-non-acquis'
  | 'but1-inconnu'
  | 'rcue-inconnu'
  | 'aucun-rcue'
>;

/** What stands in a decision and leaves nothing to say of it. */
type Silent = ReasonOf<'redoublement-premier' | 'redoublement-supplementaire-accorde' | 'refus-complet'>;
type DiplomeReason = ReasonOf<'toutes-ue-acquises' | 'ue-non-acquises' | 'ue-inconnues' | 'semestres-absents'>;

/** What a jury has yet to settle, or to know: any other reason, so that a new one does not compile without its sentence. */
export type Notice = Exclude<
  Reason,
  UeReason | ProgressionReason | Silent | DiplomeReason | ReasonOf<'niveau-superieur-valide'>
>;

/**
 * Builds a reason with its data checked against its code.
 *
 * @example
 * reason('semestre-pair-de-droit', 'semestrePair', { semestre: 2 })
 */
export const reason = <Code extends ReasonCode>(
  code: Code,
  article: ArticleId,
  data: ReasonData[Code],
): ReasonOf<Code> => ({ code, article, data }) as unknown as ReasonOf<Code>;
