/** Who sits on the jury of a session, when and where: the sheet « Composition du jury », by the names of its rows and columns. */
import { cellAt, type Grid, textOf } from '../../workbook';
import { isDate } from '../cells';

export interface Member {
  readonly nom: string;
  /** « directeur de l'IUT », « professionnel extérieur »… */
  readonly qualite: string;
}

export interface Composition {
  readonly date: string;
  readonly heure: string;
  readonly lieu: string;
  /** null when nobody is named. */
  readonly president: Member | null;
  readonly membres: readonly Member[];
}

const NOBODY: Composition = { date: '', heure: '', lieu: '', president: null, membres: [] };

/** `grid`: null when the workbook has no such sheet; `session`: what follows « Jury » in the name of its sheet. */
export function readComposition(grid: Grid | null, session: string): Composition {
  if (!grid) return NOBODY;
  const cell = (row: string, column: string): unknown =>
    cellAt(grid, grid.rows.get(row) ?? 0, grid.columns.get(column));
  const member = (row: string): Member | null => {
    const nom = textOf(cell(row, session));
    return nom === '' ? null : { nom, qualite: textOf(cell(row, 'qualite')) };
  };
  const rows = Array.from(grid.rows)
    .filter(([key]) => key.startsWith('membre:'))
    .sort(([, a], [, b]) => a - b);
  return {
    date: dateText(cell('date', session)),
    heure: hourText(cell('heure', session)),
    lieu: textOf(cell('lieu', session)),
    president: member('president'),
    membres: rows.flatMap(([key]) => member(key) ?? []),
  };
}

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** A date as it was typed, in full words when the sheet took it for a date.
 * @example dateText('3/7/2026') // '3 juillet 2026' */
export function dateText(cell: unknown): string {
  if (isDate(cell)) return inWords(cell.getDate(), cell.getMonth(), cell.getFullYear());
  const text = textOf(cell);
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return MONTHS[Number(month) - 1] === undefined ? text : inWords(Number(day), Number(month) - 1, Number(year));
}

const inWords = (day: number, month: number, year: number): string =>
  `${day === 1 ? '1er' : day} ${MONTHS[month]} ${year}`;

/** @example hourText('14:30') // '14 h 30' */
export function hourText(cell: unknown): string {
  if (isDate(cell)) return clock(cell.getHours(), cell.getMinutes());
  const text = textOf(cell);
  const [, hours, minutes] = /^(\d{1,2})\s*[h:]\s*(\d{2})?(?::\d{2})?$/i.exec(text) ?? [];
  return hours === undefined ? text : clock(Number(hours), Number(minutes ?? 0));
}

const clock = (hours: number, minutes: number): string =>
  `${hours}\u00a0h${minutes > 0 ? `\u00a0${String(minutes).padStart(2, '0')}` : ''}`;
