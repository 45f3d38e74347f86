/** The names at the head of the decisions of the jury: those of the UE, and those of the RCUE. */
import { BLANK, call, concat, type Place, quoted, when } from '../../../workbook';
import type { Band } from './calculs';
import { partOf } from './parse';
import { kept, type Site } from './site';

/** Names of a competence: its odd UE, its even one, its RCUE. */
const BLOCK = 3;

/** The names of the UE, and those of the RCUE without their first word. */
export function namesOf(heads: Place, per: number, site: Site): Band {
  const first = 'RCUE ';
  return site.calculs.band('noms', 1, heads.columns, (_, column) => {
    const name = kept(site, partOf(heads, 0, column));
    const bareName = call('TRIM', concat(name, BLANK));
    return column % BLOCK === 2 && per === BLOCK
      ? when(
          `${call('LEFT', bareName, first.length)}=${quoted(first)}`,
          call('MID', bareName, first.length + 1, 255),
          bareName,
        )
      : bareName;
  });
}
