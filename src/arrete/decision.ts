/** What a rule answers: an outcome, every reason for it, and the articles that they apply. */
import type { ArticleId } from './articles';
import type { Reason } from './reason';

/** An outcome with ALL its reasons and the articles they apply, each once, in the order of the reasons. */
export interface Decision<Outcome extends string, Because extends Reason = Reason> {
  readonly outcome: Outcome;
  readonly reasons: readonly Because[];
  readonly articles: readonly ArticleId[];
}

/**
 * Builds a decision; its articles are those of its reasons.
 *
 * @example
 * decide('acquise', [reason('ue-moyenne-atteinte', 'acquisitionUe', { average: 12, seuil: 10 })]).articles // ['acquisitionUe']
 */
export const decide = <Outcome extends string, Because extends Reason>(
  outcome: Outcome,
  reasons: readonly Because[],
): Decision<Outcome, Because> => ({
  outcome,
  reasons,
  articles: articlesOf(reasons),
});

const isFirst = (article: ArticleId, rank: number, all: readonly ArticleId[]): boolean => all.indexOf(article) === rank;

/** Each once. There are a few at most: a search among them is quicker than a set, and this runs for each student of a class.
 * @example articlesOf([reason('ue-moyenne-manquante', 'acquisitionUe', {})]) // ['acquisitionUe']
 */
export function articlesOf(reasons: readonly Reason[]): readonly ArticleId[] {
  const articles = reasons.map(({ article }) => article);
  return articles.every(isFirst) ? articles : articles.filter(isFirst); // a list that grows takes five times more
}
