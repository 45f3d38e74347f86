/** The plan of a whole workbook, sheet after sheet: each refers to the named ranges of those before it. */
import type { Programme } from '../programme';
import type { AcquisRow, MarkCell } from './demonstration';
import type { Epreuve } from './epreuves';
import { type Landmarks, landmarksOf, type SheetPlan, type WorkbookPlan } from './plan';
import { planAcquis } from './sheets/acquis';
import { planApogee } from './sheets/apogee';
import { planComposition } from './sheets/composition';
import { planEtudiants, type RosterPlanLine } from './sheets/etudiants';
import { planJuryAnnee } from './sheets/jury/annee/annee';
import { planJurySemestre } from './sheets/jury/semestre';
import type { ElementColumn } from './sheets/moyennes/layout';
import { planMoyennes } from './sheets/moyennes/moyennes';
import { planNotes } from './sheets/notes/notes';
import { coefficientLandmarks, type ExistingRows } from './sheets/programme/layout';
import { planProgramme } from './sheets/programme/programme';
import { planStatistiques } from './sheets/statistiques/statistiques';

/** What a workbook must hold, line by line and column by column, in the order in which it stands where it exists. */
export interface WorkbookSpec {
  readonly programme: Programme;
  /** The setting to write; null where the sheet has its own. */
  readonly arrondi: number | 'exact' | null;
  /** The setting that the displayed decimals follow. */
  readonly decimales: number | 'exact';
  readonly programmeRows: ExistingRows;
  readonly roster: readonly RosterPlanLine[];
  readonly acquis: readonly AcquisRow[];
  /** Lines of « Acquis antérieurs »; 0 when it is to be made. */
  readonly acquisLines: number;
  readonly semestres: ReadonlyMap<number, SemestreSpec>;
  readonly jurys: readonly JurySpec[];
  /** « Composition du jury » is made with the first jury sheet; it may stand without one, as where that one is taken back. */
  readonly hasComposition: boolean;
  /** « Statistiques », which counts the jury sheet of the year: lines for its groups; null when it is not to be there. */
  readonly statistiques: { readonly groups: number } | null;
  /** « Correspondance Apogée »; null when it is not to be there. */
  readonly apogee: { readonly isNew: boolean } | null;
}

export interface SemestreSpec {
  readonly epreuves: readonly Epreuve[];
  readonly nips: readonly (string | null)[];
  readonly marks: readonly (readonly MarkCell[])[];
  readonly elements: readonly ElementColumn[];
  /** Lines of « Moyennes »; 0 when it is to be made. */
  readonly moyennesLines: number;
}

export interface JurySpec {
  /** Of its odd semester alone, or of the year. */
  readonly session: 'semestre' | 'annee';
  readonly nips: readonly (string | null)[];
}

export function planWorkbook(spec: WorkbookSpec): WorkbookPlan {
  const { programme, decimales } = spec;
  const sheets: SheetPlan[] = [];
  let landmarks: Landmarks = new Map();
  const add = (plan: SheetPlan): void => {
    sheets.push(plan);
    landmarks = new Map([...Array.from(landmarks), ...landmarksOf(plan)]);
  };
  const first = planProgramme({ programme, arrondi: spec.arrondi, existing: spec.programmeRows });
  landmarks = coefficientLandmarks(first, programme);
  add(first);
  add(planEtudiants(spec.roster));
  const { acquis, acquisLines, roster } = spec;
  add(planAcquis({ programme, acquis, lines: acquisLines, students: roster.length }, landmarks));
  for (const semestre of programme.semestres) {
    const own = spec.semestres.get(semestre.numero);
    if (!own) continue;
    const { epreuves, nips, marks, elements, moyennesLines } = own;
    add(planNotes({ semestre, epreuves, nips, marks }, landmarks));
    add(planMoyennes({ programme, semestre, elements, arrondi: decimales, lines: moyennesLines }, landmarks));
  }
  if (spec.hasComposition || spec.jurys.length > 0) add(planComposition(programme));
  for (const { session, nips } of spec.jurys) {
    const input = { programme, nips, arrondi: decimales };
    add(session === 'annee' ? planJuryAnnee(input, landmarks) : planJurySemestre(input, landmarks));
  }
  const annee = spec.jurys.find(({ session }) => session === 'annee');
  if (spec.statistiques && annee) {
    const elements = new Map(Array.from(spec.semestres, ([numero, own]) => [numero, own.elements] as const));
    const { groups } = spec.statistiques;
    add(planStatistiques({ programme, elements, groups, lines: annee.nips.length }, landmarks));
  }
  if (spec.apogee) add(planApogee(spec.apogee.isNew));
  return { sheets };
}
