/** UE_CREDITS: the ECTS of the UE that are acquired; a column without credits is not one of an UE. */
import { BLANK, call, when } from '../../../workbook';
import { acquired, bare, errorsIn, positive, stopCount, unlessStopped } from './cells';
import { partOf, rangeOf } from './parse';
import { kept, type Site, seen, type Translation } from './site';

export function ueCredits(args: readonly string[], site: Site): Translation {
  const [codes = '', credits = ''] = args;
  const given = rangeOf(codes, site.sheet);
  const heads = rangeOf(credits, site.sheet);
  const typed = site.calculs.band('crédits tapés', 1, heads.columns, (_, column) =>
    bare(kept(site, partOf(heads, 0, column))),
  );
  const ects = site.calculs.band('crédits', 1, heads.columns, (_, column) =>
    positive(kept(site, typed.at(0, column)), 0),
  );
  const stop = site.calculs.band('arrêt de UE_CREDITS', 1, 1, () =>
    stopCount(errorsIn(kept(site, ects.whole)), errorsIn(kept(site, given))),
  );
  const cells = Array.from({ length: site.lines }, (_, row) => {
    const line = seen(site, partOf(given, row, 0, 1, given.columns));
    const known = call('SUMPRODUCT', `(${line}<>${BLANK})*(${seen(site, typed.whole)}<>${BLANK})`);
    return [when(`${known}=0`, BLANK, call('SUMPRODUCT', `${acquired(line)}*${seen(site, ects.whole)}`))];
  });
  return unlessStopped(seen(site, stop.at(0, 0)), cells);
}
