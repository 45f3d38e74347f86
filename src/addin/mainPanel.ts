/** The globals that Apps Script sees and that the panel calls, kept asleep until it does (docs/decisions/0009), and nothing else. */

export { apogeeResults, keepApogeeCodes } from './apogeeApi';
export { demonstrationWorks } from './demonstration';
export { documentChoices, juryDocument, writeDocument } from './documentsApi';
export {
  borderlineReport,
  equalityReport,
  selectedWhy,
  supposeChange,
  supposeRules,
  supposingSubject,
} from './explainApi';
export { sheetData } from './filesApi';
export { compareFreezing, freezeResults, freezingState, prepareNextAcquis } from './freezingApi';
export { planSteps, runStep } from './generationApi';
export { importMarks, markColumns, previewMarks } from './marksApi';
export { selectedReach } from './reachApi';
export { selfCheck } from './selfCheckApi';
export { readProbe, readProgramme, sidebarState, writeProbe } from './sidebarApi';
export { statistics } from './statistiquesApi';
export { checkWorkbook, progressReport, showCell } from './verificationApi';
