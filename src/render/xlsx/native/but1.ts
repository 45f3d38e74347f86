/** What S1 and S2 lack for entering S5 (4.5): UE without a code, or else UE that are not acquired, this year's niveau carrying them (4.3). */
import { BLANK, call, concat, firstOf, type Place, quoted, when } from '../../../workbook';
import type { Band } from './calculs';
import { enumerated, ITEM, isAcquired } from './cells';
import { SO } from './compensate';
import { partOf } from './parse';
import { kept, type Site } from './site';

export interface But1Ranges {
  /** Codes of S1 and S2, two columns a competence. */
  readonly former: Place;
  /** Code retained of the odd (0) or of the even (1) UE of this year. */
  readonly retained: (row: number, competence: number, half: number) => Place;
  /** Those at the head of the decisions, three a competence. */
  readonly names: Band;
}

/** What is said of a line. */
export interface But1Line {
  /** An UE has no code: nothing can be said. */
  readonly isUnknown: string;
  /** All have one, and an UE is not acquired. */
  readonly isFailed: string;
  /** Either: nothing opens S5. */
  readonly isClosed: string;
  /** How many there are, and « S1 Dire et S2 Lire ». */
  readonly count: string;
  readonly listed: string;
}

/** `ref`: how the cells that ask refer to a range. */
export type But1 = (row: number, ref?: typeof kept) => But1Line;

const UNKNOWN = 1;
const FAILED = 2;

export function but1Of({ former, retained, names }: But1Ranges, site: Site): But1 {
  const { calculs, lines } = site;
  const competences = former.columns / 2;
  const called = calculs.band('compétences', 1, competences, (_, index) => {
    const name = kept(site, names.at(0, 3 * index + 2));
    return when(`${name}=${BLANK}`, quoted(`compétence ${index + 1}`), name);
  });
  const states = calculs.band('UE de S1 et S2 : 1 sans code, 2 non acquise', lines, former.columns, (row, column) => {
    const code = kept(site, partOf(former, row, column));
    const carriers = [0, 1].map((half) => isAcquired(kept(site, retained(row, Math.floor(column / 2), half))));
    return firstOf(
      [
        [call('OR', `${code}=${SO}`, isAcquired(code)), 0],
        [call('AND', ...carriers), 0],
        [`${code}=${BLANK}`, UNKNOWN],
      ],
      FAILED,
    );
  });
  const found = calculs.band('ce qui ferme S5 : 1 un code manque, 2 une UE ; combien', lines, 2, (row, column, own) => {
    const count = (state: string | number): string => call('COUNTIF', kept(site, states.line(row)), state);
    const first = [UNKNOWN, FAILED].map((state) => [`${count(state)}>0`, state] as const);
    return column === 0 ? firstOf(first, 0) : count(kept(site, own.at(row, 0)));
  });
  const lists = calculs.band('lesquelles', lines, 1, (row) => {
    const items = Array.from({ length: former.columns }, (_, column) =>
      when(
        `${kept(site, states.at(row, column))}=${kept(site, found.at(row, 0))}`,
        concat(quoted(`${ITEM}S${1 + (column % 2)} `), kept(site, called.at(0, Math.floor(column / 2)))),
        BLANK,
      ),
    );
    return enumerated(items, kept(site, found.at(row, 1)));
  });
  return (row, ref = kept) => ({
    isUnknown: `${ref(site, found.at(row, 0))}=${UNKNOWN}`,
    isFailed: `${ref(site, found.at(row, 0))}=${FAILED}`,
    isClosed: `${ref(site, found.at(row, 0))}>0`,
    count: ref(site, found.at(row, 1)),
    listed: ref(site, lists.at(row, 0)),
  });
}
