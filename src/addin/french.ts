/** What French asks of every sentence: its spaces, its plurals, its lists. */

/** « 2 notes », « 1 note », « 0 note ».
 * @example plural(2, 'note', 'notes') // '2 notes' */
export const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

/** The non-breaking spaces: before : ; ? ! % and within « »; around a sign and its number.
 * @example french('12 % ?') // '12\u00a0%\u00a0?'
 * @example french('9,20 < 10') // '9,20\u00a0<\u00a010' */
export const french = (sentence: string): string =>
  sentence
    .replace(/ ([:;?!%»])/g, '\u00a0$1')
    .replace(/« /g, '«\u00a0')
    .replace(/ ([<≥×/]) (?=\d)/g, '\u00a0$1\u00a0');

/** Without « et »: where a colon announces them.
 * @example listed(['UE11', 'UE21']) // 'UE11, UE21' */
export const listed = (items: readonly string[]): string => items.join(', ');
