/** The globals that Apps Script sees and that the panel calls, kept asleep until it does (docs/decisions/0009), and nothing else. */

export { apogeeResults, keepApogeeCodes } from './apogee/api';
export {
  borderlineReport,
  equalityReport,
  selectedWhy,
  supposeChange,
  supposeRules,
  supposingSubject,
} from './deliberation/api';
export { documentChoices, juryDocument, writeDocument } from './documents/api';
export { sheetData } from './files/api';
export { compareFreezing, freezeResults, freezingState, prepareNextAcquis } from './freezing/api';
export { importMarks, markColumns, previewMarks } from './marks/api';
export { selectedReach } from './reach/api';
export { selfCheck } from './selfCheck/api';
export { demonstrationWorks } from './selfCheck/demonstration';
export { readProbe, readProgramme, sidebarState, writeProbe } from './sidebarApi';
export { statistics } from './statistiques/api';
export { checkWorkbook, progressReport, showCell } from './verification/api';
export { planSteps, runStep } from './work/api';
