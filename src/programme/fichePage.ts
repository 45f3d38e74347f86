/** What the pages of a PDF print around and within the tables: page numbers, headers and footers, headings of columns, labels. */
import { readElementStart, readUeStart } from './ficheCode';
import { bareWords, endsInFigures, type TextLine } from './ficheTexte';

/** Whether a line is page furniture; `open` is the row or the TOTAL before it that is still to be completed. */
export type IsFurniture = (line: TextLine, open: string | null) => boolean;

const PAGE_NUMBER = /^(?:[-–—] ?)?(?:page ?)?\d{1,3}(?: ?(?:\/|sur) ?\d{1,3})?(?: ?[-–—])?$/i;
const HEADING_WORDS = new Set(
  (
    'competence competences ressource ressources sae saes et cm td tp projet projets total hors type eval evaluation ' +
    'coeff coef coefs coefficient coefficients ects credits heures intitule code pole poles volume horaire'
  ).split(' '),
);
const LONGEST_HEADING = 100;
/** A legend stands below a table, or at the foot of each page. */
const LEGEND = /^(?:CC|CT|SA[EÉ]) ?:/i;

export const isLegend = (text: string): boolean => LEGEND.test(text);

interface Repeated {
  readonly before: string;
  count: number;
  isMoving: boolean;
}

/**
 * Learns the furniture of a document. A header or footer is a line of words printed at least twice, its figures apart (the
 * number of the page). While a title is open, a repeated line might be its second half: it must then begin with a capital,
 * have a figure or three words, and stand after different lines, as a page break does and a title does not. `labels` are the titles of the
 * competences, which a table prints beside its rows and the extraction of a PDF drops anywhere.
 */
export function furnitureOf(lines: readonly TextLine[], labels: readonly string[]): IsFurniture {
  const printed = lines.filter(({ text }) => text !== '');
  const headings = headingsOf(printed);
  const repeated = repeatedIn(printed);
  const titles = labels.map((label) => ` ${bareWords(label)} `);
  const isLabel = (text: string): boolean => {
    const words = bareWords(text).replace(/ (?:sae|ressources)$/, '');
    return words !== '' && titles.some((title) => title.includes(` ${words} `));
  };
  return ({ numero, text }, open) => {
    if (PAGE_NUMBER.test(text) || headings.has(numero)) return true;
    const seen = repeated.get(masked(text));
    const isRepeated = seen !== undefined && seen.count > 1;
    if (open !== null) return isRepeated && seen.isMoving && isNoTitle(text, readElementStart(open)?.rest === '');
    return isRepeated || isLabel(text) || isHeading(text);
  };
}

/** Below a code alone, words without a figure are its title. */
const isNoTitle = (text: string, isTitleToCome: boolean): boolean =>
  /^\p{Lu}/u.test(text) && (/\d/.test(text) || (!isTitleToCome && text.split(' ').length > 2));

const isHeading = (text: string): boolean =>
  text.length <= LONGEST_HEADING &&
  bareWords(text)
    .split(' ')
    .every((word) => HEADING_WORDS.has(word));

/** Within a row, « projet » alone is a heading only below « Total hors »: it might be the end of « Gestion de / projet ». */
function headingsOf(printed: readonly TextLine[]): ReadonlySet<number> {
  const headings = new Set<number>();
  printed.forEach(({ numero, text }, index) => {
    const mayBeTitle = /^\p{Ll}/u.test(text) && !headings.has(printed[index - 1]?.numero ?? 0);
    if (!mayBeTitle && isHeading(text)) headings.add(numero);
  });
  return headings;
}

const masked = (text: string): string => text.replace(/\d+/g, '#');

/** Inside a block of furniture, a line stands always below the same one: it moves because that one does. */
function repeatedIn(printed: readonly TextLine[]): ReadonlyMap<string, Repeated> {
  const repeated = new Map<string, Repeated>();
  printed.forEach(({ text }, index) => {
    if (!/\p{L}/u.test(text) || endsInFigures(text)) return;
    if (readElementStart(text) !== null || readUeStart(text) !== null) return;
    const before = printed[index - 1]?.text ?? '';
    const seen = repeated.get(masked(text));
    if (seen === undefined) {
      repeated.set(masked(text), { before, count: 1, isMoving: false });
      return;
    }
    seen.count += 1;
    seen.isMoving = seen.isMoving || seen.before !== before || repeated.get(masked(before))?.isMoving === true;
  });
  return repeated;
}
