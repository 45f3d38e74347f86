/** 4.5, end, for a whole year: which of its semesters would be repeated, and whether they may be. */
import type { RetainedRcue, RetainedUe } from './deliberationRcue';
import { isAcquired } from './jury';
import { mayRepeat, type RedoublementDecision } from './redoublement';

export interface AnneeToRepeat {
  readonly semestres: readonly [impair: number, pair: number];
  /** Semesters already repeated. */
  readonly redoublements: readonly number[];
  readonly autorisationDuDirecteur: boolean;
}

/**
 * May the year be repeated? Its semesters to repeat are those with an UE not acquired: within the limits, or authorised
 * together by the director.
 *
 * @see ARTICLES.redoublement
 * @see ARTICLES.redoublementSupplementaire
 * @example
 * mayRepeatYear({ ...annee, redoublements: [1, 2], autorisationDuDirecteur: true }, rcues).outcome
 * // 'possible-sur-autorisation-du-directeur'
 */
export function mayRepeatYear(annee: AnneeToRepeat, rcues: readonly RetainedRcue[]): RedoublementDecision {
  const isOpen = (ue: RetainedUe | null): boolean => ue !== null && ue.code !== 'SO' && !isAcquired(ue.code);
  const semestres = [
    ...(rcues.some(({ impair }) => isOpen(impair)) ? [annee.semestres[0]] : []),
    ...(rcues.some(({ pair }) => isOpen(pair)) ? [annee.semestres[1]] : []),
  ];
  const { redoublements, autorisationDuDirecteur } = annee;
  return mayRepeat({ semestres, redoublements, autorisationDuDirecteur });
}
