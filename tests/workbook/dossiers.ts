/** Builders shared by the workbook tests: the shipped programme, its plans, and where things stand in them. */
import { type Programme, programmeById } from '../../src/programme';
import { demonstrationClass, mergeWorkbook, planWorkbook, type SheetPlan } from '../../src/workbook';

export const EPREUVES = { ressource: 2, sae: 1 };

export function shippedProgramme(): Programme {
  const programme = programmeById('mmi-dijon-2022-2023-but1');
  if (!programme) throw new Error('the shipped programme is missing');
  return programme;
}

/** Every sheet of a demonstration workbook, jury sheets and « Statistiques » included. */
export function allPlans(count: number, programme = shippedProgramme()): readonly SheetPlan[] {
  const classData = demonstrationClass(programme, count, EPREUVES);
  const wanted = { programme, students: classData.students, classData, epreuves: EPREUVES, arrondi: 2 as const };
  const spec = mergeWorkbook(new Map(), { ...wanted, jury: null });
  const nips = [...classData.students.map(({ nip }) => nip), null];
  const jurys = [
    { session: 'semestre', nips },
    { session: 'annee', nips },
  ] as const;
  return planWorkbook({ ...spec, jurys, statistiques: { groups: 2 } }).sheets;
}

export const formulasOf = (plan: SheetPlan): readonly string[] => [
  ...plan.contents.flatMap((line) =>
    line.flatMap((cell) => (typeof cell === 'object' && cell !== null ? [cell.formula] : [])),
  ),
  ...plan.conditionals.map((one) => one.formula.formula),
  ...plan.validations.flatMap(({ rule }) => (rule.kind === 'formula' ? [rule.formula.formula] : [])),
];
