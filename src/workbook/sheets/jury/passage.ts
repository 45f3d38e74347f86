/** What becomes of a year once everything is retained, as statistics count it: codes that lead to the same, together. */
import type { CodeJury } from '../../../arrete';
import type { Programme } from '../../../programme';

export interface Passage {
  readonly code: string;
  readonly short: string;
  readonly codes: readonly CodeJury[];
}

/** Before any decision: the situations that the rules give, and nobody in « Année à reprendre » nor in « Sortie de la formation ».
 * @example passagesOf(programme)[1] // { code: 'PASD', short: 'Poursuite en S3 possible', codes: ['PASD', 'PAS1NCI'] }
 */
export const passagesOf = ({ but }: Programme): readonly Passage[] => [
  { code: 'ADM', short: 'Année validée', codes: ['ADM', 'ADJ'] },
  { code: 'PASD', short: `Poursuite en S${2 * but + 1} possible`, codes: ['PASD', 'PAS1NCI'] },
  { code: 'RED', short: 'Année à reprendre', codes: ['RED', 'ABL'] },
  { code: 'NAR', short: 'Sortie de la formation', codes: ['NAR', 'DEM', 'DEF', 'ABAN', 'EXCLU'] },
  { code: 'AJ', short: 'Conditions du 4.5 non réunies', codes: ['AJ'] },
  { code: 'ATT', short: 'En attente', codes: ['ATT', 'RAT', 'ATJ'] },
];
