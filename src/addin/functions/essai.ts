/** JURY_BUT_ESSAI: what the self-check asks of a custom function; it tells what it was handed, or gives back what is asked. */
import { isDate } from '../cells';
import { ueAverage } from './ueAverage';

/** What is asked, by its word; anything else is « recu ». */
const GIVEN: Readonly<Record<string, unknown>> = {
  vide: '',
  nombre: 12.5,
  texte: '4/5',
  tableau: [
    [1, 2],
    [3, ''],
  ],
};
/** Beyond, the size of a range is enough. */
const SHOWN_ROWS = 9;

/** What the probes read back: a type and a value, the cells of a small range, or the size of a large one.
 * @example essai('recu', [[12, '']]) // '[[12,""]]'
 */
export function essai(quoi: string, valeur?: unknown, autre?: unknown): unknown {
  if (quoi in GIVEN) return GIVEN[quoi];
  if (quoi === 'erreur') throw new Error('Autodiagnostic : erreur voulue.');
  const start = Date.now();
  if (quoi === 'heure') return start;
  if (quoi === 'classe') return ueAverage(valeur, autre) && [[start, Date.now()]];
  if (!Array.isArray(valeur)) return isDate(valeur) ? 'date:' : `${typeof valeur}:${valeur}`;
  return valeur.length > SHOWN_ROWS ? `${valeur.length} × ${valeur[0].length}` : JSON.stringify(valeur);
}
