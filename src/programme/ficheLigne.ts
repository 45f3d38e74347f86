/** One line of a fiche: its text cleaned, its numbers, and the row or the TOTAL that it prints. */
import type { PoleName } from './programme';

/** A line as a teacher sees it in the text: spaces collapsed, and its number counted from 1. */
export interface TextLine {
  readonly numero: number;
  readonly text: string;
}

export type Column = 'cm' | 'td' | 'tp' | 'projet' | 'total' | 'coefficient' | 'ects';

/** The figures of a row or of a TOTAL line; `null` is a blank cell, or a column that this line does not have. */
export type Cells = Readonly<Record<Column, number | null>>;

/** A row in which cells may be blank: every way to place its figures that satisfies CM + TD + TP = total. */
export interface FicheRow {
  readonly numero: number;
  readonly code: string;
  readonly titre: string;
  readonly pole: PoleName;
  readonly evaluation: string | null;
  readonly readings: readonly Cells[];
}

export interface TotalLine {
  readonly numero: number;
  readonly label: string;
  readonly cells: Cells;
}

/** `partial`: a code and a title whose figures are to come on a following line. */
export type RowReading = { readonly kind: 'row'; readonly row: FicheRow } | { readonly kind: 'partial' | 'unreadable' };

const ELEMENT = /^(R|SA[EÉ]) ?(\d\.?\d\d)(?: ?[-–—:] ?| )(.+)$/u;
const EVALUATION = /^C(?:C|T|CI|CF)(?:[+/]C(?:C|T|CI|CF))*$/;
const NUMBER = /^\d+(?:[.,]\d+)?$/;
const TOTAL =
  /^(TOTAL (?:RESSOURCES?|SA[EÉ]S?|UE ?\d\d|S(?:EMESTRE)? ?\d|NIVEAU ?\d))(?: \1)*((?: \d+(?:[.,]\d+)?)+)$/iu;

const NO_CELLS: Cells = { cm: null, td: null, tp: null, projet: null, total: null, coefficient: null, ects: null };
/** What a ressource prints before its type of evaluation, and what a SAÉ prints: only the latter has a project. */
const HOURS_OF: Readonly<Record<PoleName, readonly Column[]>> = {
  ressources: ['cm', 'td', 'tp', 'total'],
  saes: ['cm', 'td', 'tp', 'projet', 'total'],
};

export function textLines(text: string): readonly TextLine[] {
  return text.split(/\r\n|\r|\n/).map((line, index) => ({ numero: index + 1, text: line.replace(/\s+/g, ' ').trim() }));
}

/** Whether a line begins like a row: a code of ressource or of SAÉ, then something. */
export function isRowStart(text: string): boolean {
  return ELEMENT.test(text);
}

/**
 * A decimal with a comma or a point; `null` when the text is anything else.
 *
 * @example readNumber('415,5') // 415.5
 */
export function readNumber(text: string): number | null {
  return NUMBER.test(text) ? Number(text.replace(',', '.')) : null;
}

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
 * @example readRow({ numero: 1, text: 'R219 - PPP 1 1 CC 0,5' }) // one figure for CM, TD or TP: three readings
 */
export function readRow({ numero, text }: TextLine): RowReading {
  const [, kind = '', digits = '', rest = ''] = ELEMENT.exec(text) ?? [];
  const tokens = rest.split(' ');
  const coefficient = readNumber(tokens[tokens.length - 1] ?? '');
  if (coefficient === null) return { kind: 'partial' };
  tokens.pop();
  const evaluation = EVALUATION.test(tokens[tokens.length - 1] ?? '') ? (tokens.pop() ?? null) : null;
  const pole: PoleName = kind === 'R' ? 'ressources' : 'saes';
  const hours: number[] = [];
  while (hours.length < HOURS_OF[pole].length) {
    const value = readNumber(tokens[tokens.length - 1] ?? '');
    if (value === null) break;
    hours.unshift(value);
    tokens.pop();
  }
  if (hours.length === 0 && evaluation === null) return { kind: 'partial' };
  const readings = readingsOf(hours, HOURS_OF[pole]).map((cells) => ({ ...cells, coefficient }));
  const titre = tokens.join(' ');
  if (readings.length === 0 || !/\p{L}/u.test(titre)) return { kind: 'unreadable' };
  const code = `${kind === 'R' ? 'R' : 'SAE'}${digits}`;
  return { kind: 'row', row: { numero, code, titre, pole, evaluation, readings } };
}

/** A full row is taken as printed (its sum is proved later); with blank cells, the sum says where the figures may stand. */
function readingsOf(hours: readonly number[], columns: readonly Column[]): readonly Cells[] {
  const total = hours[hours.length - 1];
  if (total === undefined) return [NO_CELLS];
  const places = columns.filter((column) => column !== 'total');
  const placed = placements(hours.slice(0, -1), places).map((cells) => ({ ...cells, total }));
  return hours.length === columns.length ? placed : placed.filter((cells) => sameNumber(hoursSum(cells), total));
}

/** Every way to put the figures, in their order, into the columns. */
function placements(figures: readonly number[], columns: readonly Column[]): readonly Cells[] {
  const [figure, ...otherFigures] = figures;
  const [column, ...otherColumns] = columns;
  if (figure === undefined) return [NO_CELLS];
  if (column === undefined) return [];
  const here = placements(otherFigures, otherColumns).map((cells) => ({ ...cells, [column]: figure }));
  return [...here, ...placements(figures, otherColumns)];
}

/**
 * The TOTAL line that a line prints, under its bare label; a label printed twice (« TOTAL UE21 TOTAL UE21 ») is one.
 * The number of figures is fixed: « 1 5 » at the end of a UE is its coefficient then its ECTS, and « 15 » is refused.
 *
 * @example readTotal({ numero: 1, text: 'TOTAL UE 12 9 36,5 21 12 66,5 1 6' })?.label // 'TOTAL UE12'
 */
export function readTotal({ numero, text }: TextLine): TotalLine | null {
  const [, printed = '', figures = ''] = TOTAL.exec(text) ?? [];
  const label = bareLabel(printed);
  const columns = columnsOf(label);
  const values = figures.trim().split(' ').map(readNumber);
  if (label === '' || values.length !== columns.length) return null;
  const cells = Object.fromEntries(columns.map((column, index) => [column, values[index] ?? null]));
  return { numero, label, cells: { ...NO_CELLS, ...cells } };
}

function bareLabel(printed: string): string {
  return printed
    .toUpperCase()
    .replace(/RESSOURCES?$/, 'RESSOURCES')
    .replace(/SA[EÉ]S?$/u, 'SAE')
    .replace(/S(?:EMESTRE)? ?(\d)$/, 'S$1')
    .replace(/UE ?(\d\d)$/, 'UE$1')
    .replace(/NIVEAU ?(\d)$/, 'NIVEAU $1');
}

function columnsOf(label: string): readonly Column[] {
  if (label === 'TOTAL RESSOURCES') return ['cm', 'td', 'tp', 'total', 'coefficient'];
  if (label === 'TOTAL SAE') return ['cm', 'td', 'tp', 'projet', 'total', 'coefficient'];
  return ['cm', 'td', 'tp', 'projet', 'total', 'coefficient', 'ects'];
}
