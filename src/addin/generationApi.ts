/** The endpoints that the sidebar chains for a work: what would change, then one step after the other, each under the document lock. */
import { renderChange } from '../render/sheets';
import { changesOf, changesSummary } from './changeSentences';
import type { Reply, WorkPlan, WorkRequest } from './protocol';
import { answered, isRefusal, locked, refuse } from './reply';
import { sidebarMessages as say } from './sidebarMessages';
import { changesFor } from './work';

export const planSteps = (request: WorkRequest): Reply<WorkPlan> =>
  answered((spreadsheet) => {
    if (request.kind === 'annulation') return refuse('annulation', say.unexpected());
    const changes = changesFor(spreadsheet, request);
    if (isRefusal(changes)) return changes;
    return {
      resume: changesSummary(changes),
      feuilles: changesOf(changes),
      steps: changes.map(({ role, name, isNew }) => ({
        id: role,
        label: isNew ? say.createSheet(name) : say.updateSheet(name),
      })),
    };
  });

export const runStep = (request: WorkRequest, step: string): Reply<string> =>
  locked((spreadsheet) => {
    if (request.kind === 'annulation') return refuse('annulation', say.unexpected());
    const changes = changesFor(spreadsheet, request);
    if (isRefusal(changes)) return changes;
    const change = changes.find(({ role }) => role === step);
    if (!change) return say.alreadyDone();
    renderChange(spreadsheet, change, say.unfinishedSheet());
    SpreadsheetApp.flush();
    return change.isNew ? say.sheetCreated(change.name) : say.sheetUpdated(change.name);
  });
