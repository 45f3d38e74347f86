/** What undoing the last generation would do: everything that it wrote and that nobody has touched since, and nothing else. */
import type { Grids } from './merge';
import { keyOf } from './mergeLines';
import type { SheetPlan } from './plan';
import type { SheetState } from './state';
import {
  distinct,
  formulaKeys,
  isTypedOn,
  keptCodes,
  keptElements,
  keptStudents,
  type Updated,
  type Written,
} from './touched';
import { type Kept, type SheetUndoing, undoneSheet } from './undoSheet';

export interface Undoing {
  /** In the order in which they can be done: what refers to others first. */
  readonly sheets: readonly SheetUndoing[];
  readonly kept: readonly Kept[];
}

/** `plans`: the plan of each of our sheets where it stands today, in the order of the workbook. */
export function planUndo(
  journal: readonly Written[],
  grids: Grids,
  states: ReadonlyMap<string, SheetState>,
  plans: readonly SheetPlan[],
): Undoing {
  const kept: Kept[] = [];
  const made = plans.filter(
    ({ role }) => states.has(role) && journal.some((one) => one.role === role && one.kind === 'feuille'),
  );
  const typedOn = made.filter((plan) => isTypedOn(plan, grids.get(plan.role), journal));
  const last = made.indexOf(typedOn[typedOn.length - 1] as SheetPlan);
  made.slice(0, last + 1).forEach((plan) => {
    kept.push({
      kind: 'feuille',
      name: states.get(plan.role)?.name ?? plan.name,
      because: typedOn.includes(plan) ? 'saisie' : 'reference',
    });
  });
  const deleted = made.slice(last + 1).map(
    ({ role, lead }): SheetUndoing => ({
      role,
      sign: lead,
      name: states.get(role)?.name ?? role,
      isDeleted: true,
      standing: [],
      writings: [],
      columns: [],
      rows: [],
    }),
  );
  const madeRoles = new Set(made.map(({ role }) => role));
  const updated = plans.flatMap((plan): readonly Updated[] => {
    const grid = grids.get(plan.role);
    // The rows of the codes of Apogée are those of this version, whatever is undone: they would come back blank.
    const own = journal.filter(({ role, row }) => role === plan.role && !row.startsWith('apogee'));
    const isUpdated = grid && own.length > 0 && !madeRoles.has(plan.role);
    return isUpdated
      ? [
          {
            lead: plan.lead,
            typed: [...plan.inputs, ...plan.owned],
            grid,
            own,
            computed: new Set([...formulaKeys(plan, 0), ...formulaKeys(plan)]),
          },
        ]
      : [];
  });
  const students = keptStudents(updated);
  const elements = distinct(updated.flatMap(keptElements));
  const codes = distinct(updated.flatMap(keptCodes)).filter((code) => !elements.includes(code));
  kept.push(...students.map((nip): Kept => ({ kind: 'etudiant', nip })));
  kept.push(...elements.map((code): Kept => ({ kind: 'element', code })));
  kept.push(...codes.map((code): Kept => ({ kind: 'colonne', code })));
  const stays = {
    students: new Set(students.map(keyOf)),
    elements: new Set(elements),
    codes: new Set([...elements, ...codes]),
  };
  const undone = updated.map((one) => undoneSheet(one, stays));
  return {
    sheets: [...deleted.reverse(), ...undone.map(({ undoing }) => undoing)],
    kept: [...kept, ...undone.flatMap((one) => one.kept)],
  };
}
