/** Students whom a jury sheet leaves without a decision. */
import { isCodeAt, isCodeJury } from '../../arrete';
import { cellAt, type Grid, linesOf, textOf } from '../../workbook';
import { compactText } from '../cells';
import { isAnnual, nipKey, type Person, personName } from './classeur';
import { type Bench, dossierOf, statutCode } from './dossiers';
import { type Finding, foundAt, placeOf } from './finding';
import { checkMessages as say } from './messages';
import { isBegun } from './semestres';

/** Whether the box « ne pas attendre » is ticked: on the line, or at the head for all. */
export function isSkipped(grid: Grid, row: number): boolean {
  const column = grid.columns.get('passer');
  const isTicked = (one: number): boolean => cellAt(grid, one, column) === true;
  return isTicked(row) || Array.from({ length: grid.first - 1 }, (_, index) => index + 1).some(isTicked);
}

export function undecided(bench: Bench): readonly Finding[] {
  const { jurys, people, marks } = bench.classeur;
  if (jurys.length === 0) return [{ etat: 'attention', texte: say.noJury(), cellule: null }];
  const early = marks.find((sheet) => !isBegun(sheet));
  return jurys.flatMap((grid) => {
    const rows = new Map(
      linesOf(grid)
        .map((row) => [nipKey(cellAt(grid, row, grid.columns.get('nip'))), row] as const)
        .reverse(),
    );
    const isEarly = early !== undefined && isAnnual(grid);
    const findings = people
      .filter(({ isGone }) => !isGone)
      .flatMap((person) => decisionOf(bench, grid, person, rows.get(nipKey(person.student.nip)), !isEarly));
    if (!isEarly) return findings;
    return [foundAt('attention', placeOf(grid, 1, 1), () => say.earlyJury(grid.name, early.grid.name)), ...findings];
  });
}

/** `tellsWaiting`: whether a student who waits for marks is told. */
function decisionOf(
  bench: Bench,
  grid: Grid,
  person: Person,
  row: number | undefined,
  tellsWaiting: boolean,
): readonly Finding[] {
  const { roster, byNip } = bench.classeur;
  const name = personName(byNip, person.student.nip);
  if (row === undefined) {
    if (!roster) return [];
    const place = placeOf(roster, person.row, roster.columns.get('nip') ?? 1);
    return [foundAt('erreur', place, (at) => say.absentFrom(at, name, grid.name))];
  }
  const at = (key: string) => placeOf(grid, row, grid.columns.get(key) ?? 1);
  const decision = textOf(cellAt(grid, row, grid.columns.get('decision')));
  if (decision !== '') {
    const code = compactText(decision);
    const isKnown = isCodeJury(code) && isCodeAt(code, 'annee');
    return isKnown ? [] : [foundAt('erreur', at('decision'), (place) => say.unknownDecision(place, decision))];
  }
  if (statutCode(person)) return [];
  const { ues, situation } = dossierOf(bench, isAnnual(grid), person.student.nip, isSkipped(grid, row));
  const waiting = ues.filter(({ code }) => code === null).map(({ ue }) => ue);
  if (situation === 'AJ') return [foundAt('attention', at('decision'), (place) => say.juryDecides(place, name))];
  if (!tellsWaiting || (situation !== 'ATT' && waiting.length === 0)) return [];
  return [
    foundAt('erreur', at(isAnnual(grid) ? 'situation' : 'manquantes'), (place) => say.waiting(place, name, waiting)),
  ];
}
