/** Students whom a jury sheet leaves without a result, and decisions that the jury has yet to complete or to correct. */
import type { Grid } from '../../workbook';
import { januaryOf, type StudentFile, studentFiles } from '../deliberation/students';
import { absentFrom } from './absent';
import { isAnnual } from './classeur';
import { statutCode } from './dossiers';
import type { Bench } from './entry';
import type { Finding } from './finding';
import { checkMessages as say } from './messages';
import { firstMarkOf, isBegun } from './semestres';
import { settlingFindings, waitingFinding, waitingUes } from './settling';

export function undecided(bench: Bench): readonly Finding[] {
  const { jurys, marks } = bench.classeur;
  if (jurys.length === 0) return [{ etat: 'attention', texte: say.noJury(), cellule: null }];
  const early = marks.find((sheet) => !isBegun(sheet));
  return jurys.flatMap((grid) => {
    const isEarly = early !== undefined && isAnnual(grid);
    const findings = [
      ...absentFrom(bench.classeur, grid),
      ...studentFiles(bench, grid, januaryOf(bench, grid)).flatMap((file) => findingsOf(bench, grid, file, !isEarly)),
    ];
    if (!isEarly) return findings;
    const texte = say.earlyJury(grid.name, early.grid.name);
    return [{ etat: 'attention', texte, cellule: firstMarkOf(early) }, ...findings];
  });
}

/** `tellsWaiting`: whether a student who waits for marks is told. */
function findingsOf(bench: Bench, grid: Grid, file: StudentFile, tellsWaiting: boolean): readonly Finding[] {
  const { person, annee, deliberation } = file;
  // The decisions of January are told with its own sheet.
  const unreadable = file.unreadable.filter(({ cellule }) => cellule.feuille === grid.name);
  if (unreadable.length > 0) return unreadable.map(({ texte, cellule }) => ({ etat: 'erreur', texte, cellule }));
  // A NIP that « Étudiants » does not know is told with the identities.
  if (person === null) return [];
  const isAwaited = annee === null && waitingUes(file).length > 0 && statutCode(person) === null;
  const notices = deliberation.notices.filter(({ code }) => tellsWaiting || code !== 'annee-en-attente');
  return [...(isAwaited ? [waitingFinding(bench, grid, file)] : []), ...settlingFindings(bench, grid, file, notices)];
}
