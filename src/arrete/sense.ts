/** Does a reason speak for the student, against, or say that something is not known yet? */
import type { Reason, ReasonCode } from './reason';

export type Sense = 'for' | 'against' | 'missing';

/** Of any other reason, nothing is known for or against. */
const SENSES: { readonly [Code in ReasonCode]?: Sense } = {
  'ue-moyenne-atteinte': 'for',
  'ue-moyenne-insuffisante': 'against',
  'ue-deja-acquise': 'for',
  'rcue-moyenne-atteinte': 'for',
  'rcue-moyenne-insuffisante': 'against',
  'niveau-superieur-valide': 'for',
  'semestre-pair-de-droit': 'for',
  'rcue-majorite-atteinte': 'for',
  'rcue-majorite-non-atteinte': 'against',
  'rcue-plancher-atteint': 'for',
  'rcue-sous-plancher': 'against',
  'but1-acquis': 'for',
  'but1-non-acquis': 'against',
  'redoublement-premier': 'for',
  'redoublement-du-meme-semestre': 'against',
  'redoublements-epuises': 'against',
  'redoublement-supplementaire-accorde': 'for',
  'redoublement-supplementaire-deja-utilise': 'against',
  'refus-complet': 'for',
  'toutes-ue-acquises': 'for',
  'ue-non-acquises': 'against',
};

/**
 * The sense of a reason.
 *
 * @example
 * senseOf({ code: 'rcue-sous-plancher', article: 'plancherRcue', data: { minimum: 7.99, seuil: 8, competences: [2] } }) // 'against'
 */
export const senseOf = (reason: Reason): Sense => SENSES[reason.code] ?? 'missing';

/**
 * True when the reason stands against the student.
 *
 * @example
 * decision.reasons.filter(isObstacle) // what to print after « conditions non réunies »
 */
export const isObstacle = (reason: Reason): boolean => senseOf(reason) === 'against';

/**
 * True when the reason says that something is not known yet.
 *
 * @example
 * decision.reasons.filter(isMissing) // what is awaited
 */
export const isMissing = (reason: Reason): boolean => senseOf(reason) === 'missing';
