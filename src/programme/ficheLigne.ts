/** One line of a table: the row or the TOTAL that it prints, whole or still broken. */
import { type ElementStart, readElementStart } from './ficheCode';
import { type FicheLine, isEvaluation, readNumber, type TextLine } from './ficheTexte';
import type { PoleName } from './programme';

export type Column = 'cm' | 'td' | 'tp' | 'projet' | 'total' | 'coefficient' | 'ects';

/** The figures of a row or of a TOTAL line; `null` is a blank cell, or a column that this line does not have. */
export type Cells = Readonly<Record<Column, number | null>>;

/** A row in which cells may be blank: every way to place its figures that satisfies CM + TD + TP = total. */
export interface FicheRow {
  readonly ligne: FicheLine;
  readonly code: string;
  readonly titre: string;
  readonly pole: PoleName;
  readonly evaluation: string | null;
  readonly readings: readonly Cells[];
}

export interface TotalLine {
  readonly ligne: FicheLine;
  readonly label: string;
  readonly cells: Cells;
}

/**
 * `partial`: the rest is to come on a following line. `row` is then what the line prints by itself, should nothing come: a
 * portfolio with blank cells.
 */
export type RowReading =
  | { readonly kind: 'row'; readonly row: FicheRow }
  | { readonly kind: 'partial'; readonly row: FicheRow | null }
  | { readonly kind: 'unreadable' };

export type TotalReading =
  | { readonly kind: 'total'; readonly total: TotalLine }
  | { readonly kind: 'partial' | 'unreadable' };

const TOTAL =
  /^(TOTAL (?:RESSOURCES?|SA[EÉ]S?|UE ?\d\.?\d|S(?:EMESTRE)? ?\d|(?:NIVEAU|BUT) ?\d))(?![\p{L}\d.,])(?: \1)* ?:?(.*)$/iu;

const NO_CELLS: Cells = { cm: null, td: null, tp: null, projet: null, total: null, coefficient: null, ects: null };
/** What a ressource prints before its type of evaluation, and what a SAÉ prints: only the latter has a project. */
const HOURS_OF: Readonly<Record<PoleName, readonly Column[]>> = {
  ressources: ['cm', 'td', 'tp', 'total'],
  saes: ['cm', 'td', 'tp', 'projet', 'total'],
};

/** Equality of sums of printed decimals: hours and coefficients have three decimals at most. */
export function sameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.0005;
}

export function hoursSum(cells: Cells): number {
  return (cells.cm ?? 0) + (cells.td ?? 0) + (cells.tp ?? 0);
}

/**
 * The row that a line prints: code, title, hours, type of evaluation (the portfolio has none), coefficient.
 *
 * @example readRow({ numero: 1, texte: '', text: 'R219 - PPP 1 1 CC 0,5' }) // one figure for CM, TD or TP: three readings
 */
export function readRow(line: TextLine, semestre: number | null = null): RowReading {
  const start = readElementStart(line.text, semestre);
  if (start === null) return { kind: 'unreadable' };
  const tokens = start.rest.split(' ');
  const coefficient = readNumber(tokens[tokens.length - 1] ?? '');
  if (coefficient === null) return { kind: 'partial', row: null };
  tokens.pop();
  const evaluation = isEvaluation(tokens[tokens.length - 1] ?? '') ? (tokens.pop() ?? null) : null;
  const hours = popHours(tokens, HOURS_OF[start.pole].length);
  if (hours.length === 0 && evaluation === null) return { kind: 'partial', row: null };
  const row = hasFigures(tokens) ? null : rowOf(line, start, tokens.join(' '), hours, evaluation, coefficient);
  if (evaluation !== null) return row === null ? { kind: 'unreadable' } : { kind: 'row', row };
  // Without a type of evaluation, only a full row that adds up is surely whole: « 0 1,5 7,5 9 » may go on with « CC 1 ».
  const isWhole = row !== null && hours.length === HOURS_OF[start.pole].length && row.readings.every(addsUp);
  return isWhole ? { kind: 'row', row } : { kind: 'partial', row };
}

/** The figures at the end, at most as many as there are columns: a title may itself end with a figure. */
function popHours(tokens: string[], most: number): readonly number[] {
  const hours: number[] = [];
  while (hours.length < most) {
    const value = readNumber(tokens[tokens.length - 1] ?? '');
    if (value === null) break;
    hours.unshift(value);
    tokens.pop();
  }
  return hours;
}

/** A title may end with « 2 », not with « 0 » or « 1,5 », nor hold the figures of another row that the PDF put on the line. */
function hasFigures(titre: readonly string[]): boolean {
  const last = titre[titre.length - 1] ?? '';
  const isCell = readNumber(last) !== null && !/^[1-9]\d*$/.test(last);
  return isCell || titre.some((token, index) => isEvaluation(token) || isRun(titre.slice(index, index + 3)));
}

const isRun = (tokens: readonly string[]): boolean =>
  tokens.length > 2 && tokens.every((token) => readNumber(token) !== null);

function rowOf(
  { numero, texte }: TextLine,
  { code, pole }: ElementStart,
  titre: string,
  hours: readonly number[],
  evaluation: string | null,
  coefficient: number,
): FicheRow | null {
  const readings = readingsOf(hours, HOURS_OF[pole]).map((cells) => ({ ...cells, coefficient }));
  if (readings.length === 0 || !/\p{L}/u.test(titre)) return null;
  return { ligne: { numero, texte }, code, titre, pole, evaluation, readings };
}

const addsUp = (cells: Cells): boolean => cells.total !== null && sameNumber(hoursSum(cells), cells.total);

/** A full row is taken as printed (its sum is proved later); with blank cells, the sum says where the figures may stand. */
function readingsOf(hours: readonly number[], columns: readonly Column[]): readonly Cells[] {
  const total = hours[hours.length - 1];
  if (total === undefined) return [NO_CELLS];
  const places = columns.filter((column) => column !== 'total');
  const placed = placements(hours.slice(0, -1), places).map((cells) => ({ ...cells, total }));
  return hours.length === columns.length ? placed : placed.filter(addsUp);
}

/** Every way to put the figures, in their order, into the columns: six at most, two figures in four columns. */
function placements(figures: readonly number[], columns: readonly Column[]): readonly Cells[] {
  const [figure, ...otherFigures] = figures;
  const [column, ...otherColumns] = columns;
  if (figure === undefined) return [NO_CELLS];
  if (column === undefined) return [];
  const here = placements(otherFigures, otherColumns).map((cells) => ({ ...cells, [column]: figure }));
  return [...here, ...placements(figures, otherColumns)];
}

/** Whether a line begins with the label of a TOTAL that a fiche has. */
export function isTotalStart(text: string): boolean {
  return TOTAL.test(text);
}

/**
 * The TOTAL line that a line prints, under its bare label; a label printed twice (« TOTAL UE21 TOTAL UE21 ») is one.
 * The number of figures is fixed: « 1 5 » at the end of a UE is its coefficient then its ECTS, and « 15 » is not accepted.
 *
 * @example readTotal({ numero: 1, texte: '', text: 'TOTAL UE 1.2 9 36,5 21 12 66,5 1 6' }) // the label is 'TOTAL UE12'
 */
export function readTotal({ numero, texte, text }: TextLine): TotalReading {
  const [, printed = '', figures = ''] = TOTAL.exec(text) ?? [];
  const label = bareLabel(printed);
  const columns = columnsOf(label);
  const values = figures.trim() === '' ? [] : figures.trim().split(' ').map(readNumber);
  if (label === '' || values.length > columns.length || values.includes(null)) return { kind: 'unreadable' };
  if (values.length < columns.length) return { kind: 'partial' };
  const cells = Object.fromEntries(columns.map((column, index) => [column, values[index] ?? null]));
  return { kind: 'total', total: { ligne: { numero, texte }, label, cells: { ...NO_CELLS, ...cells } } };
}

function bareLabel(printed: string): string {
  return printed
    .toUpperCase()
    .replace(/RESSOURCES?$/, 'RESSOURCES')
    .replace(/SA[EÉ]S?$/u, 'SAE')
    .replace(/S(?:EMESTRE)? ?(\d)$/, 'S$1')
    .replace(/UE ?(\d)\.?(\d)$/, 'UE$1$2')
    .replace(/(?:NIVEAU|BUT) ?(\d)$/, 'NIVEAU $1');
}

function columnsOf(label: string): readonly Column[] {
  if (label === 'TOTAL RESSOURCES') return ['cm', 'td', 'tp', 'total', 'coefficient'];
  if (label === 'TOTAL SAE') return ['cm', 'td', 'tp', 'projet', 'total', 'coefficient'];
  return ['cm', 'td', 'tp', 'projet', 'total', 'coefficient', 'ects'];
}
