/** The 40–60 bar of a UE (4.3) and its verdict in words. */
import { POLE_MAX, POLE_MIN } from '../../../arrete';
import { BLANK, call, concat, firstOf, formula, quoted, ratio, when } from '../../formula';
import type { Content } from '../../plan';

const LENGTH = 20;

/** The bar, then « ✓ dans 40–60 % : 58,14 % ressources, 41,86 % SAÉ ». The arguments are the cells of the two totals. */
export function balance(ressources: string, saes: string): readonly Content[] {
  const total = `(${ressources}+${saes})`;
  const share = call('ROUND', `${ressources}/${total}`, 9);
  const filled = call('ROUND', `${LENGTH}*${ressources}/${total}`, 0);
  const bar = concat(call('REPT', quoted('█'), filled), call('REPT', quoted('░'), `${LENGTH}-${filled}`));
  const percent = (part: string): string =>
    call('SUBSTITUTE', concat(call('ROUND', `100*${part}/${total}`, 2), BLANK), quoted('.'), quoted(','));
  const bound = (value: number): string => ratio(Math.round(value * 100), 100);
  const within = call('AND', `${share}>=${bound(POLE_MIN)}`, `${share}<=${bound(POLE_MAX)}`);
  const limits = `${POLE_MIN * 100}–${POLE_MAX * 100} %`;
  const shares = concat(percent(ressources), quoted(' % ressources, '), percent(saes), quoted(' % SAÉ'));
  return [
    formula(when(`${total}=0`, BLANK, bar)),
    formula(
      firstOf(
        [
          [`${total}=0`, quoted('✗ aucun coefficient')],
          [within, concat(quoted(`✓ dans ${limits} : `), shares)],
        ],
        concat(quoted(`✗ hors ${limits} : `), shares),
      ),
    ),
  ];
}
