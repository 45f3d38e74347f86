/** 4.3 and 4.6: the DUT at the first 120 credits, the BUT when every UE of the parcours is acquired. */
import type { ArticleId } from './articles';
import { type Decision, decide } from './decision';
import { isAcquired } from './jury';
import { carryDown, type UeOfNiveau } from './niveau';
import { type Reason, reason } from './reason';
import { creditsOf } from './ue';

/** « au terme de l’acquisition des 120 premiers crédits européens » (4.6): those of S1 to S4. */
export const CREDITS_DUT = 120;
/** « la totalité des 180 crédits européens » (4.3). */
export const CREDITS_BUT = 180;

/** An UE of the parcours of the student. A `SO` UE is not one of his. */
export interface UeOfParcours extends UeOfNiveau {
  readonly code: string;
  readonly semestre: number;
  readonly ects: number;
}

export interface DiplomeDecision extends Decision<'obtenu' | 'non-obtenu' | 'incomplete'> {
  /** Credits of the UE acquired in the semesters of the diploma, carry-down included. */
  readonly credits: number;
}

/**
 * The DUT: every UE of S1 to S4 acquired, after the carry-down (whose source may be an UE of S5 and S6).
 *
 * « l’attribution du diplôme universitaire de technologie au terme de l’acquisition des 120 premiers crédits européens du
 * cursus »
 * @see ARTICLES.juryMissions
 * @example
 * dutDecision(ues).outcome // 'obtenu'
 */
export const dutDecision = (ues: readonly UeOfParcours[]): DiplomeDecision =>
  attribution(ues, [1, 2, 3, 4], 'juryMissions');

/**
 * The BUT: every UE of the parcours acquired, in any way.
 *
 * « Le bachelor universitaire de technologie s'obtient soit par acquisition de chaque unité d'enseignement constitutive,
 * soit par application des modalités de compensation. »
 * @see ARTICLES.obtentionBut
 * @example
 * butDecision(ues).credits // 180
 */
export const butDecision = (ues: readonly UeOfParcours[]): DiplomeDecision =>
  attribution(ues, [1, 2, 3, 4, 5, 6], 'obtentionBut');

/** A refusal that is certain comes before what is not known: one UE not acquired is enough. */
function attribution(ues: readonly UeOfParcours[], semestres: readonly number[], article: ArticleId): DiplomeDecision {
  const counted = carryDown(ues).filter(({ semestre, state }) => semestres.includes(semestre) && state !== 'SO');
  const credits = creditsOf(counted);
  const names = (wanted: readonly UeOfParcours[]): readonly string[] => wanted.map(({ code }) => code);
  const failed = counted.filter(({ state }) => state !== null && !isAcquired(state));
  const unknown = counted.filter(({ state }) => state === null);
  const absent = semestres.filter((semestre) => !counted.some((ue) => ue.semestre === semestre));
  const reasons: Reason[] = [];
  if (failed.length > 0) reasons.push(reason('ue-non-acquises', article, { ues: names(failed), credits }));
  if (unknown.length > 0) reasons.push(reason('ue-inconnues', article, { ues: names(unknown) }));
  if (absent.length > 0) reasons.push(reason('semestres-absents', article, { semestres: absent }));
  if (failed.length > 0) return { credits, ...decide('non-obtenu', reasons) };
  if (reasons.length > 0) return { credits, ...decide('incomplete', reasons) };
  return { credits, ...decide('obtenu', [reason('toutes-ue-acquises', article, { credits })]) };
}
