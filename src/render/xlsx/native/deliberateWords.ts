/** What a jury writes of UE and of RCUE, as DELIBERATE reads it. */
import { DECISIONS_RCUE, DECISIONS_UE } from '../../../arrete';
import { call, type Place, quoted } from '../../../workbook';
import type { Band } from './calculs';
import { compact } from './cells';
import { partOf } from './parse';
import { kept, type Site } from './site';

/** Columns of one competence: odd UE, even UE, RCUE. */
const BLOCK = 3;

export const cleaned = (title: string, words: Place, site: Site): Band =>
  site.calculs.band(title, site.lines, words.columns, (row, column) => compact(kept(site, partOf(words, row, column))));

/** Words that a jury may not write there, and errors. */
export function wrongWords(words: Place, per: number, site: Site): readonly string[] {
  const among = (place: Place, allowed: readonly string[]): string => {
    const cells = kept(site, place);
    return call('SUMPRODUCT', ['', ...allowed].map((word) => `(${cells}<>${quoted(word)})`).join('*'));
  };
  const rcues = Array.from({ length: per === BLOCK ? words.columns / BLOCK : 0 }, (_, index) =>
    partOf(words, 0, BLOCK * index + 2, words.rows),
  );
  return [among(words, DECISIONS_UE), ...rcues.map((column) => among(column, DECISIONS_RCUE))];
}
