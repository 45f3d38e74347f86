/** The weight of the two pôles of one UE between its bounds: a bar, and the same in words with the distance to the nearest bound. */

import { POLE_MAX, POLE_MIN, poleShares } from '../../../arrete';
import type { Ue } from '../../../programme';
import { french } from '../messages';
import { distanceSentence } from './balance';

/** @example <PoleBalance ue={ue21} /> */
export function PoleBalance({ ue }: { readonly ue: Ue }) {
  const weight = (pole: string): number =>
    ue.lignes.reduce((sum, ligne) => (ligne.pole === pole ? sum + ligne.coefficient : sum), 0);
  const shares = poleShares(weight('ressources'), weight('saes'));
  if (shares === null) return <p class="hint">Aucun coefficient</p>;
  const share = 100 * shares.ressources;
  return (
    <div class={shares.conforme ? 'balance' : 'balance outside'}>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="balance-saes" width="100" height="8" />
        <rect class="balance-ressources" width={share} height="8" />
        <path class="balance-bounds" d={`M${100 * POLE_MIN} 0v8M${100 * POLE_MAX} 0v8`} />
      </svg>
      <p class="balance-words">
        <span>Ressources {french(share)} %</span>
        <span>SAÉ {french(100 * shares.saes)} %</span>
      </p>
      <p class="hint">{distanceSentence(shares.ressources, shares.conforme)}</p>
    </div>
  );
}
