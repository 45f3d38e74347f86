/** One step of an explanation, as a record: its kinds, what each carries, and for whom it speaks. */
import type { ArticleId } from './articles';
import type { Suite } from './deliberationAnnee';
import type { DecisionRcue, RetainedUe } from './deliberationRcue';
import type { UeOfFile } from './judgement';
import { type CodeJury, isAcquired, type UeState } from './jury';
import type { ProgressionCode } from './progression';
import type { RcueAverage } from './rcue';
import type { Notice, ProgressionReason, UeReason } from './reason';
import { senseOf } from './sense';

/** An average by the name of what it is of. */
export interface NamedAverage {
  readonly nom: string;
  readonly average: number;
}

/** One step, and the article that it applies. */
export type Step = { readonly article: ArticleId } & (
  | { readonly kind: 'ue'; readonly ue: UeOfFile; readonly rcue: string; readonly reason: UeReason }
  /** The average of a RCUE: its terms with their weights, or the UE without which it is not known. */
  | {
      readonly kind: 'rcue';
      readonly rcue: string;
      readonly average: number;
      readonly seuil: number;
      readonly atteint: boolean;
      /** Under the threshold, and validated: both its UE are acquired from before. */
      readonly valide: boolean;
      readonly termes: readonly { readonly ue: string; readonly average: number; readonly poids: number }[];
    }
  | { readonly kind: 'rcue-inconnu'; readonly rcue: string; readonly ues: readonly string[] }
  /** What is retained of an UE is not what the rules give. */
  | { readonly kind: 'ue-retenue'; readonly retained: RetainedUe; readonly rcue: string }
  /** `code`: what is retained, whatever the jury wrote. */
  | {
      readonly kind: 'rcue-retenu';
      readonly rcue: string;
      readonly decision: DecisionRcue | null;
      readonly code: UeState;
      readonly average: RcueAverage;
    }
  /** `sousPlancher`, `inconnus`: the RCUE that the reason counts. */
  | {
      readonly kind: 'progression';
      readonly reason: ProgressionReason;
      readonly sousPlancher: readonly NamedAverage[];
      readonly inconnus: readonly string[];
      /** Of every RCUE, in their order. */
      readonly noms: readonly string[];
    }
  | { readonly kind: 'situation'; readonly code: ProgressionCode; readonly semestre: number }
  | { readonly kind: 'statut'; readonly code: 'DEM' | 'DEF' }
  /** `cause`: the jury wrote it; or every UE is acquired, some by the jury, or none. */
  | {
      readonly kind: 'annee';
      readonly code: CodeJury | 'DROIT';
      readonly cause: 'decision' | 'jury' | 'acquises';
      readonly ues: readonly string[];
    }
  | { readonly kind: 'comptes'; readonly atteints: number; readonly valides: number; readonly total: number }
  | { readonly kind: 'credits'; readonly acquis: number; readonly total: number }
  | { readonly kind: 'dettes'; readonly ues: readonly string[]; readonly semestre: number }
  | { readonly kind: 'suite'; readonly suite: Suite; readonly semestre: number }
  | { readonly kind: 'reste'; readonly notice: Notice }
);

/**
 * Does a step speak for the student, against, or say that something is awaited? What a sign beside it shows.
 *
 * @example
 * senseOfStep({ kind: 'statut', article: 'assiduite', code: 'DEM' }) // 'against'
 */
export function senseOfStep(step: Step): 'for' | 'against' | 'missing' {
  switch (step.kind) {
    case 'ue':
    case 'progression':
      return senseOf(step.reason);
    case 'rcue':
      return step.atteint || step.valide ? 'for' : 'against';
    case 'ue-retenue':
      return isAcquired(step.retained.code) ? 'for' : 'against';
    case 'rcue-retenu':
      if (step.code === null || step.code === 'SO') return 'missing';
      return isAcquired(step.code) ? 'for' : 'against';
    case 'situation':
      if (step.code === 'ATT') return 'missing';
      return step.code === 'AJ' ? 'against' : 'for';
    case 'suite':
      return step.suite === 'fermee' ? 'against' : 'for';
    case 'annee':
      return step.code === 'ADM' || step.code === 'ADJ' || step.code === 'PAS1NCI' || step.code === 'PASD'
        ? 'for'
        : 'against';
    case 'statut':
    case 'dettes':
      return 'against';
    case 'rcue-inconnu':
    case 'reste':
      return 'missing';
    case 'comptes':
    case 'credits':
      return 'for';
  }
}
