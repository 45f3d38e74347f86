/** What the year's decision rests on beside the results: a correction, the semesters already repeated, what a refusal lacks. */
import { type ArticleId, REDOUBLEMENTS_MAX, REDOUBLEMENTS_SUPPLEMENTAIRES_MAX } from '../../../arrete';
import { BLANK, call, concat, firstOf, isUnreadableRepeats, quoted, when } from '../../../workbook';
import { compact } from './cells';
import { shownDay } from './days';
import { NBSP, notice } from './deliberateNotices';

/** Column of {@link repeated}. */
const UNREADABLE = 4;

/** The two semesters of the year. */
export type Semestres = readonly [impair: number, pair: number];

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

/** Of « S1, S2 »: how many, how many different, how many times each of the year, whether something else stands there. */
export function repeated(cell: string, which: number, semestres: Semestres): string {
  if (which === UNREADABLE) return isUnreadableRepeats(concat(cell, BLANK));
  const text = concat(cell, BLANK);
  const times = (semestre: number): string =>
    `${call('LEN', text)}-${call('LEN', call('SUBSTITUTE', text, quoted(String(semestre)), BLANK))}`;
  const all = [1, 2, 3, 4, 5, 6];
  if (which === 0) return all.map(times).join('+');
  if (which === 1) return all.map((semestre) => when(`${times(semestre)}>0`, 1, 0)).join('+');
  return times(semestres[which - 2] ?? semestres[0]);
}

/** What a decision lacks, each preceded by a comma, told together. */
const incomplete = (decision: string, lacks: string, article: ArticleId, remedy: string): string =>
  when(`${lacks}=${BLANK}`, BLANK, notice(article, quoted(`${decision} incomplet`), lacks, quoted(remedy)));

/** The semesters to repeat are those with an UE not acquired: all within the limits, or authorised together. */
export function repeatNotices(
  semestres: Semestres,
  isToRepeat: (half: number) => string,
  director: string,
  repeats: (rank: number) => string,
): string {
  const [made, distinct] = [repeats(0), repeats(1)];
  const first = (half: 0 | 1): string => when(`${repeats(2 + half)}=0`, isToRepeat(half), 0);
  const again = (half: 0 | 1): string =>
    when(
      call('AND', `${isToRepeat(half)}=1`, `${repeats(2 + half)}>0`),
      quoted(`, S${semestres[half]} déjà redoublé`),
      BLANK,
    );
  const isSpent = call(
    'OR',
    call('AND', `${isToRepeat(0)}=1`, `${distinct}>=${REDOUBLEMENTS_MAX}`),
    call('AND', `${isToRepeat(1)}=1`, `${distinct}+${first(0)}>=${REDOUBLEMENTS_MAX}`),
  );
  const spent = concat(quoted(', '), made, quoted(` redoublements sur ${REDOUBLEMENTS_MAX} déjà faits`));
  const [odd, even] = semestres;
  const semesters = call(
    'SUBSTITUTE',
    concat(again(0), again(1)),
    quoted(`S${odd} déjà redoublé, S${even} déjà redoublé`),
    quoted(`S${odd} et S${even} déjà redoublés`),
  );
  const lacks = concat(semesters, when(isSpent, spent, BLANK));
  const beyond = (all: string, different: string): string => `${all}-${call('MIN', REDOUBLEMENTS_MAX, different)}`;
  const impossible = notice(
    'redoublementSupplementaire',
    quoted('RED impossible'),
    lacks,
    quoted(
      ` (un redoublement supplémentaire déjà fait, le texte n'en permet qu'un)${NBSP}: écrivez NAR ou PAS1NCI, ou ADJ sur des UE non acquises`,
    ),
  );
  const year = notice(
    'redoublementSupplementaire',
    quoted(
      `RED de deux semestres au-delà des limites (S${semestres[0]}, S${semestres[1]}), alors que le texte dit « un redoublement supplémentaire »`,
    ),
    quoted(`${NBSP}: l'autorisation du directeur doit dire qu'elle couvre l'année`),
  );
  const all = [made, isToRepeat(0), isToRepeat(1)].join('+');
  const different = [distinct, first(0), first(1)].join('+');
  const unreadable = notice(
    'redoublement',
    quoted(`RED incomplet, « Semestres redoublés » ne se lit pas${NBSP}: tapez par exemple S1, S2`),
  );
  return firstOf(
    [
      [repeats(UNREADABLE), unreadable],
      [`(${lacks})=${BLANK}`, BLANK],
      [`${beyond(made, distinct)}>=${REDOUBLEMENTS_SUPPLEMENTAIRES_MAX}`, impossible],
      [
        `NOT(${director})`,
        incomplete('RED', `(${lacks})`, 'redoublement', `${NBSP}: autorisation du directeur nécessaire`),
      ],
      [`${beyond(all, different)}>${REDOUBLEMENTS_SUPPLEMENTAIRES_MAX}`, year],
    ],
    BLANK,
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
