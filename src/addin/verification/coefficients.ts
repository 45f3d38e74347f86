/** « Programme » as it is typed today: what cannot be read, what changed since the generation, what the arrêté refuses. */
import { checkProgramme, programmeSentence } from '../../programme';
import { cellAt, changedCoefficients, type Grid } from '../../workbook';
import { describe, isBlank, readPositive } from '../cells';
import type { Classeur } from './classeur';
import { type Finding, foundAt, nameOf, placeOf, tried } from './finding';
import { checkMessages as say } from './messages';
import { placeOfIssue, placeOfValue } from './programmePlaces';

/** Rows of « Programme » that hold a coefficient (of an element) or credits (of a UE), and of whom. */
const COUNTED = /^(?:l:([^:]+):(.+)|ue:(.+)@.+)$/;

/** Coefficients and credits that are not numbers. */
function unreadable(grid: Grid): readonly Finding[] {
  const column = grid.columns.get('coefficient') ?? 1;
  return Array.from(grid.rows).flatMap(([key, row]): readonly Finding[] => {
    if (!COUNTED.test(key)) return [];
    const cellule = placeOf(grid, row, column);
    const cell = cellAt(grid, row, column);
    if (isBlank(cell)) return [foundAt('erreur', cellule, say.blankCoefficient)];
    const outcome = tried(() => readPositive(cell, { lieu: nameOf(cellule) }, 0));
    if ('refused' in outcome) return [{ etat: 'erreur', texte: outcome.refused, cellule }];
    // A formula of the sheet adds up numbers only: a figure typed as a text would be left out there.
    return typeof cell === 'number'
      ? []
      : [foundAt('erreur', cellule, (at) => say.textCoefficient(at, describe(cell)))];
  });
}

/** Coefficients and credits that someone changed: to be confirmed before a jury. */
export function coefficientIssues({ programmeGrid }: Classeur): readonly Finding[] {
  if (!programmeGrid) return [];
  const wrong = unreadable(programmeGrid);
  const places = new Set(wrong.map(({ cellule }) => cellule?.a1));
  const changed = changedCoefficients(programmeGrid)
    .map(({ ue, code, row, column, generated, found }) =>
      foundAt('attention', placeOf(programmeGrid, row, column), (at) =>
        say.changedCoefficient(
          at,
          code === '' ? `ECTS ${ue}` : `${code} (${ue})`,
          describe(generated),
          describe(found),
        ),
      ),
    )
    .filter(({ cellule }) => !places.has(cellule?.a1));
  return [...wrong, ...changed];
}

/** What the arrêté asks of a programme (40–60, 30 ECTS…); its mere warnings are told when it is chosen. */
export function programmeIssues({ programme, problems, problemPlaces, programmeGrid }: Classeur): readonly Finding[] {
  if (!programmeGrid) return [{ etat: 'erreur', texte: say.noProgramme(), cellule: null }];
  if (!programme) {
    return problems.map((texte, index) => ({
      etat: 'erreur',
      texte,
      cellule: placeOfValue(programmeGrid, problemPlaces[index] ?? ''),
    }));
  }
  return checkProgramme(programme)
    .filter(({ severity }) => severity === 'erreur')
    .map((issue) => ({
      etat: 'erreur',
      texte: programmeSentence(issue),
      cellule: placeOfIssue(programmeGrid, programme, issue),
    }));
}
