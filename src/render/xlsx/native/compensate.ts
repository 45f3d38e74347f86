/** COMPENSATE: the average of each RCUE and the codes of its UE; in January, the odd UE alone. */
import { BAREME_LEGAL, SEUIL_ACQUISITION } from '../../../arrete';
import { area, BLANK, call, firstOf, type Place, quoted, when } from '../../../workbook';
import type { Band } from './calculs';
import { ACQUIRING, bare, isOneOf, positive, stopCount, unlessStopped } from './cells';
import { optionalRange, partOf, rangeOf } from './parse';
import { decimalsOf, reaches } from './rounding';
import { kept, type Site, seen, type Translation } from './site';

export const SO = quoted('SO');

export function compensate(args: readonly string[], site: Site): Translation {
  const [impair = '', pair, poids, decimales, acquis] = args;
  const odd = rangeOf(impair, site.sheet);
  const even = optionalRange(pair, site.sheet);
  const held = optionalRange(acquis, site.sheet);
  const weights = weightsOf(optionalRange(poids, site.sheet), odd.columns, site);
  const setting = settingOf(optionalRange(decimales, site.sheet), site);
  const stop = site.calculs.band('arrêt de COMPENSATE', 1, 1, () =>
    stopCount(
      ...weights.faults,
      ...setting.faults,
      ...[odd, ...(even ? [even] : [])].map((each) => strange(each, site)),
    ),
  );
  const decimals = seen(site, setting.decimals);
  const cells = Array.from({ length: site.lines }, (_, row) =>
    Array.from({ length: odd.columns }, (_unused, index) => {
      const at = (place: Place, column: number): string => seen(site, partOf(place, row, column));
      const codeOf = (average: string | null, half: 0 | 1, rcue: string | null): string => {
        const code = held && at(held, 2 * index + half);
        const before = code === null ? [] : [[isOneOf(code, ACQUIRING), call('UPPER', code)] as const];
        return firstOf(before, average === null ? BLANK : ueCode(average, rcue, decimals));
      };
      const [first, second] = [at(odd, index), even && at(even, index)];
      if (second === null) return [BLANK, codeOf(first, 0, null), codeOf(null, 1, null)];
      const rcue = seen(site, { ...area(site.row + row, site.column + 3 * index), sheet: site.sheet });
      const average = rcueAverage(
        first,
        second,
        [0, 1].map((half) => seen(site, weights.of(half, index))),
      );
      return [average, codeOf(first, 0, rcue), codeOf(second, 1, rcue)];
    }).flat(),
  );
  return unlessStopped(seen(site, stop.at(0, 0)), cells);
}

/** `rcue`: the cell of its average; null in January, when an UE under the threshold is not acquired at this stage. */
function ueCode(average: string, rcue: string | null, decimals: string): string {
  const revised =
    rcue === null
      ? []
      : [
          [`${call('ISNUMBER', rcue)}=FALSE`, BLANK] as const,
          [reaches(rcue, SEUIL_ACQUISITION, decimals), quoted('CMP')] as const,
        ];
  return firstOf(
    [
      [`${average}=${SO}`, SO],
      [`${call('ISNUMBER', average)}=FALSE`, BLANK],
      [reaches(average, SEUIL_ACQUISITION, decimals), quoted('ADM')],
      ...revised,
    ],
    quoted('AJ'),
  );
}

/** The mean of both UE; the other one when the student has not this one; blank when one is not known. */
export function rcueAverage(odd: string, even: string, [first = '1', second = '1']: readonly string[]): string {
  const alone = (average: string): string => when(call('ISNUMBER', average), average, BLANK);
  const mean = `(${odd}*${first}+${even}*${second})/(${first}+${second})`;
  return firstOf(
    [
      [`${odd}=${SO}`, when(`${even}=${SO}`, SO, alone(even))],
      [`${even}=${SO}`, alone(odd)],
      [call('AND', call('ISNUMBER', odd), call('ISNUMBER', even)), call('MIN', BAREME_LEGAL, mean)],
    ],
    BLANK,
  );
}

export interface Weights {
  /** The weight of the odd (0) or of the even (1) UE of a competence. */
  readonly of: (half: number, competence: number) => Place;
  readonly faults: readonly string[];
}

export function weightsOf(poids: Place | null, competences: number, site: Site): Weights {
  const typed = site.calculs.band('poids tapés', 2, competences, (half, index) =>
    poids === null ? BLANK : bare(kept(site, partOf(poids, half, poids.columns === 1 ? 0 : index))),
  );
  const weights = site.calculs.band('poids', 2, competences, (half, index) =>
    positive(kept(site, typed.at(half, index)), 1),
  );
  const all = kept(site, weights.whole);
  return { of: weights.at, faults: [`${call('SUMPRODUCT', `--(${all}=0)`)}`] };
}

export interface Setting {
  readonly decimals: Place;
  readonly faults: readonly string[];
}

export function settingOf(decimales: Place | null, site: Site): Setting {
  const band: Band = site.calculs.band('décimales', 1, 1, () =>
    decimalsOf(decimales === null ? BLANK : kept(site, decimales)),
  );
  const decimals = band.at(0, 0);
  return { decimals, faults: [`0*${kept(site, decimals)}`] };
}

/** How many cells are no average: neither a number on the scale, nor SO, nor blank. */
export function strange(averages: Place, site: Site): string {
  const cells = kept(site, averages);
  const number = `${call('ISNUMBER', cells)}*(${cells}>=0)*(${cells}<=${BAREME_LEGAL})`;
  return call('SUMPRODUCT', `1-(${cells}=${BLANK})-(${cells}=${SO})-${number}`);
}
