/** A jury that has not met yet: nothing keeps its results from being fixed, so it is said before, with both days. */
import { cellAt, type Grid } from '../../workbook';
import { isDate } from '../cells';
import { readDay, shownDay } from '../days';
import { dateText } from '../documents/composition';
import { freezingMessages as say } from './messages';

/** `isoOf`: the day of a date in the time zone of the spreadsheet; `today` as it gives it. */
export function earlyJury(
  composition: Grid | null,
  session: string,
  today: string,
  isoOf: (date: Date) => string,
): readonly string[] {
  if (!composition) return [];
  const cell = cellAt(composition, composition.rows.get('date') ?? 0, composition.columns.get(session));
  const day = isDate(cell) ? isoOf(cell as Date) : readDay(cell);
  const inWords = (one: string): string => dateText(shownDay(one));
  return day !== null && day > today ? [say.earlyJury(inWords(day), inWords(today))] : [];
}
