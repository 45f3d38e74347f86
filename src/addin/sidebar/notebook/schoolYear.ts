/** The academic year that a new workbook is for: proposed from the day and from the fiche, and chosen by the teacher. */

const JULY = 6;

/** That of a day; from July on, the one that is being prepared.
 * @example yearAt(new Date(2026, 6, 15)) // '2026-2027'
 */
export function yearAt(day: Date): string {
  const from = day.getMonth() < JULY ? day.getFullYear() - 1 : day.getFullYear();
  return `${from}-${from + 1}`;
}

/** What is proposed for a programme: its own year, unless it is past. */
export const proposedYear = (day: Date, own: string): string => (isYear(own) && own > yearAt(day) ? own : yearAt(day));

/** The years to choose from: the last one, that of the day, the next one, that of the programme, and the one that is chosen. */
export function yearsFrom(day: Date, own: string, chosen: string): readonly string[] {
  const around = [-1, 0, 1].map((shift) => yearAt(new Date(day.getFullYear() + shift, day.getMonth(), 1)));
  return [...new Set([...around, ...(isYear(own) ? [own] : []), chosen])].sort();
}

const isYear = (text: string): boolean => /^\d{4}-\d{4}$/.test(text);
