/** The workbook as it should be, compared with the workbook as it is: what must be inserted and written, and nothing else. */
import { compareSheet, type Foresee, type SheetChange } from './compareSheet';
import { isMoved, type Placed, placedAsPlanned, placePlan } from './placement';
import type { SheetPlan, WorkbookPlan } from './plan';
import { type Placements, relocatePlan } from './relocate';
import type { Grid, SheetState } from './state';

/** Names of columns that stand in an order that we cannot follow. */
export interface Disorder {
  readonly sheet: string;
  readonly key: string;
}

export interface Comparison {
  /** In the order of the plan; a sheet that is already as it should be is not there. */
  readonly changes: readonly SheetChange[];
  readonly disorders: readonly Disorder[];
  /** Sheets that do not stand yet, and to which the only one that is compared refers. */
  readonly lacking: readonly string[];
}

interface PlacedSheets {
  /** By the name that the plan gives. */
  readonly placed: ReadonlyMap<string, Placed>;
  readonly placements: Placements;
  readonly disorders: readonly Disorder[];
}

function placeSheets(
  sheets: readonly SheetPlan[],
  states: ReadonlyMap<string, SheetState>,
  grids: ReadonlyMap<string, Grid>,
): PlacedSheets {
  const disorders: Disorder[] = [];
  const placed = new Map<string, Placed>();
  for (const plan of sheets) {
    const grid = grids.get(plan.role);
    const found = grid ? placePlan(plan, grid) : placedAsPlanned(plan, states.get(plan.role)?.name ?? plan.name);
    if (isMoved(found)) disorders.push({ sheet: grid?.name ?? plan.name, key: found.moved });
    else placed.set(plan.name, found);
  }
  const placements = new Map(Array.from(placed, ([name, { placement }]) => [name, placement] as const));
  return { placed, placements, disorders };
}

/** The plans of the sheets that exist, where they stand; none when some stand in an order that we cannot follow. */
export function placedPlans(
  { sheets }: WorkbookPlan,
  states: ReadonlyMap<string, SheetState>,
  grids: ReadonlyMap<string, Grid>,
): { readonly plans: readonly SheetPlan[]; readonly disorders: readonly Disorder[] } {
  const { placements, disorders } = placeSheets(sheets, states, grids);
  if (disorders.length > 0) return { plans: [], disorders };
  return {
    plans: sheets.filter(({ role }) => states.has(role)).map((plan) => relocatePlan(plan, placements)),
    disorders,
  };
}

export interface ComparisonScope {
  /** Whether formulas come back where something was typed in their place; they do when left out. */
  readonly repairs?: boolean;
  /** The role of the only sheet to compare; all of them when left out. */
  readonly only?: string | undefined;
  readonly foresee?: Foresee | undefined;
  /** Whether a student typed in « Étudiants » gets the lines that other sheets lack; yes when left out. */
  readonly newLines?: boolean | undefined;
}

/** `states`: our sheets by role; `grids`: those whose names of rows and columns are in place. */
export function compareWorkbook(
  { sheets }: WorkbookPlan,
  states: ReadonlyMap<string, SheetState>,
  grids: ReadonlyMap<string, Grid>,
  { repairs = true, only, foresee }: ComparisonScope = {},
): Comparison {
  const { placed, placements, disorders } = placeSheets(sheets, states, grids);
  if (disorders.length > 0) return { changes: [], disorders, lacking: [] };
  const changes = sheets.flatMap((plan) => {
    const own = placed.get(plan.name);
    return own && (only === undefined || only === plan.role)
      ? compareSheet(
          plan,
          own,
          states.get(plan.role),
          { hasKeys: grids.has(plan.role), isAlone: only !== undefined, repairs, foresee },
          placements,
        )
      : [];
  });
  const before = sheets.slice(
    0,
    Math.max(
      0,
      sheets.findIndex(({ role }) => role === only),
    ),
  );
  const lacking = before.flatMap(({ role, name }) => (grids.has(role) ? [] : [name]));
  return { changes, disorders, lacking };
}
