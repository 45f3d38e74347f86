/** The weight of the two pôles of one UE (of one competence in BUT3) between its bounds: a bar, and the same in words with the distance to the nearest bound. */

import { POLE_MAX, POLE_MIN } from '../../../arrete';
import type { PoleBalance as Balance } from '../../../programme';
import { french } from '../messages';
import { distanceSentence } from './balance';

/** @example <PoleBalance balance={balances[0]} /> */
export function PoleBalance({ balance }: { readonly balance: Balance }) {
  const { ressources, saes, conforme, marge } = balance;
  if (marge === null) return <p class="hint">Aucun coefficient</p>;
  const share = 100 * ressources;
  return (
    <div class={conforme ? 'balance' : 'balance outside'}>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="balance-saes" width="100" height="8" />
        <rect class="balance-ressources" width={share} height="8" />
        <path class="balance-bounds" d={`M${100 * POLE_MIN} 0v8M${100 * POLE_MAX} 0v8`} />
      </svg>
      <p class="balance-words">
        <span>Ressources {french(share)} %</span>
        <span>SAÉ {french(100 * saes)} %</span>
      </p>
      <p class="hint">{distanceSentence(marge, ressources < saes, conforme)}</p>
    </div>
  );
}
