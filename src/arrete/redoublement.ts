/** 4.5, end: repeating a semester, the director's one exception, and what a refusal must contain. */
import { type Decision, decide, type Reason, reason } from './decision';

/** « dans la limite de 4 redoublements » (4.5). */
export const REDOUBLEMENTS_MAX = 4;
/** « un redoublement supplémentaire » (4.5). */
export const REDOUBLEMENTS_SUPPLEMENTAIRES_MAX = 1;

/** A request to repeat. */
export interface RedoublementInput {
  readonly semestre: number;
  /** Semesters already repeated, one entry each time: `[1, 2]`, or `[1, 1]` after an exception. */
  readonly redoublements: readonly number[];
  /** The director has authorised THIS one for duly justified force majeure. */
  readonly autorisationDuDirecteur: boolean;
}

export type RedoublementOutcome =
  | 'possible'
  | 'possible-sur-autorisation-du-directeur'
  | 'soumis-a-autorisation-du-directeur'
  | 'impossible';

/**
 * May the student be authorised to repeat this semester? Within both limits the jury may; beyond either, the director
 * may, once in the whole cursus.
 *
 * « Durant la totalité du cursus conduisant au bachelor universitaire de technologie, l'étudiant peut être autorisé à
 * redoubler une seule fois chaque semestre dans la limite de 4 redoublements. Le directeur de l'IUT peut autoriser un
 * redoublement supplémentaire en cas de force majeure dûment justifiée et appréciée par ses soins. »
 * @see ARTICLES.redoublement
 * @see ARTICLES.redoublementSupplementaire
 * @example
 * mayRepeat({ semestre: 1, redoublements: [1], autorisationDuDirecteur: false }).outcome
 * // 'soumis-a-autorisation-du-directeur'
 */
export function mayRepeat(input: RedoublementInput): Decision<RedoublementOutcome> {
  const { semestre, redoublements, autorisationDuDirecteur } = input;
  const fois = redoublements.filter((each) => each === semestre).length;
  const used = supplementaires(redoublements);
  const total = redoublements.length;
  const limits: Reason[] = [];
  if (fois > 0) limits.push(reason('redoublement-du-meme-semestre', 'redoublement', { semestre, fois }));
  if (total - used >= REDOUBLEMENTS_MAX) {
    limits.push(reason('redoublements-epuises', 'redoublement', { total, limite: REDOUBLEMENTS_MAX }));
  }
  if (limits.length === 0)
    return decide('possible', [reason('redoublement-premier', 'redoublement', { semestre, total })]);
  if (used >= REDOUBLEMENTS_SUPPLEMENTAIRES_MAX) {
    const spent = reason('redoublement-supplementaire-deja-utilise', 'redoublementSupplementaire', {});
    return decide('impossible', [...limits, spent]);
  }
  if (!autorisationDuDirecteur) return decide('soumis-a-autorisation-du-directeur', limits);
  const granted = reason('redoublement-supplementaire-accorde', 'redoublementSupplementaire', {});
  return decide('possible-sur-autorisation-du-directeur', [...limits, granted]);
}

/**
 * What keeps these semesters of one year from being repeated together; null when the jury, or the director, may let them.
 * Each semester counts: two semesters beyond the limits are two repetitions beyond them, and the text allows one.
 *
 * @see ARTICLES.redoublementSupplementaire
 * @example
 * beyondTheException([1, 2], [1, 2])?.data // { dejaRedoubles: [1, 2], faits: null, limite: 4, supplementaires: 2 }
 */
export function beyondTheException(semestres: readonly number[], redoublements: readonly number[]): Reason | null {
  const outcomes = semestres.map((semestre, rank) =>
    mayRepeat({
      semestre,
      redoublements: [...redoublements, ...semestres.slice(0, rank)],
      autorisationDuDirecteur: true,
    }),
  );
  if (!outcomes.some(({ outcome }) => outcome === 'impossible')) return null;
  const isSpent = new Set(redoublements).size >= REDOUBLEMENTS_MAX;
  return reason('redoublements-supplementaires', 'redoublementSupplementaire', {
    dejaRedoubles: semestres.filter((semestre) => redoublements.includes(semestre)),
    faits: isSpent ? redoublements.length : null,
    limite: REDOUBLEMENTS_MAX,
    supplementaires: supplementaires([...redoublements, ...semestres]),
  });
}

/** How many of the repetitions went beyond a limit: second times of a semester, and first times past the fourth. */
const supplementaires = (redoublements: readonly number[]): number =>
  redoublements.length - Math.min(REDOUBLEMENTS_MAX, new Set(redoublements).size);

/** What accompanies a refusal to repeat (NAR). */
export interface RefusInput {
  readonly motif: string;
  readonly auditionDemandee: boolean;
  readonly entendu: boolean;
  /** When, as `2026-07-02`: the order of the days is that of the texts. `null`: not said, or not as a date. */
  readonly entenduLe: string | null;
  /** The day on which the jury meets. */
  readonly juryLe: string | null;
  readonly conseilsOrientation: string;
}

/**
 * Is a refusal complete? It lists all that it lacks. A hearing of the very day is held before: only a later one is not.
 *
 * « Tout refus d'autorisation de redoubler est pris après avoir entendu l'étudiant à sa demande. Il doit être motivé et
 * assorti de conseils d'orientation. »
 * @see ARTICLES.refusRedoublement
 * @see ARTICLES.refusMotive
 * @example
 * checkRefus({ motif: '', auditionDemandee: true, entendu: false, entenduLe: null, juryLe: null, conseilsOrientation: '' })
 *   .reasons.length // 3
 */
export function checkRefus(refus: RefusInput): Decision<'complet' | 'incomplet'> {
  const lacks: Reason[] = [];
  const { auditionDemandee, entendu, entenduLe: audition, juryLe: jury } = refus;
  if (auditionDemandee && !entendu) lacks.push(reason('refus-sans-audition', 'refusRedoublement', {}));
  if (auditionDemandee && entendu && audition !== null && jury !== null && audition > jury) {
    lacks.push(reason('refus-audition-apres-jury', 'refusRedoublement', { audition, jury }));
  }
  if (refus.motif.trim() === '') lacks.push(reason('refus-sans-motif', 'refusMotive', {}));
  if (refus.conseilsOrientation.trim() === '') lacks.push(reason('refus-sans-conseils', 'refusMotive', {}));
  return lacks.length > 0
    ? decide('incomplet', lacks)
    : decide('complet', [reason('refus-complet', 'refusMotive', {})]);
}
