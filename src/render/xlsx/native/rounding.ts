/** THE rounding and the comparison with a threshold, as every spreadsheet computes them: `ROUND(ROUND(x;9);d)`.
 *
 * A spreadsheet computes an average x in doubles, with an error under 1e-12 (some hundred operations on values up to 20). Let the exact
 * average be p/q. Either it is exactly the half h below a threshold (9,995 = 1999/200 for two decimals), or |p/q − h| ≥ 1/(2·10^d·q).
 * While q < 5·10^(8−d) that is over 1e-9: the first rounding gives h itself when p/q is h, and something else otherwise, so that the
 * second one decides as exact arithmetic does. `exact` is d = 9: p/q is a threshold, or 1/q away. The bound of q for real programmes, and
 * what happens beyond, are in docs/decisions/0008-native-formulas.md.
 */
import { DECIMALES, DECIMALES_DEFAULT } from '../../../arrete';
import { BLANK, call, concat, quoted, when } from '../../../workbook';

const GUARD = 9;

/** The decimals of the setting, from its cell: 2 when blank, 9 for « exact »; an error for anything else. */
export function decimalsOf(setting: string): string {
  const text = call('TRIM', concat(setting, BLANK));
  const numbers = DECIMALES.map((one) => (one === 'exact' ? GUARD : one));
  const known = call('MATCH', text, `{${DECIMALES.map((one) => quoted(String(one))).join(';')}}`, 0);
  return when(`${text}=${BLANK}`, DECIMALES_DEFAULT, call('INDEX', `{${numbers.join(';')}}`, known));
}

/** @example rounded('$A$1', '$B$1') // 'ROUND(ROUND($A$1;9);$B$1)' */
export const rounded = (value: string, decimals: string): string =>
  call('ROUND', call('ROUND', value, GUARD), decimals);

export const reaches = (value: string, seuil: number, decimals: string): string =>
  `${rounded(value, decimals)}>=${seuil}`;

/** « 7,99 »: rounded to the setting, as many decimals as it says; no useless zero for « exact ». */
export function french(value: string, decimals: string): string {
  const exact = concat(call('ROUND', value, GUARD), BLANK);
  const shown = when(`${decimals}=${GUARD}`, exact, call('FIXED', rounded(value, decimals), decimals, 'TRUE'));
  return call('SUBSTITUTE', shown, quoted('.'), quoted(','));
}
