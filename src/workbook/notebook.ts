/** The plan of a whole notebook, sheet after sheet: each refers to the named ranges of those before it. */
import type { Programme } from '../programme';
import type { ClassData } from './demonstration';
import { type EpreuveCounts, epreuvesOf } from './epreuves';
import { type Landmarks, landmarksOf, type SheetPlan, type WorkbookPlan } from './plan';
import { planAcquis } from './sheets/acquis';
import { planEtudiants } from './sheets/etudiants';
import { planMoyennes } from './sheets/moyennes';
import { planNotes } from './sheets/notes';
import { planProgramme } from './sheets/programme/programme';

export interface NotebookInput {
  readonly programme: Programme;
  readonly classData: ClassData;
  readonly epreuves: EpreuveCounts;
  readonly arrondi: number | 'exact';
}

/** Free lines under the last student, for latecomers. */
const SPARE = 6;

export function planNotebook({ programme, classData, epreuves, arrondi }: NotebookInput): WorkbookPlan {
  const { students, marks, acquis } = classData;
  const sheets: SheetPlan[] = [];
  let landmarks: Landmarks = new Map();
  const add = (plan: SheetPlan): void => {
    sheets.push(plan);
    landmarks = new Map([...Array.from(landmarks), ...landmarksOf(plan)]);
  };
  add(planProgramme(programme, arrondi));
  add(planEtudiants(students, SPARE));
  add(planAcquis(programme, acquis, landmarks));
  for (const semestre of programme.semestres) {
    const columns = epreuvesOf(semestre, epreuves);
    add(
      planNotes(
        { semestre, epreuves: columns, students, marks: marks.get(semestre.numero) ?? [], spare: SPARE },
        landmarks,
      ),
    );
    add(planMoyennes({ programme, semestre, arrondi }, landmarks));
  }
  return { sheets };
}
