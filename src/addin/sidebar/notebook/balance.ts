/** How far the weights of the two pôles are from their bounds, in words. */

import { POLE_MAX, POLE_MIN } from '../../../arrete';
import { french } from '../messages';

/** How far the weight of the ressources is from the nearest bound, in points; that of the SAÉ is as far from the other.
 * @example distanceSentence(0.467, true) // « ✓ à 6,7 points de la borne de 40 % »
 */
export function distanceSentence(share: number, conforme: boolean): string {
  const [low, high] = [share - POLE_MIN, POLE_MAX - share];
  const bound = `${french(100 * (low < high ? POLE_MIN : POLE_MAX))} %`;
  const distance = Math.round(1000 * Math.abs(Math.min(low, high))) / 10;
  if (distance === 0) return conforme ? `✓ sur la borne de ${bound}` : `✗ tout juste hors de la borne de ${bound}`;
  const points = `${french(distance)} ${distance < 2 ? 'point' : 'points'}`;
  return conforme ? `✓ à ${points} de la borne de ${bound}` : `✗ à ${points} hors de la borne de ${bound}`;
}
