/** 4.5 made again by DELIBERATE before S5: it rests on what is retained of the UE, which carries S1 and S2. */
import type { Place } from '../../../workbook';
import { type But1, type But1Ranges, but1Of } from './but1';
import { conditionsCode, conditionsOf } from './conditions';
import type { Site } from './site';

/** What entering S5 asks of a line, as the technical sheet refers to it. */
export interface BeforeS5 {
  readonly but1: But1;
  /** The code of 4.5. */
  readonly code: (row: number) => string;
  /** Every RCUE has an average. */
  readonly isAveraged: (row: number) => string;
}

interface BeforeRanges extends But1Ranges {
  readonly average: (row: number, competence: number) => Place;
  readonly decimals: Place;
}

export function beforeS5({ average, decimals, ...ranges }: BeforeRanges, site: Site): BeforeS5 {
  const { counts } = conditionsOf(average, ranges.former.columns / 2, decimals, site);
  const but1 = but1Of(ranges, site);
  return {
    but1,
    code: (row) => conditionsCode(counts(row), but1(row)),
    isAveraged: (row) => `${counts(row).unknown}=0`,
  };
}
