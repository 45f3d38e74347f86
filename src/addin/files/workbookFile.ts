/** A workbook as a file: what it holds and what is asked of it, planned whole again, everything typed in its place. */
import { changedStates, IN_FILE, movedNotes, type Notes, standingPlan } from '../../render/xlsx';
import type { SheetChange, SheetState, WorkbookPlan, WorkbookState } from '../../workbook';
import { workbookOf } from '../readWorkbook';
import { isRefusal, type Refusal } from '../reply';
import { changesIn, type MakingRequest } from '../work/changes';

export interface FileWork {
  /** To render: the whole workbook as it must stand. */
  readonly plan: WorkbookPlan;
  /** What the requests change, one after the other. */
  readonly changes: readonly SheetChange[];
  /** The sheets that must stand, by role. */
  readonly states: ReadonlyMap<string, SheetState>;
  /** By role, what a workbook of Google Sheets bears of such a sheet: a later generation finds nothing to do there. */
  readonly fingerprints: ReadonlyMap<string, string>;
}

/** The requests done one after the other on paper. Nothing is written anywhere; `notes`: those of people, kept where they stand.
 * @example fileWork(EMPTY, [notebook, juryS1, juryBut1]) // { plan: 10 sheets, … } */
export function fileWork(
  workbook: WorkbookState,
  requests: readonly MakingRequest[],
  notes: Notes = new Map(),
): FileWork | Refusal {
  let states: ReadonlyMap<string, SheetState> = new Map(
    workbook.sheets.map((sheet) => [sheet.role, { ...sheet, fingerprint: IN_FILE }] as const),
  );
  let standing = notes;
  const done: SheetChange[] = [];
  // The last request again: it changes nothing more, and says how everything is shown.
  for (const request of [...requests, ...requests.slice(-1)]) {
    const changes = changesIn(workbookOf({ ...workbook, sheets: Array.from(states.values()) }), request);
    if (isRefusal(changes)) return changes;
    states = changedStates(states, changes);
    standing = movedNotes(standing, changes);
    done.push(...changes);
  }
  const last = new Map(done.map((change) => [change.role, change] as const));
  return {
    plan: standingPlan(states, Array.from(last.values()), standing),
    changes: done.slice(0, -last.size),
    states,
    fingerprints: new Map(Array.from(last, ([role, { fingerprint }]) => [role, fingerprint])),
  };
}

/** A workbook that does not exist yet. */
export const EMPTY: WorkbookState = { sheets: [], others: [], copies: [] };
