/** A session of the jury: everybody on its sheet, each as the law judges the file, and as it would judge another. */
import type { Judgement, JuryFile } from '../../arrete';
import type { Grid } from '../../workbook';
import type { CellPlace } from '../protocol';
import { isAnnual } from '../verification/classeur';
import { nextOf } from '../verification/dossiers';
import type { Bench } from '../verification/entry';
import { placeOf } from '../verification/finding';
import { januaryOf, type StudentFile, studentFiles } from './students';

export interface SessionStudent {
  readonly student: StudentFile;
  readonly file: JuryFile;
  readonly judgement: Judgement;
}

export interface Session {
  readonly bench: Bench;
  readonly grid: Grid;
  readonly isAnnual: boolean;
  readonly students: readonly SessionStudent[];
}

/** `null`: after the year of this sheet there is no semester to enter. */
export function sessionOf(bench: Bench, grid: Grid): Session | null {
  if (nextOf(bench.programme, isAnnual(grid)) === null) return null;
  const students = studentFiles(bench, grid, januaryOf(bench, grid)).map((student) => ({
    student,
    file: student.file,
    judgement: student.judgement,
  }));
  return { bench, grid, isAnnual: isAnnual(grid), students };
}

/** A cell of the student's line on the jury sheet, by the name of its column; the NIP when that column is gone. */
export const cellOf = ({ grid }: Session, { row }: StudentFile, key: string): CellPlace =>
  placeOf(grid, row, grid.columns.get(key) ?? grid.columns.get('nip') ?? 1);

/** The number of a competence, by which the columns of its RCUE are named. */
export const competenceOf = ({ bench }: Session, nom: string): number =>
  bench.programme.competences.find((one) => one.nom === nom)?.numero ?? 0;
