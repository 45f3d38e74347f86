/** Who sat on the jury, when and where, in the lines that an instant copy prints of it. */
import { cellAt, type Grid, headTextOf, textOf, type ValueSheet } from '../../workbook';
import { isDate } from '../cells';
import type { Clock } from '../clock';
import { dateText, hourText } from '../documents/composition';
import { freezingMessages as say } from './messages';
import { fullHour } from './seal';

/** By the names of the rows of « Composition du jury », and the column of the session; null: the workbook has no such sheet. */
export function seatsOf(composition: Grid | null, session: string, clock: Clock): ValueSheet['head'] {
  if (!composition) return [['jury', say.noComposition()]];
  const at = (row: string, column: string): string => {
    const cell = cellAt(composition, composition.rows.get(row) ?? 0, composition.columns.get(column));
    if (row === 'heure') return isDate(cell) ? fullHour(cell, clock) : hourText(cell, clock);
    return row === 'date' || isDate(cell) ? dateText(cell, clock) : textOf(cell);
  };
  const members = Array.from(composition.rows.keys()).flatMap((row): ValueSheet['head'] => {
    const who = row.startsWith('membre:') ? at(row, session) : '';
    return who === '' ? [] : [[row, say.member(who, at(row, 'qualite'))]];
  });
  return [
    ['jury', say.heldOn(at('date', session), at('heure', session), at('lieu', session))],
    ['president', say.president(at('president', session), at('president', 'qualite'))],
    ...members,
  ];
}

/** The same lines, as a copy prints them. */
export const seatsIn = (copy: Grid): readonly string[] =>
  Array.from(copy.rows).flatMap(([key, row]) =>
    /^(?:jury|president|membre:\d+)$/.test(key) ? [textOf(headTextOf(copy, row))] : [],
  );
