/** What the jury has to settle in one competence, and how a notice is written: the sentences of the custom function. */
import type { ArticleId } from '../../../arrete';
import { BLANK, call, concat, firstOf, type Part, quoted, when } from '../../../workbook';
import { isAcquired } from './cells';
import { cited } from './progression';

export const NBSP = '\u00a0';
/** Before each notice. */
const NEXT = `${NBSP}; `;
const ADJ = quoted('ADJ');

/** Where a code retained comes from, when it does not come from the rules. */
export const BY = { jury: quoted('jury'), rcue: quoted('rcue'), janvier: quoted('janvier') } as const;

/** The cells of one competence: of its odd UE, then of its even one where there is one. */
export interface CompetenceCells {
  readonly names: readonly string[];
  readonly rcueName: string;
  readonly average: string;
  /** What the rules give, what the jury wrote, whoever decides, what is retained. */
  readonly rules: readonly string[];
  readonly words: readonly string[];
  readonly by: readonly string[];
  readonly codes: readonly string[];
  readonly rcueWord: string | null;
  readonly rcueCode: string;
  /** What January decided of the odd UE. */
  readonly january: string | null;
}

/** A notice, its separator before it and its point of the arrêté after it; texts and cells. */
export const notice = (article: ArticleId, ...parts: readonly Part[]): string =>
  concat(quoted(NEXT), ...parts, cited(article));

export const competenceNotices = (one: CompetenceCells): string =>
  concat(...one.by.map((_, half) => ueNotice(one, half)), ...rcueNotices(one));

/** A refusal that has no effect, that contradicts the RCUE, or that January forbids. */
function ueNotice({ names, rules, words, by, january }: CompetenceCells, half: number): string {
  const [name = '', rule = '', word = '', origin = ''] = [names[half], rules[half], words[half], by[half]];
  const unreviewable: (readonly [string, string])[] =
    january === null || half > 0
      ? []
      : [
          [
            `${origin}=${BY.janvier}`,
            notice(
              'jurySouverain',
              name,
              quoted(` a été admise en janvier${NBSP}: pour écrire `),
              word,
              quoted(`, commencez le motif par « Rectification d'erreur matérielle${NBSP}: » et dites laquelle`),
            ),
          ],
        ];
  const refused = firstOf(
    [
      [isAcquired(rule), notice('acquisitionUe', name, quoted(' est acquise'), ...useless(rule, word))],
      [
        `${origin}=${BY.rcue}`,
        notice(
          'jurySouverain',
          name,
          quoted(`${NBSP}: `),
          word,
          quoted(" contredit l'admission de son RCUE, effacez l'un des deux"),
        ),
      ],
      ...unreviewable,
    ],
    BLANK,
  );
  return when(call('OR', `${word}=${BLANK}`, `${word}=${ADJ}`), BLANK, refused);
}

const useless = (code: string, word: string): readonly Part[] => [
  quoted(' ('),
  code,
  quoted(`)${NBSP}: `),
  word,
  quoted(" n'a pas d'effet, effacez-le"),
];

/** The RCUE is admitted and an UE of it has no average, or it is refused and its UE are acquired. */
function rcueNotices({ names, rcueName, rcueWord, rcueCode, codes }: CompetenceCells): readonly string[] {
  if (rcueWord === null) return [];
  const unknown = codes.map((code) => `${code}=${BLANK}`);
  const [first = BLANK, second = BLANK] = names;
  const listed = when(
    call('AND', ...unknown),
    concat(first, quoted(' et '), second),
    when(unknown[0] ?? 'FALSE', first, second),
  );
  return [
    when(
      call('AND', `${rcueWord}=${ADJ}`, call('OR', ...unknown)),
      notice(
        'jurySouverain',
        quoted('RCUE '),
        rcueName,
        quoted(' admis, mais '),
        listed,
        quoted(` sans moyenne${NBSP}: écrivez ADJ sur l'UE, ou attendez la note`),
      ),
      BLANK,
    ),
    when(
      call('OR', `${rcueWord}=${BLANK}`, `${rcueWord}=${ADJ}`, `NOT(${isAcquired(rcueCode)})`),
      BLANK,
      notice('acquisitionUe', quoted('RCUE '), rcueName, quoted(' est validé'), ...useless(rcueCode, rcueWord)),
    ),
  ];
}
