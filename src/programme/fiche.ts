/** The text of a « fiche filière » → a programme and what could not be read or proved. */
import type { Issue } from './issue';
import type { Programme } from './programme';

export interface FicheReading {
  readonly programme: Programme;
  readonly issues: readonly Issue[];
}

/** Reads the text of a fiche. */
export function readFiche(_text: string): FicheReading {
  throw new Error('readFiche: not yet');
}
