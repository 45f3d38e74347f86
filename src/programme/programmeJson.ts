/** A programme read from JSON text, with the place of what is wrong. */
import { erreur, type ProgrammeValidation } from './issue';
import { jsonFault } from './jsonFault';

/**
 * A programme from JSON text, its shape checked by `parseProgramme`, or where the text stops being JSON.
 *
 * @example parseProgrammeText('{"but": 1,}', validateProgramme).issues[0]?.where // 'Ligne 1, colonne 11'
 */
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
