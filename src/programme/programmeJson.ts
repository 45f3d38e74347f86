/** A programme as JSON text: written to be kept and read again, and read with the place of what is wrong. */
import { erreur, type ProgrammeValidation } from './issue';
import { jsonFault } from './jsonFault';
import type { Programme } from './programme';

/** The text that `readProgrammeJson` gives back as the same programme. */
export function programmeJson(programme: Programme): string {
  return `${JSON.stringify(programme, null, 2)}\n`;
}

/** Reads a text with a given check of the shape (the schema wakes only then). */
export function parseProgrammeText(
  text: string,
  parseProgramme: (json: unknown) => ProgrammeValidation,
): ProgrammeValidation {
  const source = text.replace(/^\ufeff/, '');
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch {
    const { line, column, found, expected } = jsonFault(source);
    const where = `Ligne ${line}, colonne ${column}`;
    return { programme: null, issues: [erreur('json-invalide', where, found, expected)] };
  }
  return parseProgramme(json);
}
