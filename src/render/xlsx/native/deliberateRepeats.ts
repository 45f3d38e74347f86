/** What the year's decision rests on beside the results: a correction, the semesters already repeated, what a refusal lacks. */
import { type ArticleId, REDOUBLEMENTS_MAX } from '../../../arrete';
import { BLANK, call, concat, quoted, when } from '../../../workbook';
import { compact } from './cells';
import { shownDay } from './days';
import { NBSP, notice } from './deliberateNotices';

/** Where the semesters of a year stand in the text of those that were repeated. */
const SEMESTRES = [1, 2] as const;

/** « Rectification d'erreur matérielle : » and then something; in small letters, without accent. */
export function isCorrection(text: string): string {
  const words = ['rectification d', 'erreur materielle'] as const;
  const from = words[0].length + 2;
  const after = (spaces: number): string => {
    const end = from + spaces + words[1].length;
    const separators = quoted(` :;,.–—-${NBSP}\u202f`);
    return call(
      'AND',
      `${call('MID', text, from + spaces, words[1].length)}=${quoted(words[1])}`,
      call('ISNUMBER', call('FIND', call('MID', text, end, 1), separators)),
      `${call('TRIM', call('MID', text, end + 1, 80))}<>${BLANK}`,
    );
  };
  return call('AND', `${call('LEFT', text, words[0].length)}=${quoted(words[0])}`, call('OR', after(0), after(1)));
}

/** Of « S1, S2 »: how many, how many different, how many times each of the year. */
export function repeated(cell: string, which: number): string {
  const text = concat(cell, BLANK);
  const times = (semestre: number): string =>
    `${call('LEN', text)}-${call('LEN', call('SUBSTITUTE', text, quoted(String(semestre)), BLANK))}`;
  const all = [1, 2, 3, 4, 5, 6];
  if (which === 0) return all.map(times).join('+');
  if (which === 1) return all.map((semestre) => when(`${times(semestre)}>0`, 1, 0)).join('+');
  return times(SEMESTRES[which - 2] ?? 1);
}

/** What a decision lacks, each preceded by a comma, told together. */
const incomplete = (decision: string, lacks: string, article: ArticleId, remedy: string): string =>
  when(`${lacks}=${BLANK}`, BLANK, notice(article, quoted(`${decision} incomplet`), lacks, quoted(remedy)));

/** The semesters to repeat are those with an UE not acquired, the odd one first: each within the limits, or authorised. */
export function repeatNotices(
  isToRepeat: (half: number) => string,
  director: string,
  repeats: (rank: number) => string,
): string {
  const limitsOf = (half: 0 | 1) => {
    const times = repeats(2 + half);
    const [made, distinct] =
      half === 0
        ? [repeats(0), repeats(1)]
        : [`(${repeats(0)}+${isToRepeat(0)})`, `(${repeats(1)}+${when(`${repeats(2)}=0`, isToRepeat(0), 0)})`];
    const isSpent = `${distinct}>=${REDOUBLEMENTS_MAX}`;
    const isBeyond = `${made}-${call('MIN', REDOUBLEMENTS_MAX, distinct)}>=1`;
    const isLimited = call('AND', `${isToRepeat(half)}=1`, call('OR', `${times}>0`, isSpent));
    const lacks = concat(
      when(`${times}>0`, quoted(`, S${SEMESTRES[half]} déjà redoublé`), BLANK),
      when(isSpent, concat(quoted(', '), made, quoted(` redoublements sur ${REDOUBLEMENTS_MAX} déjà faits`)), BLANK),
    );
    const impossible = notice(
      'redoublementSupplementaire',
      quoted('RED impossible, un seul redoublement au-delà des limites peut être autorisé'),
    );
    return {
      lacks: when(call('AND', isLimited, `NOT(${isBeyond})`, `NOT(${director})`), lacks, BLANK),
      impossible: when(call('AND', isLimited, isBeyond), impossible, BLANK),
    };
  };
  const limits = [limitsOf(0), limitsOf(1)];
  const lacks = concat(...limits.map((one) => one.lacks));
  return concat(
    incomplete('RED', `(${lacks})`, 'redoublement', `${NBSP}: autorisation du directeur nécessaire`),
    ...limits.map(({ impossible }) => impossible),
  );
}

/** What a refusal to repeat lacks: `held` and `jury` are days, blank where they are not known. */
export function refusalNotices(
  motive: string,
  box: (rank: number) => string,
  { held, jury }: { readonly held: string; readonly jury: string | null },
): string {
  const isLate =
    jury === null
      ? 'FALSE'
      : when(call('AND', call('ISNUMBER', held), call('ISNUMBER', jury)), `${held}>${jury}`, 'FALSE');
  const late =
    jury === null
      ? BLANK
      : concat(quoted(', audition tenue le '), shownDay(held), quoted(', après le jury du '), shownDay(jury));
  const lacks = concat(
    when(call('AND', box(0), `NOT(${box(1)})`), quoted(', audition demandée et non tenue'), BLANK),
    when(call('AND', box(0), box(1), isLate), late, BLANK),
    when(`${compact(motive)}=${BLANK}`, quoted(', motif manquant'), BLANK),
    when(box(2), BLANK, quoted(", conseil d'orientation manquant")),
  );
  return incomplete('NAR', `(${lacks})`, 'refusMotive', '');
}
