/** 4.5, end: repeating a semester, the director's one exception, and what a refusal must contain. */
import { type Decision, decide } from './decision';
import { type ReasonOf, reason } from './reason';

/** « dans la limite de 4 redoublements » (4.5). */
export const REDOUBLEMENTS_MAX = 4;
/** « un redoublement supplémentaire » (4.5). */
export const REDOUBLEMENTS_SUPPLEMENTAIRES_MAX = 1;

/** One request to repeat: a semester, or both of a year. */
export interface RedoublementInput {
  readonly semestres: readonly number[];
  /** Semesters already repeated, one entry each time: `[1, 2]`, or `[1, 1]` after an exception. */
  readonly redoublements: readonly number[];
  /** The director has authorised THIS one for duly justified force majeure. */
  readonly autorisationDuDirecteur: boolean;
}

type Limit = ReasonOf<'redoublement-du-meme-semestre' | 'redoublements-epuises'>;
type Granted = ReasonOf<'redoublement-supplementaire-accorde' | 'redoublements-supplementaires'>;

export type RedoublementDecision =
  | Decision<'possible', ReasonOf<'redoublement-premier'>>
  | Decision<'possible-sur-autorisation-du-directeur', Limit | Granted>
  | Decision<'soumis-a-autorisation-du-directeur', Limit>
  | Decision<'impossible', Limit | ReasonOf<'redoublement-supplementaire-deja-utilise'>>;

/**
 * May the student be authorised to repeat these semesters? Within both limits the jury may; beyond either, the director
 * may, once in the whole cursus.
 *
 * « Durant la totalité du cursus conduisant au bachelor universitaire de technologie, l'étudiant peut être autorisé à
 * redoubler une seule fois chaque semestre dans la limite de 4 redoublements. Le directeur de l'IUT peut autoriser un
 * redoublement supplémentaire en cas de force majeure dûment justifiée et appréciée par ses soins. »
 * @see ARTICLES.redoublement
 * @see ARTICLES.redoublementSupplementaire
 * @example
 * mayRepeat({ semestres: [1], redoublements: [1], autorisationDuDirecteur: false }).outcome
 * // 'soumis-a-autorisation-du-directeur'
 */
export function mayRepeat(input: RedoublementInput): RedoublementDecision {
  const { semestres, redoublements, autorisationDuDirecteur } = input;
  const [limite, total] = [REDOUBLEMENTS_MAX, redoublements.length];
  const timesOf = (semestre: number): number => redoublements.filter((each) => each === semestre).length;
  const dejaRedoubles = semestres.filter((semestre) => timesOf(semestre) > 0);
  const limits: Limit[] = dejaRedoubles.map((semestre) =>
    reason('redoublement-du-meme-semestre', 'redoublement', { semestre, fois: timesOf(semestre) }),
  );
  // Those asked before the last one count: of S1 and S2, after three others, S1 is the fourth.
  const isSpent = new Set([...redoublements, ...semestres.slice(0, -1)]).size >= limite;
  if (isSpent) limits.push(reason('redoublements-epuises', 'redoublement', { total, limite }));
  if (limits.length === 0)
    return decide(
      'possible',
      semestres.map((semestre) => reason('redoublement-premier', 'redoublement', { semestre, total })),
    );
  if (supplementaires(redoublements) >= REDOUBLEMENTS_SUPPLEMENTAIRES_MAX) {
    const data = { dejaRedoubles, faits: isSpent ? total : null, limite };
    const used = reason('redoublement-supplementaire-deja-utilise', 'redoublementSupplementaire', data);
    return decide('impossible', [...limits, used]);
  }
  if (!autorisationDuDirecteur) return decide('soumis-a-autorisation-du-directeur', limits);
  const granted = reason('redoublement-supplementaire-accorde', 'redoublementSupplementaire', {});
  // Le texte est muet sur une année, une fois ou deux : nous avons choisi de ne pas interdire ce que le directeur autorise.
  const isYear = supplementaires([...redoublements, ...semestres]) > REDOUBLEMENTS_SUPPLEMENTAIRES_MAX;
  const remarks = isYear ? [reason('redoublements-supplementaires', 'redoublementSupplementaire', { semestres })] : [];
  return decide('possible-sur-autorisation-du-directeur', [...limits, granted, ...remarks]);
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

type Lack = ReasonOf<'refus-sans-audition' | 'refus-audition-apres-jury' | 'refus-sans-motif' | 'refus-sans-conseils'>;

export type RefusDecision = Decision<'complet', ReasonOf<'refus-complet'>> | Decision<'incomplet', Lack>;

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
export function checkRefus(refus: RefusInput): RefusDecision {
  const lacks: Lack[] = [];
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
