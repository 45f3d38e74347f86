/** Who sits on the jury of a session, when and where: the sheet « Composition du jury », by the names of its rows and columns. */
import { cellAt, type Grid, textOf } from '../../workbook';
import { isDate } from '../cells';
import type { Clock } from '../clock';
import { shownDay } from '../days';

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
export function readComposition(grid: Grid | null, session: string, clock: Clock): Composition {
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
    date: dateText(cell('date', session), clock),
    heure: hourText(cell('heure', session), clock),
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
 * @example dateText('3/7/2026', clock) // '3 juillet 2026' */
export const dateText = (cell: unknown, clock: Clock): string =>
  dayInWords(isDate(cell) ? shownDay(clock.dayOf(cell)) : textOf(cell));

/** A text that is no day is left as it is.
 * @example dayInWords('01/07/2026') // '1er juillet 2026' */
export function dayInWords(text: string): string {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? text : `${Number(day) === 1 ? '1er' : Number(day)} ${name} ${year}`;
}

/** @example hourText('14:30', clock) // '14 h 30' */
export function hourText(cell: unknown, clock: Clock): string {
  const text = isDate(cell) ? clock.hourOf(cell) : textOf(cell);
  const [, hours, minutes] = /^(\d{1,2})\s*[h:]\s*(\d{2})?(?::\d{2})?$/i.exec(text) ?? [];
  if (hours === undefined) return text;
  return `${Number(hours)}\u00a0h${Number(minutes ?? 0) > 0 ? `\u00a0${minutes}` : ''}`;
}
