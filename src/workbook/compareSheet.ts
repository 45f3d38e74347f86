/** One sheet as it should be, compared with the sheet as it is. */
import { type Area, area } from './address';
import type { Change, JournalEntry, Writing } from './change';
import { fingerprintOf, insideOf } from './fingerprint';
import { cellAt, formulaAt } from './grid';
import type { Insertion, Placed } from './placement';
import type { Content, SheetPlan } from './plan';
import { namesFirst } from './rectangles';
import { type Placements, relocateContent, relocatePlan, spanOf } from './relocate';
import { standingOf } from './standing';
import type { SheetState } from './state';
import { typedDigest } from './typed';
import { isBroken, type TypedOver, writingsOf } from './writings';

/** What becomes of one sheet. */
export interface SheetChange {
  readonly role: string;
  /** The name of the sheet today, or the one that it will get. */
  readonly name: string;
  /** It does not exist, or its making was interrupted. */
  readonly isNew: boolean;
  /** Whether a sheet of this role is to be looked for: false where none was found. */
  readonly mayStand: boolean;
  readonly columns: readonly Insertion[];
  readonly rows: readonly Insertion[];
  /** Of the rows inserted, those that are lines of the table. */
  readonly lines: number;
  /** Lines of the table without them. */
  readonly linesBefore: number;
  /** Looks, rules and names where things stand; null where only values are written. */
  readonly plan: SheetPlan | null;
  /** The names of rows and columns first: interrupted in between, what is written is found again. */
  readonly writings: readonly Writing[];
  /** Where the sheet says that it is unfinished, before anything is inserted, and what is written over it last; null for a new sheet. */
  readonly sign: { readonly area: Area; readonly lead: Writing } | null;
  /** What the cells hold before it, once rows and columns are inserted: see `shift.ts`. Empty for a new sheet, and where no sheet alone is compared. */
  readonly standing: readonly (readonly Content[])[];
  /** Cells where people type and that are written, with what they held. */
  readonly typedOver: readonly TypedOver[];
  readonly fingerprint: string;
  readonly changes: readonly Change[];
  /** What the values written replace; empty for a new sheet. */
  readonly journal: readonly JournalEntry[];
  /** Of what is typed on a sheet as it is made, so that what is typed later is known; '' for an update. */
  readonly digest: string;
}

/** Told of a sheet that is about to be compared: what will be looked at can be read at once. */
export type Foresee = (plan: SheetPlan, placed: Placed, state: SheetState) => void;

interface SheetScope {
  readonly hasKeys: boolean;
  /** In the step that updates it: what it holds is kept, in case someone comes in the middle. */
  readonly isAlone: boolean;
  /** Whether formulas come back where something was typed in their place. */
  readonly repairs: boolean;
  readonly foresee: Foresee | undefined;
}

/** What must change on one sheet; nothing when it is already as it should be. */
export function compareSheet(
  plan: SheetPlan,
  placed: Placed,
  state: SheetState | undefined,
  { hasKeys, isAlone, repairs, foresee }: SheetScope,
  placements: Placements,
): readonly SheetChange[] {
  const fingerprint = fingerprintOf(plan);
  const isBlank = state === undefined || !hasKeys;
  const isNew = isBlank || state.fingerprint === '';
  if (!isBlank) foresee?.(plan, placed, state);
  const isMade =
    isNew || !state.finished || state.fingerprint !== fingerprint || isBroken(plan, placed, state, namesIn(placements));
  const isRewritten = isMade || placed.rows.length + placed.columns.length > 0;
  const found = writingsOf(plan, placed, state, { isRewritten, isNew: isBlank, repairs }, placements);
  if (!isRewritten && found.cells.length === 0) return [];
  const structure = isNew ? [{ kind: 'feuille' } as const] : structureOf(plan, placed);
  const said = [...structure, ...found.changes];
  const lead = spanOf(plan.lead, placed.placement);
  const others = found.cells.filter(({ row, column }) => isNew || row !== lead.row || column !== lead.column);
  return [
    {
      role: plan.role,
      name: placed.placement.name,
      isNew,
      mayStand: state !== undefined,
      columns: placed.columns,
      rows: placed.rows,
      lines: placed.lines,
      linesBefore: plan.table.rows - placed.lines,
      plan: isRewritten ? relocatePlan(plan, placements) : null,
      writings: state === undefined ? [wholeOf(plan, placements)] : namesFirst(others, namesOf(plan, placed)),
      sign: isNew ? null : signOf(plan, placed, state, lead, isRewritten, placements),
      standing:
        isNew || state === undefined || !isAlone
          ? []
          : standingOf(
              plan,
              placed,
              insideOf([...plan.inputs, ...plan.owned], plan.contents.length, plan.columnKeys.length),
              state,
            ),
      typedOver: isNew ? [] : found.typedOver,
      fingerprint,
      changes: said.length > 0 ? said : [{ kind: 'mise-a-jour' }],
      journal: found.journal,
      digest: state === undefined ? typedDigest(plan.contents, [...plan.inputs, ...plan.owned]) : '',
    },
  ];
}

const namesIn = (placements: Placements): ReadonlySet<string> =>
  new Set(Array.from(placements.values(), ({ name }) => name));

/** By which a column or a row is found again: on « Notes », a mark column goes by its code alone. */
function namesOf({ rowKeys, corner }: SheetPlan, { placement }: Placed): Parameters<typeof namesFirst>[1] {
  const codes = rowKeys.indexOf('codes') + 1;
  return {
    codes: codes === 0 ? null : placement.row(codes),
    row: placement.row(corner.row),
    column: placement.column(corner.column),
  };
}

/** What stands in the place of the sign is written back, or what is planned there. */
function signOf(
  plan: SheetPlan,
  { rowBefore, columnBefore }: Placed,
  state: SheetState,
  lead: Area,
  isRewritten: boolean,
  placements: Placements,
): SheetChange['sign'] {
  const [row, column] = [rowBefore(lead.row) ?? lead.row, columnBefore(lead.column) ?? lead.column];
  const formula = formulaAt(state, row, column);
  const standing = formula ? { formula } : (cellAt(state, row, column) as Content);
  const planned = plan.contents[plan.lead.row - 1]?.[plan.lead.column - 1] ?? null;
  const content = isRewritten ? relocateContent(planned, plan.name, placements) : standing;
  return { area: area(row, column), lead: { area: lead, contents: [[content]] } };
}

/** A sheet that does not exist is written at once. */
const wholeOf = (plan: SheetPlan, placements: Placements): Writing => ({
  area: area(1, 1, plan.contents.length, plan.columnKeys.length),
  contents: plan.contents.map((line) => line.map((one) => relocateContent(one, plan.name, placements) ?? '')),
});

function structureOf(plan: SheetPlan, { placement, rowBefore, columnBefore }: Placed): readonly Change[] {
  const columns = plan.columnKeys.flatMap((key, index): readonly Change[] =>
    columnBefore(placement.column(index + 1)) === null ? [{ kind: 'colonne', key }] : [],
  );
  const rows = plan.rowKeys.flatMap((key, index): readonly Change[] =>
    key !== '' && rowBefore(placement.row(index + 1)) === null ? [{ kind: 'ligne', key }] : [],
  );
  return [...columns, ...rows];
}
