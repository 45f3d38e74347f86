/** 4.5: S5 needs every UE of S1 and S2, after the carry-down of this year. */
import { isAcquired, type UeState } from './jury';
import { carryDown } from './niveau';
import { type ProgressionReason, type ReasonOf, reason, type UeRef } from './reason';

/** What is known of an UE of S1 or S2: its code, or just whether it is acquired; `SO`: no such UE; `null`: not known. */
export type Acquisition = UeState | boolean;

/** A competence seen from the entry into S5. */
export interface But1Competence {
  readonly s1: Acquisition;
  readonly s2: Acquisition;
  /** Retained codes of its two UE of this year (S3 and S4): both validated, they carry those of S1 and S2. */
  readonly niveauSuperieur: readonly [UeState, UeState];
}

/** Why the UE of S1 and S2 do not let enter S5. */
export type But1Obstacle = ReasonOf<'but1-non-acquis' | 'but1-inconnu'>;

/**
 * All UE of S1 and S2, after the carry-down; decisions of the jury count.
 *
 * « La poursuite d'études dans le semestre 5 nécessite de plus la validation de toutes les UE des semestres 1 et 2 dans
 * les conditions de validation des points 4.3 et 4.4, ou par décision de jury. »
 * @see ARTICLES.semestre5
 */
export function but1Reason(competences: readonly But1Competence[]): ProgressionReason {
  const ues = competences.flatMap((each, index) => but1Ues(each, index + 1));
  const refs = (wanted: readonly But1Ue[]): readonly UeRef[] =>
    wanted.map(({ competence, semestre }) => ({ competence, semestre }));
  const unknown = ues.filter(({ state }) => state === null);
  if (ues.length === 0 || unknown.length > 0) return reason('but1-inconnu', 'semestre5', { ues: refs(unknown) });
  const failed = ues.filter(({ state }) => state !== 'SO' && !isAcquired(state));
  if (failed.length > 0) return reason('but1-non-acquis', 'semestre5', { ues: refs(failed) });
  return reason('but1-acquis', 'semestre5', {});
}

interface But1Ue extends UeRef {
  readonly niveau: number;
  readonly state: UeState;
}

/**
 * What keeps a student from S5 whatever this year gives: UE of S1 and S2 not acquired, or not known; `null`: nothing.
 *
 * @see ARTICLES.semestre5
 * @example
 * but1Obstacle([{ s1: 'AJ', s2: 'ADM', niveauSuperieur: ['ADM', 'CMP'] }]) // null: this year carries S1
 */
export function but1Obstacle(competences: readonly But1Competence[]): But1Obstacle | null {
  const found = but1Reason(competences);
  return found.code === 'but1-non-acquis' || found.code === 'but1-inconnu' ? found : null;
}

function but1Ues({ s1, s2, niveauSuperieur }: But1Competence, competence: number): readonly But1Ue[] {
  const ue = (semestre: number, niveau: number, state: UeState): But1Ue => ({ competence, semestre, niveau, state });
  return carryDown([
    ue(1, 1, stateOf(s1)),
    ue(2, 1, stateOf(s2)),
    ue(3, 2, niveauSuperieur[0]),
    ue(4, 2, niveauSuperieur[1]),
  ]).filter(({ niveau }) => niveau === 1);
}

function stateOf(acquisition: Acquisition): UeState {
  if (typeof acquisition !== 'boolean') return acquisition;
  return acquisition ? 'ADM' : 'AJ';
}
