/** Whether a line of a maquette and a student of the same NIP may be one person: by their family names. */
import { plainName } from '../../messages';

/** Case, accents, hyphens and spaces aside, one holds the other word for word: a usual name, a first name written with it. Unknown, it is not another.
 * @example isSameFamily('Durand-Martin', 'MARTIN') // true
 */
export function isSameFamily(one: string, other: string): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  return !one.trim() || !other.trim() || holds(words, others) || holds(others, words);
}

const wordsOf = (name: string): readonly string[] =>
  plainName(name.replace(/œ/gi, 'oe').replace(/æ/gi, 'ae')).split('-');

/** Some words that follow one another, without their spaces: « VAN DER BERG » is « VANDERBERG ». */
const holds = (words: readonly string[], others: readonly string[]): boolean =>
  words.some((_, from) => words.some((_, to) => words.slice(from, to + 1).join('') === others.join('')));
