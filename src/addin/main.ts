/** Every global that Apps Script sees, and nothing else: functions for cells in capitals, then triggers and sidebar endpoints. */
export {
  ccAverage as CC_AVERAGE,
  compensateCells as COMPENSATE,
  missingMarks as MISSING_MARKS,
  progressionCells as PROGRESSION,
  reachCells as REACH,
  ueAverage as UE_AVERAGE,
  ueCredits as UE_CREDITS,
} from './functions';
export { onInstall, onOpen, showSidebar } from './menu';
export { planSteps, readProbe, runStep, sidebarState, writeProbe } from './sidebarApi';
