/** A session of the jury: everybody on its sheet, each as the law judges the file, and as it would judge another. */
import { isSemestreAEntrer, type Judgement, type JuryFile, judge, type UeOfFile, type UeOfJury } from '../../arrete';
import { rcuesOf } from '../../programme';
import type { Grid } from '../../workbook';
import type { CellPlace } from '../protocol';
import { isAnnual } from '../verification/classeur';
import { type Bench, type Dossier, statutCode } from '../verification/dossiers';
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
  const annual = isAnnual(grid);
  const numeros = bench.programme.semestres.map(({ numero }) => numero);
  if (!isSemestreAEntrer(annual ? Math.max(...numeros) + 1 : Math.min(...numeros) + 1)) return null;
  const students = studentFiles(bench, grid, januaryOf(bench, grid)).map((student) => {
    const file = fileOf(bench, student, student.dossier);
    return { student, file, judgement: judge(file) };
  });
  return { bench, grid, isAnnual: annual, students };
}

/** The file of a student: the averages of a dossier (theirs, or one that is supposed) and the words of the jury. */
export function fileOf({ programme, classeur }: Bench, student: StudentFile, { ues, but1 }: Dossier): JuryFile {
  const numeros = programme.semestres.map(({ numero }) => numero);
  const next = student.annee === null ? Math.min(...numeros) + 1 : Math.max(...numeros) + 1;
  const ueOf = (one: UeOfJury): UeOfFile => {
    const found = ues.find(({ ue }) => ue === one.ue);
    return {
      ...one,
      average: found?.retained ?? null,
      acquis: found?.former?.code ?? null,
      annee: found?.former?.annee ?? '',
      ects: found?.ects ?? 0,
    };
  };
  const inProgramme = rcuesOf(programme);
  return {
    rcues: student.rcues.map(({ nom, decision, impair, pair }, index) => ({
      nom,
      decision,
      impair: ueOf(impair),
      pair: pair && ueOf(pair),
      poids: [inProgramme[index]?.impair.coefficient ?? 1, inProgramme[index]?.pair.coefficient ?? 1],
      supposee: null,
    })),
    annee: student.annee && {
      ...student.annee,
      statut: statutCode(student.person ?? undefined),
      but1: but1.length === 0 ? null : but1.map(([s1, s2]) => ({ s1: s1.state, s2: s2.state })),
    },
    semestre: isSemestreAEntrer(next) ? next : 3,
    rectification: student.rectification,
    decimales: classeur.decimales,
  };
}

/** A cell of the student's line on the jury sheet, by the name of its column; the NIP when that column is gone. */
export const cellOf = ({ grid }: Session, { row }: StudentFile, key: string): CellPlace =>
  placeOf(grid, row, grid.columns.get(key) ?? grid.columns.get('nip') ?? 1);

/** The number of a competence, by which the columns of its RCUE are named. */
export const competenceOf = ({ bench }: Session, nom: string): number =>
  bench.programme.competences.find((one) => one.nom === nom)?.numero ?? 0;
