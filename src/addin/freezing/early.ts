/** A jury that has not met yet: nothing keeps its results from being fixed, so it is said before, with both days. */
import { cellAt, type Grid } from '../../workbook';
import type { Clock } from '../clock';
import { readDay, shownDay } from '../days';
import { dayInWords } from '../documents/composition';
import { freezingMessages as say } from './messages';

/** `now`: an instant; which day it is, the clock of the spreadsheet says. */
export function earlyJury(composition: Grid | null, session: string, now: Date, clock: Clock): readonly string[] {
  if (!composition) return [];
  const cell = cellAt(composition, composition.rows.get('date') ?? 0, composition.columns.get(session));
  const [day, today] = [readDay(cell, clock), clock.dayOf(now)];
  const inWords = (one: string): string => dayInWords(shownDay(one));
  return day !== null && day > today ? [say.earlyJury(inWords(day), inWords(today))] : [];
}
