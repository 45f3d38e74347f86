/** What keeps results from being fixed: a sheet that does not say what the law says, a word that is not understood, a decision to settle. */
import { isRemark } from '../../arrete';
import { type Grid, textOf } from '../../workbook';
import type { StudentFile } from '../deliberation/students';
import { absentFrom } from '../verification/absent';
import { unreadableAcquis } from '../verification/acquis';
import { isErrorText, isLoading } from '../verification/blocks';
import { type Classeur, nipKey } from '../verification/classeur';
import { compareShown } from '../verification/differences';
import type { Bench } from '../verification/entry';
import { type Finding, foundAt, placeOf } from '../verification/finding';
import { repeatIssues } from '../verification/identities';
import { checkMessages as check } from '../verification/messages';
import { settlingFindings } from '../verification/settling';
import { sheetIssues } from '../verification/sheets';

/** Each is an error of « Vérifier » too: what keeps the results from being fixed is said there by the same word. */
export function blockingPoints(bench: Bench, grid: Grid, files: readonly StudentFile[]): readonly Finding[] {
  const { classeur } = bench;
  return [
    ...sheetIssues(classeur),
    ...classeur.marks.flatMap(({ unreadable }) => unreadable),
    ...unreadableAcquis(classeur),
    ...repeatIssues(classeur),
    ...notComputed(classeur),
    ...compareShown(bench).findings,
    ...withoutLine(classeur, grid, files),
    ...files.flatMap((file) => ofStudent(bench, file, grid)),
  ];
}

/** Cells of « Moyennes » and of the jury sheets that are loading, or in error. */
const notComputed = ({ moyennes, jurys }: Classeur): readonly Finding[] =>
  [...Array.from(moyennes.values()), ...jurys].flatMap((grid) =>
    grid.values.flatMap((line, index) =>
      line.flatMap((cell, rank): readonly Finding[] => {
        const at = placeOf(grid, index + 1, rank + 1);
        if (isLoading(cell)) return [foundAt('erreur', at, check.stillLoading)];
        return isErrorText(cell) ? [foundAt('erreur', at, (place) => check.cellInError(place, textOf(cell)))] : [];
      }),
    ),
  );

/** Students without a line on the jury sheet, or with two. */
function withoutLine(classeur: Classeur, grid: Grid, files: readonly StudentFile[]): readonly Finding[] {
  const rows = new Map<string, number>();
  const twice = files.flatMap(({ nip, name, row }): readonly Finding[] => {
    if (!rows.has(nipKey(nip))) {
      rows.set(nipKey(nip), row);
      return [];
    }
    const at = placeOf(grid, row, grid.columns.get('nip') ?? 1);
    return [foundAt('erreur', at, (place) => check.nipTwice(place, nip, name))];
  });
  return [...twice, ...absentFrom(classeur, grid)];
}

function ofStudent(bench: Bench, file: StudentFile, grid: Grid): readonly Finding[] {
  const { nip, row, person, deliberation, unreadable } = file;
  // What is said of a line that is not understood would be said of another.
  if (unreadable.length > 0) return unreadable.map(({ texte, cellule }) => ({ etat: 'erreur', texte, cellule }));
  const notices = deliberation.notices.filter((notice) => !isRemark(notice));
  if (person !== null || notices.length === 0) return settlingFindings(bench, grid, file, notices);
  const at = placeOf(grid, row, grid.columns.get('nip') ?? 1);
  return [foundAt('erreur', at, (place) => check.unknownNip(place, nip))];
}
