/** Every global that Apps Script sees, and nothing else: functions for cells in capitals, then triggers and sidebar endpoints. */

export { documentChoices, juryDocument, writeDocument } from './documentsApi';
export {
  borderlineReport,
  equalityReport,
  selectedWhy,
  supposeChange,
  supposeRules,
  supposingSubject,
} from './explainApi';
export { compareFreezing, freezeResults, freezingState, prepareNextAcquis } from './freezingApi';
export {
  ccAverage as CC_AVERAGE,
  compensateCells as COMPENSATE,
  deliberateCells as DELIBERATE,
  explainCells as EXPLAIN,
  missingMarks as MISSING_MARKS,
  progressionCells as PROGRESSION,
  reachCells as REACH,
  ueAverage as UE_AVERAGE,
  ueCredits as UE_CREDITS,
} from './functions';
export { planSteps, runStep } from './generationApi';
export { importMarks, markColumns, previewMarks } from './marksApi';
export { onInstall, onOpen, showSidebar } from './menu';
export { selectedReach } from './reachApi';
export { readProbe, readProgramme, sidebarState, writeProbe } from './sidebarApi';
export { statistics } from './statistiquesApi';
export { checkWorkbook, progressReport, showCell } from './verificationApi';
