/** The endpoints that the sidebar chains for a work: what would change, then one step after the other, each under the document lock. */
import { clearJournal, renderChange } from '../../render/sheets';
import type { Reply } from '../protocol';
import { clockOf } from '../readWorkbook';
import { isRefusal, locked, type Refusal, refuse } from '../reply';
import { sidebarMessages as say } from '../sidebarMessages';
import { changesFor, type MakingRequest } from './changes';
import { journalChange, keepWork, lastWork } from './last';
import { changesOf, changesSummary, replacedSentence } from './messages';
import type { WorkPlan, WorkRequest } from './protocol';
import { nameOfReplaced, replacedBy } from './replaced';
import { undoPlan, undoStep } from './undo';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Steps around those of the sheets: the journal is opened, then the whole is checked. */
const BEGIN = 'debut';
const END = 'fin';

/** Under the lock: a sheet that another panel is making has neither all its names nor all its formulas. */
export const planSteps = (request: WorkRequest): Reply<WorkPlan> =>
  locked((spreadsheet) => {
    if (request.kind === 'annulation') return undoPlan(spreadsheet);
    const changes = changesFor(spreadsheet, request);
    if (isRefusal(changes)) return changes;
    const sheets = changes.map((change) => ({
      id: change.role,
      label: change.isNew ? say.createSheet(change.name) : say.updateSheet(change.name),
      remplace: replacedBy(change).map(nameOfReplaced),
    }));
    const work = lastWork(spreadsheet);
    // Another work than this one is not ended by it: it is still to be taken up where it is offered.
    const isUnfinished = work?.state === 'running' && isSameWork(work.request, request);
    return {
      resume: changesSummary(changes),
      feuilles: changesOf(changes, clockOf(spreadsheet)),
      steps:
        sheets.length === 0 && !isUnfinished
          ? []
          : [{ id: BEGIN, label: say.beginStep() }, ...sheets, { id: END, label: say.endStep() }],
    };
  });

const isSameWork = (one: WorkRequest, other: WorkRequest): boolean =>
  one.kind === 'jury' && other.kind === 'jury' ? one.session === other.session : one.kind === other.kind;

export const runStep = (request: WorkRequest, step: string, remplace?: readonly string[]): Reply<string> =>
  locked((spreadsheet) =>
    request.kind === 'annulation' ? undoStep(spreadsheet, step) : makeStep(spreadsheet, request, step, remplace),
  );

function makeStep(
  spreadsheet: Spreadsheet,
  request: MakingRequest,
  step: string,
  shown: readonly string[] | undefined,
): string | Refusal {
  const isSheet = step !== BEGIN && step !== END;
  const changes = changesFor(spreadsheet, request, { only: isSheet ? step : undefined });
  if (isRefusal(changes)) return changes;
  const work = lastWork(spreadsheet);
  if (step === BEGIN) {
    // A work that was interrupted goes on: what it wrote is still to be undone with the rest.
    if (work?.state !== 'running') {
      // Forgotten before its journal goes: never half a journal that could be undone.
      if (work) keepWork(spreadsheet, null);
      clearJournal(spreadsheet);
    }
    const resume = work?.state === 'running' ? work.resume : changesSummary(changes);
    keepWork(spreadsheet, { state: 'running', request, resume });
    return say.begun();
  }
  if (step === END) {
    if (changes.length > 0) return refuse('inachevee', say.unfinished(changes.map(({ name }) => name)));
    if (work) keepWork(spreadsheet, { ...work, state: 'done' });
    return work?.resume ?? say.alreadyDone();
  }
  const [change] = changes;
  if (!change) return say.alreadyDone();
  const [unseen] = shown ? replacedBy(change).filter((one) => !shown.includes(nameOfReplaced(one))) : [];
  if (unseen) return refuse('remplace', say.unseen(change.name, replacedSentence(unseen)));
  journalChange(spreadsheet, change);
  if (!renderChange(spreadsheet, change)) return refuse('change', say.changed(change.name));
  return change.isNew ? say.sheetCreated(change.name) : say.sheetUpdated(change.name);
}
