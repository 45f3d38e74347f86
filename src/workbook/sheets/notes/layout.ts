/** Where things stand on « Notes »: identity, a column per épreuve, bonus or malus points per UE, then what is hidden. */
import type { Semestre } from '../../../programme';
import { type Area, area } from '../../address';
import type { MarkCell } from '../../demonstration';
import type { Epreuve } from '../../epreuves';

export const ROW = { control: 3, code: 4, titre: 5, epreuve: 6, coefficient: 7, bareme: 8 } as const;
export const KEYS = 9;
export const FIRST = KEYS + 1;
export const IDENTITY = 4;
/** In view whatever is scrolled, with the names of the rows of the head; its texts begin after them. */
export const FROZEN = IDENTITY - 1;
export const TEXTS = FROZEN + 1;

export interface NotesInput {
  readonly semestre: Semestre;
  readonly epreuves: readonly Epreuve[];
  /** Line by line, the NIP to write; null where the line stays as it is. */
  readonly nips: readonly (string | null)[];
  readonly marks: readonly (readonly MarkCell[])[];
}

export function notesLayout({ semestre: { numero, ues }, epreuves, nips }: NotesInput) {
  const rows = nips.length;
  const start = IDENTITY + 1;
  // A closing blank column belongs to the block: a column inserted before it is inside every range.
  const width = epreuves.length + 1;
  const bonusColumn = start + width;
  const columns = bonusColumn + ues.length - 1;
  return {
    /** « S1 » */
    s: `S${numero}`,
    ues,
    epreuves,
    rows,
    start,
    bonusColumn,
    /** The last one in view. */
    columns,
    /** Technical cells; the column after them says who left the list. */
    hidden: columns + 1,
    left: columns + 2,
    nips: area(FIRST, 1, rows, 1),
    block: area(FIRST, start, rows, width),
    bonus: area(FIRST, bonusColumn, rows, ues.length),
    /** Above the marks, from one row of the head down. */
    header: (row: number, count = 1): Area => area(row, start, count, width),
  };
}
export type NotesLayout = ReturnType<typeof notesLayout>;
