/** « Notes » read for the averages: the head of its columns, and each mark as what it counts for. */
import { BAREME_LEGAL, NOTE_CODES, type Note } from '../../../arrete';
import { BLANK, call, concat, firstOf, type Place, quoted, reference, when } from '../../../workbook';
import type { Band } from './calculs';
import { bare, errorsIn, isOneOf, numberIn, positive } from './cells';
import { kept, type Marks, type Site } from './site';

/** Columns of marks that a teacher may insert afterwards. */
const SPARE = 12;
const WRONG = quoted('ERR');
export const PENDING = quoted('ATT');

export interface MarkRanges {
  readonly notes: Place;
  readonly codes: Place;
  readonly coefficients: Place | null;
  readonly baremes: Place | null;
}

/** Everything is read by its rank in its range: rows and columns inserted among the marks are read too. */
export function marksOf(site: Site, ranges: MarkRanges): Marks {
  const key = reference(ranges.notes);
  const known = site.marks.get(key);
  if (known) return known;
  const marks = readMarks(site, ranges);
  site.marks.set(key, marks);
  return marks;
}

function readMarks(site: Site, { notes, codes, coefficients, baremes }: MarkRanges): Marks {
  const { calculs, lines } = site;
  const columns = notes.columns + SPARE;
  const range = kept(site, notes);
  const head = (from: Place | null, column: number): string =>
    from === null ? BLANK : bare(call('INDEX', kept(site, from), 1, column + 1));
  const ofCode = (band: Band, column: number, value: string, otherwise: string): string =>
    when(`${kept(site, band.at(0, column))}=${BLANK}`, otherwise, value);
  const code = calculs.band('codes', 1, columns, (_, column) =>
    when(
      `${call('COLUMNS', range)}<${column + 1}`,
      BLANK,
      call('TRIM', concat(call('INDEX', kept(site, codes), 1, column + 1), BLANK)),
    ),
  );
  const typedHead = calculs.band('coefficients et barèmes tapés', 2, columns, (row, column) =>
    ofCode(code, column, head(row === 0 ? coefficients : baremes, column), BLANK),
  );
  const readHead = calculs.band('coefficients, barèmes, poids', 3, columns, (row, column, own) => {
    const [coefficient, bareme] = [kept(site, own.at(0, column)), kept(site, own.at(1, column))];
    if (row === 2) return `${coefficient}*${BAREME_LEGAL}/${bareme}`;
    const typed = kept(site, typedHead.at(row, column));
    return row === 0 ? ofCode(code, column, positive(typed, 1), '0') : positive(typed, BAREME_LEGAL);
  });
  const typed = calculs.band('notes tapées', lines, columns, (row, column) =>
    when(
      call('OR', `${call('ROWS', range)}<${row + 1}`, `${call('COLUMNS', range)}<${column + 1}`),
      BLANK,
      bare(call('INDEX', range, row + 1, column + 1)),
    ),
  );
  const read = calculs.band('notes lues', lines, columns, (row, column) =>
    readMark(kept(site, typed.at(row, column)), kept(site, code.at(0, column)), kept(site, readHead.at(1, column))),
  );
  return {
    columns,
    codes: code.whole,
    coefficients: readHead.line(0),
    weights: readHead.line(2),
    typed,
    read,
    faults: [
      `(${call('COLUMNS', range)}>${columns})`,
      call('COUNTIF', kept(site, read.whole), WRONG),
      ...[code.whole, readHead.whole, read.whole].map((place) => errorsIn(kept(site, place))),
    ],
  };
}

const codesOf = (wanted: Note): readonly string[] =>
  NOTE_CODES.filter(({ note }) => note === wanted).map(({ code }) => code);

/** One bare mark; a mark where no code stands above is as wrong as one above its barème. */
function readMark(mark: string, code: string, bareme: string): string {
  const within = (value: string): string => when(call('AND', `${value}>=0`, `${value}<=${bareme}`), value, WRONG);
  const asNumber = numberIn(mark, quoted('?'));
  return firstOf(
    [
      [`${mark}=${BLANK}`, BLANK],
      [`${code}=${BLANK}`, WRONG],
      [call('ISNUMBER', mark), within(mark)],
      [isOneOf(mark, codesOf('absent')), 0],
      [isOneOf(mark, codesOf('excused')), quoted('EXC')],
      [isOneOf(mark, codesOf('pending')), PENDING],
    ],
    // A text is greater than any number: what is no number is not within the barème.
    when(`${asNumber}<=${bareme}`, asNumber, WRONG),
  );
}
