/** What French asks of every sentence: its spaces, its plurals, its lists. */

/** « 2 notes », « 1 note », « 0 note ».
 * @example plural(2, 'note', 'notes') // '2 notes' */
export const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

/** The non-breaking spaces: before : ; ? ! % and within « ».
 * @example french('12 % ?') // '12\u00a0%\u00a0?' */
export const french = (sentence: string): string =>
  sentence.replace(/ ([:;?!%»])/g, '\u00a0$1').replace(/« /g, '«\u00a0');

/** Without « et »: where a colon announces them.
 * @example listed(['UE11', 'UE21']) // 'UE11, UE21' */
export const listed = (items: readonly string[]): string => items.join(', ');
