/** Who decides of each UE, and the codes that follow: of the UE, of its RCUE; what the jury changes; how many RCUE. */
import { SEUIL_ACQUISITION } from '../../../arrete';
import { BLANK, call, concat, firstOf, quoted, when } from '../../../workbook';
import { ACQUIRING, isAcquired, isOneOf } from './cells';
import { SO } from './compensate';
import { BY, type CompetenceCells } from './deliberateNotices';
import { reaches } from './rounding';

export const LISTED = ', ';
const ADJ = quoted('ADJ');

/** The jury gives; it never takes away what is acquired of right, nor, but for a clerical error, what January gave. */
export function originOf(
  one: Omit<CompetenceCells, 'by' | 'codes' | 'rcueCode'>,
  half: number,
  rectification: string | null,
): string {
  const [rules = '', word = ''] = [one.rules[half], one.words[half]];
  const admitted =
    one.rcueWord === null ? [] : [[call('AND', `${one.rcueWord}=${ADJ}`, `${rules}<>${BLANK}`), BY.rcue] as const];
  // What January gave is given: neither an ADJ typed again nor the admission of the RCUE has anything to add to it.
  const standing = `${one.january}=${ADJ}`;
  const formerly =
    one.january === null || half > 0
      ? []
      : [
          [
            rectification === null
              ? standing
              : call('AND', standing, call('OR', isOneOf(word, ['', 'ADJ']), call('NOT', rectification))),
            BY.janvier,
          ] as const,
        ];
  return firstOf(
    [
      [call('OR', `${rules}=${SO}`, isAcquired(rules)), BLANK],
      ...formerly,
      [`${word}=${ADJ}`, BY.jury],
      ...admitted,
      [`${word}=${BLANK}`, BLANK],
    ],
    BY.jury,
  );
}

/** The code of an UE, by whoever decides of it. */
export function ueCode({ rules, words, by, january }: CompetenceCells, half: number): string {
  const origin = by[half] ?? BLANK;
  return firstOf(
    [
      [`${origin}=${BY.jury}`, words[half] ?? BLANK],
      [`${origin}=${BY.rcue}`, quoted('ADJR')],
      ...(january === null || half > 0 ? [] : [[`${origin}=${BY.janvier}`, january] as const]),
    ],
    rules[half] ?? BLANK,
  );
}

/** Both UE acquired, or the one that there is: by what acquired them; otherwise what the jury says of it. */
export function rcueCode({ codes, average, rcueWord }: CompetenceCells, decimals: string): string {
  const isAny = (...wanted: readonly string[]): string => call('OR', ...codes.map((code) => isOneOf(code, wanted)));
  const settled = codes.map((code) => call('OR', `${code}=${SO}`, isAcquired(code)));
  const nothing = call('AND', ...codes.map((code) => `${code}=${SO}`));
  const isUnder = when(
    call('ISNUMBER', average),
    when(reaches(average, SEUIL_ACQUISITION, decimals), quoted('ADM'), quoted('CMP')),
    quoted('ADM'),
  );
  const open: (readonly [string, string])[] = [
    [nothing, SO],
    ...(rcueWord === null ? [] : [[call('AND', `${rcueWord}<>${BLANK}`, `${rcueWord}<>${ADJ}`), rcueWord] as const]),
    [call('OR', ...codes.map((code) => `${code}=${BLANK}`)), BLANK],
  ];
  return when(
    call('AND', isAny(...ACQUIRING), ...settled),
    firstOf(
      [
        [isAny('ADJ', 'ADJR'), ADJ],
        [isAny('ADSUP'), quoted('ADSUP')],
        [isAny('CMP'), quoted('CMP')],
      ],
      isUnder,
    ),
    firstOf(open, quoted('AJ')),
  );
}

/** « UE11 AJ → ADJR »: each preceded by a separator. */
export const changesOf = ({ names, rules, codes, by }: CompetenceCells): readonly string[] =>
  by.map((origin, half) => {
    const before = rules[half] ?? BLANK;
    return when(
      `${origin}=${BLANK}`,
      BLANK,
      concat(
        quoted(LISTED),
        names[half] ?? BLANK,
        quoted(' '),
        when(`${before}=${BLANK}`, quoted('sans moyenne'), before),
        quoted(' → '),
        codes[half] ?? BLANK,
        when(`${origin}=${BY.janvier}`, quoted(' (jury de janvier)'), BLANK),
      ),
    );
  });

/** « 3 RCUE ≥ 10, 4 validés sur 5 »: no decision changes the first count. */
export function countsOf(all: readonly CompetenceCells[], decimals: string): string {
  const sum = (conditions: readonly string[]): string => `(${conditions.map((one) => when(one, 1, 0)).join('+')})`;
  const reached = all.map(({ average }) =>
    when(call('ISNUMBER', average), reaches(average, SEUIL_ACQUISITION, decimals), 'FALSE'),
  );
  const valid = sum(all.map(({ rcueCode }) => isAcquired(rcueCode)));
  return concat(
    sum(reached),
    quoted(` RCUE ≥ ${SEUIL_ACQUISITION}, `),
    valid,
    when(`${valid}>1`, quoted(' validés sur '), quoted(' validé sur ')),
    sum(all.map(({ average }) => `${average}<>${SO}`)),
  );
}
