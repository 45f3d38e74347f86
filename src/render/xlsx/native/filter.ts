/** FILTER, SORT and UNIQUE, which neither LibreOffice 7.4 nor Excel 2016 has: the same cells in the same order. */
import { BLANK, call, type Place, reference, when } from '../../../workbook';
import { argumentsOf, partOf, rangeOf } from './parse';
import { kept, type Site, seen, type Translation } from './site';

const FILTERED = /^=IFERROR\(FILTER\((.*)\);""\)$/s;
/** A range of another sheet. */
const FOREIGN = /'(?:[^']|'')+'!\$[A-Z]+\$\d+:\$[A-Z]+\$\d+/g;
/** Lines that may be inserted afterwards in what is filtered. */
const SPARE = 12;

/** A column of values whose condition holds, those of other sheets, one under another; null for any other formula. */
export function filtered(formula: string, site: Site): Translation | null {
  const inner = FILTERED.exec(formula)?.[1];
  const [values = '', condition = ''] = (inner !== undefined && argumentsOf(inner)) || [];
  const [first] = values.match(FOREIGN) ?? [];
  if (first === undefined) return null;
  const { rows } = rangeOf(first, site.sheet);
  // Ranges of this sheet are looked into whole, from the technical sheet.
  const test = condition.replace(/(?<![!\w$])\$[A-Z]+\$\d+:\$[A-Z]+\$\d+/g, (own) =>
    reference(rangeOf(own, site.sheet)),
  );
  const foreign = new Set(values.match(FOREIGN)?.concat(condition.match(FOREIGN) ?? []));
  const nth = (text: string, rank: string | number): string =>
    Array.from(foreign).reduce((done, range) => done.split(range).join(call('INDEX', range, rank)), text);
  const ranks = site.calculs.band('rangs retenus', rows + SPARE, 1, (row, _, own) => {
    const before = row === 0 ? '0' : kept(site, own.at(row - 1, 0));
    return `${before}+${call('IFERROR', when(nth(test, row + 1), 1, 0), 0)}`;
  });
  return Array.from({ length: site.lines }, (_, row) => [
    call('IFERROR', nth(values, call('MATCH', row + 1, seen(site, ranks.whole), 0)), BLANK),
  ]);
}

const DISTINCT = String.raw`UNIQUE\(FILTER\((\$[A-Z]+\$\d+:\$[A-Z]+\$\d+);\1<>""\)\)`;
const SORTED = new RegExp(String.raw`SORT\(${DISTINCT}\)`, 'g');
const COUNTED = new RegExp(String.raw`ROWS\(${DISTINCT}\)`, 'g');

/** The formula with its list of distinct values read from the technical sheet; null when it has none. */
export function distinct(formula: string, site: Site, known: Map<string, Place>): string | null {
  const ranksOf = (cells: string): string => {
    const ranks = known.get(cells) ?? rankDistinct(rangeOf(cells, site.sheet), site);
    known.set(cells, ranks);
    return seen(site, ranks);
  };
  const replaced = formula
    .replace(new RegExp(String.raw`INDEX\(${SORTED.source};(\d+)\)`, 'g'), (_, cells: string, rank: string) =>
      call('INDEX', cells, call('MATCH', Number(rank), ranksOf(cells), 0)),
    )
    .replace(COUNTED, (_, cells: string) => call('MAX', ranksOf(cells)));
  return replaced === formula ? null : replaced;
}

/** Beside each value its rank among all in alphabetical order, where it comes for the first time. */
function rankDistinct(values: Place, site: Site): Place {
  const cells = kept(site, values);
  const at = (row: number): string => kept(site, partOf(values, row, 0));
  const firsts = site.calculs.band('premières valeurs', values.rows, 1, (row) =>
    when(`${at(row)}=${BLANK}`, 0, when(`${call('MATCH', at(row), cells, 0)}=${row + 1}`, 1, 0)),
  );
  const before = (row: number): string => call('SUMPRODUCT', `(${cells}<${at(row)})*${kept(site, firsts.whole)}`);
  return site.calculs.band('rangs alphabétiques', values.rows, 1, (row) =>
    when(`${kept(site, firsts.at(row, 0))}=1`, `1+${before(row)}`, BLANK),
  ).whole;
}
