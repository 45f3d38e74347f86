/** JURY_BUT_ESSAI: what the self-check asks of a custom function; it tells what it was handed, or gives back what is asked. */
import { isDate } from '../cells';
import { ueAverage } from './ueAverage';

/** Beyond, the size of a range is enough. */
const SHOWN_ROWS = 9;

/** What the probes read back: a type and a value, the cells of a small range, or the size of a large one.
 * @example essai('recu', [[12, '']]) // '[[12,""]]'
 */
export function essai(quoi: string, valeur?: unknown, autre?: unknown): unknown {
  switch (quoi) {
    case 'vide':
      return '';
    case 'nombre':
      return 12.5;
    case 'texte':
      return '4/5';
    case 'tableau':
      return [
        [1, 2],
        [3, ''],
      ];
    case 'erreur':
      throw new Error('Autodiagnostic : erreur voulue.');
    case 'heure':
      return Date.now();
    case 'classe': {
      const start = Date.now();
      return ueAverage(valeur, autre) && [[start, Date.now()]];
    }
    default:
      return received(valeur);
  }
}

function received(valeur: unknown): string {
  if (!Array.isArray(valeur)) return isDate(valeur) ? 'date:' : `${typeof valeur}:${valeur}`;
  return valeur.length > SHOWN_ROWS ? `${valeur.length} × ${valeur[0].length}` : JSON.stringify(valeur);
}
