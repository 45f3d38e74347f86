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
    const again = when(
      call('AND', `${isToRepeat(half)}=1`, `${times}>0`),
      quoted(`, S${SEMESTRES[half]} déjà redoublé`),
      BLANK,
    );
    const lacks = concat(again, when(isSpent, spent(made), BLANK));
    return {
      again,
      lacks: when(call('AND', isLimited, `NOT(${director})`), lacks, BLANK),
      isImpossible: call('AND', isLimited, isBeyond),
    };
  };
  const limits = [limitsOf(0), limitsOf(1)];
  const made = `(${repeats(0)}+${isToRepeat(0)}+${isToRepeat(1)})`;
  const first = (half: 0 | 1): string => when(`${repeats(2 + half)}=0`, isToRepeat(half), 0);
  const distinct = `${repeats(1)}+${first(0)}+${first(1)}`;
  const impossible = notice(
    'redoublementSupplementaire',
    quoted('RED impossible'),
    ...limits.map(({ again }) => again),
    when(`${repeats(1)}>=${REDOUBLEMENTS_MAX}`, spent(repeats(0)), BLANK),
    quoted(' (ce serait '),
    `(${made}-${call('MIN', REDOUBLEMENTS_MAX, distinct)})`,
    quoted(
      ` redoublements supplémentaires, le texte n'en permet qu'un)${NBSP}: écrivez NAR ou PAS1NCI, ou ADJ sur des UE non acquises`,
    ),
  );
  return when(
    call('OR', ...limits.map(({ isImpossible }) => isImpossible)),
    impossible,
    incomplete(
      'RED',
      `(${concat(...limits.map(({ lacks }) => lacks))})`,
      'redoublement',
      `${NBSP}: autorisation du directeur nécessaire`,
    ),
  );
}

/** None is left of the four. */
const spent = (made: string): string =>
  concat(quoted(', '), made, quoted(` redoublements sur ${REDOUBLEMENTS_MAX} déjà faits`));

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
