/** What the year's decision rests on beside the results: a correction, the semesters already repeated, what a refusal lacks. */
import { REDOUBLEMENTS_MAX } from '../../../arrete';
import { BLANK, call, concat, firstOf, quoted, when } from '../../../workbook';
import { compact } from './cells';
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

/** The semesters to repeat are those with an UE not acquired, the odd one first: each within the limits, or authorised. */
export function repeatNotices(
  isToRepeat: (half: number) => string,
  director: string,
  repeats: (rank: number) => string,
): string {
  const [total, different] = [repeats(0), repeats(1)];
  const notices = (half: 0 | 1): string => {
    const times = repeats(2 + half);
    const [made, distinct] =
      half === 0
        ? [total, different]
        : [`(${total}+${isToRepeat(0)})`, `(${different}+${when(`${repeats(2)}=0`, isToRepeat(0), 0)})`];
    const isSpent = `${distinct}>=${REDOUBLEMENTS_MAX}`;
    const beyond = `${made}-${call('MIN', REDOUBLEMENTS_MAX, distinct)}>=1`;
    const authorisation = quoted(`${NBSP}: autorisation du directeur nécessaire`);
    const needed = concat(
      when(
        `${times}>0`,
        notice('redoublement', quoted(`RED incomplet, S${SEMESTRES[half]} déjà redoublé`), authorisation),
        BLANK,
      ),
      when(
        isSpent,
        notice(
          'redoublement',
          quoted('RED incomplet, '),
          made,
          quoted(` redoublements sur ${REDOUBLEMENTS_MAX} déjà faits`),
          authorisation,
        ),
        BLANK,
      ),
    );
    const spent = notice(
      'redoublementSupplementaire',
      quoted('RED impossible, un seul redoublement au-delà des limites peut être autorisé'),
    );
    return firstOf(
      [
        [`${isToRepeat(half)}=0`, BLANK],
        [call('AND', `${times}=0`, `NOT(${isSpent})`), BLANK],
        [beyond, spent],
        [director, BLANK],
      ],
      needed,
    );
  };
  return concat(notices(0), notices(1));
}

/** What a refusal to repeat lacks. */
export function refusalNotices(motive: string, box: (row: number, rank: number) => string, row: number): string {
  return concat(
    when(
      call('AND', box(row, 0), `NOT(${box(row, 1)})`),
      notice('refusRedoublement', quoted('NAR incomplet, audition demandée et non tenue')),
      BLANK,
    ),
    when(`${compact(motive)}=${BLANK}`, notice('refusMotive', quoted('NAR incomplet, motif manquant')), BLANK),
    when(box(row, 2), BLANK, notice('refusMotive', quoted("NAR incomplet, conseil d'orientation manquant"))),
  );
}
