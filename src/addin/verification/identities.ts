/** Who each line is about: NIP that « Étudiants » does not know, students without a line, names that differ, lines twice. */
import { cellAt, type Grid, linesOf, STATUTS, textOf } from '../../workbook';
import { compactText } from '../cells';
import { readRepeats } from '../repeats';
import { absentFrom } from './absent';
import { type Classeur, nipKey, personName } from './classeur';
import { type Finding, foundAt, placeOf } from './finding';
import { checkMessages as say } from './messages';

/** A line that has a NIP, on any sheet. */
interface NipLine {
  readonly grid: Grid;
  readonly row: number;
  readonly nip: string;
}

function nipLines(grid: Grid): readonly NipLine[] {
  const column = grid.columns.get('nip');
  return linesOf(grid)
    .map((row) => ({ grid, row, nip: textOf(cellAt(grid, row, column)) }))
    .filter(({ nip }) => nip !== '');
}

const nipPlace = ({ grid, row }: NipLine) => placeOf(grid, row, grid.columns.get('nip') ?? 1);

/** Sheets that have a line for each student. */
const sheetsOf = ({ marks, moyennes, jurys }: Classeur): readonly Grid[] => [
  ...marks.map(({ grid }) => grid),
  ...Array.from(moyennes.values()),
  ...jurys,
];

export function identityIssues(classeur: Classeur): readonly Finding[] {
  const { byNip, marks } = classeur;
  const unknown = sheetsOf(classeur)
    .filter(({ role }) => !role.startsWith('moyennes-'))
    .flatMap(nipLines)
    .filter(({ nip }) => !byNip.has(nipKey(nip)))
    .map((line) => foundAt('erreur', nipPlace(line), (at) => say.unknownNip(at, line.nip)));
  return [
    ...unknown,
    ...marks.flatMap(({ grid }) => absentFrom(classeur, grid)),
    ...marks.flatMap(({ grid, epreuves }) =>
      marksWithoutNip(
        grid,
        epreuves.map(({ column }) => column),
      ),
    ),
    ...sheetsOf(classeur).flatMap((grid) => otherNames(grid, classeur)),
  ];
}

function marksWithoutNip(grid: Grid, columns: readonly number[]): readonly Finding[] {
  return linesOf(grid)
    .filter((row) => textOf(cellAt(grid, row, grid.columns.get('nip'))) === '')
    .filter((row) => columns.some((column) => textOf(cellAt(grid, row, column)) !== ''))
    .map((row) => foundAt('erreur', placeOf(grid, row, grid.columns.get('nip') ?? 1), say.marksWithoutNip));
}

/** A name that was typed over and is not that of « Étudiants ». */
function otherNames(grid: Grid, { byNip }: Classeur): readonly Finding[] {
  return nipLines(grid).flatMap(({ row, nip }) => {
    const student = byNip.get(nipKey(nip))?.student;
    if (!student) return [];
    return (['nom', 'prenom', 'groupe'] as const).flatMap((field): readonly Finding[] => {
      const column = grid.columns.get(field);
      if (column === undefined || grid.formulas[row - 1]?.[column - 1]) return [];
      const shown = textOf(cellAt(grid, row, column));
      if (shown === '' || shown === student[field]) return [];
      return [foundAt('erreur', placeOf(grid, row, column), (at) => say.otherName(at, shown, student[field]))];
    });
  });
}

/** The same NIP twice on a sheet; on « Acquis antérieurs », the same UE of the same student. */
export function duplicates(classeur: Classeur): readonly Finding[] {
  const { roster, acquisGrid, acquis, marks, jurys, byNip } = classeur;
  const sheets = [...(roster ? [roster] : []), ...marks.map(({ grid }) => grid), ...jurys];
  const twice = sheets.flatMap((grid) =>
    repeated(nipLines(grid), ({ nip }) => nipKey(nip)).map((line) =>
      foundAt('erreur', nipPlace(line), (at) => say.nipTwice(at, line.nip, personName(byNip, line.nip))),
    ),
  );
  if (!acquisGrid) return twice;
  const known = acquis.filter(({ nip, ue }) => byNip.has(nipKey(nip)) && ue !== '');
  const sameUe = repeated(known, ({ nip, ue }) => `${nipKey(nip)} ${compactText(ue)}`).map(({ row, nip, ue }) =>
    foundAt('attention', nipPlace({ grid: acquisGrid, row, nip }), (at) =>
      say.acquisTwice(at, personName(byNip, nip), ue),
    ),
  );
  return [...twice, ...sameUe];
}

/** The items whose key was seen before. */
function repeated<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const seen = new Set<string>();
  return items.filter((item) => seen.has(keyOf(item)) || !seen.add(keyOf(item)));
}

/** Statuts that the sheets do not know, students whom the last list lacks, semesters repeated to say. */
export function statutIssues(classeur: Classeur): readonly Finding[] {
  const { roster, people, byNip } = classeur;
  if (!roster) return [];
  const place = (row: number, key: string) => placeOf(roster, row, roster.columns.get(key) ?? 1);
  const statuts = people.flatMap(({ row, student, statutTyped, isGone }) => {
    const findings: Finding[] = [];
    const name = personName(byNip, student.nip);
    if (statutTyped !== '' && !STATUTS.some((one) => one.toLowerCase() === statutTyped.toLowerCase())) {
      findings.push(foundAt('erreur', place(row, 'statut'), (at) => say.unknownStatut(at, statutTyped, STATUTS)));
    }
    if (isGone && student.statut !== 'Démission' && student.statut !== 'Défaillant') {
      findings.push(foundAt('attention', place(row, 'statut'), (at) => say.goneStudent(at, name)));
    }
    return findings;
  });
  return [...statuts, ...repeatIssues(classeur)];
}

/** Without the semesters already repeated, the limits of 4.5 would be left aside in silence. */
export function repeatIssues({ roster, people, byNip }: Classeur): readonly Finding[] {
  if (!roster) return [];
  return people.flatMap(({ row, student: { nip, statut, redoublements } }): readonly Finding[] => {
    const at = placeOf(roster, row, roster.columns.get('redoublements') ?? 1);
    if (redoublements === '')
      return statut === 'Redoublant'
        ? [foundAt('erreur', at, (place) => say.missingRepeats(place, personName(byNip, nip)))]
        : [];
    return readRepeats(redoublements) !== null
      ? []
      : [foundAt('erreur', at, (place) => say.unreadableRepeats(place, redoublements))];
  });
}
