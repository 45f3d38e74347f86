/** Students of the list who have no line on a sheet: each at a free line, where their NIP is to be typed. */
import { cellAt, type Grid, linesOf, textOf } from '../../workbook';
import { type Classeur, nipKey, personName } from './classeur';
import { type Finding, foundAt, placeOf } from './finding';
import { checkMessages as say } from './messages';

export function absentFrom({ roster, people, byNip }: Classeur, grid: Grid): readonly Finding[] {
  const nip = grid.columns.get('nip') ?? 1;
  const here = new Set(linesOf(grid).map((row) => nipKey(cellAt(grid, row, nip))));
  const absent = people.filter(({ student, isGone }) => !isGone && !here.has(nipKey(student.nip)));
  const free = absent.length === 0 ? [] : linesOf(grid).filter((row) => isFree(grid, row));
  return absent.map(({ student, row }, rank) => {
    const name = personName(byNip, student.nip);
    const line = free[rank];
    return line === undefined
      ? foundAt('erreur', placeOf(roster ?? grid, row, roster?.columns.get('nip') ?? 1), (at) =>
          say.withoutLine(at, name, grid.name),
        )
      : foundAt('erreur', placeOf(grid, line, nip), (at) => say.absentFrom(at, name, student.nip));
  });
}

/** Nothing is typed there: a mark or a decision without a NIP would become this student's. */
const isFree = (grid: Grid, row: number): boolean =>
  Array.from(grid.columns.values()).every((column) => {
    const cell = cellAt(grid, row, column);
    return cell === false || textOf(cell) === '' || (grid.formulas[row - 1]?.[column - 1] ?? '') !== '';
  });
