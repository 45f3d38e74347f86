/** How far the weights of the two pôles are from their bounds, in words. */

import { POLE_MAX, POLE_MIN } from '../../../arrete';
import { french } from '../messages';

/** How far the weight of the ressources is from the nearest bound, in points (`marge`, negative beyond it); that of the SAÉ is as far.
 * @example distanceSentence(6.7, true, true) // « ✓ à 6,7 points de la borne de 40 % »
 */
export function distanceSentence(marge: number, isLow: boolean, conforme: boolean): string {
  const bound = `${french(100 * (isLow ? POLE_MIN : POLE_MAX))}\u00a0%`;
  const distance = Math.round(10 * Math.abs(marge)) / 10;
  if (distance === 0) return conforme ? `✓ sur la borne de ${bound}` : `✗ tout juste hors de la borne de ${bound}`;
  const points = `${french(distance)} ${distance < 2 ? 'point' : 'points'}`;
  return conforme ? `✓ à ${points} de la borne de ${bound}` : `✗ à ${points} hors de la borne de ${bound}`;
}
