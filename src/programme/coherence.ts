/** Cross-field checks of a programme: what no single row can say. */
import type { Issue } from './issue';
import type { Programme } from './programme';

/** Checks a programme against the arrêté and against itself. */
export function checkProgramme(_programme: Programme): readonly Issue[] {
  return [];
}
