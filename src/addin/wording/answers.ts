/** What the custom functions answer in words: the reasons of 4.5, and the mark that is needed. */
import { ARTICLES, type Decimales, type MarkNeeded, type ProgressionReason, type UeRef } from '../../arrete/index';
import { enumerate, frenchNumber } from '../messages';

const NBSP = '\u00a0';
const COLON = `${NBSP}: `;

/** All the reasons of a decision in one sentence, each with its point of the arrêté. `names`: those of the competences, where they are known.
 * @example reasonSentence(progression({ semestre: 3, rcues: [12, 11, 7.99], decimales: 2 }).reasons, 2)
 * // '2 RCUE sur 3 ≥ 10 ; minimum 7,99 < 8 (4.5)'
 */
export function reasonSentence(
  reasons: readonly ProgressionReason[],
  decimales: Decimales,
  names: readonly string[] = [],
): string {
  const clauses = reasons.map((reason, rank) => {
    const number = ARTICLES[reason.article];
    const next = reasons[rank + 1];
    const clause = clauseOf(reason, decimales, names);
    // Neighbours of one point cite it once, after the last.
    return next !== undefined && ARTICLES[next.article] === number ? clause : `${clause} (${number})`;
  });
  return clauses.join(`${NBSP}; `);
}

/** One reason of 4.5 without its point.
 * @example clauseOf(reason('but1-acquis', 'semestre5', {}), 2) // 'toutes les UE de S1 et S2 acquises' */
export function clauseOf(reason: ProgressionReason, decimales: Decimales, names: readonly string[] = []): string {
  switch (reason.code) {
    case 'semestre-pair-de-droit':
      return `poursuite de droit en S${reason.data.semestre}, semestre pair`;
    case 'rcue-majorite-atteinte':
      return `${reason.data.atteints} RCUE sur ${reason.data.total} ≥ ${reason.data.seuil}`;
    case 'rcue-majorite-non-atteinte':
      return `${reason.data.atteints} RCUE sur ${reason.data.total} ≥ ${reason.data.seuil}, pas plus de la moitié`;
    case 'rcue-plancher-atteint':
      return `minimum ${frenchNumber(reason.data.minimum, decimales)} ≥ ${reason.data.seuil}`;
    case 'rcue-sous-plancher':
      return `minimum ${frenchNumber(reason.data.minimum, decimales)} < ${reason.data.seuil}`;
    case 'rcue-inconnu':
      return `moyenne de RCUE manquante${COLON}${competences(reason.data.competences, names)}`;
    case 'aucun-rcue':
      return 'aucun RCUE, toutes les compétences sont sans objet';
    case 'but1-acquis':
      return 'toutes les UE de S1 et S2 acquises';
    case 'but1-non-acquis':
      return `UE de BUT1 non acquises${COLON}${ues(reason.data.ues, names)}`;
    case 'but1-inconnu':
      return `UE de BUT1 sans code${COLON}${ues(reason.data.ues, names)}`;
  }
}

/** The answer of REACH to « what mark is needed? »: the mark, or that it is done, or out of reach.
 * @example neededAnswer({ outcome: 'complete', atteint: false }, 'acquise') // 'non acquise'
 */
export function neededAnswer(needed: MarkNeeded, done: 'acquise' | 'atteint'): number | string {
  switch (needed.outcome) {
    case 'note':
      return needed.note;
    case 'complete':
      return needed.atteint ? done : `non ${done}`;
    case 'atteint':
      return done;
    case 'impossible':
      return "hors d'atteinte";
    case 'inconnue':
      return '';
  }
}

function competences(ranks: readonly number[], names: readonly string[]): string {
  const known = ranks.map((rank) => names[rank - 1] ?? '');
  if (!known.includes('')) return known.join(', ');
  return `${ranks.length > 1 ? 'compétences' : 'compétence'} ${enumerate(ranks.map(String))}`;
}

function ues(refs: readonly UeRef[], names: readonly string[]): string {
  const named = ({ competence, semestre }: UeRef): string =>
    `S${semestre} ${names[competence - 1] || `compétence ${competence}`}`;
  return enumerate(refs.map(named));
}
