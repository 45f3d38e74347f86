/** The fiche filière of BUT1 MMI Dijon 2022-2023 (public document, its contact block and mail addresses removed). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const FICHE = readFileSync(join(__dirname, 'fixtures', 'fiche-but1-mmi-dijon-2022-2023.txt'), 'utf8');
export const FICHE_LINES: readonly string[] = FICHE.split('\n');

/** The text with one line replaced, so that the numbers of the others stay. */
export function withLine(index: number, line: string): string {
  return FICHE_LINES.map((original, at) => (at === index ? line : original)).join('\n');
}

/** Index of the only line that is exactly this (spaces at the ends apart). */
export function lineIndex(text: string): number {
  const found = FICHE_LINES.flatMap((line, index) => (line.trim() === text ? [index] : []));
  if (found.length !== 1) throw new Error(`${found.length} lines are « ${text} »`);
  return found[0] as number;
}

/** The indexes of the lines of the two tables that say something: from « SEMESTRE n » to « TOTAL Sn », and the year's total. */
export const TABLE_LINES: readonly number[] = (() => {
  const indexes: number[] = [];
  let inside = false;
  FICHE_LINES.forEach((line, index) => {
    const text = line.trim();
    if (/^SEMESTRE \d$/.test(text)) inside = true;
    if (text !== '' && (inside || text.startsWith('TOTAL NIVEAU'))) indexes.push(index);
    if (/^TOTAL S\d/.test(text)) inside = false;
  });
  return indexes;
})();
