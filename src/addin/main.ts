/** The globals that Apps Script sees and that cells and the menu need, ready on load: functions for cells in capitals, then triggers. */

export {
  ccAverage as CC_AVERAGE,
  compensateCells as COMPENSATE,
  deliberateCells as DELIBERATE,
  essai as JURY_BUT_ESSAI,
  explainCells as EXPLAIN,
  missingMarks as MISSING_MARKS,
  progressionCells as PROGRESSION,
  reachCells as REACH,
  ueAverage as UE_AVERAGE,
  ueCredits as UE_CREDITS,
} from './functions';
export { onInstall, onOpen, showSelfCheck, showSidebar } from './menu';
